"""Rules on citations of other documents and on references to parts of the document itself."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache, cached_property
from itertools import pairwise

from attrs import frozen

from undoc.diagnostics import Diagnostic, Severity
from undoc.languages import language
from undoc.model import Annex, Document, Footnote, Node, Paragraph, PlaceDate, Quotation, cited_in, running_texts
from undoc.resolving import ResolvedReference, resolve_references
from undoc.rules.council_numbers import years_of
from undoc.rules.rule import Rule

#: The General Assembly's first session opened in January 1946, the second in 1947, and so on: 1945 and the session.
_BEFORE_FIRST = 1945
_FIRST_YEAR = 1946
#: How far the sessions of other bodies that number resolutions alike are ahead of the General Assembly's.
_AHEAD = 5

_ADOPTED = re.compile(r"(?P<organ>A|A/HRC|E|S)/(?P<series>RES|DEC)/(?P<session>\d{1,4})/(?P<number>\d{1,4})[A-Z]?")
_COUNCIL = re.compile(r"S/RES/(?P<number>\d{1,5}) ?\((?P<year>\d{4})\)")
_ASSEMBLY_DOCUMENT = re.compile(r"A/(?P<session>\d{1,3})/(?:L\.|PV\.|INF/|DEC/)?\d.*")
_OWN_SESSION = re.compile(r"A/(?:(?:RES|DEC|C\.\d|BUR)/)?(\d{1,3})/")
_OWN_YEAR = re.compile(r"(?:S|E|E/RES)/((?:19|20)\d\d)/")
_YEAR = re.compile(r"\d{4}")

_LONGEST_NUMBER = 6

_PART = r"[A-Za-z0-9][A-Za-z0-9.()-]{0,40}"
_MANGLED = re.compile(
    rf"(?<![\w/.:@?=&%-])(?:"
    rf"(?P<doubled>[ASE](?:/{_PART}){{0,6}}//(?:{_PART})(?:/{{1,2}}{_PART}){{0,6}})"
    rf"|(?P<broken>[ASE]/(?:{_PART}/){{0,6}}\d{{1,5}}/)(?=[\s.,;:)\]»”，。；）]|$)"
    r"|(?P<joined>[ASE]/(?:RES|DEC)/\d{1,4}-\d{1,4}\b)"
    r"|(?P<cyrillic>[АСЕ]/(?:(?:RES|DEC|[СC]\.\d|HRC)/)?\d{1,4}/(?:L\.)?\d+)"
    r")"
)
_SAID = {
    "doubled": "has two slashes in a row",
    "broken": "breaks off after a slash",
    "joined": "has a hyphen where the session or year ends",
    "cyrillic": "has a Cyrillic letter for a Latin one",
}


@cache
def _zero(code: str | None) -> re.Pattern[str]:
    """A resolution or decision by a number with a zero: ``resolution 65/0``."""
    words = f"(?:{language(code).resolution_words}|{language(code).decision_words})"
    number = r"(?:0{1,3}/\d{1,3}|\d{1,3}/0{1,3})(?![\d/])"
    if not language(code).spaced:
        return re.compile(rf"第 ?{number} ?号{words}")
    return re.compile(rf"{words} (?:No\. |№ ?|n[º°o] ?)?{number}")


class PossibleCitations(Rule):
    """A cited resolution, decision or document can exist.

    Sessions, years and numbers begin with 1. Sessions of the General Assembly and years are not later than those of
    the citing document, where it tells its own. The Security Council has adopted resolutions since 1946, and numbers
    them on through the years, so that a number tells the year. Source: ST/LIB/SER.B/5/Rev.5, United Nations Document
    Symbols; the Security Council's annual Resolutions and Decisions.
    """

    code = "R101"
    severity = Severity.WARNING

    def check(self, document: Document) -> Iterator[Diagnostic]:
        """Citations of what can't exist."""
        present = _Present.of(document)
        organ = language(document.language).organs[0]
        for node, _, text in running_texts(document):
            # no citation is found there, for there is none to find
            for match in _zero(document.language).finditer(text) if "0" in text else ():
                yield self.found(node, f"{match[0]!r}: sessions and numbers begin with 1")
        for node, _, text, reference in cited_in(document):
            cited = " ".join(text[reference.start : reference.end].split())
            # whose resolution a bare number is, the words around it tell, and not always
            named = "/RES/" in cited or "/DEC/" in cited or organ in text
            reason = present.doubt(reference.symbol.value, named=named)
            if reason is not None:
                yield self.found(node, f"{cited!r} can't be {reference.symbol}: {reason}")


@frozen
class _Present:
    """When a document was made.

    Attributes:
        session: the General Assembly's session that can have begun by then; None where the document doesn't tell.
        year: likewise the year.
    """

    session: int | None
    year: int | None

    @staticmethod
    def of(document: Document) -> _Present:
        """What a document says of its own time: the latest of its dates, its session, its symbols."""
        masthead = document.masthead
        symbols = masthead.symbols if masthead is not None else ()
        sessions = [int(match[1]) for symbol in symbols if (match := _OWN_SESSION.match(symbol))]
        years = [date.year for date in _dates(document)]
        years += [int(match[1]) for symbol in symbols if (match := _OWN_YEAR.match(symbol))]
        sessions += [year - _BEFORE_FIRST for year in years]
        if sessions and masthead is not None and masthead.session_number is not None:
            sessions.append(masthead.session_number)
        session = max(sessions, default=None)
        # a session ends in the year after the one in which it began
        return _Present(session, max(*years, session + _BEFORE_FIRST + 1) if years and session else None)

    def doubt(self, symbol: str, *, named: bool) -> str | None:
        """Why a symbol can't be one; None where it can.

        Args:
            symbol: in its canonical form.
            named: whether the text says that the resolution is the General Assembly's; otherwise it may be that of a
                body whose sessions are a few ahead.
        """
        if match := _COUNCIL.fullmatch(symbol):
            return self._council(int(match["number"]), int(match["year"]))
        if match := _ADOPTED.fullmatch(symbol):
            return self._adopted(match["organ"], match["session"], int(match["number"]), 0 if named else _AHEAD)
        match = _ASSEMBLY_DOCUMENT.fullmatch(symbol)
        if match is not None and int(match["session"]) == 0:
            return "sessions begin with 1"
        # documents of the next session are announced in this one
        if match is not None and self.session is not None and int(match["session"]) > self.session + 1:
            return f"the document is of session {self.session} at the latest"
        return None

    def _council(self, number: int, year: int) -> str | None:
        if number == 0:
            return "numbers begin with 1"
        if year < _FIRST_YEAR:
            return f"the Security Council first met in {_FIRST_YEAR}"
        if self.year is not None and year > self.year:
            return f"the document is of {self.year} at the latest"
        first, last = years_of(number)
        if year < first or (last is not None and year > last):
            span = f"{first}" if first == last else f"{first} to {last}" if last else f"{first} or later"
            return f"resolution {number} of the Security Council is of {span}"
        return None

    def _adopted(self, organ: str, session: str, number: int, ahead: int) -> str | None:
        if int(session) == 0:
            return "sessions begin with 1"
        if number == 0:
            return "numbers begin with 1"
        if organ == "E" and _YEAR.fullmatch(session):
            if int(session) < _FIRST_YEAR:
                return f"the Economic and Social Council first met in {_FIRST_YEAR}"
            if self.year is not None and int(session) > self.year:
                return f"the document is of {self.year} at the latest"
        if organ == "A" and self.session is not None and int(session) > self.session + ahead:
            return f"the document is of session {self.session} at the latest"
        return None


def _dates(document: Document) -> Iterator[dt.date]:
    """The days on which a document was issued, adopted or signed, as far as it tells them."""
    own = [document.masthead.date if document.masthead is not None else None, getattr(document, "date", None)]
    own += [date for place in document.find(PlaceDate) for date in (place.date, place.until)]
    return (date for date in own if date is not None)


class WholeSymbols(Rule):
    """A symbol is written out whole, in Latin letters, its parts divided by single slashes.

    What is written otherwise is found by no search and can't be linked. Source: ST/LIB/SER.B/5/Rev.5, United Nations
    Document Symbols.
    """

    code = "R102"
    severity = Severity.WARNING

    def check(self, document: Document) -> Iterator[Diagnostic]:
        """What looks like a symbol that was mangled."""
        for node, _, text in running_texts(document):
            if "/" not in text:
                continue
            found = [match for match in _MANGLED.finditer(text) if match.lastgroup]
            for match in found:
                kind = match.lastgroup or ""
                yield self.found(node, f"the symbol {match[kind]!r} {_SAID[kind]}")


class PartsReferredTo(Rule):
    """What a document refers to in itself is there, and stands where the text says: above or below.

    Only references that surely mean the document at hand are judged ("paragraph 6 above", "annex II to the present
    letter"); numbers of paragraphs and notes only in parts in which they run on without a gap. What quotations refer
    to is not judged.
    """

    code = "R103"
    severity = Severity.WARNING

    def check(self, document: Document) -> Iterator[Diagnostic]:
        """References to what is not there."""
        counts: dict[int, _Count] = {}
        for one in resolve_references(document):
            said = one.reference
            if not said.explicit or one.complete:
                continue
            count = counts.setdefault(id(one.scope), _Count(one.scope))
            if _is_missing(one, count):
                label = f" {said.label}" if said.label is not None else ""
                to = f" to {said.until}" if said.until is not None else ""
                place = f" {said.direction}" if said.direction is not None else " in the document"
                yield self.found(one.node, f"{one.cited!r}: there is no {said.kind}{label}{to}{place}")


class _Count:
    """The numbers of a part's own paragraphs and notes, where they run on without a gap from 1; otherwise none.

    Args:
        scope: the part.
    """

    def __init__(self, scope: Node) -> None:
        self._scope = scope

    @cached_property
    def paragraphs(self) -> dict[int, list[Paragraph]]:
        """The paragraphs by number."""
        own = self._scope.paragraphs if isinstance(self._scope, (Document, Annex)) else ()
        numbered = [(paragraph.number, paragraph) for paragraph in own if paragraph.number is not None]
        table: dict[int, list[Paragraph]] = {}
        for number, paragraph in numbered if _run_on([number for number, _ in numbered]) else ():
            table.setdefault(number, []).append(paragraph)
        return table

    @cached_property
    def notes(self) -> int:
        """The highest number of a note, those of attachments included."""
        notes = [int(label) for note in self._scope.find(Footnote) if (label := note.label or "").isdecimal()]
        return max(notes) if _run_on(notes) else 0


def _is_missing(one: ResolvedReference, count: _Count) -> bool:
    """Whether what was not found is surely not there, rather than not recognized."""
    said = one.reference
    if isinstance(one.scope, Quotation):
        return False
    if said.kind in ("annex", "enclosure", "appendix"):
        return True
    number, _, points = (said.until or said.label or "").partition(" ")
    if said.within or not number.isdecimal() or len(number) > _LONGEST_NUMBER:
        return False
    if said.kind == "footnote":
        return 0 < count.notes < int(number)
    if said.kind != "paragraph" or not count.paragraphs:
        return False
    named = count.paragraphs.get(int(number), [])
    # a paragraph without a list may have its letters in its text
    return not points or all(paragraph.subparagraphs for paragraph in named)


def _run_on(numbers: list[int]) -> bool:
    """Whether numbers begin with 1 and have no gap; they may begin anew."""
    return bool(numbers) and numbers[0] == 1 and all(after in (1, before + 1) for before, after in pairwise(numbers))
