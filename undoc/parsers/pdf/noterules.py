"""Where the notes of a page begin: at the short rule above them, drawn or printed, or where small type begins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import define, field

from undoc.parsers.pdf.drawings import Rule
from undoc.parsers.pdf.printed import PrintedLine
from undoc.parsers.text.blocks import finished
from undoc.parsers.text.found_notes import FoundNote
from undoc.parsers.text.notes import SUPERSCRIPTS
from undoc.patterns import compiled_late
from undoc.records import Distinct

_PRINTED = compiled_late(r"[_\u2014\u2500\u2015-]{5,60}")
#: A drawn rule above notes is so long, in points, and has its notes so far below it.
_SHORTEST, _LONGEST, _BELOW = 30.0, 260.0, 30.0
#: What a note begins with: figures raised or in brackets, stars, letters of notes of tables never.
_HEAD = compiled_late(r"(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\*{1,4}|†|\(\d{1,3}\)|\d{1,3}/|\d{1,3})(?:\s|(?<=[⁰¹²³⁴⁵⁶⁷⁸⁹*†)/]))")
#: Notes are set in smaller type, in parts of the text's.
_SMALL = 0.95
#: They stand in this part of the page's height.
_LOWER = 0.9


def is_printed_rule(line: PrintedLine) -> bool:
    """Whether a line is a rule made of characters."""
    return _PRINTED.fullmatch(line.text) is not None


@define(eq=False, repr=False)
class OpenNotes(Distinct):
    """What the pages before promise of the notes of the next one.

    Attributes:
        marks: raised figures whose notes were not on their page.
        unfinished: whether the last note of the page before ends within a sentence.
    """

    marks: set[str] = field(factory=set)
    unfinished: bool = False

    def see(self, text: Iterable[PrintedLine], notes: Sequence[PrintedLine]) -> None:
        """Take a page into account: its text and its notes."""
        heads = {found[0].strip() for line in notes if (found := _HEAD.match(line.text)) is not None}
        bare = {head.translate(SUPERSCRIPTS) for head in heads}
        self.marks = _raised_marks(text) - heads - bare
        self.unfinished = bool(notes) and not finished(notes[-1].text)


def find_note_rule(
    lines: Sequence[PrintedLine], rules: Sequence[Rule], size: float, height: float, before: OpenNotes
) -> tuple[int, PrintedLine | None] | None:
    """Where notes begin on a page.

    Args:
        lines: the page's lines without furniture, from the top down.
        rules: its horizontal rules that belong to no table.
        size: of the document's text, in points.
        height: of the page.
        before: what the pages before promise.

    Returns:
        The index of the first line of the notes, and the printed rule above it, if one is printed; None where there
        are no notes.
    """
    last_table = max((index for index, line in enumerate(lines) if line.table is not None), default=-1)
    for index, line in enumerate(lines[:-1]):
        if is_printed_rule(line) and line.x1 - line.x0 < _LONGEST and _begins(lines, index + 1, size):
            return index + 1, line
    for rule in rules:
        if not _SHORTEST <= rule.x1 - rule.x0 <= _LONGEST or rule.y0 > _LOWER * height:
            continue
        below = next((index for index, line in enumerate(lines) if line.y < rule.y0), None)
        if below is None or below <= last_table or rule.y0 - lines[below].y > _BELOW:
            continue
        if any(line.y >= rule.y0 for line in lines[below:]):
            continue
        if _begins(lines, below, size):
            return below, None
    return _find_small(lines, last_table + 1, size, before)


def _find_small(lines: Sequence[PrintedLine], start: int, size: float, before: OpenNotes) -> tuple[int, None] | None:
    """Where notes begin without a rule: at small type down to the page's end, the first line of which bears a mark.

    A mark that is not raised there is one that stands raised in the text above. Without a mark the small type below a
    gap goes on with a note of the page before, where that ends within a sentence.
    """
    first = len(lines)
    while first > start and lines[first - 1].size < _SMALL * size:
        first -= 1
    if before.unfinished and 0 < first < len(lines) and lines[first - 1].y - lines[first].y > 1.6 * size:
        return first, None
    raised = _raised_marks(lines[:first]) | before.marks
    for index in range(max(1, first), len(lines)):
        found = _HEAD.match(lines[index].text)
        if found is None or not (lines[index].raised or found[0].strip() in raised):
            continue
        if index == first or lines[index - 1].y - lines[index].y > 1.6 * size:
            return index, None
        return None
    return None


def _raised_marks(lines: Iterable[PrintedLine]) -> set[str]:
    """What is raised in lines, such as the marks of notes."""
    return {
        line.text[look.start : look.end].translate(SUPERSCRIPTS)
        for line in lines
        for look in line.looks
        if look.raised > 0
    }


def _begins(lines: Sequence[PrintedLine], index: int, size: float) -> bool:
    """Whether notes begin at a line below a rule: one of the lines bears a mark, or it is small and goes on."""
    return any(_HEAD.match(line.text) for line in lines[index : index + _NEAR]) or lines[index].size < _SMALL * size


#: So many lines of a note may be carried over before one bears a mark.
_NEAR = 6


def know_marks(notes: Iterable[FoundNote], lines: Iterable[PrintedLine]) -> None:
    """Tell notes that their marks are raised, and those at a document's end on which page, so that these are bound.

    A raised figure that stands but once in the text is the mark of the note with that figure, however far off.

    Args:
        notes: the notes as they were found.
        lines: the printed lines of the text above the notes.
    """
    seen: dict[str, int] = {}
    for line in lines:
        for look in line.looks:
            raised = line.text[look.start : look.end]
            if look.raised > 0 and _RAISED.fullmatch(raised):
                label = raised.translate(SUPERSCRIPTS)
                seen[label] = 0 if label in seen else line.page
    for note in notes:
        if note.notation == "plain" and note.marker in seen:
            note.notation = "raised"  # as its mark is, though not at the head of the note
        page = seen.get(note.marker, 0)
        if page and note.notation == "raised":
            note.sheet = page


_RAISED = compiled_late("[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
