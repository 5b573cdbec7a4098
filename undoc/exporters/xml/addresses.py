"""Where a cited document stands: its Work in the IRIs of Akoma Ntoso, or undocs.org.

A Work's IRI has the day in it. Of resolutions and decisions the citing text mostly says it, by the form that the
Editorial Manual gives citations: "resolution 65/170 of 20 December 2010". Whatever else is cited, and what is cited
without its day, is pointed to by its symbol alone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from undoc.languages.dates import find_days
from undoc.languages.language import Language
from undoc.patterns import compiled_late
from undoc.references import Reference

#: What stands between the number and its day.
_BEHIND: Mapping[str, re.Pattern[str]] = {
    "en": compiled_late(r"\s?,?\s(?:of|dated|adopted on)\s"),
    "fr": compiled_late(r"\s?,?\s(?:en date )?du\s"),
    "es": compiled_late(r"\s?,?\s(?:de fecha |de |del )"),
    "ru": compiled_late(r"\sот\s"),
    "ar": compiled_late(r"\s?،?\s(?:المؤرخة?|الصادرة? في|المتخذة? في)\s"),
}
#: What stands between the day and the number, where the day stands first.
_BEFORE = compiled_late(r"(?:通过的|的)?第?")
_DELIBERATION = compiled_late(r"/(?:RES|DEC)/")
#: The longest day, in characters, with room for the one that is joined to it.
_DAY = 60


def address_of(reference: Reference, text: str, language: Language) -> str:
    """The address of a cited document.

    Args:
        reference: the citation.
        text: the citing text.
        language: the data of its language.

    Returns:
        The IRI of the Work, of a resolution or decision whose day is printed with it; otherwise a URL.
    """
    symbol = reference.symbol
    if _DELIBERATION.search(symbol.value) and (day := _day_of(reference, text, language)):
        return symbol.iri(day)
    return symbol.url()


def _day_of(reference: Reference, text: str, language: Language) -> dt.date | None:
    """The day that is printed with a citation and is certainly its own."""
    if language.code == "zh":
        start = max(0, reference.start - _DAY)
        before = text[start : reference.start]
        days = list(find_days(before, language))
        return days[-1][2] if days and _BEFORE.fullmatch(before, days[-1][1]) else None
    joint = _BEHIND[language.code].match(text, reference.end)
    if joint is None:
        return None
    behind = text[joint.end() : joint.end() + _DAY]
    start, end, day = next(find_days(behind, language), (1, 1, None))
    # "3 and 4 May": neither day is more the citation's than the other
    return day if start == 0 and not behind[:end].isdecimal() else None
