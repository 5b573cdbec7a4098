"""F101."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Document, Footnote, Paragraph, Text
from undoc.rules.rule import Case, Rule


class SkippedNoteNumber(Rule):
    """Numbered footnotes of a part follow one another without a gap.

    Footnotes are numbered consecutively; in an annex they may begin anew with 1 or go on. Source: United Nations
    Editorial Manual Online.
    """

    code = "F101"
    name = "skipped-note-number"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Notes whose number is neither one more than the last nor 1."""
        last = 0
        for part in self.subject.parts:
            for note in self.subject.notes(part):
                if not (note.label or "").isdecimal():
                    continue
                number = int(note.label or 0)
                if number not in (1, last + 1):
                    yield self.found(note, f"note {number} follows note {last}")
                last = number

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Notes that run on, anew in the annex; one left out."""
        yield Case(Document(body=[_noted("*", "1", "2")], annexes=[Annex(body=[_noted("1")])]))
        yield Case(Document(body=[_noted("1", "3")]), at=("para. 1, note 3",))


def _noted(*markers: str) -> Paragraph:
    return Paragraph([node for marker in markers for node in (Text("Words"), Footnote(marker, "A note."))])
