"""F103."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Document, Footnote, Paragraph, Text
from undoc.rules.footnotes.invented import noted
from undoc.rules.footnotes.sequences import note_faults
from undoc.rules.rule import Case, Rule
from undoc.transforms.fixes import mend_note_numbers


class RepeatedNoteMark(Rule):
    """No two notes of a part bear the same mark.

    A mark may be set again where the same note is meant, so notes of the same words are left alone. So are numbers
    that begin anew with another text. Editors are told to see that no number is repeated. Source: United Nations
    Editorial Manual Online, Footnotes and other references, IX (Footnote indicators).
    """

    code = "F103"
    name = "repeated-note-mark"
    severity = Severity.ERROR
    fix = staticmethod(mend_note_numbers)

    def check(self) -> Iterator[Diagnostic]:
        """Notes whose mark another note before bears."""
        words: dict[tuple[int, str], Footnote] = {}
        doubtful = {id(fault.mark) for fault in note_faults(self.subject) if fault.kind == "repeated"}
        for mark in self.subject.marks if doubtful else ():
            note = mark.note
            if note is None or note.label is None:
                continue
            other = words.setdefault((id(mark.root), note.label), note)
            if id(mark) in doubtful and other.body != note.body:
                yield self.found(note, f"{note.label} is the mark of another note already")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Numbers that begin anew in the annex, a mark set twice for one note; one mark for two notes."""
        yield Case(Document(body=[noted("1", "2")], annexes=[Annex(body=[noted("1", "2")])]))
        same = Paragraph([Text("Words"), Footnote("1", "See below."), Text(" words"), Footnote("1", "See below.")])
        yield Case(Document(body=[same]))
        yield Case(Document(body=[noted("1", "2"), noted("2", "3")]), at=("para. 2, note 2",))
