"""Tables are found by their rules: between them stand rows of several cells, under each other in columns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from attrs import define

from undoc.parsers.pdf.drawings import Rule
from undoc.parsers.pdf.gridrows import Grid, GridCell, Row, columns_of, fragments, group_rows, place_cells
from undoc.parsers.pdf.runs import Run
from undoc.patterns import compiled_late
from undoc.records import Distinct

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
    if not inside:  # a double rule; but one under a running head is none of a table's that is not as wide
        return last.y - after.y < _EMPTY and abs(last.x0 - after.x0) < _SIDE and abs(last.x1 - after.x1) < _SIDE
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
    texts = [fragments(row) for row in (body if _forms(body, x1 - x0, size)[0] > 1 else inside)]
    several_cells = [parts for parts in texts if len(parts) > 1]
    edges = columns_of(several_cells, len(several_cells) // 12)
    if not 2 <= len(edges) <= _MOST_COLUMNS:
        return None
    made: list[list[GridCell]] = []
    heads = 0
    for group in group_rows(inside, [level.y for level in levels]):
        made.append(place_cells(group, edges))
        heads += group[0].y >= head
    return Grid(inside[0].y, made, heads if heads < len(made) else 0, edges, (x0, x1))


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
