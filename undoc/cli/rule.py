"""``undoc rule``."""

from __future__ import annotations

import json
import sys
from typing import Any

import click

from undoc.cli.streams import USAGE, fail, reported
from undoc.errors import UndocError
from undoc.rules import pages
from undoc.rules.registry import by_code, every_rule
from undoc.rules.rule import VersionsRule


@click.command()
@click.argument("named", metavar="[CODE|NAME]", required=False)
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
def rule(named: str | None, as_json: bool) -> None:
    """Show the page of a rule, by its code or its name; without one, list all rules."""
    with reported():
        try:
            chosen = every_rule() if named is None else (by_code(named),)
        except UndocError as error:
            fail(str(error), USAGE)
        if as_json:
            rows = [_row(one, full=named is not None) for one in chosen]
            click.echo(json.dumps(rows if named is None else rows[0], ensure_ascii=False, indent=2))
        elif named is None:
            _list(chosen)
        else:
            _page(chosen[0])


def _row(one: pages.AnyRule, full: bool) -> dict[str, Any]:
    row: dict[str, Any] = {
        "code": one.code,
        "name": one.name,
        "severity": one.severity.name.lower(),
        "fixable": pages.is_fixable(one),
        "versions": issubclass(one, VersionsRule),
        "summary": pages.summary_of(one),
    }
    if full:
        row["page"] = pages.text_of(one)
        row["cases"] = [{"title": case.title, "outlines": list(case.outlines)} for case in pages.cases_of(one)]
    return row


def _list(rules: tuple[pages.AnyRule, ...]) -> None:
    """A table in colour on a terminal, plain columns elsewhere."""
    if sys.stdout.isatty():
        from rich.console import Console
        from rich.table import Table

        table = Table(box=None, header_style="bold", pad_edge=False)
        for column, style in (("code", "cyan"), ("name", None), ("severity", None), ("fix", None), ("", "dim")):
            table.add_column(column, style=style, no_wrap=column in ("code", "name"))
        for one in rules:
            fix = "yes" if pages.is_fixable(one) else ""
            table.add_row(one.code, one.name, one.severity.name.lower(), fix, pages.summary_of(one))
        Console(highlight=False).print(table)
        return
    width = max(len(one.name) for one in rules)
    for one in rules:
        fixable = "fixable" if pages.is_fixable(one) else ""
        click.echo(f"{one.code}  {one.name:{width}}  {one.severity.name.lower():7}  {fixable}".rstrip())


def _page(one: pages.AnyRule) -> None:
    """The page, set by rich on a terminal, as Markdown elsewhere."""
    page = pages.page(one)
    if sys.stdout.isatty():
        from rich.console import Console
        from rich.markdown import Markdown

        Console().print(Markdown(page))
    else:
        click.echo(page, nl=False)
