"""``undoc show``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

import undoc
from undoc.cli.streams import FINDINGS, from_option, read, reported, tell
from undoc.diagnostics import Report, Severity
from undoc.outlines import Entry, entries

if TYPE_CHECKING:
    from rich.tree import Tree

_COLOURS = {"paragraph": "cyan", "subparagraph": "cyan", "note": "yellow", "title": "bold", "heading": "bold"}


@click.command()
@click.argument("source", metavar="SRC")
@from_option
@click.option("--full", is_flag=True, help="Whole texts, not cut to the width of the terminal.")
def show(source: str, source_format: str | None, full: bool) -> None:
    """Show the outline of SRC: a tree on a terminal, plain indented lines elsewhere.

    Where a part of SRC can't be read, as a page that is a picture, the exit code is 1.
    """
    with reported():
        document = read(source, source_format)
        if sys.stdout.isatty():
            from rich.console import Console

            Console(highlight=False).print(tree_of(list(entries(document)), full))
        else:
            click.echo(undoc.outline(document))
        tell(document.notices, source, Severity.WARNING)
    sys.exit(0 if Report(document.notices).ok else FINDINGS)


def tree_of(lines: list[Entry], full: bool) -> Tree:
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
