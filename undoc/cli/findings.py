"""What ``undoc check`` prints: findings in the form asked for, counts, diffs."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable

import click

from undoc.diagnostics import Report, Severity
from undoc.fixing.rewriting import MendedFile
from undoc.reporting import concise, text
from undoc.reporting.known import rule_of, summary

FORMATS = ("text", "concise", "json", "sarif", "github", "html")
_COLOURS = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "info": {"fg": "blue", "bold": True},
    "code": {"bold": True},
    "file": {"underline": True},
    "mark": {"fg": "red"},
    "dim": {"dim": True},
}


def rendered(report: Report, form: str, files: int, *, show_suppressed: bool, colour: bool) -> str:
    """A report in a form.

    Args:
        report: all findings.
        form: one of `FORMATS`.
        files: how many files were checked.
        show_suppressed: whether text lists suppressed findings too; JSON, SARIF and HTML always do.
        colour: whether text is in colour.
    """
    match form:
        case "text" | "concise":
            shown = (*report, *report.suppressed) if show_suppressed else tuple(report)
            lines = text.lines(shown, _paint if colour else _plain) if form == "text" else concise.lines(shown)
            return "\n".join((*lines, summary(report, report.suppressed, files)))
        case "json":
            return report.to_json()
        case "sarif":
            return report.to_sarif()
        case "github":
            return report.to_github()
        case _:
            return report.to_html()


def statistics(report: Report, form: str) -> str:
    """How often each rule found something, the most frequent first."""
    counts = Counter(item.code for item in report)
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    names = {code: rule.name for code, _ in rows if (rule := rule_of(code)) is not None}
    fixable = {code for code, _ in rows if getattr(rule_of(code), "fix", None) is not None}
    if form == "json":
        table = [
            {"code": code, "name": names.get(code), "count": count, "fixable": code in fixable} for code, count in rows
        ]
        return json.dumps(table, indent=2)
    width = len(str(rows[0][1])) if rows else 1
    lines = [
        f"{count:>{width}}  {code}  {names.get(code, '')}{'  [fixable]' if code in fixable else ''}".rstrip()
        for code, count in rows
    ]
    return "\n".join((*lines, summary(report, report.suppressed)))


def diffs(mended: Iterable[MendedFile], *, colour: bool) -> str:
    """The changes of files as unified diffs."""
    shown = "".join(one.diff() for one in mended)
    return "".join(map(_coloured, shown.splitlines(keepends=True))) if colour else shown


def fixes_told(mended: Iterable[MendedFile], written: bool) -> str:
    """``"Fixed 3 findings in 2 files: N101 (2), F101 (1)"``; empty where nothing was mended."""
    changed = [one for one in mended if one.mended]
    counts: Counter[str] = Counter()
    for one in changed:
        counts.update(one.mended)
    total = sum(counts.values())
    if not total:
        return ""
    said = ", ".join(f"{code} ({count})" for code, count in sorted(counts.items()))
    findings = f"{total} {'finding' if total == 1 else 'findings'}"
    files = f"{len(changed)} {'file' if len(changed) == 1 else 'files'}"
    return f"{'Fixed' if written else 'Would fix'} {findings} in {files}: {said}"


def counts_as_fault(report: Report, least: Severity) -> bool:
    """Whether a report holds a finding of at least a severity."""
    return any(item.severity >= least for item in report)


def is_colourful() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout.isatty()


def _plain(words: str, role: str) -> str:
    return words


def _paint(words: str, role: str) -> str:
    return click.style(words, **_COLOURS[role]) if role in _COLOURS else words  # type: ignore[arg-type]


def _coloured(line: str) -> str:
    colour = {"+": "green", "-": "red", "@": "cyan"}.get(line[:1])
    return click.style(line.rstrip("\n"), fg=colour) + "\n" if colour else line
