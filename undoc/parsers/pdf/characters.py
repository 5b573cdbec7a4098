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
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from undoc.parsers.pdf.functions import content_of, font_of, look_at, object_at
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
        self._box = raw.FS_RECTF()
        self._matrix = raw.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._box_ref, self._matrix_ref = ctypes.byref(self._box), ctypes.byref(self._matrix)
        self._x_ref, self._y_ref = ctypes.byref(self._x), ctypes.byref(self._y)

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
        if RIGHT_TO_LEFT.search(text):
            found_runs = list(self._each(page, seen))
        else:
            found_runs = _joined(self._objects(page, seen)) if join else list(self._objects(page, seen))
        if owners:
            owner_of, address_of = content_of(self._raw), object_at(self._raw)
            for run in found_runs:
                run.owner = owners.get(owner_of(address_of(page, run.order)), 0)
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

    def _objects(self, page: Any, text: str) -> Iterator[Run]:
        """What stands in one text object, as a run."""
        address = object_at(self._raw)
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

    def _run(self, page: Any, address: int, text: str, first: int, last: int, *, spaced: bool) -> Run:
        raw = self._raw
        size, slant = self._measure(page, first)
        raw.FPDFText_GetCharOrigin(page, first, self._x_ref, self._y_ref)
        raw.FPDFText_GetLooseCharBox(page, last, self._box_ref)
        x0, x1 = self._x.value, self._box.right
        if slant:  # it does not run from left to right: it is as narrow as its first character
            x1 = min(x1, x0 + size)
        return Run(text, x0, max(x0, x1), self._y.value, size, self._face(address), spaced, first)

    def _measure(self, page: Any, index: int) -> tuple[float, bool]:
        """The type's size in points, and whether the line does not run from left to right."""
        raw = self._raw
        size = raw.FPDFText_GetFontSize(page, index)
        matrix = self._matrix
        if raw.FPDFText_GetMatrix(page, index, self._matrix_ref):
            c, d = matrix.c, matrix.d
            size *= abs(d) if not c else (c * c + d * d) ** 0.5
            return (abs(size) or 1.0), abs(matrix.b) > abs(matrix.a)
        return (abs(size) or 1.0), False

    def _face(self, address: int) -> Face:
        font = font_of(self._raw)(address)
        if not font:
            return PLAIN
        face = self._faces.get(font)
        if face is None:
            face = self._faces[font] = look_at(self._raw, ctypes.cast(font, self._raw.FPDF_FONT))
        return face

    # ------------------------------------------------------------------------------------------- by character

    def _each(self, page: Any, text: str) -> Iterator[Run]:
        """Runs of letters that stand side by side and run the same way, in the order of reading.

        PDFium turns stretches from right to left round, so that the next letter stands on the left.
        """
        raw = self._raw
        address = object_at(raw)
        box, box_ref = self._box, self._box_ref
        get_box = raw.FPDFText_GetLooseCharBox
        last = 0
        size = y = near = 0.0
        face = PLAIN
        run: Run | None = None
        way = _OTHER
        spaced = True
        for index, character in enumerate(text):
            if character.isspace():
                spaced = True
                continue
            here = address(page, index)
            if not here:
                continue
            if here != last:
                last = here
                size = self._measure(page, index)[0]
                face = self._face(here)
                raw.FPDFText_GetCharOrigin(page, index, self._x_ref, self._y_ref)
                y = self._y.value
                near = _NEAR * size
                if run is not None:
                    yield run
                run = None
            get_box(page, index, box_ref)
            x0, x1 = box.left, box.right
            kind = _way(character)
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


_LEFTWARDS, _RIGHTWARDS, _MARK, _OTHER = range(4)
#: Runs that stand no further apart, in parts of the type size, are one.
_NEAR = 0.13
#: Letters whose places are as near as this are printed by one glyph, in points.
_SAME = 0.05
_LAM, _ALEFS = "\u0644", "\u0627\u0622\u0623\u0625\u0671"


@cache
def _way(character: str) -> int:
    """Which way a character runs, as far as it says so itself."""
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
