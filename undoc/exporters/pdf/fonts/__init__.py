"""The fonts of a document: a face for each character, and what of each face has been used."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from undoc.diagnostics import Diagnostic, Severity
from undoc.exporters.pdf.characters import is_ignorable, units_of
from undoc.exporters.pdf.fonts.embedding import Used
from undoc.exporters.pdf.fonts.faces import Face
from undoc.exporters.pdf.fonts.found import Family, families
from undoc.exporters.pdf.fonts.song import has_song
from undoc.exporters.pdf.lines import Style

#: Punctuation of both kinds of script: in Chinese it is as wide as a character, and a Chinese face has it so.
_OF_BOTH = frozenset("“”‘’…‥—―·‧～※×÷°′″①②③④⑤⑥⑦⑧⑨⑩")
#: How many missing characters a diagnostic lists.
_LISTED = 20

#: The font's number, the character's code in it in hexadecimal digits, and its width in thousandths of the size.
Glyph = tuple[int, str, int]


class Sheet(dict[str, Glyph]):
    """The glyphs of one style, by character or cluster; found when they are first asked for."""

    def __init__(self, fonts: Fonts, *, bold: bool, italic: bool) -> None:
        super().__init__()
        self._fonts, self._bold, self._italic = fonts, bold, italic
        self.widths: dict[str, int] = {}

    def __missing__(self, unit: str) -> Glyph:
        found = self[unit] = self._fonts.find(unit, bold=self._bold, italic=self._italic)
        return found


class Fonts:
    """The fonts of one document.

    Args:
        named: the files that the user named.
        chinese: whether punctuation of both kinds of script is Chinese.
    """

    def __init__(self, named: tuple[Path, ...], *, chinese: bool) -> None:
        self._chinese = chinese
        self._coming: Iterator[Family] = families(named)
        self._families: list[Family] = []
        self._sheets: dict[tuple[bool, bool], Sheet] = {}
        self._numbers: dict[tuple[Face | None, bool], int] = {}
        self.used: list[Used] = []
        self._missing: dict[str, None] = {}
        self._rtl = False
        self._halves = False

    def sheet(self, style: Style) -> Sheet:
        """The glyphs of a style."""
        key = (style.bold, style.italic)
        sheet = self._sheets.get(key)
        if sheet is None:
            sheet = self._sheets[key] = Sheet(self, bold=style.bold, italic=style.italic)
        return sheet

    def width(self, text: str, style: Style) -> float:
        """How wide a text is, in points."""
        sheet = self.sheet(style)
        width = sheet.widths.get(text)
        if width is None:
            width = sheet.widths[text] = sum(sheet[unit][2] for unit in units_of(text))
        return width * style.size / 1000

    def find(self, unit: str, *, bold: bool, italic: bool) -> Glyph:
        """The glyph of a character, or of a letter and the marks on it that are one character.

        A character that no face has is shown as the box of the first face, and keeps its place in the text.
        """
        drawn = unicodedata.normalize("NFC", unit) if len(unit) > 1 else unit
        if "\ud800" <= drawn <= "\udfff":
            self._halves = True
            return self._use(self._first(bold, italic), "\ufffd", 0, bold)
        self._rtl = self._rtl or unicodedata.bidirectional(drawn) in ("R", "AL")
        if is_ignorable(drawn):
            return self._blank(unit, bold, italic, width=0)
        face = self._face(drawn, bold, italic)
        if face is not None:
            return self._use(face, unit, face.glyph(ord(drawn)), bold)
        if drawn.isspace() and drawn > " ":
            return self._blank(unit, bold, italic, width=1000 if drawn == "\u3000" else None)
        if has_song(unit):
            return self._use(None, unit, 0, bold=False)
        self._missing[drawn] = None
        return self._use(self._first(bold, italic), unit, 0, bold)

    def report(self) -> list[Diagnostic]:
        """What there is to say about the fonts, once all text has been set."""
        said: list[Diagnostic] = []
        if self._missing:
            listed = [f"U+{ord(character):04X}" for character in list(self._missing)[:_LISTED]]
            more = f" and {len(self._missing) - _LISTED} more" if len(self._missing) > _LISTED else ""
            message = f"no font has {', '.join(listed)}{more}: a box stands in the place of each"
            said.append(Diagnostic("E141", Severity.WARNING, message))
        if self._halves:
            message = "halves of surrogate pairs are no characters: each is written as U+FFFD"
            said.append(Diagnostic("E144", Severity.ERROR, message))
        if any(used.face is None for used in self.used):
            message = (
                "no Chinese TrueType font was found: the font STSong-Light is not embedded, and readers show what "
                "they have in its place; install undoc-un[fonts] or name a font in PdfOptions"
            )
            said.append(Diagnostic("E142", Severity.WARNING, message))
        if self._rtl:
            message = "right-to-left layout is not done yet: the letters stand unjoined and from left to right"
            said.append(Diagnostic("E143", Severity.WARNING, message))
        return said

    def _all(self) -> Iterator[Family]:
        """The families, loaded as far as they are needed."""
        yield from self._families
        for family in self._coming:
            self._families.append(family)
            yield family

    def _styled(self, bold: bool, italic: bool) -> Iterator[Face]:
        """Every face, in the order in which they are tried for a style."""
        for family in self._all():
            yield from sorted(family, key=lambda face: 2 * (face.bold != bold) + (face.italic != italic))

    def _first(self, bold: bool, italic: bool) -> Face:
        return next(self._styled(bold, italic))

    def _face(self, character: str, bold: bool, italic: bool) -> Face | None:
        """The face for a character; None where no face has it."""
        code = ord(character)
        if self._chinese and character in _OF_BOTH:
            for face in self._styled(bold, italic):
                if face.han and face.glyph(code):
                    return face
        for face in self._styled(bold, italic):
            if face.glyph(code):
                return face
        return None

    def _blank(self, unit: str, bold: bool, italic: bool, width: int | None) -> Glyph:
        """A glyph of nothing: the space of the first face, at a width of its own."""
        face = self._face(" ", bold, italic) or self._first(bold, italic)
        glyph = face.glyph(ord(" "))
        return self._used(face, bold=False).add(unit, glyph, face.advance(glyph) if width is None else width)

    def _use(self, face: Face | None, unit: str, glyph: int, bold: bool) -> Glyph:
        thickened = bold and face is not None and not face.bold
        width = 1000 if face is None else face.advance(glyph)
        return self._used(face, bold=thickened).add(unit, glyph, width)

    def _used(self, face: Face | None, *, bold: bool) -> Used:
        """What is used of a face; of one that has no bold, what is drawn thicker is counted apart."""
        key = (face, bold)
        number = self._numbers.get(key)
        if number is None or self.used[number].full:
            number = self._numbers[key] = len(self.used)
            self.used.append(Used(number, face, thickened=bold))
        return self.used[number]
