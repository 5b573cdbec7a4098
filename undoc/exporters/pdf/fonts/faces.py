"""Faces: one font with outlines at one weight, and what is asked of it."""

from __future__ import annotations

import importlib.util
import struct
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from undoc.exporters.pdf.fonts.drawn import Drawn
from undoc.exporters.pdf.fonts.outlines import Measures, Tables, read_tables
from undoc.exporters.pdf.fonts.programs import Program

#: All that reading a broken font file can raise.
BROKEN = (OSError, LookupError, ValueError, TypeError, AttributeError, AssertionError, ArithmeticError, RuntimeError,
          struct.error)  # fmt: skip
#: What the names of fonts for simplified Chinese have, of the fonts in a collection for all of East Asia.
_CHINESE = ("SC", "CN", "GB")


class Face(Protocol):
    """A face. Glyphs are numbers; 0 is the box for what is missing."""

    name: str
    bold: bool
    italic: bool
    han: bool
    arabic: bool
    measures: Measures

    def glyph(self, code: int) -> int:
        """The glyph of a character by its code point; 0 where it has none."""
        ...

    def advance(self, glyph: int) -> int:
        """How wide a glyph is, in thousandths of the size."""
        ...

    def shape(self, text: str, rtl: bool) -> tuple[Drawn, ...]:
        """The glyphs of a text of one script from left to right, joined and set beside one another."""
        ...

    def program(self, glyphs: Iterable[int]) -> Program:
        """A font program of these glyphs, the same whatever was asked for before."""
        ...


def has_weights(path: Path) -> bool:
    """Whether a font file is variable, and in weight.

    Raises:
        ValueError: or another of `BROKEN`; it is no font file.
    """
    return any(tables.variable_weight for tables in read_tables(path))


def can_shape() -> bool:
    """Whether uharfbuzz is there, without which no letters are joined and no weight can be chosen."""
    return importlib.util.find_spec("uharfbuzz") is not None


def load_faces(path: Path) -> tuple[Face, ...]:
    """The faces of a font file: one, the regular and the bold one of a variable font, or those of a collection.

    Without uharfbuzz a collection has but its first font.

    Raises:
        ValueError: or another of `BROKEN`; it is no font file with outlines that may be embedded.
    """
    faces: list[Face] = []
    fonts = read_tables(path)
    chosen = sorted(fonts, key=lambda tables: not _is_chinese(tables)) if can_shape() else fonts[:1]
    for tables in chosen:
        if not tables.may_be_embedded:
            raise ValueError("its licence forbids embedding it or a part of it")
        faces += _faces(path, tables)
    return tuple(faces)


def _is_chinese(tables: Tables) -> bool:
    """Whether a font of a collection is the one for simplified Chinese ("NotoSansCJKsc-Regular")."""
    family = tables.post_script_name.partition("-")[0]
    return family.upper().endswith(_CHINESE)


def _faces(path: Path, tables: Tables) -> tuple[Face, ...]:
    """The faces of one font of a file."""
    if not can_shape():
        from undoc.exporters.pdf.fonts.unshaped import UnshapedFace

        if tables.post_script or tables.number:
            raise ValueError("without uharfbuzz only fonts of TrueType outlines can be used, and the first of a file")
        return (UnshapedFace(path, tables),)
    from undoc.exporters.pdf.fonts.harfbuzz import HarfBuzzFace

    weights = (400, 700) if tables.variable_weight else (None,)
    return tuple(HarfBuzzFace(path, tables, weight) for weight in weights)


def check(face: Face) -> None:
    """Use a face as a document does: what is broken shows here, not in the midst of a document.

    Raises:
        ValueError: or another of `BROKEN`.
    """
    shaped = face.shape("a", rtl=False)
    face.program([drawn.glyph for drawn in shaped])
