"""Runs become printed lines: what stands on one baseline, raised marks with the line that they belong to."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Sequence
from itertools import groupby

from attrs import define, field

from undoc.parsers.pdf.characters import RIGHT_TO_LEFT, Face, Run
from undoc.parsers.pdf.drawings import Rule
from undoc.parsers.pdf.grids import Grid, Row, find_grids
from undoc.parsers.pdf.righttoleft import in_reading_order
from undoc.parsers.text.measures import first_word

#: Baselines of a line are no further apart, in parts of the type size.
_LEVEL = 0.12
#: Raised and lowered type is smaller than this; it stands so far above or below the baseline, in parts of the size.
_SMALL, _HIGH, _LOW = 0.86, 0.75, -0.45
#: It stands beside a run of its line, no further off than this; a note's mark stands before the note.
_BESIDE, _BEFORE = 0.6, 2.2
#: White space that PDFium did not see, between runs that do not follow each other in the file.
_GAP = 0.17
#: A gap so wide parts columns, in parts of the type size.
_COLUMN = 3.0
#: A gap so wide parts a number or letter from its text, in parts of the type size; it has no more characters.
_PARTED, _LONGEST_MARKER = 0.75, 12
_STOPS = frozenset(".،,;:؛)")
_FIGURES = re.compile(r"\d{1,3}")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@define(eq=False)
class Stretch:
    """How a stretch of a line's text looks: its face, how far it is raised or lowered, and where it leads."""

    start: int
    end: int
    face: Face
    raised: float = 0.0
    target: str | None = None


@define(eq=False)
class PrintedLine:
    """A line as it is printed, or the part of one that stands in a column.

    Attributes:
        text: what it says; raised figures as characters of their own.
        page: 1-based.
        x0: left edge, in points.
        x1: right edge.
        y: baseline, from the page's lower edge.
        size: of most of its type.
        looks: the stretches that follow each other in the text.
        rtl: whether it runs from right to left.
        head: how wide its first word is, in points.
        raised: whether it begins with a raised mark.
        parted: how many characters stand before a wide gap near its beginning; 0 where there is none.
        owner: the block that it belongs to as the file's structure tells, or 0.
        table: the table that it stands in.
        unread: why nothing is read of its page, of which it holds the place.
    """

    text: str
    page: int
    x0: float
    x1: float
    y: float
    size: float
    looks: list[Stretch] = field(factory=list)
    rtl: bool = False
    head: float = 0.0
    raised: bool = False
    parted: int = 0
    owner: int = 0
    table: PrintedTable | None = None
    unread: str = ""

    @property
    def bold(self) -> bool:
        """Whether all of it is bold, raised marks aside."""
        return self._all(lambda face: face.bold)

    @property
    def italic(self) -> bool:
        """Whether all of it is italic, raised marks aside."""
        return self._all(lambda face: face.italic)

    def bold_at(self, *, end: bool) -> bool:
        """Whether its last word is bold, or its first."""
        looks = [look for look in self.looks if not look.raised and self.text[look.start : look.end].strip()]
        return bool(looks) and looks[-1 if end else 0].face.bold

    def _all(self, has: Callable[[Face], bool]) -> bool:
        told = [has(look.face) for look in self.looks if not look.raised and any(map(str.isalnum, self.text[look.start : look.end]))]
        return bool(told) and all(told)

    @property
    def start(self) -> float:
        """How far its beginning is from the page's edge where lines begin, up to a constant for the page."""
        return -self.x1 if self.rtl else self.x0

    @property
    def end(self) -> float:
        """Likewise its end."""
        return -self.x0 if self.rtl else self.x1


@define(eq=False)
class PrintedCell:
    """A cell of a table, its lines from the top down.

    Attributes:
        span: how many columns it takes.
        head: whether it stands in the table's head.
    """

    lines: list[PrintedLine]
    span: int
    head: bool


@define(eq=False)
class PrintedTable:
    """A table as it is printed on one page.

    Attributes:
        columns: how many it has.
    """

    rows: list[list[PrintedCell]]
    columns: int


@define(eq=False)
class _Baseline:
    """Runs on one baseline, and those that are raised above it."""

    y: float
    size: float
    runs: list[Run] = field(factory=list)
    raised: dict[int, float] = field(factory=dict)  # by identity of the run: how far, in parts of the size


def print_lines(runs: Sequence[Run], page: int, rules: Sequence[Rule], below: float, size: float) -> list[PrintedLine]:
    """The printed lines of a page, from the top down; parts on one baseline that stand in columns are lines each.

    Args:
        runs: as `Characters.runs` gives them.
        page: 1-based.
        rules: the horizontal rules, from the top down.
        below: the height above which no tables are looked for.
        size: of most of the document's type.
    """
    either = any(RIGHT_TO_LEFT.search(run.text) for run in runs)
    baselines = _baselines(runs, either=either)
    grids = find_grids(baselines, rules, below=below, size=size)
    taken = {id(row) for grid in grids for cells in grid.rows for cell in cells for row, _ in cell.pieces}
    lines = [
        _printed(part, baseline, page, either=either)
        for baseline in baselines
        if id(baseline) not in taken
        for part in _parted(baseline)
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
    return PrintedTable(rows, grid.columns)


def _mark_on_right(runs: Sequence[Run], raised: Container[int]) -> Run | None:
    """The mark of a note whose text runs from left to right, in a document that runs from right to left."""
    last = runs[-1]
    if len(runs) < 2 or (id(last) not in raised and set(last.text) != {"*"}) or id(runs[-2]) in raised:
        return None
    return last if last.x0 - runs[-2].x1 > _APART * last.size else None


#: A mark that stands so far off is none of the word before it, in parts of its size.
_APART = 0.3


def _runs_left(runs: Sequence[Run]) -> bool:
    """Whether a part of a line is read from right to left: it has such letters, or its full stop stands on the left."""
    if any(RIGHT_TO_LEFT.search(run.text) for run in runs):
        return True
    return len(runs) > 1 and runs[0].text in _STOPS and runs[-1].text not in _STOPS


def _baselines(runs: Iterable[Run], *, either: bool) -> list[_Baseline]:
    found: list[_Baseline] = []
    places: dict[int, list[_Baseline]] = defaultdict(list)  # by height, in steps
    for run in sorted(runs, key=lambda run: -run.size):
        step = int(run.y // _STEP)
        near = [one for at in (step - 1, step, step + 1) for one in places.get(at, ())]
        own = min(
            (one for one in near if abs(one.y - run.y) <= _LEVEL * run.size),
            key=lambda one: abs(one.y - run.y),
            default=None,
        )
        if own is not None:
            own.runs.append(run)
            continue
        above = [one for at in range(step - 2, step + 2) for one in places.get(at, ()) if _bears(one, run, either=either)]
        if above:
            own = min(above, key=lambda one: abs(run.y - one.y - 0.35 * one.size))
            own.raised[id(run)] = (run.y - own.y) / own.size
            own.runs.append(run)
            continue
        made = _Baseline(run.y, run.size, [run])
        found.append(made)
        places[step].append(made)
    return found


#: Baselines are looked for in steps of so many points.
_STEP = 8.0


def _bears(line: _Baseline, run: Run, *, either: bool) -> bool:
    """Whether a run is raised above a line's baseline, or lowered below it.

    Args:
        line: the line.
        run: of smaller type.
        either: whether a note may stand to the left of its mark.
    """
    if run.size > _SMALL * line.size or not _LOW * line.size < run.y - line.y < _HIGH * line.size:
        return False
    reach, before = _BESIDE * line.size, _BEFORE * line.size
    behind = before if either else reach
    for other in line.runs:
        gap, gap_before = run.x0 - other.x1, other.x0 - run.x1
        if other.size > run.size:
            if -reach < gap < behind or -reach < gap_before < before:
                return True
        elif id(other) in line.raised and (abs(gap) < reach or abs(gap_before) < reach):
            return True
    return False


def _parted(line: _Baseline) -> list[list[Run]]:
    """The runs of a line from left to right, cut where columns part."""
    runs = sorted(line.runs, key=lambda run: (run.x0, run.order))
    parts = [[runs[0]]]
    last = runs[0]
    for run in runs[1:]:
        size = line.size if id(run) in line.raised or id(last) in line.raised else min(run.size, last.size)
        if run.x0 - last.x1 > _COLUMN * size:
            parts.append([])
        parts[-1].append(run)
        last = run if run.x1 >= last.x1 else last
    return parts


def _printed(runs: Sequence[Run], line: Row, page: int, *, either: bool) -> PrintedLine:
    rtl = either and _runs_left(runs)
    x0, x1 = min(run.x0 for run in runs), max(run.x1 for run in runs)
    raised = line.raised if isinstance(line, _Baseline) else {}
    mark = _mark_on_right(runs, raised) if not rtl and either else None
    if rtl:
        ordered = in_reading_order(runs)
        if id(ordered[-1]) in raised and ordered[-1].text == ")" and (len(ordered) < 2 or id(ordered[-2]) not in raised):
            ordered[-1].text = "("  # of a mark whose figure stands on the next line
    elif mark is not None:
        ordered = [mark, *(run for run in runs if run is not mark)]
        _space(ordered[1:], raised)
        ordered[1].spaced = rtl = True
    else:
        ordered = list(runs)
        _space(ordered, raised)
    level = [run for run in ordered if id(run) not in raised] or ordered
    weights: Counter[float] = Counter()
    for run in level:
        weights[run.size] += len(run.text)
    size = max(weights, key=lambda one: (weights[one], one))
    figures, heads = _raised_figures(ordered, raised)
    looks: list[Stretch] = []
    parts: list[str] = []
    length = parted = 0
    for index, run in enumerate(ordered):
        text = run.text
        height = raised.get(id(run), 0.0)
        if id(run) in figures:
            text = text.translate(_RAISED)
        if index and (run.spaced or (height <= 0 and id(ordered[index - 1]) in figures and index == heads)):
            if not parted and length <= _LONGEST_MARKER and _between(ordered[index - 1], run) > _PARTED * run.size:
                parted = length
            parts.append(" ")
            length += 1
        last = looks[-1] if looks else None
        if last is not None and (last.face, last.target) == (run.face, run.target) and _sign(last.raised) == _sign(height):
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
    for before, run in zip(runs, runs[1:], strict=False):
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
