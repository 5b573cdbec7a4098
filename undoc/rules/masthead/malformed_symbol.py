"""M105."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.errors import UndocError
from undoc.model import Document, Masthead, Text
from undoc.patterns import compiled_late
from undoc.rules.masthead.symbols import misprinted_symbols
from undoc.rules.rule import Case, Rule
from undoc.symbols import Symbol

#: A part of a document that is issued in several: "A/81/6 (Sect. 34)/Part A".
_PART = compiled_late(r"/(?:Part|Vol\.|Sect\.) ?[A-Z\d]{1,5}\*?$")


class MalformedSymbol(Rule):
    """The document's own symbol is one.

    A symbol has parts between slashes, each of them something: organ, kind, session or year, number. Letters that
    only look Latin, doubled slashes, white space and missing numbers make it another one. Told as well are lines of
    the masthead that are meant for a symbol and were read as none. Source: ST/LIB/SER.B/5/Rev.5.
    """

    code = "M105"
    name = "malformed-symbol"
    severity = Severity.ERROR

    def check(self) -> Iterator[Diagnostic]:
        """Symbols of the masthead that can't be read."""
        head = self.document.masthead
        for printed in head.symbols if head is not None else ():
            try:
                Symbol(_PART.sub("", printed))
            except UndocError as error:
                if head is not None and printed.strip():
                    yield self.found(head, error.message, printed=printed)
        for line, wrong in misprinted_symbols(head):
            yield self.found(line, wrong.message, words=(0, len(line.value)))

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Symbols of several series; some that are none."""
        good = ["A/68/9100", "S/RES/9100 (2044)", "A/80/6 (Sect. 29)", "E/CN.4/2044/91/Add.1", "A/68/9100*"]
        yield Case(Document(masthead=Masthead(symbols=good)))
        for wrong in ("A//68/9100", "A/68/", "68 9100"):
            yield Case(Document(masthead=Masthead(symbols=[wrong])), at=("masthead",))
        for line in ("A/68/91 00", "S/2044/91О", "A/68/9100–S/2044//9100"):
            yield Case(Document(masthead=Masthead(other=[Text("Chinese"), Text(line)])), at=("masthead",))
