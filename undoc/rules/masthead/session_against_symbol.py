"""M103."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Masthead
from undoc.rules.masthead.symbols import own_symbols
from undoc.rules.rule import Case, Rule
from undoc.symbols import Symbol

#: Sessions of the Economic and Social Council are named by their years.
_FIRST_YEAR = 1946


class SessionAgainstSymbol(Rule):
    """The session in the masthead is the one in the symbol.

    A symbol such as A/68/50 or A/HRC/21/2 holds the number of the session, one such as A/RES/S-32/1 that of a special
    session, one of the Economic and Social Council its year. Where a document bears several symbols, one of them must
    agree. Symbols without a session are left alone, and so are sessions of a body whose symbol holds a year. Source:
    ST/LIB/SER.B/5/Rev.5; United Nations Editorial Manual Online, Mastheads and cover pages.
    """

    code = "M103"
    name = "session-against-symbol"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """A session that no symbol of the document agrees with."""
        head = self.document.masthead
        if head is None or head.session_number is None:
            return
        said = head.session_number
        held = [
            found for symbol in own_symbols(head) if (found := _session_of(symbol, said >= _FIRST_YEAR)) is not None
        ]
        if held and said not in held:
            message = f"the session is {said}, in the symbol {head.symbols[0]} it is {held[0]}"
            yield self.found(head, message, printed=head.session)

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Sessions that agree, symbols that tell none; one that does not agree."""
        for session, number, symbol in (
            ("Sixty-eighth session", 68, "A/68/9100"),
            ("Thirty-second special session", 32, "A/RES/S-32/9"),
            ("Forty-sixth session", 46, "A/CN.9/9100"),
            ("2044 session", 2044, "E/2044/91"),
            ("Sixty-first session", 61, "E/CN.4/2044/91"),
        ):
            yield Case(Document(masthead=Masthead(symbols=[symbol], session=session, session_number=number)))
        wrong = Masthead(symbols=["A/68/9100"], session="Soixante-septième session", session_number=67)
        yield Case(Document(language="fr", masthead=wrong), at=("masthead",))


def _session_of(symbol: Symbol, by_year: bool) -> int | None:
    """The number of the session that a symbol holds, or its year where sessions have years."""
    session = symbol.session
    if isinstance(session, str):
        digits = session.rpartition("-")[2]
        session = int(digits) if digits.isdecimal() else None
    if by_year:
        return symbol.year if symbol.value.startswith(("E/", "E-")) else None
    return session
