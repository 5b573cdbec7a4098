"""What the colours of a file mean: an ICC profile of sRGB, made of the standard's own numbers.

ICC.1:2001-04 (version 2.4) for the format; IEC 61966-2-1 for the primaries, adapted to the white of the profile
connection space (D50).
"""

from __future__ import annotations

import struct
from functools import cache

_WHITE = (0.9642, 1.0, 0.8249)
_RED, _GREEN, _BLUE = (0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.71410)
#: The curve of sRGB is near to this power.
_GAMMA = 2.2
_NAME = "sRGB"


def _fixed(value: float) -> bytes:
    return struct.pack(">i", round(value * 65536))


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(map(_fixed, values))


@cache
def srgb_profile() -> bytes:
    """The profile; the same bytes always."""
    name = _NAME.encode("ascii") + b"\0"
    described = b"desc\0\0\0\0" + struct.pack(">I", len(name)) + name + bytes(4 + 4 + 2 + 1 + 67)
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(_GAMMA * 256))
    tags = [
        (b"desc", described),
        (b"cprt", b"text\0\0\0\0" + b"No copyright\0"),
        (b"wtpt", _xyz(_WHITE)),
        (b"rXYZ", _xyz(_RED)),
        (b"gXYZ", _xyz(_GREEN)),
        (b"bXYZ", _xyz(_BLUE)),
        (b"rTRC", curve),
        (b"gTRC", curve),
        (b"bTRC", curve),
    ]
    offset = 128 + 4 + 12 * len(tags)
    table, data = struct.pack(">I", len(tags)), b""
    for tag, body in tags:
        body += bytes(-len(body) % 4)
        table += tag + struct.pack(">II", offset + len(data), len(body))
        data += body
    size = offset + len(data)
    head = struct.pack(">I4s4s4s4s4s6H4s", size, b"\0\0\0\0", b"\x02\x10\0\0", b"mntr", b"RGB ", b"XYZ ",
                       2000, 1, 1, 0, 0, 0, b"acsp")  # fmt: skip
    head += bytes(4 + 4 + 4 + 4 + 8 + 4) + b"".join(map(_fixed, _WHITE))
    return head.ljust(128, b"\0") + table + data
