"""Which part of one language version is which part of another: by structure and labels, never by words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from typing import TypeVar

from attrs import frozen

from undoc.model import Annex, Block, Document, Heading, Node, Paragraph
from undoc.records import Record
from undoc.resolving.labels import folded, number_of
from undoc.rules.subject import Subject

P = TypeVar("P", bound=Document | Annex)
T = TypeVar("T", bound=Hashable)

Part = Document | Annex


@frozen(eq=False, repr=False)
class Stretch(Record):
    """Blocks between two numbered paragraphs that both versions have.

    Attributes:
        first: the blocks in the first version.
        other: those in the other one.
        before: the numbered paragraph before them, or the part, in the first version.
        anchor: the same in the other one.
        number: the number of that paragraph; None at the beginning of the part.
    """

    first: tuple[Block, ...]
    other: tuple[Block, ...]
    before: Node
    anchor: Node
    number: int | None


def version_names(first: Subject, other: Subject) -> tuple[str, str]:
    """What to call the other version and the first one: by their languages."""
    name = f"{first.language.name} version" if first.code is not None else "first version"
    return f"{other.language.name} version" if other.code is not None else "version", name


def part_name(part: Part, preposition: str = "of") -> str:
    """What to call a part, behind what is in it: `` of annex II``; nothing for the document itself."""
    if isinstance(part, Annex):
        return f" {preposition} {part.kind} {part.label}" if part.label else f" {preposition} the {part.kind}"
    return ""


def aligned_parts(first: Part, other: Part) -> Iterator[tuple[Part, Part]]:
    """The document and the attachments that both versions have, from the outside in, in reading order.

    Attachments are the same where their numbers are, whatever the script; without numbers, where their places are.
    """
    yield first, other
    for one, two in aligned_annexes(first, other):
        yield from aligned_parts(one, two)


def aligned_annexes(first: Part, other: Part) -> list[tuple[Annex, Annex]]:
    """The attachments directly within a part that both versions have."""
    theirs = _numbered(other.annexes)
    found = [(annex, theirs.pop(key)) for key, annex in _numbered(first.annexes).items() if key in theirs]
    paired = {id(one) for pair in found for one in pair}
    ours = [annex for annex in first.annexes if id(annex) not in paired]
    rest = [annex for annex in other.annexes if id(annex) not in paired]
    if len(ours) == len(rest) and any(_number(annex) is None for annex in (*ours, *rest)):
        # labels that can't be compared across scripts
        found += zip(ours, rest, strict=True)
    return found


def _numbered(annexes: Sequence[Annex]) -> dict[tuple[Hashable, int], Annex]:
    """Attachments by number, those without one by place."""
    found: dict[tuple[Hashable, int], Annex] = {}
    seen: Counter[Hashable] = Counter()
    for place, annex in enumerate(annexes, 1):
        number = place if annex.label is None else _number(annex) or folded(annex.label)
        found[number, seen[number]] = annex
        seen[number] += 1
    return found


def _number(annex: Annex) -> int | None:
    """An attachment's number whatever its script; None for a letter and where it has none."""
    return number_of(annex.label) if annex.label is not None else None


def numbers_in(part: Part) -> list[int]:
    """The numbers of the paragraphs of a part, in order."""
    return [paragraph.number for paragraph in part.paragraphs if paragraph.number is not None]


def too_few(first: Sequence[T], other: Sequence[T]) -> list[T]:
    """What the first version has more often than the other, in its order."""
    spare = Counter(other)
    missing = []
    for one in first:
        if spare[one]:
            spare[one] -= 1
        else:
            missing.append(one)
    return missing


def matched_paragraphs(first: Part, other: Part) -> Iterator[tuple[Paragraph, Paragraph]]:
    """The numbered paragraphs that both versions of a part have, each number's first with the first and so on."""
    waiting: dict[int, list[Paragraph]] = {}
    for paragraph in reversed(other.paragraphs):
        if paragraph.number is not None:
            waiting.setdefault(paragraph.number, []).append(paragraph)
    for paragraph in first.paragraphs:
        if paragraph.number is not None and waiting.get(paragraph.number):
            yield paragraph, waiting[paragraph.number].pop()


def same_paragraphs(first: Part, other: Part) -> Iterator[tuple[Paragraph, Paragraph]]:
    """The numbered paragraphs that both versions of a part have, and those without a number between them.

    The latter are the same where there are as many of them between two numbers.
    """
    yield from matched_paragraphs(first, other)
    for stretch in stretches(first, other):
        ours, theirs = _plain(stretch.first), _plain(stretch.other)
        if len(ours) == len(theirs):
            yield from zip(ours, theirs, strict=True)


def _plain(blocks: Sequence[Block]) -> list[Paragraph]:
    return [block for block in blocks if isinstance(block, Paragraph) and block.number is None]


def stretches(first: Part, other: Part) -> Iterator[Stretch]:
    """The blocks of a part between the numbered paragraphs that both versions have in the same order."""
    ours = {id(block): at for at, block in enumerate(first.body)}
    theirs = {id(block): at for at, block in enumerate(other.body)}
    begin = (0, 0)
    before: Node = first
    anchor: Node = other
    number: int | None = None
    for one, two in matched_paragraphs(first, other):
        ends = ours[id(one)], theirs[id(two)]
        if ends[0] < begin[0] or ends[1] < begin[1]:
            continue
        yield Stretch(first.body[begin[0] : ends[0]], other.body[begin[1] : ends[1]], before, anchor, number)
        begin = ends[0] + 1, ends[1] + 1
        before, anchor, number = one, two, two.number
    yield Stretch(first.body[begin[0] :], other.body[begin[1] :], before, anchor, number)


def headings_in(part: Part) -> list[Heading]:
    """The headings in the body of a part."""
    return [block for block in part.body if isinstance(block, Heading)]


def listed(labels: Sequence[object]) -> str:
    """Labels in words: ``3``, ``3 and 5``, ``3, 5 and 7``; only the first few of many."""
    said = [str(label) for label in labels]
    if len(said) > 5:
        return f"{', '.join(said[:4])} and {len(said) - 4} more"
    return " and ".join((", ".join(said[:-1]), said[-1])) if len(said) > 1 else said[0]
