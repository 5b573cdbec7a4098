"""Elements of the structure: a tree beside the pages, whose leaves are stretches of their content."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import define, field

from undoc.records import Distinct

#: The standard types of ISO 32000-1 (14.8.4) that are used here.
Kind: TypeAlias = Literal[
    "Document", "Sect", "Div", "BlockQuote", "Caption", "Figure", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LBody",
    "LI", "Lbl", "Link", "Note", "P", "Reference", "Span", "Table", "TBody", "TD", "TH", "THead", "TR",
]  # fmt: skip
_DEEPEST_HEADING = 6


@define(eq=False, repr=False)
class Element(Distinct):
    """An element.

    Attributes:
        kind: its type.
        parent: the element around it; None for the root.
        kids: elements, stretches of content as (page, number) and annotations as (page, minus the object's number).
        attributes: what is written of it beside that, in PDF.
        id: by which it can be found; unique.
        inline: whether it is put among its parent's kids when its first text is drawn, so that it stands where it
            is read.
    """

    kind: Kind
    parent: Element | None = None
    kids: list[Element | tuple[int, int]] = field(factory=list)
    attributes: str = ""
    id: str = ""
    inline: bool = False

    def add(self, kind: Kind, attributes: str = "", id: str = "") -> Element:
        """A new element at the end of this one."""
        child = Element(kind, self, attributes=attributes, id=id)
        self.kids.append(child)
        return child

    def within(self, kind: Kind, attributes: str = "") -> Element:
        """A new element that comes to stand where its first text is drawn."""
        return Element(kind, self, attributes=attributes, inline=True)

    def settle(self) -> None:
        """Put an inline element, and those around it, among the kids where text has come so far."""
        element = self
        chain: list[Element] = []
        while element.inline and element.parent is not None:
            chain.append(element)
            element = element.parent
        for one in reversed(chain):
            one.inline = False
            if one.parent is not None:
                one.parent.kids.append(one)


@define
class Headings:
    """Levels of headings without gaps: none is more than one deeper than the one before (ISO 14289-1, 7.4.2)."""

    last: int = 0

    def kind(self, level: int) -> Kind:
        """The type of a heading of a level, from 1."""
        self.last = max(1, min(level, self.last + 1, _DEEPEST_HEADING))
        kinds: tuple[Kind, ...] = ("H1", "H2", "H3", "H4", "H5", "H6")
        return kinds[self.last - 1]
