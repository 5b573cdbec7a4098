"""Rules on footnotes."""

from __future__ import annotations

from collections.abc import Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Document, Footnote, Node
from undoc.rules.rule import Rule, parts


class NotesRunOn(Rule):
    """Numbered footnotes of a part follow one another without a gap.

    Footnotes are numbered consecutively; in an annex they may begin anew with 1 or go on. Source: United Nations
    Editorial Manual Online.
    """

    code = "F101"
    severity = Severity.WARNING

    def check(self, document: Document) -> Iterator[Diagnostic]:
        """Notes whose number is neither one more than the last nor 1."""
        last = 0
        for part in parts(document):
            for note in _own_notes(part):
                if not (note.label or "").isdecimal():
                    continue
                number = int(note.label or 0)
                if number not in (1, last + 1):
                    yield self.found(note, f"note {number} follows note {last}")
                last = number


def _own_notes(part: Node) -> Iterator[Footnote]:
    """The notes of a part without those of its attachments."""
    for child in part.children():
        if isinstance(child, Footnote):
            yield child
        if not isinstance(child, Annex):
            yield from _own_notes(child)
