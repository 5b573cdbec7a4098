"""Marks that extraction put on lines of their own go back to the words that bear them (a part of binding marks).

A raised mark has a baseline of its own, so that pdftotext often prints it as a line: above the line it belongs to, and
in text that keeps the layout, in the column where it stood.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from undoc.parsers.text.markers import read_marker
from undoc.parsers.text.source import Line
from undoc.patterns import compiled_late

if TYPE_CHECKING:
    from undoc.parsers.text.marks import Mark

#: Text that keeps the layout begins its lines behind a margin at least this wide.
_MARGIN = 4
#: A space beside a Chinese mark or character: where a raised mark was taken out.
_HAN_GAP = compiled_late(
    r"(?<=[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]) (?=[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef])"
)
_RTL = compiled_late(r"[\u0590-\u08ff]")
#: Lines above a mark that are searched for such a gap.
_BEHIND = 3
#: What ends an item of a list, or a sentence.
_STOPS = ".;。；؛"


def settle(lines: list[Line], alone: Mapping[int, Mark]) -> list[Line]:
    """The lines without those that are nothing but a mark, each such mark put into the line that it belongs to.

    Args:
        lines: the lines of the flow.
        alone: the marks by the index of their line.
    """
    if not alone:
        return lines
    homeless = set()
    for index, mark in alone.items():
        target, offset = _place(lines, index, alone)
        if target is None:
            homeless.add(index)  # nothing but marks: the line stays, and the mark in it
            continue
        while 0 < offset < len(target.text) and target.text[offset - 1] == " ":
            offset -= 1
        target.become(target.splice(offset, mark.strand))
    return [line for index, line in enumerate(lines) if index not in alone or index in homeless]


def _place(lines: list[Line], index: int, alone: Mapping[int, Mark]) -> tuple[Line | None, int]:
    """The line that a mark belongs to, and the offset in it."""
    line = lines[index]
    above = next((lines[at] for at in range(index - 1, -1, -1) if at not in alone), None)
    at = next((at for at in range(index + 1, len(lines)) if at not in alone), None)
    below = lines[at] if at is not None and lines[at].sheet == line.sheet else None
    if above is not None and 0 < line.indent <= above.indent + 1 and not line.gap and not _RTL.search(above.text):
        return above, _end(above.text)  # at the margin there is no word before it: it was wrapped with its line
    if above is None or (below is not None and line.indent >= _MARGIN and below.number == line.number + 1):
        if below is None:
            return above, _end(above.text) if above else 0
        return below, _offset(line, below)
    if below is not None and at is not None:
        after = lines[at + 1] if at + 1 < len(lines) else None
        if above and not line.gap and above.text[-1] in _STOPS and below.gap and read_marker(below.text) is not None:
            return above, _end(above.text)  # wrapped alone behind an item that is at its end, above the next
        # a line that was broken at its mark stands between blank lines or lone numbers, and under the mark
        if (
            below.gap
            and (not line.gap or len(above.text) < _MARGIN)
            and (after is None or after.gap or len(after.text) < _MARGIN)
        ):
            return below, _end(below.text)
    for before in range(index - 1, max(-1, index - 1 - _BEHIND), -1):
        gap = _HAN_GAP.search(lines[before].text) if before not in alone else None
        if gap:
            return lines[before], gap.start()
    return above, _end(above.text)


def _offset(mark: Line, line: Line) -> int:
    """Where in a line a mark stands that is printed above it in its column: the nearest end of a word."""
    text = line.text
    if _RTL.search(text):
        column = len(text) - (mark.indent - line.indent)  # the left edge is where columns are true
    else:
        column = mark.indent - line.indent
        if column < -_MARGIN:
            return len(text)
    return min(_ends(text), key=lambda end: abs(end - column))


def _end(text: str) -> int:
    """Where a mark stands at the end of a line: in Arabic before the punctuation."""
    return _ends(text)[-1] if _RTL.search(text) else len(text)


def _ends(text: str) -> list[int]:
    """Where the words of a line end, points and commas aside."""
    ends = [found.end() for found in re.finditer(r"[^\s.,;:؛،]+(?=[\s.,;:؛،]|$)", text)]
    return ends or [len(text)]
