"""Tables: the grid of a file becomes rows and cells, cells that hang on to others a part of these."""

from __future__ import annotations

from collections.abc import Callable

from undoc.diagnostics import Span
from undoc.model import Blocks, Cell, Content, Row, Table
from undoc.parsers.docx.words import WordBlock, WordCell, WordParagraph, WordTable

MakeBlocks = Callable[[list[WordBlock]], Blocks]


def make_table(word: WordTable, caption: Content, make_blocks: MakeBlocks, *, styled: bool = False) -> Table:
    """A table of the model.

    Args:
        word: the table as the file has it.
        caption: the line above it.
        make_blocks: makes the blocks of a cell.
        styled: whether the style of its paragraphs alone tells that a cell is a heading, even of one that is empty.
    """
    spans = _row_spans(word)
    rows: list[Row] = []
    for number, row in enumerate(word.rows):
        cells: list[Cell] = []
        for cell in row:
            rowspan = spans.get(id(cell))
            if rowspan is None:
                continue  # a part of the cell above
            body = make_blocks(cell.blocks)
            header = _is_styled(cell) if styled else number in word.heads or _heads(cell)
            cells.append(Cell(body, header, cell.span, rowspan, span=Span.union([block.span for block in body])))
        rows.append(Row(cells, span=Span.union([cell.span for cell in cells])))
    spans_of = [row.span for row in rows] + [item.span for item in caption]
    return Table(rows, caption, span=Span.union(spans_of))


def _row_spans(word: WordTable) -> dict[int, int]:
    """How many rows each cell takes, by the identity of the cell; none for those that hang on to one above."""
    spans: dict[int, int] = {}
    above: dict[int, WordCell] = {}  # by first column
    for row in word.rows:
        here: dict[int, WordCell] = {}
        for cell in row:
            hung = above.get(cell.start)
            if cell.merged and hung is not None and hung.span == cell.span and _empty(cell):
                spans[id(hung)] += 1
                here[cell.start] = hung
            else:
                spans[id(cell)] = 1
                here[cell.start] = cell
        above = here
    return spans


def _empty(cell: WordCell) -> bool:
    """Whether nothing is printed in a cell."""
    return all(isinstance(block, WordParagraph) and not block.text.strip() for block in cell.blocks)


def _is_styled(cell: WordCell) -> bool:
    """Whether a paragraph of a cell has the style of headings of tables."""
    return any(isinstance(block, WordParagraph) and block.style.role == "table heading" for block in cell.blocks)


def _heads(cell: WordCell) -> bool:
    """Whether all that a cell says has the style of headings of tables."""
    said = [block for block in cell.blocks if isinstance(block, WordTable) or block.text.strip()]
    return bool(said) and all(
        isinstance(block, WordParagraph) and block.style.role == "table heading" for block in said
    )
