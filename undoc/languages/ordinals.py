"""Ordinal numbers as words and as Chinese characters."""

from __future__ import annotations

import re

from undoc.languages.language import Language
from undoc.patterns import compiled_late

_FIGURES = compiled_late(r"\d{1,4}")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_HAN = {"〇": 0, "零": 0, **{digit: value for value, digit in enumerate("一二三四五六七八九", 1)}}


def ordinal_number(words: str, language: Language) -> int | None:
    """The value of an ordinal (``"Sixty-eighth"``, ``"六十八"``, ``"68th"``), or None if a word of it is unknown."""
    words = words.strip()
    if found := _FIGURES.match(words):
        return int(found[0])
    if language.code == "zh":
        return han_number(words)
    total = 0
    for word in re.split(r"[\s-]+", words.lower()):
        value = language.ordinals.get(word)
        if value is None and language.code == "ar":
            value = language.ordinals.get(word.removeprefix("و"))
        if value is None:
            return None
        # "quatre-vingts" is four times twenty, "one hundred" once a hundred
        if language.code == "fr" and value == 20 and total % 100 == 4:
            total += 76
        elif language.code == "en" and value == 100 and total == 1:
            total = 100
        else:
            total += value
    return total or None


def han_number(text: str) -> int | None:
    """The value of Chinese numerals below a thousand: ``"六十八"`` is 68, ``"一百零二"`` 102."""
    total, digit = 0, 0
    for character in text:
        if character in _HAN:
            digit = _HAN[character]
        elif character in "十百":
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
        else:
            return None
    return total + digit or None


def roman_number(text: str) -> int:
    """The value of a roman numeral of the letters I, V, X, L and C, in upper or lower case."""
    values = [_ROMAN[letter] for letter in text.lower()]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
