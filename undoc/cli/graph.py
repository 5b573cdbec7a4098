"""``undoc graph``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from undoc import api
from undoc.citation_graphs import citation_graph, graph_format, write_graph
from undoc.cli.sources import Sources
from undoc.cli.streams import from_option, reported
from undoc.errors import ExportError


@click.command()
@click.argument("sources", metavar="SRC…", nargs=-1, required=True)
@click.option("-o", "--output", "target", metavar="FILE", required=True, help="The graph: FILE.graphml or FILE.dot.")
@from_option
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def graph(sources: tuple[str, ...], target: str, source_format: str | None, quiet: bool) -> None:
    """Write who cites whom as a graph: a node for each document, an edge for each that it cites.

    SRC is a file, a folder or - for standard input. Needs the extra graph.
    """
    asked = Sources(sources, source_format)
    with reported():
        form = graph_format(target)
        if Path(target).is_dir():
            raise ExportError("can't be written: is a directory", source=target)
        made = citation_graph(asked.documents())
        api.replace([(Path(target), write_graph(made, form))])
        if not quiet:
            said = f"{made.number_of_nodes()} documents, {made.number_of_edges()} pairs"
            click.echo(f"{target}: {said}", err=True)
    sys.exit(asked.code)
