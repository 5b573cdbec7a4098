"""T111."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Severity
from undoc.languages.dates import find_impossible_dates
from undoc.rules.plain import document_of
from undoc.rules.rule import Case
from undoc.rules.text_rule import Fault, TextRule


class ImpossibleDate(TextRule):
    """A date is one of the calendar: no month has a day 32, and February no 30.

    Only dates written out with day, month and year are judged. Source: the Gregorian calendar.
    """

    code = "T111"
    name = "impossible-date"
    severity = Severity.ERROR
    languages = ("ar", "en", "es", "fr", "ru", "zh")

    def faults(self, text: str) -> Iterator[Fault]:
        """Dates that no calendar has."""
        for start, end in find_impossible_dates(text, self.subject.language):
            yield Fault(start, end, f"there is no such day as {' '.join(text[start:end].split())!r}")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Days that there were; days that there were not."""
        yield Case(document_of("en", "on 29 February 2012 and 31 May 2013"))
        yield Case(document_of("en", "on 31 June 2013"), at=("para. 1",))
        yield Case(document_of("fr", "le 30 février 2013"), at=("para. 1",))
        yield Case(document_of("es", "el 29 de febrero de 2013"), at=("para. 1",))
        yield Case(document_of("ru", "от 31 апреля 2013 года"), at=("para. 1",))
        yield Case(document_of("zh", "2013年13月5日"), at=("para. 1",))
        yield Case(document_of("ar", "في 32 شباط/فبراير 2013"), at=("para. 1",))
