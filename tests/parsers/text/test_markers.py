"""Markers at the head of a text, and what they may mean."""

from __future__ import annotations

import pytest

from undoc.languages.ordinals import roman_number
from undoc.parsers.text.markers import read_heading_marker, read_marker


@pytest.mark.parametrize(
    ("text", "printed", "readings"),
    [
        ("1. Text", "1.", {("number", 1)}),
        ("11.正文", "11.", {("number", 11)}),
        ("3 - فقرة", "3 -", {("number", 3)}),
        ("8 bis. Text", "8 bis.", {("number", 8)}),
        ("(a) text", "(a)", {("letter()", 1)}),
        ("a) texte", "a)", {("letter)", 1)}),
        ("(i) text", "(i)", {("letter()", 9), ("roman()", 1)}),
        ("(iv) text", "(iv)", {("roman()", 4)}),
        ("(aa) text", "(aa)", {("letter()", 27)}),
        ("б) текст", "б)", {("letter)", 2)}),
        ("(ب) نص", "(ب)", {("letter()", 2)}),
        ("(ج) نص", "(ج)", {("letter()", 3)}),
        ("㈡ 正文", "㈡", {("han", 2)}),
        ("(三) 正文", "(三)", {("han", 3)}),
        ("’2‘ نص", "’2‘", {("quoted", 2)}),
        ("5.", "5.", {("number", 5)}),
    ],
)
def test_markers(text: str, printed: str, readings: set[tuple[str, int]]) -> None:
    marker = read_marker(text)
    assert marker is not None
    assert marker.printed == printed
    assert set(marker.readings) == readings
    assert text[: marker.length].strip() == printed


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Text",
        "2013. A year",
        "1.5 million",
        "(see annex) text",
        "(2013) text",
        "10 January 2013",
        "a text",
        "(",
        "12",
    ],
)
def test_no_markers(text: str) -> None:
    assert read_marker(text) is None


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("I. Introduction", "I."),
        ("B. Scope", "B."),
        ("一. 导言", "一."),
        ("三、结论", "三、"),
        ("أولا - مقدمة", "أولا -"),
    ],
)
def test_heading_markers(text: str, printed: str) -> None:
    marker = read_heading_marker(text)
    assert marker is not None
    assert marker.printed == printed


@pytest.mark.parametrize("text", ["Introduction", "i. x", "Mr. Smith", "1. x"])
def test_no_heading_markers(text: str) -> None:
    assert read_heading_marker(text) is None


@pytest.mark.parametrize(("text", "value"), [("i", 1), ("IV", 4), ("xix", 19), ("XL", 40), ("XCIX", 99)])
def test_roman_numbers(text: str, value: int) -> None:
    assert roman_number(text) == value
