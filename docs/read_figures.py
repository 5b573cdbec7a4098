"""Reads what the tables of ``performance.md`` tell of undoc beside other programs, as multiples of undoc's time.

A table says it by a row for each program with a column ``to undoc`` or ``times undoc's``, by a column ``undoc, ms``
with the others' beside it, or, of citations, by the column ``times eyecite's speed``. Rows, tables and sections that
are not there, and cells without a figure, are left out.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from attrs import frozen

#: The part of the page written by hand ends there; its tables compare nothing.
END_BY_HAND = "<!-- by hand, end -->"
_CELLS = re.compile(r"(?<!\\)\|")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
#: A line of the section on writing PDF: ``by_typst: median 9 ms, …; of the processor 3.0 and 2.9 ms; …``.
_BY = re.compile(r"by_(?P<name>\w+): .*; of the processor (?P<ms>[\d.]+) and ")


@frozen
class Group:
    """Programs at the same work.

    Attributes:
        title: the work, such as the file that is read.
        bars: their names, with their time in units of undoc's.
    """

    title: str
    bars: tuple[tuple[str, float], ...]

    @property
    def compares(self) -> bool:
        """Whether undoc is there, and another program."""
        own = [name.partition(" ")[0].strip(",") == "undoc" for name, _ in self.bars]
        return any(own) and not all(own)


@frozen
class Table:
    """A table of the page.

    Attributes:
        title: the words in bold type above it, or nothing.
        head: the names of its columns.
        rows: the cells of each row, as many as there are columns.
    """

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def column(self, *beginnings: str) -> int | None:
        """The last column whose name begins so, if there is one."""
        return next((at for at in range(len(self.head) - 1, -1, -1) if self.head[at].startswith(beginnings)), None)


def sections_of(page: str) -> dict[str, list[str]]:
    """The lines of each section that was measured, by its heading."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in page.rpartition(END_BY_HAND)[2].splitlines():
        if line.startswith("## "):
            lines = found.setdefault(line[3:].strip(), [])
        else:
            lines.append(line)
    return found


def comparisons(lines: list[str]) -> tuple[Group, ...]:
    """What a section tells of undoc beside others."""
    told = [group for table in _tables(lines) for group in _groups(table)]
    return tuple(group for group in (*told, _from_lines(lines)) if group.compares)


def _tables(lines: list[str]) -> Iterator[Table]:
    title, rows = "", []
    for line in (*lines, ""):
        if line.startswith("|"):
            rows.append(tuple(cell.strip() for cell in _CELLS.split(line.strip())[1:-1]))
            continue
        if len(rows) > 2:
            yield Table(title, rows[0], tuple(row for row in rows[2:] if len(row) == len(rows[0])))
        rows = []
        if line.startswith("**"):
            title = line[2:].partition("**")[0]


def _groups(table: Table) -> Iterator[Group]:
    """The groups of a table, whatever its form."""
    ratio, own = table.column("to undoc", "times undoc's"), table.column("undoc, ms")
    finder, speed = table.column("finder"), table.column("times eyecite's speed")
    if ratio is not None:
        size = table.head[ratio].partition(", ")[2]
        bars = ((row[0], _number(row[ratio])) for row in table.rows)
        yield Group(", ".join(filter(None, (table.title, size))), _known(bars))
    elif own is not None:
        others = [at for at in range(len(table.head)) if ", ms" in table.head[at]]
        for row in table.rows:
            unit = _number(row[own])
            each = (
                (table.head[at].partition(", ms")[0], _number(row[at]) / unit if unit else math.nan) for at in others
            )
            yield Group(", ".join(filter(None, (table.title, row[0]))), _known(each))
    elif finder is not None and speed is not None:
        yield from _finders(table, speed)


def _finders(table: Table, speed: int) -> Iterator[Group]:
    """English citations, the language told: by paragraphs and in one text, where a cell says ``3.0, 9.3`` times."""
    names = {name: at for at, name in enumerate(table.head)}
    if not {"language", "told"} <= set(names):
        return
    for row in table.rows:
        if (row[0], row[names["language"]], row[names["told"]]) == ("undoc", "en", "yes"):
            for work, times in zip(("English paragraphs", "one English text"), row[speed].split(","), strict=False):
                yield Group(work, _known((("undoc", 1.0), ("eyecite", _number(times)))))


def _from_lines(lines: list[str]) -> Group:
    taken = {found["name"]: _number(found["ms"]) for line in lines if (found := _BY.match(line)) is not None}
    unit = taken.get("undoc") or math.nan
    return Group("a Chinese letter", _known((name, ms / unit) for name, ms in taken.items()))


def _number(cell: str) -> float:
    """The first figure of a cell; no figure is not a number."""
    found = _NUMBER.match(cell.strip().replace(",", ""))
    return float(found[0]) if found is not None else math.nan


def _known(bars: Iterator[tuple[str, float]] | tuple[tuple[str, float], ...]) -> tuple[tuple[str, float], ...]:
    return tuple((name, times) for name, times in bars if math.isfinite(times))
