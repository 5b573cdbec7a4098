"""The organs that a text names, and where: before a number, right behind it, as the subject of its sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from attrs import define

from undoc.languages.citations import CITATIONS, COUNCIL, OTHER
from undoc.patterns import compiled_late
from undoc.references.chains import Governed
from undoc.references.councils import fits
from undoc.references.numbers import FIRST_STROKE, Number
from undoc.references.pinpoints import parts_behind
from undoc.references.reference import Reference

#: Resolutions of a session of the Human Rights Council are fewer than that; those of the Assembly go on.
FEW = 60
#: Nor will it reach that session soon.
MANY = 99
_DATE = r"(?:[ ,،]{0,2}[^0-9.;؛:]{0,14}?[0-9]{1,2}(?:er|º)? [^0-9,;.؛]{3,28}[0-9]{4}(?: (?:года|г\.))?,?)?"
_REPORT = compiled_late(r"A/(?P<session>[0-9]{2,3})/(?P<supplement>25|53)(?![0-9])")
#: The Environment Assembly first reported to the Assembly's sixty-ninth session.
_FIRST_ENVIRONMENT = 69
_BETWEEN = compiled_late(r"[ ,،，、)）\]第]*(?:ال)?")
#: What stands between the number of a report and that of a resolution in it, where no part of the report is named.
_NEXT = compiled_late(r"\)?, $")
#: The first parts of the symbols of documents in which any organ's resolutions are spoken of.
_PRINCIPAL = frozenset({"A", "S", "E", "T"})
#: The rest of a name such as "Commission on Narcotic Drugs", and a comma.
_NAME_GOES_ON = compiled_late(r"[^,;.:()،؛0-9]{0,80}[,،]? ?")
_REPORTED, _OPENING, _SUBJECT = 80, 24, 240


@define
class Mention:
    """The name of an organ in a text: the first part of its symbols, `COUNCIL` or `OTHER`."""

    start: int
    end: int
    organ: str


@cache
def _names(code: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    words = CITATIONS[code]
    return words.organ_pattern(), tuple(words.organs)


@cache
def _linking(code: str) -> re.Pattern[str]:
    return re.compile(_DATE + "(?:" + CITATIONS[code].linking + ")")


@cache
def _owning(code: str) -> re.Pattern[str]:
    return re.compile(CITATIONS[code].owning)


@cache
def _subject(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = CITATIONS[code]
    return re.compile(f"(?:{words.opening})$"), re.compile(_DATE + words.subject)


@cache
def _own(code: str) -> re.Pattern[str]:
    """What says behind the name of an organ that a resolution is its own, the word included."""
    words = CITATIONS[code]
    return re.compile(f"(?:{words.own})$")


@cache
def _masculine(code: str) -> re.Pattern[str] | None:
    masculine = CITATIONS[code].masculine
    return re.compile(f"(?:{masculine})$") if masculine else None


def _reporting(reference: Reference) -> str:
    """The organ whose resolutions a document holds, if it holds any.

    The report of the Human Rights Council is Supplement No. 53 of the Assembly's Official Records, that of the
    Environment Assembly No. 25 since its first session; resolutions of other organs have no symbols of their own.
    """
    match = _REPORT.match(reference.symbol.value)
    if match is None:
        return OTHER
    if match["supplement"] == "53":
        return "A/HRC"
    return "UNEP/EA" if int(match["session"]) >= _FIRST_ENVIRONMENT else OTHER


def _report(reference: Reference) -> tuple[int, str, bool]:
    """A symbol that is written out as a place of resolutions.

    Returns:
        The offset behind it, the organ whose resolutions that document can hold, and whether it is a document of a
        body whose resolutions have no other place.
    """
    return reference.end, _reporting(reference), reference.symbol.value.partition("/")[0] not in _PRINCIPAL


@define
class Organs:
    """The organs that a text names, looked for when a number leaves open whose it is.

    Attributes:
        text: running text.
        code: ISO 639-1 code of the language of the names.
        written: the symbols written out in it, in order.
    """

    text: str
    code: str
    written: Sequence[Reference] = ()
    _others: bool | None = None
    _reports: list[tuple[int, str, bool]] | None = None

    def between(self, start: int, end: int) -> list[Mention]:
        """The names that stand between two offsets, in order."""
        pattern, names = _names(self.code)
        found: list[Mention] = []
        for match in pattern.finditer(self.text, start, end):
            index = match.lastindex or 1
            at = match.start()
            if (not found or found[-1].end <= at) and match.end(index) <= end:
                found.append(Mention(at, match.end(index), names[index - 1]))
        return found

    def is_open(self, one: Governed) -> bool:
        """Whether the form of a number leaves open whose it is."""
        number = one.number
        if number.bracket[:1].isdecimal():
            return not fits(number.head, int(number.bracket))
        if number.by_year or one.decision or not number.tail:
            return True
        if number.session:
            return number.session == "S"
        if number.head < FIRST_STROKE:
            return True
        if number.tail > FEW or number.head > MANY:
            return False
        return number.head <= FEW or self.names_others()

    def names_others(self) -> bool:
        """Whether the text names anywhere the Human Rights Council, or a commission that has reached such sessions."""
        if self._others is None:
            self._others = any(stem in self.text for stem in CITATIONS[self.code].rivals)
        return self._others

    def reporter(self, position: int) -> str | None:
        """The organ whose resolutions a document holds: ``A/69/9125, annex, resolution 1/15``."""
        if not self.written:
            return None
        if self._reports is None:
            self._reports = [_report(one) for one in self.written]
        index = bisect_right(self._reports, (position, "~")) - 1
        if index < 0:
            return None
        end, owner, own = self._reports[index]
        if position - end > _REPORTED:
            return None
        if own and _NEXT.fullmatch(self.text, end, position):
            return owner
        parts = parts_behind(self.text, end)
        return owner if parts and _BETWEEN.fullmatch(self.text, parts[-1].end, position) else None

    def owns(self, mention: Mention, start: int) -> bool:
        """Whether the word that begins at an offset belongs to an organ named before it."""
        return _owning(self.code).fullmatch(self.text, mention.end, start) is not None

    def acts(self, mention: Mention, word: tuple[int, int]) -> bool:
        """Whether a word for a resolution is that of the organ named before it: ``the Commission on X, in its …``."""
        own = _own(self.code)
        start, end = word
        found = own.search(self.text, max(mention.end, start - _OPENING), end)
        return found is not None and _NAME_GOES_ON.fullmatch(self.text, mention.end, found.start()) is not None

    def linked(self, number: Number, end: int) -> str | None:
        """The organ named right behind a number, before an offset: ``65/170 of the General Assembly``."""
        return self._named(_linking(self.code), number.letters[1] if number.letters else number.end, end)

    def subject(self, first: Governed, last: Governed) -> str | None:
        """The organ behind the numbers of one word that did something by them.

        ``In its resolution 41/12, the Human Rights Council``; in Arabic the word itself tells whether a council's.

        Args:
            first: the first number of the word.
            last: the last one.
        """
        start, end = first.word
        masculine = _masculine(self.code)
        if masculine is not None and masculine.search(self.text, start, end):
            return COUNCIL
        opening, link = _subject(self.code)
        number = last.number
        behind = max(end, number.letters[1] if number.letters else number.end)
        if not opening.search(self.text, max(0, start - _OPENING), start):
            return None
        return self._named(link, behind, behind + _SUBJECT)

    def _named(self, link: re.Pattern[str], start: int, end: int) -> str | None:
        """The organ whose name stands at a place, behind what links it."""
        pattern, names = _names(self.code)
        found = link.match(self.text, start, end)
        match = pattern.match(self.text, found.end(), end) if found else None
        return names[(match.lastindex or 1) - 1] if match else None
