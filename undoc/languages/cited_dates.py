"""How the official languages tell the date of a resolution or a letter that they cite."""

from __future__ import annotations

import re
from functools import cache

from undoc.patterns import compiled_late

#: What stands before the date of a communication: ``letter dated 3 July 2013``.
_DATED = {
    "en": r"\b[Dd]ated ",
    "fr": r"\b(?:[Dd]atée?s? du|en date du) ",
    "es": r"\bde fecha (?:de )?",
    "ru": r"\b(?:письм|нот)[а-я]{1,3} от ",
    "ar": r"مؤرخ(?:ة|ين|تين)? ",
    "zh": r"(?!)",
}
#: What stands between the number of a resolution and its date: ``resolution 65/170 of 20 December 2010``.
_BETWEEN = {
    "en": r",? (?:of|dated|adopted on)(?: the)? ",
    "fr": r",? (?:du|en date du|datée? du|adoptée? le) ",
    "es": r",? (?:de|de fecha|aprobada el) ",
    "ru": r",? (?:от|принят[а-я]{1,3}) ",
    "ar": r" ?،? ?(?:المؤرخة?|المتخذة? في) ",
    "zh": r"(?:的|大会|安全理事会|经济及社会理事会|人权理事会|其|通过的)?第 ?",
}
#: What stands behind the date of a communication in Chinese: ``2013年7月3日……给……的信``.
LETTER_BEHIND = compiled_late(r"[^，。；《》\d]{2,40}(?:给|致)[^，。；《》]{2,40}的(?:同文)?(?:信|函|普通照会)")


@cache
def cited_date_words(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands right before the date of a communication, and all of what may stand between a citation and its date.

    In Chinese the date stands before the number; the second pattern is for what is between these.

    Args:
        code: ISO 639-1 code of the language.
    """
    return re.compile(f"(?:{_DATED[code]})$"), re.compile(_BETWEEN[code])
