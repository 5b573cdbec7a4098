"""CARD101."""

import re
from collections.abc import Iterable, Iterator

from undoc import Diagnostic, Document, Paragraph, Severity
from undoc.rules import Case, Rule

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_FOUND = re.compile(rf"\b(?:{'|'.join(_DAYS)})(?:, | the |, the )(?=\d{{1,2}} [A-Z][a-z]+ \d{{4}})")


class WeekdayInDate(Rule):
    """On the cards of this catalogue, a date does not tell the day of the week.

    ``3 July 2044``, not ``Sunday, 3 July 2044``. Only English is checked. Source: the house rules of the catalogue.
    """

    code = "CARD101"
    name = "weekday-in-date"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Dates that tell it."""
        if self.subject.code != "en":
            return
        for node, part, text in self.subject.texts:
            for match in _FOUND.finditer(text):
                said = f"the date tells the day of the week: {match[0].split()[0].rstrip(',')}"
                yield self.found(node, said, part=part, words=match.span())

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """A date without it, and one with it."""
        yield Case(Document(language="en", body=[Paragraph("It rained on 3 July 2044.", "1.")]))
        told = Document(language="en", body=[Paragraph("It rained on Sunday, 3 July 2044.", "1.")])
        yield Case(told, at=("para. 1",))
