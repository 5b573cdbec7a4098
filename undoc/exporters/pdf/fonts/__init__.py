"""The fonts of a document: a face for each character, and what of each face has been used."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from undoc.diagnostics import Diagnostic, Severity
from undoc.exporters.pdf.bidi import is_mixed
from undoc.exporters.pdf.breaking.characters import UNSEEN, is_ignorable, units_of
from undoc.exporters.pdf.fonts.embedding import Used
from undoc.exporters.pdf.fonts.faces import Drawn, Face, can_shape
from undoc.exporters.pdf.fonts.found import Family, families
from undoc.exporters.pdf.shown import NOTHING, Chunk, Shown
from undoc.exporters.pdf.fonts.song import has_song
from undoc.exporters.pdf.lines import Style

#: Punctuation of both kinds of script: in Chinese it is as wide as a character, and a Chinese face has it so.
_OF_BOTH = frozenset("“”‘’…‥—―·‧～※×÷°′″①②③④⑤⑥⑦⑧⑨⑩")
#: What stands for a character that no face has, the first that there is.
_STAND_INS = (0xFFFD, 0x25A1, 0x25AF, ord("?"))
_LATIN = re.compile("[A-Za-z]")
#: How many missing characters a diagnostic lists.
_LISTED = 20
#: What the thousandth of an em is in a space of Chinese.
_WIDE_SPACE = 1000


class Sheet(dict[str, Shown]):
    """Texts of one style and one direction as they are shown; found when they are first asked for."""

    def __init__(self, fonts: Fonts, *, bold: bool, italic: bool, rtl: bool) -> None:
        super().__init__()
        self._fonts, self._bold, self._italic, self._rtl = fonts, bold, italic, rtl

    def __missing__(self, text: str) -> Shown:
        found = self[text] = self._fonts.show(text, bold=self._bold, italic=self._italic, rtl=self._rtl)
        return found


class Fonts:
    """The fonts of one document.

    Args:
        named: the files that the user named.
        chinese: whether punctuation of both kinds of script is Chinese.
        arabic: whether digits and punctuation are taken from an Arabic face.
    """

    def __init__(self, named: tuple[Path, ...], *, chinese: bool = False, arabic: bool = False) -> None:
        self._chinese, self._arabic = chinese, arabic
        self._coming: Iterator[Family] = families(named)
        self._families: list[Family] = []
        self._sheets: dict[tuple[bool, bool, bool], Sheet] = {}
        self._numbers: dict[tuple[Face | None, bool], int] = {}
        self._faces: dict[tuple[bool, bool, bool], dict[str, Face | None]] = {}
        self.used: list[Used] = []
        self._missing: dict[str, None] = {}
        self._joining = False
        self._halves = False

    def sheet(self, style: Style, rtl: bool = False) -> Sheet:
        """The texts of a style."""
        key = (style.bold, style.italic, rtl)
        sheet = self._sheets.get(key)
        if sheet is None:
            sheet = self._sheets[key] = Sheet(self, bold=style.bold, italic=style.italic, rtl=rtl)
        return sheet

    def width(self, text: str, style: Style) -> float:
        """How wide a text is that runs in one direction, in points."""
        return self.sheet(style)[text].width * style.size / 1000

    def hyphen(self, style: Style) -> Shown:
        """The hyphen of a divided word: it is seen, and no part of the text (ISO 32000-1, 14.8.2.2.3)."""
        shown = self.sheet(style)["-"]
        number = shown.chunks[0][0] if shown.chunks else 0
        glyph, _, width = self.used[number].codes[int(shown.chunks[0][2][1:5], 16)]
        code = self.used[number].code(glyph, "\u00ad", width)
        return Shown(width, ((number, 0, f"<{code:04X}>"),), "")

    def show(self, text: str, *, bold: bool, italic: bool, rtl: bool = False) -> Shown:
        """A text of one direction as it is shown.

        Characters that no face has are shown by one that stands for them, and keep their place in the text.
        """
        if not rtl and len(text) == 1 and not "\u0300" <= text < "\u2000":  # Han, digits, punctuation: nothing to be shaped
            face = self._face_of(text, bold, italic)
            if face is not None and (glyph := face.glyph(ord(text))):
                used, width = self._used(face, bold), face.advance(glyph)
                return Shown(width, ((used.number, 0, f"<{used.code(glyph, text, width):04X}>"),))
        text = text.translate(UNSEEN)
        if not text:
            return NOTHING
        self._joining = self._joining or is_mixed(text)
        plain = rtl or not (self._arabic and _LATIN.search(text))  # signs beside Latin letters are of their face
        runs = [
            (face, "".join(part))
            for face, part in groupby(units_of(text), key=lambda unit: self._face_of(unit, bold, italic, plain))
        ]
        shown = [self._run(face, part, bold, italic, rtl) for face, part in (reversed(runs) if rtl else runs)]
        if len(shown) == 1 and shown[0].said is None:
            return shown[0]
        said = text if any(part.said is not None for part in shown) else None
        chunks = tuple(chunk for part in shown for chunk in part.chunks)
        return Shown(sum(part.width for part in shown), chunks, said)

    def report(self) -> list[Diagnostic]:
        """What there is to say about the fonts, once all text has been set."""
        said: list[Diagnostic] = []
        if self._missing:
            listed = [f"U+{ord(character):04X}" for character in list(self._missing)[:_LISTED]]
            more = f" and {len(self._missing) - _LISTED} more" if len(self._missing) > _LISTED else ""
            message = f"no font has {', '.join(listed)}{more}: another sign stands in the place of each"
            said.append(Diagnostic("E141", Severity.WARNING, message))
        if self._halves:
            message = "halves of surrogate pairs are no characters: each is written as U+FFFD"
            said.append(Diagnostic("E144", Severity.ERROR, message))
        if not self.embedded:
            message = (
                "no Chinese TrueType font was found: the font STSong-Light is not embedded, readers show what they "
                "have in its place, and the file can't be archival; install undoc-un[fonts] or name a font in "
                "PdfOptions"
            )
            said.append(Diagnostic("E142", Severity.WARNING, message))
        if self._joining and not can_shape():
            message = "uharfbuzz is not installed: Arabic letters stand unjoined; install undoc-un[fonts]"
            said.append(Diagnostic("E143", Severity.WARNING, message))
        return said

    @property
    def embedded(self) -> bool:
        """Whether every font that is used is part of the file."""
        return all(used.face is not None for used in self.used)

    # ------------------------------------------------------------------------------------------------ glyphs

    def _run(self, face: Face | None, text: str, bold: bool, italic: bool, rtl: bool) -> Shown:
        """A text of one face, or of none."""
        if face is None:
            parts = [self._faceless(unit, bold, italic) for unit in (reversed(text) if rtl else text)]
            return Shown(sum(part.width for part in parts), tuple(chunk for part in parts for chunk in part.chunks))
        drawn = face.shape(text, rtl)
        if any(not one.glyph for one in drawn):  # a sequence that the face doesn't know after all
            return self._run(None, text, bold, italic, rtl) if len(text) > 1 else self._stand_in(text, bold, italic)
        used = self._used(face, bold)
        clear = all(one.text for one in drawn)
        private = any("\ue000" <= sign <= "\uf8ff" or sign >= "\U000f0000" for sign in text)
        return Shown(
            sum(one.advance for one in drawn), tuple(_chunks(drawn, used)), None if clear and not private else text
        )

    def _faceless(self, unit: str, bold: bool, italic: bool) -> Shown:
        """A character that no face has."""
        if "\ud800" <= unit <= "\udfff":
            self._halves = True
            return self._stand_in(unit, bold, italic, said="\ufffd")
        if unit.isspace() or is_ignorable(unit):
            width = _WIDE_SPACE if unit == "\u3000" else 0 if is_ignorable(unit) else None
            face = self._face_of(" ", bold, italic) or self._first(bold, italic)
            glyph = face.glyph(ord(" "))
            used, own = self._used(face, bold), face.advance(glyph)
            code = f"<{used.code(glyph, unit, own):04X}>"
            if width is None or width == own:
                return Shown(own, ((used.number, 0, code),))
            return Shown(width, ((used.number, 0, f"{code}{own - width}<>"),))
        face = self._face_of(unit, bold, italic)
        if face is not None and face.glyph(ord(unit)):
            return self._run(face, unit, bold, italic, rtl=False)
        if has_song(unit):
            used = self._used(None, bold=False)
            return Shown(1000, ((used.number, 0, f"<{used.code(0, unit, 1000):04X}>"),))
        return self._stand_in(unit, bold, italic)

    def _stand_in(self, unit: str, bold: bool, italic: bool, said: str | None = None) -> Shown:
        """What stands for a character that no face has; the text remains its own."""
        if said is None:
            self._missing[unit] = None
        for code in _STAND_INS:
            for face in self._styled(bold, italic):
                if glyph := face.glyph(code):
                    used, width = self._used(face, bold), face.advance(glyph)
                    shown = used.code(glyph, said or unit, width)
                    return Shown(width, ((used.number, 0, f"<{shown:04X}>"),))
        return NOTHING

    # ------------------------------------------------------------------------------------------------- faces

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

    def _face_of(self, unit: str, bold: bool, italic: bool, plain: bool = True) -> Face | None:
        """The face for a character, or for a letter and its marks; None where no face has it."""
        known = self._faces.setdefault((bold, italic, plain), {})
        if unit not in known:
            drawn = unicodedata.normalize("NFC", unit) if len(unit) > 1 else unit
            known[unit] = self._search(drawn, bold, italic, plain)
        return known[unit]

    def _search(self, unit: str, bold: bool, italic: bool, plain: bool) -> Face | None:
        codes = [ord(character) for character in unit if not "\ud800" <= character <= "\udfff"]
        if not codes:
            return None
        if self._chinese and unit in _OF_BOTH:
            for face in self._styled(bold, italic):
                if face.han and face.glyph(codes[0]):
                    return face
        if self._arabic and plain and unicodedata.bidirectional(unit[0]) != "L":
            for face in self._styled(bold, italic):
                if face.arabic and not face.han and all(map(face.glyph, codes)):
                    return face
        for face in self._styled(bold, italic):
            if all(map(face.glyph, codes)):
                return face
        return None

    def _used(self, face: Face | None, bold: bool) -> Used:
        """What is used of a face; of one that has no bold, what is drawn thicker is counted apart."""
        thickened = bold and face is not None and not face.bold
        key = (face, thickened)
        number = self._numbers.get(key)
        if number is None or self.used[number].full:
            number = self._numbers[key] = len(self.used)
            self.used.append(Used(number, face, thickened))
        return self.used[number]


def _chunks(drawn: tuple[Drawn, ...], used: Used) -> Iterator[Chunk]:
    """Glyphs as the codes of a font, with what they are moved by between them."""
    parts: list[str] = []
    codes = ""
    level = 0
    owed = 0  # what the next glyph has to be moved to the right by
    for one in drawn:
        if one.up != level:
            if codes or parts:
                yield (used.number, level, "".join((*parts, f"<{codes}>")))
            parts, codes, level = [], "", one.up
        if move := owed + one.right:
            parts += [f"<{codes}>", f"{-move}"]
            codes = ""
        codes += f"{used.code(one.glyph, one.text, one.width):04X}"
        owed = one.advance - one.width - one.right
    if owed:
        parts += [f"<{codes}>", f"{-owed}"]
        codes = ""
    yield (used.number, level, "".join((*parts, f"<{codes}>")))
