"""The PDF file itself: numbered objects, streams, and the table that says where each begins (ISO 32000-1, 7.5)."""

from __future__ import annotations

import hashlib
import importlib
import zlib
from collections.abc import Callable
from functools import cache
from typing import cast

from undoc.patterns import compiled_late

#: What is written of a name as it is; all else is a number sign and two digits (7.3.5).
_PLAIN = compiled_late(r"[A-Za-z0-9_.+-]")
#: Four bytes above 127 tell programs that a file is no text (7.5.2).
_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


def name_of(text: str) -> str:
    """A name as it is written."""
    written = (
        chr(byte) if _PLAIN.match(chr(byte)) else f"#{byte:02X}" for byte in text.encode("utf-8", "surrogatepass")
    )
    return f"/{''.join(written)}"


def text_of(text: str) -> str:
    """A text string as it is written: in ASCII where that will do, else in UTF-16 (7.9.2)."""
    if text.isascii() and text.isprintable():
        return "(" + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")"
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"


@cache
def _deflate() -> Callable[[bytes], bytes]:
    """The compression of zlib, by the faster library where it is installed."""
    try:
        fast = importlib.import_module("isal.isal_zlib")
    except ImportError:
        return zlib.compress
    return cast("Callable[[bytes], bytes]", lambda data: fast.compress(data, 2))


class File:
    """Objects while they are gathered; each is known by its number from the moment it is reserved."""

    def __init__(self) -> None:
        self._objects: list[bytes | None] = []

    def reserve(self) -> int:
        """A number for an object that is given later."""
        self._objects.append(None)
        return len(self._objects)

    def reserve_many(self, count: int) -> int:
        """The first of so many numbers that follow one another."""
        first = len(self._objects) + 1
        self._objects += [None] * count
        return first

    def put(self, number: int, body: str | bytes) -> None:
        """Give a reserved object."""
        self._objects[number - 1] = body if isinstance(body, bytes) else body.encode("ascii")

    def add(self, body: str | bytes) -> int:
        """Add an object and say its number."""
        number = self.reserve()
        self.put(number, body)
        return number

    def add_stream(self, data: bytes, entries: str = "", *, packed: bool = True) -> int:
        """Add a stream and say its number; it is compressed unless that is not wanted."""
        if packed:
            data, entries = _deflate()(data), f"{entries}/Filter/FlateDecode"
        # The line's end before "endstream" is no part of the data; archival files must have it (ISO 19005-2, 6.1.7.1).
        # It is of both signs: data may end with one of them, and a single one could be taken for the end of a pair.
        head = f"<<{entries}/Length {len(data)}>>\nstream\n".encode("ascii")
        return self.add(b"".join((head, data, b"\r\nendstream")))

    def finish(self, catalog: int, information: int) -> bytes:
        """The file: its identifier is made of what it holds, so that the same document is the same file."""
        parts = [_HEAD]
        offset = len(_HEAD)
        places: list[bytes] = []
        for number, body in enumerate(self._objects, 1):
            if body is None:
                raise AssertionError(f"object {number} was reserved and never given")
            part = b"%d 0 obj\n%b\nendobj\n" % (number, body)
            places.append(b"%010d 00000 n \n" % offset)
            offset += len(part)
            parts.append(part)
        digest = hashlib.md5(b"".join(parts), usedforsecurity=False).hexdigest().upper()
        count = len(self._objects) + 1
        parts.append(b"xref\n0 %d\n0000000000 65535 f \n%b" % (count, b"".join(places)))
        trailer = f"<</Size {count}/Root {catalog} 0 R/Info {information} 0 R/ID[<{digest}><{digest}>]>>"
        parts.append(f"trailer\n{trailer}\nstartxref\n{offset}\n%%EOF\n".encode("ascii"))
        return b"".join(parts)
