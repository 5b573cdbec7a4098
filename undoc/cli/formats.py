"""``undoc formats``."""

from __future__ import annotations

import click

from undoc import formats
from undoc.cli.streams import reported


@click.command("formats")
def list_formats() -> None:
    """List the formats that can be read and written."""
    with reported():
        listed = formats.formats()
        name = max(len(item.name) for item in listed) + 2
        endings = max(len(" ".join(item.suffixes)) for item in listed) + 2
        for item in listed:
            ways = " and ".join(
                way
                for way, there in (("read", item.parser is not None), ("written", item.exporter is not None))
                if there
            )
            click.echo(f"{item.name:{name}}{' '.join(item.suffixes):{endings}}{ways:18}{item.description}")
