"""What is asked of PDFium by other ways than pypdfium2's: objects as addresses, and how a font looks."""

from __future__ import annotations

import ctypes
from functools import cache
from typing import Any

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


@cache
def object_at(raw: Any) -> Any:
    """PDFium's function that gives the text object of a character."""
    return by_address(raw.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)


@cache
def font_of(raw: Any) -> Any:
    """That which gives the font of a text object."""
    return by_address(raw.FPDFTextObj_GetFont, ctypes.c_void_p, ctypes.c_void_p)


@cache
def content_of(raw: Any) -> Any:
    """That which gives the number of the marked content that an object belongs to."""
    return by_address(raw.FPDFPageObj_GetMarkedContentID, ctypes.c_int, ctypes.c_void_p)


@cache
def kids_of(raw: Any) -> tuple[Any, Any, Any]:
    """Those that count the kids of an element of structure, give a kid, and give the number of one that is content."""
    element, index = ctypes.c_void_p, ctypes.c_int
    return (
        by_address(raw.FPDF_StructElement_CountChildren, ctypes.c_int, element),
        by_address(raw.FPDF_StructElement_GetChildAtIndex, element, element, index),
        by_address(raw.FPDF_StructElement_GetChildMarkedContentID, ctypes.c_int, element, index),
    )


def by_address(function: Any, result: Any, *arguments: Any) -> Any:
    """A function that takes and gives handles as numbers, which are quick to make and to compare."""
    address = ctypes.cast(function, ctypes.c_void_p).value
    assert address is not None  # noqa: S101  # a function that is loaded has an address
    return ctypes.CFUNCTYPE(result, *arguments)(address)
