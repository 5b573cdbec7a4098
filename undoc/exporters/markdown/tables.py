"""Tables: with bars where these can hold them, otherwise the elements of HTML with Markdown in their cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from undoc.exporters.markdown.inline import inline
from undoc.exporters.markdown.state import Writing
from undoc.model import Block, Cell, Content, Paragraph, Table

WriteBlocks = Callable[[Writing, tuple[Block, ...]], Iterator[list[str]]]


def table(writing: Writing, node: Table, write_blocks: WriteBlocks) -> Iterator[list[str]]:
    """The blocks of a table, each a list of lines."""
    if node.caption:
        yield from write_blocks(writing, (Paragraph(node.caption),))
    if not any(row.cells for row in node.rows):
        return
    rows = [[_simple(cell) for cell in row.cells] for row in node.rows]
    width = len(rows[0])
    heads = [{cell.header for cell in row.cells} for row in node.rows]
    if (
        width
        and all(len(row) == width for row in rows)
        and all(cell is not None for row in rows for cell in row)
        and heads[0] in ({True}, {False})
        and all(found == {False} for found in heads[1:])
    ):
        yield list(_barred(writing, [[cell or () for cell in row] for row in rows], headed=heads[0] == {True}))
        return
    writing.losses.tables += 1
    yield from _html(writing, node, write_blocks)


def _simple(cell: Cell) -> Content | None:
    """The content of a cell that holds no more than one paragraph of running text; None for any other."""
    if cell.colspan > 1 or cell.rowspan > 1 or len(cell.body) > 1:
        return None
    if not cell.body:
        return ()
    block = cell.body[0]
    bare = isinstance(block, Paragraph) and not (block.marker or block.subparagraphs or block.closing)
    return block.content if isinstance(block, Paragraph) and bare else None


def _barred(writing: Writing, rows: list[list[Content]], *, headed: bool) -> Iterator[str]:
    """Rows between bars; the first is the head, which is empty where the table has none."""
    width = len(rows[0])
    rule = f"|{' --- |' * width}"
    if not headed:
        yield f"|{'   |' * width}"
        yield rule
    for number, row in enumerate(rows):
        yield f"| {' | '.join(inline(writing, cell, '<br>') for cell in row)} |"
        if number == 0 and headed:
            yield rule


def _html(writing: Writing, node: Table, write_blocks: WriteBlocks) -> Iterator[list[str]]:
    """Rows and cells as elements; blank lines around what is in the cells let it be Markdown."""
    waiting = ["<table>"]
    for row in node.rows:
        waiting.append("<tr>")
        for cell in row.cells:
            name = "th" if cell.header else "td"
            spans = "".join(
                f' {attribute}="{span}"'
                for attribute, span in (("colspan", cell.colspan), ("rowspan", cell.rowspan))
                if span > 1
            )
            waiting.append(f"<{name}{spans}>")
            blocks = list(write_blocks(writing, cell.body))
            if blocks:
                yield waiting
                yield from blocks
                waiting = []
            waiting.append(f"</{name}>")
        waiting.append("</tr>")
    yield [*waiting, "</table>"]
