"""Pages: every line on one, with its notes, and nothing over the edge."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undoc.exporters.pdf.lines import Line
from undoc.exporters.pdf.pages import RULE_HEIGHT, Sheet, build_pages

HEIGHT = 600.0


def lines(count: int, **more: object) -> list[Line]:
    return [Line(12.0, **more) for _ in range(count)]  # type: ignore[arg-type]


def note(count: int) -> list[Line]:
    return lines(count)


def body(sheet: Sheet) -> list[Line]:
    return [line for _, line in sheet.body]


def notes(sheet: Sheet) -> list[Line]:
    return [line for _, line in sheet.notes]


def test_no_lines_make_one_empty_page() -> None:
    assert [(sheet.number, sheet.body, sheet.notes) for sheet in build_pages([], HEIGHT)] == [(1, [], [])]


def test_lines_fill_page_after_page() -> None:
    sheets = build_pages(lines(120), HEIGHT)
    assert [len(sheet.body) for sheet in sheets] == [50, 50, 20]
    assert [top for top, _ in sheets[0].body][:3] == [0, 12, 24]


def test_the_larger_of_two_spaces_counts_and_none_at_the_top() -> None:
    first, second, third = Line(12, before=30, after=6), Line(12, before=20), Line(12, before=2)
    (sheet,) = build_pages([first, second, third], HEIGHT)
    assert [top for top, _ in sheet.body] == [0, 32, 46]


def test_a_line_that_begins_a_page_does() -> None:
    start = Line(12, breaks=True)
    sheets = build_pages([start, *lines(2), Line(12, breaks=True), *lines(1)], HEIGHT)
    assert [len(sheet.body) for sheet in sheets] == [3, 2]


def test_kept_lines_go_to_the_next_page_together() -> None:
    heading = [Line(15, keep=True), Line(12, keep=True), Line(12)]
    sheets = build_pages([*lines(48), *heading], HEIGHT)
    assert body(sheets[1]) == heading


def test_more_kept_lines_than_a_page_holds_are_divided() -> None:
    sheets = build_pages(lines(200, keep=True), HEIGHT)
    assert sum(len(sheet.body) for sheet in sheets) == 200
    assert len(sheets) == 4


def test_notes_stand_at_the_foot_of_the_page_that_cites_them() -> None:
    text = lines(60)
    text[10].notes = note(2)
    text[55].notes = note(1)
    first, second = build_pages(text, HEIGHT)
    assert notes(first) == text[10].notes
    assert notes(second) == text[55].notes
    top, last = first.notes[-1]
    assert top + last.leading == pytest.approx(HEIGHT)
    assert first.rule < first.notes[0][0]


def test_a_line_whose_note_does_not_fit_goes_to_the_next_page() -> None:
    text = lines(50)
    text[46].notes = note(5)
    first, second = build_pages(text, HEIGHT)
    assert len(first.body) == 46
    assert notes(second) == text[46].notes


def test_a_long_note_begins_where_it_is_cited_and_goes_on() -> None:
    text = lines(60)
    text[20].notes = note(120)
    sheets = build_pages(text, HEIGHT)
    assert text[20] in body(sheets[0])
    assert notes(sheets[0]) == text[20].notes[: len(notes(sheets[0]))]
    assert len(notes(sheets[0])) >= 20
    assert [line for sheet in sheets for line in notes(sheet)] == text[20].notes
    assert body(sheets[1])  # some room is left for text beside a note that goes on


def test_a_note_that_is_all_there_is_fills_pages() -> None:
    text = [Line(12)]
    text[0].notes = note(200)
    sheets = build_pages(text, HEIGHT)
    assert [line for sheet in sheets for line in notes(sheet)] == text[0].notes
    assert len(sheets) <= 6


def test_a_line_higher_than_a_page_stands_on_one() -> None:
    huge = Line(5000)
    assert [len(sheet.body) for sheet in build_pages([Line(12), huge, Line(12)], HEIGHT)] == [1, 1, 1]
    cited = Line(12, notes=[Line(5000), Line(5000)])
    assert sum(len(sheet.notes) for sheet in build_pages([cited], HEIGHT)) == 2


@st.composite
def many_lines(draw: st.DrawFn) -> list[Line]:
    return [
        Line(
            draw(st.integers(1, 60)),
            before=draw(st.integers(0, 30)),
            after=draw(st.integers(0, 30)),
            keep=draw(st.booleans()),
            breaks=draw(st.integers(0, 9)) == 0,
            notes=[Line(draw(st.integers(1, 60))) for _ in range(draw(st.sampled_from([0, 0, 0, 1, 3, 12])))],
        )
        for _ in range(draw(st.integers(0, 40)))
    ]


@given(many_lines())
def test_every_line_and_every_note_is_placed_once_and_in_order(text: list[Line]) -> None:
    sheets = build_pages(text, 200.0)
    assert [id(line) for sheet in sheets for line in body(sheet)] == [id(line) for line in text]
    cited = [id(line) for each in text for line in each.notes]
    assert [id(line) for sheet in sheets for line in notes(sheet)] == cited
    page_of = {id(line): sheet.number for sheet in sheets for line in (*body(sheet), *notes(sheet))}
    for line in text:
        assert all(page_of[id(line)] <= page_of[id(each)] for each in line.notes)
    for sheet in sheets:
        ends = [top + line.leading for top, line in sheet.body]
        assert all(top >= end - 0.01 for (top, _), end in zip(sheet.body[1:], ends, strict=False))
        if sheet.notes:
            assert sheet.notes[0][0] - RULE_HEIGHT >= (ends[-1] if ends else 0) - 0.01
        last = max([*ends, *(top + line.leading for top, line in sheet.notes)], default=0)
        assert last <= 200.01
