"""Titles of letters that tell too little to be read as such: no day, or not from whom or to whom."""

from __future__ import annotations

import re
from functools import cache

from undoc.languages import Language
from undoc.languages.dates import find_dates
from undoc.model import Document, Heading, Paragraph

#: The title stands before the text, behind no more than the titles of agenda items and other lines of the masthead.
_FIRST = 10
_LONGEST = 400
_ENDS = (".", "。", ";", "；", ":", "：", ",", "，", "،", "؛")
_BEGINNINGS = {
    "ar": r"(?:رسالة|رسالتان|رسائل)(?: متطابق\w{1,4})? (?:مؤرخ|موجه)",
    "en": r"(?:Letters?|Identical letters) (?:dated|from|addressed) ",
    "es": r"Cartas?(?: idénticas)? (?:de fecha|dirigidas?) ",
    "fr": r"Lettres?(?: identiques)? (?:datées?|adressées?|en date) ",
    "ru": r"(?:Письмо|Идентичные письма) (?=.{0,300}(?:\bот \d| на имя ))",
    "zh": r"(?:\d{4} ?年|.{2,60}(?:给|致)).{2,100}的(?:同文)?信$",
}


@cache
def _beginning(code: str) -> re.Pattern[str]:
    return re.compile(_BEGINNINGS[code])


def find_poor_title(document: Document, language: Language) -> tuple[Heading | Paragraph, str] | None:
    """The line that is meant for the title of a letter in a document that was read as none, and what it lacks."""
    for block in document.body[:_FIRST]:
        if not isinstance(block, (Heading, Paragraph)):
            return None
        said = " ".join(block.text.split())
        if block.marker or len(said) > _LONGEST or said.endswith(_ENDS):
            return None
        if _beginning(language.code).match(said):
            dated = next(iter(find_dates(said, language)), None) is not None
            return block, "who sent it and to whom" if dated else "its date"
    return None
