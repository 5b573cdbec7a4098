"""Text as it is shown: codes of fonts, ready to be put into a page's content."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from attrs import frozen

from undoc.records import Distinct

if TYPE_CHECKING:
    from undoc.exporters.pdf.fonts.faces import Face


@frozen(eq=False, repr=False)
class Source(Distinct):
    """Where codes come from.

    Attributes:
        face: None for STSong-Light, whose codes are those of UCS-2.
        thickened: whether its outlines are drawn thicker, for want of a bold face.
    """

    face: Face | None
    thickened: bool = False


#: Codes of one font that stand on one line: the font, what they are raised by in thousandths of the size, and the
#: inside of the array of a TJ operator, which begins and ends with a string.
Chunk: TypeAlias = tuple[Source, int, str]


#: A code that a text is shown by: the font, the code, and what it stands for there: a glyph, a text and a width.
Use: TypeAlias = tuple[Source, int, tuple[int, str, int]]


class Shown(NamedTuple):
    """A text as it is shown.

    Attributes:
        width: in thousandths of the size.
        chunks: its codes, from left to right.
        uses: what its codes stand for.
        said: the text, where the codes themselves can't say it (several glyphs for one character); else None.
        lacking: the characters that no face has.
    """

    width: float
    chunks: tuple[Chunk, ...]
    uses: tuple[Use, ...] = ()
    said: str | None = None
    lacking: str = ""


NOTHING = Shown(0, ())
