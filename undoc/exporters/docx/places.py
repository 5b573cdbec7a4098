"""Where blocks stand on the page, and how far in."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import evolve, frozen

from undoc.exporters.docx.styles import RIGHT, STOPS
from undoc.records import Record

PlaceKind: TypeAlias = Literal["text", "cell", "heading cell", "note"]
#: Deeper levels stand where this one does, so that a column of text is left.
_DEEPEST = 8
_CELL_STEP = 288
_STEP = STOPS[1] - STOPS[0]
_HEADINGS = ("HCh", "H1", "H23", "H4", "H56")


@frozen(eq=False, repr=False)
class Place(Record):
    """Where a flow of blocks stands.

    Attributes:
        kind: running text, a cell of a table or a footnote.
        width: of the column, in twips.
        quoted: how many quotations it is in.
        tables: how many tables it is in.
        align: how its paragraphs stand, where that is not how their style has it.
        marked: whether bookmarks tell what stands there.
    """

    kind: PlaceKind
    width: int
    quoted: int = 0
    tables: int = 0
    align: str | None = None
    marked: bool = True

    @property
    def style(self) -> str:
        """The style of its paragraphs."""
        match self.kind:
            case "text":
                return "Quote" if self.quoted else "SingleTxt"
            case "cell":
                return "TableText"
            case "heading cell":
                return "TableHeading"
            case "note":
                return "FootnoteText"

    @property
    def in_cell(self) -> bool:
        """Whether it is a cell of a table."""
        return self.kind in ("cell", "heading cell")

    @property
    def starts_with_tab(self) -> bool:
        """Whether a paragraph without number begins with a tab; one that goes on after a list doesn't."""
        return self.kind == "text"

    def heading_style(self, level: int) -> str:
        """The style of a heading; in cells and notes a heading is a bold paragraph."""
        return _HEADINGS[min(level, len(_HEADINGS) - 1)] if self.kind == "text" else self.style

    def quotation(self) -> Place:
        """The place of what is quoted here."""
        return evolve(self, quoted=self.quoted + 1)

    def edge(self, steps: int = 0) -> int:
        """The left edge of text so many steps in, in twips."""
        steps = min(steps + self.quoted, _DEEPEST)
        return _CELL_STEP * steps if self.in_cell else STOPS[steps]

    def indent(self, level: int = 0, *, numbered: bool = False) -> dict[str, str | int] | None:
        """Attributes of ``w:ind`` of a paragraph; None where the style of running text has them.

        Args:
            level: 0 for a paragraph, 1 for ``(a)``, 2 for ``(i)``.
            numbered: whether it bears a marker.
        """
        if level == 0 or (level == 1 and numbered and not self.in_cell):
            # As in print: the first line of (a) is set in by a tab, those after it go back to the edge.
            if self.kind == "note":
                return {"left": self.edge(), "right": self.margin, "firstLine": 0}
            return {"left": self.edge(), "right": self.margin} if self.quoted else None
        steps = level + 1 if numbered and not self.in_cell else level
        left = self.edge(steps)
        if not numbered:
            return {"left": left, "right": self.margin, "firstLine": 0}
        step = _CELL_STEP if self.in_cell else _STEP
        return {"left": left, "right": self.margin, "hanging": left - self.edge(steps - 1) or step}

    def set_in(self) -> dict[str, str | int]:
        """Attributes of ``w:ind`` of a paragraph whose automatic number stands a step in."""
        return {"left": self.edge(), "right": self.margin, "firstLine": self.edge(1) - self.edge() or _STEP}

    @property
    def margin(self) -> int:
        """What is left free at the right, in twips."""
        if self.in_cell:
            return 40
        return RIGHT + _STEP * min(self.quoted, 4)
