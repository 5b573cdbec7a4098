"""The canonical form of a symbol: as the United Nations prints it.

The grammar is that of "United Nations Document Symbols and Series Symbols" (ST/LIB/SER.B/5/Rev.5) and of the library's
research guide (research.un.org, "UN Document Symbols"): parts between slashes, the first letters, the others letters,
figures or both; what is in brackets belongs to the part before it; at the end come addenda, corrigenda and revisions.
Series that are not in the lists are accepted, for every new conference brings one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NoReturn

from undoc.patterns import compiled_late
from undoc.symbols.brackets import bracketed, division, is_year, part_alone
from undoc.symbols.cleaning import check_characters, clean, fail
from undoc.symbols.joint import find_joint, is_joint
from undoc.symbols.names import SERIES
from undoc.symbols.parts import modifier_of
from undoc.symbols.roman import is_roman, session_of

#: How many symbols are remembered: documents cite the same ones again and again.
_REMEMBERED = 8192
#: The longest symbol, in signs. Those of the United Nations have no more than sixty.
_LONGEST = 200

#: The commonest symbols in capitals are canonical already: no word in them is printed otherwise.
_PLAIN = compiled_late(
    r"[AES](?:/(?:C\.\d|CN\.\d{1,2}|AC\.\d{1,3}|CONF\.\d{1,3}|HRC|PRST|INF))?(?:/\d{1,4}/(?:L\.|PV\.|SR\.)?\d{1,5}|/L\.\d{1,5})"
    r"|(?:A|E|A/HRC)/(?:RES|DEC)/(?:E?S-)?\d{1,4}/\d{1,4}|S/RES/\d{1,4} \((?:19[4-9]|20\d)\d\)",
    re.ASCII,
)
#: A part of the symbol: slashes in brackets part nothing.
_PART = compiled_late(r"(?:[^/()]+|\([^()]*\))*")
_BODY = compiled_late(r"[A-Z0-9]+(?:[.-][A-Z0-9]+)*")
_NAME = compiled_late(r"[A-Z]{2,} [A-Z]{2,}(?:\.\d+)?")  # UNEP(DEPI)/MED IG.21/9
_GROUP = compiled_late(r" ?\(([^()]*)\)")
_LETTERS = r"[A-Z](?: ?(?:-|TO) ?[A-Z])?"
#: The number of a resolution or decision: ``3 A-B``, ``217 A (III)``, also ``217 (III) A``.
_NUMBERED = compiled_late(rf"(\d+)(?: ?({_LETTERS}))?(?: ?\(([^()]*)\))?(?: ?({_LETTERS}))?")
_MODIFIER = compiled_late(r"(ADD|AMEND|CORR|REV)(?=[ .\d(]|$)[ .]?(.*)")
_MODIFIED = compiled_late(r"\d+[A-Z]?(?:[.-][A-Z0-9]+)*")
_STARS = compiled_late(r"(?: |/-)?(\*{1,3})$")
_SPECIAL = compiled_late(r"E?S-\d+")
#: The beginning of an address: no series is named like a host.
_ADDRESS = compiled_late(r"HTTPS?:|[A-Z0-9-]{1,63}(?:\.[A-Z0-9-]{1,63}){0,5}\.(?:ORG|INT|COM|NET)(?:/|$)")

#: Words that are not printed in capitals, before a full stop.
_DOTTED = {word.upper(): word for word in ("Add", "Amend", "Corr", "Rev", "Sub", "Res", "Dec", "Misc")}
#: Likewise, as whole parts or as their beginning.
_WHOLE = {word.upper(): word for word in ("Summary", "Corrigendum", "Addendum", "Agenda", "Staff Rules")}
_WHOLE["STAFFRULES"] = "Staff Rules"
_BEGUN = {word.upper(): word for word in ("OzL.Pro", "OzL.Conv")}
_NEEDS_SLASH = (
    "there is no slash; a symbol has parts, as in 'A/68/50', or is a number with its session or year, '2758 (XXVI)'"
)


def canonical(value: str) -> str:
    """The canonical form of a symbol.

    Args:
        value: a symbol, however spaced and in whatever case.

    Raises:
        SymbolError: it is malformed.
    """
    return _remembered(value) if len(value) <= _LONGEST else _canonical(value)


def _canonical(value: str) -> str:
    if _PLAIN.fullmatch(value):
        return value
    text = clean(value)
    if not text:
        fail(value, text, 0, "there is nothing in it")
    if _ADDRESS.match(text):
        fail(value, text, 0, "this is an address; give the symbol alone, as in 'A/68/50'")
    check_characters(value, text)
    if len(text) > _LONGEST:
        fail(value, text, _LONGEST, f"it has more than {_LONGEST} signs")
    stars = _STARS.search(text)
    end = stars.start() if stars else len(text)
    if "*" in text[:end]:
        fail(value, text, text.index("*"), "a star stands only at the end, where it marks a reissue")
    if (joint := find_joint(text, end)) and joint[1] in SERIES:
        stop = joint[0]
        if not is_joint(text, text[stop + 1 :]) or find_joint(text[stop + 1 :], end - stop - 1):
            fail(value, text, stop, "two symbols are joined here; each is a symbol of its own")
        printed = f"{_Reading(value, text, stop).read()}-"
        return printed + _Reading(value, text, end, stop + 1).read() + (stars[1] if stars else "")
    return _Reading(value, text, end).read() + (stars[1] if stars else "")


_remembered = lru_cache(maxsize=_REMEMBERED)(_canonical)


class _Reading:
    """One symbol on its way from a clean text to the canonical one."""

    def __init__(self, value: str, text: str, end: int, start: int = 0) -> None:
        self._value = value
        self._text = text
        self._start = start
        self._end = end
        self._numbered = False

    def read(self) -> str:
        parts = self._parts()
        for index, (start, part) in enumerate(parts):
            if not part:
                self._fail(start, f"there is nothing {'after the slash' if index else 'before the first slash'}")
        first = parts[0][1]
        if first[:1].isdigit() or _SPECIAL.fullmatch(first):
            return self._bare(parts)
        if len(parts) == 1:
            self._fail(self._end, _NEEDS_SLASH)
        printed: list[str] = []
        own = max(index for index, (_, part) in enumerate(parts) if not index or not _modifies(part))
        for index, (start, part) in enumerate(parts):
            printed.append(self._part(start, part, printed, last=index >= own))
            self._numbered = self._numbered or part in ("RES", "DEC")
        modified = len(printed)
        while modified and modifier_of(printed[modified - 1]):
            modified -= 1
        if modified < 2 or not any(character.isdigit() for part in printed[:modified] for character in part):
            if modified < len(parts):
                self._fail(parts[modified][0], "there is no number before this")
            self._fail(self._end, "there is no number in it")
        return "/".join(printed)

    def _fail(self, index: int, what: str) -> NoReturn:
        fail(self._value, self._text, index, what)

    def _parts(self) -> list[tuple[int, str]]:
        """The parts with their places in the text."""
        parts: list[tuple[int, str]] = []
        start = self._start
        while True:
            match = _PART.match(self._text, start, self._end)
            assert match is not None  # noqa: S101  # for the type checker: the pattern matches nothing as well
            parts.append((start, match[0]))
            stop = match.end()
            if stop == self._end:
                return parts
            if self._text[stop] != "/":
                self._fail(stop, "this bracket has no other one" if self._text[stop] == "(" else "no bracket is open")
            start = stop + 1

    def _bare(self, parts: list[tuple[int, str]]) -> str:
        """The number of a resolution or decision as texts cite it: ``65/170``, ``S-32/1``, ``2758 (XXVI)``."""
        start, last = parts[-1]
        match = _NUMBERED.fullmatch(last)
        single = len(parts) == 1
        if single and (match is None or match[3] is None):
            body = _BODY.match(last)
            self._fail(body.end() if body else 0, _NEEDS_SLASH)
        session = parts[0][1]
        behind = _NUMBERED.match(last) if match is None else None
        if behind is not None and session.isdecimal():
            self._fail_after(start + behind.end())
        if match is None or len(parts) > 2 or not (single or session.isdecimal() or _SPECIAL.fullmatch(session)):
            self._fail(0, "a symbol begins with the letters of its series, as in 'A/68/50'")
        number = self._number(start, last)
        return number if single else f"{session}/{number}"

    def _part(self, start: int, part: str, printed: list[str], last: bool) -> str:
        if self._numbered and part[0].isdigit() and _NUMBERED.fullmatch(part):
            return self._number(start, part)
        if not printed and not part[0].isalpha():
            self._fail(start, f"a symbol begins with the letters of its series, not with {part[0]!r}")
        if printed and (alone := part_alone(part)) is not None:
            return alone
        modifier = _MODIFIER.match(part) if printed else None
        if modifier is not None:
            word = _DOTTED[modifier[1]]
            number = _MODIFIED.match(modifier[2])
            if number is None:
                self._fail(start + modifier.end(1), f"'{word}.' wants a number, as in '{word}.1'")
            done, stop = f"{word}.{number[0]}", start + modifier.start(2) + number.end()
        else:
            name = _NAME.match(part) if printed and not last else None
            body = name or _BODY.match(part)
            done, stop = (_cased(body[0], printed), start + body.end()) if body else ("", start)
        end = start + len(part)
        while stop < end:
            group = _GROUP.match(self._text, stop, end)
            if group is None:
                self._fail_after(stop)
            done += self._group(group, done)
            stop = group.end()
        return done

    def _group(self, group: re.Match[str], before: str) -> str:
        """A pair of brackets as it is printed."""
        content = group[1]
        if not content:
            self._fail(group.start(1), "there is nothing in the brackets")
        if not any(character.isalnum() for character in content):
            self._fail(group.start(1), "there is no word and no number in the brackets")
        if not content.strip("IVXLC") and not is_roman(content):
            self._fail(group.start(1), f"{content!r} is no roman numeral")
        return bracketed(content, before)

    def _number(self, start: int, part: str) -> str:
        """The number of a resolution or decision with its letters, and with its session or year in brackets."""
        match = _NUMBERED.fullmatch(part)
        assert match is not None  # noqa: S101  # for the type checker: the callers have asked
        number, before, content, after = match.groups()
        if before and after:
            self._fail(start + match.start(4), "the number has letters on both sides of the brackets")
        letters = (before or after or "").replace(" ", "").replace("TO", "-")
        done = f"{number} {letters}" if letters else number
        if content is None:
            return done
        if not content:
            self._fail(start + match.start(3), "there is nothing in the brackets")
        if is_year(content) or (not content.isdecimal() and session_of(content) is not None):
            return f"{done} ({content})"
        if (printed := division(content)) is None:
            what = "neither a year, as in '2085 (2012)', nor a session, as in '2758 (XXVI)'"
            self._fail(start + match.start(3), f"{content!r} is {what}")
        return f"{done} ({printed})"

    def _fail_after(self, stop: int) -> NoReturn:
        """Raise what is wrong behind a part that was read well so far."""
        sign = self._text[stop]
        if sign == " ":
            before, behind = self._text[self._start : stop], self._text[stop + 1 :]
            if before.isalpha() and "/" in behind:
                self._fail(self._start, "it begins with a word; `find_references` finds the symbols in running text")
            if modifier := _MODIFIER.match(behind):
                self._fail(stop, f"a slash is missing before '{_DOTTED[modifier[1]]}'")
            self._fail(stop, "what stands after the white space is no part of it")
        if sign in ".-":
            what = "a full stop" if sign == "." else "a hyphen"
            self._fail(stop, f"{what} stands only between letters and figures")
        self._fail(stop, "this does not belong to the part before it")


def _modifies(part: str) -> bool:
    """Whether a clean part is a modifier."""
    word = part.partition("(")[0].rstrip()
    return _MODIFIER.match(part) is not None or modifier_of(_WHOLE.get(word, "")) is not None


def _cased(body: str, printed: list[str]) -> str:
    """A part as it is printed: in capitals but for a few words."""
    if whole := _WHOLE.get(body):
        return whole
    for begun, cased in _BEGUN.items():
        if body.startswith(begun):
            return cased + body[len(begun) :]
    word, dot, rest = body.partition(".")
    # the Framework Convention's own series is the one that prints MISC.
    if dot and word in _DOTTED and printed and not (word == "MISC" and printed[0] == "FCCC"):
        return f"{_DOTTED[word]}.{rest}"
    return body
