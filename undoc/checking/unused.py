"""Suppressions that suppress nothing any more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Report
from undoc.options import CheckOptions
from undoc.rules.choosing import Chosen, fits


def unused_suppressions(options: CheckOptions, report: Report, checked: Iterable[str]) -> Iterator[str]:
    """What is to be told of suppressions that no finding needs.

    A suppression is unused only where a file that it is about was checked by a rule that it is about.

    Args:
        options: with the suppressions.
        report: all findings, with those that are suppressed.
        checked: the names of the files that were checked.
    """
    files = list(checked)
    used = {item.suppression for item in report.suppressed}
    for number, one in enumerate(options.suppressions):
        if one in used or not any(
            fits(one.source, name, options.root) and Chosen(options, name).may_have(one.code) for name in files
        ):
            continue
        where = f" at {one.address}" if one.address else ""
        words = f" on {one.words!r}" if one.words else ""
        yield f"suppressions[{number}] is not used: nothing {one.code} is found in {one.source}{where}{words}"
