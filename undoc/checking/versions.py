"""Files that are language versions of one document: each checked on its own, and against the first."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from undoc import api
from undoc.checking.files import CheckedFile, check_file, format_of, placed
from undoc.checking.many import Outcome, Source, Wanted, read_bytes
from undoc.diagnostics import Diagnostic, Report
from undoc.errors import UndocError
from undoc.model import Document
from undoc.rules import check_versions


def check_as_versions(sources: Sequence[Source], wanted: Wanted) -> list[Outcome]:
    """Check files as versions of one document.

    Args:
        sources: the files; those after the first are held against it.
        wanted: what is done with each; nothing is mended.

    Returns:
        What became of each: its own findings, and behind them what differs from the first.

    Raises:
        UndocError: the options name a code that no rule has.
    """
    checked: list[CheckedFile] = []
    read: dict[str, tuple[Document, str, bytes]] = {}
    for source in sources:
        try:
            data = source.data if source.data is not None else read_bytes(source.name)
        except UndocError as error:
            checked.append(CheckedFile(source.name, error=str(error)))
            continue
        one = check_file(source.name, data, wanted.options, wanted.format, verbose=wanted.verbose)
        checked.append(one)
        if one.error is None:
            form = format_of(source.name, wanted.format, data)
            read[source.name] = (api.parse(data, format=form), form, data)
    report = check_versions([document for document, _, _ in read.values()], wanted.options, list(read))
    return [Outcome(_with(one, report, read)) for one in checked]


def _with(checked: CheckedFile, report: Report, read: dict[str, tuple[Document, str, bytes]]) -> CheckedFile:
    """A file's report with what the rules on versions found in it."""
    if checked.source not in read:
        return checked
    _, form, data = read[checked.source]

    def own(findings: Sequence[Diagnostic]) -> list[Diagnostic]:
        return placed([item for item in findings if item.source == checked.source], form, data)

    more = Report((*checked.report, *own(report)), (*checked.report.suppressed, *own(report.suppressed)))
    return evolve(checked, report=more)
