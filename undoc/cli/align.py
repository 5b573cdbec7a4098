"""``undoc align``."""

from __future__ import annotations

import sys
from typing import Literal

import click

import undoc
from undoc import api
from undoc.aligning import Alignment
from undoc.aligning.exporting.files import exporter_of
from undoc.aligning.exporting.units import columns_of, units_of
from undoc.cli.streams import FINDINGS, USAGE, fail, from_option, read, reported, tell
from undoc.diagnostics import Report, Severity
from undoc.reporting.columns import printable

#: Columns of a version's text where no terminal tells how many there are.
_WIDTH = 48


@click.command()
@click.argument("sources", metavar="SRC…", nargs=-1, required=True)
@click.option(
    "-o", "--output", "target", metavar="FILE", help="FILE.html, .tmx, .csv or .parquet; without it a table is shown."
)
@from_option
@click.option(
    "--pivot", metavar="LANG|SRC", help="The version that the others are aligned to; by itself the first SRC."
)
@click.option("--level", type=click.Choice(["paragraph", "sentence"]), default="paragraph", show_default=True)
@click.option("--least", type=click.FloatRange(0, 1), default=0.0, metavar="SHARE", help="Leave out what is less sure.")
@click.option("--no-labels", is_flag=True, help="Numbers and letters don't count: the versions number differently.")
@click.option("-v", "--verbose", is_flag=True, help="Tell what was guessed in reading.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def align(
    sources: tuple[str, ...],
    target: str | None,
    source_format: str | None,
    pivot: str | None,
    level: Literal["paragraph", "sentence"],
    least: float,
    no_labels: bool,
    verbose: bool,
    quiet: bool,
) -> None:
    """Align each SRC, language versions of one document: a row for each paragraph, a column for each version.

    The exit code is 1 where a part of SRC can't be read, as a page that is a picture.
    """
    if len(sources) < 2:
        fail("two files or more are needed to align", USAGE)
    if sources.count("-") > 1:
        fail("standard input can be one of the versions only", USAGE)
    told = Severity.ERROR if quiet else Severity.INFO if verbose else Severity.WARNING
    with reported():
        if target is not None:
            exporter_of(target)
        documents = []
        for source in sources:
            documents.append(read(source, source_format))
            tell(documents[-1].notices, source, told)
        _put_first(documents, sources, pivot)
        options = undoc.AlignmentOptions(level=level, least_confidence=least)
        alignment = api.align(documents, options=undoc.AlignOptions(labels=not no_labels))
        if target is None:
            _show(alignment, options)
        else:
            api.write_alignment(alignment, target, options=options)
        if not quiet:
            click.echo(_summed_up(alignment, target), err=True)
    sys.exit(0 if all(Report(document.notices).ok for document in documents) else FINDINGS)


def _put_first(documents: list[undoc.Document], sources: tuple[str, ...], pivot: str | None) -> None:
    """Move the pivot to the beginning."""
    if pivot is None:
        return
    found = [at for at, source in enumerate(sources) if source == pivot]
    found += [at for at, document in enumerate(documents) if document.language == pivot]
    if not found:
        known = ", ".join(document.language or "und" for document in documents)
        fail(f"--pivot {pivot!r}: no version has that name or language; there are {known}", USAGE)
    documents.insert(0, documents.pop(found[0]))


def _summed_up(alignment: Alignment, target: str | None) -> str:
    whole = sum(all(row.cells) for row in alignment)
    said = f"{len(alignment)} rows, {whole} in all {len(alignment.documents)} versions"
    return f"{target}: {said}" if target is not None else said


def _show(alignment: Alignment, options: undoc.AlignmentOptions) -> None:
    """The alignment as a table on standard output."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    names = columns_of(alignment)
    wide = None if sys.stdout.isatty() else 24 + (_WIDTH + 2) * len(names)
    table = Table(box=SIMPLE_HEAD, expand=wide is not None, padding=(0, 1, 0, 0))
    table.add_column("kind", no_wrap=True)
    table.add_column("sure", no_wrap=True, justify="right")
    for name in names:
        table.add_column(name, ratio=1, overflow="fold")
    for unit in units_of(alignment, options):
        texts = [
            Text(printable(" ".join(part for part in (marker, text) if part)))
            for marker, text in zip(unit.markers, unit.texts, strict=True)
        ]
        table.add_row(unit.kind, f"{unit.confidence:.2f}", *texts)
    Console(width=wide).print(table)
