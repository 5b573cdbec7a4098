"""Printed numbers and letters at the head of paragraphs, subparagraphs and headings."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from undoc.languages.ordinals import han_number, roman_number
from undoc.patterns import compiled_late
from undoc.records import Record

#: The letters of the Arabic abjad order, in which Arabic documents letter their subparagraphs.
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
#: Cyrillic letters that look Latin stand in Latin sequences too, at these places.
_LATIN_LOOKALIKES = {"с": 3, "е": 5}
_ROMAN = compiled_late(r"(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})")

_NUMBER = compiled_late(r"(\d{1,3})((?: bis| ter| quater)?)(?:\.(?!\d)|、| ?[-\u2013\u2014](?= ))\s*")
_LONE_NUMBER = compiled_late(r"(\d{1,3})((?: bis| ter| quater)?)(?:\.|、| ?[-\u2013\u2014])?")
_LETTER = compiled_late(
    r"\(([a-z]{1,5}|[а-я]{1,2}|[\u0621-\u063f\u0641-\u064a]\u0640?|\d{1,2})\)\s*|([a-z]{1,5}|[а-я]{1,2})\)\s*|（([a-z]{1,5}|[一二三四五六七八九十]{1,3}|\d{1,2})）\s*"
    r"|([\u3220-\u3229\u2474-\u2487])\s*|[’'‘](\d{1,2})[‘'’]\s*|\(([一二三四五六七八九十]{1,3})\)\s*"
)
#: What a letter or number in brackets, or one that encloses it, begins with.
_OPENERS = frozenset("(（’'‘") | frozenset(map(chr, (*range(0x3220, 0x322A), *range(0x2474, 0x2488))))
_HEADING = compiled_late(
    r"([IVXLC]{1,6}|[A-Z]|[А-Я])\.\s+|([一二三四五六七八九十]{1,3})(?:[.．、])\s*|"
    r"((?:أول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)ا?ً?ا?|ألف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء|"
    r"[\u0621-\u064a])\s[-\u2013]\s+"
)
#: The numbers of Arabic headings as words, and the names of the letters that stand below them.
_ARABIC_ORDINALS = ("أول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر")
_ABJAD_NAMES = {
    name: place for place, name in enumerate(("ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء"), 1)
}


@frozen(eq=False, repr=False)
class Marker(Record):
    """A marker and what it may mean.

    Attributes:
        printed: as printed, without white space at its ends.
        length: how many characters it takes, the white space behind it included.
        readings: ``(style, ordinal)`` pairs: ``"(i)"`` is the ninth letter or the first roman numeral. Styles are
            number, letter, roman, han, quoted, digit; doubled letters go on behind the alphabet.
    """

    printed: str
    length: int
    readings: tuple[tuple[str, int], ...]


@lru_cache(maxsize=4096)
def _letter_readings(label: str, brackets: str) -> tuple[tuple[str, int], ...]:
    readings: list[tuple[str, int]] = []
    label = label.removesuffix("\u0640")  # the letter ه is printed long
    if label.isdecimal():
        return ((f"digit{brackets}", int(label)),)
    if all("a" <= letter <= "z" for letter in label):
        if len(set(label)) == 1 and len(label) <= 3:
            readings.append((f"letter{brackets}", ord(label[0]) - 96 + 26 * (len(label) - 1)))
        if _ROMAN.fullmatch(label):
            readings.append((f"roman{brackets}", roman_number(label)))
    elif len(label) == 1 and label in _CYRILLIC:
        readings.append((f"letter{brackets}", _CYRILLIC.index(label) + 1))
        if label in _LATIN_LOOKALIKES:
            readings.append((f"letter{brackets}", _LATIN_LOOKALIKES[label]))
    elif len(label) == 1 and label in _ABJAD:
        readings.append((f"letter{brackets}", _ABJAD.index(label) + 1))
    elif label == "ا":
        readings.append((f"letter{brackets}", 1))
    elif (value := han_number(label)) is not None:
        readings.append(("han", value))
    return tuple(readings)


def read_marker(text: str) -> Marker | None:
    """The paragraph's or subparagraph's marker at the head of a text, if there is one."""
    first = text[:1]
    if first in _OPENERS or first.isdecimal() or (first.islower() and ")" in text[:7]):
        return _read_marker(text[:24])
    return None  # as of most texts, which need no closer look


@lru_cache(maxsize=64)  # a line and those beside it are read several times over
def _read_marker(text: str) -> Marker | None:
    if text[0].isdecimal():
        found = _NUMBER.match(text)
        if found:
            return Marker(found[0].strip(), found.end(), (("number", int(found[1])),))
        if len(text) <= 8 and (found := _LONE_NUMBER.fullmatch(text)) and (not found[0][-1].isdecimal()):
            return Marker(found[0].strip(), found.end(), (("number", int(found[1])),))
        return None
    found = _LETTER.match(text)
    if not found:
        return None
    round_label, half_label, wide_label, enclosed, quoted, han = found.groups()
    if quoted:
        readings: tuple[tuple[str, int], ...] = (("quoted", int(quoted)),)
    elif enclosed:
        base = 0x3220 if enclosed >= "\u3220" else 0x2474
        readings = (("han" if base == 0x3220 else "digit()", ord(enclosed) - base + 1),)
    elif half_label:
        readings = _letter_readings(half_label, ")")
    else:
        readings = _letter_readings(round_label or wide_label or han, "()")
    return Marker(found[0].strip(), found.end(), readings) if readings else None


def read_lone_number(text: str) -> Marker | None:
    """The number that a whole line is; only its place tells whether it is a paragraph's."""
    found = _LONE_NUMBER.fullmatch(text)
    return Marker(text, len(text), (("number", int(found[1])),)) if found else None


def is_lone_marker(text: str) -> bool:
    """Whether a line is a paragraph's or heading's marker and nothing more."""
    if len(text) > 12:
        return False
    marker = read_marker(text) or read_heading_marker(f"{text} ")
    return marker is not None and marker.length >= len(text)


def read_heading_marker(text: str) -> Marker | None:
    """The number or letter of a heading at the head of a text, if there is one."""
    found = _HEADING.match(text[:24])
    if not found:
        return None
    latin, han, arabic = found.groups()
    readings: list[tuple[str, int]] = []
    if latin:
        if re.fullmatch(r"[IVXLC]+", latin):
            readings.append(("roman", roman_number(latin)))
        if len(latin) == 1:
            readings.append(("letter", ord(latin) - (64 if latin < "А" else 0x40F)))
    elif han:
        readings.append(("roman", han_number(han) or 1))
    elif arabic:
        ordinal = next((n for n, word in enumerate(_ARABIC_ORDINALS, 1) if arabic.startswith(word)), 0)
        if ordinal:
            readings.append(("roman", ordinal))
        else:
            readings.append(("letter", _ABJAD_NAMES.get(arabic) or _ABJAD.find(arabic) + 1 or 1))
    return Marker(found[0].strip(), found.end(), tuple(readings))
