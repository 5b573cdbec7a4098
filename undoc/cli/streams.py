"""What all commands share: reading sources, standard streams, errors and exit codes."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import click

import undoc
from undoc import api
from undoc.diagnostics import Diagnostic, Report, Severity
from undoc.errors import UndocError, UnknownFormat

FINDINGS, USAGE, UNREADABLE = 1, 2, 3

from_option = click.option(
    "--from", "source_format", metavar="FORMAT", help="The source's format, if its name doesn't tell."
)


@contextlib.contextmanager
def reported() -> Iterator[None]:
    """Errors as one line on standard error, and the exit code that belongs to each."""
    try:
        yield
        sys.stdout.flush()
    except UnknownFormat as error:
        fail(str(error), USAGE)
    except UndocError as error:
        fail(str(error), UNREADABLE)
    except BrokenPipeError:
        # the reader of our output has gone, as `| head` does
        mute()
        sys.exit(0)
    except OSError as error:
        mute()
        fail(f"<stdout>: can't be written: {(error.strerror or str(error)).lower()}", UNREADABLE)


def fail(message: str, code: int) -> NoReturn:
    """Say what is wrong in one line, and end with an exit code."""
    click.echo(f"undoc: {message}", err=True)
    sys.exit(code)


def mute() -> None:
    """Nothing more goes to standard output, not even what is still in its buffer."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def open_streams() -> None:
    """Streams that were closed or can't hold every character are made to serve."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123  # for the process's life
        elif mode == "w" and isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def read(source: str, format: str | None) -> undoc.Document:
    """The document in a file, or on standard input for ``-``."""
    return api.read(source if source != "-" else open_source(source), format=format)


def open_source(source: str) -> io.BytesIO:
    """The bytes of a file, or of standard input for ``-``, under its name.

    Raises:
        ParseError: the file can't be read.
    """
    if source == "-":
        data, name = sys.stdin.buffer.read(), "<stdin>"
    else:
        try:
            data, name = Path(source).read_bytes(), source
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            raise undoc.ParseError(f"can't be read: {reason.lower()}", source=source) from None
    stream = io.BytesIO(data)
    stream.name = name
    return stream


def tell(said: Report | tuple[Diagnostic, ...], source: str, least: Severity) -> None:
    """Diagnostics on standard error, each with its file."""
    for item in said:
        if item.severity >= least:
            click.echo(f"{source}: {item}", err=True)
