"""The verbs: read, parse, write, export, convert, validate."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import BinaryIO

from undoc import formats
from undoc.diagnostics import Diagnostic, Report
from undoc.errors import ExportError, ParseError, UndocError, UnknownFormat
from undoc.model import Document
from undoc.options import Options


def read(
    source: str | os.PathLike[str] | BinaryIO, *, format: str | None = None, options: Options | None = None
) -> Document:
    """The document in a file.

    Args:
        source: a path, or a file open for reading bytes.
        format: name of its format; if None, the path's suffix tells, and without a known suffix the content.
        options: choices for the format.

    Raises:
        ParseError: the file can't be opened or is not what its format says.
        UnknownFormat: there is no such format, or it can't be read.
    """
    if isinstance(source, (str, os.PathLike)):
        path = Path(source)
        name = str(path)
        try:
            data = path.read_bytes()
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            raise ParseError(f"can't be read: {reason.lower()}", source=name) from None
        if format is None and any(path.suffix.lower() in item.suffixes for item in formats.formats()):
            format = formats.by_suffix(path).name
    else:
        name = str(getattr(source, "name", "")) or "<stream>"
        chunk = source.read()
        if not isinstance(chunk, bytes):
            raise TypeError("the file must be open for reading bytes")
        data = chunk
    try:
        return parse(data, format=format, options=options)
    except UndocError as error:
        raise error.at(name) from None


def parse(data: str | bytes, *, format: str | None = None, options: Options | None = None) -> Document:
    """The document in a str or in bytes.

    Args:
        data: every str is a document as plain text, unless `format` says otherwise.
        format: name of its format; if None, a str is plain text and bytes tell by their content.
        options: choices for the format.

    Raises:
        ParseError: bytes that are not what their format says; with ``format=None``, no str raises.
        UnknownFormat: there is no such format, or it can't be read.
    """
    if format is not None:
        found = formats.by_name(format)
    elif isinstance(data, str):
        found = formats.by_name("text")
    else:
        found = formats.sniff(data)
    _check_options(found, options)
    return found.load_parser()(data, options or found.options())


def export(
    document: Document,
    format: str,
    *,
    options: Options | None = None,
    diagnostics: list[Diagnostic] | None = None,
) -> bytes:
    """A document as bytes of a format.

    Args:
        document: the document.
        format: name of the format.
        options: choices for the format.
        diagnostics: a list to which is added what the format could not carry.

    Raises:
        ExportError: the document can't be written in that format.
        UnknownFormat: there is no such format, or it can't be written.
    """
    if not isinstance(document, Document):
        raise TypeError(f"expected a Document, not {type(document).__name__}")
    found = formats.by_name(format)
    _check_options(found, options)
    return found.load_exporter()(document, options or found.options(), [] if diagnostics is None else diagnostics)


def write(
    document: Document,
    target: str | os.PathLike[str] | BinaryIO,
    *,
    format: str | None = None,
    options: Options | None = None,
) -> Report:
    """Write a document to a file; an existing file is replaced whole or not at all.

    Args:
        document: the document.
        target: a path, or a file open for writing bytes.
        format: name of the format; if None, the path's suffix tells.
        options: choices for the format.

    Returns:
        What the format could not carry.

    Raises:
        ExportError: the document can't be written in that format, or the file can't be.
        UnknownFormat: there is no such format, or it can't be written.
    """
    said: list[Diagnostic] = []
    if isinstance(target, (str, os.PathLike)):
        path = Path(target)
        name = format if format is not None else formats.by_suffix(path).name
        data = export(document, name, options=options, diagnostics=said)
        replace(path, data)
    else:
        if format is None:
            raise UnknownFormat("a stream has no suffix: say format=")
        target.write(export(document, format, options=options, diagnostics=said))
    return Report(said)


def convert(
    source: str | os.PathLike[str] | BinaryIO,
    target: str | os.PathLike[str] | BinaryIO,
    *,
    source_format: str | None = None,
    target_format: str | None = None,
    options: Options | None = None,
) -> Report:
    """Read one file and write another; `read` and `write` say how.

    Returns:
        What the parser guessed and what the target's format could not carry.
    """
    document = read(source, format=source_format)
    return Report((*document.notices, *write(document, target, format=target_format, options=options)))


def validate(document: Document) -> Report:
    """What the rules find in a document.

    Returns:
        The findings in reading order; `Report.ok` is true where none is an error.
    """
    from undoc.rules import check

    return Report(check(document))


def _check_options(found: formats.Format, options: Options | None) -> None:
    if options is not None and not isinstance(options, found.options):
        raise TypeError(f"{found.name} takes {found.options.__name__}, not {type(options).__name__}")


def replace(path: Path, data: bytes) -> None:
    """Write a file beside its target and move it there, so that no half-written file is ever seen.

    Raises:
        ExportError: it can't be written; the target is as it was.
    """
    named = path
    temporary = None
    try:
        path = path.resolve()  # through a link, its target is replaced
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:64]}.", suffix=".tmp")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(mode)
        Path(temporary).replace(path)
    except (OSError, ValueError) as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ExportError(f"can't be written: {reason.lower()}", source=str(named)) from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
