"""Text as citations are read in it: one kind of space and of stroke, lines joined; every offset stays."""

from __future__ import annotations

import re

#: Spaces of other widths, spaces that don't break, tabs.
_SPACES = "\t\r\xa0\u2002\u2003\u2007\u2009\u202f\u3000"
#: Strokes of fractions and division that are typed for the stroke of symbols.
_STROKES = "\u2044\u2215\uff0f"
#: Figures of Arabic texts and full-width ones, which old documents in Arabic and Chinese have.
_FIGURES = str.maketrans("٠١٢٣٤٥٦٧٨٩０１２３４５６７８９", "01234567890123456789")
_FOREIGN_FIGURES = re.compile("[٠-٩０-９]+")
_ODD = re.compile(f"[{_SPACES}{_STROKES}٠-٩０-９]")
#: A line's end that ends no paragraph.
_WRAP = re.compile(r"(?<=\S)\n(?=[^\S\n]*+\S)")
#: What a line's end behind a stroke becomes: the symbol or number goes on.
BROKEN = "\x1f"
_BROKEN = re.compile(r"(?<=[A-Z0-9]/)\n(?=[A-Z0-9])")


def even_out(text: str) -> str:
    """The text with plain spaces, strokes and figures, its wrapped lines joined; as long as it was.

    A line's end behind the stroke of a symbol or a number becomes `BROKEN`, any other a space.
    """
    if text.isascii():
        text = text.replace("\t", " ").replace("\r", " ")
    elif _ODD.search(text):
        for stroke in _STROKES:
            text = text.replace(stroke, "/")
        for space in _SPACES:
            text = text.replace(space, " ")
        text = _FOREIGN_FIGURES.sub(_plain, text)
    if "\n" not in text:
        return text
    if "/\n" in text:
        text = _BROKEN.sub(BROKEN, text)
    return _WRAP.sub(" ", text)


def _plain(figures: re.Match[str]) -> str:
    return figures[0].translate(_FIGURES)
