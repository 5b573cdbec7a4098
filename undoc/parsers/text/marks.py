"""Fourth pass: the marks of footnotes are found in the text and bound to the notes' bodies."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterable

from attrs import define

from undoc.parsers.text.notes import SUPERSCRIPTS, FoundNote
from undoc.parsers.text.source import Strand

_MARKS = {
    "raised": re.compile(r"(?P<mark>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})"),
    "star": re.compile(r"(?<=[^\s*])(?P<mark>\*{1,4})(?!\*)"),
    "bracketed": re.compile(r"(?<=[^\s(])\s?(?P<mark>\((?P<inner>\d{1,3})\)|(?P<slashed>\d{1,3})/)(?!\d)"),
    "plain": re.compile(r"(?<=[^\W\d_]|[,.;:)”’»\"])\s?(?P<mark>\d{1,3})(?=\s|$|[.,;:)”])"),
}


@define(eq=False)
class Mark:
    """A mark in the text, bound to its note.

    Attributes:
        strand: the mark itself.
        note: the body.
        placed: whether a footnote has been made of it.
    """

    strand: Strand
    note: FoundNote
    placed: bool = False


class Marks:
    """Bound marks, to be found by where they stand in the source."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks = sorted(marks, key=lambda mark: mark.strand.start)
        self._offsets = [mark.strand.start for mark in self._marks]

    def within(self, strand: Strand) -> list[tuple[int, int, Mark]]:
        """The marks that stand in a strand: start and end in its text, and the mark."""
        if not self._offsets:
            return []
        here = []
        for at, source, size in strand.segments:
            for mark in self._marks[bisect_left(self._offsets, source) : bisect_left(self._offsets, source + size)]:
                start = at + mark.strand.start - source
                here.append((start, start + len(mark.strand.text), mark))
        return here

    def without(self, strand: Strand) -> str:
        """A strand's text without its marks, white space as single spaces."""
        kept: list[str] = []
        position = 0
        for start, end, _ in self.within(strand):
            kept.append(strand.text[position:start].rstrip())
            position = end
        return " ".join("".join((*kept, strand.text[position:])).split())


def bind_marks(strands: Iterable[Strand], notes: list[FoundNote]) -> tuple[Marks, list[FoundNote]]:
    """Bind each note to its mark: the marks in reading order, the notes of each label in theirs.

    A number is a mark only where it continues the sequence of marks or begins it anew, so that figures, exponents
    and years are left alone.

    Args:
        strands: the text in reading order.
        notes: the notes in the order in which their bodies stand.

    Returns:
        The bound marks, and the notes that no mark bears.
    """
    waiting: dict[tuple[str, str], deque[FoundNote]] = defaultdict(deque)
    for note in notes:
        waiting[note.notation, note.marker].append(note)
    notations = [name for name in _MARKS if any(note.notation == name for note in notes)]
    bound: list[Mark] = []
    if not notations:
        return Marks(), []
    last = 0
    for strand in strands:
        accepted: list[tuple[int, int]] = []
        notes_here: list[FoundNote] = []
        for mark_start, end, notation, label in _candidates(strand.text, notations):
            if accepted and mark_start < accepted[-1][1]:
                continue
            queue = waiting[notation, label]
            if not queue:
                continue
            if notation != "star":
                number = int(label)
                skipped = any(waiting[notation, str(value)] for value in range(last + 1, number))
                if number != 1 and (number <= last or number - last > 50 or skipped):
                    continue
                last = number
            accepted.append((mark_start, end))
            notes_here.append(queue.popleft())
        bound += map(Mark, strand.parts(accepted), notes_here)
    unmarked = [note for queue in waiting.values() for note in queue]
    return Marks(bound), sorted(unmarked, key=lambda note: note.line)


def _candidates(text: str, notations: list[str]) -> list[tuple[int, int, str, str]]:
    """Start, end, notation and label of everything that looks like a mark, in order."""
    found = []
    for notation in notations:
        for match in _MARKS[notation].finditer(text):
            groups = match.groupdict()
            label = groups.get("inner") or groups.get("slashed") or match["mark"]
            found.append((match.start("mark"), match.end("mark"), notation, label.translate(SUPERSCRIPTS)))
    found.sort()
    return found
