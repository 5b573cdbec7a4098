"""Days and spans of days in running text, in each language's own form."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from undoc.languages.language import Language
from undoc.patterns import compiled_late
from undoc.records import Record

_YEAR = compiled_late("[0-9]{4}")
#: How long a day and a month before its year, or in Chinese a month and a day behind it, can be.
_WIDEST = 32
#: Arabic letters that spellings differ in.
_FOLDING = str.maketrans("أإآة", "اااه")


@frozen(eq=False, repr=False)
class FoundDate(Record):
    """A day, or the first and last of several, and where it stands in the text.

    Attributes:
        days: each printed day by itself, with the offsets of what names it.
    """

    start: int
    end: int
    first: dt.date
    last: dt.date
    days: tuple[tuple[int, int, dt.date], ...]


def find_dates(text: str, language: Language) -> Iterator[FoundDate]:
    """Every day named in full, with the days that are joined to it (``"22 and 23 May 2013"``)."""
    for match in _pattern(language).finditer(text.replace("\u00a0", " ")):
        day = _date(match["year"], match["month"], match["day"], language)
        if day is None:
            continue
        days = [(match.start("one"), match.end("one"), day)]
        if match["other"] is not None:
            second = _date(match["year"], match["other_month"] or match["month"], match["other"], language)
            if second is None:
                continue
            days.append((*match.span("second"), second))
            days.sort()
        dates = [date for _, _, date in days]
        yield FoundDate(match.start(), match.end(), min(dates), max(dates), tuple(days))


def find_days(text: str, language: Language) -> Iterator[tuple[int, int, dt.date]]:
    """Every printed day by itself, with its offsets: ``22`` and ``23 May 2013`` of ``22 and 23 May 2013``."""
    for found in find_dates(text, language):
        yield from found.days


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """The language's date with, where it may stand, a second day: behind it in Chinese, before it elsewhere."""
    one = rf"(?P<one>{language.date_pattern.pattern})"
    joint = rf"\s?{language.range_words}\s?"
    if language.code == "zh":
        return re.compile(
            rf"{one}(?:{joint}(?P<second>(?:(?P<other_month>\d{{1,2}}) ?月 ?)?(?P<other>\d{{1,2}}) ?日))?"
        )
    # the month's names as the date itself has them, which may vary in their spelling
    named = re.search(r"\(\?P<month>((?:[^()]|\(\?:[^()]*\))*)\)", language.date_pattern.pattern)
    assert named is not None  # noqa: S101  # every language but Chinese names its months in words
    names = named[1]
    particle = "(?:de )?" if language.code == "es" else ""
    before = rf"(?:(?P<second>(?P<other>\d{{1,2}}|1 ?er)(?:[º°])?(?: {particle}(?P<other_month>{names}))?){joint})?"
    return re.compile(rf"(?<![\d/]){before}{one}(?!\d)")


def _date(year: str, month: str, day: str, language: Language) -> dt.date | None:
    """The calendar's day, or None where there is no such day."""
    number = int(month) if month.isdecimal() else _month_number(month, language)
    try:
        return dt.date(int(year), number, int(re.sub(r"\D", "", day)))
    except ValueError:
        return None


def _month_number(name: str, language: Language) -> int:
    table = _month_numbers(language)
    return table.get(name) or table.get(_folded(name), 0)


@cache
def _month_numbers(language: Language) -> dict[str, int]:
    """The months by each of their printed names, and by these as they are folded."""
    named = [(name, number) for number, forms in enumerate(language.months, 1) for name in forms]
    return {_folded(name): number for name, number in named} | dict(named)


def _folded(name: str) -> str:
    """A month's name without what spelling varies in: case, hamza on an alif, the last letter, spaces at a slash."""
    return re.sub(r" ?/ ?", "/", name.lower().translate(_FOLDING))


def find_impossible_dates(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """The offsets of every day named in full that no calendar has: ``31 June 2013``."""
    plain = text.replace("\u00a0", " ")
    for year in _YEAR.finditer(plain):
        start, end = (
            (year.start() - _WIDEST, year.end() + 4) if language.spaced else (year.start(), year.end() + _WIDEST)
        )
        match = language.date_pattern.search(plain, max(0, start), end)
        if match is not None and match.span("year") == year.span():
            if plain[: match.start()][-1:].isdecimal() or _date(match["year"], match["month"], match["day"], language):
                continue
            yield match.start(), max(match.end("year"), match.end("day"))
