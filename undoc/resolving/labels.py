"""Numbers of parts compared as readers do: ``II``, ``2``, ``二`` and ``الثاني`` are one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from undoc.languages.ordinals import han_number, roman_number
from undoc.patterns import compiled_late

#: Latin letters that look like Cyrillic ones stand for them in Russian, and the other way round.
_LOOKALIKES = str.maketrans("асеорхук", "aceopxyk")
_ROMAN = compiled_late(r"[ivxlc]{1,8}")
_HAN = compiled_late(r"[一二三四五六七八九十百零〇]{1,6}")
_ARABIC = {
    stem: number
    for number, stems in enumerate(
        ("أول حادي", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"), 1
    )
    for stem in stems.split()
}
_ARABIC_ORDINAL = compiled_late(r"ال([\u0621-\u064a]{3,4}?)[ىة]?( عشرة?)?")
#: The letters by which Arabic numbers sections, called by their names.
_ARABIC_NAMES = dict(
    zip("ألف باء جيم دال هاء واو زاي حاء طاء ياء كاف لام ميم نون".split(), "أبجدهوزحطيكلمن", strict=True)
)
#: A range of more parts than this is taken to be a misprint; its ends are all that is looked for.
_LONGEST_RANGE = 200


@lru_cache(maxsize=4096)
def folded(label: str) -> str:
    """A label without what printing it in different ways changes."""
    text = unicodedata.normalize("NFKC", label).casefold().strip(" ().,")
    text = " ".join(text.split())
    if text.isdecimal():
        return str(int(text))
    return _ARABIC_NAMES.get(text, text).translate(_LOOKALIKES)


@lru_cache(maxsize=4096)
def number_of(label: str) -> int | None:
    """The number that an attachment or a section bears, whatever figures it is printed in; None for a letter."""
    text = unicodedata.normalize("NFKC", label).strip(" ().,")
    if text.isdecimal():
        return int(text)
    if _ROMAN.fullmatch(text.lower()):
        return roman_number(text)
    if _HAN.fullmatch(text):
        return han_number(text)
    if match := _ARABIC_ORDINAL.fullmatch(text):
        value = _ARABIC.get(match[1])
        return value + 10 if value and match[2] else value
    return None


def through(first: str, last: str) -> Iterator[str]:
    """The labels of a range, its ends included; its ends alone where there is no telling what lies between."""
    head, first_point = _parted(first)
    _, last_point = _parted(last)
    if first_point and last_point:
        start, end = ord(first_point), ord(last_point)
        if len(first_point) == len(last_point) == 1 and first_point < last_point and end - start <= _LONGEST_RANGE:
            yield from (f"{head} ({chr(letter)})".strip() for letter in range(start, end + 1))
            return
    elif (low := number_of(first) or 0) < (high := number_of(last) or 0) <= low + _LONGEST_RANGE and low:
        yield from map(str, range(low, high + 1))
        return
    yield first
    yield last


def _parted(label: str) -> tuple[str, str]:
    """``"6 (b)"`` as ``"6"`` and ``"b"``."""
    head, bracket, point = label.rpartition("(")
    return (head.strip(), point.rstrip(")")) if bracket else (label, "")
