"""A report as a page of HTML: one file, readable by screen readers, on paper, in light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from undoc.diagnostics import Diagnostic, Excerpt, Report
from undoc.reporting.columns import printable
from undoc.reporting.known import by_source, counted, is_fixable, rule_of, summary
from undoc.reporting.page_style import STYLE


def render(report: Report) -> str:
    """The page: what was found in all, then file by file, each finding with its words marked."""
    return "\n".join(_page(report)) + "\n"


def _page(report: Report) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield '<html lang="en">'
    yield '<head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f"<title>undoc: {_text(counted(report) or 'nothing found')}</title>"
    yield f"<style>{STYLE}</style></head>"
    yield '<body><a class="skip" href="#findings">To the findings</a>'
    yield f"<header><h1>What the rules found</h1><p>{_text(summary(report, report.suppressed))}</p></header>"
    groups = by_source(report)
    if len(groups) > 1:
        yield '<nav aria-label="Files"><ol>'
        for number, (source, items) in enumerate(groups.items(), 1):
            yield f'<li><a href="#file-{number}"><bdi>{_text(source or "document")}</bdi></a>: {counted(items)}</li>'
        yield "</ol></nav>"
    yield '<main id="findings">'
    for number, (source, items) in enumerate(groups.items(), 1):
        yield from _section(f"file-{number}", source or "document", items)
    if report.suppressed:
        yield "<details><summary>Suppressed findings</summary>"
        for number, (source, items) in enumerate(by_source(report.suppressed).items(), 1):
            yield from _section(f"suppressed-{number}", source or "document", items)
        yield "</details>"
    yield "</main></body></html>"


def _section(anchor: str, source: str, items: list[Diagnostic]) -> Iterator[str]:
    yield f'<section aria-labelledby="{anchor}"><h2 id="{anchor}"><bdi>{_text(source)}</bdi></h2><ul>'
    for item in items:
        yield from _finding(item)
    yield "</ul></section>"


def _finding(item: Diagnostic) -> Iterator[str]:
    level = item.severity.name.lower()
    rule = rule_of(item.code)
    said = "information" if level == "info" else level
    yield f'<li class="{level}"><p class="head"><span class="level">{said}</span> '
    name = f' <span class="name">{_text(rule.name)}</span>' if rule is not None else ""
    yield f"<code>{_text(item.code)}</code>{name}: <bdi>{_text(item.message)}</bdi></p>"
    places = list(_places(item))
    if places:
        yield f'<p class="where">{" · ".join(places)}</p>'
    if item.excerpt is not None:
        yield f'<blockquote dir="auto">{_marked(item.excerpt)}</blockquote>'
    if item.suppression is not None:
        yield f'<p class="where">Suppressed: <bdi>{_text(item.suppression.reason)}</bdi></p>'
    elif is_fixable(item):
        yield '<p class="where">Can be mended with <code>undoc check --fix</code>.</p>'
    yield "</li>"


def _places(item: Diagnostic) -> Iterator[str]:
    region = item.region
    if region is not None:
        yield f"line {region.line}" + ("" if region.column is None else f", column {region.column}")
    elif item.line is not None and not item.address:
        yield f"line {item.line}"
    if item.span is not None and item.span.page is not None:
        yield f"page {item.span.page}"
    if item.address:
        yield f"<bdi>{_text(item.address)}</bdi>"
    if item.place:
        yield f"<bdi>{_text(item.place)}</bdi>"


def _marked(excerpt: Excerpt) -> str:
    text = excerpt.text
    parts = text[: excerpt.start], text[excerpt.start : excerpt.end], text[excerpt.end :]
    before, words, after = map(_text, parts)
    return f"{before}<mark>{words}</mark>{after}" if words else before + after


def _text(text: str) -> str:
    return escape(printable(text))
