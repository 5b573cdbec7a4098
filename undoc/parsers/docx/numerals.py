"""Numbers as word processors print them: the formats of ``w:numFmt`` (ECMA-376-1, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
#: Without ё, й, ъ, ы and ь, as Word counts.
_RUSSIAN: Final = "абвгдежзиклмнопрстуфхцчшщэюя"
_ABJAD: Final = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_ALPHABET: Final = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_DIGITS: Final = "〇一二三四五六七八九"
_PLACES: Final = ("", "十", "百", "千")
_CHICAGO: Final = ("*", "†", "‡", "§")
#: No document counts further; a larger number is printed in figures.
_MOST_ROMAN, _MOST_LETTERS, _MOST_HAN = 4999, 10_000, 9999


def numeral(value: int, style: str) -> str:
    """A number in a format; in figures where the format is unknown or has no such number.

    Args:
        value: the number.
        style: such as ``"lowerLetter"``.
    """
    if style == "none":
        return ""
    if style == "decimalZero" and 0 <= value < 10:
        return f"0{value}"
    made = _STYLES.get(style)
    return made(value) if made is not None and value > 0 else str(value)


def _roman(value: int) -> str:
    if value > _MOST_ROMAN:
        return str(value)
    made = ""
    for size, letters in _ROMAN:
        count, value = divmod(value, size)
        made += letters * count
    return made


def _letters(alphabet: str) -> Callable[[int], str]:
    """Letters that repeat behind the last: ``aa``, ``bb``."""

    def make(value: int) -> str:
        if value > _MOST_LETTERS:
            return str(value)
        times, place = divmod(value - 1, len(alphabet))
        return alphabet[place] * (times + 1)

    return make


def _han(value: int) -> str:
    """Chinese numerals: 十, 十一, 二十, 一百零一."""
    if value > _MOST_HAN:
        return str(value)
    made, gap = "", False
    for place in range(3, -1, -1):
        digit = value // 10**place % 10
        if digit:
            made += ("零" if gap and made else "") + _DIGITS[digit] + _PLACES[place]
            gap = False
        else:
            gap = True
    return made.removeprefix("一") if made.startswith("一十") else made


def _han_digits(value: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(value))


def _ordinal(value: int) -> str:
    last = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{last}"


def _enclosed(first: int, last: int) -> Callable[[int], str]:
    """Numbers that are one character: ①."""
    return lambda value: chr(first + value - 1) if value <= last else str(value)


def _chicago(value: int) -> str:
    return _CHICAGO[(value - 1) % 4] * min(1 + (value - 1) // 4, 40)


def _upper(make: Callable[[int], str]) -> Callable[[int], str]:
    return lambda value: make(value).upper()


_STYLES: Final[dict[str, Callable[[int], str]]] = {
    "lowerRoman": _roman,
    "upperRoman": _upper(_roman),
    "lowerLetter": _letters(_LATIN),
    "upperLetter": _upper(_letters(_LATIN)),
    "russianLower": _letters(_RUSSIAN),
    "russianUpper": _upper(_letters(_RUSSIAN)),
    "arabicAbjad": _letters(_ABJAD),
    "arabicAlpha": _letters(_ALPHABET),
    "chineseCounting": _han,
    "chineseCountingThousand": _han,
    "japaneseCounting": _han,
    "taiwaneseCounting": _han,
    "taiwaneseCountingThousand": _han,
    "ideographDigital": _han_digits,
    "taiwaneseDigital": _han_digits,
    "japaneseDigitalTenThousand": _han_digits,
    "decimalEnclosedCircle": _enclosed(0x2460, 20),
    "decimalEnclosedCircleChinese": _enclosed(0x2460, 20),
    "decimalEnclosedParen": _enclosed(0x2474, 20),
    "decimalEnclosedFullstop": _enclosed(0x2488, 20),
    "decimalFullWidth": lambda value: "".join(chr(0xFF10 + int(digit)) for digit in str(value)),
    "ordinal": _ordinal,
    "chicago": _chicago,
}
