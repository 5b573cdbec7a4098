"""Fonts as objects of the PDF file: a subset of each face, and which text its codes stand for.

Every character that is drawn has a code of its own, even where two share a glyph (a Chinese character and its
compatibility form, or two characters that both lack one): so the file says exactly what was written (ISO 32000-1,
9.7.4 for the map from codes to glyphs, 9.10.3 for that from codes to text).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from attrs import define, field
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFZCompress

from undoc.errors import ExportError
from undoc.exporters.pdf.fonts.faces import BROKEN, Face

#: FontDescriptor flags (ISO 32000-1, table 123).
_SYMBOLIC, _ITALIC = 1 << 2, 1 << 6


@define(eq=False)
class Used:
    """What a document uses of a face.

    Attributes:
        number: the font's number in the document, from 0.
        face: None for STSong-Light, whose codes are those of UCS-2.
        thickened: whether its outlines are drawn thicker, for want of a bold face.
        texts: the text of each code, from code 1 on.
        glyphs: the face's glyph of each.
        widths: the width of each.
    """

    number: int
    face: Face | None
    thickened: bool = False
    texts: list[str] = field(factory=list)
    glyphs: list[int] = field(factory=list)
    widths: list[int] = field(factory=list)
    _codes: dict[str, tuple[int, str, int]] = field(factory=dict)

    @property
    def full(self) -> bool:
        """Whether there are no codes left."""
        return len(self.texts) >= 0xFFFE

    @property
    def name(self) -> str:
        """The font's name in the pages' resources."""
        return f"F{self.number + 1}"

    def add(self, text: str, glyph: int, width: int) -> tuple[int, str, int]:
        """A code for a text that is drawn by a glyph: the font's number, the code's digits, the width."""
        known = self._codes.get(text)
        if known is None:
            self.texts.append(text)
            self.glyphs.append(glyph)
            self.widths.append(width)
            code = ord(text) if self.face is None else len(self.texts)
            known = self._codes[text] = (self.number, f"{code:04X}", width)
        return known


def font_object(used: Used, document: Any) -> Any:
    """A font as an object of a reportlab document, with all that belongs to it."""
    if used.face is None:
        return _song(used, document)
    try:
        data, places = used.face.subset(used.glyphs)
    except BROKEN as error:
        raise ExportError(f"the font {used.face.name} is damaged: {error or type(error).__name__}") from None
    glyphs = [0, *(places[glyph] for glyph in used.glyphs)]
    name = f"{_tag(used.face.name, used.glyphs)}+{used.face.name}"
    measures = used.face.measures
    descriptor = PDFDictionary(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": PDFName(name),
            "Flags": _SYMBOLIC | (_ITALIC if used.face.italic else 0),
            "FontBBox": "[" + " ".join(str(round(value)) for value in measures.box) + "]",
            "ItalicAngle": round(measures.italic_angle),
            "Ascent": round(measures.ascent),
            "Descent": round(measures.descent),
            "CapHeight": round(measures.cap_height),
            "StemV": round(measures.stem),
            "FontFile2": document.Reference(_stream(data, {"Length1": len(data)})),
        }
    )
    descendant = PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("CIDFontType2"),
            "BaseFont": PDFName(name),
            "CIDSystemInfo": "<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>",
            "FontDescriptor": document.Reference(descriptor),
            "DW": used.face.advance(0),
            "W": "[1 [" + " ".join(map(str, used.widths)) + "]]",
            "CIDToGIDMap": document.Reference(_stream(b"".join(glyph.to_bytes(2) for glyph in glyphs))),
        }
    )
    return _composite(name, "Identity-H", descendant, list(enumerate(used.texts, 1)), document)


def _song(used: Used, document: Any) -> Any:
    """The font that is not embedded: readers know it by its name and its collection of characters."""
    name = "STSong-Light"
    descriptor = PDFDictionary(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": PDFName(name),
            "Flags": _SYMBOLIC,
            "FontBBox": "[-25 -254 1000 880]",
            "ItalicAngle": 0,
            "Ascent": 880,
            "Descent": -120,
            "CapHeight": 880,
            "StemV": 93,
        }
    )
    descendant = PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("CIDFontType0"),
            "BaseFont": PDFName(name),
            "CIDSystemInfo": "<</Registry (Adobe) /Ordering (GB1) /Supplement 2>>",
            "FontDescriptor": document.Reference(descriptor),
            "DW": 1000,
        }
    )
    return _composite(name, "UniGB-UCS2-H", descendant, [(ord(text), text) for text in used.texts], document)


def _composite(name: str, encoding: str, descendant: Any, texts: list[tuple[int, str]], document: Any) -> Any:
    return document.Reference(
        PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": PDFName(name),
                "Encoding": PDFName(encoding),
                "DescendantFonts": PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(_stream("\n".join(_to_unicode(texts)).encode("ascii"))),
            }
        )
    )


def _stream(data: bytes, entries: dict[str, int] | None = None) -> Any:
    return PDFStream(PDFDictionary(entries or {}), data, [PDFZCompress])


def _tag(name: str, glyphs: list[int]) -> str:
    """Six letters for a subset, the same for the same glyphs of the same face."""
    digest = hashlib.sha256(f"{name} {glyphs}".encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _to_unicode(texts: list[tuple[int, str]]) -> Iterator[str]:
    """A CMap from codes to text (Adobe Technical Note 5411); a hundred to a block is the most that is allowed."""
    yield "/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
    yield "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def"
    yield "/CMapName /Adobe-Identity-UCS def /CMapType 2 def"
    yield "1 begincodespacerange <0000> <FFFF> endcodespacerange"
    for start in range(0, len(texts), 100):
        block = texts[start : start + 100]
        yield f"{len(block)} beginbfchar"
        for code, text in block:
            yield f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>"
        yield "endbfchar"
    yield "endcmap CMapName currentdict /CMap defineresource pop end end"
