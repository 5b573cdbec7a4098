"""F105."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Footnote, Paragraph, Text
from undoc.rules.footnotes.invented import noted
from undoc.rules.rule import Case, Rule


class EmptyNote(Rule):
    """Every footnote says something.

    A mark that leads to a note without words leads nowhere: the note was lost, or forgotten. Files of word processors
    and XML can hold such marks. A note that is a table is none of them. Source: United Nations Editorial Manual
    Online, Footnotes and other references, IX (Footnote indicators): marks must correspond to notes.
    """

    code = "F105"
    name = "empty-note"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Notes without words."""
        for mark in self.subject.marks:
            if mark.note is not None and not any(child.text.strip() for child in mark.note.children()):
                yield self.found(mark.note, f"the note of the mark {mark.note.marker} has no words")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """A note with words, and one without."""
        yield Case(Document(body=[noted("1")]))
        yield Case(Document(body=[Paragraph([Text("Words"), Footnote("1")])]), at=("para. 1, note 1",))
