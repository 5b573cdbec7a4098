"""Notes that are paragraphs: the framed one of a masthead, those that somebody typed below a rule."""

from __future__ import annotations

from undoc.parsers.docx.flow import Flow
from undoc.parsers.docx.source import Source, paragraphs
from undoc.parsers.text.found_notes import FoundNote
from undoc.parsers.text.marks import Marks, bind_marks
from undoc.parsers.text.notes import take_notes
from undoc.parsers.text.source import Line
from undoc.patterns import compiled_late

_STARRED = compiled_late(r"\*{1,4}(?=[^*])")
_MARKED = compiled_late(r"\*{1,4}(?=[^*])|[⁰¹²³⁴⁵⁶⁷⁸⁹]")


def take_typed_notes(flow: Flow, source: Source, marks: Marks) -> tuple[list[Line], Marks, list[FoundNote]]:
    """Take such notes out of the flow, by the pass that does so in plain text.

    Where a file has notes of its own, only those with stars are looked for: the framed note of the masthead.

    Args:
        flow: the lines and tables; a mark can stand in either.
        source: where they are.
        marks: those of the file's own notes.

    Returns:
        The lines that are left, all marks, and the notes that no mark stands for.
    """
    real = {mark.strand.start for mark in marks}
    begins = _STARRED if real else _MARKED
    rules = [] if real else flow.rules
    able = [line for line in flow.lines if line.start not in real]  # real marks begin no typed note
    if not rules and not any(begins.match(line.text) for line in able):
        return flow.lines, marks, []
    left, typed = take_notes(able, rules)
    if not typed:
        return flow.lines, marks, []
    stays, tried = set(map(id, left)), set(map(id, able))
    lines = [line for line in flow.lines if id(line) in stays or id(line) not in tried]
    inside = [line for word in paragraphs(flow.tables) for line in source.of(word).lines]
    kept, bound, loose = bind_marks(sorted([*lines, *inside], key=lambda line: line.offset), typed)
    free = [mark for mark in bound if mark.strand.start not in real]
    loose += [mark.note for mark in bound if mark.strand.start in real]
    order = {id(line): at for at, line in enumerate(lines)}
    lines = sorted((line for line in kept if id(line) in order), key=lambda line: order[id(line)])
    return lines, Marks([*marks, *free], marks.dress), loose
