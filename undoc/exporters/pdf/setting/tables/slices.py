"""A table's rows cut into slices: the first holds the first line of each cell, the second the second lines, and so on.

A slice is a `Line` like any other, so that pages need to know nothing of tables. Official tables have rules across
only: a thin one above the heads, a heavy one below them and one below the last row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from undoc.exporters.pdf.lines import Line, keep_together
from undoc.exporters.pdf.setting.tables.grid import Placed, by_row
from undoc.exporters.pdf.setting.tables.widths import GAP

#: The rules, and the space below the heavy one.
_THIN, _HEAVY, _BELOW_HEADS = 0.5, 1.44, 3.5
#: Space above and below a row's text; more above the first and below the last.
_ABOVE, _BELOW, _END = 1.75, 1.75, 2.0
#: The height of a row that holds nothing: such rows are there for the space.
_EMPTY = 3.0
#: A row of so many slices or fewer is not divided between two pages.
_WHOLE = 6
#: Heads that are higher than this part of a page are not printed again on each.
_HEADS = 0.25


def cut_rows(cells: Sequence[Placed], rows: int, heads: int, leading: float) -> Iterator[list[Line]]:
    """The slices of each row.

    Args:
        cells: the cells with their lines.
        rows: how many rows there are.
        heads: how many of them are heads.
        leading: the height of a row without text beside one that goes on.
    """
    left, right = min(placed.x for placed in cells), max(placed.right for placed in cells)
    columns = max(placed.end for placed in cells)
    standing: list[Placed] = []
    bound: object = None
    for number, begun in enumerate(by_row(cells, rows)):
        standing = sorted([*standing, *begun], key=lambda placed: placed.column)
        if not standing:
            yield []
            continue
        # Cells that go on from row to row are read before what follows them: such rows are read as one.
        if bound is None:
            bound = object()
        ending = [placed for placed in standing if placed.last == number]
        count = max(1, max((len(placed.lines) - placed.taken for placed in ending), default=0))
        for placed in ending:
            if placed.head:  # heads stand at the foot of their rows
                placed.lines[:0] = [Line(line.leading) for line in placed.lines[:1]] * (count - len(placed.lines))
        empty = leading if any(placed.lines for placed in standing) else _EMPTY
        slices = [_slice(standing, number, bound, empty, first=at == 0) for at in range(count)]
        slices[-1].leading += _BELOW
        if number == 0:
            slices[0].rules.append((left, 0.0, right, 0.0, _THIN))
        if number == heads - 1:
            bottom = slices[-1].leading + _HEAVY / 2
            slices[-1].rules.append((left, bottom, right, bottom, _HEAVY))
            slices[-1].leading = bottom + _HEAVY / 2 + _BELOW_HEADS
        elif number < heads:
            slices[-1].rules += [_under(placed, slices[-1].leading) for placed in ending if _spans(placed)]
        if number == rows - 1:
            bottom = slices[-1].leading + _END
            slices[-1].rules.append((left, bottom, right, bottom, _HEAVY))
            slices[-1].leading = bottom + _HEAVY / 2
        if len(slices) <= _WHOLE:
            keep_together(slices)
        else:
            keep_together(slices[:2])
            keep_together(slices[-2:])
        if number < heads or (begun and all(placed.cell.header or _is_whole(placed, columns) for placed in begun)):
            slices[-1].keep = True  # what heads the rows below stays with them
        yield slices
        standing = [placed for placed in standing if placed.last > number]
        if not standing:
            bound = None


def _is_whole(placed: Placed, columns: int) -> bool:
    """Whether a cell is all that its row has, where others have more."""
    return placed.column == 0 and placed.end == columns > 1


def _spans(placed: Placed) -> bool:
    """Whether a cell stands over several columns."""
    return placed.end - placed.column > 1


def _under(placed: Placed, y: float) -> tuple[float, float, float, float, float]:
    """The rule below a head that stands over several columns."""
    return (placed.x + GAP / 2 * (placed.column > 0), y, placed.right, y, _THIN)


def _slice(standing: list[Placed], number: int, bound: object, leading: float, *, first: bool) -> Line:
    """The next line of each cell, side by side."""
    top = _ABOVE if first else 0.0
    found = Line(top, row=bound)
    for placed in standing:
        if placed.taken == len(placed.lines) or (placed.head and placed.last > number):
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


def repeat_heads(rows: list[list[Line]], heads: int, height: float) -> None:
    """Let the heads be printed again where the table goes on on another page.

    Args:
        rows: the slices of each row.
        heads: how many of the rows are heads.
        height: that of a page, in points.
    """
    lines = [line for row in rows[:heads] for line in row]
    if not lines or sum(line.leading for line in lines) > height * _HEADS:
        return
    again = tuple(
        Line(line.leading, pieces=[evolve(piece, element=None) for piece in line.pieces], rules=line.rules)
        for line in lines
    )
    for row in rows[heads:]:
        for line in row:
            line.heads = again
