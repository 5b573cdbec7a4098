"""The fonts of a document: its texts as they are shown, and what of each face has been used."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from undoc.diagnostics import Diagnostic, Severity
from undoc.exporters.pdf.bidi import is_mixed
from undoc.exporters.pdf.fonts.catalogue import catalogue
from undoc.exporters.pdf.fonts.embedding import Used
from undoc.exporters.pdf.fonts.faces import can_shape
from undoc.exporters.pdf.fonts.showing import Show, code_by_glyph, is_square, together
from undoc.exporters.pdf.lines import Style
from undoc.exporters.pdf.shown import Shown, Source, Use

#: How many missing characters a diagnostic lists.
_LISTED = 20


class Shapes:
    """Texts of one style and one direction as they are shown in every document; found when they are first asked for."""

    def __init__(self, show: Show, known: dict[str, Shown], rtl: bool) -> None:
        self._show, self._known, self._rtl = show, known, rtl

    def __getitem__(self, text: str) -> Shown:
        shown = self._known.get(text)
        if shown is None:
            if not self._rtl and is_square(text):  # Han characters with their punctuation: each of them is known
                shown = together([self[sign] for sign in text], text)
            else:
                shown = self._show.text(text, self._rtl)
            self._known[text] = shown
        return shown


class Sheet(dict[str, Shown]):
    """Texts of one style and one direction as this document shows them, and uses them by being asked for them."""

    def __init__(self, fonts: Fonts, *, bold: bool, italic: bool, rtl: bool) -> None:
        super().__init__()
        self._fonts, self._bold, self._italic, self._rtl = fonts, bold, italic, rtl
        self.shapes = Shapes(fonts.show(bold, italic), fonts.faces.shown(bold, italic, rtl), rtl)

    def __missing__(self, text: str) -> Shown:
        shown = self.shapes[text]
        if not self._fonts.use(shown.uses):
            shown = self._fonts.show(self._bold, self._italic, own=True).text(text, self._rtl)
        if shown.lacking:
            self._fonts.lacking.update(dict.fromkeys(shown.lacking))
        self[text] = shown
        return shown


class Fonts:
    """The fonts of one document.

    Args:
        named: the files that the user named.
        chinese: whether punctuation of both kinds of script is Chinese.
        arabic: whether digits and punctuation are taken from an Arabic face.
    """

    def __init__(self, named: tuple[Path, ...], *, chinese: bool = False, arabic: bool = False) -> None:
        self._arabic = arabic
        self.faces = catalogue(named, chinese=chinese, arabic=arabic)
        self._sheets: dict[tuple[bool, bool, bool], Sheet] = {}
        self.by_source: dict[Source, Used] = {}
        self.lacking: dict[str, None] = {}

    @property
    def used(self) -> list[Used]:
        """What is used of each font, in the order of their numbers."""
        return list(self.by_source.values())

    def sheet(self, style: Style, rtl: bool = False) -> Sheet:
        """The texts of a style."""
        key = (style.bold, style.italic, rtl)
        sheet = self._sheets.get(key)
        if sheet is None:
            sheet = self._sheets[key] = Sheet(self, bold=style.bold, italic=style.italic, rtl=rtl)
        return sheet

    def use(self, uses: Iterable[Use]) -> bool:
        """Count codes among those that the document uses; False if one of them stands for something else in it."""
        for source, code, entry in uses:
            used = self.by_source.get(source) or self.of(source)
            if used.codes.setdefault(code, entry) != entry:
                return False
        return True

    def width(self, text: str, style: Style) -> float:
        """How wide a text is that runs in one direction, in points."""
        return self.sheet(style)[text].width * style.size / 1000

    def hyphen(self, style: Style) -> Shown:
        """The hyphen of a divided word."""
        return self.show(style.bold, style.italic, own=True).hyphen()

    def show(self, bold: bool, italic: bool, own: bool = False) -> Show:
        """What shows texts: by codes that are the same in every document, or by those of this one."""
        code = self._code if own else code_by_glyph
        return Show(self.faces, bold=bold, italic=italic, arabic=self._arabic, code=code)

    def of(self, source: Source) -> Used:
        """What the document uses of a font."""
        used = self.by_source.get(source)
        if used is None:
            used = self.by_source[source] = Used(len(self.by_source), source.face, source.thickened)
        return used

    def _code(self, source: Source, glyph: int, text: str, width: int) -> int:
        return self.of(source).code(glyph, text, width)

    def report(self) -> list[Diagnostic]:
        """What there is to say about the fonts, once all text has been set."""
        said: list[Diagnostic] = []
        halves = [sign for sign in self.lacking if "\ud800" <= sign <= "\udfff"]
        missing = [sign for sign in self.lacking if sign not in halves]
        if missing:
            listed = [f"U+{ord(character):04X}" for character in missing[:_LISTED]]
            more = f" and {len(missing) - _LISTED} more" if len(missing) > _LISTED else ""
            message = f"no font has {', '.join(listed)}{more}: another sign stands in the place of each"
            said.append(Diagnostic("E141", Severity.WARNING, message))
        if halves:
            message = "halves of surrogate pairs are no characters: each is written as U+FFFD"
            said.append(Diagnostic("E144", Severity.ERROR, message))
        if not self.embedded:
            message = (
                "no Chinese font was found: the font STSong-Light is not embedded, readers show what they "
                "have in its place, and the file can't be archival; install undoc-un[fonts] or name a font in "
                "PdfOptions"
            )
            said.append(Diagnostic("E142", Severity.WARNING, message))
        if not can_shape() and any(is_mixed(text) for sheet in self._sheets.values() for text in sheet):
            message = "uharfbuzz is not installed: Arabic letters stand unjoined; install undoc-un[fonts]"
            said.append(Diagnostic("E143", Severity.WARNING, message))
        return said

    @property
    def embedded(self) -> bool:
        """Whether every font that is used is part of the file."""
        return all(used.face is not None for used in self.used)
