"""S109."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Cell, Document, Row, Table
from undoc.rules.rule import Case, Rule

#: Columns of cells that tell a width no page has; a table of theirs is not counted out.
_WIDEST = 1000


class UnevenTable(Rule):
    """All rows of a table have the same number of columns.

    Cells over several columns or rows are counted as often as they stand there. Where the rows differ, the width that
    most rows have is taken for the table's, and the others are told, once for each table. A row of a single cell, as
    tables have for headings and notes between their rows, is left alone. The rule is undoc's own.
    """

    code = "S109"
    name = "uneven-table"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Tables with rows of other widths."""
        for table in self.document.find(Table):
            widths = _widths(table)
            if len(set(widths)) < 2:
                continue
            usual = max(Counter(widths).items(), key=lambda item: (item[1], item[0]))[0]
            odd = [
                number for number, width in enumerate(widths, 1) if not _is_fit(table.rows[number - 1], width, usual)
            ]
            if odd:
                said = ", ".join(map(str, odd[:5])) + (" …" if len(odd) > 5 else "")
                first = widths[odd[0] - 1]
                yield self.found(table, f"the rows have {usual} columns; row {said} has {first}")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Cells over two columns and two rows, a heading between; a row with too many cells."""
        tall, wide = Cell("Words", rowspan=2), Cell("Words", colspan=2)
        yield Case(Document(body=[Table([Row([tall, wide]), Row([Cell("1"), Cell("2")]), Row([Cell("Notes")])])]))
        three, five = Row([Cell(str(number)) for number in range(3)]), Row([Cell(str(number)) for number in range(5)])
        yield Case(Document(body=[Table([three, three, five])]), at=("",))


def _is_fit(row: Row, width: int, usual: int) -> bool:
    return width == usual or len(row.cells) <= 1


def _widths(table: Table) -> list[int]:
    """How many columns each row takes, those included that cells of earlier rows take in it."""
    count = len(table.rows)
    changes = [0] * (count + 1)  # of the columns that cells of earlier rows take, from one row to the next
    for number, row in enumerate(table.rows):
        for cell in row.cells:
            columns = min(cell.colspan, _WIDEST)
            changes[number] += columns
            changes[min(number + cell.rowspan, count)] -= columns
    return list(accumulate(changes[:-1]))
