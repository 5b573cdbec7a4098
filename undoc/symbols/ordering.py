"""The order of symbols: numbers as numbers, a document before what modifies it."""

from __future__ import annotations

from functools import lru_cache

from undoc.languages.ordinals import roman_number
from undoc.patterns import compiled_late
from undoc.symbols.roman import is_roman

_TOKEN = compiled_late(r"/|\d+|[A-Za-z]+|[^/\dA-Za-z]")

#: A sign, a slash, a number or a word: where it ranks, its value, its text.
_Key = tuple[tuple[int, int, str], ...]


@lru_cache(maxsize=8192)
def order_key(value: str) -> tuple[_Key, str]:
    """What symbols are sorted by: slashes before spaces and brackets, then numbers, then words.

    Roman numerals in brackets and behind a full stop count as numbers. The text itself comes last, so
    that no two symbols tie.
    """
    key: list[tuple[int, int, str]] = []
    inside = False
    before = ""
    for token in _TOKEN.findall(value):
        if token == "/":  # noqa: S105  # a slash, no password
            key.append((0, 0, ""))
        elif token.isdecimal():
            key.append((2, int(token), ""))
        elif (inside or (before == "." and token not in ("C", "L"))) and is_roman(token):
            key.append((2, roman_number(token), ""))  # but SER.C is a letter
        elif token.isalpha():
            key.append((3, 0, token))
        else:
            key.append((1, ord(token), ""))
            inside = token == "(" or (inside and token != ")")  # noqa: S105
        before = token
    return tuple(key), value
