"""The command line: ``undoc convert``, ``undoc show``, ``undoc check``, ``undoc formats``.

Exit codes: 0 done, 1 findings, 2 wrong usage, 3 a file that can't be read or written.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

import undoc
from undoc import api, formats
from undoc.diagnostics import Diagnostic, Report, Severity
from undoc.errors import UndocError, UnknownFormat
from undoc.options import Options, PageSize
from undoc.outlines import Entry, entries

if TYPE_CHECKING:
    from rich.tree import Tree

FINDINGS, USAGE, UNREADABLE = 1, 2, 3
_COLOURS = {"paragraph": "cyan", "subparagraph": "cyan", "note": "yellow", "title": "bold", "heading": "bold"}


@contextlib.contextmanager
def _reported() -> Iterator[None]:
    """Errors as one line on standard error, and the exit code that belongs to each."""
    try:
        yield
        sys.stdout.flush()
    except UnknownFormat as error:
        _fail(str(error), USAGE)
    except UndocError as error:
        _fail(str(error), UNREADABLE)
    except BrokenPipeError:
        # the reader of our output has gone, as `| head` does
        _mute()
        sys.exit(0)
    except OSError as error:
        _mute()
        _fail(f"<stdout>: can't be written: {(error.strerror or str(error)).lower()}", UNREADABLE)


def _fail(message: str, code: int) -> NoReturn:
    click.echo(f"undoc: {message}", err=True)
    sys.exit(code)


def _mute() -> None:
    """Nothing more goes to standard output, not even what is still in its buffer."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _open_streams() -> None:
    """Streams that were closed or can't hold every character are made to serve."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123  # for the process's life
        elif mode == "w" and isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _read(source: str, format: str | None) -> undoc.Document:
    return api.read(source if source != "-" else _stream(source), format=format)


def _stream(source: str) -> io.BytesIO:
    """The bytes of a file, or of standard input, under its name.

    Raises:
        UndocError: the file can't be read.
    """
    if source == "-":
        data = sys.stdin.buffer.read()
    else:
        try:
            data = Path(source).read_bytes()
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            raise undoc.ParseError(f"can't be read: {reason.lower()}", source=source) from None
    stream = io.BytesIO(data)
    stream.name = "<stdin>" if source == "-" else source
    return stream


def _tell(said: Report | tuple[Diagnostic, ...], source: str, least: Severity) -> None:
    """Diagnostics on standard error, each with its file."""
    for item in said:
        if item.severity >= least:
            click.echo(f"{source}: {item}", err=True)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(undoc.__version__, prog_name="undoc")
def main() -> None:
    """Read, convert and check the structure of United Nations documents."""
    _open_streams()


_from = click.option("--from", "source_format", metavar="FORMAT", help="The source's format, if its name doesn't tell.")


@main.command()
@click.argument("source", metavar="SRC")
@click.argument("targets", metavar="DST…", nargs=-1, required=True)
@_from
@click.option("--page-size", type=click.Choice(["letter", "A4"]), default="letter", show_default=True)
@click.option("--font", "fonts", multiple=True, metavar="FILE", help="A TrueType font for PDF; may be repeated.")
@click.option("-v", "--verbose", is_flag=True, help="Tell what was guessed and what a format has no form for.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def convert(
    source: str,
    targets: tuple[str, ...],
    source_format: str | None,
    page_size: PageSize,
    fonts: tuple[str, ...],
    verbose: bool,
    quiet: bool,
) -> None:
    """Convert SRC to each DST, its format told by the file name's ending.

    SRC may be - for standard input. Nothing is written unless every DST can be made.
    """
    least = Severity.ERROR if quiet else Severity.INFO if verbose else Severity.WARNING
    with _reported():
        chosen = [(target, formats.by_suffix(target)) for target in targets]
        for target, found in chosen:
            found.load_exporter()
            if Path(target).is_dir():
                raise undoc.ExportError("can't be written: is a directory", source=target)
        _must_differ(source, targets)
        document = _read(source, source_format)
        _tell(document.notices, source, least)
        lost = False
        made: list[tuple[str, bytes]] = []
        for target, found in chosen:
            said: list[Diagnostic] = []
            options: Options | None = None
            if found.options is undoc.PdfOptions:
                options = undoc.PdfOptions(page_size=page_size, fonts=tuple(map(Path, fonts)))
            elif found.options is undoc.DocxOptions:
                options = undoc.DocxOptions(page_size=page_size)
            try:
                made.append((target, api.export(document, found.name, options=options, diagnostics=said)))
            except UndocError as error:
                raise error.at(target) from None
            _tell(Report(said), target, least)
            lost = lost or not Report(said).ok
        api.replace([(Path(target), data) for target, data in made])
        for target, data in made:
            if not quiet:
                click.echo(f"{source} → {target} ({_size(len(data))})", err=True)
    sys.exit(FINDINGS if lost else 0)


def _must_differ(source: str, targets: tuple[str, ...]) -> None:
    """No target is the source or another target."""
    seen = {os.path.realpath(source): "the source"} if source != "-" else {}
    for target in targets:
        place = os.path.realpath(target)
        if place in seen:
            _fail(f"{target}: is {seen[place]} as well", USAGE)
        seen[place] = "another target"


def _size(count: int) -> str:
    return f"{count} bytes" if count < 1000 else f"{count / 1000:.0f} kB"


@main.command()
@click.argument("source", metavar="SRC")
@_from
@click.option("--full", is_flag=True, help="Whole texts, not cut to the width of the terminal.")
def show(source: str, source_format: str | None, full: bool) -> None:
    """Show the outline of SRC: a tree on a terminal, plain indented lines elsewhere."""
    with _reported():
        document = _read(source, source_format)
        if sys.stdout.isatty():
            from rich.console import Console

            Console(highlight=False).print(_tree(list(entries(document)), full))
        else:
            click.echo(undoc.outline(document))
        _tell(document.notices, source, Severity.WARNING)


def _tree(lines: list[Entry], full: bool) -> Tree:
    """The outline as a tree in colour."""
    from rich.text import Text
    from rich.tree import Tree

    branches: list[Tree] = []
    for entry in lines:
        line = Text(no_wrap=not full, overflow="fold" if full else "ellipsis")
        kind = "heading" if entry.kind.startswith("heading") else entry.kind.rpartition(" ")[2]
        if entry.kind not in ("paragraph", "subparagraph") or not entry.label:
            line.append(entry.kind, style=_COLOURS.get(kind, "green"))
            line.append(" " if entry.label else "")
        line.append(entry.label, style=_COLOURS.get(kind, "green"))
        line.append(("" if not str(line) else " ") + entry.text)
        branch = Tree(line, guide_style="dim") if entry.depth == 0 else branches[entry.depth - 1].add(line)
        del branches[entry.depth :]
        branches.append(branch)
    return branches[0]


@main.command()
@click.argument("sources", metavar="SRC…", nargs=-1, required=True)
@_from
@click.option("--json", "as_json", is_flag=True, help="One JSON array instead of lines.")
def check(sources: tuple[str, ...], source_format: str | None, as_json: bool) -> None:
    """Check the structure of each SRC by the rules, and XML by the schema; exit code 1 where something was found."""
    import attrs

    findings: list[Diagnostic] = []
    with _reported():
        try:
            for source in sources:
                stream = _stream(source)
                data = stream.getvalue()
                format = source_format
                if format is None and source != "-" and formats.has_suffix(source):
                    format = formats.by_suffix(source).name
                found = formats.by_name(format) if format is not None else formats.sniff(data)
                document = api.read(stream, format=found.name)
                said = [*document.notices, *api.validate(document)]
                if found.name == "xml":
                    said += _check_xml(data, source)
                findings += [attrs.evolve(item, source=source) for item in said if item.severity > Severity.INFO]
        finally:  # what was found is told even where a later file can't be read
            if as_json:
                click.echo(Report(findings).to_json())
            elif findings:
                click.echo(Report(findings).to_text())
    sys.exit(FINDINGS if findings else 0)


def _check_xml(data: bytes, source: str) -> list[Diagnostic]:
    """What the strict schema finds in a file; that it is not installed is said, and is no finding."""
    from undoc.schema import check_schema, is_installed

    if is_installed():
        return check_schema(data)
    click.echo(f"{source}: not checked by the schema, which is not installed: pip install 'undoc-un[xsd]'", err=True)
    return []


@main.command("formats")
def list_formats() -> None:
    """List the formats that can be read and written."""
    with _reported():
        for item in formats.formats():
            ways = " and ".join(
                way
                for way, there in (("read", item.parser is not None), ("written", item.exporter is not None))
                if there
            )
            click.echo(f"{item.name:6}{' '.join(item.suffixes):13}{ways:18}{item.description}")
