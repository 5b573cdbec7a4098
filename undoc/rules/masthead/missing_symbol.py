"""M101."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Letter, Masthead, Paragraph, Text
from undoc.rules.masthead.symbols import misprinted_symbols
from undoc.rules.rule import Case, Rule


class MissingSymbol(Rule):
    """The masthead gives the document's symbol.

    By its symbol a document is filed, cited and found. A text without any masthead, such as a letter before it is
    issued, needs none; a line that is meant for a symbol and is none M105 tells. Source: United Nations Editorial
    Manual Online, Mastheads and cover pages; ST/LIB/SER.B/5/Rev.5.
    """

    code = "M101"
    name = "missing-symbol"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """A masthead without a symbol."""
        head = self.document.masthead
        given = head is not None and any(symbol.strip() for symbol in head.symbols)
        if head is not None and not given and next(misprinted_symbols(head), None) is None:
            yield self.found(head, "the masthead gives no symbol")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """A symbol, no masthead; a masthead without a symbol."""
        yield Case(Document(masthead=Masthead(organ="General Assembly", symbols=["A/68/9100"])))
        yield Case(Document(masthead=Masthead(organ="General Assembly", other=[Text("A/68/91 00")])))
        yield Case(Letter(language="fr", body=[Paragraph("J’ai l’honneur de vous écrire.")]))
        yield Case(Document(masthead=Masthead(organ="Генеральная Ассамблея"), language="ru"), at=("masthead",))
