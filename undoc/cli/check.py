"""``undoc check``."""

from __future__ import annotations

import sys

import click

from undoc import api, formats
from undoc.cli.streams import FINDINGS, from_option, open_source, reported
from undoc.diagnostics import Diagnostic, Report, Severity


@click.command()
@click.argument("sources", metavar="SRC…", nargs=-1, required=True)
@from_option
@click.option("--json", "as_json", is_flag=True, help="One JSON array instead of lines.")
def check(sources: tuple[str, ...], source_format: str | None, as_json: bool) -> None:
    """Check the structure of each SRC by the rules, and XML by the schema; exit code 1 where something was found."""
    import attrs

    findings: list[Diagnostic] = []
    with reported():
        try:
            for source in sources:
                stream = open_source(source)
                data = stream.getvalue()
                found = _format_of(source, source_format, data)
                document = api.read(stream, format=found)
                said = [*document.notices, *api.validate(document)]
                if found == "xml":
                    said += _check_xml(data, source)
                findings += [attrs.evolve(item, source=source) for item in said if item.severity > Severity.INFO]
        finally:  # what was found is told even where a later file can't be read
            if as_json:
                click.echo(Report(findings).to_json())
            elif findings:
                click.echo(Report(findings).to_text())
    sys.exit(FINDINGS if findings else 0)


def _format_of(source: str, format: str | None, data: bytes) -> str:
    """The name of a source's format: what is said, or else what its name or its content tells."""
    if format is not None:
        return formats.by_name(format).name
    if source != "-" and formats.has_suffix(source):
        return formats.by_suffix(source).name
    return formats.sniff(data).name


def _check_xml(data: bytes, source: str) -> list[Diagnostic]:
    """What the strict schema finds in a file; that it is not installed is said, and is no finding."""
    from undoc.schema import check_schema, is_installed

    if is_installed():
        return check_schema(data)
    click.echo(f"{source}: not checked by the schema, which is not installed: pip install 'undoc-un[xsd]'", err=True)
    return []
