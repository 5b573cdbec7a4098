"""What shaping gives: glyphs, each with the text that it stands for."""

from __future__ import annotations

from typing import NamedTuple


class Drawn(NamedTuple):
    """A glyph of a shaped text.

    Attributes:
        glyph: its number in the face.
        text: the characters that it stands for; empty where the glyph before it stands for them too.
        width: its own, in thousandths of the size.
        advance: how far the next one stands from it, likewise.
        right: what it is moved to the right by, likewise.
        up: what it is raised by, likewise.
    """

    glyph: int
    text: str
    width: int
    advance: int
    right: int = 0
    up: int = 0
