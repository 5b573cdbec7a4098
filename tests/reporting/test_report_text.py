"""Reports for people: text and the one-line form, their marks and their columns."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import undoc
from undoc import CheckOptions, Diagnostic, Document, Paragraph, Severity, Suppression
from undoc.checking.files import check_file
from undoc.diagnostics import Excerpt, Report
from undoc.excerpts import cut, excerpt_of
from undoc.reporting import concise
from undoc.reporting.columns import printable, underline
from undoc.reporting.known import summary
from undoc.reporting.regions import Lines
from undoc.widths import fitting, width

ZH = "1. 第一段提到 A//68/9123 号文件。\n\n3. 第三段。\n"


def _checked(text: str, name: str = "a.txt", **options: object) -> Report:
    return check_file(name, text.encode(), CheckOptions(**options)).report  # type: ignore[arg-type]


def test_text_shows_the_line_and_marks_the_words() -> None:
    assert _checked("1. As stated in A//68/9123.\n\n3. Third.\n").to_text().splitlines() == [
        "a.txt",
        "  1:17: warning R102: the symbol 'A//68/9123' has two slashes in a row",
        "      at para. 1",
        "          1 | 1. As stated in A//68/9123.",
        "            |                 ^^^^^^^^^^",
        "  3:1: warning N101: paragraph 3 follows paragraph 1  [fixable]",
        "      at para. 3",
        "          3 | 3. Third.",
        "            | ^^",
        "",
        "Found 2 warnings in 1 file (1 fixable with --fix)",
    ]


def test_wide_characters_count_two_columns() -> None:
    lines = _checked(ZH).to_text().splitlines()
    line, marks = lines[3].partition("| ")[2], lines[4].partition("| ")[2]
    assert line == "1. 第一段提到 A//68/9123 号文件。"
    assert marks == " " * (3 + 2 * 5 + 1) + "^" * 10
    assert "at para. 1 (第1段)" in lines[2]


def test_marks_written_over_others_take_no_column() -> None:
    assert underline(Excerpt("e\u0301e\u0301 ab", 5, 7)) == "   ^^"
    assert underline(Excerpt("ab", 2, 2)) == ""


def test_right_to_left_lines_are_told_by_their_words() -> None:
    source = "1 - الفقرة الأولى من الرسالة.\n\n2 - الفقرة الثانية تذكر A//68/9123.\n\n3 - الفقرة الثالثة.\n"
    text = undoc.validate(undoc.parse(source)).to_text()
    assert "      | ^ A//68/9123" in text
    assert "الفقرة 2" in text


def test_terminals_are_not_steered_by_documents() -> None:
    assert (
        printable("a\x1b[31m\u202eb\tc\ud800")
        == "a\N{REPLACEMENT CHARACTER}[31m\N{REPLACEMENT CHARACTER}b c\N{REPLACEMENT CHARACTER}"
    )
    item = Diagnostic("N101", Severity.ERROR, "bad \x1b[2J", source="a\x1b.txt")
    assert "\x1b" not in Report([item]).to_text() + concise.render(Report([item])) + Report([item]).to_html()


def test_without_a_source_the_address_and_the_nodes_words_are_shown() -> None:
    document = Document(language="fr", body=[Paragraph("Selon A//68/9123, rien.", "1.")])
    assert undoc.validate(document).to_text().splitlines() == [
        "para. 1 (par. 1): warning R102: the symbol 'A//68/9123' has two slashes in a row",
        "          | 1. Selon A//68/9123, rien.",
        "          |          ^^^^^^^^^^",
        "",
        "Found 1 warning",
    ]


def test_findings_are_grouped_by_file() -> None:
    items = [Diagnostic("N101", Severity.WARNING, "x", source=name) for name in ("b", "a", "b")]
    lines = Report(items).to_text().splitlines()
    assert [line for line in lines if line in ("a", "b")] == ["b", "a"]
    assert lines[-1] == "Found 3 warnings in 2 files (3 fixable with --fix)"


def test_the_concise_form_is_one_line_each() -> None:
    lines = concise.render(_checked(ZH)).splitlines()
    assert lines[0] == "a.txt:1:10: warning R102: the symbol 'A//68/9123' has two slashes in a row [para. 1 (第1段)]"
    assert lines[-1].startswith("Found 2 warnings in 1 file")


def test_summaries_count() -> None:
    items = [Diagnostic("R101", level, "x", source="a") for level in (Severity.ERROR, Severity.ERROR, Severity.INFO)]
    assert summary(items, items[:1]) == "Found 2 errors, 1 for information in 1 file (1 suppressed)"
    assert summary((), (), 1) == "Found nothing in 1 file"
    assert Report().to_text() == ""


def test_severities_below_the_least_are_left_out() -> None:
    items = [Diagnostic("R101", level, level.name) for level in Severity]
    assert Report(items).to_text(Severity.ERROR).splitlines() == ["error R101: ERROR", "", "Found 1 error"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_places_are_those_of_the_decoded_text(end: str, encoding: str) -> None:
    source = f"1. First 😀 words.{end}{end}2. 😀 in A//68/9123."  # no line end behind the last line
    report = check_file("a.txt", source.encode(encoding), CheckOptions(select="R102")).report
    (found,) = report
    region = found.region
    assert region is not None
    assert (region.line, region.column, region.end_line, region.end_column) == (3, 9, 3, 19)
    start = source.index("A//")
    assert region.units == (start + 2, 10, 10, 20)
    assert found.span is not None
    assert source[slice(*found.span.pieces[0])] == found.words == "A//68/9123"
    assert found.excerpt == Excerpt("2. 😀 in A//68/9123.", 8, 18)


def test_words_broken_by_a_line_are_marked_where_they_begin() -> None:
    document = undoc.parse("1. Opening.\n\n2. The letter in docu-\nments A/68/\n")
    assert undoc.validate(document, options=CheckOptions(select="R102"))
    (found,) = _checked("1. Opening.\n\n2. The letter of A//68/9123-\nand more.\n", select="R102")
    assert found.excerpt is not None
    assert found.excerpt.text == "2. The letter of A//68/9123-"


def test_long_lines_are_cut_around_the_words() -> None:
    line = "x" * 500 + "BAD" + "y" * 500
    shown = cut(line, 500, 503)
    assert shown.text[shown.start : shown.end] == "BAD"
    assert shown.text.startswith("…")
    assert shown.text.endswith("…")
    assert width(shown.text) < 100
    wide = cut("国" * 500, 250, 252)
    assert width(wide.text) < 100
    assert wide.text[wide.start : wide.end] == "国国"


@given(st.text(max_size=300), st.data())
def test_a_cut_keeps_where_the_words_begin(line: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    shown = cut(line, start, end)
    words = shown.text[shown.start : shown.end]
    assert line[start:end].startswith(words)
    assert words or start == end or not line[start:end].strip() or unicodedata.category(line[start]) != "Lo"


@given(st.text(alphabet="a国\u0301😀ي\t", max_size=60), st.integers(0, 40))
def test_what_fits_is_no_wider(text: str, columns: int) -> None:
    assert width(text[: fitting(text, 0, columns)]) <= columns


@given(st.text(alphabet="ab😀\r\n\x0c\u2028", max_size=80), st.data())
def test_lines_and_columns_lead_back_to_the_offset(text: str, data: st.DataObject) -> None:
    lines = Lines(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    region = lines.region(start, end)
    before = text[:start]
    cut_pair = before.endswith("\r") and text[start : start + 1] == "\n"
    count = before.replace("\r\n", "\n").count("\n") + before.replace("\r\n", "").count("\r") - cut_pair
    assert region.line == count + 1
    assert region.units is not None
    assert region.units[0] == len(before.encode("utf-16-le")) // 2
    assert region.units[1] == len(text[start:end].encode("utf-16-le")) // 2


def test_an_excerpt_is_about_the_marker_or_all() -> None:
    numbered = excerpt_of(Paragraph("Some words.", "4."))
    assert numbered == Excerpt("4. Some words.", 0, 2)
    assert excerpt_of(Paragraph("Some words.")) == Excerpt("Some words.", 0, 11)
    assert excerpt_of(Paragraph()) is None


def test_suppressed_findings_are_no_items_and_say_why() -> None:
    known = Suppression("N101", "as adopted")
    report = _checked("1. One.\n\n3. Three.\n", suppressions=[known])
    assert len(report) == 0
    assert report.ok
    assert [item.suppression for item in report.suppressed] == [known]
    assert report.to_text() == "Found nothing (1 suppressed)"
    assert report != Report()
