"""Numbers of resolutions and decisions: ``65/170``, ``S-27/1``, ``2005/27``, ``2085 (2012)``, ``217 A (III)``."""

from __future__ import annotations

import re
from functools import cache

from attrs import define

from undoc.languages.ordinals import roman_number
from undoc.patterns import compiled_late
from undoc.references.printing import BROKEN

#: Hyphens and the dash that is typed for them, escaped for sets.
_DASH = r"\-\u2010\u2011\u2013"
#: Letters of resolutions in Arabic are the names of letters.
_ARABIC_LETTERS = "ألف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء|كاف|لام|ميم|نون|سين|عين|فاء|صاد|قاف|راء|شين|تاء"
_LETTER = rf"(?:[A-ZА-Я](?=[一-鿿]|[^\w’'.{_DASH}]|$)|(?:{_ARABIC_LETTERS})(?!\w))"
#: Cyrillic letters may be typed for the numerals of roman sessions.
_ROMAN_LETTERS = str.maketrans({"Х": "X", "І": "I", "С": "C", " ": "-", "‑": "-", "–": "-"})
_LETTERS = rf" ?{_LETTER}(?: ?(?:,|،|和|至|(?:and|et|y|и|و|to|à|a|-|–)\b) ?{_LETTER})*"
#: What stands between the numbers of a list, days included: "of 20 December 2010, ", " and ".
_LISTED = (
    r"((?: (?:of|du|de|от) [0-9]{1,2}+(?:er|º)?+ (?:de )?+[^\W\d_]{3,10}+ (?:de )?+[0-9]{4}(?: года)?+)?+"
    r"(?:,?+(?: and| et| y| и)|,) (?=[0-9]{2,4}/))"
)
#: A stroke, what follows it and its letters; the figures before it are read backwards. Strokes are found fast.
_STROKE = compiled_late(
    rf"/(?: |{BROKEN}{{1,2}})?第?([1-9][0-9]{{0,2}})(?![A-Za-z0-9/]|[.,][0-9]|-[A-Z]{{2}})(?:{_LISTED}|({_LETTERS}))?"
)
_IN_BRACKETS = (
    rf" ?(?:(?P<year>(?:19|20)[0-9]{{2}})|(?P<roman>(?:E?S[{_DASH} ]?)?[IVXLCХІС]{{1,7}})"
    r"|(?P<arabic>دإ?ط?-[0-9]{1,2})) ?[)）]"
)
_BRACKET = compiled_late(rf"\({_IN_BRACKETS}")
#: Texts have brackets of one width; one character is looked for faster than two.
_ANY_BRACKET = compiled_late(rf"[(（]{_IN_BRACKETS}")
_LETTERS_BACK = 14
_LETTER_BEFORE = compiled_late(
    rf" ?{_LETTER}(?:(?: ?[,،] ?| ?[{_DASH}] ?| (?:and|to|et|à|y|a|и|по|و) ?|[和至]){_LETTER})?+ ?$"
)
_FIGURES = "0123456789"
#: What most often stands before a stroke: a session of two figures behind a space, or its Chinese sign.
_USUAL = {f"{sign}{session}": session for sign in " 第" for session in range(10, 100)}
#: A number has four figures at most; what stands before them takes two characters.
_MOST, _BACK = 4, 6
#: What stands before a figure that is part of a word, a path or a symbol.
_ATTACHED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz/")
#: What stands before the number of a special session, and is attached to something itself.
_SESSION = compiled_late(rf"(?<![A-Za-z0-9/])(?<![0-9][.:])(?P<session>ES|S|دإط|دإ)[{_DASH}]$")
_SESSION_BACK = 6
#: The figure before a stroke is that of a session or of a year.
LAST_SESSION, _FIRST_YEAR, _LAST_YEAR = 199, 1946, 2099
#: The first session of the General Assembly whose resolutions have a stroke: 31/1 of 1976; before it, roman sessions.
FIRST_STROKE = 31
#: How much white space may stand beside a page's number, in characters.
_MARGIN = 200
#: A job number and bar-code text may stand beside it too.
_JOB = r"(?:[0-9]{2}-[0-9]{5}|\*[0-9]{7,10}\*)"
_FOOT_BEFORE = compiled_late(rf"[ \t\r\xa0]*+(?:{_JOB}[ \t\r\xa0]++)*+")
_FOOT_BEHIND = compiled_late(rf"(?:[ \t\r\xa0]++{_JOB})*+[ \t\r\xa0]*+(?:\Z|[\n\f])")


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
        following: the offset of what follows in a list of numbers, if nothing but a day stands between; else 0.
    """

    start: int
    end: int
    head: int
    tail: int = 0
    session: str = ""
    bracket: str = ""
    letters: tuple[int, int] | None = None
    following: int = 0

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
        return FIRST_STROKE <= self.head <= LAST_SESSION


def find_numbers(text: str) -> list[Number]:
    """Every number of such a form, in order."""
    found: list[Number] = []
    for match in _STROKE.finditer(text):
        stroke = match.start()
        session = ""
        if head := _USUAL.get(text[stroke - 3 : stroke]):
            start = stroke - 2
        else:
            stop = stroke - 1 if text[stroke - 1 : stroke] == " " else stroke
            start = _start(text, stop)
            if start < 0:
                continue
            head = int(text[start:stop])
            if head > LAST_SESSION and not _FIRST_YEAR <= head <= _LAST_YEAR:
                continue
            if start and text[start - 1] in "-‐‑–":
                special = _SESSION.search(text, max(0, start - _SESSION_BACK), start)
                if special is not None:
                    session = "S" if special["session"] in {"S", "دإ"} else "ES"
                    start = special.start()
                elif not found or found[-1].end != start - 1 or found[-1].head != head:
                    continue  # "65/1–65/5" are the ends of a range
        tail, listed, letters = match.groups()
        found.append(
            Number(
                start,
                match.end(1),
                head,
                int(tail),
                session,
                "",
                match.span(3) if letters else None,
                match.end() if listed else 0,
            )
        )
    bracket = _ANY_BRACKET if "（" in text else _BRACKET
    bracketed = [number for match in bracket.finditer(text) if (number := _bracketed(text, match))]
    return _merge(found, bracketed) if bracketed else found


def _merge(found: list[Number], bracketed: list[Number]) -> list[Number]:
    """Both in order; of two that overlap the first."""
    merged: list[Number] = []
    for number in sorted(found + bracketed, key=_start_of):
        if not merged or merged[-1].end <= number.start:
            merged.append(number)
    return merged


def _start_of(number: Number) -> int:
    return number.start


def _start(text: str, stop: int) -> int:
    """Where the figures begin that end at an offset; -1 where none do, or they are part of something else."""
    window = text[stop - _BACK : stop] if stop > _BACK else text[:stop]
    before = window.rstrip(_FIGURES)
    figures = window[len(before) :]
    if not 0 < len(figures) <= _MOST or figures[0] == "0":
        return -1
    last = before[-1:]
    if last in _ATTACHED or (last in {".", ":"} and (before[-2:-1].isdecimal() or before[-2:-1].isupper())):
        return -1  # "12.65/1"; "MSC.91/2" is a number of another series, "No.65/1" is none
    return stop - len(figures)


def _bracketed(text: str, match: re.Match[str]) -> Number | None:
    """The number before a year or a roman session in brackets, letters perhaps between them."""
    stop = match.start()
    if stop and text[stop - 1] == " ":
        stop -= 1
    if stop and text[stop - 1] not in _FIGURES:
        letter = _LETTER_BEFORE.search(text, max(0, match.start() - _LETTERS_BACK), match.start())
        stop = letter.start() if letter else stop
    start = _start(text, stop)
    if start < 0 or (start and text[start - 1] in "-‐‑–.,"):
        return None
    return Number(start, match.end(), int(text[start:stop]), bracket=_bracket(match))


def _bracket(match: re.Match[str]) -> str:
    """What stands in brackets, as in symbols: ``2012``, ``XXV``, ``S-IV``; in Arabic texts ``(د-25)`` is ``XXV``."""
    if match["year"]:
        return match["year"]
    if match["roman"]:
        bracket = match["roman"].translate(_ROMAN_LETTERS)
        return bracket if bracket[0] not in "SE" or "-" in bracket else bracket.replace("S", "S-", 1)
    name, _, session = match["arabic"].partition("-")
    return {"د": "", "دإ": "S-", "دإط": "ES-"}.get(name, "") + roman(int(session))


def is_page(text: str, number: Number) -> bool:
    """Whether a number is that of a page: ``2/10`` or ``2/10  13-91234`` on a line, and no later one than the last.

    Args:
        text: the text with its line breaks.
        number: a number in it; from 31 on it can be a resolution's in a list.
    """
    if number.head > number.tail or number.head >= FIRST_STROKE or number.session:
        return False
    margin = max(0, number.start - _MARGIN)
    line = max(text.rfind(end, margin, number.start) for end in "\n\f")
    if line < 0 < margin or _FOOT_BEHIND.match(text, number.end) is None:
        return False
    return _FOOT_BEFORE.fullmatch(text, line + 1, number.start) is not None


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
