"""Official Records cited without a symbol: ``Official Records of the General Assembly, …, Supplement No. 16``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from undoc.languages import language as language_of
from undoc.languages.ordinals import ordinal_number
from undoc.languages.supplements import ASSEMBLY_RECORDS, COUNCIL_RECORDS, IBIDEM, SESSIONS, STEMS, SUPPLEMENT
from undoc.references.reference import Reference
from undoc.references.written import symbol_of

_LETTER = r"[A-ZА-Я](?!\w)| ?(?:ألف|باء|جيم)(?!\w)"
_ASCII_STEMS = tuple(stem for stem in STEMS if stem.isascii())
#: Where the symbol stands if it is printed, and where the records and the session are named.
_AHEAD, _BACK = 60, 200
#: How long an ordinal is at most, in characters.
_ORDINAL = 60
#: Symbols of supplements have been the session's and the supplement's numbers since the thirty-first session.
_FIRST_SESSION = 31
#: Supplement No. 2 of the Council's is E/…/22, and so on.
_COUNCIL_OFFSET, _COUNCIL_FIRST = 20, 2


@cache
def _supplement() -> re.Pattern[str]:
    return re.compile(rf"{SUPPLEMENT}[ \xa0]?(?P<number>[0-9]{{1,2}})(?P<letter>{_LETTER})?号?")


@cache
def _council() -> re.Pattern[str]:
    return re.compile(rf"{COUNCIL_RECORDS}[^0-9.;]{{0,20}}(?P<year>(?:19|20)[0-9]{{2}})")


@cache
def _assembly() -> re.Pattern[str]:
    return re.compile(ASSEMBLY_RECORDS)


@cache
def _same() -> re.Pattern[str]:
    return re.compile(IBIDEM)


@cache
def _sessions() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple((code, stem, re.compile(pattern)) for code, (stem, pattern) in SESSIONS.items())


def find_supplements(text: str, found: Sequence[Reference]) -> list[Reference]:
    """The supplements whose symbols are not printed but follow from session and number.

    Args:
        text: running text.
        found: the symbols written out in it.

    Returns:
        The citations in order; each spans the words ``Supplement No. 16``.
    """
    for stem in _ASCII_STEMS if text.isascii() else STEMS:
        if stem in text:
            break
    else:
        return []
    starts = [one.start for one in found]
    supplements: list[Reference] = []
    records: tuple[str, int] | None = None  # the organ and its session or year, for what is "ibid."
    floor = 0
    for match in _supplement().finditer(text):
        window = text[max(floor, match.start() - _BACK) : match.start()]
        floor = match.end()
        records = _records(window, records)
        index = bisect_left(starts, match.start()) - 1
        if index >= 0 and found[index].end > match.start():
            continue  # glued to a symbol
        if records is None or match["letter"] or _has_symbol(text, match.end(), starts):
            continue
        organ, session = records
        number = int(match["number"])
        if organ == "E" and number < _COUNCIL_FIRST:
            continue
        value = f"A/{session}/{number}" if organ == "A" else f"E/{session}/{_COUNCIL_OFFSET + number}"
        if symbol := symbol_of(value):
            supplements.append(Reference(match.start(), match.end(), symbol))
    return supplements


def _has_symbol(text: str, end: int, starts: Sequence[int]) -> bool:
    """Whether the supplement's symbol is printed behind it."""
    ahead = text[end : end + _AHEAD]
    stop = min((place for place in (ahead.find(";"), ahead.find("；"), ahead.find("؛")) if place >= 0), default=_AHEAD)
    index = bisect_left(starts, end)
    return index < len(starts) and starts[index] <= end + stop


def _records(window: str, before: tuple[str, int] | None) -> tuple[str, int] | None:
    """The organ whose records they are, and their session or year."""
    if council := _council().search(window):
        return "E", int(council["year"])
    if _assembly().search(window) or (before and before[0] == "A" and _same().search(window)):
        session = _session(window)
        if session is None:
            return before if _same().search(window) else None
        return ("A", session) if session >= _FIRST_SESSION else None
    return before if _same().search(window) else None


@cache
def _ordinal(words: str, code: str) -> int | None:
    return ordinal_number(words, language_of(code))


def _session(window: str) -> int | None:
    """The number of the session that is named last."""
    for code, stem, pattern in _sessions():
        at = window.rfind(stem)
        while at >= 0:
            for match in pattern.finditer(window, max(0, at - _ORDINAL), at + len(stem) + _ORDINAL):
                words = match[1].split()
                for first in range(len(words)):
                    if number := _ordinal(" ".join(words[first:]).lower(), code):
                        return number
            at = window.rfind(stem, 0, at)
    return None
