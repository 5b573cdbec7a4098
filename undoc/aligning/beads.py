"""Two versions aligned: which texts of one are which of the other, found by dynamic programming.

As by Gale and Church, a *bead* is a group of texts that say the same: one and one, one and none, one and several. The
series of beads that costs least is looked for in a band.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import TypeAlias

from attrs import frozen

from undoc.aligning.alignment import AlignmentReason
from undoc.aligning.bands import Band, band_of
from undoc.aligning.costs import GAP, Costs, odds
from undoc.aligning.evidence import Evidence

#: Two texts from a place on as one, three, and so on; as many as can be.
_Joined: TypeAlias = list[list[Evidence]]
#: Of so many pieces a text can be in the other version: extraction makes one paragraph of several.
_MOST = 5
_SHAPES = ((1, 1), *(shape for many in range(2, _MOST + 1) for shape in ((1, many), (many, 1))))
#: Kinds of text that are never in pieces.
_ALONE = ("masthead", "agenda item", "original language")
_HEADS = ("title", "heading")
_NEVER = float("inf")
#: Places that cost so much more than the best one beside them are not gone on from.
_BEAM = 80.0
_WIDER, _WIDEST = 4, 16


@frozen
class Bead:
    """Texts of two versions that say the same; either group may be empty, not both.

    Attributes:
        first: the places of the texts in the first version.
        other: those in the other.
        confidence: from 0 to 1.
        reason: what brought them together.
    """

    first: tuple[int, ...]
    other: tuple[int, ...]
    confidence: float
    reason: AlignmentReason


def find_beads(first: Sequence[Evidence], other: Sequence[Evidence], costs: Costs) -> list[Bead]:
    """The beads of two versions, in order; every text is in one of them.

    Args:
        first: the texts of one version.
        other: those of the other.
        costs: what it costs to take texts for counterparts.
    """
    search = _Search(first, other, costs)
    times = 1
    while True:
        band = band_of(first, other, times)
        steps = search.cheapest(band)
        if times >= _WIDEST or not _touches(steps, band, len(other)):
            break
        times *= _WIDER
    return [search.bead(step) for step in steps]


def _join(items: Sequence[Evidence]) -> _Joined:
    joined: _Joined = []
    for at, item in enumerate(items):
        found: list[Evidence] = []
        for following in range(at + 1, min(at + _MOST, len(items))):
            if not _continues(item, items[following]):
                break
            found.append((found[-1] if found else item).joined(items[following]))
        joined.append(found)
    return joined


def _continues(item: Evidence, following: Evidence) -> bool:
    """Whether a text can be the rest of the one before it, or stand in one paragraph with it."""
    if len(following.part) != len(item.part) or item.kind in _ALONE or following.kind in _ALONE:
        return False
    return (item.kind in _HEADS) == (following.kind in _HEADS)


#: Places before and behind a bead: (first's, other's), (first's, other's).
_Step: TypeAlias = tuple[int, int, int, int]


class _Search:
    """The search for the series of beads that costs least.

    Args:
        first: the texts of one version.
        other: those of the other.
        costs: what it costs to take texts for counterparts.
    """

    def __init__(self, first: Sequence[Evidence], other: Sequence[Evidence], costs: Costs) -> None:
        self._first, self._other, self._costs = first, other, costs
        self._ours, self._theirs = _join(first), _join(other)

    def cheapest(self, band: Band) -> list[_Step]:
        """The series within a band."""
        best: list[list[float]] = []
        came: list[list[tuple[int, int]]] = []
        least: list[float] = []
        for row in range(len(self._first) + 1):
            low, high = band.low[row], band.high[row]
            line = [_NEVER] * (high - low + 1)
            shapes = [(0, 0)] * (high - low + 1)
            best.append(line)
            came.append(shapes)
            for column in range(low, high + 1):
                cost, shape = (0.0, (0, 0)) if row == column == 0 else (_NEVER, (0, 0))
                if column > low and line[column - 1 - low] + GAP < cost:
                    cost, shape = line[column - 1 - low] + GAP, (0, 1)
                if row:
                    before = _at(best, band, row - 1, column)
                    if before + GAP < cost:
                        cost, shape = before + GAP, (1, 0)
                for wide, deep in _SHAPES if row and column else ():
                    if row < wide or column < deep:
                        continue
                    before = _at(best, band, row - wide, column - deep)
                    if before >= least[row - wide] + _BEAM:
                        continue
                    before += self._cost(row, column, wide, deep)
                    if before < cost:
                        cost, shape = before, (wide, deep)
                line[column - low], shapes[column - low] = cost, shape
            least.append(min(line))
        return _back(came, band, len(self._first), len(self._other))

    def _cost(self, row: int, column: int, wide: int, deep: int) -> float:
        """Of the bead of so many texts of each version before a place."""
        if wide == deep:
            return self._costs.pair(self._first[row - 1], self._other[column - 1])
        ours, theirs = self._ours[row - wide], self._theirs[column - deep]
        if len(ours) < wide - 1 or len(theirs) < deep - 1:
            return _NEVER
        one = self._first[row - 1] if wide == 1 else ours[wide - 2]
        two = self._other[column - 1] if deep == 1 else theirs[deep - 2]
        # what nobody would take for the pieces of one text needs no closer look
        if not 0.5 < two.length / self._costs.ratio / (one.length + 1) < 2:
            return _NEVER
        return self._costs.split(one, two, max(wide, deep))

    def bead(self, step: _Step) -> Bead:
        """A step as a bead, with what brought its texts together."""
        row, column, row_end, column_end = step
        wide, deep = row_end - row, column_end - column
        first, other = tuple(range(row, row_end)), tuple(range(column, column_end))
        if not wide or not deep:
            return Bead(first, other, self._lone(step), "missing")
        gain = (wide + deep) * GAP - self._cost(row_end, column_end, wide, deep)
        one = reduce(Evidence.joined, self._first[row:row_end])
        two = reduce(Evidence.joined, self._other[column:column_end])
        return Bead(first, other, odds(gain), self._costs.reason(one, two))

    def _lone(self, step: _Step) -> float:
        """How sure it is that a text has no counterpart: none of those around would do."""
        row, column, row_end, _ = step
        if row_end > row:
            near = [(self._first[row], item) for item in self._other[max(0, column - 1) : column + 1]]
        else:
            near = [(item, self._other[column]) for item in self._first[max(0, row - 1) : row + 1]]
        gains = [2 * GAP - self._costs.pair(one, two) for one, two in near]
        # they have counterparts of their own, or the texts would be a bead
        return 1 - odds(max(gains, default=-10.0)) / 2


def _at(best: list[list[float]], band: Band, row: int, column: int) -> float:
    low = band.low[row]
    return best[row][column - low] if low <= column <= band.high[row] else _NEVER


def _back(came: list[list[tuple[int, int]]], band: Band, row: int, column: int) -> list[_Step]:
    steps: list[_Step] = []
    while row or column:
        wide, deep = came[row][column - band.low[row]]
        steps.append((row - wide, column - deep, row, column))
        row, column = row - wide, column - deep
    return steps[::-1]


def _touches(steps: list[_Step], band: Band, most: int) -> bool:
    """Whether the series runs along the edge of its band, so that a better one may lie outside."""
    return any(
        (column == band.low[row] and column > 0 and row > 0) or (column == band.high[row] and column < most and row > 0)
        for _, _, row, column in steps
    )
