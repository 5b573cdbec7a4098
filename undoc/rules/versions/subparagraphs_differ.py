"""C108."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Paragraph, Subparagraph
from undoc.rules.rule import Case, VersionsRule
from undoc.rules.versions.alignment import Part, aligned_parts, part_name, same_paragraphs, version_names


class SubparagraphsDiffer(VersionsRule):
    """The paragraphs of all versions of a document have the same subparagraphs.

    They are counted on each level, for their letters differ between languages. Where a version has none at all, as
    when a format did not tell lists, that is told once. Source: Rules of Procedure of the General Assembly (A/520),
    rule 56: resolutions and other documents are published in all its languages.
    """

    code = "C108"
    name = "subparagraphs-differ"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Paragraphs whose lists differ."""
        mine, yours = version_names(self.first, self.other)
        for first, other in aligned_parts(self.first.document, self.other.document):
            ours, theirs = _total(first), _total(other)
            if bool(ours) != bool(theirs):
                said = f"the {mine} has {theirs or 'no'} subparagraphs{part_name(other)}, the {yours} {ours or 'none'}"
                yield self.found(other, said)
                continue
            for one, two in same_paragraphs(first, other):
                wanted, here = _levels(one), _levels(two)
                if wanted != here:
                    numbered = two.number is not None
                    said = f"paragraph {two.label}" if numbered else "a paragraph without a number"
                    said += part_name(other, "of" if numbered else "in")
                    yield self.found(two, f"{said} has {_said(here)} in the {mine}, {_said(wanted)} in the {yours}")

    @classmethod
    def cases(cls) -> Iterable[tuple[Document, Case]]:
        """The same lists; one too short, one not told."""
        first = _listed("en", "(a)", "(b)")
        yield first, Case(_listed("ar", "(أ)", "(ب)"))
        yield first, Case(_listed("fr", "a)"), at=("para. 1",))
        yield first, Case(_listed("ru"), at=("",))


def _total(part: Part) -> int:
    return sum(sum(_levels(paragraph)) for paragraph in part.paragraphs)


def _levels(paragraph: Paragraph) -> tuple[int, ...]:
    """How many subparagraphs a paragraph has on each level."""
    counts: list[int] = []
    level: tuple[Subparagraph, ...] = paragraph.subparagraphs
    while level:
        counts.append(len(level))
        level = tuple(inner for one in level for inner in one.subparagraphs)
    return tuple(counts)


def _said(levels: tuple[int, ...]) -> str:
    if not levels:
        return "no subparagraphs"
    return f"{levels[0]} subparagraph{'' if levels[0] == 1 else 's'}" + "".join(
        f" with {n} in them" for n in levels[1:]
    )


def _listed(language: str, *markers: str) -> Document:
    return Document(language=language, body=[Paragraph("x", "1.", [Subparagraph("y", marker) for marker in markers])])
