"""What is printed on a page: runs of characters of one look on one baseline, with their places.

PDFium gives a page's characters in one call; asking it for the place of each costs more than all the rest together. So
only the ends of runs are asked for: all characters of a text object have one face, one size and one baseline, and
stand side by side in PDFium's order. Where a page holds letters that run from right to left each character is asked
for, since there the order of characters is not that of reading (`undoc.parsers.pdf.righttoleft`).
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

#: Letters that run from right to left, with their presentation forms.
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
#: What PDFium makes of a hyphen at a line's end.
_HYPHENS = {0xFFFE: "-", 0x02: "-"}
#: Bullets of the fonts Symbol and Wingdings are in the private area; what no font names has the replacement character.
_SEEN = str.maketrans({**_HYPHENS, 0xF0B7: "•", 0xF0A7: "▪", 0xF0FC: "✓", 0xFEFF: " ", 0: "\ufffd"})
_SPACED = re.compile(r"\S(?:.*\S)?", re.DOTALL)
#: How far letters lean over at least that are italics, in degrees; how heavy they are that are bold.
_LEANING, _HEAVY = 4, 600
_ITALIC, _FIXED, _FORCED_BOLD = 1 << 6, 1 << 0, 1 << 18


class Face(NamedTuple):
    """How a font looks."""

    bold: bool
    italic: bool


PLAIN = Face(False, False)


class Run:
    """Characters side by side, of one look.

    Attributes:
        text: the characters, without white space at the ends.
        x0: left edge, in points from the page's left edge.
        x1: right edge.
        y: baseline, in points from the page's lower edge.
        size: of the type, in points.
        face: how the font looks.
        spaced: whether white space stands before it, where that is known.
        order: when it is printed: the index of its first character.
        target: where it leads, if it can be clicked.
    """

    __slots__ = ("face", "order", "size", "spaced", "target", "text", "x0", "x1", "y")

    def __init__(
        self, text: str, x0: float, x1: float, y: float, size: float, face: Face, spaced: bool, order: int
    ) -> None:
        self.text = text
        self.x0 = x0
        self.x1 = x1
        self.y = y
        self.size = size
        self.face = face
        self.spaced = spaced
        self.order = order
        self.target: str | None = None

    def __repr__(self) -> str:
        return f"Run({self.text!r}, {self.x0:.0f}-{self.x1:.0f}, {self.y:.0f}, {self.size:.1f})"


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
            text = "".join(chr(code) if code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else "\ufffd" for code in codes)
        return text

    def runs(self, page: Any, text: str) -> list[Run]:
        """The runs of a page, in PDFium's order.

        Args:
            page: PDFium's handle of the page's text.
            text: as `text_of` gives it.
        """
        cut = self._each if RIGHT_TO_LEFT.search(text) else self._objects
        return list(cut(page, text.translate(_SEEN)))

    # ---------------------------------------------------------------------------------------------- by object

    def _objects(self, page: Any, text: str) -> Iterator[Run]:
        raw = self._raw
        address = _object_at(raw)
        end, index = len(text), 0
        spaced = True
        while index < end:
            here = address(page, index)
            if not here:  # white space that PDFium put in
                spaced = True
                index += 1
                continue
            # the object's last character: steps that double, then halves
            low, step = index, 8
            while low + step < end and address(page, low + step) == here:
                low += step
                step *= 2
            high = min(end, low + step)
            while low + 1 < high:
                middle = (low + high) // 2
                if address(page, middle) == here:
                    low = middle
                else:
                    high = middle
            found = _SPACED.search(text, index, low + 1)
            if found is not None:
                start, stop = found.span()
                yield self._run(page, here, found[0], start, stop - 1, spaced=spaced or start > index)
                spaced = stop < low + 1
            else:
                spaced = True
            index = low + 1

    def _run(self, page: Any, address: int, text: str, first: int, last: int, *, spaced: bool) -> Run:
        raw = self._raw
        raw.FPDFText_GetCharOrigin(page, first, ctypes.byref(self._x), ctypes.byref(self._y))
        size, slant = self._size(page, first)
        raw.FPDFText_GetLooseCharBox(page, last, ctypes.byref(self._box))
        x0, x1 = self._x.value, self._box.right
        if slant:  # it does not run from left to right: the box of its first character is as good as any
            x1 = max(x1, x0)
        return Run(text, x0, max(x0, x1), self._y.value, size, self._face(address), spaced, first)

    def _size(self, page: Any, index: int) -> tuple[float, bool]:
        """The type's size in points, and whether the line does not run from left to right."""
        raw = self._raw
        size = raw.FPDFText_GetFontSize(page, index)
        matrix = self._matrix
        if raw.FPDFText_GetMatrix(page, index, ctypes.byref(matrix)):
            size *= (matrix.c * matrix.c + matrix.d * matrix.d) ** 0.5
            return (abs(size) or 1.0), abs(matrix.b) > abs(matrix.a)
        return (abs(size) or 1.0), False

    def _face(self, address: int) -> Face:
        raw = self._raw
        font = raw.FPDFTextObj_GetFont(ctypes.cast(address, raw.FPDF_PAGEOBJECT))
        if not font:
            return PLAIN
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        face = self._faces.get(key)
        if face is None:
            face = self._faces[key] = _look_at(raw, font)
        return face

    # ------------------------------------------------------------------------------------------- by character

    def _each(self, page: Any, text: str) -> Iterator[Run]:
        """Each character as a run of its own."""
        raw = self._raw
        address = _object_at(raw)
        box, ref = self._box, ctypes.byref(self._box)
        get_box = raw.FPDFText_GetLooseCharBox
        last = 0
        size = y = 0.0
        face = PLAIN
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
                size = self._size(page, index)[0]
                face = self._face(here)
                raw.FPDFText_GetCharOrigin(page, index, ctypes.byref(self._x), ctypes.byref(self._y))
                y = self._y.value
            get_box(page, index, ref)
            yield Run(character, box.left, max(box.left, box.right), y, size, face, spaced, index)
            spaced = False


def _look_at(raw: Any, font: Any) -> Face:
    """How a font looks: by its name, its flags and its own figures."""
    size = raw.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(1, size))
    raw.FPDFFont_GetBaseFontName(font, buffer, size)
    name = buffer.value.decode("utf-8", "replace").rsplit("+", 1)[-1].lower()
    flags = raw.FPDFFont_GetFlags(font)
    angle = ctypes.c_int()
    leaning = raw.FPDFFont_GetItalicAngle(font, ctypes.byref(angle)) and abs(angle.value) >= _LEANING
    bold = "bold" in name or "black" in name or "heavy" in name or bool(flags > 0 and flags & _FORCED_BOLD)
    italic = "italic" in name or "oblique" in name or bool(leaning) or bool(flags > 0 and flags & _ITALIC)
    return Face(bold, italic)


@cache
def _object_at(raw: Any) -> Any:
    """PDFium's function that gives the text object of a character, as an address: numbers are quick to compare."""
    known = raw.FPDFText_GetTextObject
    pointer = ctypes.cast(known, ctypes.c_void_p).value
    assert pointer is not None  # noqa: S101  # a function that is loaded has an address
    return ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(pointer)
