"""Tables: heads with their scope, captions, and a frame that scrolls where a table is wider than the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from undoc.exporters.html.inline import write_content
from undoc.exporters.html.state import Page
from undoc.exporters.printed import plain_text
from undoc.model import Block, Cell, Row, Table

#: What HTML can say at most (4.9.11 of the standard).
_MOST_COLUMNS, _MOST_ROWS = 1_000, 65_534
#: A figure, an amount or a dash for none: they stand at the right edge of their column.
_FIGURE = re.compile(r"[+\-−–—]|[$€£¥]?\s?[(\-−]?\d[\d\s.,]*[%)]?")

WriteBlocks = Callable[[Page, Iterable[Block], int], None]


def write_table(page: Page, table: Table, write_blocks: WriteBlocks) -> None:
    """Write a table; `write_blocks` writes what is in its cells."""
    plain = page.plain
    place = page.anchors.asked(table) if plain else page.anchors.count(f"{page.prefix}table", table)
    captioned = bool(plain_text(table.caption).strip())
    named = page.attribute("aria-label", " ".join(plain_text(table.caption).split()) if captioned else page.words.table)
    page.put(f'<div class="table"{page.attribute("id", place)} role="group"{named} tabindex="0">')
    page.put("<table>\n")
    if table.caption:
        page.put("<caption>")
        write_content(page, table.caption)
        page.put("</caption>\n")
    page.plain = True
    heads = _head_rows(table.rows)
    for element, rows in (("thead", table.rows[:heads]), ("tbody", table.rows[heads:])):
        if rows:
            page.put(f"<{element}>\n")
            for row in rows:
                _write_row(page, row, write_blocks, in_head=element == "thead")
            page.put(f"</{element}>\n")
    page.plain = plain
    page.put("</table></div>\n")


def _head_rows(rows: tuple[Row, ...]) -> int:
    """How many rows are heads of columns: those before the first with other cells, if no cell reaches below them."""
    heads = 0
    for row in rows:
        if not row.cells or not all(cell.header for cell in row.cells):
            break
        heads += 1
    reach = max((at + cell.rowspan for at, row in enumerate(rows[:heads]) for cell in row.cells), default=0)
    return heads if reach <= heads else 0


def _write_row(page: Page, row: Row, write_blocks: WriteBlocks, *, in_head: bool) -> None:
    place = page.anchors.asked(row)
    page.put(f'<tr id="{place}">' if place is not None else "<tr>")
    for number, cell in enumerate(row.cells):
        _write_cell(page, cell, write_blocks, of_row=number == 0 and not in_head)
    page.put("</tr>\n")


def _write_cell(page: Page, cell: Cell, write_blocks: WriteBlocks, *, of_row: bool) -> None:
    text = cell.text.strip()
    # an empty head heads nothing
    element = "th" if cell.header and text else "td"
    columns, rows = min(cell.colspan, _MOST_COLUMNS), min(cell.rowspan, _MOST_ROWS)
    if (columns, rows) != (cell.colspan, cell.rowspan):
        page.losses.cut.append(cell.span)
    place = page.anchors.asked(cell)
    page.put(f"<{element}")
    if place is not None:
        page.put(f' id="{place}"')
    if element == "th":
        scope = "row" if of_row else "col"
        page.put(f' scope="{scope}{"group" if (rows if of_row else columns) > 1 else ""}"')
    elif cell.header:
        page.put(' class="head"')
    elif _FIGURE.fullmatch(text):
        page.put(' class="figure"')
    if columns > 1:
        page.put(f' colspan="{columns}"')
    if rows > 1:
        page.put(f' rowspan="{rows}"')
    page.put(">")
    write_blocks(page, cell.body, 6)
    page.put(f"</{element}>")
