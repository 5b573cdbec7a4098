"""Fonts as objects of the PDF file: a subset of each face, and which text its codes stand for.

A code is the number of its glyph in the face, wherever that glyph stands for one text only. Where two texts share a
glyph (a Chinese character and its compatibility form), the second gets a code of its own: so the file says exactly
what was written (ISO 32000-1, 9.7.4 for the map from codes to glyphs, 9.10.3 for that from codes to text).
"""

from __future__ import annotations

import hashlib
import sys
from array import array
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from attrs import define, field

from undoc.errors import ExportError
from undoc.exporters.pdf.file import File, name_of
from undoc.exporters.pdf.fonts.faces import BROKEN, Face
from undoc.records import Distinct

#: FontDescriptor flags (ISO 32000-1, table 123).
_SYMBOLIC, _ITALIC = 1 << 2, 1 << 6
_LAST_CODE = 0xFFFE
#: The collection of characters that codes are said to be of: none but the font's own; and the name of the map there.
_SYSTEM, _CMAP = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>", "Undoc-Identity-H"
#: What may not stand for a code (ISO 19005-2, 6.2.11.7.2), and what is said in its place: the character that
#: Unicode puts in the place of U+FEFF, or the one for what is no character.
_UNSAYABLE = {"\ufeff": "\u2060", "\ufffe": "\ufffd", "\0": "\ufffd", "": "\u200b"}


@define(eq=False, repr=False)
class Used(Distinct):
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
    if used.face is None:
        return _song(used, file)
    face, measures = used.face, used.face.measures
    try:
        program = face.program([glyph for glyph, _, _ in used.codes.values()])
    except BROKEN as error:
        raise ExportError(f"the font {face.name} is damaged: {error or type(error).__name__}") from None
    name = f"{_tag(face.name, program.places)}+{face.name}"
    kind = "/Subtype/OpenType" if program.post_script else f"/Length1 {len(program.data)}"
    stream = file.add_stream(program.data, kind)
    box = " ".join(str(round(value)) for value in measures.box)
    descriptor = file.add(
        f"<</Type/FontDescriptor/FontName{name_of(name)}/Flags {_SYMBOLIC | (_ITALIC if face.italic else 0)}"
        f"/FontBBox[{box}]/ItalicAngle {measures.italic_angle:g}/Ascent {round(measures.ascent)}"
        f"/Descent {round(measures.descent)}/CapHeight {round(measures.cap_height)}/StemV {round(measures.stem)}"
        f"/FontFile{'3' if program.post_script else '2'} {stream} 0 R>>"
    )
    if program.post_script:
        # Outlines of PostScript are chosen by the font's own numbers: the way there leads through the encoding.
        places = {code: program.places[glyph] for code, (glyph, _, _) in used.codes.items()}
        widths = {places[code]: width for code, (_, _, width) in used.codes.items()}
        encoding = f"{file.add_stream(_to_places(places), f'/Type/CMap/CMapName/{_CMAP}/WMode 0{_SYSTEM}')} 0 R"
        chosen = "0"
    else:
        glyphs = array("H", bytes(2 * (max(used.codes) + 1)))
        for code, (glyph, _, _) in used.codes.items():
            glyphs[code] = program.places[glyph]
        if sys.byteorder == "little":
            glyphs.byteswap()
        widths = {code: width for code, (_, _, width) in used.codes.items()}
        encoding = "/Identity-H"
        chosen = f"2/CIDToGIDMap {file.add_stream(glyphs.tobytes())} 0 R"
    descendant = file.add(
        f"<</Type/Font/BaseFont{name_of(name)}{_SYSTEM}/FontDescriptor {descriptor} 0 R{_widths(widths)}"
        f"/Subtype/CIDFontType{chosen}>>"
    )
    return _composite(name, encoding, descendant, used, file)


def _widths(widths: dict[int, int]) -> str:
    """The most frequent width, then those of all other codes, neighbours together."""
    usual = Counter(widths.values()).most_common(1)[0][0]
    parts: list[str] = []
    following = -1
    for code in sorted([code for code, width in widths.items() if width != usual]):
        if code != following:
            parts.append(f"]{code}[" if parts else f"{code}[")
        parts.append(f"{widths[code]} ")
        following = code + 1
    return f"/DW {usual}" + (f"/W[{''.join(parts)}]]" if parts else "")


def _to_places(places: dict[int, int]) -> bytes:
    """A CMap from codes to the numbers of glyphs in the font (Adobe Technical Note 5014)."""
    lines = [f"<{code:04X}> {place}" for code, place in sorted(places.items())]
    return _cmap(_CMAP, "Identity", "1", "cidchar", lines)


def _song(used: Used, file: File) -> int:
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
    return _composite(name, "/UniGB-UCS2-H", descendant, used, file)


def _composite(name: str, encoding: str, descendant: int, used: Used, file: File) -> int:
    said = file.add_stream(_to_unicode(used))
    return file.add(
        f"<</Type/Font/Subtype/Type0/BaseFont{name_of(name)}/Encoding {encoding}"
        f"/DescendantFonts[{descendant} 0 R]/ToUnicode {said} 0 R>>"
    )


def _tag(name: str, glyphs: Iterable[int]) -> str:
    """Six letters for a subset, the same for the same glyphs of the same face."""
    chosen = (name + "".join(map(chr, sorted(glyphs)))).encode("utf-16-be", "surrogatepass")
    digest = hashlib.md5(chosen, usedforsecurity=False).digest()
    return "".join([chr(ord("A") + byte % 26) for byte in digest[:6]])


def _to_unicode(used: Used) -> bytes:
    """A CMap from codes to text (Adobe Technical Note 5411)."""
    lines = [_said(code, text) for code, (_, text, _) in sorted(used.codes.items())]
    return _cmap("Adobe-Identity-UCS", "UCS", "2", "bfchar", lines)


@lru_cache(maxsize=60_000)
def _said(code: int, text: str) -> str:
    """What a code stands for, as a CMap has it."""
    return f"<{code:04X}> <{_UNSAYABLE.get(text, text).encode('utf-16-be', 'replace').hex().upper()}>"


def _cmap(name: str, ordering: str, kind: str, entry: str, lines: list[str]) -> bytes:
    """A CMap; a hundred entries to a block is the most that is allowed."""
    parts = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        f"/CIDSystemInfo <</Registry (Adobe) /Ordering ({ordering}) /Supplement 0>> def\n"
        f"/CMapName /{name} def /CMapType {kind} def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange"
    ]
    for start in range(0, len(lines), 100):
        block = lines[start : start + 100]
        parts.append(f"{len(block)} begin{entry}")
        parts += block
        parts.append(f"end{entry}")
    parts.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(parts).encode("ascii")
