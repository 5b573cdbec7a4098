"""Tables set into lines, as official documents print them: rules across, heads small and in italics, numbers in line.

The rooms: `grid` (each cell's place), `widths` (the columns by what is in them), `slices` (rows as lines, rules).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from undoc.exporters.pdf.geometry import Column, Place
from undoc.exporters.pdf.lines import Line, keep_together
from undoc.exporters.pdf.setting.runs import Run, plain
from undoc.exporters.pdf.setting.tables.grid import Placed, add_structure, place
from undoc.exporters.pdf.setting.tables.slices import cut_rows, repeat_heads
from undoc.exporters.pdf.setting.tables.widths import GAP, edges, needs, number_columns
from undoc.model import Content, Footnote, LineBreak, Paragraph, Table
from undoc.patterns import compiled_late

if TYPE_CHECKING:
    from undoc.exporters.pdf.setting.blocks import Setter

_CAPTION_GAP, _ABOVE = 4.0, 6.0
#: A table in the text's column that needs more than that is as wide as the page's rules.
_MANY_COLUMNS = 6
#: A table's number ("Table 1") is no longer than this.
_NUMBER = 24
#: The marks of notes that belong to the table alone (Editorial Manual: letters in tables, figures in the text).
_LETTER = compiled_late(r"[a-zа-яᵃ-ᵛ]")
#: A table with notes of its own keeps them below it if both take no more than this part of a page.
_SHORT = 0.5
#: The rule above a table's own notes: its length, its height and where it is.
_NOTE_RULE, _NOTE_RULE_HEIGHT, _NOTE_RULE_Y = 72.0, 10.0, 6.0


def set_table(table: Table, setter: Setter, column: Column) -> list[Line]:
    """The lines of a table, its caption above it."""
    page = setter.page
    element = setter.parent.add("Table")
    said = element.add("Caption") if table.caption else None
    cells, count, heads = place(table)
    rows: list[list[Line]] = []
    if cells:
        numbers = number_columns(cells, count)
        needed = needs(cells, count, numbers, lambda placed: _measured(placed, setter, column))
        of_text = column.left == page.body.left and column.right == page.body.right
        if of_text and (count >= _MANY_COLUMNS or sum(need.least for need in needed) > column.width):
            column = evolve(column, left=page.left, right=page.right, margin=page.left)
        xs = edges(needed, numbers, column.left, column.width)
        add_structure(cells, len(table.rows), count, element)
        for placed in cells:
            placed.x, placed.right = xs[placed.column], xs[placed.end]
            inside = _inside(placed, column, setter, numbers, count)
            if placed.element is not None:
                placed.lines = setter.into(placed.element).blocks(placed.cell.body, inside)
        rows = list(cut_rows(cells, len(table.rows), heads, page.sizes.note_leading))
        repeat_heads(rows, heads, page.bottom - page.top)
    lines = [line for row in rows for line in row]
    if said is not None:
        lines = _caption(table.caption, setter.into(said), column) + lines
    if lines:
        lines[0].before = max(column.gap, _ABOVE)
        lines[-1].keep = False
        if column.left in (page.left, page.body.left):
            lines = _with_own_notes(table, lines, setter, column)
        lines[-1].after = 2 * column.gap
    else:
        setter.parent.kids.remove(element)
    return lines


def _caption(content: Content, setter: Setter, column: Column) -> list[Line]:
    """The lines of a caption: the title in bold, and above it the table's number if that has a line of its own."""
    bold = evolve(column, style=evolve(column.style, bold=True), justify=False)
    broken = next((at for at, item in enumerate(content) if isinstance(item, LineBreak)), 0)
    if len("".join(item.text for item in content[:broken])) > _NUMBER:
        broken = 0
    element = setter.parent
    runs = [
        *setter.runs.of(content[:broken], column.style, element),
        *setter.runs.of(content[broken:], bold.style, element),
    ]
    lines = setter.text(runs, bold, Place(column.left, column.left), element)
    for line in lines:
        line.keep = True
        line.after = _CAPTION_GAP if line is lines[-1] else 0.0
    return lines


def _cell_column(placed: Placed, column: Column, setter: Setter) -> Column:
    """How the text of a cell is set, wherever it is."""
    sizes = setter.page.sizes
    base = evolve(
        column, style=evolve(sizes.note, bold=column.style.bold), leading=sizes.note_leading, gap=3.0, justify=False,
        indent=0.0, tab=12.0, flush_right=False,
    )  # fmt: skip
    if placed.head:
        return evolve(base, style=sizes.table_head, leading=sizes.table_head_leading)
    return evolve(base, style=evolve(base.style, bold=True)) if placed.cell.header else base


def _measured(placed: Placed, setter: Setter, column: Column) -> tuple[float, float]:
    """How wide the widest word of a cell is, and how wide its longest block on one line."""
    style = _cell_column(placed, column, setter).style
    least = whole = 0.0
    for block in placed.cell.body:
        runs = setter.runs.of(block.content, style) if isinstance(block, Paragraph) else [Run(plain(block.text), style)]
        if isinstance(block, Paragraph) and block.marker:
            runs.insert(0, Run(f"{plain(block.marker)}\u00a0\u00a0", style))
        words, _ = setter.breaker.words.of(runs)
        least = max(least, max([word.width for word in words], default=0.0))
        whole = max(whole, sum([word.width + word.room for word in words]))
    return least, whole


def _inside(placed: Placed, column: Column, setter: Setter, numbers: frozenset[int], count: int) -> Column:
    """The column within a cell: texts begin and end with the rules, and numbers end one below the other."""
    gap = min(GAP / 2, (placed.right - placed.x) / 4)  # tables in cells of tables have columns of nothing
    left = placed.x + (gap if placed.column else 0.0)
    right = placed.right - (gap if placed.end < count else 0.0)
    if placed.end == placed.column + 1:
        flush = placed.column in numbers
    else:
        flush = placed.head and numbers.issuperset(range(placed.column, placed.end))
    found = _cell_column(placed, column, setter)
    return evolve(found, left=left, right=max(left + 1.0, right), margin=left, flush_right=flush)


def _with_own_notes(table: Table, lines: list[Line], setter: Setter, column: Column) -> list[Line]:
    """The lines of a table with its own notes below it, where they are marked by letters and both stand on one page.

    All others stand at the foot of the page, with those of the text: so a note is always on the page of its mark.
    """
    marks = [plain(note.marker).strip() for note in table.find(Footnote)]
    if not marks or not all(map(_LETTER.fullmatch, marks)):
        return lines
    notes = [note for line in lines for note in line.notes]
    page = setter.page
    height = sum(line.leading + max(line.before, line.after) for line in (*lines, *notes)) + _NOTE_RULE_HEIGHT
    if not notes or height > _SHORT * (page.bottom - page.top):
        return lines
    for line in lines:
        line.notes = []
    left = page.body.left  # where notes stand
    rule = Line(_NOTE_RULE_HEIGHT, rules=[(left, _NOTE_RULE_Y, left + _NOTE_RULE, _NOTE_RULE_Y, 0.5)])
    lines = [*lines, rule, *notes]
    keep_together(lines)
    return lines
