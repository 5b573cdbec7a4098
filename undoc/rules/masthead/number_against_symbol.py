"""M108."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.errors import UndocError
from undoc.model import Decision, Document, Masthead, Resolution
from undoc.rules.masthead.symbols import own_symbols
from undoc.rules.rule import Case, Rule
from undoc.symbols import Symbol


class NumberAgainstSymbol(Rule):
    """The number of a resolution or decision is the one in its symbol.

    Resolution 65/170 bears the symbol A/RES/65/170, resolution 2085 (2012) of the Security Council S/RES/2085 (2012).
    Drafts and compilations, whose symbols are of another kind, are left alone. Source: ST/LIB/SER.B/5/Rev.5.
    """

    code = "M108"
    name = "number-against-symbol"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """A number with another session, year or number than the symbol's."""
        document, head = self.document, self.document.masthead
        if head is None or not isinstance(document, Resolution) or not document.number:
            return
        adopted = [symbol for symbol in own_symbols(head) if symbol.kind in ("resolution", "decision")]
        try:
            number = _numbers(Symbol(document.number))
        except UndocError:
            return
        if adopted and number not in map(_numbers, adopted):
            yield self.found(head, f"the number is {document.number}, the symbol {adopted[0]}", printed=head.symbols[0])

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Numbers that are those of their symbols, a draft; one that is not."""
        for number, symbol in (
            ("65/170", "A/RES/65/170"),
            ("2085(2012)", "S/RES/2085 (2012)"),
            ("2044/9", "E/RES/2044/9"),
        ):
            yield Case(Resolution(masthead=Masthead(symbols=[symbol]), number=number))
        yield Case(Resolution(masthead=Masthead(symbols=["A/C.3/68/L.91"]), number="68/910"))
        yield Case(Decision(masthead=Masthead(symbols=["A/DEC/68/910"]), number="68/911"), at=("masthead",))
        yield Case(Document(masthead=Masthead(symbols=["A/RES/65/170"])))


def _numbers(symbol: Symbol) -> tuple[int | str | None, int | None]:
    return symbol.session or symbol.year, symbol.number
