"""What is printed on a page: runs of characters of one look on one baseline, with their places.

PDFium gives a page's characters in one call; asking it for the place of each costs more than all the rest together. So
only the ends of runs are asked for: all characters of a text object have one face, one size and one baseline, and
stand side by side in PDFium's order. Where a page holds letters that run from right to left each character is asked
for, since there the order of characters is not that of reading (`undoc.parsers.pdf.righttoleft`).
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections import deque
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import repeat
from typing import Any

from undoc.parsers.pdf.functions import address_of, look_at, quick
from undoc.parsers.pdf.runs import PLAIN, RIGHT_TO_LEFT, Face, Run
from undoc.patterns import compiled_late

#: What PDFium makes of a hyphen at a line's end.
_HYPHENS = {0xFFFE: "-", 0x02: "-"}
_HYPHEN = compiled_late("[\ufffe\x02\xad]")
_SOFT = "\u00ad"
#: Marked content is nested no deeper.
_MOST_MARKS = 16
#: Bullets of the fonts Symbol and Wingdings are in the private area; what no font names has the replacement character.
_SEEN = str.maketrans({**_HYPHENS, 0xF0B7: "•", 0xF0A7: "▪", 0xF0FC: "✓", 0xFEFF: " ", 0: "\ufffd"})
_SPACED = compiled_late(r"\S(?:.*\S)?", re.DOTALL)


class Characters:
    """Reads the runs of pages of one document.

    Args:
        raw: the functions of PDFium.
    """

    def __init__(self, raw: Any) -> None:
        self._raw = raw
        self._faces: dict[int, Face] = {}
        self._quick = quick(raw)
        self._box = (ctypes.c_float * 4)()
        self._matrix = (ctypes.c_float * 6)()
        self._origin = (ctypes.c_double * 2)()
        self._box_at, self._matrix_at = ctypes.addressof(self._box), ctypes.addressof(self._matrix)
        self._x_at = ctypes.addressof(self._origin)
        self._y_at = self._x_at + ctypes.sizeof(ctypes.c_double)

    def text_of(self, page: Any) -> str:
        """All characters of a page as PDFium orders them, one for each index."""
        raw = self._raw
        count = raw.FPDFText_CountChars(page)
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        written = raw.FPDFText_GetText(page, 0, count, buffer)
        text = bytes(buffer)[: 2 * max(0, written - 1)].decode("utf-16-le", "surrogatepass")
        if len(text) != count or "\ud800" <= max(text, default="") <= "\udfff":
            # what has no character, or takes two code units, puts the indices out of step
            get = raw.FPDFText_GetUnicode
            codes = [get(page, index) for index in range(count)]
            text = "".join(
                chr(code) if code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else "\ufffd" for code in codes
            )
        return text

    def runs(self, page: Any, text: str, owners: dict[int, int], *, join: bool) -> list[Run]:
        """The runs of a page, in PDFium's order.

        Args:
            page: PDFium's handle of the page's text.
            text: as `text_of` gives it.
            owners: the block of each number of marked content.
            join: whether runs that follow on each other and look the same may be one: nothing else tells them apart.
        """
        seen = text.translate(_SEEN)
        unsaid = [found.start() for found in _HYPHEN.finditer(text) if self._is_unsaid(page, found.start())]
        if unsaid:
            signs = list(seen)
            for index in unsaid:
                signs[index] = _SOFT
            seen = "".join(signs)
        handle = address_of(page)
        if RIGHT_TO_LEFT.search(text):
            found_runs = list(self._each(handle, seen, join=join))
        else:
            found_runs = _joined(self._objects(handle, seen)) if join else list(self._objects(handle, seen))
        if owners:
            content_of, object_at = self._quick.content_of, self._quick.object_at
            for run in found_runs:
                run.owner = owners.get(content_of(object_at(handle, run.order)), 0)
        return found_runs

    def _is_unsaid(self, page: Any, index: int) -> bool:
        """Whether a hyphen is told to be no part of the text: its replacement text is empty (ISO 32000-1, 14.9.4)."""
        raw = self._raw
        item = raw.FPDFText_GetTextObject(page, index)
        size = ctypes.c_ulong()
        for at in range(min(_MOST_MARKS, raw.FPDFPageObj_CountMarks(item)) if item else 0):
            mark = raw.FPDFPageObj_GetMark(item, at)
            if raw.FPDFPageObjMark_GetParamStringValue(mark, b"ActualText", None, 0, ctypes.byref(size)):
                return bool(size.value <= 2)
        return False

    # ---------------------------------------------------------------------------------------------- by object

    def _objects(self, page: int, text: str) -> Iterator[Run]:
        """What stands in one text object, as a run."""
        address = self._quick.object_at
        end, index = len(text), 0
        spaced = True
        while index < end:
            here = address(page, index)
            if not here:  # white space that PDFium put in
                spaced = True
                index += 1
                continue
            # the object's last character: steps that double, then halves
            low, step = index, 1
            while low + step < end and address(page, low + step) == here:
                low += step
                step *= 4
            high = min(end, low + step)
            while low + 1 < high:
                middle = (low + high) // 2
                if address(page, middle) == here:
                    low = middle
                else:
                    high = middle
            found = _SPACED.search(text, index, low + 1)
            if found is None:
                spaced = True
            else:
                start, stop = found.span()
                yield self._run(page, here, found[0], start, stop - 1, spaced=spaced or start > index)
                spaced = stop < low + 1
            index = low + 1

    def _run(self, page: int, address: int, text: str, first: int, last: int, *, spaced: bool) -> Run:
        size, slant = self._measure(page, first)
        self._quick.origin_at(page, first, self._x_at, self._y_at)
        self._quick.box_at(page, last, self._box_at)
        (x0, y), x1 = self._origin, self._box[2]
        if slant:  # it does not run from left to right: it is as narrow as its first character
            x1 = min(x1, x0 + size)
        return Run(text, x0, max(x0, x1), y, size, self._face(address), spaced, first)

    def _measure(self, page: int, index: int) -> tuple[float, bool]:
        """The type's size in points, and whether the line does not run from left to right."""
        size = self._quick.size_at(page, index)
        if self._quick.matrix_at(page, index, self._matrix_at):
            a, b, c, d, _, _ = self._matrix
            size *= abs(d) if not c else (c * c + d * d) ** 0.5
            return (abs(size) or 1.0), abs(b) > abs(a)
        return (abs(size) or 1.0), False

    def _face(self, address: int) -> Face:
        font = self._quick.font_of(address)
        if not font:
            return PLAIN
        face = self._faces.get(font)
        if face is None:
            face = self._faces[font] = look_at(self._raw, ctypes.cast(font, self._raw.FPDF_FONT))
        return face

    # ------------------------------------------------------------------------------------------- by character

    def _each(self, page: int, text: str, *, join: bool) -> Iterator[Run]:
        """Runs of letters that stand side by side and run the same way, in the order of reading.

        PDFium turns stretches from right to left round, so that the next letter stands on the left.

        Args:
            page: the address of the page's text.
            text: its characters.
            join: whether letters of several objects may be one run, if they look the same.
        """
        count = len(text)
        boxes = (ctypes.c_float * (4 * count))()
        start = ctypes.addressof(boxes)
        deque(map(self._quick.box_at, repeat(page), range(count), range(start, start + 16 * count, 16)), maxlen=0)
        places = boxes[:]
        addresses = list(map(self._quick.object_at, repeat(page), range(count)))
        last = 0
        size = y = near = 0.0
        face = PLAIN
        run: Run | None = None
        way = _OTHER
        spaced = True
        ways = map(_way, text)
        for index, (character, kind, here, x0, x1) in enumerate(
            zip(text, ways, addresses, places[::4], places[2::4], strict=True)
        ):
            if kind == _SPACE:
                spaced = True
                continue
            if not here:
                continue
            if here != last:
                last = here
                before = size, face, y
                size = self._measure(page, index)[0]
                face = self._face(here)
                self._quick.origin_at(page, index, self._x_at, self._y_at)
                y = self._origin[1]
                near = _NEAR * size
                if run is not None and not (join and before == (size, face, y)):
                    yield run
                    run = None
            if run is not None and not spaced:
                if kind == _MARK and run.x0 - near < x0 and x1 < run.x1 + near:
                    run.text += character
                    continue
                if kind == way == _RIGHTWARDS and -near < x0 - run.x1 < near:
                    run.text += character
                    run.x1 = x1
                    continue
                if kind == way == _LEFTWARDS:
                    if abs(run.x0 - x0) < _SAME and x1 - x0 > _SAME:
                        _ligate(run, character)
                        continue
                    if -near < run.x0 - x1 < near:
                        run.text += character
                        run.x0 = x0
                        continue
            if run is not None:
                yield run
            way = kind
            run = Run(character, x0, max(x0, x1), y, size, face, spaced, index)
            spaced = False
        if run is not None:
            yield run


_LEFTWARDS, _RIGHTWARDS, _MARK, _OTHER, _SPACE = range(5)
#: Runs that stand no further apart, in parts of the type size, are one.
_NEAR = 0.13
#: Letters whose places are as near as this are printed by one glyph, in points.
_SAME = 0.05
_LAM, _ALEFS = "\u0644", "\u0627\u0622\u0623\u0625\u0671"


@cache
def _way(character: str) -> int:
    """Which way a character runs, as far as it says so itself."""
    if character.isspace():
        return _SPACE
    if unicodedata.combining(character):
        return _MARK
    kind = unicodedata.bidirectional(character)
    return _LEFTWARDS if kind in ("R", "AL") else _RIGHTWARDS if kind in ("L", "EN", "AN") else _OTHER


def _joined(runs: Iterable[Run]) -> list[Run]:
    """Runs that stand side by side in the file and on the page, and look the same, made one."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last is not None and run.y == last.y and run.face == last.face and run.size == last.size:
            gap = run.x0 - last.x1
            apart = run.order - last.order - len(last.text)
            if (
                (0 < apart < 3 and 0 <= gap < _WORDS * run.size)
                if run.spaced
                else apart == 0 and abs(gap) < _NEAR * run.size
            ):
                last.text += " " * apart + run.text
                last.x1 = run.x1
                continue
        joined.append(run)
    return joined


#: Words that stand no further apart, in parts of the type size, are one run.
_WORDS = 0.5


def _ligate(run: Run, letter: str) -> None:
    """Put one more letter of a glyph to a run; PDFium turns those of a glyph round as well, lam and alef aside."""
    if run.text[-1] == _LAM and letter in _ALEFS:
        run.text += letter
    else:
        run.text = run.text[:-1] + letter + run.text[-1]
