"""Tables are found by their rules: between them stand rows of several cells, under each other in columns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Protocol

from attrs import define, field

from undoc.parsers.pdf.drawings import Rule
from undoc.parsers.pdf.runs import Run
from undoc.patterns import compiled_late
from undoc.records import Distinct

#: White space that parts cells of a row, in parts of the type size.
_GAP = 0.75
#: Baselines of one row of a table stand no further apart, in parts of the type size.
_LEADING = 1.35
#: Below the last rule rows go on that stand no further apart.
_FOLLOWS = 2.6
#: Text so wide, in parts of the table's width, is prose; a table has fewer such lines than this part.
_WIDE, _MOST_WIDE = 0.6, 0.5
#: Rules are of one table if they lie over each other for so much of the shorter.
_OVER = 0.5
#: A rule under a table's head takes so much of its width.
_WHOLE = 0.8
#: A table is so wide at least, in points.
_NARROW = 100.0
_LABEL = compiled_late(r"\(?\w{1,4}[.)]|[•▪–\u2014-]|[⁰¹²³⁴⁵⁶⁷⁸⁹*]+")


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
    """

    top: float
    rows: list[list[GridCell]]
    heads: int
    edges: list[tuple[float, float]]

    @property
    def columns(self) -> int:
        """How many columns it has."""
        return len(self.edges)


@define(eq=False, repr=False)
class _Level(Distinct):
    """The rules of one height."""

    y: float
    x0: float
    x1: float
    drawn: float


def find_grids(rows: Sequence[Row], rules: Sequence[Rule], *, below: float, size: float) -> list[Grid]:
    """The tables of a page.

    Args:
        rows: what stands on each baseline.
        rules: the horizontal rules, from the top down.
        below: the height above which there are none: there stands the masthead.
        size: of most of the document's type; smaller prose below a table's head belongs to the table.
    """
    if len(rules) < 2:
        return []
    ordered = _Ordered(rows)
    levels = [level for level in _levels(rules) if level.y < below and level.x1 - level.x0 >= _NARROW]
    found: list[Grid] = []
    index = 0
    while index < len(levels) - 1:
        end = index
        x0, x1 = levels[index].x0, levels[index].x1
        while end + 1 < len(levels) and _joined(levels[end], levels[end + 1], x0, x1, ordered, size):
            end += 1
            x0, x1 = min(x0, levels[end].x0), max(x1, levels[end].x1)
        grid = _grid(levels[index : end + 1], ordered, size) if end > index else None
        if grid is not None:
            found.append(grid)
        # the first rule may be none of the table's; but a long row of rules is not tried again and again
        index = end + 1 if grid is not None or end - index > _MOST_RULES else index + 1
    return found


#: No table has more rules, or more columns.
_MOST_RULES, _MOST_COLUMNS = 300, 60


class _Ordered:
    """The baselines of a page from the top down, to be found by their heights."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = sorted(rows, key=lambda row: -row.y)
        self._heights = [-row.y for row in self._rows]

    def between(self, high: float, low: float) -> list[Row]:
        """Those below one height and not below another."""
        return self._rows[bisect_right(self._heights, -high) : bisect_right(self._heights, 1 - low)]

    def below(self, high: float) -> Iterator[Row]:
        """Those below a height."""
        return islice(self._rows, bisect_right(self._heights, -high), None)


def fragments(row: Row) -> list[list[Run]]:
    """The runs of a baseline from left to right, cut where cells part."""
    parts: list[list[Run]] = []
    right = 0.0
    for run in sorted(row.runs, key=lambda run: (run.x0, run.order)):
        if not parts or run.x0 - right > _GAP * row.size:
            parts.append([])
            right = run.x1
        parts[-1].append(run)
        right = max(right, run.x1)
    return parts


def _levels(rules: Sequence[Rule]) -> list[_Level]:
    levels: list[_Level] = []
    for rule in rules:
        last = levels[-1] if levels else None
        if last is not None and abs(last.y - rule.y0) < _SAME:
            last.x0, last.x1 = min(last.x0, rule.x0), max(last.x1, rule.x1)
            last.drawn += rule.x1 - rule.x0
        else:
            levels.append(_Level(rule.y0, rule.x0, rule.x1, rule.x1 - rule.x0))
    return levels


#: Rules of one height are no further apart, in points.
_SAME = 2.5


def _joined(last: _Level, after: _Level, x0: float, x1: float, rows: _Ordered, size: float) -> bool:
    """Whether a rule belongs to the table of those above it, the last of which and whose edges are known."""
    shared = min(x1, after.x1) - max(x0, after.x0)
    if shared < _OVER * min(x1 - x0, after.x1 - after.x0):
        return False
    inside = rows.between(last.y, after.y)
    if not inside:
        return last.y - after.y < _EMPTY
    several, wide = _forms(inside, max(x1, after.x1) - min(x0, after.x0), size)
    if not several:  # a heading of rows in a table that has a rule under each; else the caption of another table
        return len(inside) == 1 and last.y - after.y < _EMPTY
    prose = pairwise(_is_prose(row, max(x1, after.x1) - min(x0, after.x0), size) for row in inside)
    return wide <= _MOST_WIDE * len(inside) and not any(map(all, prose))


#: A band without any text, or without several cells on a line, is no higher, in points.
_EMPTY = 30.0


def _forms(rows: Sequence[Row], width: float, size: float) -> tuple[int, int]:
    """How many rows have several cells, and how many are prose: wide, and no smaller than text."""
    return sum(_cells_of(row) > 1 for row in rows), sum(_is_prose(row, width, size) for row in rows)


def _cells_of(row: Row) -> int:
    """How many cells stand on a baseline; a number or letter is none of its own."""
    parts = fragments(row)
    return len(parts) - (len(parts) > 1 and _is_label(parts[0]))


def _is_prose(row: Row, width: float, size: float) -> bool:
    if row.size <= _SMALLER * size or _cells_of(row) > 1:
        return False
    return any(part[-1].x1 - part[0].x0 > _WIDE * width for part in fragments(row))


def _is_label(part: Sequence[Run]) -> bool:
    return _LABEL.fullmatch("".join(run.text for run in part)) is not None


def _grid(levels: list[_Level], rows: _Ordered, size: float) -> Grid | None:
    x0, x1 = min(level.x0 for level in levels), max(level.x1 for level in levels)
    inside = rows.between(levels[0].y, levels[-1].y)
    head = next((level.y for level in levels[1:] if level.x1 - level.x0 > _WHOLE * (x1 - x0)), levels[-1].y)
    bottom = levels[-1].y
    if head == bottom or not rows.between(head, bottom):
        more = list(_rest(rows, bottom, x0, x1, size))  # the table goes on below its head without another rule
        if not more and head == bottom:
            head = levels[0].y
        inside += more
        bottom = inside[-1].y - 1 if inside else bottom
    inside = [row for row in inside if row.runs and min(run.x0 for run in row.runs) > x0 - _SIDE]
    several, wide = _forms(inside, x1 - x0, size)
    if several < _LEAST_ROWS or wide > _MOST_WIDE * len(inside):
        return None
    body = [row for row in inside if row.y < head]
    edges = _columns(body if _forms(body, x1 - x0, size)[0] > 1 else inside)
    if not 2 <= len(edges) <= _MOST_COLUMNS:
        return None
    made: list[list[GridCell]] = []
    heads = 0
    for group in _rows(inside, [level.y for level in levels]):
        made.append(_cells(group, edges))
        heads += group[0].y >= head
    return Grid(inside[0].y, made, heads if heads < len(made) else 0, edges)


#: A table has so many rows of several cells at least; text hangs out of it no further, in points.
_LEAST_ROWS, _SIDE = 2, 12.0
#: Type of tables is smaller than that of text, in parts of it.
_SMALLER = 0.92


def _rest(rows: _Ordered, y: float, x0: float, x1: float, size: float) -> Iterator[Row]:
    """The rows below a table's head, down to prose or a gap."""
    last = y
    for row in rows.below(y):
        if last - row.y > _FOLLOWS * row.size:
            return
        several, wide = _forms([row], x1 - x0, size)
        right = max(run.x1 for run in row.runs)
        if (wide and not several) or right > x1 + _SIDE:
            return
        last = row.y
        yield row


def _columns(rows: Sequence[Row]) -> list[tuple[float, float]]:
    """The left and right edges of the columns: where few rows that have several cells have any text."""
    events: list[tuple[float, int]] = []
    counted = 0
    for row in rows:
        parts = fragments(row)
        if len(parts) < 2:
            continue
        counted += 1
        for part in parts:
            events += ((part[0].x0, 1), (max(run.x1 for run in part), -1))
    events.sort()
    edges = _covered(events, counted // 12)
    # a column in which hardly anything stands
    lone = [one for one in _covered(events, 0) if all(one[1] < left or one[0] > right for left, right in edges)]
    return sorted(edges + lone)


def _covered(events: Sequence[tuple[float, int]], few: int) -> list[tuple[float, float]]:
    """The stretches over which more than a few texts lie."""
    edges: list[tuple[float, float]] = []
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


def _rows(rows: Sequence[Row], rules: Sequence[float]) -> Iterator[list[Row]]:
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


def _cells(rows: Sequence[Row], edges: Sequence[tuple[float, float]]) -> list[GridCell]:
    """The cells of a row."""
    cells: dict[int, GridCell] = {}
    for row in rows:
        for part in fragments(row):
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
