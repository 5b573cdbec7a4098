"""Faces: one TrueType outline font at one weight, and what is asked of it."""

from __future__ import annotations

import importlib.util
import struct
import threading
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

from attrs import frozen
from reportlab.pdfbase.ttfonts import FF_FORCEBOLD, FF_ITALIC, TTFError, TTFontFile

#: All that reading a broken font file can raise.
BROKEN = (
    TTFError,
    OSError,
    struct.error,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    RuntimeError,
)
#: A character that every Chinese face has, and hardly another.
_HAN = ord("的")


@frozen
class Measures:
    """What a font descriptor says of a face, in thousandths of the size."""

    ascent: float
    descent: float
    cap_height: float
    italic_angle: float
    box: tuple[float, ...]
    flags: int
    stem: float


class Face(Protocol):
    """A face. Glyphs are numbers; 0 is the box for what is missing."""

    name: str
    bold: bool
    italic: bool
    han: bool
    measures: Measures

    def glyph(self, code: int) -> int:
        """The glyph of a character by its code point; 0 where it has none."""
        ...

    def advance(self, glyph: int) -> int:
        """How wide a glyph is, in thousandths of the size."""
        ...

    def subset(self, glyphs: Iterable[int]) -> tuple[bytes, dict[int, int]]:
        """A TrueType file of these glyphs, and the number of each in it."""
        ...


def _check_licence(file: Any) -> None:
    """Refuse a font whose licence bits forbid to embed it, or a part of it (OpenType, OS/2, fsType)."""
    if "OS/2" in file.table:
        bits = int.from_bytes(file.get_table("OS/2")[8:10])
        if bits & 0x000F == 0x0002 or bits & 0x0300:
            raise ValueError("its licence forbids embedding it or a part of it")


def _measures(file: Any) -> Measures:
    return Measures(
        file.ascent, file.descent, file.capHeight, file.italicAngle, tuple(file.bbox), file.flags, file.stemV
    )


class StaticFace:
    """A face as its file holds it, read by reportlab."""

    def __init__(self, path: Path) -> None:
        self._file = TTFontFile(str(path))
        _check_licence(self._file)
        self._lock = threading.Lock()  # reading moves a position in the file
        self._scale = 1000 / self._file.unitsPerEm
        self.name: str = self._file.name.decode("ascii")
        self.measures = _measures(self._file)
        self.bold = bool(self._file.flags & FF_FORCEBOLD)
        self.italic = bool(self._file.flags & FF_ITALIC)
        self.han = self.glyph(_HAN) != 0

    def glyph(self, code: int) -> int:
        """The glyph of a character by its code point; 0 where it has none."""
        found: int = self._file.charToGlyph.get(code, 0)
        return found if found < len(self._file.hmetrics) else 0

    def advance(self, glyph: int) -> int:
        """How wide a glyph is, in thousandths of the size."""
        width: float = self._file.hmetrics[glyph][0] * self._scale
        return round(width)

    def subset(self, glyphs: Iterable[int]) -> tuple[bytes, dict[int, int]]:
        """A TrueType file of these glyphs, and the number of each in it."""
        wanted = sorted({glyph for glyph in glyphs if glyph})
        characters = [self._file.glyphToChar[glyph][0] for glyph in wanted]
        with self._lock:
            data = self._file.makeSubset(characters)
        return data, {0: 0, **{glyph: place for place, glyph in enumerate(wanted, 1)}}


class VariableFace:
    """A face of a variable font at one weight, read and subset by HarfBuzz."""

    def __init__(self, path: Path, weight: int) -> None:
        import uharfbuzz

        self._face, self._ready = _open_variable(path)
        axis = next(axis for axis in self._face.axis_infos if axis.tag == "wght")
        self._weight = min(max(weight, axis.min_value), axis.max_value)
        self._font = uharfbuzz.Font(self._face)
        self._font.set_variations({"wght": self._weight})
        self._scale = 1000 / self._face.upem
        head = TTFontFile(str(path), charInfo=0)
        _check_licence(head)
        # The name is that of the default weight ("NotoSansSC-Thin"): the pinned one takes its place.
        family = head.name.decode("ascii").partition("-")[0]
        self.bold = weight >= 600
        self.name = f"{family}-{'Bold' if self.bold else 'Regular'}"
        self.measures = _measures(head)
        self.italic = bool(head.flags & FF_ITALIC)
        self.han = self.glyph(_HAN) != 0

    def glyph(self, code: int) -> int:
        """The glyph of a character by its code point; 0 where it has none."""
        return self._font.get_nominal_glyph(code) or 0

    def advance(self, glyph: int) -> int:
        """How wide a glyph is, in thousandths of the size."""
        width: float = self._font.get_glyph_h_advance(glyph) * self._scale
        return round(width)

    def subset(self, glyphs: Iterable[int]) -> tuple[bytes, dict[int, int]]:
        """A TrueType file of these glyphs, and the number of each in it."""
        import uharfbuzz

        wanted = {0, *glyphs}
        chosen = uharfbuzz.SubsetInput()
        flags = uharfbuzz.SubsetFlags
        chosen.flags = flags.NOTDEF_OUTLINE | flags.NO_LAYOUT_CLOSURE | flags.NO_HINTING
        chosen.pin_all_axes_to_default(self._ready)
        chosen.pin_axis_location(self._ready, "wght", self._weight)
        chosen.glyph_set.update(wanted)
        for table in ("BASE", "GDEF", "GPOS", "GSUB", "STAT", "gasp", "vhea", "vmtx"):
            chosen.drop_table_tag_set.add(int.from_bytes(table.encode("ascii")))
        plan = uharfbuzz.SubsetPlan(self._ready, chosen)
        data: bytes = plan.execute().blob.data
        places = plan.old_to_new_glyph_mapping
        return data, {glyph: places[glyph] for glyph in sorted(wanted)}


@lru_cache(maxsize=8)
def _open_variable(path: Path) -> tuple[Any, Any]:
    """A variable font's face, and the same made ready to be subset often (which takes 70 ms for Noto Sans SC)."""
    import uharfbuzz

    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)), 0)
    return face, uharfbuzz.subset_preprocess(face)


def has_weights(path: Path) -> bool:
    """Whether a font file is variable, and in weight.

    Raises:
        TTFError: or another of `BROKEN`; it is no TrueType file.
    """
    file = TTFontFile(str(path), charInfo=0)
    # The records of axes begin with their tags; a font of some hundred bytes of "fvar" has no other "wght" in it.
    return "fvar" in file.table and b"wght" in file.get_table("fvar")


def can_pin() -> bool:
    """Whether uharfbuzz is there, without which no weight of a variable font can be chosen."""
    return importlib.util.find_spec("uharfbuzz") is not None


def load_faces(path: Path) -> tuple[Face, ...]:
    """The faces of a font file: one, or the regular and the bold one of a variable font.

    Raises:
        TTFError: or another of `BROKEN`; it is no TrueType file with outlines that may be embedded.
    """
    faces: tuple[Face, ...] = (StaticFace(path),)
    if has_weights(path) and can_pin():
        faces = (VariableFace(path, 400), VariableFace(path, 700))
    for face in faces:
        face.subset([face.glyph(ord("a"))])  # what is broken shows here, not in the midst of a document
    return faces
