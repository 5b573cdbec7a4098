"""Tables set into lines: a grid whose rows may go on over the end of a page.

A row is cut into slices: the first slice holds the first line of each cell, the second the second lines, and so on.
A slice is a `Line` like any other, so that pages need to know nothing of tables.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from undoc.exporters.pdf.geometry import Column, Place
from undoc.exporters.pdf.lines import Line, keep_together
from undoc.exporters.pdf.tags.elements import Element
from undoc.model import Cell, Table

if TYPE_CHECKING:
    from undoc.exporters.pdf.setting.blocks import Setter

#: A cell that claims more columns or rows than this gets this many (1000 is HTML's own limit for columns).
_MOST = 1000
_STROKE = 0.5
#: Space between a cell's edges and its text: at the sides, above and below.
_SIDE, _ABOVE, _BELOW = 3.0, 2.0, 3.0
_CAPTION_GAP = 4.0
#: A row of so many slices or fewer is not divided between two pages.
_WHOLE = 6
#: Heads that are higher than this part of a page are not printed again on each.
_HEADS = 0.25
#: Of the first rows, so many are looked at for heads.
_HEADS_AT_MOST = 12
#: The characters of a cell that count for the width of its column.
_COUNTED = 400


@define
class Placed:
    """A cell in the grid.

    Attributes:
        row: the first row it stands in.
        last: the last one.
        column: the first column it stands in.
        end: the one behind the last.
        lines: its text; taken away as it is put into slices.
        taken: how many lines have been taken away.
        begun: the first line of the block that is being taken away.
    """

    cell: Cell
    row: int
    last: int
    column: int
    end: int
    x: float = 0.0
    right: float = 0.0
    lines: list[Line] = field(factory=list)
    element: Element | None = None
    taken: int = 0
    begun: int = 0


def set_table(table: Table, setter: Setter, column: Column) -> list[Line]:
    """The lines of a table, its caption above it."""
    element = setter.parent.add("Table")
    within = setter.into(element)
    bold = evolve(column, style=evolve(column.style, bold=True), justify=False)
    caption: list[Line] = []
    if table.caption:
        said = element.add("Caption")
        runs = setter.runs.of(table.caption, bold.style, said)
        caption = within.into(said).text(runs, bold, Place(column.left, column.left), said)
    for line in caption:
        line.keep = True
        line.after = _CAPTION_GAP if line is caption[-1] else 0.0
    cells, count = _place(table)
    if cells:
        edges = _edges(cells, count, column, setter.page.sizes.note.size)
        _structure(cells, len(table.rows), count, element)
        for placed in cells:
            placed.x, placed.right = edges[placed.column], edges[placed.end]
            inside = _inside(placed, column, setter)
            if placed.element is not None:
                placed.lines = setter.into(placed.element).blocks(placed.cell.body, inside)
    rows = list(_slices(cells, len(table.rows), column, setter.page.sizes.note_leading))
    if rows:
        _repeat_heads(rows, cells, setter.page.bottom - setter.page.top)
    lines = caption + [line for row in rows for line in row]
    if lines:
        lines[0].before = max(column.gap, _ABOVE)
        lines[-1].after = 2 * column.gap
        lines[-1].keep = False
    else:
        setter.parent.kids.remove(element)
    return lines


def _structure(cells: list[Placed], rows: int, count: int, table: Element) -> None:
    """Rows and cells in the structure: every row has all columns, as readers of tables count them."""
    by_row: list[list[Placed]] = [[] for _ in range(rows)]
    for placed in cells:
        by_row[placed.row].append(placed)
    heads = _head_rows(cells, rows)
    taken: dict[int, int] = {}  # the row from which a column is free
    for number, begun in enumerate(by_row):
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
                scope = f"/Scope/{'Column' if number < heads else 'Row'}" if found.cell.header else ""
                attributes = f"/A<</O/Table{spans}{scope}>>" if spans or scope else ""
                found.element = row.add("TH" if found.cell.header else "TD", attributes)
                if down > 1:
                    taken.update(dict.fromkeys(range(at, found.end), found.last + 1))
                at = found.end
            else:
                row.add("TD")
                at += 1


def _head_rows(cells: list[Placed], rows: int) -> int:
    """How many of the first rows are heads: all their cells are, and none reaches below them."""
    heads, reached = 0, 0
    for number in range(rows):
        begun = [placed for placed in cells if placed.row == number] if number <= _HEADS_AT_MOST else []
        if not begun or not all(placed.cell.header for placed in begun):
            break
        reached = max(reached, *(placed.last + 1 for placed in begun))
        heads = number + 1
    return heads if reached <= heads else 0


def _repeat_heads(rows: list[list[Line]], cells: list[Placed], height: float) -> None:
    """Let the heads be printed again where the table goes on on another page."""
    heads = [line for row in rows[: _head_rows(cells, len(rows))] for line in row]
    if not heads or sum(line.leading for line in heads) > height * _HEADS:
        return
    again = tuple(
        Line(line.leading, pieces=[evolve(piece, element=None) for piece in line.pieces], rules=line.rules)
        for line in heads
    )
    for row in rows[_head_rows(cells, len(rows)) :]:
        for line in row:
            line.heads = again


def _place(table: Table) -> tuple[list[Placed], int]:
    """Each cell's place in the grid, and how many columns there are; columns that no cell begins in are left out."""
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
    return cells, len(starts)


def _edges(cells: list[Placed], count: int, column: Column, size: float) -> list[float]:
    """The left edge of each column and the right edge of the last: wider for columns with more text."""
    wanted = [1.0] * count
    needed = [1.0] * count
    for placed in cells:
        text = " ".join(node.text for node in placed.cell.body)[:_COUNTED]
        span = placed.end - placed.column
        words = max(map(len, text.split()), default=1)
        for at in range(placed.column, placed.end):
            wanted[at] = max(wanted[at], len(text) / span)
            needed[at] = max(needed[at], min(words, 24) / span)
    # Every column gets what its longest word needs, and what is left goes by the length of the texts.
    least = [0.6 * size * most + 2 * _SIDE for most in needed]
    left = column.width - sum(least)
    if left > 0:
        shares = [min(amount, 200.0) for amount in wanted]
        widths = [own + left * share / sum(shares) for own, share in zip(least, shares, strict=True)]
    else:
        widths = [own * column.width / sum(least) for own in least]
    return list(accumulate(widths, initial=column.left))


def _inside(placed: Placed, column: Column, setter: Setter) -> Column:
    """The column within a cell."""
    left, sizes = placed.x + _SIDE, setter.page.sizes
    style = evolve(sizes.note, bold=placed.cell.header or column.style.bold)
    return Column(
        left,
        max(left + 1.0, placed.right - _SIDE),
        left,
        style,
        sizes.note_leading,
        gap=3.0,
        justify=False,
        indent=0.0,
        tab=12.0,
    )


def _slices(cells: list[Placed], rows: int, column: Column, leading: float) -> Iterator[list[Line]]:
    """The slices of each row."""
    by_row: list[list[Placed]] = [[] for _ in range(rows)]
    for placed in cells:
        by_row[placed.row].append(placed)
    standing: list[Placed] = []
    bound: object = None
    for number, begun in enumerate(by_row):
        standing = sorted([*standing, *begun], key=lambda placed: placed.column)
        if not standing:
            yield []
            continue
        # Cells that go on from row to row are read before what follows them: such rows are read as one.
        if bound is None:
            bound = object()
        ending = [placed for placed in standing if placed.last == number]
        count = max((len(placed.lines) - placed.taken for placed in ending), default=0)
        slices = [_slice(standing, number, bound, leading, first=place == 0) for place in range(max(1, count))]
        slices[-1].leading += _BELOW
        for line in slices:
            line.rules += [(x, 0.0, x, line.leading, _STROKE) for placed in standing for x in (placed.x, placed.right)]
        for placed in ending:
            bottom = slices[-1].leading
            slices[-1].rules.append((placed.x, bottom, placed.right, bottom, _STROKE))
        if len(slices) <= _WHOLE:
            keep_together(slices)
        else:
            keep_together(slices[:2])
            keep_together(slices[-2:])
        if begun and all(placed.cell.header for placed in begun):
            slices[-1].keep = True
        yield slices
        standing = [placed for placed in standing if placed.last > number]
        if not standing:
            bound = None


def _slice(standing: list[Placed], number: int, bound: object, leading: float, *, first: bool) -> Line:
    """The next line of each cell, side by side."""
    top = _ABOVE if first else 0.0
    found = Line(top, row=bound)
    for placed in standing:
        if first and placed.row == number:
            found.rules.append((placed.x, 0.0, placed.right, 0.0, _STROKE))
        if placed.taken == len(placed.lines):
            continue
        line = placed.lines[placed.taken]
        above = top + (max(line.before, placed.lines[placed.taken - 1].after) if placed.taken else 0.0)
        if line.row is None or not placed.taken or placed.lines[placed.taken - 1].row is not line.row:
            placed.begun = placed.taken  # all slices of a row within the cell are read as one
        path = (placed.row, placed.column, placed.begun)
        for piece in line.pieces:
            found.pieces.append(evolve(piece, y=piece.y + above, path=(*path, *piece.path)))
        found.rules += [(x, y + above, end, end_y + above, stroke) for x, y, end, end_y, stroke in line.rules]
        found.notes += line.notes
        found.anchors += line.anchors
        found.leading = max(found.leading, above + line.leading)
        placed.taken += 1
    if found.leading == top:
        found.leading += leading
    return found
