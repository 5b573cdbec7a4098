"""Printed tables become tables of the model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from undoc.diagnostics import Span
from undoc.model import Cell, Paragraph, Row, Table
from undoc.parsers.pdf.printed import PrintedCell, PrintedLine, PrintedTable
from undoc.parsers.text.inline import make_content
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.nodes import new_paragraph
from undoc.parsers.text.source import Line, Strand


def make_table(table: PrintedTable, lines: Mapping[int, Line], marks: Marks) -> Table:
    """A table of the model.

    Args:
        table: as printed.
        lines: the line of each printed line, by its identity.
        marks: the bound marks of footnotes.
    """
    rows = []
    for printed in table.rows:
        cells = [_cell(cell, lines, marks) for cell in printed]
        rows.append(Row(tuple(cells), span=Span.union([cell.span for cell in cells])))
    return Table(tuple(rows), (), span=Span.union([row.span for row in rows]))


def _cell(cell: PrintedCell, lines: Mapping[int, Line], marks: Marks) -> Cell:
    body: list[Paragraph] = []
    for paragraph in _paragraphs(cell.lines):
        strands = [lines[id(line)] for line in paragraph if id(line) in lines]
        if strands:
            content = make_content(Strand.join(strands), marks)
            body.append(new_paragraph(content, Span.union([node.span for node in content])))
    return Cell(tuple(body), cell.head, cell.span, 1, span=Span.union([block.span for block in body]))


def _paragraphs(lines: Sequence[PrintedLine]) -> Iterator[list[PrintedLine]]:
    """The lines of each paragraph of a cell, which stand closer to each other."""
    paragraph: list[PrintedLine] = []
    for line in lines:
        if paragraph and paragraph[-1].y - line.y > _APART * max(line.size, paragraph[-1].size):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


#: Lines of one paragraph stand no further apart, in parts of the type size.
_APART = 1.5
