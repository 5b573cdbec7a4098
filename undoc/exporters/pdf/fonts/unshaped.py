"""Faces without HarfBuzz: reportlab reads the font, and each letter stands for itself."""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from reportlab.pdfbase.ttfonts import TTFError, TTFontFile

from undoc.exporters.pdf.breaking.characters import units_of
from undoc.exporters.pdf.fonts.drawn import Drawn
from undoc.exporters.pdf.fonts.outlines import Tables
from undoc.exporters.pdf.fonts.programs import Program


class UnshapedFace:
    """A face as its file holds it.

    It leans on parts of reportlab 5.1 that its manual doesn't name: `charToGlyph`, `glyphToChar`, `hmetrics`,
    `unitsPerEm` and `makeSubset` of `TTFontFile`; the tests hold them.
    """

    def __init__(self, path: Path, tables: Tables) -> None:
        try:
            self._file = TTFontFile(str(path))
        except TTFError as error:
            raise ValueError(str(error)) from None
        self._lock = threading.Lock()  # reading moves a position in the file
        self._scale = 1000 / self._file.unitsPerEm
        self.name = tables.post_script_name or path.stem
        self.bold, self.italic = tables.styles
        self.measures = tables.measures(self.bold)
        self.han, self.arabic = self.glyph(ord("的")) != 0, self.glyph(ord("ا")) != 0

    def glyph(self, code: int) -> int:
        """The glyph of a character by its code point; 0 where it has none."""
        found: int = self._file.charToGlyph.get(code, 0)
        return found if found < len(self._file.hmetrics) else 0

    def advance(self, glyph: int) -> int:
        """How wide a glyph is, in thousandths of the size."""
        width: float = self._file.hmetrics[glyph][0] * self._scale
        return round(width)

    def shape(self, text: str, rtl: bool) -> tuple[Drawn, ...]:
        """A glyph for each character; a letter and its mark are one where they are one character."""
        drawn: list[Drawn] = []
        for unit in units_of(text):
            glyph = self.glyph(ord(_composed(unit)))
            width = self.advance(glyph)
            drawn.append(Drawn(glyph, unit, width, width))
        return tuple(reversed(drawn)) if rtl else tuple(drawn)

    def program(self, glyphs: Iterable[int]) -> Program:
        """A TrueType file of these glyphs."""
        wanted = sorted({glyph for glyph in glyphs if glyph})
        characters = [self._file.glyphToChar[glyph][0] for glyph in wanted]
        with self._lock:
            data: bytes = self._file.makeSubset(characters)
        return Program(data, {0: 0, **{glyph: place for place, glyph in enumerate(wanted, 1)}})


def _composed(unit: str) -> str:
    return unicodedata.normalize("NFC", unit) if len(unit) > 1 else unit
