"""S107."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.languages.dates import find_days
from undoc.model import Annex, Communication, Document, Heading, Letter, PlaceDate, Resolution
from undoc.rules.rule import Case, Rule


class DateAgainstTitle(Rule):
    """A letter's date is the one in its title, at its end and in the titles of its annexes.

    The title of a letter or note verbale tells its date; place and date at the end and "Annex to the letter dated …"
    must agree with it. A resolution is of the day on which it closes. Identical letters may have several dates, of
    which one must agree. Titles of reports, which name days of meetings, are left alone. Source: United Nations
    Editorial Manual Online, Communications.
    """

    code = "S107"
    name = "date-against-title"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Dates that don't agree with the document's own."""
        document = self.document
        date: dt.date | None = getattr(document, "date", None)
        if date is None:
            return
        if isinstance(document, Communication):
            titled = self._days(document.title) if document.title is not None else set()
            if titled and date not in titled and document.title is not None:
                yield self.found(document.title, f"the date is {date}, in the title {_listed(titled)}")
            yield from self._closing(document.place_date, {date, *titled})
            for annex in document.annexes:
                yield from self._attached(annex, {date, *titled})
        elif isinstance(document, Resolution):
            yield from self._closing(document.place_date, {date})

    def _closing(self, closing: PlaceDate | None, dates: set[dt.date]) -> Iterator[Diagnostic]:
        """A closing date that is not one of those."""
        if closing is None or closing.date is None:
            return
        if not any(closing.date <= date <= (closing.until or closing.date) for date in dates):
            yield self.found(closing, f"the date is {_listed(dates)}, at the end {closing.date}")

    def _attached(self, annex: Annex, dates: set[dt.date]) -> Iterator[Diagnostic]:
        """The heading of an annex to the letter, if it names another day."""
        heading = annex.heading
        if heading is None or not heading.text.strip():
            return
        found = self._days(heading)
        if found and not found & dates:
            yield self.found(heading, f"the letter is of {_listed(dates)}, in this heading of {_listed(found)}")

    def _days(self, heading: Heading) -> set[dt.date]:
        return {day for _, _, day in find_days(heading.text, self.subject.language)}

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Dates that agree; ones that don't."""
        day, other = dt.date(2044, 1, 3), dt.date(2044, 1, 4)
        title = Heading("Letter dated 3 January 2044 from the President addressed to the Secretary-General")
        annexed = Annex(heading="Annex to the letter dated 3 January 2044 from the President")
        yield Case(Letter(title=title, date=day, annexes=[annexed], place_date=PlaceDate("New York", date=day)))
        yield Case(Document(title="Report of the meeting of 3 January 2044"))
        yield Case(Letter(title=title, date=other), at=("title",))
        yield Case(Letter(date=other, annexes=[annexed]), at=("annex",))
        closing = PlaceDate("3 января 2044 года", date=day)
        yield Case(Resolution(language="ru", date=other, place_date=closing), at=("place and date",))


def _listed(dates: set[dt.date]) -> str:
    return " or ".join(date.isoformat() for date in sorted(dates))
