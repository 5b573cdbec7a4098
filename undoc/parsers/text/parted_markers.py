"""Numbers and letters that a wide gap or a tab parts from the text behind them: they may have forms of any kind."""

from __future__ import annotations

import re

from undoc.languages.ordinals import roman_number
from undoc.parsers.text.markers import read_heading_marker, read_marker
from undoc.patterns import compiled_late

#: Forms of numbers and letters: "36.1", "(a)", "8 bis.", "1 -", "IV.", "㈠", a bullet.
_FORM = compiled_late(
    r"\d{1,4}(?:\.\d{1,4}){0,5}(?: (?:bis|ter|quater))?[.)、]?|\d{1,4}(?: (?:bis|ter|quater))?\.? ?[-\u2013\u2014]|"
    r"[(（]\w{1,6}[)）]|\w{1,6}[)）]|[IVXLCM]{1,7}\.|[A-ZА-Я]\.|[a-zа-я]\.|[\u3220-\u3229\u2460-\u249b]|"
    r"[一二三四五六七八九十百]{1,4}[、.．]|[’'‘]\d{1,2}[‘'’]|[\u0621-\u064a]{1,8} ?[-\u2013.]|"
    r"[•·▪◦●○■□–—\-*§\uf0b7\uf0a7]"
)
_BARE = compiled_late(r"[\W_]+")
_LAST_NUMBER = compiled_late(r"(\d{1,9})\D*$", re.ASCII)
_ROMAN = compiled_late(r"[ivxlc]{1,7}")


def has_form(printed: str) -> bool:
    """Whether a text has a form that numbers and letters of paragraphs have."""
    return _FORM.fullmatch(printed) is not None


def readings_of(printed: str, *, bullet: int | None = None) -> tuple[tuple[str, int], ...]:
    """What a marker may mean, of the usual forms and of others.

    Args:
        printed: as printed, without white space at its ends.
        bullet: the level of a list of bullets that it belongs to, 0 for the highest.
    """
    known = read_marker(f"{printed} ") or read_heading_marker(f"{printed} ")
    if known is not None and known.printed == printed:
        return known.readings
    if bullet is not None:
        return ((f"bullet{bullet}", 1),)
    label = _BARE.sub("", printed)
    if not label:
        return (("bullet0", 1),)
    found = _LAST_NUMBER.search(printed)
    if found is not None and label[0].isdecimal():
        return (("number", int(found[1])),)
    lower = label.lower()
    style = "letter." if label == lower else "capital."
    readings: list[tuple[str, int]] = []
    if len(lower) == 1 and lower.isascii():
        readings.append((style, ord(lower) - 96))
    if _ROMAN.fullmatch(lower):
        readings.append((f"{style}roman", roman_number(lower)))
    return tuple(readings) or (("other", 1),)
