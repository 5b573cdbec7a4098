"""The rows with which a table goes on at the top of a page, without rules or a head: they stand in its columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from undoc.parsers.pdf.gridrows import Edge, Grid, Row, fragments, group_rows, place_cells
from undoc.parsers.pdf.runs import Run
from undoc.records import Record

#: Rows stand no further apart, in parts of the type size; lines of one row no further than this.
_FOLLOWS, _LEADING = 2.6, 1.35
#: Text hangs out of a table no further; what is aligned differs by no more, in points.
_SIDE, _ALIGNED = 12.0, 3.0
#: Text over several columns is prose if it is so wide, in parts of the table's width.
_WIDE = 0.6


@frozen(eq=False, repr=False)
class Carried(Record):
    """A table that runs to the end of the page before.

    Attributes:
        edges: the left and right edge of each column.
        sides: where its rules begin and end.
        top: baseline of this page's first text.
        bottom: baseline of its last text above the notes.
    """

    edges: Sequence[Edge]
    sides: Edge
    top: float
    bottom: float


def carry_grid(carried: Carried, rows: Iterable[Row]) -> Grid | None:
    """The rows at the top of a page that go on with a table; None where its first row does not stand in its columns.

    Args:
        carried: the table.
        rows: the baselines that stand in no other table.
    """
    edges = list(carried.edges)
    taken: list[Row] = []
    aligned = False
    for row in sorted(rows, key=lambda row: -row.y):
        if row.y > carried.top + 1:
            continue
        if row.y < carried.bottom - 1 or (taken and taken[-1].y - row.y > _FOLLOWS * row.size):
            break
        parts = fragments(row)
        placed = _place(parts, edges, carried.sides)
        if placed is None:
            break
        if len(set(placed)) > 1:
            pairs = list(zip(parts, placed, strict=True))
            # a number hangs out of the first column, a long text out of any
            aligned = aligned or sum(_is_aligned(part, carried.edges[at]) for part, at in pairs) >= len(set(placed)) - 1
            for part, at in pairs:
                edges[at] = min(edges[at][0], _left(part)), max(edges[at][1], _right(part))
        taken.append(row)
    _leave_headings(taken, edges)
    if not aligned or not taken:
        return None
    made = [place_cells(group, edges) for group in group_rows(taken, ())]
    return Grid(taken[0].y, made, 0, edges, carried.sides)


def _place(parts: Sequence[Sequence[Run]], edges: Sequence[Edge], sides: Edge) -> list[int] | None:
    """The column of each text of a row; None for prose, which takes no notice of columns."""
    left, right = min(sides[0], edges[0][0]) - _SIDE, max(sides[1], edges[-1][1]) + _SIDE
    placed: list[int] = []
    for part in parts:
        x0, x1 = _left(part), _right(part)
        if x0 < left or x1 > right:
            return None
        over = [at for at, edge in enumerate(edges) if min(x1, edge[1]) > max(x0, edge[0])]
        if len(over) > 1 and (len(parts) > 1 or x1 - x0 > _WIDE * (right - left) or abs(x0 - edges[0][0]) > _ALIGNED):
            return None
        at = over[0] if over else min(range(len(edges)), key=lambda at: abs(sum(edges[at]) - x0 - x1))
        if placed and at < placed[-1]:
            return None
        placed.append(at)
    return placed


def _is_aligned(part: Sequence[Run], edge: Edge) -> bool:
    """Whether a text begins, ends or has its middle where its column has."""
    x0, x1 = _left(part), _right(part)
    return min(abs(x0 - edge[0]), abs(x1 - edge[1]), abs(x0 + x1 - sum(edge)) / 2) <= _ALIGNED


def _leave_headings(rows: list[Row], edges: Sequence[Edge]) -> None:
    """Leave off the last rows that stand apart, alone and not where the first column begins: headings and the like."""
    while rows:
        first = len(rows) - 1
        while first and rows[first - 1].y - rows[first].y <= _LEADING * rows[first].size:
            first -= 1
        group = rows[first:]
        if any(len(fragments(row)) > 1 for row in group) or abs(_left(group[0].runs) - edges[0][0]) <= _ALIGNED:
            return
        del rows[first:]


def _left(runs: Iterable[Run]) -> float:
    return min(run.x0 for run in runs)


def _right(runs: Iterable[Run]) -> float:
    return max(run.x1 for run in runs)
