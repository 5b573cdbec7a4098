"""C103."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Document
from undoc.rules.rule import Case, VersionsRule
from undoc.rules.versions.alignment import (
    aligned_annexes,
    aligned_parts,
    part_name,
    version_names,
)


class AnnexesDiffer(VersionsRule):
    """The versions of a document have the same annexes, enclosures and appendices.

    They are compared by their numbers, whatever the script, or where they have none by their places. What kind an
    attachment is does not count: Spanish and Russian have one word for enclosures and appendices. Source: Rules of
    Procedure of the General Assembly (A/520), rule 56: resolutions and other documents are published in all its
    languages.
    """

    code = "C103"
    name = "annexes-differ"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Attachments that the other version lacks or has too many."""
        mine, yours = version_names(self.first, self.other)
        for first, other in aligned_parts(self.first.document, self.other.document):
            pairs = aligned_annexes(first, other)
            ours, theirs = {id(one) for one, _ in pairs}, {id(two) for _, two in pairs}
            for annex in first.annexes:
                if id(annex) not in ours:
                    said = f"the {mine} lacks {_named(annex)}{part_name(first)}, which the {yours} has"
                    yield self.found(other, said)
            for annex in other.annexes:
                if id(annex) not in theirs:
                    said = f"the {mine} has {_named(annex)}{part_name(other)}, which the {yours} lacks"
                    yield self.found(annex, said)

    @classmethod
    def cases(cls) -> Iterable[tuple[Document, Case]]:
        """The same annexes with numbers of each language; one too few, one too many."""
        first = _attached("en", "I", "II")
        yield first, Case(_attached("zh", "一", "二"))
        yield first, Case(_attached("ar", "الأول", "الثاني"))
        yield first, Case(_attached("fr", "I"), at=("",))
        yield first, Case(_attached("ru", "I", "II", "III"), at=("annex III",))


def _named(annex: Annex) -> str:
    return f"{annex.kind} {annex.label}" if annex.label else f"an {annex.kind}"


def _attached(language: str, *labels: str) -> Document:
    return Document(language=language, annexes=[Annex(label=label) for label in labels])
