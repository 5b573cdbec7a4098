"""Files that are whole or not there."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from undoc.errors import ExportError

#: What a file that is being written is called; the next run writes the same one anew.
_UNFINISHED = ".undoc-unfinished"


def place(path: Path, data: bytes) -> None:
    """Write a file beside its place and move it there.

    A process that is killed meanwhile leaves the old file as it was, and a file ending in ``.undoc-unfinished``, which
    the next run replaces.

    Raises:
        ExportError: it can't be written.
    """
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
