"""M107."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from attrs import evolve

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Masthead
from undoc.rules.masthead.symbols import own_symbols
from undoc.rules.rule import Case, Rule

#: A masthead with fewer lines is a fragment: a running head, the head of an unofficial text.
_FEWEST = 3


class MissingMastheadLine(Rule):
    """A masthead names the organ, the distribution and the date of issue, in the General Assembly the session too.

    A missing symbol is told by missing-symbol. The language of the original is not asked for: XML and texts made
    from it leave it out. A head of fewer than three lines is no whole masthead, and is left alone. The organ is asked
    for where the symbol is one of a principal organ, the session where the symbol holds one. Source: United Nations
    Editorial Manual Online, Mastheads and cover pages.
    """

    code = "M107"
    name = "missing-masthead-line"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Lines that a whole masthead has."""
        head = self.document.masthead
        if head is None:
            return
        lines = {
            "organ": head.organ or not _is_of_organ(head),
            "distribution": head.distribution,
            "date of issue": head.date,
        }
        others = (head.organization, head.session, head.symbols, head.original_language, head.agenda_items)
        if sum(map(bool, (head.organ, head.distribution, head.date, *others))) < _FEWEST:
            return
        missing = [name for name, value in lines.items() if not value]
        if not head.session and any(symbol.value.startswith("A/") and symbol.session for symbol in own_symbols(head)):
            missing.append("session")
        for name in missing:
            yield self.found(head, f"the masthead does not tell the {name}")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """A whole masthead, a running head; one without its distribution."""
        head = Masthead(
            organization="Nations Unies",
            organ="Assemblée générale",
            symbols=["A/68/9100"],
            session="Soixante-huitième session",
            session_number=68,
            distribution="générale",
            date=dt.date(2044, 2, 26),
        )
        yield Case(Document(language="fr", masthead=head))
        yield Case(Document(masthead=Masthead(symbols=["A/68/9100"])))
        yield Case(Document(masthead=evolve(head, distribution=None)), at=("masthead",))
        yield Case(Document(masthead=evolve(head, date=None, session=None)), at=("masthead", "masthead"))


def _is_of_organ(head: Masthead) -> bool:
    """Whether the symbol is one of a principal organ, and not of a conference that it convened."""
    values = [symbol.value for symbol in own_symbols(head)]
    return any(value.startswith(("A/", "S/", "E/")) and "/CONF." not in value for value in values)
