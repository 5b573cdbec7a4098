"""Assertions on documents: they pass the rules, formats give them back, language versions agree."""

from __future__ import annotations

from undoc import api
from undoc.comparing import compare
from undoc.comparing.structures import compare_structures
from undoc.diagnostics import Report, Severity
from undoc.model import Document
from undoc.options import CheckOptions

_MOST = 30


def assert_valid(
    document: Document, *, options: CheckOptions | None = None, least: Severity | str = Severity.ERROR
) -> None:
    """Fail with what the rules find in a document.

    Args:
        document: the document.
        options: which rules count and how grave their findings are.
        least: the least severity that fails: ``"error"``, ``"warning"`` or ``"info"``.

    Raises:
        AssertionError: there is a finding as grave; the message holds a line for each.
        ValueError: there is no such severity.
        UndocError: the options name a code that no rule has.
    """
    _fail_with(api.validate(document, options=options), _severity(least))


def assert_round_trip(document: Document, format: str) -> None:
    """Fail unless a format gives back an equal document.

    Args:
        document: the document.
        format: the name of a format that can be written and read.

    Raises:
        AssertionError: what came back differs; the message tells which nodes, where they are, and which words.
        UndocError: the document can't be written in that format or not be read again.
    """
    back = api.parse(api.export(document, format), format=format)
    found = compare(document, back)
    if found:
        raise AssertionError(f"{format} gave back another document:\n{found.to_text(_MOST)}")


def assert_same_structure(
    *versions: Document, options: CheckOptions | None = None, least: Severity | str = Severity.WARNING
) -> None:
    """Fail unless language versions of one document have the same structure, as the rules on versions have it.

    Args:
        versions: two or more of them; each is held against the first.
        options: which rules count and how grave their findings are.
        least: the least severity that fails.

    Raises:
        AssertionError: they differ; the message holds the findings, and the nodes of each version that the first
            has not or that it lacks.
        TypeError: fewer than two versions.
        ValueError: there is no such severity.
        UndocError: the options name a code that no rule has.
    """
    if len(versions) < 2:
        raise TypeError(f"two or more versions are compared, not {len(versions)}")
    weight = _severity(least)
    told = []
    for version in versions[1:]:
        report = api.validate_versions([versions[0], version], options=options)
        if any(item.severity >= weight for item in report):
            names = f"{version.language or 'a version'} against {versions[0].language or 'the first version'}"
            nodes = compare_structures(versions[0], version).to_text(_MOST)
            told.append("\n".join(part for part in (f"{names}:", report.to_text(weight), nodes) if part))
    if told:
        raise AssertionError("the versions differ\n" + "\n".join(told))


def _severity(least: Severity | str) -> Severity:
    if isinstance(least, Severity):
        return least
    if least.upper() not in Severity.__members__:
        raise ValueError(f"{least!r} is none of info, warning and error")
    return Severity[least.upper()]


def _fail_with(report: Report, least: Severity) -> None:
    """Fail where there is a finding of a severity or a graver one."""
    if any(item.severity >= least for item in report):
        raise AssertionError(report.to_text(least))
