"""The verbs: read, parse, write, export, convert, validate, align."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from attrs import evolve

from undoc import formats
from undoc.diagnostics import Diagnostic, Report
from undoc.errors import ExportError, ParseError, UndocError, UnknownFormat
from undoc.model import Document
from undoc.options import AlignmentOptions, AlignOptions, CheckOptions, Options

if TYPE_CHECKING:
    from undoc.aligning import Alignment


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
        if format is None and formats.has_suffix(path):
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
    if not isinstance(data, (str, bytes)):
        raise TypeError(f"expected str or bytes, not {type(data).__name__}")
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
    try:
        return found.load_exporter()(document, options or found.options(), [] if diagnostics is None else diagnostics)
    except RecursionError:
        raise ExportError(f"the document is nested too deep for {found.name}") from None


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
        replace([(path, data)])
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

    Args:
        source: as `read` takes it.
        target: as `write` takes it.
        source_format: name of the source's format, if its name and content don't tell.
        target_format: name of the target's format, if its suffix doesn't tell.
        options: choices for the target's format.

    Returns:
        What the parser guessed and what the target's format could not carry.
    """
    document = read(source, format=source_format)
    return Report((*document.notices, *write(document, target, format=target_format, options=options)))


def validate(
    document: Document, *, options: CheckOptions | None = None, schema: bool = False, source: str | None = None
) -> Report:
    """What the rules find in a document.

    Args:
        document: the document.
        options: which rules count, how grave their findings are, and what is suppressed.
        schema: whether to hold it, written as XML, against the strict schema of Akoma Ntoso 3.0 too; the lines that
            such findings tell are those of that XML.
        source: the name of the document's file, for findings to tell and for options that are about files.

    Returns:
        The findings of the rules, rule by rule, each in reading order, then those of the schema; `Report.ok` is true
        where none is an error.

    Raises:
        UndocError: the options name a code that no rule has; or the schema is asked for and not installed (extra
            ``xsd``), or the document can't be written as XML.
    """
    from undoc.rules import check
    from undoc.rules.choosing import Chosen

    report = check(document, options, source)
    if not schema:
        return report
    from undoc.schema import check_written

    written = (evolve(found, source=source) for found in check_written(export(document, "xml")))
    more = Chosen(options, source).report(written)
    return Report((*report, *more), (*report.suppressed, *more.suppressed))


def validate_versions(versions: Sequence[Document], *, options: CheckOptions | None = None) -> Report:
    """What the rules find in which language versions of one document differ: paragraphs, notes, annexes.

    Args:
        versions: the versions; each is held against the first.
        options: which rules count and how grave their findings are.

    Returns:
        The findings, version by version; each tells in its message which language it is about.

    Raises:
        UndocError: the options name a code that no rule has.
    """
    from undoc.rules import check_versions

    return check_versions(versions, options)


def align(documents: Sequence[Document], *, options: AlignOptions | None = None) -> Alignment:
    """Language versions of one document side by side: which text of one is which of the others.

    Evidence is what is printed, and the shape of the documents: numbers and letters of paragraphs in whatever script,
    figures, names in Latin letters, lengths, what stands next to what. Anchors (`Node.id`) don't count.

    Args:
        documents: the versions; the first is the pivot, to which the others are aligned.
        options: what counts.

    Returns:
        The rows: every text of every document stands in exactly one of them.

    Raises:
        UndocError: fewer than two documents.
    """
    from undoc.aligning.versions import align

    return align(documents, options or AlignOptions())


def write_alignment(
    alignment: Alignment, target: str | os.PathLike[str], *, options: AlignmentOptions | None = None
) -> None:
    """Write an alignment to a file; an existing file is replaced whole or not at all.

    Args:
        alignment: the alignment.
        target: a path that ends in ``.html``, ``.tmx``, ``.csv`` or ``.parquet``.
        options: whether rows or sentences are written, and how sure they must be.

    Raises:
        UnknownFormat: the path ends in anything else.
        ExportError: the file can't be written.
        UndocError: the format needs what is not installed (Parquet the extra ``parquet``).
    """
    from undoc.aligning.exporting.files import exporter_of

    path = Path(target)
    exporter = exporter_of(path)
    if path.is_dir():
        raise ExportError("can't be written: is a directory", source=str(path))
    replace([(path, exporter(alignment, options or AlignmentOptions()))])


def _check_options(found: formats.Format, options: Options | None) -> None:
    if options is not None and not isinstance(options, found.options):
        raise TypeError(f"{found.name} takes {found.options.__name__}, not {type(options).__name__}")


def replace(targets: Sequence[tuple[Path, bytes]]) -> None:
    """Write files beside their targets and move them there when all are written.

    No half-written file is ever seen, and where one can't be written none is replaced. A target that is no regular
    file (a pipe, a device) is written to as it is; a file that is read-only is left alone.

    Args:
        targets: paths and what to write there.

    Raises:
        ExportError: one of them can't be written.
    """
    written: list[tuple[Path, Path]] = []
    named = targets[0][0] if targets else Path()
    try:
        for named, data in targets:
            path = named.resolve()  # through a link, its target is replaced
            if path.exists() and not path.is_file():
                path.write_bytes(data)
                continue
            _must_be_writable(path)
            temporary = path.parent / f".undoc-{os.urandom(8).hex()}.tmp"
            written.append((temporary, path))
            _write_new(temporary, data, path.stat().st_mode & 0o777 if path.exists() else None)
        for temporary, path in written:
            temporary.replace(path)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ExportError(f"can't be written: {reason.lower()}", source=str(named)) from None
    finally:
        for temporary, _ in written:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def _must_be_writable(path: Path) -> None:
    """A file that is there and protected is not replaced, though its folder would allow it."""
    with contextlib.suppress(FileNotFoundError):
        if not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, "the file is read-only")


def _write_new(path: Path, data: bytes, mode: int | None) -> None:
    """Write a file that was not there, with this mode or the one that new files have."""
    with os.fdopen(
        os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666), "wb"
    ) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if mode is not None:
        path.chmod(mode)
