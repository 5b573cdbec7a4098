"""A report as workflow commands of GitHub Actions, which show it beside the lines of the files.

Source: GitHub Docs, "Workflow commands for GitHub Actions".
"""

from __future__ import annotations

from undoc.diagnostics import Diagnostic, Report, Severity
from undoc.reporting.known import rule_of
from undoc.reporting.text import address_of

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
#: Values of properties end with a comma or a colon, so that these are escaped there too.
_IN_PROPERTIES = {**_IN_MESSAGES, ord(":"): "%3A", ord(","): "%2C"}


def render(report: Report) -> str:
    """A command for each finding; those that are suppressed are left out."""
    return "\n".join(map(_command, report))


def _command(item: Diagnostic) -> str:
    rule, region = rule_of(item.code), item.region
    properties: dict[str, object] = {"file": item.source}
    if region is not None:
        properties |= {"line": region.line, "endLine": region.end_line}
        # columns are for findings on a single line; GitHub's last column is the last character, not the one behind it
        if region.column is not None and region.end_column is not None and region.end_line == region.line:
            properties |= {"col": region.column, "endColumn": max(region.column, region.end_column - 1)}
        elif region.column is not None:
            properties["col"] = region.column
    elif item.source is not None and item.line is not None:
        properties["line"] = item.line
    properties["title"] = f"{item.code} {rule.name}" if rule is not None else item.code
    said = ",".join(
        f"{name}={str(value).translate(_IN_PROPERTIES)}" for name, value in properties.items() if value is not None
    )
    address = address_of(item)
    message = f"{item.message} [{address}]" if address else item.message
    return f"::{_COMMANDS[item.severity]} {said}::{message.translate(_IN_MESSAGES)}"
