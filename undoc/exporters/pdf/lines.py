"""What is set: lines with their pieces, before it is known on which page each will stand."""

from __future__ import annotations

from attrs import define, field, frozen


@frozen(slots=True)
class Style:
    """How characters look.

    Attributes:
        size: in points.
        rise: what the baseline is raised by, in points.
        link: where a click leads; empty for nowhere.
    """

    size: float = 10.0
    bold: bool = False
    italic: bool = False
    underline: bool = False
    rise: float = 0.0
    link: str = ""


#: Characters of one style, and whether the gap behind them may be widened.
Atom = tuple[str, Style, bool]


@define(slots=True)
class Piece:
    """Text on one baseline.

    Attributes:
        x: from the left edge of the page.
        y: of the baseline, from the top of its line.
        gap: what each gap that may be widened is widened by, in points.
        joined: whether the widened gaps stand between characters that belong together, and are so wide that
            a reader of the file could take them for spaces.
        path: where it comes in the reading order of the row of a table that its line is part of.
    """

    x: float
    y: float
    atoms: list[Atom]
    gap: float = 0.0
    joined: bool = False
    path: tuple[int, ...] = ()


#: A straight stroke: x and y of both ends (y from the top of the line), and its thickness.
Rule = tuple[float, float, float, float, float]


@frozen(slots=True)
class Entry:
    """An entry of the outline that readers show beside the pages."""

    title: str
    level: int


@define(slots=True)
class Line:
    """What is put on a page as one.

    Attributes:
        leading: its height.
        before: space wanted above it; nothing at the top of a page.
        after: space wanted below it. Of the space below a line and that above the next, the larger counts.
        pieces: its text, in reading order.
        rules: its strokes.
        notes: the lines of the notes first cited on it, to be put at the foot of its page.
        keep: whether it must be on one page with the next line.
        breaks: whether it begins a page.
        row: the table's row that it is a part of: its lines are read cell by cell.
        ids: anchors that begin here.
        entries: entries of the outline that lead here.
    """

    leading: float
    before: float = 0.0
    after: float = 0.0
    pieces: list[Piece] = field(factory=list)
    rules: list[Rule] = field(factory=list)
    notes: list[Line] = field(factory=list)
    keep: bool = False
    breaks: bool = False
    row: object | None = None
    ids: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()


def baseline(size: float, leading: float) -> float:
    """How far below a line's top its baseline stands."""
    return (leading - size) / 2 + 0.85 * size


def keep_together(lines: list[Line]) -> None:
    """Let all these lines stand on one page."""
    for line in lines[:-1]:
        line.keep = True


def keep_ends(lines: list[Line]) -> None:
    """Let neither the first nor the last line of a paragraph stand alone on a page."""
    if len(lines) > 1:
        lines[0].keep = True
        lines[-2].keep = True
