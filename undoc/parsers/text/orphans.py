"""Notes that no footnote holds: they stay in the tree as unparsed text, where they stood."""

from __future__ import annotations

import heapq
from collections.abc import Iterator

from undoc.diagnostics import Diagnostic, Severity, Span
from undoc.model import Unparsed
from undoc.parsers.text.found_notes import FoundNote
from undoc.parsers.text.marks import Mark, Marks
from undoc.parsers.text.source import Strand

#: Why they are in the tree as they are; the notices tell where the mark stands, if anywhere.
_REASON = "a note without a mark in the text"


class Orphans:
    """The notes that wait for a place, each told of in the notices.

    Args:
        notices: where each is told of.

    Attributes:
        waiting: their lines, and in those where their marks stand; a heap.
    """

    def __init__(self, notices: list[Diagnostic]) -> None:
        self._notices = notices
        self.waiting: list[tuple[int, int, Unparsed]] = []

    def add(self, note: FoundNote) -> None:
        """A note that no mark in the text bears."""
        self._keep(note, "P101", _REASON)

    def add_within(self, strand: Strand, marks: Marks) -> None:
        """The notes whose marks stand in a line that the model has no footnotes in, such as a symbol or signature."""
        for _, _, mark in marks.within(strand):
            self._add_mark(mark)

    def add_unplaced(self, marks: Marks) -> None:
        """The notes whose marks have found no place in any part of the document."""
        for mark in marks:
            self._add_mark(mark)

    def before(self, line: int) -> Iterator[Unparsed]:
        """Take out the notes that begin before a line of the source, in order."""
        while self.waiting and self.waiting[0][0] < line:
            yield heapq.heappop(self.waiting)[2]

    def rest(self) -> Iterator[Unparsed]:
        """Take out all notes that are left, in order."""
        while self.waiting:
            yield heapq.heappop(self.waiting)[2]

    def _add_mark(self, mark: Mark) -> None:
        if not mark.placed:
            mark.placed = True
            self._keep(mark.note, "P104", "a note whose mark stands in a line that holds no footnotes")

    def _keep(self, note: FoundNote, code: str, told: str) -> None:
        strands = (note.mark, *note.paragraphs)
        raw = " ".join(strand.text for strand in strands if strand)
        unparsed = Unparsed(raw, _REASON, span=Span.union(strand.span for strand in strands))
        heapq.heappush(self.waiting, (note.line, _start_of(note), unparsed))
        self._notices.append(Diagnostic(code, Severity.WARNING, f"{note.marker!r} is {told}", note.mark.span))


def _start_of(note: FoundNote) -> int:
    """Where a note begins; a mark can be no more than white space, which no strand holds."""
    return next((strand.start for strand in (note.mark, *note.paragraphs) if strand.segments), 0)
