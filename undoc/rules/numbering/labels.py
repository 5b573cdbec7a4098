"""What printed numbers and letters mean: ``(i)`` is the ninth letter or the first roman numeral."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TypeAlias

from undoc.languages.ordinals import han_number, roman_number
from undoc.patterns import compiled_late

#: Style and ordinal: ``("a", 9)`` and ``("i", 1)`` of ``(i)``. A style is named by its first label.
Readings: TypeAlias = tuple[tuple[str, int], ...]

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_SPANISH = "abcdefghijklmnñopqrstuvwxyz"
#: Lists leave out ё, й, ъ, ы and ь, or й only some of them.
_CYRILLIC = ("абвгдежзиклмнопрстуфхцчшщэюя", "абвгдежзийклмнопрстуфхцчшщыэюя")
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
#: Cyrillic letters that are typed for the Latin ones that they look like.
_LOOKALIKES = str.maketrans("асеорхуі", "aceopxyi")
_LONGEST = 32
_ROMAN = compiled_late(r"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_DECIMAL = compiled_late(r"(\d{1,4}(?:\.\d{1,4}){0,6})\.(\d{1,6})")
_INSIDE = compiled_late(r"^[\s(\[’‘'\"“”]+|[\s)\].،,:：、’‘'\"“”\u2010-\u2015\u2212-]+$")


@lru_cache(maxsize=4096)
def bare(marker: str) -> str:
    """A marker without its brackets, points and dashes: ``"6.1"`` of ``"6.1."``, ``"一"`` of ``"㈠"``."""
    if len(marker) > _LONGEST:
        return marker  # no number, whatever stands there
    return _INSIDE.sub("", unicodedata.normalize("NFKC", marker))


@lru_cache(maxsize=4096)
def readings(marker: str | None) -> Readings:
    """Everything that a marker can mean; nothing for bullets, for ``8 bis`` and for what numbers nothing.

    Args:
        marker: as printed.
    """
    label = bare(marker or "").replace("\u0640", "")
    if not label or len(label) > _LONGEST:
        return ()
    if label.isdecimal():
        return (("1", int(label)),) if len(label) <= 9 else ()
    if found := _DECIMAL.fullmatch(label):
        return ((f"{found[1]}.1", int(found[2])),)
    small = label.lower()
    case = "A" if label != small else "a"
    folded = small.translate(_LOOKALIKES)
    found_readings: list[tuple[str, int]] = []
    if folded.isascii() and folded.isalpha():
        found_readings += ((case, place) for place in _letters(folded, _LATIN))
        if _ROMAN.fullmatch(folded):
            found_readings.append(("I" if case == "A" else "i", roman_number(folded)))
    if len(small) == 1:
        if small in _SPANISH:
            found_readings.append((f"{case} ñ", _SPANISH.index(small) + 1))
        for order in _CYRILLIC:
            if small in order:
                found_readings.append((f"а {len(order)} {case}", order.index(small) + 1))
        abjad = "أ" if small == "ا" else small
        if abjad in _ABJAD:
            found_readings.append(("أ", _ABJAD.index(abjad) + 1))
        if small in _STEMS:
            found_readings.append(("甲", _STEMS.index(small) + 1))
    if not found_readings and (value := han_number(label)) is not None:
        found_readings.append(("一", value))
    return tuple(found_readings)


def _letters(label: str, order: str) -> list[int]:
    """The places of letters: ``"bb"`` is the twenty-eighth, where doubled letters go on behind the alphabet."""
    if len(label) == 1:
        return [order.index(label) + 1]
    places = []
    if len(set(label)) == 1 and len(label) <= 4:
        places.append(order.index(label[0]) + 1 + len(order) * (len(label) - 1))
    if len(label) == 2:
        places.append((order.index(label[0]) + 1) * len(order) + order.index(label[1]) + 1)
    return places
