"""Runs become printed lines: what stands on one baseline, raised marks with the line that they belong to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence
from itertools import groupby, pairwise

from undoc.parsers.pdf.aligned import find_aligned
from undoc.parsers.pdf.baselines import Baseline, find_baselines
from undoc.parsers.pdf.carried import Carried, carry_grid
from undoc.parsers.pdf.drawings import Rule
from undoc.parsers.pdf.gridrows import Grid, Row
from undoc.parsers.pdf.grids import find_grids
from undoc.parsers.pdf.printed import PrintedCell, PrintedLine, PrintedTable, Stretch
from undoc.parsers.pdf.righttoleft import in_reading_order
from undoc.parsers.pdf.runs import RIGHT_TO_LEFT, Run
from undoc.parsers.text.measures import first_word
from undoc.patterns import compiled_late

#: White space that PDFium did not see, between runs that do not follow each other in the file.
_GAP = 0.17
#: A gap so wide parts columns, in parts of the type size.
_COLUMN = 3.0
#: Columns stand no nearer; so many characters of white space stand between runs that follow each other, at the most.
_GUTTER, _FOLLOWING = 1.0, 4
#: A gap so wide parts a number or letter from its text, in parts of the type size; it has no more characters.
_PARTED, _LONGEST_MARKER = 0.75, 12
_STOPS = frozenset(".،,;:؛)")
_FIGURES = compiled_late(r"\d{1,3}")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def print_lines(
    runs: Sequence[Run], page: int, rules: Sequence[Rule], below: float, size: float, carried: Carried | None = None
) -> list[PrintedLine]:
    """The printed lines of a page, from the top down; parts on one baseline that stand in columns are lines each.

    Args:
        runs: as `Characters.runs` gives them.
        page: 1-based.
        rules: the horizontal rules, from the top down.
        below: the height above which no tables are looked for.
        size: of most of the document's type.
        carried: the table that may go on from the page before.
    """
    either = any(RIGHT_TO_LEFT.search(run.text) for run in runs)
    baselines = find_baselines(runs, either=either)
    grids = find_grids(baselines, rules, below=below, size=size)
    taken = {id(row) for grid in grids for cells in grid.rows for cell in cells for row, _ in cell.pieces}
    if carried is not None:
        above = max((grid.top for grid in grids), default=0.0)
        more = carry_grid(carried, (row for row in baselines if id(row) not in taken and row.y > above))
        if more is not None:
            grids.insert(0, more)
            taken |= {id(row) for cells in more.rows for cell in cells for row, _ in cell.pieces}
    for grid in find_aligned((row for row in baselines if id(row) not in taken), below=below):
        grids.append(grid)
        taken |= {id(row) for cells in grid.rows for cell in cells for row, _ in cell.pieces}
    lines = [
        _printed(part, baseline, page, either=either)
        for baseline in baselines
        if id(baseline) not in taken
        for part in _parted(baseline, either=either)
    ]
    lines.sort(key=lambda line: (-line.y, line.start))
    for grid in grids:
        table = _table(grid, page, either=either)
        inside = [line for row in table.rows for cell in row for line in cell.lines]
        for line in inside:
            line.table = table
        at = next((index for index, line in enumerate(lines) if line.y < grid.top and line.table is None), len(lines))
        lines[at:at] = inside
    return lines


def _table(grid: Grid, page: int, *, either: bool) -> PrintedTable:
    rows: list[list[PrintedCell]] = []
    for number, cells in enumerate(grid.rows):
        rows.append(
            [
                PrintedCell(
                    [_printed(part, row, page, either=either) for row, part in cell.pieces],
                    cell.span,
                    number < grid.heads,
                )
                for cell in cells
            ]
        )
    if either and 2 * sum(line.rtl for row in rows for cell in row for line in cell.lines) > len(rows):
        for row in rows:
            row.reverse()
        return PrintedTable(rows, grid.edges[::-1], grid.sides, grid.ruled)
    return PrintedTable(rows, list(grid.edges), grid.sides, grid.ruled)


def _mark_on_right(runs: Sequence[Run], raised: Container[int]) -> list[Run]:
    """The mark of a note whose text runs from left to right, in a document that runs from right to left."""
    first = len(runs)
    while first > 1 and len(runs) - first < _LONGEST_MARK and _MARK.fullmatch(runs[first - 1].text):
        first -= 1
        if runs[first].x0 - runs[first - 1].x1 > _APART * runs[first].size:
            break
    mark = list(runs[first:])
    text = "".join(run.text for run in mark)
    if not mark or id(runs[first - 1]) in raised:
        return []
    if not (all(id(run) in raised for run in mark) or set(text) == {"*"} or _BRACKETED.fullmatch(text)):
        return []
    gap = mark[0].x0 - runs[first - 1].x1
    # brackets that are turned round tell how it runs
    far = _BRACKETED.fullmatch(text) is not None and not text.startswith(")")
    return mark if gap > (_PARTED if far else _APART) * mark[0].size else []


#: What marks are made of, brackets turned either way; how many runs, at the most; and a figure in brackets.
_MARK, _LONGEST_MARK, _BRACKETED = compiled_late(r"[()\d*]+"), 5, compiled_late(r"[()]\d{1,3}[()]")
#: A mark that stands so far off is none of the word before it, in parts of its size.
_APART = 0.3


def _runs_left(runs: Sequence[Run]) -> bool:
    """Whether a part of a line is read from right to left: it has such letters, or its full stop stands on the left."""
    if any(RIGHT_TO_LEFT.search(run.text) for run in runs):
        return True
    return len(runs) > 1 and runs[0].text in _STOPS and runs[-1].text not in _STOPS


def _parted(line: Baseline, *, either: bool) -> list[list[Run]]:
    """The runs of a line from left to right, cut where columns part."""
    runs = sorted(line.runs, key=lambda run: (run.x0, run.order))
    parts = [[runs[0]]]
    last = runs[0]
    for run in runs[1:]:
        size = line.size if id(run) in line.raised or id(last) in line.raised else min(run.size, last.size)
        gap = run.x0 - last.x1
        # what a file prints long before or after what stands beside it is another column's
        apart = gap > _GUTTER * size and not 0 <= run.order - last.order - len(last.text) <= _FOLLOWING
        if gap > _COLUMN * size or (apart and not either):
            parts.append([])
        parts[-1].append(run)
        last = run if run.x1 >= last.x1 else last
    return _with_number(parts, line.size, left=not either) if len(parts) > 1 else parts


def _with_number(parts: list[list[Run]], size: float, *, left: bool) -> list[list[Run]]:
    """The parts of a line; a number or letter that stands before a text is put to it, if not too far off."""
    number, text = (parts[0], parts[1]) if left else (parts[-1], parts[-2])
    before, after = (number, text) if left else (text, number)
    if after[0].x0 - max(run.x1 for run in before) > _HANGING * size:
        return parts
    if _NUMBER.fullmatch("".join(run.text for run in number)) is None or (not left and not _runs_left(text)):
        return parts
    return [before + after, *parts[2:]] if left else [*parts[:-2], before + after]


#: A number or letter of a paragraph, however its brackets and stop stand; it is no further off, in parts of the size.
_NUMBER, _HANGING = compiled_late(r"[.(]?\w{1,4}[.)]|[-\u2013]?\d{1,3}[-\u2013]|[-\u2013]\d{1,3}"), 6.0


def _printed(runs: Sequence[Run], line: Row, page: int, *, either: bool) -> PrintedLine:
    rtl = either and _runs_left(runs)
    x0, x1 = min(run.x0 for run in runs), max(run.x1 for run in runs)
    raised = line.raised if isinstance(line, Baseline) else {}
    mark = _mark_on_right(runs, raised) if not rtl and either else []
    if rtl:
        ordered = in_reading_order(runs)
        if (
            id(ordered[-1]) in raised
            and ordered[-1].text == ")"
            and (len(ordered) < 2 or id(ordered[-2]) not in raised)
        ):
            ordered[-1].text = "("  # of a mark whose figure stands on the next line
    elif mark:
        ordered = [*in_reading_order(mark), *runs[: -len(mark)]]
        _space(ordered[len(mark) :], raised)
        ordered[len(mark)].spaced = rtl = True
    else:
        ordered = list(runs)
        _space(ordered, raised)
    level = [run for run in ordered if id(run) not in raised] or ordered if raised else ordered
    size = level[0].size
    if any(run.size != size for run in level):
        weights: Counter[float] = Counter()
        for run in level:
            weights[run.size] += len(run.text)
        size = max(weights, key=lambda one: (weights[one], one))
    figures, heads = _raised_figures(ordered, raised)
    looks: list[Stretch] = []
    parts: list[str] = []
    length = parted = 0
    for index, run in enumerate(ordered):
        text, height, glued = run.text, 0.0, False
        if raised:
            height = raised.get(id(run), 0.0)
            if id(run) in figures:
                text = text.translate(_RAISED)
            # a mark belongs to the word before it, however far off justified Arabic has it
            glued = rtl and height > 0 and index > 0 and not raised.get(id(ordered[index - 1]))
        if (
            index
            and not glued
            and (run.spaced or (height <= 0 and id(ordered[index - 1]) in figures and index == heads))
        ):
            if not parted and length <= _LONGEST_MARKER and _between(ordered[index - 1], run) > _PARTED * run.size:
                parted = length
            parts.append(" ")
            length += 1
        last = looks[-1] if looks else None
        if (
            last is not None
            and last.face == run.face
            and last.target == run.target
            and _sign(last.raised) == _sign(height)
        ):
            last.end = length + len(text)
        else:
            looks.append(Stretch(length, length + len(text), run.face, height, run.target))
        parts.append(text)
        length += len(text)
    made = PrintedLine("".join(parts), page, x0, x1, line.y, size, looks, rtl)
    made.head = _first_word(ordered, made.text)
    made.parted = parted
    owners = {run.owner for run in level}
    made.owner = owners.pop() if len(owners) == 1 else 0
    made.raised = id(ordered[0]) in raised and raised[id(ordered[0])] > 0
    return made


def _between(before: Run, after: Run) -> float:
    """How far apart two runs stand, whichever is on the left."""
    return max(after.x0 - before.x1, before.x0 - after.x1)


def _raised_figures(runs: Sequence[Run], raised: dict[int, float]) -> tuple[set[int], int]:
    """The runs, by identity, that are raised figures; and how many of them stand at the head of the line."""
    found: set[int] = set()
    heads = 0
    if not raised:
        return found, heads
    position = 0
    for high, group in groupby(runs, key=lambda run: raised.get(id(run), 0.0) > 0):
        some = list(group)
        if high and _FIGURES.fullmatch("".join(run.text for run in some)):
            found.update(map(id, some))
            heads = heads or (0 if position else len(some))
        position += len(some)
    return found, heads


def _sign(height: float) -> int:
    return (height > 0) - (height < 0)


def _space(runs: Sequence[Run], raised: Container[int]) -> None:
    """Tell where white space stands between runs: PDFium knows where they follow each other, gaps tell elsewhere."""
    ranks = {id(run): rank for rank, run in enumerate(sorted(runs, key=lambda run: run.order))}
    for before, run in pairwise(runs):
        gap = run.x0 - before.x1
        if (id(run) in raised) != (id(before) in raised):
            run.spaced = gap > _GAP * max(before.size, run.size)  # PDFium takes the change of size for a gap
        elif ranks[id(run)] != ranks[id(before)] + 1 or run.order < before.order + len(before.text):
            run.spaced = gap > _GAP * min(before.size, run.size)
        elif gap > 0.5 * max(before.size, run.size):
            run.spaced = True


def _first_word(runs: Sequence[Run], text: str) -> float:
    """About how wide the first word of a line is."""
    if not text:
        return 0.0
    word = len(first_word(text))
    width = 0.0
    left = word
    for run in runs:
        if left <= 0:
            break
        share = min(1.0, left / max(1, len(run.text)))
        width += share * (run.x1 - run.x0)
        left -= len(run.text)
    return width
