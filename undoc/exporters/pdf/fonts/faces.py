"""Faces: one TrueType outline font at one weight, and what is asked of it."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from attrs import define

from undoc.exporters.pdf.fonts.outlines import Measures, Tables, read_tables

#: All that reading a broken font file can raise.
BROKEN = (OSError, LookupError, ValueError, TypeError, AttributeError, AssertionError, ArithmeticError, RuntimeError)
#: Characters that every Chinese or Arabic face has, and hardly another.
_HAN, _ALEF = ord("的"), ord("ا")
#: The two letters that must be one sign.
_LAM_ALEF = re.compile("\u0644[\u064b-\u0652]*[\u0622\u0623\u0625\u0627\u0671]")
#: A letter that advances less than this, in thousandths of the size, is stacked (poppler: dupMaxPriDelta, 0.1).
_THIN = 110
#: Letters of Arabic are moved together or apart by no more than this: programs see two words beyond (a tenth).
_KERN = 90
#: How many shaped words a face remembers, over all documents of the process.
_REMEMBERED = 50_000


class Drawn(NamedTuple):
    """A glyph of a shaped text.

    Attributes:
        glyph: its number in the face.
        text: the characters that it stands for; empty where the glyph before it stands for them too.
        width: its own, in thousandths of the size.
        advance: how far the next one stands from it, likewise.
        right: what it is moved to the right by, likewise.
        up: what it is raised by, likewise.
    """

    glyph: int
    text: str
    width: int
    advance: int
    right: int = 0
    up: int = 0


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

    def subset(self, glyphs: Iterable[int]) -> tuple[bytes, dict[int, int]]:
        """A TrueType file of these glyphs, and the number of each in it."""
        ...


class HarfBuzzFace:
    """A face shaped and subset by HarfBuzz.

    Args:
        path: the font file.
        tables: what it says of itself.
        weight: the weight at which a variable font is pinned; None for a font that has but one.
    """

    def __init__(self, path: Path, tables: Tables, weight: int | None = None) -> None:
        import uharfbuzz

        state = path.stat()
        self._file = _open(path, state.st_mtime_ns, state.st_size)
        self._face = self._file.face
        self._font = uharfbuzz.Font(self._face)
        self._scale = 1000 / self._face.upem
        self.bold, self.italic = tables.styles
        self.name = tables.post_script_name or path.stem
        self._weight: float | None = None
        if weight is not None:
            axis = next(axis for axis in self._face.axis_infos if axis.tag == "wght")
            self._weight = min(max(weight, axis.min_value), axis.max_value)
            self._font.set_variations({"wght": self._weight})
            # The name is that of the default weight ("NotoSansSC-Thin"): the pinned one takes its place.
            self.bold = weight >= 600
            self.name = f"{self.name.partition('-')[0]}-{'Bold' if self.bold else 'Regular'}"
        self.measures = tables.measures(self.bold)
        self.han, self.arabic = self.glyph(_HAN) != 0, self.glyph(_ALEF) != 0
        self._widths: dict[int, int] = {}
        self._shaped: dict[tuple[str, bool], tuple[Drawn, ...]] = {}

    def glyph(self, code: int) -> int:
        """The glyph of a character by its code point; 0 where it has none."""
        return self._font.get_nominal_glyph(code) or 0

    def advance(self, glyph: int) -> int:
        """How wide a glyph is, in thousandths of the size."""
        width = self._widths.get(glyph)
        if width is None:
            width = self._widths[glyph] = round(self._font.get_glyph_h_advance(glyph) * self._scale)
        return width

    def shape(self, text: str, rtl: bool) -> tuple[Drawn, ...]:
        """The glyphs of a text of one script from left to right, joined and set beside one another."""
        key = (text, rtl)
        found = self._shaped.get(key)
        if found is None:
            if len(self._shaped) >= _REMEMBERED:
                self._shaped.clear()
            found = self._shaped[key] = self._shape(text, rtl)
        return found

    def _shape(self, text: str, rtl: bool) -> tuple[Drawn, ...]:
        drawn = self._drawn(text, rtl, {})
        if rtl and any(0 < one.advance < _THIN for one in drawn[1:-1]):
            # Some faces stack letters, so that one stands on hardly any width. Programs that take text out of a file
            # would part the word there (poppler takes what begins so near for the same letter printed twice).
            ligatures = [found.span() for found in _LAM_ALEF.finditer(text)]
            edges = [0, *(edge for span in ligatures for edge in span), len(text)]
            others = [(start, end, False) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]
            drawn = self._drawn(text, rtl, {"rlig": others, "calt": False, "curs": False})
        return drawn

    def _drawn(self, text: str, rtl: bool, features: dict[str, Any]) -> tuple[Drawn, ...]:
        import uharfbuzz

        buffer = uharfbuzz.Buffer()
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if rtl else "ltr"
        uharfbuzz.shape(self._font, buffer, features)
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        starts = sorted({info.cluster for info in infos})
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
        drawn: list[Drawn] = []
        said: set[int] = set()
        scale = self._scale
        for info, place in zip(infos, positions, strict=True):
            cluster = info.cluster
            own = "" if cluster in said else text[cluster : ends[cluster]]
            said.add(cluster)
            width, advance = self.advance(info.codepoint), round(place.x_advance * scale)
            right, up = round(place.x_offset * scale), round(place.y_offset * scale)
            if rtl and advance and not -_KERN <= advance - width <= _KERN:
                kern = advance - width
                least = max(-_KERN, min(_KERN, kern))
                # In a font for right-to-left text, what moves a letter also moves what is beyond it.
                advance, right = width + least, least if right == kern else right
            drawn.append(Drawn(info.codepoint, own, width, advance, right, up))
        return tuple(drawn)

    def subset(self, glyphs: Iterable[int]) -> tuple[bytes, dict[int, int]]:
        """A TrueType file of these glyphs, and the number of each in it."""
        import uharfbuzz

        wanted = {0, *glyphs}
        chosen = uharfbuzz.SubsetInput()
        flags = uharfbuzz.SubsetFlags
        chosen.flags = flags.NOTDEF_OUTLINE | flags.NO_LAYOUT_CLOSURE | flags.NO_HINTING
        face = self._file.for_subset()
        if self._weight is not None:
            chosen.pin_all_axes_to_default(face)
            chosen.pin_axis_location(face, "wght", self._weight)
        chosen.glyph_set.update(wanted)
        for table in ("BASE", "DSIG", "GDEF", "GPOS", "GSUB", "STAT", "gasp", "kern", "vhea", "vmtx"):
            chosen.drop_table_tag_set.add(int.from_bytes(table.encode("ascii")))
        plan = uharfbuzz.SubsetPlan(face, chosen)
        data: bytes = plan.execute().blob.data
        places = plan.old_to_new_glyph_mapping
        return data, {glyph: places[glyph] for glyph in sorted(wanted)}


@define(eq=False)
class _File:
    """A font file as HarfBuzz holds it, for all weights."""

    face: Any
    _uses: int = 0
    _ready: Any = None

    def for_subset(self) -> Any:
        """The face to be subset: from the second time on, made ready for that (70 ms for Noto Sans SC, once)."""
        import uharfbuzz

        self._uses += 1
        if self._uses > 1 and self._ready is None:
            self._ready = uharfbuzz.subset_preprocess(self.face)
        return self._ready or self.face


@lru_cache(maxsize=64)
def _open(path: Path, modified: int, size: int) -> _File:  # a changed file is another
    import uharfbuzz

    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)), 0)
    if not face.glyph_count:
        raise ValueError("it has no glyphs")
    return _File(face)


def has_weights(path: Path) -> bool:
    """Whether a font file is variable, and in weight.

    Raises:
        ValueError: or another of `BROKEN`; it is no TrueType file.
    """
    return read_tables(path).variable_weight


def can_shape() -> bool:
    """Whether uharfbuzz is there, without which no letters are joined and no weight can be chosen."""
    return importlib.util.find_spec("uharfbuzz") is not None


def load_faces(path: Path) -> tuple[Face, ...]:
    """The faces of a font file: one, or the regular and the bold one of a variable font.

    Raises:
        ValueError: or another of `BROKEN`; it is no TrueType file with outlines that may be embedded.
    """
    tables = read_tables(path)
    if not tables.may_be_embedded:
        raise ValueError("its licence forbids embedding it or a part of it")
    faces: tuple[Face, ...]
    if not can_shape():
        from undoc.exporters.pdf.fonts.unshaped import UnshapedFace

        faces = (UnshapedFace(path, tables),)
    elif tables.variable_weight:
        faces = (HarfBuzzFace(path, tables, 400), HarfBuzzFace(path, tables, 700))
    else:
        faces = (HarfBuzzFace(path, tables),)
    return faces


def check(face: Face) -> None:
    """Use a face as a document does: what is broken shows here, not in the midst of a document.

    Raises:
        ValueError: or another of `BROKEN`.
    """
    shaped = face.shape("a", rtl=False)
    face.subset([drawn.glyph for drawn in shaped])
