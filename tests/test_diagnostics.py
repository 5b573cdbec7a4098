"""Diagnostics, spans, reports and errors."""

from __future__ import annotations

import json

import pytest

from undoc import Diagnostic, ParseError, Severity, Span, UndocError
from undoc.diagnostics import Report

FINDINGS = (
    Diagnostic("N101", Severity.WARNING, "paragraph 3 follows paragraph 1", Span(((5, 9),), 3, 1), "para. 3", "a.txt"),
    Diagnostic("S102", Severity.ERROR, "text that could not be placed"),
    Diagnostic("P102", Severity.INFO, "no title", Span(((0, 1),), 1)),
)


def test_reports_sort_by_severity() -> None:
    report = Report(FINDINGS)
    assert (len(report), report.ok, len(report.errors), len(report.warnings)) == (3, False, 1, 1)
    assert Report(FINDINGS[:1]).ok
    assert report[0] is FINDINGS[0]
    assert report[:1] == Report(FINDINGS[:1])
    assert "1 errors" in repr(report)


def test_reports_have_renderings() -> None:
    report = Report(FINDINGS)
    assert report.to_text(Severity.WARNING).splitlines() == [
        "a.txt",
        "  para. 3: warning N101: paragraph 3 follows paragraph 1  [fixable]",
        "",
        "error S102: text that could not be placed",
        "",
        "Found 1 error, 1 warning in 1 file (1 fixable with --fix)",
    ]
    rows = json.loads(report.to_json())
    assert rows[0]["pieces"] == [[5, 9]]
    assert rows[1]["line"] is None


def test_spans_unite() -> None:
    united = Span.union([Span(((5, 9),), 2), None, Span(((0, 5), (12, 13)), 1)])
    assert united == Span(((0, 9), (12, 13)), 1)
    assert Span.union([None]) is None
    assert (Span().start, Span().end) == (None, None)


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (UndocError("wrong"), "wrong"),
        (ParseError("wrong\n twice", source="a.xml", line=3, column=5), "a.xml:3:5: wrong twice"),
        (ParseError("wrong", line=3), "line 3: wrong"),
        (ParseError("wrong", line=3).at("b.txt"), "b.txt:3: wrong"),
        (ParseError("wrong", source="a\nb\udcff.txt"), "a b\\udcff.txt: wrong"),
    ],
)
def test_errors_are_one_line_with_their_place(error: UndocError, text: str) -> None:
    assert str(error) == text
