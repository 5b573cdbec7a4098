"""Font programs: the tables of a font file, and TrueType files put together from single glyphs (OpenType 1.9).

Cutting a glyph out of a large font, pinned at a weight, takes long; a document after the first needs few that no other
has needed. So glyphs are kept as they were cut, and each document's file is put together from them.
"""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Iterable, Mapping
from itertools import accumulate
from typing import NamedTuple

# A glyph made of others (OpenType, "glyf", composite glyph description): flags of its parts.
_WORDS, _SCALE, _MORE, _TWO_SCALES, _FOUR_SCALES = 0x0001, 0x0008, 0x0020, 0x0040, 0x0080
#: What "maxp" says of a font without instructions: one zone, and nothing of all else.
_NO_PROGRAMS = b"\0\1" + bytes(12)
#: What a file's checksums add up to ("head", checkSumAdjustment).
_WHOLE = 0xB1B0AFBA


class Program(NamedTuple):
    """A font program for a document.

    Attributes:
        data: the file.
        places: the number in it of each glyph of the face.
        post_script: whether its outlines are PostScript's (CFF).
    """

    data: bytes
    places: Mapping[int, int]
    post_script: bool = False


class Cut(NamedTuple):
    """A glyph as it was cut out of a face.

    Attributes:
        outline: its description, filled up to words of four bytes.
        metrics: its advance and its left side bearing, as ``hmtx`` has them.
        summed: the checksum of the outline.
        parts: where in the outline another glyph's number stands, and that number in the face.
    """

    outline: bytes
    metrics: bytes
    summed: int
    parts: tuple[tuple[int, int], ...] = ()


def tables_of(data: bytes) -> dict[str, bytes]:
    """The tables of a font file in memory.

    Raises:
        ValueError: or `struct.error`; it is no whole font file.
    """
    found: dict[str, bytes] = {}
    for number in range(int.from_bytes(data[4:6])):
        tag, _, offset, length = struct.unpack_from(">4sLLL", data, 12 + 16 * number)
        if offset + length > len(data):
            raise ValueError("it is cut short")
        found[tag.decode("latin-1").strip()] = data[offset : offset + length]
    return found


def cut_up(tables: Mapping[str, bytes], numbers: Mapping[int, int]) -> dict[int, Cut]:
    """The glyphs of a TrueType file.

    Args:
        tables: of the file.
        numbers: the number that each of its glyphs has in the face, by that in the file.
    """
    loca = array("I" if tables["head"][51] else "H", tables["loca"])
    if sys.byteorder == "little":
        loca.byteswap()
    scale = 1 if tables["head"][51] else 2
    glyf, hmtx = tables["glyf"], tables["hmtx"]
    full = int.from_bytes(tables["hhea"][34:36])  # glyphs with an advance of their own; the others have the last one's
    found: dict[int, Cut] = {}
    for own, number in numbers.items():
        outline = glyf[loca[own] * scale : loca[own + 1] * scale]
        if own < full:
            metrics = hmtx[4 * own : 4 * own + 4]
        else:
            at = 4 * full + 2 * (own - full)
            metrics = hmtx[4 * full - 4 : 4 * full - 2] + hmtx[at : at + 2]
        parts = tuple((at, numbers[part]) for at, part in _parts(outline))
        outline += bytes(-len(outline) % 4)
        found[number] = Cut(outline, metrics, _sum(outline), parts)
    return found


def _parts(outline: bytes) -> Iterable[tuple[int, int]]:
    """Where the glyphs that a glyph is made of are named, and their numbers; none for a glyph of contours."""
    if len(outline) < 10 or outline[0] < 0x80:  # the number of contours is negative in glyphs made of others
        return
    at, more = 10, _MORE
    while more:
        flags, number = struct.unpack_from(">HH", outline, at)
        yield at + 2, number
        scales = 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _FOUR_SCALES else 0
        at += 4 + (4 if flags & _WORDS else 2) + scales
        more = flags & _MORE


def put_together(tables: Mapping[str, bytes], cuts: Mapping[int, Cut], wanted: Iterable[int]) -> Program:
    """A TrueType file of glyphs.

    Args:
        tables: ``head``, ``hhea`` and ``maxp`` of the face: those of a file of a few glyphs would tell which these are.
        cuts: glyphs by their numbers in the face.
        wanted: the numbers of those to put in; what they are made of comes with them.
    """
    chosen = {0, *wanted}
    asked = list(chosen)
    while asked:
        more = {part for number in asked if cuts[number].parts for _, part in cuts[number].parts} - chosen
        chosen |= more
        asked = list(more)
    order = sorted(chosen)
    places = {number: place for place, number in enumerate(order)}
    found = [cuts[number] for number in order]
    outlines = [cut.outline for cut in found]
    summed = sum([cut.summed for cut in found])
    for at, cut in enumerate(found):
        if cut.parts:
            named = bytearray(cut.outline)
            for offset, part in cut.parts:
                named[offset : offset + 2] = places[part].to_bytes(2)
            outlines[at] = bytes(named)
            summed += _sum(outlines[at]) - cut.summed
    loca = array("I", accumulate(map(len, outlines), initial=0))
    if sys.byteorder == "little":
        loca.byteswap()
    count = len(order).to_bytes(2)
    head = tables["head"]
    return Program(
        _file(
            {
                "glyf": b"".join(outlines),
                "head": head[:8] + bytes(4) + head[12:50] + b"\0\1" + head[52:54],  # places of four bytes in "loca"
                "hhea": tables["hhea"][:34] + count,
                "hmtx": b"".join([cut.metrics for cut in found]),
                "loca": loca.tobytes(),
                "maxp": tables["maxp"][:4] + count + tables["maxp"][6:14] + _NO_PROGRAMS + tables["maxp"][28:],
            },
            {"glyf": summed % (1 << 32)},
        ),
        places,
    )


def _file(tables: dict[str, bytes], sums: Mapping[str, int]) -> bytes:
    """A font file of these tables, in the order of their names; the checksums of some are known."""
    count = len(tables)
    step = 1 << (count.bit_length() - 1)
    head = struct.pack(">4s4H", b"\0\1\0\0", count, 16 * step, step.bit_length() - 1, 16 * (count - step))
    offset = len(head) + 16 * count
    entries: list[bytes] = []
    bodies: list[bytes] = []
    whole = 0
    adjusted = 0
    for name, table in tables.items():
        if name == "head":
            adjusted = offset + 8
        body = table + bytes(-len(table) % 4)
        summed = sums[name] if name in sums else _sum(body)
        whole += summed
        entries.append(struct.pack(">4sLLL", name.encode("ascii"), summed, offset, len(table)))
        bodies.append(body)
        offset += len(body)
    directory = head + b"".join(entries)
    data = bytearray(b"".join((directory, *bodies)))
    data[adjusted : adjusted + 4] = ((_WHOLE - whole - _sum(directory)) % (1 << 32)).to_bytes(4)
    return bytes(data)


def _sum(data: bytes) -> int:
    """The checksum of a table: its words of four bytes, added up."""
    words = array("I", data)
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) % (1 << 32)
