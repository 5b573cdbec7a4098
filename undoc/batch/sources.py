"""The documents that a batch is made of, from files, folders, patterns, lists and archives, in a steady order."""

from __future__ import annotations

import glob
import os
import tarfile
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from undoc import formats
from undoc.batch.folders import is_url, open_store
from undoc.batch.items import Item
from undoc.errors import ParseError

_ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")


def find_items(sources: Iterable[str]) -> list[Item]:
    """Every document in sources, each once, in the order of the sources and in them by name.

    Args:
        sources: files; folders, of which every file below them that has the ending of a format that can be read, or
            of an archive; patterns (``"letters/**/*.txt"``); ZIP and tar archives, likewise; ``"@list.txt"``, a file
            with a source on each line.

    Raises:
        ParseError: a source is not there, can't be read or holds no document.
    """
    endings = {suffix for item in formats.formats() if item.parser is not None for suffix in item.suffixes}
    found: dict[str, Item] = {}
    for source in sources:
        empty = True
        for item in _in_source(source, endings):
            empty = False
            key, copy = item.key, 1
            path = item.path if is_url(item.path) else os.path.abspath(item.path)  # noqa: PTH100  # links are kept
            while key in found and (found[key].path, found[key].member) != (path, item.member):
                copy += 1
                stem = PurePosixPath(item.key)
                key = str(stem.with_name(f"{stem.stem}-{copy}{stem.suffix}"))
            found.setdefault(key, Item(key, path, item.member, item.stamp))
        if empty:
            raise ParseError("holds no document that undoc can read", source=source)
    return list(found.values())


def _in_source(source: str, endings: set[str]) -> Iterator[Item]:
    if source.startswith("@"):
        yield from _in_list(source[1:], endings)
    elif is_url(source):
        yield from _in_store(source, endings)
    elif os.path.isdir(source):  # noqa: PTH112  # names are kept as they were given
        for path in _in_folder(source, endings):
            inside = PurePosixPath(os.path.relpath(path, source).replace(os.sep, "/"))
            yield from _in_file(path, str(inside), endings)
    elif not os.path.exists(source) and glob.has_magic(source):  # noqa: PTH110
        paths = sorted(glob.glob(source, recursive=True))  # noqa: PTH207  # likewise
        files = [path for path in paths if os.path.isfile(path)]  # noqa: PTH113
        if not files:
            raise ParseError("no file has a name like that", source=source)
        for path in files:
            yield from _in_file(path, _key(path), endings)
    else:
        yield from _in_file(source, _key(source), endings)


def _key(path: str) -> str:
    """A path as a key: relative, without steps upward."""
    parts = [part for part in PurePosixPath(path.replace(os.sep, "/")).parts if part not in ("/", "..", ".")]
    return "/".join(part.replace(":", "") for part in parts)


def _in_list(path: str, endings: set[str]) -> Iterator[Item]:
    try:
        lines = Path(path).read_text("utf-8-sig").splitlines()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ParseError(f"can't be read: {reason.lower()}", source=path) from None
    for line in lines:
        if line.strip() and not line.startswith("#"):
            yield from _in_source(line.strip().removeprefix("@"), endings)


def _in_store(url: str, endings: set[str]) -> Iterator[Item]:
    system, root = open_store(url)
    try:
        if glob.has_magic(root):
            found = {path: system.info(path) for path in system.glob(root)}
        else:
            found = system.find(root, detail=True)
    except Exception as error:  # noqa: BLE001  # each store has errors of its own
        raise ParseError(f"can't be read: {error}", source=url) from None
    for path in sorted(found):
        about = found[path]
        if about.get("type") == "file" and (_suffix(path) in endings or path == root):
            stamp = " ".join(str(about.get(name, "")) for name in ("size", "ETag", "etag", "mtime", "LastModified"))
            inside = path.removeprefix(root.rstrip("/")) if path != root and not glob.has_magic(root) else path
            yield Item(_key(inside), system.unstrip_protocol(path), None, stamp)


def _in_folder(source: str, endings: set[str]) -> Iterator[str]:
    """Files below a folder, hidden ones left out, in alphabetical order."""

    def refuse(error: OSError) -> None:
        raise ParseError(f"can't be read: {(error.strerror or str(error)).lower()}", source=str(error.filename))

    for folder, folders, files in os.walk(source, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            lower = name.lower()
            if not name.startswith(".") and (_suffix(lower) in endings or lower.endswith(_ARCHIVES)):
                yield os.path.join(folder, name)  # noqa: PTH118


def _suffix(name: str) -> str:
    return PurePosixPath(name.lower()).suffix


def _in_file(path: str, key: str, endings: set[str]) -> Iterator[Item]:
    """The file itself, or the documents in an archive."""
    try:
        status = os.stat(path)  # noqa: PTH116
        stamp = f"{status.st_size} {status.st_mtime_ns}"
        if not path.lower().endswith(_ARCHIVES):
            yield Item(key, path, None, stamp)
            return
        names = _members(path)
    except (OSError, ValueError, EOFError, zipfile.BadZipFile, tarfile.TarError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ParseError(f"can't be read: {reason.lower()}", source=path) from None
    for name in sorted(names):
        if _suffix(name) in endings and not PurePosixPath(name).name.startswith("."):
            yield Item(f"{key}/{_key(name)}", path, name, stamp)


def _members(path: str) -> list[str]:
    if path.lower().endswith(".zip"):
        with zipfile.ZipFile(path) as archive:
            return [entry.filename for entry in archive.infolist() if not entry.is_dir()]
    with tarfile.open(path) as tar:
        return [member.name for member in tar if member.isfile()]
