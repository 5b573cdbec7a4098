"""``undoc diff``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from undoc import api
from undoc.cli.findings import is_colourful
from undoc.cli.streams import FINDINGS, USAGE, fail, from_option, read, reported, tell
from undoc.comparing import Comparison, diff
from undoc.diagnostics import Severity
from undoc.patterns import compiled_late
from undoc.reporting.columns import printable

_COLOURS = {"missing": "red", "extra": "green", "moved": "cyan", "renumbered": "bright_black"}
_FORMS = {"": "text", ".txt": "text", ".html": "html", ".htm": "html", ".json": "json"}
_REDLINE = compiled_late(r"(\[-.*?-\])|(\{\+.*?\+\})")


@click.command("diff")
@click.argument("first", metavar="OLD")
@click.argument("second", metavar="NEW")
@from_option
@click.option("--format", "form", type=click.Choice(["text", "html", "json"]), help="By default that of FILE's ending.")
@click.option("-o", "--output", metavar="FILE", help="Write to FILE; it is replaced whole or not at all.")
def diff_command(first: str, second: str, source_format: str | None, form: str | None, output: str | None) -> None:
    """Tell what became of a document: what of OLD and NEW was changed, deleted, inserted, moved, renumbered.

    OLD and NEW may be of different formats; - is standard input. The exit code is 1 where they differ. HTML shows the
    whole text with the changes in it.
    """
    if first == second == "-":
        fail("standard input can be but one of the two", USAGE)
    if form is None:
        form = _form_of(output)
    with reported():
        documents = []
        for source in (first, second):
            document = read(source, source_format)
            tell(document.notices, source, Severity.ERROR)
            documents.append(document)
        comparison = diff(documents[0], documents[1])
        if form == "html":
            said = comparison.to_html((first, second))
        elif form == "json":
            said = json.dumps(_rows(comparison), ensure_ascii=False, indent=2) + "\n"
        else:
            colour = is_colourful() and output is None
            said = "".join(_line(kind, line, colour=colour) + "\n" for kind, line in comparison.lines())
        written = said.encode("utf-8", "backslashreplace")  # as JSON writes halves of surrogate pairs
        if output is None:
            click.echo(written.decode(), nl=False)
        else:
            api.replace([(Path(output), written)])
    sys.exit(FINDINGS if comparison else 0)


def _form_of(output: str | None) -> str:
    """The format that a file's ending says; a name without ending, as that of a device, is text."""
    suffix = Path(output or "").suffix.lower()
    if suffix not in _FORMS:
        known = " ".join(ending for ending in _FORMS if ending)
        fail(f"{output}: unknown file name ending {suffix!r}; use {known} or --format", USAGE)
    return _FORMS[suffix]


def _line(kind: str, line: str, *, colour: bool) -> str:
    """A line for a terminal; nothing in it steers it but our own colours."""
    shown = printable(line)
    if not colour:
        return shown
    if kind in _COLOURS:
        return click.style(shown, fg=_COLOURS[kind])
    return _REDLINE.sub(lambda found: click.style(found[0], fg="red" if found[1] else "green"), shown)


def _rows(comparison: Comparison) -> list[dict[str, object]]:
    return [
        {
            "kind": item.kind,
            "what": item.what,
            "address": item.address,
            "to": item.to,
            "part": item.part,
            "first": item.first,
            "second": item.second,
        }
        for item in comparison
    ]
