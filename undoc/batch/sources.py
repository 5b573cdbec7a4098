"""The documents that a batch is made of, from files, folders, patterns, lists, archives and tables, in steady order."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from undoc import formats
from undoc.batch.archives import is_archive, list_members
from undoc.batch.folders import is_url, open_store
from undoc.batch.items import Item
from undoc.batch.keys import key_of, with_own_keys
from undoc.batch.patterns import is_pattern, match_files
from undoc.batch.tables import is_table, list_cells, list_names
from undoc.errors import ParseError


def find_items(sources: Iterable[str], out: str | None = None, column: str | None = None) -> list[Item]:
    """Every document in sources, each once: in the order of the sources, in folders by name, in archives as they stand.

    What can't be read in a source (a broken archive in a folder, a link that leads nowhere) is an item that says so.

    Args:
        sources: files; folders, of which every file below them that has the ending of a format that can be read, or
            of an archive, hidden ones left out and links to folders not followed; patterns (``"letters/**/*.txt"``);
            ZIP and tar archives, likewise; Parquet files with a document in each row, if they are named or match a
            pattern (those in a folder are none: they may be a dataset); ``"@list.txt"``, a file with a source on each
            line (``"@-"``: standard input), or ``"@list.parquet"``, with a source in each row.
        out: the output folder; what lies in it is no source.
        column: of the Parquet files, holds the documents or the names of sources; if None, ``data`` or ``text``, and
            ``path``.

    Raises:
        ParseError: a source is not there, can't be read, holds no document or lies in the output folder.
        UndocError: a Parquet file is named, and pyarrow is not installed (extra ``parquet``).
    """
    return list(with_own_keys(_each(sources, _Found(out, column), column)))


def _each(sources: Iterable[str], found: _Found, column: str | None) -> Iterator[Item]:
    for source in sources:
        for named in _in_list(source[1:], column) if source.startswith("@") else (source,):
            empty = True
            for item in found.in_source(named):
                empty = False
                yield item
            if empty:
                raise ParseError("holds no document that undoc can read", source=named)


def _in_list(path: str, column: str | None) -> Iterator[str]:
    if is_table(path):
        yield from list_names(path, column)
        return
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise ParseError(_reason(error), source=path) from None
    # names that are no UTF-8 are kept as the system gives them
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape")
    for line in text.split("\n"):
        name = line.strip(" \t\r")
        if name and not name.startswith("#"):
            yield name


def _reason(error: Exception) -> str:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"can't be read: {reason.lower()}"


def _suffix(name: str) -> str:
    return PurePosixPath(name.lower()).suffix


class _Found:
    """What is found in sources, but for what lies in the output folder."""

    def __init__(self, out: str | None, column: str | None) -> None:
        self._column = column
        self._endings = {suffix for item in formats.formats() if item.parser is not None for suffix in item.suffixes}
        self._out = None if out is None or is_url(out) else os.path.realpath(out)

    def in_source(self, source: str) -> Iterator[Item]:
        if is_url(source):
            yield from self._in_store(source)
            return
        if self._is_result(source):
            raise ParseError("lies in the output folder; take another one, such as a folder below it", source=source)
        if os.path.isdir(source):  # noqa: PTH112  # names are kept as they were given
            yield from self._in_folder(source)
        elif is_pattern(source):
            files = match_files(source)
            for path in files:
                if not self._is_result(path):
                    yield from self._in_file(path, key_of(path))
            if not files:
                raise ParseError("no file has a name like that", source=source)
        else:
            for count, item in enumerate(self._in_file(source, key_of(source))):
                # a damaged archive of which something can be read is worth going on with
                if item.fault and count == 0:
                    raise ParseError(item.fault, source=source)
                yield item

    def _is_result(self, path: str) -> bool:
        if self._out is None:
            return False
        real = os.path.realpath(path)
        return real == self._out or real.startswith(self._out.rstrip(os.sep) + os.sep)

    def _in_folder(self, source: str) -> Iterator[Item]:
        troubles: list[OSError] = []
        for folder, folders, files in os.walk(source, onerror=troubles.append):
            inside = PurePosixPath(os.path.relpath(folder, source).replace(os.sep, "/"))
            folders[:] = [
                name
                for name in sorted(folders)
                if not name.startswith(".") and not self._is_result(os.path.join(folder, name))  # noqa: PTH118
            ]
            for name in sorted(files):
                if not name.startswith(".") and (_suffix(name) in self._endings or is_archive(name)):
                    yield from self._in_file(os.path.join(folder, name), key_of(str(inside / name)))  # noqa: PTH118
        for error in troubles:
            path = os.fspath(error.filename)
            key = key_of(os.path.relpath(path, source))
            if not key:
                raise ParseError(_reason(error), source=source)
            yield Item(key, path, fault=_reason(error))

    def _in_file(self, path: str, key: str) -> Iterator[Item]:
        """The file itself, or the documents in an archive; where it is damaged, last an item that says so."""
        try:
            status = os.stat(path)  # noqa: PTH116
        except (OSError, ValueError) as error:
            yield Item(key, path, fault=_reason(error))
            return
        stamp = f"{status.st_size} {status.st_mtime_ns}"
        if is_table(path):
            yield from self._in_table(path, key, stamp)
            return
        if not is_archive(path):
            yield Item(key, path, None, stamp)
            return
        members, fault = list_members(path)
        for member in members:
            parts = PurePosixPath(member.name).parts
            hidden = any(part.startswith(".") and part not in (".", "..") for part in parts)
            if _suffix(member.name) in self._endings and not hidden:
                yield Item(f"{key}/{key_of(member.name)}", path, member, stamp)
        if fault:
            yield Item(key, path, None, stamp, fault)

    def _in_table(self, path: str, key: str, stamp: str) -> Iterator[Item]:
        try:
            cells = list_cells(path, self._column)
        except ParseError as error:
            yield Item(key, path, None, stamp, error.message)
            return
        for cell in cells:
            yield Item(f"{key}/{key_of(cell.name) or f'{cell.place:06}'}", path, cell, stamp)

    def _in_store(self, url: str) -> Iterator[Item]:
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
            held = "an archive" if is_archive(path) else "a Parquet file" if is_table(path) and path == root else ""
            if about.get("type") == "file" and (_suffix(path) in self._endings or held or path == root):
                stamp = " ".join(str(about.get(name, "")) for name in ("size", "ETag", "etag", "mtime", "LastModified"))
                inside = path.removeprefix(root.rstrip("/")) if path != root and not glob.has_magic(root) else path
                fault = f"is {held} in a store; what is in one is read from files only" if held else ""
                yield Item(key_of(inside), system.unstrip_protocol(path), None, stamp, fault)
