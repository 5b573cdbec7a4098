"""Fonts as objects of the PDF file: a subset of each face, and which text its codes stand for.

A code is the number of its glyph in the face, wherever that glyph stands for one text only. Where two texts share a
glyph (a Chinese character and its compatibility form), the second gets a code of its own: so the file says exactly
what was written (ISO 32000-1, 9.7.4 for the map from codes to glyphs, 9.10.3 for that from codes to text).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import groupby

from attrs import define, field

from undoc.errors import ExportError
from undoc.exporters.pdf.file import File, name_of
from undoc.exporters.pdf.fonts.faces import BROKEN, Face

#: FontDescriptor flags (ISO 32000-1, table 123).
_SYMBOLIC, _ITALIC = 1 << 2, 1 << 6
_LAST_CODE = 0xFFFE
#: What may not stand for a code (ISO 19005-2, 6.2.11.7.2), and what is said in its place: the character that
#: Unicode puts in the place of U+FEFF, or the one for what is no character.
_UNSAYABLE = {"\ufeff": "\u2060", "\ufffe": "\ufffd", "\0": "\ufffd", "": "\u200b"}


@define(eq=False)
class Used:
    """What a document uses of a face.

    Attributes:
        number: the font's number in the document, from 0.
        face: None for STSong-Light, whose codes are those of UCS-2.
        thickened: whether its outlines are drawn thicker, for want of a bold face.
        codes: the glyph, the text and the width of each code.
    """

    number: int
    face: Face | None
    thickened: bool = False
    codes: dict[int, tuple[int, str, int]] = field(factory=dict)
    _others: dict[tuple[int, str, int], int] = field(factory=dict)
    _next: int = _LAST_CODE

    @property
    def name(self) -> str:
        """The font's name in the pages' resources."""
        return f"F{self.number + 1}"

    def code(self, glyph: int, text: str, width: int) -> int:
        """The code of a glyph that stands for a text: its own number, or one that no glyph has yet."""
        entry = (glyph, text, width)
        code = ord(text) if self.face is None else glyph
        if self.codes.setdefault(code, entry) == entry:
            return code
        known = self._others.get(entry)
        if known is None:
            while self._next in self.codes:
                self._next -= 1
            if self._next <= 0:
                raise ExportError("the document uses more glyphs of a font than a PDF file has codes for")
            known = self._others[entry] = self._next
            self.codes[known] = entry
        return known


def add_font(used: Used, file: File) -> int:
    """Add a font with all that belongs to it to a file, and say its number there."""
    texts = sorted((code, _UNSAYABLE.get(text, text)) for code, (_, text, _) in used.codes.items())
    if used.face is None:
        return _song(texts, file)
    face, measures = used.face, used.face.measures
    try:
        data, places = face.subset(glyph for glyph, _, _ in used.codes.values())
    except BROKEN as error:
        raise ExportError(f"the font {face.name} is damaged: {error or type(error).__name__}") from None
    glyphs = bytearray(2 * (max(used.codes) + 1))
    for code, (glyph, _, _) in used.codes.items():
        glyphs[2 * code : 2 * code + 2] = places[glyph].to_bytes(2)
    name = f"{_tag(face.name, used.codes)}+{face.name}"
    program = file.add_stream(data, f"/Length1 {len(data)}")
    box = " ".join(str(round(value)) for value in measures.box)
    descriptor = file.add(
        f"<</Type/FontDescriptor/FontName{name_of(name)}/Flags {_SYMBOLIC | (_ITALIC if face.italic else 0)}"
        f"/FontBBox[{box}]/ItalicAngle {measures.italic_angle:g}/Ascent {round(measures.ascent)}"
        f"/Descent {round(measures.descent)}/CapHeight {round(measures.cap_height)}/StemV {round(measures.stem)}"
        f"/FontFile2 {program} 0 R>>"
    )
    descendant = file.add(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont{name_of(name)}"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        f"/FontDescriptor {descriptor} 0 R/DW {face.advance(0)}/W[{' '.join(_widths(used))}]"
        f"/CIDToGIDMap {file.add_stream(bytes(glyphs))} 0 R>>"
    )
    return _composite(name, "Identity-H", descendant, texts, file)


def _widths(used: Used) -> Iterator[str]:
    """The widths of codes, those of neighbours together."""
    codes = sorted(used.codes)
    for _, run in groupby(enumerate(codes), key=lambda item: item[1] - item[0]):
        together = [code for _, code in run]
        yield f"{together[0]} [{' '.join(str(used.codes[code][2]) for code in together)}]"


def _song(texts: list[tuple[int, str]], file: File) -> int:
    """The font that is not embedded: readers know it by its name and its collection of characters."""
    name = "STSong-Light"
    descriptor = file.add(
        f"<</Type/FontDescriptor/FontName/{name}/Flags {_SYMBOLIC}/FontBBox[-25 -254 1000 880]/ItalicAngle 0"
        "/Ascent 880/Descent -120/CapHeight 880/StemV 93>>"
    )
    descendant = file.add(
        f"<</Type/Font/Subtype/CIDFontType0/BaseFont/{name}"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"
        f"/FontDescriptor {descriptor} 0 R/DW 1000>>"
    )
    return _composite(name, "UniGB-UCS2-H", descendant, texts, file)


def _composite(name: str, encoding: str, descendant: int, texts: list[tuple[int, str]], file: File) -> int:
    said = file.add_stream("\n".join(_to_unicode(texts)).encode("ascii"))
    return file.add(
        f"<</Type/Font/Subtype/Type0/BaseFont{name_of(name)}/Encoding/{encoding}"
        f"/DescendantFonts[{descendant} 0 R]/ToUnicode {said} 0 R>>"
    )


def _tag(name: str, codes: dict[int, tuple[int, str, int]]) -> str:
    """Six letters for a subset, the same for the same glyphs of the same face."""
    digest = hashlib.sha256(f"{name} {sorted(codes.items())}".encode("utf-8", "replace")).digest()
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
            yield f"<{code:04X}> <{text.encode('utf-16-be', 'replace').hex().upper()}>"
        yield "endbfchar"
    yield "endcmap CMapName currentdict /CMap defineresource pop end end"
