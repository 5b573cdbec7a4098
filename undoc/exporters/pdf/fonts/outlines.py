"""What a font file says of itself: its tables, whether it may be embedded, and its measures."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

from attrs import frozen

from undoc.records import Record

#: The tables without which glyphs can't be drawn from outlines; then those that hold the outlines themselves.
_NEEDED = ("head", "hhea", "maxp", "hmtx", "cmap")
_OUTLINES = (("loca", "glyf"), ("CFF",), ("CFF2",))
#: What a font begins with: TrueType outlines, likewise on old Macintoshes, PostScript's.
_VERSIONS = (b"\0\1\0\0", b"true", b"OTTO")
#: A collection of more fonts is none.
_MOST_FONTS = 256
#: OS/2 fsSelection and head macStyle, bit by bit.
_FS_ITALIC, _FS_BOLD, _MAC_BOLD, _MAC_ITALIC = 1 << 0, 1 << 5, 1 << 0, 1 << 1


@frozen(eq=False, repr=False)
class Measures(Record):
    """What a font descriptor says of a face, in thousandths of the size."""

    ascent: float
    descent: float
    cap_height: float
    italic_angle: float
    box: tuple[float, ...]
    stem: float


@frozen(eq=False, repr=False)
class Tables(Record):
    """The tables of a font (OpenType 1.9, "Organization of an OpenType Font").

    Attributes:
        found: the small tables by their names.
        names: the names of all.
        number: which font of its file it is, from 0; a collection holds several.
    """

    found: dict[str, bytes]
    names: frozenset[str]
    number: int = 0

    def __getitem__(self, name: str) -> bytes:
        return self.found[name]

    @property
    def post_script(self) -> bool:
        """Whether the outlines are PostScript's."""
        return "glyf" not in self.names

    @property
    def variable_weight(self) -> bool:
        """Whether the font has an axis of weights."""
        return b"wght" in self.found.get("fvar", b"")

    @property
    def may_be_embedded(self) -> bool:
        """What the licence bits say (OS/2, fsType): a part of the font may stand in a document."""
        if len(self.found.get("OS/2", b"")) < 10:
            return True
        bits = int.from_bytes(self.found["OS/2"][8:10])
        return bits & 0x000F != 0x0002 and not bits & 0x0300

    @property
    def styles(self) -> tuple[bool, bool]:
        """Whether the face is bold, and whether it is italic."""
        mac = int.from_bytes(self.found["head"][44:46])
        os2 = self.found.get("OS/2", b"")
        fs = int.from_bytes(os2[62:64]) if len(os2) >= 64 else 0
        return bool(mac & _MAC_BOLD or fs & _FS_BOLD), bool(mac & _MAC_ITALIC or fs & _FS_ITALIC)

    def measures(self, bold: bool) -> Measures:
        """The face's measures."""
        head = self.found["head"]
        scale = 1000 / (int.from_bytes(head[18:20]) or 1000)
        ascent, descent = struct.unpack(">hh", self.found["hhea"][4:8])
        os2, post = self.found.get("OS/2", b""), self.found.get("post", b"")
        cap = struct.unpack(">h", os2[88:90])[0] if len(os2) >= 90 else ascent
        angle = struct.unpack(">i", post[4:8])[0] / 65536 if len(post) >= 8 else 0.0
        box = tuple(value * scale for value in struct.unpack(">4h", head[36:44]))
        # No table holds the width of stems; these are what the usual weights have.
        return Measures(ascent * scale, descent * scale, cap * scale, angle, box, 140 if bold else 80)

    @property
    def post_script_name(self) -> str:
        """The name of the face in PostScript (name 6); empty if there is none."""
        table = self.found.get("name", b"")
        if len(table) < 6:
            return ""
        count, strings = struct.unpack(">HH", table[2:6])
        for at in range(6, 6 + 12 * count, 12):
            platform, _, _, name, length, offset = struct.unpack(">6H", table[at : at + 12])
            if name == 6:
                raw = table[strings + offset : strings + offset + length]
                text = raw.decode("utf-16-be" if platform in (0, 3) else "latin-1", "ignore")
                return "".join(sign for sign in text if sign.isascii() and (sign.isalnum() or sign in "-_."))
        return ""


def read_tables(path: Path) -> tuple[Tables, ...]:
    """The small tables of each font in a file: of one, or of all in a collection.

    Raises:
        ValueError: it is no whole OpenType file.
        OSError: it can't be read.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        if file.read(4) != b"ttcf":
            return (_read(file, 0, 0, size),)
        file.seek(8)
        count = int.from_bytes(file.read(4))
        starts = file.read(4 * min(count, _MOST_FONTS + 1))
        if not 0 < count <= _MOST_FONTS or len(starts) < 4 * count:
            raise ValueError("it is no whole collection of fonts")
        places = struct.unpack(f">{count}L", starts)
        return tuple(_read(file, at, number, size) for number, at in enumerate(places))


def _read(file: BinaryIO, at: int, number: int, size: int) -> Tables:
    """The small tables of the font that begins at a place in a file."""
    file.seek(at)
    version, count = file.read(4), int.from_bytes(file.read(2))
    if version not in _VERSIONS:
        raise ValueError("it does not begin as one")
    file.seek(at + 12)
    places: dict[str, tuple[int, int]] = {}
    for _ in range(count):
        record = file.read(16)
        if len(record) < 16:
            raise ValueError("its directory is cut short")
        offset, length = struct.unpack(">II", record[8:16])
        if offset + length > size:
            raise ValueError("it is cut short")
        places[record[:4].decode("latin-1").strip()] = (offset, length)
    whole = {name for name, (_, length) in places.items() if length}
    if missing := [name for name in _NEEDED if name not in whole]:
        raise ValueError(f"it has no table {missing[0]!r}")
    if not any(whole.issuperset(names) for names in _OUTLINES):
        raise ValueError("it has no outlines")
    found: dict[str, bytes] = {}
    for name in ("head", "hhea", "maxp", "OS/2", "post", "name", "fvar"):
        if name in places:
            file.seek(places[name][0])
            found[name] = file.read(places[name][1])
    if len(found["head"]) < 54 or len(found["hhea"]) < 36 or len(found["maxp"]) < 6:
        raise ValueError("its tables are cut short")
    return Tables(found, frozenset(whole), number)
