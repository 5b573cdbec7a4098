"""C104."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Block, Document, Heading, Node
from undoc.resolving.labels import folded, number_of
from undoc.rules.rule import Case, VersionsRule
from undoc.rules.versions.alignment import (
    Part,
    aligned_parts,
    headings_in,
    listed,
    part_name,
    stretches,
    too_few,
    version_names,
)


class HeadingsDiffer(VersionsRule):
    """The versions of a document have the same headings.

    Headings are counted in each part, and their numbers compared where all of both versions have some. Source:
    Rules of Procedure of the General Assembly (A/520), rule 56: resolutions and other documents are published in
    all its languages.
    """

    code = "C104"
    name = "headings-differ"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Headings that the other version lacks or has too many."""
        mine, yours = version_names(self.first, self.other)
        for first, other in aligned_parts(self.first.document, self.other.document):
            ours, theirs = headings_in(first), headings_in(other)
            if len(ours) != len(theirs):
                count = f"{len(theirs) or 'no'} heading{'' if len(theirs) == 1 else 's'}"
                said = f"the {mine} has {count} in the text{part_name(other)}, the {yours} {len(ours)}"
                yield self.found(_place(first, other), said)
            elif missing := too_few(_numbers(first), _numbers(other)):
                yield self.found(other, f"the {mine} lacks the headings {listed(missing)}{part_name(other)}")
        title, named = self.first.document.title, self.other.document.title
        if (title is None) != (named is None):
            here, there = ("no", "has one") if named is None else ("a", "has none")
            yield self.found(self.other.document, f"the {mine} has {here} title, the {yours} {there}")

    @classmethod
    def cases(cls) -> Iterable[tuple[Document, Case]]:
        """The same headings; one too few, another number."""
        first = _headed("en", "I.", "II.")
        yield first, Case(_headed("zh", "一.", "二."))
        yield first, Case(_headed("fr", "I."), at=("",))
        yield first, Case(_headed("es", "I.", "III."), at=("",))


def _place(first: Part, other: Part) -> Node:
    """Behind which numbered paragraph the headings begin to differ."""
    for stretch in stretches(first, other):
        if _count(stretch.first) != _count(stretch.other):
            return stretch.anchor
    return other


def _count(blocks: Iterable[Block]) -> int:
    return sum(1 for block in blocks if isinstance(block, Heading))


def _numbers(part: Part) -> list[int]:
    """The numbers of headings; none where one has no number that can be compared."""
    numbers = [number_of(folded(one.label or "")) for one in headings_in(part)]
    known = [number for number in numbers if number is not None]
    return known if len(known) == len(numbers) else []


def _headed(language: str, *markers: str) -> Document:
    return Document(language=language, body=[Heading("x", marker) for marker in markers])
