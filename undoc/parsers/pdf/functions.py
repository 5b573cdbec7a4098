"""What is asked of PDFium by other ways than pypdfium2's: quick functions of addresses, and how a font looks."""

from __future__ import annotations

import ctypes
from functools import cache
from typing import Any, NamedTuple

from undoc.parsers.pdf.runs import Face

#: How far letters lean over at least that are italics, in degrees.
_LEANING = 4
#: Flags of a font (ISO 32000-1, table 123).
_ITALIC, _FORCED_BOLD = 1 << 6, 1 << 18


def look_at(raw: Any, font: Any) -> Face:
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


class Quick(NamedTuple):
    """PDFium's functions that are called for each character or object; handles and pointers are numbers.

    Attributes:
        object_at: the text object of a character.
        size_at: the size of its type.
        matrix_at: how it is scaled and turned: six floats.
        origin_at: where it stands: two doubles.
        box_at: what room it takes: left, top, right and bottom as floats.
        font_of: the font of a text object.
        content_of: the number of the marked content that an object belongs to.
        kind_of: what kind of object it is.
        item_at: an object of a page.
        count_kids: how many kids an element of structure has.
        kid_at: a kid.
        kid_content_at: the number of a kid that is content.
    """

    object_at: Any
    size_at: Any
    matrix_at: Any
    origin_at: Any
    box_at: Any
    font_of: Any
    content_of: Any
    kind_of: Any
    item_at: Any
    count_kids: Any
    kid_at: Any
    kid_content_at: Any


@cache
def quick(raw: Any) -> Quick:
    """The functions that are called most often, by addresses.

    They keep Python's lock, which costs more to give away and take back than most of them take.
    """
    handle, number, index = ctypes.c_void_p, ctypes.c_int, ctypes.c_int
    return Quick(
        _by_address(raw.FPDFText_GetTextObject, handle, handle, index),
        _by_address(raw.FPDFText_GetFontSize, ctypes.c_double, handle, index),
        _by_address(raw.FPDFText_GetMatrix, number, handle, index, handle),
        _by_address(raw.FPDFText_GetCharOrigin, number, handle, index, handle, handle),
        _by_address(raw.FPDFText_GetLooseCharBox, number, handle, index, handle),
        _by_address(raw.FPDFTextObj_GetFont, handle, handle),
        _by_address(raw.FPDFPageObj_GetMarkedContentID, number, handle),
        _by_address(raw.FPDFPageObj_GetType, number, handle),
        _by_address(raw.FPDFPage_GetObject, handle, handle, index),
        _by_address(raw.FPDF_StructElement_CountChildren, number, handle),
        _by_address(raw.FPDF_StructElement_GetChildAtIndex, handle, handle, index),
        _by_address(raw.FPDF_StructElement_GetChildMarkedContentID, number, handle, index),
    )


def address_of(handle: Any) -> int:
    """The number that a handle of pypdfium2 stands for."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def _by_address(function: Any, result: Any, *arguments: Any) -> Any:
    """A function that takes and gives handles as numbers, which are quick to make and to compare."""
    address = ctypes.cast(function, ctypes.c_void_p).value
    assert address is not None  # noqa: S101  # a function that is loaded has an address
    return ctypes.PYFUNCTYPE(result, *arguments)(address)
