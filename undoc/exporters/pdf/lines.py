"""Lines: what setting hands to the pages, and the pages to drawing.

Positions across a page are told from its start edge, the left one in most languages and the right one in Arabic; only
drawing knows on which side it is.
"""

from __future__ import annotations

from attrs import define, field, frozen

from undoc.exporters.pdf.shown import Shown
from undoc.exporters.pdf.tags.elements import Element
from undoc.records import Distinct, Record


@frozen(slots=True, cache_hash=True)
class Style:
    """How characters look, and what they are beside their look.

    Attributes:
        size: in points.
        rise: what the baseline is raised by, in points.
        link: where a click leads: an address, ``#`` and an id, or the name of an anchor of ours; empty for nowhere.
        blue: whether it has the colour of links.
        language: a tag, where it isn't the document's.
        element: the element of the structure that the characters are, where they are one within a larger.
    """

    size: float = 10.0
    bold: bool = False
    italic: bool = False
    underline: bool = False
    rise: float = 0.0
    link: str = ""
    blue: bool = False
    language: str = ""
    element: Element | None = None


#: The text, how it is shown, its style, and whether the gap behind it may be widened.
Atom = tuple[str, Shown, Style, bool]


@define(eq=False, repr=False)
class Piece(Distinct):
    """Text on one baseline.

    Attributes:
        x: of its start edge, from the page's.
        y: of the baseline, from the top of its line.
        atoms: its parts from left to right.
        width: from edge to edge, with gaps.
        gap: what each gap that may be widened is widened by, in points.
        joined: whether the widened gaps stand between characters that belong together, and are so wide that
            a reader of the file could take them for spaces.
        element: the element of the structure that it belongs to; None for what is only decoration.
        path: where it comes in the reading order of the row of a table that its line is part of.
    """

    x: float
    y: float
    atoms: list[Atom]
    width: float
    gap: float = 0.0
    joined: bool = False
    element: Element | None = None
    path: tuple[int, ...] = ()


#: A straight stroke: x and y of both ends (y from the top of the line), and its thickness.
Rule = tuple[float, float, float, float, float]


@frozen(eq=False, repr=False)
class Entry(Record):
    """An entry of the outline that readers show beside the pages."""

    title: str
    level: int


@frozen(eq=False, repr=False)
class Picture(Record):
    """A picture on a line: its name, its box (x, y from the top of the line, width, height) and its element."""

    name: str
    box: tuple[float, float, float, float]
    element: Element


@define(eq=False, repr=False)
class Line(Distinct):
    """What is put on a page as one.

    Attributes:
        leading: its height.
        before: space wanted above it; nothing at the top of a page.
        after: space wanted below it. Of the space below a line and that above the next, the larger counts.
        pieces: its text, in reading order.
        rules: its strokes.
        pictures: its pictures.
        notes: the lines of the notes first cited on it, to be put at the foot of its page.
        begins: whether it is the first line of a note.
        keep: whether it must be on one page with the next line.
        breaks: whether it begins a page.
        row: the table's row that it is a part of: its lines are read cell by cell.
        heads: lines to be printed again above it where it begins a page.
        anchors: names of places that begin here.
        entries: entries of the outline that lead here.
    """

    leading: float
    before: float = 0.0
    after: float = 0.0
    pieces: list[Piece] = field(factory=list)
    rules: list[Rule] = field(factory=list)
    pictures: list[Picture] = field(factory=list)
    notes: list[Line] = field(factory=list)
    begins: bool = False
    keep: bool = False
    breaks: bool = False
    row: object | None = None
    heads: tuple[Line, ...] = ()
    anchors: tuple[str, ...] = ()
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
