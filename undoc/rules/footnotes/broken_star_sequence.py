"""F102."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import AgendaItem, Annex, Document, Footnote, Heading, Masthead, Text
from undoc.patterns import compiled_late
from undoc.rules.footnotes.invented import noted
from undoc.rules.footnotes.note_without_mark import is_lost_note
from undoc.rules.footnotes.sequences import stars
from undoc.rules.rule import Case, Rule

#: The mark of a note that reading could not place.
_BEGINNING = compiled_late(r"\*{1,4}")


class BrokenStarSequence(Rule):
    """The first note by asterisk has one, the next two, and so on.

    Asterisks mark what is said of the document itself: where its agenda is, why it is late, how it was translated.
    Each part begins with one asterisk or goes on; marks in tables are left alone, and a mark that leads to the same
    words again is the same note. Source: United Nations Editorial Manual Online, Footnotes and other references, IX
    (Footnote indicators), on asterisks and other symbols.
    """

    code = "F102"
    name = "broken-star-sequence"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Marks with more asterisks than are due, and marks of two notes."""
        lost = (_BEGINNING.match(node.raw) for node in self.subject.unplaced if is_lost_note(node))
        most = max((len(found[0]) for found in lost if found), default=0)
        seen: dict[tuple[int, int], Footnote] = {}
        for mark, count in stars(self.subject):
            note = mark.note
            if note is None:
                continue
            other = seen.setdefault((id(mark.root), count), note)
            if count > most + 1:
                yield self.found(note, f"{note.marker} is not preceded by {'*' * (count - 1)}")
            elif other is not note and other.body != note.body:
                yield self.found(note, f"{note.marker} is the mark of another note already")
            most = max(most, count)

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """An asterisk at the agenda item, two at the title; two without one before, one of two notes."""
        item = AgendaItem("21 (e)", content=[Text("Item 21 (e) of the preliminary list"), Footnote("*", "A/68/50.")])
        head = Masthead(organ="General Assembly", agenda_items=[item])
        title = Heading([Text("Report"), Footnote("**", "Issued late.")])
        yield Case(Document(masthead=head, title=title, annexes=[Annex(body=[noted("*")])]))
        yield Case(Document(title=title), at=("title, note **",))
        again = Heading([Text("Report"), Footnote("*", "Issued late.")])
        yield Case(Document(masthead=head, title=again), at=("title, note *",))
