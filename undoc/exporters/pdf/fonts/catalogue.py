"""The faces in the order in which they are tried, and which of them a character gets; remembered in the process."""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from undoc.exporters.pdf.fonts import found
from undoc.exporters.pdf.fonts.faces import Face
from undoc.exporters.pdf.fonts.found import Family
from undoc.exporters.pdf.shown import Shown, Source

#: Punctuation of both kinds of script: in Chinese it is as wide as a character, and a Chinese face has it so.
_OF_BOTH = frozenset("“”‘’…‥—―·‧～※×÷°′″①②③④⑤⑥⑦⑧⑨⑩")
#: A face, a glyph of it and its width in thousandths of the size; no face and nothing where none has a character.
Sign = tuple[Face | None, int, int]
#: How many characters are remembered of each style.
_REMEMBERED = 60_000


class Catalogue:
    """Every face that can be had.

    Args:
        named: the faces that the user named, to be tried before any other.
        chinese: whether punctuation of both kinds of script is Chinese.
        arabic: whether digits and punctuation are taken from an Arabic face.
    """

    def __init__(self, named: Family, *, chinese: bool, arabic: bool) -> None:
        self._chinese, self._arabic = chinese, arabic
        self._families: list[Family] = [named] if named else []
        self._coming = found.families()
        self._lock = threading.RLock()
        self._orders: dict[tuple[bool, bool], list[Family]] = {}
        #: Words as they are broken, by style; `breaking.words` fills it.
        self.words: dict[Any, Any] = {}
        self._known: dict[tuple[bool, bool, bool], dict[str, Face | None]] = {}
        self._shown: dict[tuple[bool, bool, bool], dict[str, Shown]] = {}
        self._sources: dict[tuple[Face | None, bool], Source] = {}
        self._signs: dict[tuple[bool, bool], dict[str, Sign]] = {}

    def shown(self, bold: bool, italic: bool, rtl: bool) -> dict[str, Shown]:
        """The texts that have been shown in a style, in any document."""
        shown = self._shown.setdefault((bold, italic, rtl), {})
        if len(shown) >= _REMEMBERED:
            shown.clear()
        return shown

    def source(self, face: Face | None, thickened: bool) -> Source:
        """The font of a face."""
        key = (face, thickened)
        source = self._sources.get(key)
        if source is None:
            source = self._sources.setdefault(key, Source(face, thickened))
        return source

    def sign(self, character: str, bold: bool, italic: bool) -> Sign:
        """The glyph of a character that needs no shaping."""
        signs = self._signs.setdefault((bold, italic), {})
        sign = signs.get(character)
        if sign is None:
            face = self.face(character, bold, italic)
            glyph = face.glyph(ord(character)) if face is not None else 0
            sign = (face, glyph, face.advance(glyph) if face is not None else 0)
            if len(signs) >= _REMEMBERED:
                signs.clear()
            signs[character] = sign
        return sign

    def face(self, unit: str, bold: bool, italic: bool, plain: bool = True) -> Face | None:
        """The face for a character, or for a letter and its marks; None where no face has it.

        Args:
            unit: the character or characters.
            bold: whether a bold face is wanted.
            italic: whether an italic one is.
            plain: whether signs of both kinds of script are taken from an Arabic face in Arabic documents.
        """
        known = self._known.setdefault((bold, italic, plain), {})
        if unit not in known:
            if len(known) >= _REMEMBERED:
                known.clear()
            drawn = unicodedata.normalize("NFC", unit) if len(unit) > 1 else unit
            known[unit] = self._search(drawn, bold, italic, plain)
        return known[unit]

    def styled(self, bold: bool, italic: bool) -> Iterator[Face]:
        """Every face, in the order in which they are tried for a style; families are loaded when they are needed."""
        known = self._orders.setdefault((bold, italic), [])
        at = 0
        while True:
            if at == len(known) and not self._order(known, bold, italic):
                return
            yield from known[at]
            at += 1

    def _order(self, known: list[Family], bold: bool, italic: bool) -> bool:
        """Add the next family to those that are in order for a style; False if there is none."""
        with self._lock:
            if len(known) == len(self._families):
                family = next(self._coming, None)
                if family is None:
                    return False
                self._families.append(family)
            family = self._families[len(known)]
            known.append(tuple(sorted(family, key=lambda face: 2 * (face.bold != bold) + (face.italic != italic))))
            return True

    def first(self, bold: bool, italic: bool) -> Face:
        """The face that is tried first."""
        return next(self.styled(bold, italic))

    def _search(self, unit: str, bold: bool, italic: bool, plain: bool) -> Face | None:
        codes = [ord(character) for character in unit if not "\ud800" <= character <= "\udfff"]
        if not codes:
            return None
        if self._chinese and unit in _OF_BOTH:
            for face in self.styled(bold, italic):
                if face.han and face.glyph(codes[0]):
                    return face
        if self._arabic and plain and unicodedata.bidirectional(unit[0]) != "L":
            for face in self.styled(bold, italic):
                if face.arabic and not face.han and all(map(face.glyph, codes)):
                    return face
        for face in self.styled(bold, italic):
            if all(map(face.glyph, codes)):
                return face
        return None


def catalogue(named: tuple[Path, ...], *, chinese: bool, arabic: bool) -> Catalogue:
    """The catalogue for these fonts.

    Args:
        named: the files that the user named.
        chinese: whether punctuation of both kinds of script is Chinese.
        arabic: whether digits and punctuation are taken from an Arabic face.

    Raises:
        ExportError: one of the files is no font with outlines that may be embedded.
    """
    return _made(found.named_faces(named), chinese, arabic, found.sources())


@lru_cache(maxsize=16)
def _made(named: Family, chinese: bool, arabic: bool, sources: object) -> Catalogue:
    return Catalogue(named, chinese=chinese, arabic=arabic)
