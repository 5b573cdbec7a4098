"""C101."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Paragraph
from undoc.rules.rule import Case, VersionsRule
from undoc.rules.versions.alignment import Part, aligned_parts, listed, numbers_in, part_name, too_few, version_names
from undoc.rules.versions.missing import near


class ParagraphsDiffer(VersionsRule):
    """The versions of a document have the same numbered paragraphs.

    They are compared by their numbers, part by part; words are not compared. Paragraphs without numbers are counted by
    C109. Source: Rules of Procedure of the General Assembly (A/520), rule 56: resolutions and other documents are
    published in all its languages.
    """

    code = "C101"
    name = "paragraphs-differ"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Numbered paragraphs that the other version lacks or has too many."""
        for first, other in aligned_parts(self.first.document, self.other.document):
            yield from self._compare(first, other)

    def _compare(self, first: Part, other: Part) -> Iterator[Diagnostic]:
        ours, theirs = numbers_in(first), numbers_in(other)
        mine, yours = version_names(self.first, self.other)
        missing, extra = too_few(ours, theirs), too_few(theirs, ours)
        if missing:
            what = f"paragraph{'s' if len(missing) > 1 else ''} {listed(missing)}{part_name(first)}"
            yield self.found(near(other, missing[0]), f"the {mine} lacks {what}, which the {yours} has")
        if extra:
            what = f"paragraph{'s' if len(extra) > 1 else ''} {listed(extra)}{part_name(other)}"
            spare = [one for one in other.paragraphs if one.number in extra]
            yield self.found(spare[-1], f"the {mine} has {what}, which the {yours} lacks")

    @classmethod
    def cases(cls) -> Iterable[tuple[Document, Case]]:
        """The same paragraphs; one too few, one too many."""
        first = _numbered("en", "1.", "2.", "3.")
        yield first, Case(_numbered("fr", "1.", "2.", "3."))
        yield first, Case(_numbered("ar", "1 -", "3 -"), at=("para. 1",))
        yield first, Case(_numbered("es", "1.", "2.", "3.", "4."), at=("para. 4",))


def _numbered(language: str, *markers: str) -> Document:
    return Document(language=language, body=[Paragraph("x", marker) for marker in markers])
