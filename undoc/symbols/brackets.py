"""What stands in the brackets of a symbol: a session, a year, a volume, a part, a section."""

from __future__ import annotations

import re

from undoc.patterns import compiled_late
from undoc.symbols.roman import is_roman, session_of

_YEAR = compiled_late(r"19[4-9]\d|20\d\d")
#: Words that a number follows, in their printed form.
_DIVISIONS = {
    "VOL": "Vol.",
    "VOLS": "Vols.",
    "PART": "Part",
    "PARTS": "Parts",
    "SECT": "Sect.",
    "SECTS": "Sects.",
    "INCOMESECT": "Income sect.",
    "PROG": "Prog.",
    "SUPPL": "Suppl.",
    "SUPP": "Supp.",
    "ANNEX": "Annex",
    "FASC": "Fasc.",
    "RESUMPTION": "Resumption",
}
_LABEL = r"(?:[IVXLC]+|\d+[A-Z]?)"
_NAMED = "(" + "|".join(_DIVISIONS).replace("INCOMESECT", "INCOME ?SECT") + ")"
#: ``VOL.II``, ``PARTS I AND II``, ``VOL.I, PART II``; also glued, ``PARTSIANDII``, as addresses have them.
_DIVISION = compiled_late(rf"{_NAMED}[ .]?({_LABEL})(?: ?(AND|TO|,|-) ?({_LABEL}))?(?:[ ,]+{_NAMED}[ .]?({_LABEL}))?")
_WORD = compiled_late(r"[A-Z]+|[^A-Z]+")
#: A part that is issued by itself: ``/PART A``, also glued, unless that is another word.
_PART = compiled_late(r"PART(?![SY]$) ?([A-Z]|[IVXLC]+|\d{1,3}[A-Z]?)", re.ASCII)


def is_year(text: str) -> bool:
    """Whether a text is a year in which the United Nations issued documents."""
    return _YEAR.fullmatch(text) is not None


def bracketed(content: str, before: str) -> str:
    """Brackets as they are printed, the space before them included.

    A session, a year or a description stands apart from the number it belongs to: ``2625 (XXV)``, ``50 (Vol. I)``.
    The session of a body, the part of a session and the name of an office are joined to it: ``COP(13)``, ``41(1)``,
    ``UNEP(DEPI)``.

    Args:
        content: what stands in them, clean and not empty.
        before: the canonical text before them, in the same part of the symbol.
    """
    if (printed := division(content)) is not None:
        return f" ({printed})" if before else f"({printed})"
    if not before[-1:].isdigit() or "/" in content:
        return f"({content})"
    if session_of(content) is None:
        return f" ({_sentence(content)})"
    return f" ({content})" if is_year(content) or not content.isdecimal() else f"({content})"


def division(content: str) -> str | None:
    """What part of a document brackets name, ``Vol. II`` for ``VOL.II``; None where they name none."""
    if content in ("SUPP", "SUPPL"):
        return content.capitalize()
    match = _DIVISION.fullmatch(content)
    if match is None:
        return None
    word, label, link, last, second, second_label = match.groups()
    if not all(_is_label(text) for text in (label, last, second_label) if text):
        return None
    printed = f"{_DIVISIONS[word.replace(' ', '')]} {label}"
    if link is not None:
        printed += {"AND": f" and {last}", "TO": f" to {last}", ",": f", {last}", "-": f"-{last}"}[link]
    if second is not None:
        printed += f", {_DIVISIONS[second.replace(' ', '')]} {second_label}"
    return printed


def part_alone(text: str) -> str | None:
    """A part of a document behind a slash, ``Part A``; None where it is none."""
    match = _PART.fullmatch(text)
    if match is None or not (len(match[1]) == 1 or _is_label(match[1])):
        return None
    return f"Part {match[1]}"


def _is_label(text: str) -> bool:
    return text[0].isdigit() or is_roman(text)


def _sentence(content: str) -> str:
    """Words as a sentence has them: ``English only``; roman numerals and lone letters stay capital."""
    words = [
        word.lower() if word.isalpha() and len(word) > 1 and not is_roman(word) else word
        for word in _WORD.findall(content.replace(".", ". "))
    ]
    text = "".join(words).strip()
    return text[0].upper() + text[1:]
