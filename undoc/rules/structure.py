"""Rules on the parts that a document has."""

from __future__ import annotations

from collections.abc import Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Letter, Unparsed
from undoc.rules.rule import Rule


class LetterParts(Rule):
    """A letter has a title, which tells its date, its sender and its addressee, and a signature.

    Source: United Nations Editorial Manual Online.
    """

    code = "S101"
    severity = Severity.WARNING

    def check(self, document: Document) -> Iterator[Diagnostic]:
        """What a letter lacks."""
        if not isinstance(document, Letter):
            return
        for name, value in (
            ("title", document.title),
            ("date", document.date),
            ("sender", document.sender),
            ("addressee", document.addressee),
            ("signature", document.signatures or None),
        ):
            if value is None:
                yield self.found(document, f"the letter has no {name}")


class UnplacedText(Rule):
    """Everything in a document has its place in the structure.

    What a parser could not place is kept, but somebody should look at it.
    """

    code = "S102"
    severity = Severity.ERROR

    def check(self, document: Document) -> Iterator[Diagnostic]:
        """Text that was not placed."""
        for node in document.find(Unparsed):
            yield self.found(node, f"text that could not be placed: {node.reason or 'no reason known'}")
