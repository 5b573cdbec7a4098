"""Runs of characters: what a text object prints, of one look on one baseline."""

from __future__ import annotations

from typing import NamedTuple

from undoc.patterns import compiled_late

#: Letters that run from right to left, with their presentation forms.
RIGHT_TO_LEFT = compiled_late("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class Face(NamedTuple):
    """How a font looks."""

    bold: bool
    italic: bool


PLAIN = Face(False, False)


class Run:
    """Characters side by side, of one look.

    Attributes:
        text: the characters, without white space at the ends.
        x0: left edge, in points from the page's left edge.
        x1: right edge.
        y: baseline, in points from the page's lower edge.
        size: of the type, in points.
        face: how the font looks.
        spaced: whether white space stands before it, where that is known.
        order: when it is printed: the index of its first character.
        target: where it leads, if it can be clicked.
        turned: whether its quotation marks have been turned the way in which they are read.
        owner: the block that it belongs to as the file's structure tells, or 0.
    """

    __slots__ = ("face", "order", "owner", "size", "spaced", "target", "text", "turned", "x0", "x1", "y")

    def __init__(
        self, text: str, x0: float, x1: float, y: float, size: float, face: Face, spaced: bool, order: int
    ) -> None:
        self.text = text
        self.x0 = x0
        self.x1 = x1
        self.y = y
        self.size = size
        self.face = face
        self.spaced = spaced
        self.order = order
        self.target: str | None = None
        self.owner = 0
        self.turned = False

    def __repr__(self) -> str:
        return f"Run({self.text!r}, {self.x0:.0f}-{self.x1:.0f}, {self.y:.0f}, {self.size:.1f})"
