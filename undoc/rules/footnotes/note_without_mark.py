"""F106."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Paragraph, Unparsed
from undoc.rules.footnotes.invented import noted
from undoc.rules.rule import Case, Rule
from undoc.transforms.fixes import mend_unbound_notes

#: How the reasons of parsers begin for a footnote that nothing leads to.
_REASON = "a note without"


def is_lost_note(node: Unparsed) -> bool:
    """Whether what a parser could not place is a footnote."""
    return node.reason.startswith(_REASON)


class NoteWithoutMark(Rule):
    """Every footnote has its mark in the text.

    A note that nothing leads to is of no use: its mark was forgotten, or reading lost it (marks are raised, and some
    extraction drops what is raised). The note's words are kept where they stood. Source: United Nations Editorial
    Manual Online, Footnotes and other references, IX (Footnote indicators).
    """

    code = "F106"
    name = "note-without-mark"
    severity = Severity.WARNING
    fix = staticmethod(mend_unbound_notes)

    def check(self) -> Iterator[Diagnostic]:
        """Notes whose mark was not found."""
        for node in self.subject.unplaced:
            if is_lost_note(node):
                begin = " ".join(node.raw.split())[:40]
                yield self.found(node, f"no word bears the mark of this note: {begin!r}")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """A note at its mark; one without; one whose mark was not told from the text."""
        yield Case(Document(body=[noted("1")]))
        yield Case(Document(body=[Unparsed("2 See above.", "a note without a mark in the text")]), at=("",))
        lost = Unparsed("1 A source.", "a note without a mark in the text")
        yield Case(Document(body=[Paragraph("Words¹ end."), lost]), at=("",))
