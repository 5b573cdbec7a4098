"""F108."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Cell, Document, Resolution, Row, Table
from undoc.rules.footnotes.invented import noted
from undoc.rules.footnotes.sequences import kind_of
from undoc.rules.marks import PlacedMark
from undoc.rules.rule import Case, Rule


class MixedNoteMarks(Rule):
    """The notes of a text are numbered; letters are for tables and annexes, and never for resolutions.

    Within one text the marks are of one kind: numbers, or in an annex letters. Tables have letters of their own, and
    asterisks say something of the document or a name; both are left alone. Source: United Nations Editorial Manual
    Online, Footnotes and other references, IX.A (Types of indicators).
    """

    code = "F108"
    name = "mixed-note-marks"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Notes marked otherwise than the others of their text."""
        parts: dict[int, list[tuple[PlacedMark, str]]] = {}
        for mark in self.subject.marks:
            if mark.note is not None and mark.table is None and (kind := kind_of(mark)) in ("number", "letter"):
                parts.setdefault(id(mark.root), []).append((mark, kind))
        adopted = isinstance(self.document, Resolution)
        for marks in parts.values():
            kinds = [kind for _, kind in marks]
            odd = "letter" if adopted or kinds.count("letter") <= kinds.count("number") else "number"
            if not adopted and odd not in kinds:
                continue
            for mark, kind in marks:
                if kind == odd and mark.note is not None:
                    why = "in resolutions notes are numbered" if adopted else "the other notes are marked otherwise"
                    yield self.found(mark.note, f"the mark {mark.note.label} is a {kind}; {why}")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Numbers in the text, letters in a table and in the annex; a letter among numbers."""
        table = Table([Row([Cell([noted("a", "b")])])])
        annex = Annex(body=[noted("a", "b")])
        yield Case(Document(body=[noted("*", "1", "2"), table], annexes=[annex]))
        yield Case(Resolution(body=[noted("1", "2")]))
        yield Case(Document(body=[noted("1", "a", "2")]), at=("para. 1, note a",))
        yield Case(Resolution(annexes=[annex]), at=("annex, para. 1, note a", "annex, para. 1, note b"))
