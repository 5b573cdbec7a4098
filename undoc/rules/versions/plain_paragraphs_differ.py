"""C109."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Block, Document, Heading, Node, Paragraph, Subparagraph
from undoc.rules.plain import document_of
from undoc.rules.rule import Case, VersionsRule
from undoc.rules.versions.alignment import (
    Part,
    Stretch,
    aligned_parts,
    numbers_in,
    part_name,
    stretches,
    too_few,
    version_names,
)

#: Where versions differ in more places than this, they are told in one finding.
_MOST = 3


class PlainParagraphsDiffer(VersionsRule):
    """The versions of a document have as many paragraphs without numbers in each place.

    Those between two numbers are counted; words are not compared. Headings count as paragraphs: only their look tells
    them apart (C104 compares them). A translation may join or divide paragraphs, so it is no fault by itself. Source:
    the practice of official documents.
    """

    code = "C109"
    name = "plain-paragraphs-differ"
    severity = Severity.INFO

    def check(self) -> Iterator[Diagnostic]:
        """Places in which the other version has fewer or more of them."""
        for first, other in aligned_parts(self.first.document, self.other.document):
            # where most numbers are missing, they were not told from the text, and there is nothing to hold on to
            if 2 * len(too_few(numbers_in(first), numbers_in(other))) <= len(numbers_in(first)):
                yield from self._compare(first, other)

    def _compare(self, first: Part, other: Part) -> Iterator[Diagnostic]:
        mine, yours = version_names(self.first, self.other)
        uneven = [one for one in stretches(first, other) if _differ(one)]
        if len(uneven) > _MOST:
            here, there = (sum(_count(blocks) for blocks in side) for side in ((other.body,), (first.body,)))
            said = f"the {mine} has {_said(here)} without a number{part_name(other, 'in')}, the {yours} {there}"
            yield self.found(other, f"{said}, which differ in {len(uneven)} places")
            return
        for stretch in uneven:
            here, there = _count(stretch.other), _count(stretch.first)
            at = f"behind paragraph {stretch.number}" if stretch.number is not None else "at the beginning"
            said = (
                f"the {mine} has {_said(here)} without a number {at}{part_name(other)}, the {yours} {there or 'none'}"
            )
            yield self.found(stretch.anchor, said)

    @classmethod
    def cases(cls) -> Iterable[tuple[Document, Case]]:
        """As many; one too few."""
        yield document_of("en", "a", "b"), Case(document_of("zh", "甲", "乙"))
        yield document_of("en", "a", "b"), Case(document_of("zh", "甲"), at=("",))


def _differ(stretch: Stretch) -> bool:
    """Whether a stretch has more or fewer paragraphs, even if headings and subparagraphs were not told from them."""
    ours = _counts(stretch.first, stretch.before)
    theirs = _counts(stretch.other, stretch.anchor)
    return all(here != there for here, there in zip(ours, theirs, strict=True))


def _counts(blocks: Sequence[Block], before: Node) -> tuple[int, int, int]:
    """Paragraphs without a number; those and headings; those and subparagraphs, of the paragraph before them too."""
    plain, headings = _count(blocks), sum(1 for block in blocks if isinstance(block, Heading))
    listed = sum(1 for node in (before, *blocks) if isinstance(node, Paragraph) for _ in node.find(Subparagraph))
    return plain, plain + headings, plain + headings + listed


def _count(blocks: Iterable[Block]) -> int:
    """Paragraphs without a number."""
    return sum(1 for one in blocks if isinstance(one, Paragraph) and one.number is None)


def _said(count: int) -> str:
    return f"{count or 'no'} paragraph{'' if count == 1 else 's'}"
