"""Where results go: a folder of this machine, or of an object store."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from undoc.batch.flushing import flush
from undoc.errors import ExportError, UndocError
from undoc.patterns import compiled_late

#: The batch's own folder in the output folder.
OWN_FOLDER = ".undoc"
#: The batch's own files in it.
LOG, QUARANTINE = "log.jsonl", "quarantine.jsonl"
#: Where files stand while they are written. Each has a name of its own: a worker whose supervisor was killed may be
#: writing the same file still.
_UNFINISHED = f"{OWN_FOLDER}/unfinished"
#: Names by which Windows knows devices, whatever their ending.
_DEVICES = compiled_late(r"(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)", re.IGNORECASE)


class Folder(Protocol):
    """A folder whose files are whole or not there."""

    def write(self, name: str, data: bytes) -> None:
        """Write a file; one that was there is replaced whole or not at all. `ExportError` where it can't be."""

    def settle(self, names: Iterable[str]) -> None:
        """Have files that were written outlast a loss of power. `ExportError` where they can't."""

    def read(self, name: str) -> bytes:
        """The bytes of a file; `OSError` where it can't be read."""

    def has(self, name: str) -> bool:
        """Whether a file is there."""

    def remove(self, name: str) -> None:
        """Remove a file, if it is there. `ExportError` where it can't be."""

    def names(self, folder: str) -> list[str]:
        """The names of the files in a folder of it; none where it is not there."""

    def clear(self) -> None:
        """Remove what a process that was killed left unfinished."""


@cache
def open_folder(place: str) -> Folder:
    """The folder at a path or, where there is ``://`` in it, at the URL of a store (extra ``stores``).

    Raises:
        UndocError: fsspec is not installed, or knows no such store.
    """
    if not is_url(place):
        return _Local(place)
    system, root = open_store(place)
    protocols = (system.protocol,) if isinstance(system.protocol, str) else system.protocol
    # a file of this machine grows before everyone's eyes, which an object of a store does not
    return _Local(root) if "file" in protocols else _Stored(system, root)


def is_url(place: str) -> bool:
    """Whether a place is in a store: ``"s3://bucket/letters"``."""
    return "://" in place


def open_store(url: str) -> tuple[Any, str]:
    """The file system of a URL (of fsspec), and the path in it.

    Raises:
        UndocError: fsspec is not installed, or knows no such store.
    """
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise UndocError("object stores need fsspec: pip install 'undoc-un[stores]'") from None
    try:
        system, path = url_to_fs(url)
    except (ImportError, ValueError, OSError) as error:
        raise UndocError(f"{url}: can't be reached: {error}") from None
    return system, path


class _Local:
    def __init__(self, place: str) -> None:
        self._root = Path(place)

    def write(self, name: str, data: bytes) -> None:
        """Written aside and moved to its place: a process that is killed meanwhile leaves what was there."""
        path = self._root / name
        aside = self._root / _UNFINISHED / secrets.token_hex(16)
        try:
            if os.name == "nt" and any(map(_DEVICES.match, name.split("/"))):
                raise ValueError("Windows has a device of that name")
            path.parent.mkdir(parents=True, exist_ok=True)
            aside.parent.mkdir(parents=True, exist_ok=True)
            with aside.open("xb") as file:
                file.write(data)
            aside.replace(path)
        except (OSError, ValueError) as error:
            with contextlib.suppress(OSError):
                aside.unlink(missing_ok=True)
            raise _unwritable(error, path) from None

    def settle(self, names: Iterable[str]) -> None:
        try:
            flush([self._root / name for name in names])
        except OSError as error:
            raise _unwritable(error, self._root) from None

    def read(self, name: str) -> bytes:
        return (self._root / name).read_bytes()

    def has(self, name: str) -> bool:
        return (self._root / name).is_file()

    def remove(self, name: str) -> None:
        path = self._root / name
        try:
            if path.is_file():  # a folder of that name is none of ours
                path.unlink(missing_ok=True)
        except (OSError, ValueError) as error:
            raise _unwritable(error, path) from None

    def names(self, folder: str) -> list[str]:
        try:
            return sorted(entry.name for entry in os.scandir(self._root / folder))
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:
            raise _unwritable(error, self._root / folder) from None

    def clear(self) -> None:
        for name in self.names(_UNFINISHED):
            self.remove(f"{_UNFINISHED}/{name}")


def _unwritable(error: Exception, path: Path) -> ExportError:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return ExportError(f"can't be written: {reason.lower()}", source=os.fspath(path))


class _Stored:
    """Stores show an object when all of it has come; `pipe_file` sends it as one."""

    def __init__(self, system: Any, root: str) -> None:
        self._system, self._root = system, root

    def write(self, name: str, data: bytes) -> None:
        path = self._path(name)
        try:
            self._system.makedirs(path.rpartition("/")[0], exist_ok=True)
            self._system.pipe_file(path, data)
        except Exception as error:  # noqa: BLE001  # each store has errors of its own
            raise ExportError(f"can't be written: {error}", source=path) from None

    def settle(self, names: Iterable[str]) -> None:
        """A store has what it has shown."""

    def read(self, name: str) -> bytes:
        try:
            data: bytes = self._system.cat_file(self._path(name))
        except Exception as error:  # noqa: BLE001  # likewise
            raise OSError(str(error)) from None
        return data

    def has(self, name: str) -> bool:
        return bool(self._system.exists(self._path(name)))

    def remove(self, name: str) -> None:
        path = self._path(name)
        try:
            if self._system.exists(path):
                self._system.rm_file(path)
        except Exception as error:  # noqa: BLE001  # likewise
            raise ExportError(f"can't be written: {error}", source=path) from None

    def names(self, folder: str) -> list[str]:
        try:
            paths: list[str] = self._system.ls(self._path(folder), detail=False)
        except FileNotFoundError:
            return []
        except Exception as error:  # noqa: BLE001  # likewise
            raise ExportError(f"can't be read: {error}", source=self._path(folder)) from None
        return sorted(path.rstrip("/").rpartition("/")[2] for path in paths)

    def clear(self) -> None:
        """Nothing is unfinished in a store."""

    def _path(self, name: str) -> str:
        return f"{self._root.rstrip('/')}/{name}"
