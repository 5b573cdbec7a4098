"""Text as it is shown: codes of fonts, ready to be put into a page's content."""

from __future__ import annotations

from attrs import frozen

#: Codes of one font that stand on one line: the font's number, what they are raised by in thousandths of the size,
#: and the inside of the array of a TJ operator, which begins and ends with a string.
Chunk = tuple[int, int, str]


@frozen(slots=True, eq=False)
class Shown:
    """A text as it is shown.

    Attributes:
        width: in thousandths of the size.
        chunks: its codes, from left to right.
        said: the text, where the codes themselves can't say it (several glyphs for one character); else None.
    """

    width: int
    chunks: tuple[Chunk, ...]
    said: str | None = None


NOTHING = Shown(0, ())
