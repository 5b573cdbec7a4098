"""When a document was made, and what it can have cited then."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import frozen

from undoc.model import Document, PlaceDate
from undoc.patterns import compiled_late
from undoc.records import Record
from undoc.rules.references.council_numbers import years_of

#: The General Assembly's first session opened in January 1946, the second in 1947, and so on: 1945 and the session.
_BEFORE_FIRST = 1945
_FIRST_YEAR = 1946
#: How far the sessions of other bodies that number resolutions alike are ahead of the General Assembly's.
_AHEAD = 5

_ADOPTED = compiled_late(r"(?P<organ>A|A/HRC|E|S)/(?P<series>RES|DEC)/(?P<session>\d{1,4})/(?P<number>\d{1,4})[A-Z]?")
_COUNCIL = compiled_late(r"S/RES/(?P<number>\d{1,5}) ?\((?P<year>\d{4})\)")
_ASSEMBLY_DOCUMENT = compiled_late(r"A/(?P<session>\d{1,3})/(?:L\.|PV\.|INF/|DEC/)?\d.*")
_OWN_SESSION = compiled_late(r"A/(?:(?:RES|DEC|C\.\d|BUR)/)?(\d{1,3})/")
_OWN_YEAR = compiled_late(r"(?:S|E|E/RES)/((?:19|20)\d\d)/")
_YEAR = compiled_late(r"\d{4}")


@frozen(eq=False, repr=False)
class Present(Record):
    """When a document was made.

    Attributes:
        session: the General Assembly's session that can have begun by then; None where the document doesn't tell.
        year: likewise the year.
    """

    session: int | None
    year: int | None

    @staticmethod
    def of(document: Document) -> Present:
        """What a document says of its own time: the latest of its dates, its session, its symbols."""
        masthead = document.masthead
        symbols = masthead.symbols if masthead is not None else ()
        sessions = [int(match[1]) for symbol in symbols if (match := _OWN_SESSION.match(symbol))]
        years = [date.year for date in _dates(document)]
        years += [int(match[1]) for symbol in symbols if (match := _OWN_YEAR.match(symbol))]
        sessions += [year - _BEFORE_FIRST for year in years]
        number = masthead.session_number if masthead is not None else None
        if sessions and number is not None and number < _FIRST_YEAR:  # "2022 session" is named by its year
            sessions.append(number)
        session = max(sessions, default=None)
        # a session ends in the year after the one in which it began
        return Present(session, max(*years, session + _BEFORE_FIRST + 1) if years and session else None)

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
