"""The grid of a table: which columns each cell takes, with every gap filled."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Literal, TypeAlias

from attrs import evolve, frozen

from undoc.model import Cell, Row, Table, Text, Unparsed
from undoc.patterns import compiled_late
from undoc.records import Record

#: Word opens no table with more.
MOST_COLUMNS = 63
#: ``1 204``, ``12.5``, ``(3.1)``, ``–``.
_FIGURE = compiled_late(r"[\d\s.,()%+\u2012-\u2015\u2212-]+")
_LONGEST_FIGURE = 24
#: Word nests further, but a page has no room for it, and readers of XML stop at 256 elements.
DEEPEST = 8
#: A row of about so many lines or fewer is not divided between two pages.
_WHOLE = 20
#: The width of a wide character in a table, in twips.
_EM = 170

Merge: TypeAlias = Literal["restart", "continue", None]


@frozen(eq=False, repr=False)
class Slot(Record):
    """A cell of the grid.

    Attributes:
        cell: what stands in it; None where it fills a gap or continues the cell above.
        start: its first column.
        span: how many columns it takes.
        merge: whether cells below continue it, or it continues the one above.
    """

    cell: Cell | None
    start: int
    span: int
    merge: Merge = None

    @property
    def end(self) -> int:
        """The column after its last."""
        return self.start + self.span


Grid: TypeAlias = list[list[Slot]]


def lay_out(rows: Sequence[Row]) -> Grid | None:
    """The grid of rows: as wide everywhere, each row with at least one slot, no row for rows without width.

    A cell that would overlap one that hangs down from above ends before it; one that hangs below the last row ends
    there. Columns that no edge of a cell divides are joined if there are too many of them.

    Returns:
        The slots of each row in order; None if more columns are left than Word takes.
    """
    grid: Grid = []
    hanging: list[tuple[Slot, int]] = []  # what continues in this row, and in how many more, from left to right
    for number, row in enumerate(rows):
        if len(row.cells) + len(hanging) > MOST_COLUMNS:
            return None
        slots: list[Slot] = []
        below: list[tuple[Slot, int]] = []
        column = 0
        waiting = iter(hanging)
        above = next(waiting, None)
        for cell in row.cells:
            while above is not None and above[0].start <= column:
                column = _continue(above, slots, below)
                above = next(waiting, None)
            span = cell.colspan if above is None else min(cell.colspan, above[0].start - column)
            more = min(cell.rowspan, len(rows) - number) - 1
            slot = Slot(cell, column, span, "restart" if more else None)
            slots.append(slot)
            if more:
                below.append((slot, more))
            column += span
        while above is not None:
            if above[0].start > column:
                slots.append(Slot(None, column, above[0].start - column))
            column = _continue(above, slots, below)
            above = next(waiting, None)
        grid.append(slots)
        hanging = below
    width = max((slots[-1].end for slots in grid if slots), default=0)
    if not width:
        return []
    for slots in grid:
        end = slots[-1].end if slots else 0
        if end < width:
            slots.append(Slot(None, end, width - end))
    return grid if width <= MOST_COLUMNS else _joined(grid)


def _continue(above: tuple[Slot, int], slots: list[Slot], below: list[tuple[Slot, int]]) -> int:
    """Let a slot of the row above go on in this row; the column after it."""
    slot, more = above
    slots.append(evolve(slot, cell=None, merge="continue"))
    if more > 1:
        below.append((slot, more - 1))
    return slot.end


def _joined(grid: Grid) -> Grid | None:
    """The grid with the columns joined that no edge divides; None if too many are left."""
    edges = {slot.start for slots in grid for slot in slots}
    if len(edges) > MOST_COLUMNS:
        return None
    place = {edge: number for number, edge in enumerate(sorted(edges))}
    place[max(slot.end for slot in grid[0])] = len(edges)
    return [
        [evolve(slot, start=place[slot.start], span=place[slot.end] - place[slot.start]) for slot in slots]
        for slots in grid
    ]


def is_short(slots: Sequence[Slot], widths: Sequence[int]) -> bool:
    """Whether a row can stay on one page: LibreOffice cuts off what it can't divide and no page has room for."""
    for slot in slots:
        if slot.cell is not None:
            width = sum(widths[slot.start : slot.end])
            lines = 0
            for node in slot.cell.walk():
                if isinstance(node, Table):
                    return False
                lines += not isinstance(node, (Text, Cell))
                if isinstance(node, (Text, Unparsed)):
                    lines += sum(1 + len(line) * _EM // width for line in node.text.splitlines())
                if lines > _WHOLE:
                    return False
    return True


def figure_columns(grid: Grid) -> frozenset[int]:
    """The columns of figures, which stand under each other at their right edge: all but the first can be such."""
    said: dict[int, list[bool]] = {}
    for slots in grid:
        for slot in slots:
            if slot.cell is not None and slot.span == 1 and slot.start and not slot.cell.header and slot.cell.body:
                said.setdefault(slot.start, []).append(_is_figure(slot.cell))
    return frozenset(column for column, figures in said.items() if len(figures) > 1 and all(figures))


def _is_figure(cell: Cell) -> bool:
    text = cell.text
    return len(text) <= _LONGEST_FIGURE and _FIGURE.fullmatch(text) is not None


def column_widths(grid: Grid, total: int) -> list[int]:
    """Widths of the columns in twips, after the longest text in each, none less than a third of an even share."""
    count = grid[0][-1].end
    longest = [6] * count
    for slots in grid:
        for slot in slots:
            if slot.cell is not None and slot.span == 1:
                size = sum(len(text.value) for text in islice(slot.cell.find(Text), 8))
                longest[slot.start] = max(longest[slot.start], min(size, 40))
    least = total // (3 * count)
    free = total - least * count
    share = sum(longest)
    widths = [least + free * size // share for size in longest]
    widths[-1] += total - sum(widths)
    return widths
