"""Footnotes as they are found: while their lines are gathered, and when they wait for their marks."""

from __future__ import annotations

from attrs import define, field

from undoc.model import Blocks
from undoc.parsers.text.source import Line, Strand
from undoc.records import Distinct


@define(eq=False, repr=False)
class FoundNote(Distinct):
    """A footnote's body, not yet bound to its mark.

    Attributes:
        marker: the mark, without raising or brackets.
        notation: how it was printed: ``"raised"``, ``"star"``, ``"plain"`` or ``"bracketed"``.
        mark: the printed mark at the head of the body.
        paragraphs: the body.
        line: number of its first line.
        sheet: the page on which it begins.
        under: number of the line above it, if it stands directly under its paragraph; else 0.
        body: the body where it is whole already.
    """

    marker: str
    notation: str
    mark: Strand
    paragraphs: list[Strand]
    line: int
    sheet: int
    under: int = 0
    body: Blocks = ()


@define(eq=False, repr=False)
class OpenNote(Distinct):
    """A note whose lines are being gathered.

    Attributes:
        length: how many characters of its first line the mark takes.
        lines: the lines, the one with the mark first.
        under: number of the line above it, if it stands directly under its paragraph; else 0.
        empty: whether it is known to have no text.
    """

    marker: str
    notation: str
    length: int
    lines: list[Line] = field(factory=list)
    under: int = 0
    empty: bool = False

    @property
    def begun(self) -> bool:
        """Whether there is any text yet, or none to come."""
        return self.empty or len(self.lines) > 1 or self.length < len(self.lines[0].text)

    def found(self) -> FoundNote:
        """The note, all its lines gathered."""
        first = self.lines[0]
        mark = first.cut(0, self.length)
        whole = Strand.join((first.cut(self.length), *self.lines[1:]))
        return FoundNote(self.marker, self.notation, mark, [whole], first.number, first.sheet, self.under)
