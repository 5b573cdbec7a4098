"""Printed lines, and the tables that they stand in."""

from __future__ import annotations

from collections.abc import Callable

from attrs import define, field

from undoc.parsers.pdf.gridrows import Edge
from undoc.parsers.pdf.runs import Face
from undoc.records import Distinct


@define(eq=False, repr=False)
class Stretch(Distinct):
    """How a stretch of a line's text looks: its face, how far it is raised or lowered, and where it leads."""

    start: int
    end: int
    face: Face
    raised: float = 0.0
    target: str | None = None


@define(eq=False, repr=False)
class PrintedLine(Distinct):
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
        column: 1 or 2 on a page with two columns; 0 where it runs across both, or there are none.
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
    column: int = 0
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
        told = [
            has(look.face)
            for look in self.looks
            if not look.raised and any(map(str.isalnum, self.text[look.start : look.end]))
        ]
        return bool(told) and all(told)

    @property
    def start(self) -> float:
        """How far its beginning is from the page's edge where lines begin, up to a constant for the page."""
        return -self.x1 if self.rtl else self.x0

    @property
    def end(self) -> float:
        """Likewise its end."""
        return -self.x0 if self.rtl else self.x1


@define(eq=False, repr=False)
class PrintedCell(Distinct):
    """A cell of a table, its lines from the top down.

    Attributes:
        span: how many columns it takes.
        head: whether it stands in the table's head.
    """

    lines: list[PrintedLine]
    span: int
    head: bool


@define(eq=False, repr=False)
class PrintedTable(Distinct):
    """A table as it is printed.

    Attributes:
        rows: from the top down, those of all its pages.
        edges: of each column the left and the right edge, in the order of reading.
        sides: where its rules begin and end.
        ruled: whether it has any.
    """

    rows: list[list[PrintedCell]]
    edges: list[Edge]
    sides: Edge
    ruled: bool = True

    @property
    def columns(self) -> int:
        """How many columns it has."""
        return len(self.edges)
