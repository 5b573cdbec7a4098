"""``undoc check``."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click
from attrs import evolve

from undoc import api
from undoc.checking.configuration import find_configuration, read_configuration
from undoc.checking.many import Outcome, Source, Wanted, check_many
from undoc.checking.unused import unused_suppressions
from undoc.checking.versions import check_as_versions
from undoc.cli.findings import FORMATS, counts_as_fault, diffs, fixes_told, is_colourful, rendered, statistics
from undoc.cli.sources import Sources
from undoc.cli.streams import FINDINGS, UNREADABLE, USAGE, fail, from_option, open_source, reported
from undoc.diagnostics import Report, Severity
from undoc.errors import UndocError
from undoc.options import CheckOptions

_LEVELS = tuple(level.name.lower() for level in sorted(Severity, reverse=True))
#: Fewer files than this are done before anybody looks for progress.
_MANY = 20


@click.command()
@click.argument("sources", metavar="PATH…", nargs=-1, required=True)
@from_option
@click.option("--select", multiple=True, metavar="CODES", help="Rules that count: codes or their beginnings (N,F101).")
@click.option("--ignore", multiple=True, metavar="CODES", help="Rules that don't count, besides those of the file.")
@click.option("--severity", "severities", multiple=True, metavar="CODE=LEVEL", help="How grave findings of rules are.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("-o", "--output", metavar="FILE", help="Write the report to FILE; it is replaced whole or not at all.")
@click.option("--config", metavar="FILE", help="Take [tool.undoc] from FILE, not from the nearest pyproject.toml.")
@click.option("--no-config", is_flag=True, help="Take no choices from any pyproject.toml.")
@click.option("--fix", is_flag=True, help="Mend in place what can be mended safely.")
@click.option("--diff", is_flag=True, help="Show what --fix would change; with --fix, what it changes.")
@click.option(
    "--versions", is_flag=True, help="PATHs are language versions of one document: hold each against the first."
)
@click.option(
    "--fail-on", type=click.Choice(_LEVELS), default="warning", show_default=True, help="What makes the exit code 1."
)
@click.option("--exit-zero", is_flag=True, help="Exit code 0 whatever is found.")
@click.option("--show-suppressed", is_flag=True, help="List suppressed findings too.")
@click.option("--statistics", "counting", is_flag=True, help="Only how often each rule found something.")
@click.option("-j", "--jobs", type=click.IntRange(1), help="How many processes share the work.")
@click.option("-v", "--verbose", is_flag=True, help="Tell also what was guessed in reading.")
def check(sources: tuple[str, ...], source_format: str | None, form: str, as_json: bool, **chosen: Any) -> None:
    """Check each PATH, a file, a folder or - for standard input, by the rules, and XML by the schema.

    The exit code is 1 where something was found that is graver than information, 3 where a file can't be read.
    """
    form = "json" if as_json else form
    _must_fit(sources, form, chosen)
    asked = Sources(sources, source_format)
    with reported(), _usage():
        options = _options(chosen)
        wanted = Wanted(options, source_format, chosen["verbose"], fix=chosen["fix"] or chosen["diff"])
        files = [_source(name) for name in _each_once(asked)]
        outcomes = list(_outcomes(files, wanted, chosen))
        for outcome in outcomes:
            _tell(outcome, asked)
        mended = [outcome.mending for outcome in outcomes if outcome.mending is not None]
        if chosen["fix"]:
            api.replace([(Path(one.source), one.after) for one in mended if one.after != one.before])
        report = Report(
            (item for outcome in outcomes for item in outcome.checked.report),
            (item for outcome in outcomes for item in outcome.checked.report.suppressed),
        )
        checked = [outcome.checked.source for outcome in outcomes if outcome.checked.error is None]
        if chosen["diff"]:
            click.echo(diffs(mended, colour=is_colourful()), nl=False)
        if not chosen["diff"] or chosen["fix"]:
            _print(report, form, len(checked), chosen)
        for line in (fixes_told(mended, chosen["fix"]), *unused_suppressions(options, report, checked)):
            if line:
                click.echo(f"undoc: {line}", err=True)
    would_change = chosen["diff"] and not chosen["fix"] and any(one.mended for one in mended)
    found = counts_as_fault(report, Severity[chosen["fail_on"].upper()]) or would_change
    sys.exit(asked.code or (FINDINGS if found and not chosen["exit_zero"] else 0))


def _must_fit(sources: tuple[str, ...], form: str, chosen: dict[str, Any]) -> None:
    """Options that exclude one another are wrong usage."""
    if chosen["counting"] and form not in ("text", "concise", "json"):
        fail(f"--statistics goes with text, concise and json, not with {form}", USAGE)
    if chosen["diff"] and form not in ("text", "concise") and not chosen["output"]:
        fail(f"--diff and {form} both go to standard output: say --output FILE", USAGE)
    if chosen["versions"] and (chosen["fix"] or chosen["diff"]):
        fail("--versions mends nothing: use --fix without it", USAGE)
    if chosen["fix"] and "-" in sources:
        fail("standard input can't be mended in place: use --diff", USAGE)
    if chosen["config"] and chosen["no_config"]:
        fail("--config and --no-config exclude each other", USAGE)


@contextlib.contextmanager
def _usage() -> Iterator[None]:
    """What is wrong with options and configuration is wrong usage; errors of files have gone their own way."""
    try:
        yield
    except UndocError as error:
        fail(str(error), UNREADABLE if type(error) is not UndocError else USAGE)


def _options(chosen: dict[str, Any]) -> CheckOptions:
    """The choices of the configuration, and over them those of the command line."""
    path = Path(chosen["config"]) if chosen["config"] else None if chosen["no_config"] else find_configuration()
    options = read_configuration(path) if path is not None else CheckOptions()
    weights = dict(options.severities)
    for said in chosen["severities"]:
        code, equals, level = said.partition("=")
        if not equals or level.lower() not in _LEVELS:
            raise UndocError(
                f"--severity {said!r}: must be CODE=LEVEL, such as N101=info; levels: {', '.join(_LEVELS)}"
            )
        weights[code.strip()] = Severity[level.upper()]
    select = _codes(chosen["select"])
    return evolve(
        options,
        select=select or options.select,
        ignore=(*options.ignore, *_codes(chosen["ignore"])),
        severities=weights,
    )


def _codes(said: Sequence[str]) -> tuple[str, ...]:
    return tuple(code.strip() for codes in said for code in codes.split(",") if code.strip())


def _each_once(asked: Sources) -> Iterator[str]:
    """The files, one that is named twice only once."""
    seen: set[str] = set()
    for name in asked.files():
        place = name if name == "-" else os.path.realpath(name)
        if place not in seen:
            seen.add(place)
            yield name


def _source(name: str) -> Source:
    return Source("<stdin>", open_source(name).getvalue()) if name == "-" else Source(name)


def _outcomes(files: list[Source], wanted: Wanted, chosen: dict[str, Any]) -> Iterator[Outcome]:
    """What became of each file; on a terminal with a bar that shows how far it is."""
    if chosen["versions"]:
        yield from check_as_versions(files, wanted)
        return
    outcomes = check_many(files, wanted, chosen["jobs"])
    if len(files) < _MANY or not sys.stderr.isatty():
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(outcomes, "Checking", len(files), console=Console(stderr=True), transient=True)


def _tell(outcome: Outcome, asked: Sources) -> None:
    """What is to be said of a file besides what was found in it."""
    checked = outcome.checked
    for remark in checked.remarks:
        click.echo(f"{checked.source}: {remark}", err=True)
    for reason in outcome.mending.left if outcome.mending is not None else ():
        click.echo(f"{checked.source}: {reason}", err=True)
    if checked.error is not None:
        click.echo(f"undoc: {checked.error}", err=True)
        asked.code = max(asked.code, USAGE if checked.usage else UNREADABLE)


def _print(report: Report, form: str, files: int, chosen: dict[str, Any]) -> None:
    """The report on standard output, or in a file."""
    colour = is_colourful() and not chosen["output"]
    if chosen["counting"]:
        text = statistics(report, form)
    else:
        text = rendered(report, form, files, show_suppressed=chosen["show_suppressed"], colour=colour)
    if chosen["output"]:
        data = f"{text}\n" if text and not text.endswith("\n") else text
        api.replace([(Path(chosen["output"]), data.encode("utf-8", "backslashreplace"))])
    elif text:
        click.echo(text.removesuffix("\n"))
