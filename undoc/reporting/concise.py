"""A report with one line for each finding, as compilers print them and editors find their way by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Report
from undoc.reporting.columns import printable
from undoc.reporting.known import summary
from undoc.reporting.text import address_of


def render(report: Report) -> str:
    """A line for each finding, and a last line that counts them; empty where there are none."""
    if not len(report) and not report.suppressed:
        return ""
    return "\n".join((*lines(report), summary(report, report.suppressed)))


def lines(findings: Iterable[Diagnostic]) -> Iterator[str]:
    """``path:line:column: severity CODE: message (address)`` for each finding."""
    for item in findings:
        column = item.region.column if item.region is not None else None
        place = ":".join(str(part) for part in (item.source, item.line, column) if part is not None)
        address = address_of(item)
        head = f"{item.severity.name.lower()} {item.code}: {item.message}" + (f" [{address}]" if address else "")
        if item.suppression is not None:
            head += f" (suppressed: {item.suppression.reason})"
        yield printable(f"{place}: {head}" if place else head)
