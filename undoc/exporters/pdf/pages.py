"""Lines put on pages, each with the notes first cited on it at the foot of the same page.

One pass, measuring and reserving: a line is placed only if it fits together with its notes and with those that are
on the page already. A note that is long goes on at the foot of the next page.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from attrs import define, field

from undoc.exporters.pdf.lines import Line

#: What the rule above the notes takes, with the space around it.
RULE_HEIGHT = 14.0
#: A note longer than this part of a page may be divided where it begins; shorter ones stay on one page.
_LONG = 0.25
#: What is left for text on a page whose notes go on from the page before.
_LEAST_TEXT = 84.0
#: Of a note that is divided, at least so many lines stand on the page that cites it.
_LEAST_NOTE = 2


@define
class Sheet:
    """A page with what is on it.

    Attributes:
        number: from 1.
        body: the lines of the text, each with its top, in points from the top of the column.
        notes: the lines of the notes, each with its top, likewise.
        rule: where the rule above the notes is.
    """

    number: int
    body: list[tuple[float, Line]] = field(factory=list)
    notes: list[tuple[float, Line]] = field(factory=list)
    rule: float = 0.0


@define
class _Filling:
    """A page while it is being filled."""

    height: float
    used: float = 0.0
    after: float = 0.0
    body: list[tuple[float, Line]] = field(factory=list)
    notes: list[Line] = field(factory=list)
    notes_height: float = 0.0

    @property
    def free(self) -> float:
        return self.height - self.used - self.notes_height

    def extent(self, lines: Sequence[Line]) -> float:
        """The height that these lines would take here."""
        total, after, empty = 0.0, self.after, not self.body
        if empty:
            total += sum(line.leading for line in lines[0].heads)
        for line in lines:
            total += line.leading + (0.0 if empty else max(after, line.before))
            after, empty = line.after, False
        return total

    def place(self, lines: Sequence[Line]) -> None:
        """Put lines here; a table that goes on has its heads again."""
        for line in lines if self.body else (*lines[0].heads, *lines):
            if self.body:
                self.used += max(self.after, line.before)
            self.body.append((self.used, line))
            self.used += line.leading
            self.after = line.after

    def note_extent(self, lines: Sequence[Line]) -> float:
        """The height that these lines of notes would take here."""
        if not lines:
            return 0.0
        return sum(line.leading + line.before for line in lines) + (0.0 if self.notes else RULE_HEIGHT)

    def place_notes(self, waiting: deque[Line], limit: float) -> None:
        """Put lines of notes here, as many as fit within a height."""
        while waiting and self.note_extent((waiting[0],)) <= limit:
            taken = self.note_extent((waiting[0],))
            self.notes.append(waiting.popleft())
            self.notes_height += taken
            limit -= taken


def build_pages(lines: Sequence[Line], height: float) -> list[Sheet]:
    """The pages of a document.

    Args:
        lines: all its lines, in reading order.
        height: what a page holds, in points.
    """
    return [_sheet(number, page) for number, page in enumerate(_fill(lines, height), 1)]


def _fill(lines: Sequence[Line], height: float) -> Iterator[_Filling]:
    """Each page, filled; at least one."""
    page = _Filling(height)
    waiting: deque[Line] = deque()  # lines of notes that go on from the page before
    at = 0
    while at < len(lines):
        end = _group(lines, at, height)
        if not (lines[at].breaks and page.body) and _fits(page, lines[at:end], waiting):
            _take(page, lines[at:end], waiting)
            at = end
        elif not page.body:
            # Not even on an empty page: line by line then, and the first whatever it takes.
            _take(page, lines[at : at + 1], waiting)
            at += 1
            while at < end and _fits(page, lines[at : at + 1], waiting):
                _take(page, lines[at : at + 1], waiting)
                at += 1
        else:
            yield page
            page = _next(height, waiting, more=True)
    while waiting:
        yield page
        page = _next(height, waiting, more=False)
    yield page


def _group(lines: Sequence[Line], start: int, height: float) -> int:
    """The end of the lines that are to stay together with the first, as far as a page could hold them."""
    end, total = start + 1, lines[start].leading
    while end < len(lines) and lines[end - 1].keep and not lines[end].breaks and total <= height:
        total += lines[end].leading
        end += 1
    return end


def _fits(page: _Filling, lines: Sequence[Line], waiting: deque[Line]) -> bool:
    """Whether lines can be put on a page together with their notes, or with the beginning of long ones."""
    notes = [note for line in lines for note in line.notes]
    need = page.extent(lines)
    if notes and waiting:
        return False  # the notes of this page are those of another already
    reserved = page.note_extent(notes)
    if reserved > page.height * _LONG:
        # Every note begins on this page; the last of them may go on on the next.
        begun = max((at for at, note in enumerate(notes) if note.begins), default=0)
        reserved = page.note_extent(notes[: begun + _LEAST_NOTE])
        if not page.body and need + reserved > page.free:
            reserved = page.note_extent(notes[:_LEAST_NOTE])  # more notes than a page has room for
    return need + reserved <= page.free + 0.01


def _take(page: _Filling, lines: Sequence[Line], waiting: deque[Line]) -> None:
    page.place(lines)
    waiting.extend(note for line in lines for note in line.notes)
    page.place_notes(waiting, page.free + 0.01)


def _next(height: float, waiting: deque[Line], *, more: bool) -> _Filling:
    """A new page, with the notes that go on to it.

    Args:
        height: what it holds.
        waiting: the lines of notes that go on; what is put here is taken from them.
        more: whether text is to come, for which room is left.
    """
    page = _Filling(height)
    page.place_notes(waiting, height - (_LEAST_TEXT if more else 0.0))
    if waiting and not page.notes and not more:
        page.notes.append(waiting.popleft())  # higher than a page: it can but go beyond it
    return page


def _sheet(number: int, page: _Filling) -> Sheet:
    """A page with its notes at its foot."""
    sheet = Sheet(number, page.body)
    if page.notes:
        top = max(page.used, page.height - page.notes_height)
        sheet.rule = top + RULE_HEIGHT - 4.0
        top += RULE_HEIGHT
        for line in page.notes:
            top += line.before
            sheet.notes.append((top, line))
            top += line.leading
    return sheet
