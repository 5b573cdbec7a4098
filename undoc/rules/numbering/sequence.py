"""Faults of a sequence of numbers or letters: what is skipped, repeated, begun anew or begun late."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, TypeAlias

from attrs import frozen

from undoc.rules.numbering.labels import Readings

Kind: TypeAlias = Literal["late", "skipped", "repeated", "restarted"]

#: How many letters at the most were left out where what follows may also be the first of another style.
_NEAR = 3


@frozen
class Fault:
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

    def enter(self, item: Readings, following: Readings) -> Kind | None:
        """Count an item in; tells what is wrong with it."""
        fitting = [(style, place) for style, place in item if self._last.get(style) == place - 1]
        fitting = fitting or [reading for reading in item if reading in self._tolerated]
        if fitting:
            self._adopt(fitting)
            self._tolerated.clear()
            return None
        first = not self._last
        open_styles = [(style, place) for style, place in item if style in self._last]
        beginning = [(style, place) for style, place in item if place == 1]
        new = [reading for reading in beginning if reading[0] not in self._last]
        if not any((style, 2) in following for style, _ in new) and any(
            1 < place - self._last[style] <= _NEAR for style, place in open_styles
        ):
            new = []  # "(i)" behind "(g)": the ninth letter, unless "(ii)" follows
        if new or (first and beginning):
            self._adopt(new or beginning)
            if first:  # what is yet to be told apart: "(i)" may be the ninth letter after all
                self._adopt(item)
            return None
        if first or not open_styles:
            self._tolerate()
            self._adopt(item)
            return "late" if first else "skipped"
        again = [reading for reading in beginning if reading in open_styles]
        if again and not self._is_slip(again, following):
            for style, _ in again:
                self._seen[style] = set()
            self._adopt(again)
            return "restarted"
        repeated = any(place in self._seen[style] for style, place in open_styles)
        self._tolerate()
        self._adopt(open_styles)
        return "repeated" if repeated else "skipped"

    def _is_slip(self, beginning: Iterable[tuple[str, int]], following: Readings) -> bool:
        """Whether a 1 is a wrong number rather than a new beginning: the last was one too, or the next ignores it."""
        for style, _ in beginning:
            last = self._last[style]
            if last == 1 or ((style, last + 2) in following and (style, 2) not in following):
                return True
        return False

    def _tolerate(self) -> None:
        self._tolerated = {(style, last + step) for style, last in self._last.items() for step in (1, 2)}

    def _adopt(self, chosen: Iterable[tuple[str, int]]) -> None:
        for style, place in chosen:
            self._last[style] = place
            self._seen.setdefault(style, set()).add(place)
