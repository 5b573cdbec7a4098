"""F101."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Document
from undoc.rules.footnotes.invented import noted
from undoc.rules.footnotes.sequences import note_faults
from undoc.rules.rule import Case, Rule
from undoc.transforms.fixes import mend_note_numbers


class SkippedNoteNumber(Rule):
    """Numbered footnotes follow one another without a gap, and so do lettered ones.

    The numbers of a document begin with 1; those of an annex begin anew or go on, and letters begin anew in each
    table. Where a part holds several texts, the numbers of each may begin with 1. Editors are told to see that no
    number is skipped. Source: United Nations Editorial Manual Online, Footnotes and other references, IX (Footnote
    indicators).
    """

    code = "F101"
    name = "skipped-note-number"
    severity = Severity.WARNING
    fix = staticmethod(mend_note_numbers)

    def check(self) -> Iterator[Diagnostic]:
        """Notes whose mark does not follow that of the one before."""
        for fault in note_faults(self.subject):
            note = fault.mark.note
            if note is None or fault.kind not in ("skipped", "late"):
                continue
            before = fault.before.note if fault.before is not None else None
            said = f"note {note.label} follows note {before.label}" if before else f"the first note is {note.label}"
            yield self.found(note, said)

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Notes that run on, anew or further in the annex; one left out."""
        yield Case(Document(body=[noted("*", "1", "2")], annexes=[Annex(body=[noted("1")])]))
        yield Case(Document(body=[noted("1", "2")], annexes=[Annex(body=[noted("3"), noted("a", "b")])]))
        yield Case(Document(body=[noted("1", "3")]), at=("para. 1, note 3",))
        yield Case(Document(body=[noted("2", "3")]), at=("para. 1, note 2",))
