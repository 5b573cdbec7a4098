"""Defects in signs and words."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from planting.defects import Defect, Planted, edit, picked
from undoc import Document
from undoc.languages import language as language_of

_DAY = r"(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日"
#: A word between two others.
_WORD = r"(?<=\s)[^\W\d_]{4,}(?=\s)"
_HAN = "\u4e00-\u9fff"
#: Quotation marks that no UN document of the language has.
_FOREIGN = {"ar": "„{}“", "en": "«{}»", "es": "„{}“", "fr": "„{}“", "ru": "“{}”", "zh": "«{}»"}
#: Latin and Cyrillic letters of one shape.
_TWINS = dict(zip("aceopx", "асеорх", strict=True))


def _replaced(pattern: str, by: str | Callable[[re.Match[str]], str], *languages: str) -> Callable[..., Planted | None]:
    """A planter that replaces one match of a pattern in the texts of some languages (any if none is named)."""
    compiled = re.compile(pattern)

    def plant(document: Document, random: Random) -> Planted | None:
        if languages and document.language not in languages:
            return None

        def change(text: str, random: Random) -> str | None:
            match = picked(random, list(compiled.finditer(text)))
            if match is None:
                return None
            new = match.expand(by) if isinstance(by, str) else by(match)
            return text[: match.start()] + new + text[match.end() :]

        return edit(document, random, change)

    return plant


def quote_foreign(document: Document, random: Random) -> Planted | None:
    form = _FOREIGN.get(document.language or "")
    if form is None:
        return None
    pattern = (
        rf"(?<=[{_HAN}])[{_HAN}]{{2,4}}(?=[{_HAN}])" if document.language == "zh" else r"(?<=\s)[^\W\d_]{4,}(?=\s)"
    )
    return _replaced(pattern, lambda match: form.format(match[0]))(document, random)


def impossible_date(document: Document, random: Random) -> Planted | None:
    """The thirty-first of February."""
    data = language_of(document.language)

    def change(text: str, random: Random) -> str | None:
        match = picked(random, [match for match in data.date_pattern.finditer(text) if match["day"] and match["month"]])
        if match is None:
            return None
        month = "2" if match["month"].isdecimal() else data.months[1][0]
        # from behind, so that the places before stay as they are
        for group, new in sorted((("day", "31"), ("month", month)), key=lambda item: -match.start(item[0])):
            text = text[: match.start(group)] + new + text[match.end(group) :]
        return text

    return edit(document, random, change)


def mix_scripts(document: Document, random: Random) -> Planted | None:
    """A letter of a word exchanged for its twin in the other script."""
    if document.language not in ("en", "es", "fr", "ru"):
        return None
    back = {theirs: ours for ours, theirs in _TWINS.items()}
    letters, twins = ("асеорх", back) if document.language == "ru" else ("aceopx", _TWINS)
    pattern = rf"(?<=[^\W\d_]{{2}})[{letters}](?=[^\W\d_]{{2}})"
    return _replaced(pattern, lambda match: twins[match[0]])(document, random)


def lose_bracket(document: Document, random: Random) -> Planted | None:
    def change(text: str, random: Random) -> str | None:
        match = picked(random, list(re.finditer(r"\([^()]{6,60}\)|（[^（）]{3,40}）", text)))
        if match is None or text.count("(") != text.count(")"):
            return None
        at = random.choice([match.start(), match.end() - 1])
        return text[:at] + text[at + 1 :]

    return edit(document, random, change)


_SPACED = ("ar", "en", "es", "fr", "ru")
TYPOGRAPHY_DEFECTS = (
    Defect("a half-width comma in Chinese", "T101", _replaced(rf"(?<=[{_HAN}])，(?=[{_HAN}])", ",", "zh")),
    Defect("a full-width comma elsewhere", "T102", _replaced(r"(?<=\w), (?=\w)", "，", "en", "es", "fr", "ru")),
    Defect("quotation marks of another language", "T103", quote_foreign),
    Defect(
        "spaces in a Chinese date",
        "T107",
        _replaced(_DAY, r"\1 年 \2 月 \3 日", "zh"),
    ),
    Defect("a word of two scripts", "T108", mix_scripts),
    Defect("an unpaired bracket", "T109", lose_bracket),
    Defect("a date that is none", "T111", impossible_date),
    Defect("a word twice", "T112", _replaced(_WORD, r"\g<0> \g<0>", *_SPACED)),
    Defect("a damaged character", "T113", _replaced(r"(?<=\w)\w(?=\w)", "\ufffd")),
)
