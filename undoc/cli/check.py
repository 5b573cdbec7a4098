"""``undoc check``."""

from __future__ import annotations

import sys

import click

from undoc import api
from undoc.cli.streams import FINDINGS, from_option, read, reported
from undoc.diagnostics import Diagnostic, Report, Severity


@click.command()
@click.argument("sources", metavar="SRC…", nargs=-1, required=True)
@from_option
@click.option("--json", "as_json", is_flag=True, help="One JSON array instead of lines.")
def check(sources: tuple[str, ...], source_format: str | None, as_json: bool) -> None:
    """Check the structure of each SRC by the rules; exit code 1 where something was found."""
    import attrs

    findings: list[Diagnostic] = []
    with reported():
        try:
            for source in sources:
                document = read(source, source_format)
                said = (*document.notices, *api.validate(document))
                findings += [attrs.evolve(item, source=source) for item in said if item.severity > Severity.INFO]
        finally:  # what was found is told even where a later file can't be read
            if as_json:
                click.echo(Report(findings).to_json())
            elif findings:
                click.echo(Report(findings).to_text())
    sys.exit(FINDINGS if findings else 0)
