"""``undoc batch``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from undoc.batch import Progress, Summary, run
from undoc.cli.streams import FINDINGS, from_option, reported
from undoc.options import BatchOptions

#: How many of the documents that were not done are told by name.
_TOLD = 20


@click.command()
@click.argument("sources", metavar="SRC…", nargs=-1, required=True)
@click.option(
    "--to",
    "formats",
    multiple=True,
    required=True,
    metavar="FORMAT",
    help="A format, or parquet for a dataset; may be repeated.",
)
@click.option("--out", "-o", required=True, metavar="DIR", help="The output folder.")
@from_option
@click.option("--column", metavar="NAME", help="Of Parquet files: what holds the documents, or the names of sources.")
@click.option("--jobs", "-j", type=click.IntRange(1), help="How many workers; one for each core if not said.")
@click.option("--timeout", type=click.FloatRange(0, min_open=True), default=60.0, show_default=True, metavar="SECONDS")
@click.option("--max-memory", type=click.IntRange(1), default=2000, show_default=True, metavar="MB", help="A worker's.")
@click.option("--shard-size", type=click.IntRange(1), default=200, show_default=True, metavar="N")
@click.option("--scheduler", metavar="ADDRESS", help="Have a Dask cluster do the work.")
@click.option("--json", "as_json", is_flag=True, help="The summary as JSON on standard output.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def batch(
    sources: tuple[str, ...],
    formats: tuple[str, ...],
    out: str,
    source_format: str | None,
    column: str | None,
    jobs: int | None,
    timeout: float,
    max_memory: int,
    shard_size: int,
    scheduler: str | None,
    as_json: bool,
    quiet: bool,
) -> None:
    """Convert many documents; one that can't be done stops no other.

    --to may be repeated; parquet makes a dataset of documents, blocks, notes and references.

    SRC is a file, a folder, a pattern, a ZIP or tar archive, a Parquet file with a document in each row, or @FILE (@-
    for standard input) with a source on each line; so may be @FILE.parquet, in each row. Begun again, a batch that was
    cut off goes on where it was. What became of each document is in DIR/log.jsonl; of those that were not done also in
    DIR/quarantine.jsonl, and then the exit code is 1.
    """
    options = BatchOptions(
        processes=jobs,
        timeout=timeout,
        max_memory=max_memory * 1_000_000,
        shard_size=shard_size,
        source_format=source_format,
        column=column,
        scheduler=scheduler,
    )
    with reported():
        with _progress(shown=not quiet and sys.stderr.isatty()) as progress:
            summary = run(sources, formats, out, options=options, progress=progress)
        if as_json:
            said = {"counts": summary.counts, "resumed": summary.resumed, "quarantined": summary.quarantined}
            click.echo(json.dumps(said, ensure_ascii=False, indent=2))
        if not quiet:
            _tell(summary, out)
    sys.exit(FINDINGS if summary.quarantined else 0)


def _tell(summary: Summary, out: str) -> None:
    for entry in summary.quarantined[:_TOLD]:
        # what undoc says of a file begins with its name
        message = entry["message"].removeprefix(f"{entry['key']}: ")
        click.echo(" ".join(f"{entry['key']}: {entry['status']}: {message}".split()), err=True)
    if len(summary.quarantined) > _TOLD:
        more = len(summary.quarantined) - _TOLD
        click.echo(f"and {more} more, in {out}/quarantine.jsonl", err=True)
    counts = ", ".join(f"{count} {status}" for status, count in sorted(summary.counts.items()))
    before = f" ({summary.resumed} before)" if summary.resumed else ""
    click.echo(f"{summary.total} documents{before}: {counts} → {out}", err=True)


@contextmanager
def _progress(*, shown: bool) -> Iterator[Progress | None]:
    """A bar with rate and time left, on a terminal."""
    if not shown:
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, rate="")

        def advance(done: int, total: int) -> None:
            speed = bar.tasks[0].speed
            bar.update(task, completed=done, total=total, rate=f"{speed:.0f}/s" if speed else "")

        yield advance
