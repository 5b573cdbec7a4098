"""Text that a terminal can be given, and the marks under it."""

from __future__ import annotations

import unicodedata

from undoc.diagnostics import Excerpt
from undoc.widths import width

#: What would move the cursor or steer the terminal, and what turns the direction of what stands beside it.
_UNSHOWN = frozenset({"Cc", "Cs", "Zl", "Zp"})
_TURNING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_SIGN = "\N{REPLACEMENT CHARACTER}"
#: Classes of characters that run from right to left (UAX #9).
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def printable(text: str) -> str:
    """Text for a terminal, as many characters: nothing in it steers the terminal or turns the direction around it."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        " " if sign == "\t" else _SIGN if sign in _TURNING or unicodedata.category(sign) in _UNSHOWN else sign
        for sign in text
    )


def underline(excerpt: Excerpt) -> str:
    """The line of marks that stands under an excerpt; empty where it is about no words.

    A terminal turns right-to-left text around, and each in its own way, so that no column can be told: there the words
    themselves are said under the line.
    """
    text = printable(excerpt.text)
    words = text[excerpt.start : excerpt.end]
    if not words:
        return ""
    if any(unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT for sign in text):
        return f"^ {words}" if words != text else ""
    return " " * width(text[: excerpt.start]) + "^" * max(1, width(words))
