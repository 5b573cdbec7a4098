"""A table that runs on over several pages is one: its rows are put together, a head that is repeated is kept once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from undoc.parsers.pdf.gridrows import Edge
from undoc.parsers.pdf.printed import PrintedCell, PrintedLine, PrintedTable


def continue_table(table: PrintedTable, after: PrintedTable) -> list[PrintedLine] | None:
    """Put the rows of the next page to a table if they go on with it.

    They do where the head is the same, or where the columns are and no head of its own look says otherwise.

    Args:
        table: at the end of its page; it is changed.
        after: at the beginning of the next page.

    Returns:
        The lines of the repeated head, or None if the tables are two.
    """
    heads = len(_head(table))
    repeated = 0 < heads < len(after.rows) and [_said(row) for row in table.rows[:heads]] == [
        _said(row) for row in after.rows[:heads]
    ]
    columns = _shared_columns(table.edges, after.edges)
    if len(columns) < min(table.columns, after.columns):
        return None
    if not repeated and (_places(table.edges, columns) != _places(after.edges, columns) or _has_own_head(table, after)):
        return None
    dropped = [line for row in after.rows[:heads] for cell in row for line in cell.lines] if repeated else []
    rows = after.rows[heads:] if repeated else after.rows
    for row in rows:
        for cell in row:
            cell.head = False
    if not _are_in_place(table.edges, columns):
        table.rows = [_moved(row, table.edges, columns) for row in table.rows]
    if not _are_in_place(after.edges, columns):
        rows = [_moved(row, after.edges, columns) for row in rows]
    table.rows += rows
    table.edges = columns
    table.sides = min(table.sides[0], after.sides[0]), max(table.sides[1], after.sides[1])
    for row in rows:
        for cell in row:
            for line in cell.lines:
                line.table = table
    return dropped


def _said(row: Sequence[PrintedCell]) -> str:
    return "".join("".join(line.text.split()) for cell in row for line in cell.lines)


def _has_own_head(table: PrintedTable, after: PrintedTable) -> bool:
    """Whether the second table has a head that looks like that of the first and says something else."""
    first, second = _head_lines(table), _head_lines(after)
    if not second:
        return False
    return not first or (
        all(line.italic for line in first) == all(line.italic for line in second)
        and all(line.bold for line in first) == all(line.bold for line in second)
    )


def _head_lines(table: PrintedTable) -> list[PrintedLine]:
    return [line for row in _head(table) for cell in row for line in cell.lines]


def _head(table: PrintedTable) -> list[list[PrintedCell]]:
    """The rows of a table's head, which stand first."""
    return list(takewhile(lambda row: bool(row) and row[0].head, table.rows))


def _shared_columns(first: Sequence[Edge], second: Sequence[Edge]) -> list[Edge]:
    """The columns of both: those that lie over each other are one."""
    backwards = len(first) > 1 and first[0] > first[1]
    columns: list[Edge] = []
    for left, right in sorted((*first, *second)):
        if columns and left < columns[-1][1]:
            columns[-1] = columns[-1][0], max(right, columns[-1][1])
        else:
            columns.append((left, right))
    return columns[::-1] if backwards else columns


def _places(edges: Sequence[Edge], columns: Sequence[Edge]) -> list[int]:
    """In which column each of a table's own stands."""
    return [
        next(at for at, (left, right) in enumerate(columns) if left <= edge[0] and edge[1] <= right) for edge in edges
    ]


def _are_in_place(edges: Sequence[Edge], columns: Sequence[Edge]) -> bool:
    """Whether each of a table's columns is one of these."""
    return _places(edges, columns) == list(range(len(columns)))


def _moved(row: Sequence[PrintedCell], edges: Sequence[Edge], columns: Sequence[Edge]) -> list[PrintedCell]:
    """A row in other columns, each of which holds one or more of its own."""
    at_of = _places(edges, columns)
    moved: list[PrintedCell] = []
    taken = 0  # columns that have a cell
    at = 0
    for cell in row:
        first, last = at_of[at], at_of[at + cell.span - 1]
        at += cell.span
        moved += (PrintedCell([], 1, cell.head) for _ in range(taken, first))
        if first < taken:  # in the same column as the cell before
            moved[-1].lines += cell.lines
            moved[-1].span += max(0, last + 1 - taken)
        else:
            moved.append(PrintedCell(list(cell.lines), last + 1 - first, cell.head))
        taken = max(taken, last + 1)
    moved += (PrintedCell([], 1, False) for _ in range(taken, len(columns)))
    return moved
