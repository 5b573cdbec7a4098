"""Where results go: a folder of this machine, or of an object store."""

from __future__ import annotations

import contextlib
import os
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from undoc.errors import ExportError, UndocError

#: What a file that is being written is called; the next run writes the same one anew.
_UNFINISHED = ".undoc-unfinished"


class Folder(Protocol):
    """A folder whose files are whole or not there."""

    def write(self, name: str, data: bytes) -> None:
        """Write a file; one that was there is replaced whole or not at all. `ExportError` where it can't be."""

    def read(self, name: str) -> bytes:
        """The bytes of a file; `OSError` where it can't be read."""

    def has(self, name: str) -> bool:
        """Whether a file is there."""


@cache
def open_folder(place: str) -> Folder:
    """The folder at a path or, where there is ``://`` in it, at the URL of a store (extra ``stores``).

    Raises:
        UndocError: fsspec is not installed, or knows no such store.
    """
    return _Stored(place) if is_url(place) else _Local(place)


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
        """Written beside its place and moved there: a process that is killed meanwhile leaves what was there.

        It leaves a file ending in ``.undoc-unfinished`` as well, which the next run replaces.
        """
        path = self._root / name
        temporary = path.with_name(path.name + _UNFINISHED)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with temporary.open("wb") as file:
                file.write(data)
            temporary.replace(path)
        except (OSError, ValueError) as error:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            raise ExportError(f"can't be written: {reason.lower()}", source=os.fspath(path)) from None

    def read(self, name: str) -> bytes:
        return (self._root / name).read_bytes()

    def has(self, name: str) -> bool:
        return (self._root / name).is_file()


class _Stored:
    """Stores show an object when all of it has come; `pipe_file` sends it as one."""

    def __init__(self, url: str) -> None:
        self._system, self._root = open_store(url)

    def write(self, name: str, data: bytes) -> None:
        path = self._path(name)
        try:
            self._system.makedirs(path.rpartition("/")[0], exist_ok=True)
            self._system.pipe_file(path, data)
        except Exception as error:  # noqa: BLE001  # each store has errors of its own
            raise ExportError(f"can't be written: {error}", source=path) from None

    def read(self, name: str) -> bytes:
        try:
            data: bytes = self._system.cat_file(self._path(name))
        except Exception as error:  # noqa: BLE001  # likewise
            raise OSError(str(error)) from None
        return data

    def has(self, name: str) -> bool:
        return bool(self._system.exists(self._path(name)))

    def _path(self, name: str) -> str:
        return f"{self._root.rstrip('/')}/{name}"
