"""``undoc formats``."""

from __future__ import annotations

import click

from undoc import formats
from undoc.cli.streams import reported


@click.command("formats")
def list_formats() -> None:
    """List the formats that can be read and written."""
    with reported():
        found = tuple(formats.formats())
        width = max(6, *(len(item.name) + 2 for item in found))
        for item in found:
            ways = " and ".join(
                way
                for way, there in (("read", item.parser is not None), ("written", item.exporter is not None))
                if there
            )
            click.echo(f"{item.name:{width}}{' '.join(item.suffixes):13}{ways:18}{item.description}")
