"""The command line, a file for each command.

Exit codes: 0 done, 1 findings, 2 wrong usage, 3 a file that can't be read or written.
"""

from __future__ import annotations

import click

import undoc
from undoc.cli.align import align
from undoc.cli.batch import batch
from undoc.cli.check import check
from undoc.cli.convert import convert
from undoc.cli.diff import diff_command
from undoc.cli.formats import list_formats
from undoc.cli.graph import graph
from undoc.cli.refs import refs
from undoc.cli.rule import rule
from undoc.cli.show import show
from undoc.cli.streams import open_streams


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(undoc.__version__, prog_name="undoc")
def main() -> None:
    """Read, convert and check the structure of United Nations documents."""
    open_streams()


for _command in (convert, batch, show, diff_command, check, rule, refs, graph, align, list_formats):
    main.add_command(_command)
