"""What the look of its lines says of a block: that it is a heading, and which number stands before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve

from undoc.languages.language import Language
from undoc.parsers.pdf.outlines import Entry
from undoc.parsers.pdf.printed import PrintedLine
from undoc.parsers.text.attachments import attachment_heading
from undoc.parsers.text.blocks import Chunk, finished
from undoc.parsers.text.evidence import Evidence
from undoc.parsers.text.headings import Headings
from undoc.parsers.text.markers import Marker, read_heading_marker, read_marker
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.parted_markers import has_form, readings_of

#: No heading is longer.
_LONGEST = 300
#: What leads to the page number in a list of contents, whose entries bear the numbers of other places.
_LEADERS = "....."


def find_evidence(
    chunk: Chunk, printed: Sequence[PrintedLine], language: Language, *, upright: bool, named: bool = False
) -> Evidence:
    """The evidence of a block.

    Args:
        chunk: the block.
        printed: its lines on the page.
        language: the language's data.
        upright: whether most of the text is not bold, so that bold lines are headings.
        named: whether the file's structure or its outline says that it is a heading.
    """
    if _LEADERS in chunk.text:
        return Evidence("text", unmarked=True)
    marker = _parted_marker(printed[0], chunk.text)
    bold = upright and all(line.bold for line in printed)
    if (bold or named) and len(chunk.text) <= _LONGEST and not finished(chunk.text):
        if _opens_attachment(chunk, language):
            return Evidence("attachment")
        return Evidence("head", marker=marker or read_heading_marker(chunk.text) or read_marker(chunk.text))
    return Evidence(marker=marker) if marker is not None else chunk.evidence


def rank_headings(headings: Sequence[tuple[Chunk, float, Entry | None]], marks: Marks) -> None:
    """Give headings without a number their level, by the size of their type or by the outline.

    It is that of the numbered headings of their size, or one lower than those of larger type. Where there are none, or
    of their size, so that the size does not tell, it is one lower than that of the heading around them in the outline.

    Args:
        headings: the blocks that are headings as their evidence says, in order, their size in points, and the
            entry of the outline that names them.
        marks: the bound marks of footnotes.
    """
    levels: dict[float, int] = {}
    numbers = Headings(marks)
    known: dict[int, int] = {}  # by the identity of their entries
    for chunk, size, entry in headings:
        if chunk.evidence.marker is not None:
            level = numbers.level(chunk.evidence.marker)
            levels[size] = min(level, levels.get(size, level))
            known[id(entry)] = level
            known[id(entry)] = level
    for chunk, size, entry in headings:
        if chunk.evidence.marker is not None or (entry is None and not levels):
            continue
        if entry is not None and (not levels or size in levels):
            level = _level_below(entry, known)
        elif size in levels:
            level = levels[size]
        else:
            larger = [level for other, level in levels.items() if other > size]
            level = min(_DEEPEST, 1 + max(larger, default=-1))
        known[id(entry)] = level
        chunk.evidence = evolve(chunk.evidence, level=level)


def _level_below(entry: Entry, known: Mapping[int, int]) -> int:
    """One level lower than the nearest heading around an entry, whatever stands between that is none, as a title."""
    above = entry.above
    while above is not None:
        if id(above) in known:
            return min(_DEEPEST, known[id(above)] + 1)
        above = above.above
    return 0


#: Headings are no lower.
_DEEPEST = 5


def _opens_attachment(chunk: Chunk, language: Language) -> bool:
    """Whether a heading of several lines is an attachment's, though its words tell it of some of the lines only."""
    texts = [line.text for line in chunk.lines]
    if len(texts) < 3 or attachment_heading(texts[0], language) is not None:
        return False
    return any(attachment_heading(" ".join(texts[:count]), language) is not None for count in range(2, len(texts)))


def _parted_marker(line: PrintedLine, text: str) -> Marker | None:
    """The number or letter that a gap parts from the text behind it."""
    printed = line.text[: line.parted]
    if not printed or not text.startswith(f"{printed} ") or printed.isdecimal() or not has_form(printed):
        return None
    return Marker(printed, len(printed) + 1, readings_of(printed))
