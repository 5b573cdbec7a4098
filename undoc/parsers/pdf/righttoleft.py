"""What stands on a line that runs from right to left, put into the order of reading.

A PDF file has glyphs and places; the order of glyphs in it is that of whatever made it, and PDFium's guess at the order
of reading breaks at every change of fonts. So a line is sorted by places, and stretches that run from left to right
(figures, Latin words, symbols of documents) are turned round, as the display of UAX #9 turned them.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Literal

from undoc.parsers.pdf.runs import Run

_Kind = Literal["right", "left", "figure", "neutral"]
#: A gap so wide parts words, in parts of the type size.
_GAP = 0.14
#: What stands in numbers behind Arabic letters: separators, no signs (UAX #9, W2 and W4).
_SEPARATORS = frozenset("/.,:٫٬،\u00a0")
_PAIRS = ("()", "[]", "{}", "«»")
#: PDFium turns these round as brackets, though nobody prints them mirrored.
_TURNED = frozenset("‘’“”")
_QUOTES = str.maketrans("‘’“”", "’‘”“")
_BRACKETS = frozenset("".join(_PAIRS))
#: No more brackets stand side by side.
_MOST = 8
#: Marks of notes are smaller than the word before them, in parts of its size.
_SMALL = 0.86
_STOPS = frozenset(".,;:!?،؛؟")


def in_reading_order(runs: Sequence[Run]) -> list[Run]:
    """The runs of a line in the order of reading; each is letters that run one way, or a single sign."""
    glyphs = sorted(runs, key=lambda run: (run.x0 + run.x1, run.order))
    _space(glyphs)
    kinds = [_kind(run.text) for run in glyphs]
    latin = _latin(glyphs, kinds)
    ordered: list[Run] = []
    index = len(glyphs) - 1
    while index >= 0:
        if kinds[index] in ("left", "figure") or (latin[index] >= 0 and glyphs[index].text in _BRACKETS):
            start = _stretch(glyphs, kinds, latin, index)
            stretch = glyphs[start : index + 1]
            stretch = _with_spaces_before(stretch, glyphs, start, index)
            ordered += stretch
            index = start - 1
        else:
            run = glyphs[index]
            # white space stands before what is read after it: to the right
            run.spaced = index + 1 < len(glyphs) and _gaps(glyphs[index], glyphs[index + 1])
            ordered.append(run)
            index -= 1
    _mirror(ordered)
    for run in ordered:
        if run.text[0] in _TURNED and not run.turned:
            run.text = run.text.translate(_QUOTES)
            run.turned = True
    return ordered


def _with_spaces_before(stretch: list[Run], glyphs: list[Run], start: int, end: int) -> list[Run]:
    """A stretch that runs from left to right, white space marked before each of its runs."""
    for at in range(len(stretch) - 1, 0, -1):
        stretch[at].spaced = _gaps(stretch[at - 1], stretch[at])
    stretch[0].spaced = end + 1 < len(glyphs) and _gaps(glyphs[end], glyphs[end + 1])
    return stretch


def _gaps(left: Run, right: Run) -> bool:
    """Whether white space stands between two glyphs."""
    return right.x0 - left.x1 > _GAP * max(left.size, right.size)


def _space(glyphs: list[Run]) -> None:
    for run in glyphs:
        run.spaced = False


def _stretch(glyphs: Sequence[Run], kinds: Sequence[_Kind], latin: Sequence[int], end: int) -> int:
    """Where the stretch from left to right begins that ends with a glyph.

    Figures behind a Latin letter run as it does, and so does what stands between, unless that is a bracket; figures
    alone are numbers, and numbers side by side are read from right to left (UAX #9, N0, N1, W4 and W7).
    """
    start = end if latin[end] < 0 else latin[end]
    while start > 0:
        at = start - 1
        if _gaps(glyphs[at], glyphs[start]):
            return start
        if kinds[at] == "neutral" and glyphs[at].text in _SEPARATORS and at > 0:
            if kinds[start] != "figure" or kinds[at - 1] != "figure" or _gaps(glyphs[at - 1], glyphs[at]):
                return start
            at -= 1
        if kinds[at] not in ("figure", "left"):
            return start
        start = at
    return start


def _latin(glyphs: Sequence[Run], kinds: Sequence[_Kind]) -> list[int]:
    """For each glyph the first Latin letter to the left of it in its stretch, or -1.

    Brackets that open behind a Latin letter and enclose another run as it does (UAX #9, N0).
    """
    found: list[int] = []
    first = -1
    apart = False  # whether a bracket that is none of the stretch's stands behind the last Latin letter
    open_inside: list[bool] = []  # for each open bracket whether it stands behind a Latin letter
    for index, kind in enumerate(kinds):
        if kind == "right":
            first = -1
            open_inside.clear()
        elif kind == "left":
            if first < 0 or (apart and not (open_inside and open_inside[-1])):
                first = index
            apart = False
        elif glyphs[index].text in _BRACKETS:
            if _opens_rightwards(glyphs, index, open_inside):
                open_inside.append(first >= 0 and not apart)
                apart = True  # until a letter stands behind it
            elif not (open_inside and open_inside.pop()):
                apart = True
        found.append(-1 if apart else first)
    return found


def _opens_rightwards(glyphs: Sequence[Run], index: int, open_inside: Sequence[bool]) -> bool:
    """Whether a bracket opens if what stands around it runs from left to right."""
    parted_before = index == 0 or _gaps(glyphs[index - 1], glyphs[index])
    parted_after = index + 1 == len(glyphs) or _gaps(glyphs[index], glyphs[index + 1])
    if parted_before != parted_after:
        return parted_before
    return not (open_inside and open_inside[-1])


@cache
def _kind(text: str) -> _Kind:
    kinds = {unicodedata.bidirectional(character) for character in text}
    if kinds & {"R", "AL"}:
        return "right"
    if "L" in kinds:
        return "left"
    return "figure" if kinds & {"EN", "AN"} else "neutral"


def _mirror(ordered: Sequence[Run]) -> None:
    """Turn brackets the way in which they are read.

    Some files say which bracket is meant, some which is seen, and PDFium turns some of either round. What stands beside
    a bracket tells whether it opens or closes; where that doesn't, whether one of its kind is open.
    """
    brackets = [(index, run) for index, run in enumerate(ordered) if run.text in _BRACKETS]
    open_kinds: Counter[str] = Counter()
    for index, run in brackets:
        pair = next(pair for pair in _PAIRS if run.text in pair)
        opening, closing = pair[0], pair[1]
        opens = _opens(ordered, index)
        if opens is None:
            opens = not open_kinds[opening]
        if opens:
            open_kinds[opening] += 1
        elif open_kinds[opening]:
            open_kinds[opening] -= 1
        run.text = opening if opens else closing


def _is_mark(ordered: Sequence[Run], index: int) -> bool:
    """Whether a figure in brackets of smaller type begins here, behind a word: the mark of a note."""
    mark = ordered[index : index + 3]
    return (
        0 < index < len(ordered) - 2
        and not any(run.spaced for run in mark)
        and mark[1].text.isdecimal()
        and mark[2].text in _BRACKETS
        and max(run.size for run in mark) < _SMALL * ordered[index - 1].size
    )


def _opens(ordered: Sequence[Run], index: int) -> bool | None:
    """Whether what stands beside a bracket tells that it opens."""
    if _is_mark(ordered, index):
        return True
    before = index
    parted_before = False
    while before >= max(0, index - _MOST) and ordered[before].text in _BRACKETS:
        parted_before = parted_before or ordered[before].spaced or before == 0
        before -= 1
    after = index + 1
    while after < min(len(ordered), index + _MOST) and ordered[after].text in _BRACKETS and not ordered[after].spaced:
        after += 1
    parted_after = after == len(ordered) or ordered[after].spaced or ordered[after].text in _STOPS
    if parted_before == parted_after:
        return None
    return parted_before
