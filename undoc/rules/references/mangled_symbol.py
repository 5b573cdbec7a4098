"""R102."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Paragraph
from undoc.patterns import compiled_late
from undoc.rules.masthead.symbols import misprinted_symbols
from undoc.rules.rule import Case, Rule

_PART = r"[A-Za-z0-9][A-Za-z0-9.()-]{0,40}"
_MANGLED = compiled_late(
    rf"(?<![0-9A-Za-zÀ-\u052f/.:@?=&%-])(?:"
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


class MangledSymbol(Rule):
    """A symbol is written out whole, in Latin letters, its parts divided by single slashes.

    What is written otherwise is found by no search and can't be linked. Source: ST/LIB/SER.B/5/Rev.5, United Nations
    Document Symbols.
    """

    code = "R102"
    name = "mangled-symbol"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """What looks like a symbol that was mangled."""
        head = self.document.masthead
        own = {id(line) for line, _ in misprinted_symbols(head)}  # M105 tells those
        for node, part, text in self.subject.texts:
            if "/" not in text or id(node) in own:
                continue
            found = [match for match in _MANGLED.finditer(text) if match.lastgroup]
            for match in found:
                kind = match.lastgroup or ""
                symbol = match[kind].rstrip(".-")
                start = match.start(kind)
                said = f"the symbol {symbol!r} {_SAID[kind]}"
                yield self.found(node, said, part=part, words=(start, start + len(symbol)))

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Symbols, and an address that is none; two slashes."""
        fit = Paragraph("A/68/9123, A/RES/S-32/1 and https://undocs.org//A/68/9123/")
        yield Case(Document(language="en", body=[fit]))
        doubled = Paragraph("as stated in A//68/9123.")
        yield Case(Document(language="en", body=[Paragraph("As agreed."), doubled]), at=("para. 2",))
