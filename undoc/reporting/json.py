"""A report as JSON: an array, an object for each finding."""

from __future__ import annotations

import json
from typing import Any

from undoc.diagnostics import Diagnostic, Report
from undoc.reporting.known import is_fixable, rule_of


def render(report: Report) -> str:
    """The findings in their order, behind them those that are suppressed."""
    return json.dumps([row(item) for item in (*report, *report.suppressed)], ensure_ascii=False, indent=2)


def row(item: Diagnostic) -> dict[str, Any]:
    """A finding as a JSON object has it: what is not known is null; columns count characters from 1."""
    rule, region, excerpt = rule_of(item.code), item.region, item.excerpt
    return {
        "code": item.code,
        "name": rule.name if rule is not None else None,
        "severity": item.severity.name.lower(),
        "message": item.message,
        "source": item.source,
        "line": item.line,
        "column": region.column if region is not None else None,
        "end_line": region.end_line if region is not None else None,
        "end_column": region.end_column if region is not None else None,
        "page": item.span.page if item.span else None,
        "pieces": [list(piece) for piece in item.span.pieces] if item.span else [],
        "address": item.address,
        "place": item.place,
        "words": item.words,
        "excerpt": {"text": excerpt.text, "start": excerpt.start, "end": excerpt.end} if excerpt is not None else None,
        "fixable": is_fixable(item),
        "suppressed": item.suppression.reason if item.suppression is not None else None,
    }
