"""Faces shaped and cut up by HarfBuzz."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

import uharfbuzz
from attrs import define

from undoc.exporters.pdf.fonts.drawn import Drawn
from undoc.exporters.pdf.fonts.outlines import Tables
from undoc.exporters.pdf.fonts.programs import Cut, Program, cut_up, put_together, tables_of
from undoc.patterns import compiled_late
from undoc.records import Distinct

#: Characters that every Chinese or Arabic face has, and hardly another.
_HAN, _ALEF = ord("的"), ord("ا")
#: The two letters that must be one sign.
_LAM_ALEF = compiled_late("\u0644[\u064b-\u0652]*[\u0622\u0623\u0625\u0627\u0671]")
#: A letter that advances less than this, in thousandths of the size, is stacked (poppler: dupMaxPriDelta, 0.1).
_THIN = 110
#: Letters of Arabic are moved together or apart by no more than this: programs see two words beyond (a tenth).
_KERN = 90
#: How many shaped words a face remembers, and how many glyphs, over all documents of the process.
_REMEMBERED, _CUTS = 50_000, 20_000
#: The tables that a font program in a PDF file has no use for (ISO 32000-1, 9.9).
_NEEDLESS = ("BASE", "DSIG", "GDEF", "GPOS", "GSUB", "OS/2", "STAT", "cmap", "gasp", "kern", "name", "post", "vhea",
             "vmtx")  # fmt: skip
#: From so many times on, cutting glyphs out of a file pays for making the file ready for that.
_OFTEN = 6


class HarfBuzzFace:
    """A face shaped and cut up by HarfBuzz.

    Args:
        path: the font file.
        tables: what it says of itself.
        weight: the weight at which a variable font is pinned; None for a font that has but one.
    """

    def __init__(self, path: Path, tables: Tables, weight: int | None = None) -> None:
        state = path.stat()
        self._file = _open(path, tables.number, state.st_mtime_ns, state.st_size)
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
        self._tables, self._post_script = tables.found, tables.post_script
        self._widths: dict[int, int] = {}
        self._shaped: dict[tuple[str, bool], tuple[Drawn, ...]] = {}
        self._cuts: dict[int, Cut] = {}

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

    def program(self, glyphs: Iterable[int]) -> Program:
        """A font program of these glyphs, the same whatever was cut out before."""
        wanted = {0, *glyphs}
        if self._post_script:
            data, places = self._cut_out(wanted)
            return Program(data, {glyph: places[glyph] for glyph in sorted(wanted)}, True)
        cuts = self._cuts
        missing = [glyph for glyph in wanted if glyph not in cuts]
        if missing:
            if len(cuts) > _CUTS:  # other threads may be using those there were
                cuts, missing = {}, list(wanted)
                self._cuts = cuts
            data, places = self._cut_out({0, *missing})
            cuts.update(cut_up(tables_of(data), {place: glyph for glyph, place in places.items()}))
        return put_together(self._tables, cuts, wanted)

    def _cut_out(self, wanted: set[int]) -> tuple[bytes, dict[int, int]]:
        """A font file of these glyphs and of those that they are made of, and the number of each in it."""
        chosen = uharfbuzz.SubsetInput()
        flags = uharfbuzz.SubsetFlags
        chosen.flags = flags.NOTDEF_OUTLINE | flags.NO_LAYOUT_CLOSURE | flags.NO_HINTING
        if self._post_script:  # codes then are places, and a variable font's outlines such as a PDF file can hold
            chosen.flags |= flags.CFF_IDENTITY_CHARSET | flags.DOWNGRADE_CFF2
        face = self._file.for_cutting()
        if self._face.has_var_data:
            chosen.pin_all_axes_to_default(face)
        if self._weight is not None:
            chosen.pin_axis_location(face, "wght", self._weight)
        chosen.glyph_set.update(wanted)
        for table in _NEEDLESS:
            chosen.drop_table_tag_set.add(int.from_bytes(table.encode("ascii")))
        plan = uharfbuzz.SubsetPlan(face, chosen)
        data: bytes = plan.execute().blob.data
        return data, dict(plan.old_to_new_glyph_mapping)


@define(eq=False, repr=False)
class _File(Distinct):
    """A font of a file as HarfBuzz holds it, for all weights."""

    face: Any
    _uses: int = 0
    _ready: Any = None

    def for_cutting(self) -> Any:
        """The face to cut glyphs out of, made ready for that when it is done often (50 ms for Noto Sans SC, once)."""
        self._uses += 1
        if self._uses > _OFTEN and self._ready is None:
            self._ready = uharfbuzz.subset_preprocess(self.face)
        return self._ready or self.face


@lru_cache(maxsize=64)
def _open(path: Path, number: int, modified: int, size: int) -> _File:  # a changed file is another
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)), number)
    if not face.glyph_count:
        raise ValueError("it has no glyphs")
    return _File(face)
