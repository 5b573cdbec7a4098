"""Third pass: lines become blocks, and blocks that a page's end cut in two become whole again."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import define

from undoc.parsers.text.markers import read_heading_marker, read_marker
from undoc.parsers.text.source import Line, Strand

_ENDS = re.compile(r"[.!?;:。！？；：؟؛…][”’\"»)）\]*⁰¹²³⁴⁵⁶⁷⁸⁹\d]{0,4}$")
_OPENS = re.compile(r"[a-zà-öø-ÿа-яё\u0620-\u064a\u2e80-\u9fff(（“«,;，、]")
#: A heading or a name is shorter than this; prose that a page cuts is not. In Chinese, characters count double.
_LEAST_PROSE = 50


@define(eq=False)
class Chunk:
    """Lines that belong together: a paragraph, a heading, a line of the masthead.

    Attributes:
        lines: its lines.
        strand: their text, joined.
        broken: whether a page break, furniture or a note stands before it.
        width: columns of the longest line of the whole source.
    """

    lines: list[Line]
    strand: Strand
    broken: bool
    width: int = 0

    @property
    def text(self) -> str:
        """The joined text."""
        return self.strand.text


def finished(text: str) -> bool:
    """Whether a text ends as a sentence or a clause of a list does."""
    return _ENDS.search(text[-8:]) is not None


def make_chunks(lines: list[Line], is_structure: Callable[[str], bool]) -> list[Chunk]:
    """Blocks of lines, in order.

    Args:
        lines: the lines of the flow.
        is_structure: whether a text begins or ends a part of the document (a title, an annex, a signature), so
            that it can't be the second or first half of a paragraph.
    """
    groups: list[list[Line]] = []
    width = max((len(line.text) for line in lines), default=0)
    for line in lines:
        if groups and not _begins(groups[-1], line, width) and not is_structure(line.text):
            groups[-1].append(line)
        else:
            groups.append([line])
    chunks: list[Chunk] = []
    cut: set[int] = set()
    for group in groups:
        chunk = Chunk(group, Strand.join(line.strand for line in group), group[0].broken, width)
        if chunk.broken and chunks and _continues(chunks[-1], chunk, len(chunks) - 1 in cut, is_structure):
            # joined for good when all its lines are there; until then its end is what counts
            chunks[-1].lines += group
            chunks[-1].strand = chunk.strand
            cut.add(len(chunks) - 1)
        else:
            chunks.append(chunk)
    for index in cut:
        chunks[index].strand = Strand.join(line.strand for line in chunks[index].lines)
    return chunks


def _begins(group: list[Line], line: Line, width: int) -> bool:
    """Whether a line begins a block of its own rather than going on with the group above it."""
    if line.gap or line.broken:
        return True
    before = group[-1]
    if is_lone_marker(line.text) or _is_next(group[0].text, line.text):
        return True
    if read_heading_marker(before.text) is not None and read_marker(line.text) is not None:
        return True
    if finished(before.text):
        if read_marker(line.text) is not None:
            return True
        # a paragraph's last line is short, and the next one begins afresh
        return len(before.text) < 0.8 * width and not _OPENS.match(line.text)
    return False


def is_lone_marker(text: str) -> bool:
    """Whether a line is a paragraph's or heading's marker and nothing more."""
    if len(text) > 12:
        return False
    marker = read_marker(text) or read_heading_marker(f"{text} ")
    return marker is not None and marker.length >= len(text)


def _is_next(first: str, text: str) -> bool:
    """Whether a line bears the marker that follows that of the block's first line."""
    after = read_marker(text)
    before = read_marker(first) if after else None
    return (
        before is not None
        and after is not None
        and any((style, ordinal - 1) in before.readings for style, ordinal in after.readings)
    )


def _continues(before: Chunk, after: Chunk, is_cut: bool, is_structure: Callable[[str], bool]) -> bool:
    """Whether two blocks with a page's end between them are one paragraph."""
    if finished(before.text) or read_marker(after.text) is not None or not _OPENS.match(after.text):
        return False
    if (not is_cut and _weight(before.text) < _LEAST_PROSE) or is_structure(before.text) or is_structure(after.text):
        return False
    return finished(after.text) or _weight(after.text) >= _LEAST_PROSE


def _weight(text: str) -> int:
    """About how many columns a text takes."""
    return len(text) + sum("\u2e80" <= character <= "\uffef" for character in text[:_LEAST_PROSE])
