"""Dates in other styles than the one in which each official language prints them.

The house style is the day, the month in words and the year: ``3 July 2013``, ``1er juillet 2013``, ``3 de julio de
2013``, ``3 июля 2013 года``, ``2013年7月3日``, ``3 تموز/يوليه 2013``. Source: United Nations Editorial Manual Online,
"Dates"; the usage of the documents of each language.
"""

from __future__ import annotations

import re
from functools import cache

from undoc.languages import language

_YEAR = r"(?:19|20)\d{2}"
#: Days in figures only: ``3.7.2013``, ``07/03/2013``, ``2013-07-03``. Within symbols, addresses and numbers they are none.
_FIGURES = (
    rf"(?<![0-9A-Za-z./-])(?:(?:0?[1-9]|[12]\d|3[01])(?P<stop>[./-])(?:0?[1-9]|[12]\d|3[01])(?P=stop){_YEAR}"
    rf"|{_YEAR}(?P<mark>[./-])(?:0?[1-9]|1[0-2])(?P=mark)(?:0?[1-9]|[12]\d|3[01]))(?![0-9A-Za-z/-]|\.[0-9])"
)
_HAN_FIGURE = "[〇零○一二三四五六七八九十]"
_OTHERS = {
    "en": (
        r"\b(?:{months}) \d{{1,2}}(?:st|nd|rd|th)?,? {year}(?!\d)",
        r"(?<!\d)\d{{1,2}}(?:st|nd|rd|th)(?: of)? (?:{months})\b(?:,? {year})?",
        r"(?<!\d)\d{{1,2}} (?:{months}), {year}(?!\d)",
        r"(?<!\d)\d{{1,2}} (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? {year}(?!\d)",
    ),
    "fr": (
        r"(?<![\d,])1 (?:{months}) {year}(?!\d)",
        r"(?<!\d)(?:1 ?er|\d{{1,2}}) (?:{capitals}) {year}(?!\d)",
        r"(?<!\d)(?:1 ?er|\d{{1,2}}) (?:janv|févr|avr|juil|sept|oct|nov|déc)\. {year}(?!\d)",
    ),
    "es": (
        r"(?<!\d)\d{{1,2}} (?:{months}) (?:del? )?{year}(?!\d)",
        r"(?<!\d)\d{{1,2}} de (?:{months}) (?:del )?{year}(?!\d)",
        r"(?<!\d)\d{{1,2}} de (?:{capitals}) (?:del? )?{year}(?!\d)",
    ),
    "ru": (
        r"(?<!\d)\d{{1,2}} (?:{months}) {year} ?г\.",
        r"(?<!\d)\d{{1,2}} (?:{capitals}) {year}(?!\d)",
    ),
    "zh": (rf"{_HAN_FIGURE}{{{{4}}}}年{_HAN_FIGURE}{{{{1,2}}}}月{_HAN_FIGURE}{{{{1,3}}}}日",),
    "ar": (r"(?<!\d)\d{{1,2}} (?:{months}) {year}(?!\d)",),
}


@cache
def other_dates(code: str) -> re.Pattern[str]:
    """What finds the dates that are not in the house style of an official language.

    Args:
        code: ISO 639-1 code of the language.
    """
    months = [form for forms in language(code).months for form in forms if form == form.lower() or code == "en"]
    if code == "en":
        months = [form for form in months if form[0].isupper()]
    if code == "ar":
        # the months have two names, with a stroke between them
        months = [form for forms in language(code).months for form in forms if "/" not in form]
    names = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    capitals = "|".join(re.escape(form.capitalize()) for form in months)
    others = (pattern.format(months=names, capitals=capitals, year=_YEAR) for pattern in _OTHERS[code])
    return re.compile("|".join((_FIGURES, *others)))
