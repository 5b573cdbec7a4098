"""Two versions aligned: which texts of one are which of the other, found by dynamic programming.

As by Gale and Church, a *bead* is a group of texts that say the same: one and one, one and none, one and several. The
series of beads that costs least is looked for in a band.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from attrs import frozen

from undoc.aligning.alignment import AlignmentReason
from undoc.aligning.bands import Band, band_of
from undoc.aligning.costs import GAP, Costs, odds
from undoc.aligning.evidence import Evidence

#: One, two and three texts from a place on as one; None where they can't be.
_Joined: TypeAlias = list[tuple[Evidence | None, ...]]
_SHAPES = ((1, 2), (2, 1), (1, 3), (3, 1))
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
    ours, theirs = _join(first), _join(other)
    times = 1
    while True:
        band = band_of(first, other, times)
        steps = _cheapest(ours, theirs, costs, band)
        if times >= _WIDEST or not _touches(steps, band, len(other)):
            break
        times *= _WIDER
    return [_bead(step, ours, theirs, costs) for step in steps]


def _join(items: Sequence[Evidence]) -> _Joined:
    joined: _Joined = []
    for at, item in enumerate(items):
        two = item.joined(items[at + 1]) if at + 1 < len(items) and _continues(item, items[at + 1]) else None
        more = two is not None and at + 2 < len(items) and _continues(item, items[at + 2])
        joined.append((item, two, two.joined(items[at + 2]) if two is not None and more else None))
    return joined


def _continues(item: Evidence, following: Evidence) -> bool:
    """Whether a text can be the rest of the one before it: with no label, in the same part."""
    return not following.labels and len(following.part) == len(item.part)


#: Places before and behind a bead: (first's, other's), (first's, other's).
_Step: TypeAlias = tuple[int, int, int, int]


def _cheapest(ours: _Joined, theirs: _Joined, costs: Costs, band: Band) -> list[_Step]:
    """The series of beads that costs least within a band."""
    best: list[list[float]] = []
    came: list[list[tuple[int, int]]] = []
    least: list[float] = []
    for row in range(len(ours) + 1):
        low, high = band.low[row], band.high[row]
        line = [_NEVER] * (high - low + 1)
        from_ = [(0, 0)] * (high - low + 1)
        best.append(line)
        came.append(from_)
        for column in range(low, high + 1):
            cost, shape = (0.0, (0, 0)) if row == column == 0 else (_NEVER, (0, 0))
            if column > low and line[column - 1 - low] + GAP < cost:
                cost, shape = line[column - 1 - low] + GAP, (0, 1)
            if row:
                before = _at(best, band, row - 1, column)
                if before + GAP < cost:
                    cost, shape = before + GAP, (1, 0)
                if column:
                    before = _at(best, band, row - 1, column - 1)
                    if before < least[row - 1] + _BEAM:
                        one, two = ours[row - 1][0], theirs[column - 1][0]
                        assert one is not None and two is not None  # noqa: S101  # the first of the joined is there
                        before += costs.pair(one, two)
                        if before < cost:
                            cost, shape = before, (1, 1)
                    for wide, deep in _SHAPES:
                        if row < wide or column < deep:
                            continue
                        found = _split(ours[row - wide][wide - 1], theirs[column - deep][deep - 1], wide, deep, costs)
                        if found is None:
                            continue
                        before = _at(best, band, row - wide, column - deep)
                        if before + found[2] < cost and before < least[row - wide] + _BEAM:
                            before += costs.split(found[0], found[1], max(wide, deep))
                            if before < cost:
                                cost, shape = before, (wide, deep)
            line[column - low], from_[column - low] = cost, shape
        least.append(min(line))
    return _back(came, band, len(ours), len(theirs))


def _split(
    one: Evidence | None, two: Evidence | None, wide: int, deep: int, costs: Costs
) -> tuple[Evidence, Evidence, float] | None:
    """The two sides of a bead with a text in pieces, with the least that it may cost; None where it can't be one."""
    if one is None or two is None:
        return None
    # what nobody would take for the pieces of one text needs no closer look
    share = two.length / costs.ratio / (one.length + 1)
    return (one, two, -20.0) if 0.5 < share < 2 else None


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


def _bead(step: _Step, ours: _Joined, theirs: _Joined, costs: Costs) -> Bead:
    row, column, row_end, column_end = step
    wide, deep = row_end - row, column_end - column
    first, other = tuple(range(row, row_end)), tuple(range(column, column_end))
    if not wide or not deep:
        return Bead(first, other, _lone(step, ours, theirs, costs), "missing")
    one, two = ours[row][wide - 1], theirs[column][deep - 1]
    assert one is not None and two is not None  # noqa: S101  # else there were no such bead
    cost = costs.pair(one, two) if wide == deep else costs.split(one, two, max(wide, deep))
    return Bead(first, other, odds((wide + deep) * GAP - cost), costs.reason(one, two))


def _lone(step: _Step, ours: _Joined, theirs: _Joined, costs: Costs) -> float:
    """How sure it is that a text has no counterpart: none of those around would do."""
    row, column, row_end, _ = step
    if row_end > row:
        near = [(ours[row][0], items[0]) for items in theirs[max(0, column - 1) : column + 1]]
    else:
        near = [(items[0], theirs[column][0]) for items in ours[max(0, row - 1) : row + 1]]
    gains = [2 * GAP - costs.pair(one, two) for one, two in near if one is not None and two is not None]
    # they have counterparts of their own, or the texts would be a bead
    return 1 - odds(max(gains, default=-10.0)) / 2
