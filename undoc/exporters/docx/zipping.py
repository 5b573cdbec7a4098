"""ZIP files without clock and user: the same entries give the same bytes.

`zipfile` would do, but compresses anew what every document has: the styles and settings are most of a short letter's
work. Names and sizes are those of APPNOTE.TXT, 4.3.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from functools import lru_cache

from undoc.errors import ExportError

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s4B4H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION, _DEFLATED = 20, 8
#: 1 January 1980, midnight: the earliest that ZIP can tell.
_TIME, _DATE = 0, 0x21
_MOST_BYTES, _MOST_ENTRIES = 0xFFFFFFFE, 0xFFFE
#: Larger entries are compressed anew each time: they are the text, which is never the same.
_KEPT = 16_384


def zipped(entries: Iterable[tuple[str, bytes]]) -> bytes:
    """A ZIP file of entries, each deflated, in the order in which they come.

    Args:
        entries: names, in ASCII, and bytes.

    Raises:
        ExportError: two entries bear one name, or it is too large for the common form of ZIP.
    """
    local: list[bytes] = []
    central: list[bytes] = []
    names: set[str] = set()
    at = 0
    for name, data in entries:
        if name.lower() in names:
            raise ExportError(f"two parts of the file would be called {name!r}")
        names.add(name.lower())
        encoded = name.encode("ascii", "backslashreplace")
        check, packed = (_kept if len(data) <= _KEPT else _deflated)(data)
        if max(len(data), at) > _MOST_BYTES or len(names) > _MOST_ENTRIES:
            raise ExportError("the document is too large for a ZIP file of the common form")
        sizes = (check, len(packed), len(data), len(encoded))
        head = _LOCAL.pack(b"PK\3\4", _VERSION, 0, _DEFLATED, _TIME, _DATE, *sizes, 0)
        local += (head, encoded, packed)
        entry = (b"PK\1\2", _VERSION, 0, _VERSION, 0, 0, _DEFLATED, _TIME, _DATE, *sizes, 0, 0, 0, 0, 0, at)
        central += (_CENTRAL.pack(*entry), encoded)
        at += len(head) + len(encoded) + len(packed)
    index = b"".join(central)
    end = _END.pack(b"PK\5\6", 0, 0, len(names), len(names), len(index), at, 0)
    return b"".join((*local, index, end))


def _deflated(data: bytes) -> tuple[int, bytes]:
    """The check sum of bytes, and the bytes deflated."""
    deflate = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -15)
    return zlib.crc32(data), deflate.compress(data) + deflate.flush()


@lru_cache(maxsize=64)
def _kept(data: bytes) -> tuple[int, bytes]:
    return _deflated(data)
