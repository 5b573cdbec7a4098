"""What renderings say of a finding beyond itself: its rule, its file, how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from undoc.diagnostics import Diagnostic, Severity
from undoc.rules.registry import every_rule
from undoc.rules.rule import Rule, VersionsRule

#: How a number of findings of a severity is said.
_SAID = {
    Severity.ERROR: ("{} error", "{} errors"),
    Severity.WARNING: ("{} warning", "{} warnings"),
    Severity.INFO: ("{} for information", "{} for information"),
}


@cache
def rule_of(code: str) -> type[Rule] | type[VersionsRule] | None:
    """The rule of a code; None for what parsers, exporters and the schema say."""
    return next((rule for rule in every_rule() if rule.code == code), None)


def is_fixable(found: Diagnostic) -> bool:
    """Whether its rule can mend what it finds."""
    return getattr(rule_of(found.code), "fix", None) is not None


def by_source(findings: Iterable[Diagnostic]) -> dict[str | None, list[Diagnostic]]:
    """The findings of each file, the files in the order in which they come."""
    groups: dict[str | None, list[Diagnostic]] = {}
    for found in findings:
        groups.setdefault(found.source, []).append(found)
    return groups


def counted(findings: Iterable[Diagnostic]) -> str:
    """``"3 errors, 2 warnings"``; empty where there are none."""
    counts = Counter(found.severity for found in findings)
    return ", ".join(
        _SAID[severity][counts[severity] > 1].format(counts[severity]) for severity in _SAID if counts[severity]
    )


def summary(findings: Iterable[Diagnostic], suppressed: Iterable[Diagnostic] = (), checked: int | None = None) -> str:
    """``"Found 3 errors, 2 warnings in 4 files (2 fixable with --fix, 1 suppressed)"``.

    Args:
        findings: those that count.
        suppressed: those that don't.
        checked: how many files were checked, if known: said where nothing was found.
    """
    found, hidden = list(findings), len(list(suppressed))
    fixable = sum(map(is_fixable, found))
    aside = ", ".join(
        part
        for part in (f"{fixable} fixable with --fix" if fixable else "", f"{hidden} suppressed" if hidden else "")
        if part
    )
    aside = f" ({aside})" if aside else ""
    if not found:
        return f"Found nothing{_in_files(checked) if checked is not None else ''}{aside}"
    files = len({item.source for item in found} - {None})
    return f"Found {counted(found)}{_in_files(files) if files else ''}{aside}"


def _in_files(count: int) -> str:
    return f" in {count} {'file' if count == 1 else 'files'}"
