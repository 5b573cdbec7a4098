"""How many columns of a terminal a text takes."""

from __future__ import annotations

import unicodedata

#: What has no width: marks written over others, and format characters such as joiners and marks of direction.
_NO_WIDTH = frozenset({"Mn", "Me", "Cf"})


def width(text: str) -> int:
    """The columns that a text takes; East Asian characters that are wide or full-width take two (UAX #11)."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(sign: str) -> int:
    if unicodedata.category(sign) in _NO_WIDTH and sign != "\u00ad":
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def fitting(text: str, start: int, columns: int) -> int:
    """The offset up to which a text, from an offset on, takes at most so many columns."""
    if text[start : start + columns + 1].isascii():
        return min(len(text), start + columns)
    taken = 0
    for at in range(start, len(text)):
        taken += _width(text[at])
        if taken > columns:
            return at
    return len(text)
