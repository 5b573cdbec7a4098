"""What the results of a document are called."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import count
from pathlib import PurePosixPath

#: What file systems allow for one name, in bytes of UTF-8.
_LONGEST = 255
#: Longer endings are none.
_SUFFIX = 32


def name_targets(keys: Sequence[str], endings: Sequence[str], own: Container[str] = ()) -> list[tuple[str, ...]]:
    """For each document its files, one for each ending, relative to the output folder.

    They are named as the document, with the format's ending in place of its own; where two documents would share a
    name, the ending comes behind their own. No two are the same, nor is one a folder of another, also where a file
    system doesn't tell apart capitals and small letters, or the forms of accented letters.

    Args:
        keys: of the documents.
        endings: of the formats.
        own: names in the output folder that the batch itself takes, in small letters.
    """
    whole = [_clear_of(key, own) for key in keys]
    bare = [str(PurePosixPath(key).with_suffix("")) for key in whole]
    shared = Counter(map(_fold, bare))
    # folders that no file may stand in the way of
    taken = {_fold(str(above)) for parent in {PurePosixPath(key).parent for key in whole} for above in _upward(parent)}
    made: list[tuple[str, ...]] = []
    for key, name in zip(whole, bare, strict=True):
        for stem in _stems(key, key if shared[_fold(name)] > 1 else name):
            names = tuple(_short(stem, ending) for ending in endings)
            folded = {_fold(name) for name in names}
            if taken.isdisjoint(folded):
                taken |= folded
                made.append(names)
                break
    return made


def _stems(key: str, first: str) -> Iterator[str]:
    yield first
    yield key
    for number in count(2):
        yield f"{key}-{number}"


def _upward(folder: PurePosixPath) -> Iterator[PurePosixPath]:
    yield folder
    yield from folder.parents


def _clear_of(key: str, own: Container[str]) -> str:
    """A key that every file system takes and that is not in the batch's own way."""
    key = "/".join(_short(part, "") for part in key.split("/"))
    return f"_{key}" if key.partition("/")[0].casefold() in own else key


def _fold(name: str) -> str:
    return unicodedata.normalize("NFC", name.casefold())


def _short(stem: str, ending: str) -> str:
    """The name with its ending; where it is too long, a part of its last part gives way to a digest of it."""
    folder, slash, last = stem.rpartition("/")
    if len(last) + len(ending) <= _LONGEST // 4 or len(f"{last}{ending}".encode()) <= _LONGEST:
        return f"{stem}{ending}"
    suffix = PurePosixPath(last).suffix if not ending else ""
    tail = f"-{hashlib.sha256(last.encode()).hexdigest()[:12]}{suffix if len(suffix) < _SUFFIX else ''}{ending}"
    kept = last.encode()[: _LONGEST - len(tail.encode())].decode("utf-8", "ignore")
    return f"{folder}{slash}{kept}{tail}"
