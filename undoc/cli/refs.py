"""``undoc refs``."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterator, Sequence
from typing import Any

import click

import undoc
from undoc.addresses import Addresses
from undoc.cli.sources import Sources
from undoc.cli.streams import from_option, reported
from undoc.patterns import compiled_late

_CITED = ("source", "address", "symbol", "pinpoint", "text", "url")
_INTERNAL = ("source", "address", "kind", "label", "text", "target")
_CONTROL = compiled_late("[\x00-\x1f\x7f-\x9f]")


@click.command()
@click.argument("sources", metavar="SRC…", nargs=-1, required=True)
@from_option
@click.option("--format", "form", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True)
@click.option("--internal", is_flag=True, help="References to parts of the document itself, and what they lead to.")
def refs(sources: tuple[str, ...], source_format: str | None, form: str, internal: bool) -> None:
    """List the documents that each SRC cites, and where.

    SRC is a file, a folder or - for standard input.
    """
    asked = Sources(sources, source_format)
    with reported():
        columns = _INTERNAL if internal else _CITED
        rows = [
            row
            for source, document in asked.documents()
            for row in (_internal(source, document) if internal else _cited(source, document))
        ]
        match form:
            case "json":
                click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
            case "csv":
                click.echo(_csv(columns, rows), nl=False)
            case _:
                _show(columns, rows)
    sys.exit(asked.code)


def _cited(source: str, document: undoc.Document) -> Iterator[dict[str, Any]]:
    """A row for each citation; one for each symbol of a document that has several, ``A/68/9123-S/2099/12``."""
    for one in undoc.find_citations(document):
        pinpoint = one.reference.pinpoint
        for symbol in (one.symbol, *one.reference.also):
            yield {
                "source": source,
                "address": one.address,
                "symbol": symbol.value,
                "pinpoint": _line(pinpoint.text) if pinpoint is not None else None,
                "text": _line(one.cited),
                "url": symbol.url(),
            }


def _internal(source: str, document: undoc.Document) -> Iterator[dict[str, Any]]:
    """A row for each reference to a part of the document itself."""
    found = undoc.resolve_references(document)
    addresses = Addresses(document) if found else None
    for one in found:
        label = one.reference.label
        target = None if one.target is None or addresses is None else addresses.of(one.target)
        yield {
            "source": source,
            "address": one.address,
            "kind": one.reference.kind,
            "label": f"{label}–{one.reference.until}" if one.reference.until else label,
            "text": _line(one.cited),
            "target": target,
        }


def _line(text: str) -> str:
    """Text on one line, without what steers a terminal."""
    return " ".join(_CONTROL.sub(" ", text).split())


def _csv(columns: Sequence[str], rows: list[dict[str, Any]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _show(columns: Sequence[str], rows: list[dict[str, Any]]) -> None:
    """A table in colour on a terminal, plain columns elsewhere."""
    if not rows:
        return
    cells = [[_line("" if row[name] is None else row[name]) for name in columns] for row in rows]
    # a column of a single value says nothing in each line
    kept = [at for at, name in enumerate(columns) if name != "source" or len({row[at] for row in cells}) > 1]
    kept = [at for at in kept if any(row[at] for row in cells)]
    if sys.stdout.isatty():
        from rich.console import Console
        from rich.table import Table
        from rich.text import Text

        table = Table(box=None, header_style="bold", pad_edge=False)
        for at in kept:
            table.add_column(columns[at], style="cyan" if columns[at] in ("symbol", "target") else None)
        for row in cells:
            table.add_row(*(Text(row[at]) for at in kept))
        Console(highlight=False).print(table)
        return
    widths = [max(len(columns[at]), *(len(row[at]) for row in cells)) for at in kept]
    for row in (list(columns), *cells):
        line = "  ".join(row[at].ljust(width) for at, width in zip(kept, widths, strict=True))
        click.echo(line.rstrip())
