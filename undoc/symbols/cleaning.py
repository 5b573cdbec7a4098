"""Characters of symbols: what other scripts and typesetters write for them, and places in what was given."""

from __future__ import annotations

import re
import unicodedata
from typing import NoReturn

from undoc.errors import SymbolError
from undoc.patterns import compiled_late

_SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
#: What nobody sees: soft hyphen, kashida, zero-width spaces and joiners, marks of direction, byte order mark.
_UNSEEN = "\xad\u0640\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_TABLE: dict[int, str | None] = {
    **{code: chr(code - 32) for code in range(ord("a"), ord("z") + 1)},
    **{code: chr(code - 0xFEE0).upper() for code in range(0xFF01, 0xFF5F)},  # full-width forms
    **{code: str(code - 0x660) for code in range(0x660, 0x66A)},  # Arabic figures
    **{ord(dash): "-" for dash in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63"},
    **{ord(stroke): "/" for stroke in "\u2044\u2215\u29f8"},
    **{ord(star): "*" for star in "\u2217\u204e\u066d"},
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(map(ord, _UNSEEN)),
}
_AROUND_SEPARATORS = compiled_late(r" ?([/.-]) ?")
_INSIDE_BRACKETS = compiled_late(r"(?<=\() | (?=\))")
#: Signs that a symbol can hold; the comma in brackets only.
_FOREIGN = compiled_late(r"[^A-Z0-9/.() *,-]|,(?![^()]{0,80}\))")
#: The longest piece of a symbol that a message shows, in characters.
_LONGEST_SHOWN = 60


def clean(value: str) -> str:
    """A symbol in capitals and plain signs; white space is left only where it can part two words.

    Nothing but white space and unseen characters is added or taken away, so `place` finds every sign again.
    """
    text = " ".join(value.translate(_TABLE).split())
    return _INSIDE_BRACKETS.sub("", _AROUND_SEPARATORS.sub(r"\1", text))


def place(value: str, text: str, index: int) -> int:
    """The offset in the string given of a sign of its clean form (of its end, for an index behind the last).

    Args:
        value: what was given.
        text: ``clean(value)``.
        index: in ``text``.
    """
    if text[index : index + 1] == " ":
        index += 1  # the white space itself may be several characters; what follows it is one
    signs = index - text.count(" ", 0, index)
    last = 0
    for offset, character in enumerate(value):
        if _TABLE.get(ord(character), character) in (" ", None):
            continue
        if signs == 0:
            return offset
        signs -= 1
        last = offset + 1
    return last


def fail(value: str, text: str, index: int, what: str) -> NoReturn:
    """Raise the error of a symbol.

    Args:
        value: what was given.
        text: ``clean(value)``.
        index: the place in ``text``.
        what: what is wrong, and what is expected.
    """
    shown = value if len(value) <= _LONGEST_SHOWN else f"{value[:_LONGEST_SHOWN]}…"
    raise SymbolError(f"{shown!r} is no symbol: {what}", position=place(value, text, index))


def check_characters(value: str, text: str) -> None:
    """Refuse signs that no symbol has, and numbers that no symbol can have."""
    if foreign := _FOREIGN.search(text):
        fail(value, text, foreign.start(), f"{_named(foreign[0])} can't stand here")
    if number := re.search(r"\d{10}", text):
        fail(value, text, number.start(), "a number of more than nine figures")


def _named(character: str) -> str:
    """A character as a message names it: what is no printable ASCII by its Unicode name."""
    if character.isascii() and character.isprintable():
        return repr(character)
    name = unicodedata.name(character, f"U+{ord(character):04X}")
    return f"{character!r} ({name})" if character.isprintable() else name
