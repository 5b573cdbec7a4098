"""Faults of a sequence of numbers or letters: what is skipped, repeated, begun anew or begun late."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Literal, TypeAlias

from attrs import frozen

from undoc.records import Record
from undoc.rules.numbering.labels import Readings

Kind: TypeAlias = Literal["late", "skipped", "repeated", "restarted"]

#: How many letters at the most were left out where what follows may also be the first of another style.
_NEAR = 3


@frozen(eq=False, repr=False)
class Fault(Record):
    """Where a sequence does not run on.

    Attributes:
        index: of the item in the sequence.
        before: of the item that it should follow; None where it is the first.
    """

    index: int
    kind: Kind
    before: int | None


def faults(items: Sequence[Readings]) -> Iterator[Fault]:
    """Every fault of a sequence, in order.

    Each style counts by itself, so that lists may stand side by side. One wrong number is one fault: behind it the
    sequence may go on from it, or as if it had been right, or as if it were not there.

    Args:
        items: what each marker can mean; those that mean nothing are passed over.
    """
    run = _Run()
    known = [(index, item) for index, item in enumerate(items) if item]
    for position, (index, item) in enumerate(known):
        following = known[position + 1][1] if position + 1 < len(known) else ()
        kind = run.enter(item, following)
        if kind is not None:
            yield Fault(index, kind, known[position - 1][0] if position else None)


class _Run:
    """What has been counted so far, by style."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}
        self._seen: dict[str, set[int]] = {}
        self._tolerated: set[tuple[str, int]] = set()
        self._current: set[str] = set()  # the styles of the last item
        self._doubtful: set[str] = set()  # those of them that it began, where it may be of another style

    def enter(self, item: Readings, following: Readings) -> Kind | None:
        """Count an item in; tells what is wrong with it."""
        beginning = [(style, place) for style, place in item if place == 1]
        fitting = [(style, place) for style, place in item if self._last.get(style) == place - 1]
        fitting = fitting or [reading for reading in item if reading in self._tolerated]
        if fitting:
            for style in self._doubtful - {style for style, _ in fitting}:
                del self._last[style], self._seen[style]
            # "(i)" behind "(h)" may begin a list all the same, if "(ii)" follows
            self._adopt([*fitting, *(reading for reading in beginning if (reading[0], 2) in following)])
            self._tolerated.clear()
            return None
        if not self._last:
            self._adopt(item)
            return None if beginning else "late"
        opened = [(style, place) for style, place in item if style in self._last]
        opened = [reading for reading in opened if reading[0] in self._current] or opened
        again = [reading for reading in beginning if reading[0] in self._last]
        if not again and self._is_new(beginning, opened, following):
            self._adopt(beginning)
            return None
        if not opened:
            self._tolerate()
            self._adopt(item)
            return "skipped"
        again = [reading for reading in again if reading[0] in self._current] or again
        if again and not self._is_slip(again, following):
            for style, _ in again:
                self._seen[style] = set()
            self._adopt(again)
            return "restarted"
        repeated = any(place in self._seen[style] for style, place in opened)
        self._tolerate()
        self._adopt(opened)
        return "repeated" if repeated else "skipped"

    def _is_new(self, new: Collection[tuple[str, int]], opened: Iterable[tuple[str, int]], following: Readings) -> bool:
        """Whether an item begins a list of another style; "(i)" behind "(g)" does so only if "(ii)" follows."""
        if any((style, 2) in following for style, _ in new):
            return True
        return bool(new) and not any(0 <= place - self._last[style] <= _NEAR for style, place in opened)

    def _is_slip(self, beginning: Iterable[tuple[str, int]], following: Readings) -> bool:
        """Whether a 1 is a wrong number rather than a new beginning: the last was one too, or the next ignores it."""
        for style, _ in beginning:
            last = self._last[style]
            if last == 1 or ((style, last + 2) in following and (style, 2) not in following):
                return True
        return False

    def _tolerate(self) -> None:
        self._tolerated = {(style, self._last[style] + step) for style in self._current for step in (1, 2)}

    def _adopt(self, chosen: Collection[tuple[str, int]]) -> None:
        places: dict[str, int] = {}
        for style, place in chosen:  # "bb" is rather the letter behind "aa" than one of "ba, bb, bc"
            places.setdefault(style, place)
        self._current = set(places)
        self._doubtful = self._current - set(self._last) if len(places) > 1 else set()
        for style, place in places.items():
            self._last[style] = place
            self._seen.setdefault(style, set()).add(place)
