"""M106."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Letter, Masthead, Resolution
from undoc.rules.rule import Case, Rule


class IssuedBeforeWritten(Rule):
    """A document is not issued before it was written or adopted.

    The date in the masthead is the day on which the document was handed in to be issued: that of the letter, or of
    the resolution's adoption, or a later one. One of the two is misprinted otherwise. Source: United Nations Editorial
    Manual Online, Mastheads and cover pages (Date).
    """

    code = "M106"
    name = "issued-before-written"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """A masthead with an earlier date than the document's own."""
        head, own = self.document.masthead, getattr(self.document, "date", None)
        if head is None or head.date is None or own is None or head.date >= own:
            return
        yield self.found(head, f"issued on {head.date.isoformat()}, but of {own.isoformat()}")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """A letter issued on its own day; one issued before, a resolution before its adoption."""
        head, day = Masthead(symbols=["S/2044/91"], date=dt.date(2044, 2, 26)), dt.timedelta(days=1)
        yield Case(Letter(masthead=head, date=dt.date(2044, 2, 26)))
        yield Case(Document(masthead=head))
        yield Case(Letter(masthead=head, date=dt.date(2044, 2, 26) + day), at=("masthead",))
        yield Case(Resolution(masthead=head, date=dt.date(2044, 2, 26) + day), at=("masthead",))
