"""Text as citations are read in it: one kind of space and of stroke, lines joined; every offset stays."""

from __future__ import annotations

import re

from undoc.patterns import compiled_late

#: Spaces of other widths, spaces that don't break, tabs.
_SPACES = "\t\r\xa0\u2002\u2003\u2007\u2009\u202f\u3000"
#: Strokes of fractions and division that are typed for the stroke of symbols.
_STROKES = "\u2044\u2215\uff0f"
#: Figures of Arabic texts, full-width figures and capitals, which old documents in Arabic and Chinese have.
_PLAIN = {code: chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B))}
_PLAIN |= {code: chr(code - 0x660 + 0x30) for code in range(0x660, 0x66A)}
_FOREIGN = compiled_late("[٠-٩０-９Ａ-Ｚ]+")
_ODD = compiled_late(f"[{_SPACES}{_STROKES}٠-٩０-９Ａ-Ｚ]")
#: A line's end that ends no paragraph.
_WRAP = compiled_late(r"(?<=\S)\n(?=[^\S\n]*+\S)")
#: What each character of a line's end behind a stroke becomes: the symbol or number goes on.
BROKEN = "\x1f"
_BROKEN = compiled_late(r"(?<=[A-Z0-9]/) ?\n(?=[A-Z0-9])")


def even_out(text: str) -> str:
    """The text with plain spaces, strokes, figures and capitals, its wrapped lines joined; as long as it was.

    A line's end behind the stroke of a symbol or a number becomes `BROKEN`, any other a space.
    """
    if text.isascii():
        text = text.replace("\t", " ").replace("\r", " ")
    elif _ODD.search(text):
        for stroke in _STROKES:
            text = text.replace(stroke, "/")
        for space in _SPACES:
            text = text.replace(space, " ")
        text = _FOREIGN.sub(_plain, text)
    if "\n" not in text:
        return text
    if "/\n" in text or "/ \n" in text:  # "\r\n" has become " \n"
        text = _BROKEN.sub(lambda end: BROKEN * len(end[0]), text)
    return _WRAP.sub(" ", text)


def _plain(figures: re.Match[str]) -> str:
    return figures[0].translate(_PLAIN)
