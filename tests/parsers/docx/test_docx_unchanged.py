"""What is no sign of a changed file: whatever a document holds, its file is read as we wrote it."""

from __future__ import annotations

import pytest
from unchanged_files import assert_comes_back, read_unchanged

import undoc
from undoc import (
    Cell,
    Document,
    Emphasis,
    Footnote,
    Heading,
    Letter,
    LineBreak,
    Masthead,
    Paragraph,
    PlaceDate,
    Quotation,
    Resolution,
    Row,
    Table,
    Text,
    Unparsed,
)  # fmt: skip


def test_symbols_with_control_characters_at_their_ends_are_those_of_the_file() -> None:
    """Such a character is a space in print: the file is as it was written all the same."""
    head = Masthead("United Nations", None, ["A/68/9123\x0c", "\x0bS/2044/901"])
    assert_comes_back(Document(masthead=head, body=[Paragraph("One.")], language="en"))


def test_a_heading_cell_that_holds_nothing_but_a_table_is_one() -> None:
    inner = Table([Row([Cell("a")])])
    for body in ([inner], [Quotation([inner])], [inner, inner]):
        table = Table([Row([Cell(body, header=True), Cell([inner])])])
        assert_comes_back(Document(body=[table], language="en"))


@pytest.mark.parametrize("mark", ["*\u00a0 *", "a\x0b\x0bb", "1"])
def test_white_space_in_the_mark_of_a_note_is_not_counted_in_its_text(mark: str) -> None:
    """Its tab is no part of a plain note; the numbers and headings of others stand behind it."""
    for body in ("See above.", [Paragraph("One.", "1.")], [Heading("Part", "A.", 1)], [Heading("Part", None, 1)]):
        assert_comes_back(Document(body=[Paragraph([Text("Words"), Footnote(mark, body)])], language="en"))


def test_a_quotation_of_which_nothing_is_printed_begins_nowhere() -> None:
    """The paragraph behind the cell that held it goes on with the quotation around the table."""
    for nothing in (Quotation(()), Quotation([Table([])])):
        table = Table([Row([Cell([nothing])])])
        assert_comes_back(Document(body=[Quotation([Paragraph("One."), table, Paragraph("Two.")])], language="en"))


def test_a_tab_in_a_note_within_a_note_is_no_sign_of_a_list() -> None:
    """Word has no notes within notes: what is printed in brackets comes back as the words it is."""
    for inner in (Footnote("a\tb", "See."), Footnote("2", "See\tabove."), Footnote("2", Unparsed("c\td"))):
        notes = [Footnote("1", [Paragraph([Emphasis([Text("Words"), inner], "italic")])])]
        data = undoc.export(Document(body=[Paragraph([Text("Text"), *notes])], language="en"), "docx")
        (note,) = read_unchanged(data).footnotes
        assert [type(block) for block in note.body] == [Paragraph]
        assert note.text.startswith("Words [")


@pytest.mark.parametrize("mark", ["(1)", "[1]", "1.", "1)", "]1,"])
def test_points_and_single_brackets_of_marks_come_back(mark: str) -> None:
    """The word processor's own count would print the number alone."""
    assert_comes_back(Document(body=[Paragraph([Text("Words"), Footnote(mark, "See.")])], language="en"))


def test_facts_that_look_like_codes_of_characters_come_back() -> None:
    for sender in ("a_x0041_b", "_x005F_x0041_", "_x0041_x0042_"):
        assert_comes_back(Letter(body=[Paragraph("Words.")], language="en", sender=sender))


def test_a_number_of_several_lines_is_that_of_the_file() -> None:
    """Lines that Chinese characters begin or end are joined without a space."""
    for number in ("99\n会", "会\n议 1", "99\nA"):
        resolution = Resolution(title="Weirages", body=[Paragraph("One.")], language="zh", number=number)
        assert_comes_back(resolution)


def test_a_place_on_a_line_of_its_own_comes_back_without_a_date() -> None:
    line = PlaceDate([Text("Tolvent"), LineBreak(), Text("in the spring")], "Tolvent")
    assert_comes_back(Letter(body=[Paragraph("One.")], language="en", place_date=line))
