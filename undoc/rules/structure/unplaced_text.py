"""S102."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Paragraph, Unparsed
from undoc.rules.footnotes.note_without_mark import is_lost_note
from undoc.rules.rule import Case, Rule


class UnplacedText(Rule):
    """Everything in a document has its place in the structure.

    What a parser could not place is kept, but somebody should look at it. Footnotes that no word bears are left to
    note-without-mark. The rule is undoc's own: such text has no element in Akoma Ntoso and no place on a page.
    """

    code = "S102"
    name = "unplaced-text"
    severity = Severity.ERROR

    def check(self) -> Iterator[Diagnostic]:
        """Text that was not placed."""
        for node in self.subject.unplaced:
            if not is_lost_note(node):
                yield self.found(node, f"text that could not be placed: {node.reason or 'no reason known'}")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """A paragraph, a note whose mark was not found; text outside any paragraph."""
        yield Case(Document(body=[Paragraph("The meeting was opened.")]))
        yield Case(Document(body=[Unparsed("2 See above.", "a note without a mark in the text")]))
        yield Case(Document(body=[Unparsed("Words at the edge.", "text outside any paragraph")]), at=("",))
