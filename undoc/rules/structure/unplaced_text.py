"""S102."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Paragraph, Unparsed
from undoc.rules.rule import Case, Rule


class UnplacedText(Rule):
    """Everything in a document has its place in the structure.

    What a parser could not place is kept, but somebody should look at it.
    """

    code = "S102"
    name = "unplaced-text"
    severity = Severity.ERROR

    def check(self) -> Iterator[Diagnostic]:
        """Text that was not placed."""
        for node in self.document.find(Unparsed):
            yield self.found(node, f"text that could not be placed: {node.reason or 'no reason known'}")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """A paragraph; a note whose mark was not found."""
        yield Case(Document(body=[Paragraph("The meeting was opened.")]))
        yield Case(Document(body=[Unparsed("2 See above.", "a note without a mark")]), at=("",))
