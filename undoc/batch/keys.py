"""Keys: relative paths that no two documents of a batch share and that every system can write."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from attrs import evolve

from undoc.batch.folders import is_url
from undoc.batch.items import Item
from undoc.patterns import compiled_late

_HALVES = compiled_late("[\ud800-\udfff]")


def key_of(path: str) -> str:
    """A path as a key: relative, without steps upward, in Unicode.

    A byte of a name that is no UTF-8 is written as ``%FF``.
    """
    parts = [part for part in PurePosixPath(path.replace(os.sep, "/")).parts if part not in ("/", "//", "..", ".")]
    key = "/".join(filter(None, (part.replace(":", "") for part in parts)))
    return _HALVES.sub(lambda match: "".join(f"%{byte:02X}" for byte in _bytes(match[0])), key)


def _bytes(half: str) -> bytes:
    """The byte that Python shows as half of a surrogate pair; other halves as they are counted."""
    code = ord(half)
    return bytes([code - 0xDC00]) if 0xDC80 <= code <= 0xDCFF else code.to_bytes(2, "big")


def with_own_keys(items: Iterable[Item]) -> Iterator[Item]:
    """Items, each once; of those that share a key, all but the first get a number behind the name."""
    seen: set[tuple[str, int | None]] = set()
    keys: set[str] = set()
    copies: dict[str, int] = {}
    for item in items:
        path = item.path if is_url(item.path) else os.path.abspath(item.path)  # noqa: PTH100  # links are kept
        where = (path, item.member.place if item.member is not None else None)
        if where in seen:
            continue
        seen.add(where)
        key, whole = item.key, PurePosixPath(item.key or "unnamed")
        while not key or key in keys:
            copies[item.key] = copies.get(item.key, 1) + 1
            key = str(whole.with_name(f"{whole.stem}-{copies[item.key]}{whole.suffix}"))
        keys.add(key)
        yield evolve(item, key=key, path=path)
