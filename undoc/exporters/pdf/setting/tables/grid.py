"""The cells of a table in a grid, and its rows and cells in the structure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from attrs import define, field

from undoc.exporters.pdf.lines import Line
from undoc.exporters.pdf.tags.elements import Element
from undoc.model import Cell, Table

#: A cell that claims more columns or rows than this gets this many (1000 is HTML's own limit for columns).
_MOST = 1000
#: Of the first rows, so many are looked at for heads.
_HEADS_AT_MOST = 12


@define
class Placed:
    """A cell in the grid.

    Attributes:
        row: the first row it stands in.
        last: the last one.
        column: the first column it stands in.
        end: the one behind the last.
        head: whether it is one of the heads of columns.
        x: its start edge, in points.
        right: its end edge.
        lines: its text; taken away as it is put into slices.
        taken: how many lines have been taken away.
        begun: the first line of the block that is being taken away.
    """

    cell: Cell
    row: int
    last: int
    column: int
    end: int
    head: bool = False
    x: float = 0.0
    right: float = 0.0
    lines: list[Line] = field(factory=list)
    element: Element | None = None
    taken: int = 0
    begun: int = 0


def place(table: Table) -> tuple[list[Placed], int, int]:
    """Each cell's place, how many columns there are, and how many of the first rows are heads.

    Columns that no cell begins in are left out.
    """
    free: dict[int, int] = {}  # the row from which a column is free
    cells: list[Placed] = []
    for number, row in enumerate(table.rows):
        at = 0
        for cell in row.cells:
            while free.get(at, 0) > number:
                at += 1
            end = at + 1
            while end < at + min(cell.colspan, _MOST) and free.get(end, 0) <= number:
                end += 1
            last = min(number + min(cell.rowspan, _MOST), len(table.rows)) - 1
            if last > number:
                free.update(dict.fromkeys(range(at, end), last + 1))
            cells.append(Placed(cell, number, last, at, end))
            at = end
    starts = sorted({cell.column for cell in cells})
    numbers = {start: number for number, start in enumerate(starts)}
    for placed in cells:
        placed.column, placed.end = numbers[placed.column], bisect_left(starts, placed.end)
    heads = _head_rows(cells, len(table.rows))
    for placed in cells:
        placed.head = placed.row < heads
    return cells, len(starts), heads


def by_row(cells: Sequence[Placed], rows: int) -> list[list[Placed]]:
    """The cells that begin in each row."""
    found: list[list[Placed]] = [[] for _ in range(rows)]
    for placed in cells:
        found[placed.row].append(placed)
    return found


def _head_rows(cells: list[Placed], rows: int) -> int:
    """How many of the first rows are heads: all their cells are, and none reaches below them."""
    heads, reached = 0, 0
    for number, begun in enumerate(by_row(cells, rows)[:_HEADS_AT_MOST]):
        if not begun or not all(placed.cell.header for placed in begun):
            break
        reached = max(reached, *(placed.last + 1 for placed in begun))
        heads = number + 1
    return heads if reached <= heads else 0


def add_structure(cells: list[Placed], rows: int, count: int, table: Element) -> None:
    """Rows and cells in the structure: every row has all columns, as readers of tables count them."""
    taken: dict[int, int] = {}  # the row from which a column is free
    for number, begun in enumerate(by_row(cells, rows)):
        if not begun and all(taken.get(at, 0) > number for at in range(count)):
            table.add("TR")
            continue
        row = table.add("TR")
        starts = {placed.column: placed for placed in begun}
        at = 0
        while at < count:
            if taken.get(at, 0) > number:
                at += 1
            elif (found := starts.get(at)) is not None:
                across, down = found.end - found.column, found.last - found.row + 1
                spans = (f"/ColSpan {across}" if across > 1 else "") + (f"/RowSpan {down}" if down > 1 else "")
                scope = f"/Scope/{'Column' if found.head else 'Row'}" if found.cell.header else ""
                attributes = f"/A<</O/Table{spans}{scope}>>" if spans or scope else ""
                found.element = row.add("TH" if found.cell.header else "TD", attributes)
                if down > 1:
                    taken.update(dict.fromkeys(range(at, found.end), found.last + 1))
                at = found.end
            else:
                row.add("TD")
                at += 1
