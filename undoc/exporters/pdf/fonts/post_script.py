"""PostScript outlines in a PDF file (Adobe Technical Note 5176, "The Compact Font Format Specification").

In a font whose glyphs have names, a PDF file chooses glyphs by their places (ISO 32000-1, 9.7.4.2). Some programs look
in the list of names all the same. So that list is made to say what the places are, and all read the same.
"""

from __future__ import annotations

from collections.abc import Iterator

# Operators of a Top DICT: where the list of names is; that the font has numbers in their stead; then an escape.
_CHARSET, _NUMBERED, _ESCAPE = 15, 30, 12


def number_names(data: bytes, count: int) -> bytes:
    """A table of PostScript outlines in which the name of each glyph is its place.

    Args:
        data: the table; one whose glyphs have numbers is returned as it is.
        count: how many glyphs it has.

    Raises:
        ValueError: or `IndexError`; it is no whole table.
    """
    start, _ = _index(data, data[2])  # the font's name
    places = {operator: value for operator, value in _operators(data, *_first(data, start))}
    at = places.get((_CHARSET,), 0)
    if (_ESCAPE, _NUMBERED) in places or at <= 2:  # 0 to 2 are lists that every program knows
        return data
    # A single name, or one range of names: what was there is no shorter.
    if count < 3:
        names = b"\0\0\1"
    elif count < 258:
        names = b"\1\0\1" + (count - 2).to_bytes(1)
    else:
        names = b"\2\0\1" + (count - 2).to_bytes(2)
    return data[:at] + names + data[at + len(names) :]


def _index(data: bytes, at: int) -> tuple[int, list[int]]:
    """The end of an index, and where its objects begin and the last one ends."""
    count = int.from_bytes(data[at : at + 2])
    if not count:
        return at + 2, []
    size = data[at + 2]
    first = at + 2 + (count + 1) * size  # offsets count from the byte before the objects
    ends = [first + int.from_bytes(data[at + 3 + size * n : at + 3 + size * (n + 1)]) for n in range(count + 1)]
    return ends[-1], ends


def _first(data: bytes, at: int) -> tuple[int, int]:
    """Where the first object of an index begins and ends."""
    _, places = _index(data, at)
    return places[0], places[1]


def _operators(data: bytes, at: int, end: int) -> Iterator[tuple[tuple[int, ...], int]]:
    """The operators of a DICT, each with its last whole number."""
    value = 0
    while at < end:
        byte = data[at]
        at += 1
        if byte == _ESCAPE:
            yield (byte, data[at]), value
            at += 1
        elif byte < 22:
            yield (byte,), value
        elif byte in (28, 29):
            size = 2 if byte == 28 else 4
            value = int.from_bytes(data[at : at + size], signed=True)
            at += size
        elif byte == 30:  # a real number, in half bytes up to the one that ends it
            while at < end and data[at] & 0x0F != 0x0F and data[at] >> 4 != 0x0F:
                at += 1
            at += 1
        elif byte < 247:
            value = byte - 139
        else:
            value = (byte - 247) * 256 + data[at] + 108 if byte < 251 else -(byte - 251) * 256 - data[at] - 108
            at += 1
