"""Tables without rules: rows with figures that stand under each other in columns.

Prose in columns, lists with numbers and signatures side by side have columns too; only figures make them a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from undoc.parsers.pdf.gridrows import Edge, Grid, Row, columns_of, fragments, place_cells
from undoc.parsers.pdf.runs import RIGHT_TO_LEFT, Run

#: White space that parts the cells of a row, in parts of the type size.
_GAP = 1.2
#: So many rows of figures make a table; so many lines without any stand between two of them.
_LEAST, _BETWEEN = 3, 2
#: Rows stand no further apart, in parts of the type size; what is aligned differs by no more, in points.
_FOLLOWS, _ALIGNED = 2.6, 3.0
#: So much of a column is figures, and so much of it is aligned.
_MOST = 0.7
#: A table has no more columns.
_MOST_COLUMNS = 30
_FIGURE = re.compile(
    r"[($€£+\u2013\u2212-]{0,3}\d[\d\s.,'\u2019/]{0,20}[%)\u2030]{0,2}|[\u2013\u2014\u2212-]|\.\.\.?|…|n/a"
)
_DIGITS = re.compile(r"\d")


def find_aligned(rows: Iterable[Row], *, below: float) -> list[Grid]:
    """The tables without rules of a page.

    Args:
        rows: the baselines that stand in no other table.
        below: the height above which there are none.
    """
    found: list[Grid] = []
    for block in _blocks(sorted((row for row in rows if row.y < below and row.runs), key=lambda row: -row.y)):
        grid = _grid(block)
        if grid is not None:
            found.append(grid)
    return found


def _blocks(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Stretches of baselines that begin and end with a row that has figures."""
    block: list[Row] = []
    waiting: list[Row] = []  # lines without figures, behind them
    for row in rows:
        last = (waiting or block)[-1] if block else None
        if last is not None and (last.y - row.y > _FOLLOWS * max(last.size, row.size) or len(waiting) > _BETWEEN):
            yield block
            block, waiting = [], []
        if _has_figures(row):
            block += [*waiting, row]
            waiting = []
        elif block:
            waiting.append(row)
    if block:
        yield block


def _has_figures(row: Row) -> bool:
    """Whether figures stand apart behind a text, or behind other figures."""
    if len(row.runs) < 2 or not any(_DIGITS.search(run.text) for run in row.runs):
        return False
    parts = fragments(row, _GAP)
    return len(parts) > 1 and any(map(_is_figure, parts))


def _grid(block: list[Row]) -> Grid | None:
    rows = [(row, fragments(row, _GAP)) for row in block]
    several = [(row, parts) for row, parts in rows if len(parts) > 1]
    if len(several) < _LEAST:
        return None
    edges = columns_of([parts for _, parts in several], 0)
    if not 2 <= len(edges) <= _MOST_COLUMNS:
        return None
    columns: list[list[list[Run]]] = [[] for _ in edges]
    for _, parts in several:
        places = [_column(part, edges) for part in parts]
        if len(set(places)) < len(places):
            return None
        for part, at in zip(parts, places, strict=True):
            columns[at].append(part)
    figures = [at for at, parts in enumerate(columns) if sum(map(_is_figure, parts)) >= max(_LEAST, _MOST * len(parts))]
    texts = [at for at in range(len(edges)) if at not in figures]
    first = len(edges) - 1 if _runs_left(columns) else 0
    # figures before a text are marks of notes and numbers of paragraphs
    if not figures or texts != [first] or not all(map(_is_aligned, columns)):
        return None
    if any(_column(part, edges) != first for _, parts in rows if len(parts) == 1 for part in parts):
        return None
    made = [place_cells(group, edges, _GAP) for group in _grouped(rows)]
    sides = edges[0][0], edges[-1][1]
    return Grid(block[0].y, made, 0, edges, sides, ruled=False)


def _grouped(rows: Sequence[tuple[Row, list[list[Run]]]]) -> Iterator[list[Row]]:
    """The baselines of each row: a text that goes on without figures belongs to those around it."""
    group: list[Row] = []
    alone = False  # whether the group has text only
    for row, parts in rows:
        text = parts[0][0].text
        goes_on = text[:1].islower() and (alone or len(parts) == 1)
        if group and not goes_on:
            yield group
            group = []
        alone = len(parts) == 1 and (alone or not group)
        group.append(row)
    if group:
        yield group


def _runs_left(columns: Iterable[Iterable[Iterable[Run]]]) -> bool:
    """Whether the table is read from right to left."""
    return any(RIGHT_TO_LEFT.search(run.text) for parts in columns for part in parts for run in part)


def _column(part: Sequence[Run], edges: Sequence[Edge]) -> int:
    x0, x1 = part[0].x0, max(run.x1 for run in part)
    return max(range(len(edges)), key=lambda at: min(x1, edges[at][1]) - max(x0, edges[at][0]))


def _is_aligned(parts: Sequence[Sequence[Run]]) -> bool:
    """Whether most texts of a column begin, or end, or have their middle under each other."""
    lefts = sorted(part[0].x0 for part in parts)
    rights = sorted(max(run.x1 for run in part) for part in parts)
    middles = sorted((part[0].x0 + max(run.x1 for run in part)) / 2 for part in parts)
    for places in (lefts, rights, middles):
        common = places[len(places) // 2]
        if sum(abs(place - common) <= _ALIGNED for place in places) >= _MOST * len(places):
            return True
    return False


def _is_figure(part: Sequence[Run]) -> bool:
    return _FIGURE.fullmatch(" ".join(run.text for run in part)) is not None
