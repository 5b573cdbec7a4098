"""Official Records that are cited without a symbol: ``Official Records of the General Assembly, …, Supplement No. 16``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from undoc.languages import language as language_of
from undoc.languages.ordinals import ordinal_number
from undoc.references.reference import Reference
from undoc.references.written import symbol_of

_STEMS = ("upplement", "upplément", "uplement", "ополнени", "补编", "الملحق")
_SUPPLEMENT = re.compile(
    r"(?:Supplement No\.?|[Ss]upplément [Nn][o°º]\.?|[Ss]uplemento (?:[Nn]úm|[Nn]o)\.?|Дополнение №|补编》?第|الملحق رقم)"
    r"[ \xa0]?(?P<number>[0-9]{1,2})(?P<letter>[A-ZА-Я](?!\w)| ?(?:ألف|باء|جيم)(?!\w))?号?"
)
_SESSIONS = {
    "en": re.compile(r"([A-Za-z-]+(?: [A-Za-z-]+){0,3}) [Ss]ession"),
    "fr": re.compile(r"([\w-]+(?: [\w-]+){0,3}) session"),
    "es": re.compile(r"(\w+(?: \w+)?) per[íi]odo de sesiones"),
    "ru": re.compile(r"(\w+(?: \w+){0,2}) сессия"),
    "zh": re.compile(r"第([一二三四五六七八九十百零]{1,5})届会议"),
    "ar": re.compile(r"الدورة (\w+(?: \w+){0,2})"),
}
_COUNCILS = re.compile(
    r"(?:Economic and Social Council|Conseil économique et social|Consejo Económico y Social|Экономического и Социального Совета|"
    r"经济及社会理事会正式记录|للمجلس الاقتصادي والاجتماعي)[^0-9.;]{0,20}(?P<year>(?:19|20)[0-9]{2})"
)
_ASSEMBLIES = re.compile(
    r"Records of the General Assembly|officiels de l[’']Assemblée générale|Oficiales de la Asamblea General|"
    r"отчеты Генеральной Ассамблеи|大会正式记录|الرسمية للجمعية العامة"
)
_SAME = re.compile(r"[Ii]bid\.|Там же|同上|المرجع نفسه")
#: Where the symbol stands if it is printed, and where the records and the session are named.
_AHEAD, _BACK = 60, 200
#: Symbols of supplements have been the session's and the supplement's numbers since the thirty-first session.
_FIRST_SESSION = 31
#: Supplement No. 2 of the Council's is E/…/22, and so on.
_COUNCIL_OFFSET, _COUNCIL_FIRST = 20, 2


def find_supplements(text: str, found: Sequence[Reference]) -> list[Reference]:
    """The supplements whose symbols are not printed but follow from session and number; the span is ``Supplement No. 16``.

    Args:
        text: running text.
        found: the symbols written out in it.
    """
    if not any(stem in text for stem in _STEMS):
        return []
    starts = [one.start for one in found]
    supplements: list[Reference] = []
    records: tuple[str, int] | None = None  # the organ and its session or year, for what is "ibid."
    floor = 0
    for match in _SUPPLEMENT.finditer(text):
        window = text[max(floor, match.start() - _BACK) : match.start()]
        floor = match.end()
        records = _records(window, records)
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
    return any(end <= start <= end + stop for start in starts)


def _records(window: str, before: tuple[str, int] | None) -> tuple[str, int] | None:
    """The organ whose records they are, and their session or year."""
    if council := _COUNCILS.search(window):
        return "E", int(council["year"])
    if _ASSEMBLIES.search(window) or (before and before[0] == "A" and _SAME.search(window)):
        session = _session(window)
        if session is None:
            return before if _SAME.search(window) else None
        return ("A", session) if session >= _FIRST_SESSION else None
    return before if _SAME.search(window) else None


@cache
def _ordinal(words: str, code: str) -> int | None:
    return ordinal_number(words, language_of(code))


def _session(window: str) -> int | None:
    """The number of the session that is named last."""
    for code, pattern in _SESSIONS.items():
        for match in reversed(list(pattern.finditer(window))):
            words = match[1].split()
            for first in range(len(words)):
                if number := _ordinal(" ".join(words[first:]).lower(), code):
                    return number
    return None
