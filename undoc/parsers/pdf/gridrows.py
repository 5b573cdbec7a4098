"""The rows of a table: baselines that belong to one, and the cells that stand on them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeAlias

from attrs import define, field

from undoc.parsers.pdf.runs import Run
from undoc.records import Distinct

#: Where a column begins and ends, in points from the page's left edge.
Edge: TypeAlias = tuple[float, float]
#: White space that parts cells of a row, in parts of the type size.
_GAP = 0.75
#: Baselines of one row of a table stand no further apart, in parts of the type size.
_LEADING = 1.35


class Row(Protocol):
    """What stands on one baseline."""

    y: float
    size: float
    runs: list[Run]


@define(eq=False, repr=False)
class GridCell(Distinct):
    """A cell: its pieces, each the runs of one baseline.

    Attributes:
        column: 0-based.
        span: how many columns it takes.
        pieces: a baseline and the runs that stand on it, from the top down.
    """

    column: int
    span: int
    pieces: list[tuple[Row, list[Run]]] = field(factory=list)


@define(eq=False, repr=False)
class Grid(Distinct):
    """A table of a page.

    Attributes:
        top: height of its first baseline.
        rows: its cells.
        heads: how many of the rows are its head.
        columns: how many there are.
        edges: the left and right edge of each.
        sides: where its rules begin and end.
        ruled: whether it has any.
    """

    top: float
    rows: list[list[GridCell]]
    heads: int
    edges: list[Edge]
    sides: Edge
    ruled: bool = True

    @property
    def columns(self) -> int:
        """How many columns it has."""
        return len(self.edges)


def fragments(row: Row, gap: float = _GAP) -> list[list[Run]]:
    """The runs of a baseline from left to right, cut where cells part.

    Args:
        row: the baseline.
        gap: white space that parts cells, in parts of the type size.
    """
    parts: list[list[Run]] = []
    right = 0.0
    for run in sorted(row.runs, key=lambda run: (run.x0, run.order)):
        if not parts or run.x0 - right > gap * row.size:
            parts.append([])
            right = run.x1
        parts[-1].append(run)
        right = max(right, run.x1)
    return parts


def columns_of(rows: Iterable[Sequence[Sequence[Run]]], few: int) -> list[Edge]:
    """The left and right edges of columns: where no more than a few rows have any text between them.

    Args:
        rows: the texts of each row that has several.
        few: so many rows may have text between columns.
    """
    events: list[tuple[float, int]] = []
    for parts in rows:
        for part in parts:
            events += ((part[0].x0, 1), (max(run.x1 for run in part), -1))
    events.sort()
    edges = _covered(events, few)
    # a column in which hardly anything stands
    lone = [one for one in _covered(events, 0) if _is_lone(one, edges)] if few else []
    return sorted(edges + lone)


def _is_lone(one: Edge, edges: Sequence[Edge]) -> bool:
    """Whether no column lies over this one."""
    at = bisect_left(edges, one)
    return (at == 0 or edges[at - 1][1] < one[0]) and (at == len(edges) or one[1] < edges[at][0])


def _covered(events: Sequence[tuple[float, int]], few: int) -> list[Edge]:
    """The stretches over which more than a few texts lie."""
    edges: list[Edge] = []
    depth = 0
    start = None
    for x, step in events:
        depth += step
        if depth > few and start is None:
            start = x
        elif depth <= few and start is not None:
            if edges and start - edges[-1][1] < _MERGED:
                edges[-1] = (edges[-1][0], x)
            else:
                edges.append((start, x))
            start = None
    return edges


#: Columns are no nearer to each other, in points.
_MERGED = 3.0


def group_rows(rows: Sequence[Row], rules: Sequence[float]) -> Iterator[list[Row]]:
    """Baselines that belong to one row of the table."""
    group: list[Row] = []
    for row in rows:
        if group:
            last = group[-1]
            ruled = any(row.y < y <= last.y for y in rules)
            if ruled or last.y - row.y > _LEADING * max(row.size, last.size):
                yield group
                group = []
        group.append(row)
    if group:
        yield group


def place_cells(rows: Sequence[Row], edges: Sequence[Edge], gap: float = _GAP) -> list[GridCell]:
    """The cells of a row."""
    cells: dict[int, GridCell] = {}
    for row in rows:
        for part in fragments(row, gap):
            x0, x1 = part[0].x0, max(run.x1 for run in part)
            over = [at for at, (left, right) in enumerate(edges) if min(x1, right) - max(x0, left) > 0]
            if not over:
                over = [min(range(len(edges)), key=lambda at: abs((edges[at][0] + edges[at][1]) - (x0 + x1)))]
            first, last = over[0], over[-1]
            taken = next(
                (cell for cell in cells.values() if cell.column <= last and first < cell.column + cell.span), None
            )
            if taken is None:
                cells[first] = GridCell(first, last - first + 1, [(row, part)])
            else:
                start, end = min(first, taken.column), max(last + 1, taken.column + taken.span)
                for column, other in list(cells.items()):
                    if other is not taken and start <= other.column < end:
                        taken.pieces += other.pieces
                        end = max(end, other.column + other.span)
                        del cells[column]
                del cells[taken.column]
                taken.column, taken.span = start, end - start
                taken.pieces.append((row, part))
                cells[start] = taken
    for cell in cells.values():
        cell.pieces.sort(key=lambda piece: (-piece[0].y, piece[1][0].x0))
    filled: list[GridCell] = []
    at = 0
    for column in sorted(cells):
        filled += (GridCell(empty, 1) for empty in range(at, column))
        filled.append(cells[column])
        at = column + cells[column].span
    filled += (GridCell(empty, 1) for empty in range(at, len(edges)))
    return filled
