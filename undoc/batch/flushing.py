"""Having the disk take what was written: files that a process wrote are the system's to write, in its own time."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path


def flush(paths: Iterable[Path]) -> None:
    """Wait until files outlast a loss of power, and with them the folders that tell of them.

    Linux is asked once for all that waits for a file system: asked file by file, disks take several milliseconds for
    each, more than the documents themselves. Other systems can only be asked file by file, and not for folders.

    Args:
        paths: files; some may have been removed.

    Raises:
        OSError: the disk doesn't take them.
    """
    if sys.platform == "linux":
        systems: dict[int, Path] = {}
        for folder in {path.parent for path in paths}:
            if folder.is_dir():
                systems.setdefault(folder.stat().st_dev, folder)
        for folder in systems.values():
            with _opened(folder, os.O_RDONLY) as handle:
                _flush_system(handle)
        return
    for path in paths:
        if path.is_file():
            with _opened(path, os.O_RDWR) as handle:
                os.fsync(handle)


def _flush_system(handle: int) -> None:
    """See syncfs(2), which Python has not."""
    library = ctypes.CDLL(None, use_errno=True)
    if library.syncfs(handle):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


@contextmanager
def _opened(path: Path, flags: int) -> Iterator[int]:
    handle = os.open(path, flags)
    try:
        yield handle
    finally:
        os.close(handle)
