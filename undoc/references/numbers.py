"""Numbers of resolutions and decisions: ``65/170``, ``S-27/1``, ``2005/27``, ``2085 (2012)``, ``217 A (III)``."""

from __future__ import annotations

import re
from functools import cache

from attrs import define

from undoc.languages.ordinals import roman_number

#: Hyphens and the dash that is typed for them, escaped for sets.
_DASH = r"\-\u2010\u2011\u2013"
#: Letters of resolutions in Arabic are the names of letters.
_ARABIC_LETTERS = "ألف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء|كاف|لام|ميم|نون|سين|عين|فاء|صاد|قاف|راء|شين|تاء"
_LETTER = rf"(?:[A-ZА-Я](?![\w’'.{_DASH}])|(?:{_ARABIC_LETTERS})(?!\w))"
#: Cyrillic letters may be typed for the numerals of roman sessions.
_ROMAN_LETTERS = str.maketrans({"Х": "X", "І": "I", "С": "C", " ": "-", "‑": "-", "–": "-"})
_JOINED_LETTERS = rf"{_LETTER}(?:(?: ?[,،] ?| ?[{_DASH}] ?| (?:and|to|et|à|y|a|и|по|و) ?|[和至]){_LETTER})?+"
_LETTERS_BEHIND = rf" ?{_LETTER}(?: ?(?:,|،|和|至|(?:and|et|y|и|و|to|à|a|-|–)\b) ?{_LETTER})*"
#: It begins with a figure that is no part of a word, of a longer figure, of a path or of a symbol.
_NUMBER = re.compile(
    r"(?P<head>[1-9](?<![0-9A-Za-z/].)(?<![0-9][.:].)[0-9]{0,3})"
    rf"(?: ?/ ?第?(?P<number>[1-9][0-9]{{0,2}})(?![A-Za-z0-9/]|[.,][0-9])(?P<letters>{_LETTERS_BEHIND})?"
    rf"|(?: ?{_JOINED_LETTERS})? ?[(（] ?(?:(?P<year>(?:19|20)[0-9]{{2}})"
    rf"|(?P<roman>(?:E?S[{_DASH} ]?)?[IVXLCХІС]{{1,7}})|(?P<arabic>دإ?ط?-[0-9]{{1,2}})) ?[)）])"
)
#: What stands before the number of a special session, and is attached to something itself.
_SESSION = re.compile(rf"(?<![A-Za-z0-9/])(?<![0-9][.:])(?P<session>ES|S|دإط|دإ)[{_DASH}]$")
_SESSION_BACK = 6
#: The figure before a stroke is that of a session or of a year.
LAST_SESSION, _FIRST_YEAR, _LAST_YEAR = 199, 1946, 2099


@define
class Number:
    """A number in a text, before it is known whether it is cited.

    Attributes:
        start: offset of its first character, the session's ``S-`` included.
        end: offset behind it, without the letters behind it.
        head: the figure before the stroke or the bracket: a session, a year, or the resolution's own number.
        tail: the figure behind the stroke.
        session: ``"S"`` or ``"ES"`` for special and emergency special sessions, else empty.
        bracket: the year or the session in brackets, as it stands in symbols.
        letters: the span of the letters behind it.
    """

    start: int
    end: int
    head: int
    tail: int = 0
    session: str = ""
    bracket: str = ""
    letters: tuple[int, int] | None = None

    @property
    def by_year(self) -> bool:
        """Whether a year stands before its stroke."""
        return bool(self.tail) and not self.session and _FIRST_YEAR <= self.head <= _LAST_YEAR

    @property
    def strong(self) -> bool:
        """Whether it looks like nothing but a resolution: no day, no fraction, no season."""
        if self.bracket or self.session or self.tail > 31:
            return True
        if self.by_year:
            return self.tail != (self.head + 1) % 100
        return 31 <= self.head <= LAST_SESSION


def find_numbers(text: str) -> list[Number]:
    """Every number of such a form, in order."""
    found: list[Number] = []
    for match in _NUMBER.finditer(text):
        start = match.start()
        before = text[start - 1] if start else " "
        head = int(match["head"])
        if (tail := match["number"]) is None:
            if before not in "-‐‑–.,":
                found.append(Number(start, match.end(), head, bracket=_bracket(match)))
            continue
        if head > LAST_SESSION and not _FIRST_YEAR <= head <= _LAST_YEAR:
            continue
        session = ""
        if before in "-‐‑–":
            special = _SESSION.search(text, max(0, start - _SESSION_BACK), start)
            if special is None:
                continue
            session = "S" if special["session"] in {"S", "دإ"} else "ES"
            start = special.start()
        letters = match.span("letters") if match["letters"] else None
        found.append(Number(start, match.end("number"), head, int(tail), session, "", letters))
    return found


def _bracket(match: re.Match[str]) -> str:
    """What stands in brackets, as in symbols: ``2012``, ``XXV``, ``S-IV``; in Arabic texts ``(د-25)`` is ``XXV``."""
    if match["year"]:
        return match["year"]
    if match["roman"]:
        bracket = match["roman"].translate(_ROMAN_LETTERS)
        return bracket if bracket[0] not in "SE" or "-" in bracket else bracket.replace("S", "S-", 1)
    name, _, session = match["arabic"].partition("-")
    return {"د": "", "دإ": "S-", "دإط": "ES-"}.get(name, "") + roman(int(session))


def session_in(bracket: str) -> int:
    """The session that stands in brackets in roman numerals; 0 for a year or a special session."""
    return 0 if bracket[0].isdecimal() or "-" in bracket else roman_number(bracket)


@cache
def roman(value: int) -> str:
    """A number below a hundred in roman numerals."""
    tens, ones = divmod(value, 10)
    return ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")[tens] + (
        "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"
    )[ones]  # fmt: skip
