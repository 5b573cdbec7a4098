"""Golden outlines: what a document is expected to hold, in a text file that anyone can read and correct."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from undoc.api import replace
from undoc.comparing.lines import changed_lines
from undoc.errors import ParseError
from undoc.model import Document
from undoc.outlines import outline

_MOST = 30


def assert_outline(document: Document, path: str | os.PathLike[str], *, update: bool = False) -> None:
    """Fail unless the outline of a document is that of a file.

    Args:
        document: the document.
        path: the file with the golden outline, UTF-8.
        update: write the file, with its folders, instead of comparing.

    Raises:
        AssertionError: there is no such file, or it differs; the message tells which lines and which words.
        ParseError: the file can't be read.
        ExportError: the file can't be written.
    """
    path = Path(path)
    # halves of surrogate pairs, which no file can hold, as escapes
    said = f"{outline(document)}\n".encode("utf-8", "backslashreplace").decode()
    if update:
        with contextlib.suppress(OSError):  # what is in the way, `replace` tells
            path.parent.mkdir(parents=True, exist_ok=True)
        replace([(path, said.encode())])
        return
    try:
        golden = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise AssertionError(f"{path}: there is no golden outline; update=True (--undoc-update) writes it") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "it is no UTF-8"
        raise ParseError(f"can't be read: {reason.lower()}", source=str(path)) from None
    if golden.splitlines() != said.splitlines():
        lines = list(changed_lines(golden, said))
        more = [f"… and {len(lines) - _MOST} more"] if len(lines) > _MOST else []
        raise AssertionError("\n".join([f"{path}: the outline changed", *lines[:_MOST], *more]))
