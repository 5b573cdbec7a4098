"""A report for people to read in a terminal: file by file, with the words in question."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from undoc.diagnostics import Diagnostic, Report, Severity
from undoc.reporting.columns import printable, underline
from undoc.reporting.known import by_source, is_fixable, summary

#: Takes a text and what it is (a severity's name, "file", "code", "mark", "dim"), and gives it in colour.
Paint = Callable[[str, str], str]


def _plain(text: str, role: str) -> str:
    return text


def render(report: Report, least: Severity = Severity.INFO) -> str:
    """The findings of at least a severity, file by file, and a line that counts them; empty where there are none."""
    findings = [item for item in report if item.severity >= least]
    if not findings and not report.suppressed:
        return ""
    return "\n".join((*lines(findings), summary(findings, report.suppressed)))


def lines(findings: Iterable[Diagnostic], paint: Paint = _plain) -> Iterator[str]:
    """The lines of findings, each file's below its name and followed by an empty line."""
    for source, items in by_source(findings).items():
        if source is not None:
            yield paint(printable(source), "file")
        for item in items:
            yield from _finding(item, "  " if source is not None else "", paint)
        yield ""


def _finding(item: Diagnostic, indent: str, paint: Paint) -> Iterator[str]:
    level = item.severity.name.lower()
    marks = "  [fixable]" if is_fixable(item) and item.suppression is None else ""
    where, address = where_of(item), address_of(item)
    head = f"{paint(level, level)} {paint(item.code, 'code')}: {printable(item.message)}{paint(marks, 'dim')}"
    yield f"{indent}{where}: {head}" if where else f"{indent}{head}"
    if address and not where.endswith(address):
        yield f"{indent}    {paint('at', 'dim')} {printable(address)}"
    if item.excerpt is not None:
        number = str(item.region.line) if item.region is not None and item.region.column is not None else ""
        yield f"{indent}    {paint(f'{number:>5} |', 'dim')} {printable(item.excerpt.text)}".rstrip()
        marked = underline(item.excerpt)
        if marked:
            yield f"{indent}    {paint('      |', 'dim')} {paint(marked, 'mark')}"
    if item.suppression is not None:
        yield f"{indent}    {paint('suppressed:', 'dim')} {printable(item.suppression.reason)}"


def where_of(item: Diagnostic) -> str:
    """``"12:5"`` in a text, otherwise what is known: the line, the address, the page."""
    region = item.region
    if region is not None:
        return str(region.line) if region.column is None else f"{region.line}:{region.column}"
    if item.address:
        # of a document at hand its reader knows what its lines are; those of a DOCX file are its paragraphs
        at = f"line {item.line}, " if item.source is None and item.line is not None else ""
        return at + address_of(item)
    if item.span is not None and item.span.line is not None:
        return str(item.span.line)
    return f"page {item.span.page}" if item.span is not None and item.span.page is not None else ""


def address_of(item: Diagnostic) -> str:
    """``"annex, para. 4 (附件，第4段)"``: the address, and as the document's own language says it."""
    address = item.address or ""
    return f"{address} ({item.place})" if item.place and address else address
