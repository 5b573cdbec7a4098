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
    """PDFium's function that gives the text object of a character, as an address: numbers are quick to compare."""
    return _by_address(raw.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_int)


@cache
def font_of(raw: Any) -> Any:
    """Likewise that which gives the font of a text object."""
    return _by_address(raw.FPDFTextObj_GetFont, ctypes.c_void_p)


@cache
def content_of(raw: Any) -> Any:
    """Likewise that which gives the number of the marked content that an object belongs to."""
    address = ctypes.cast(raw.FPDFPageObj_GetMarkedContentID, ctypes.c_void_p).value
    assert address is not None  # noqa: S101  # a function that is loaded has an address
    return ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)(address)


def _by_address(function: Any, *arguments: Any) -> Any:
    address = ctypes.cast(function, ctypes.c_void_p).value
    assert address is not None  # noqa: S101  # a function that is loaded has an address
    return ctypes.CFUNCTYPE(ctypes.c_void_p, *arguments)(address)
