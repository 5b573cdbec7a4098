"""What stands where on a page: paragraphs, notes, tables, columns, heads, and what their look says."""

from __future__ import annotations

import textwrap

import pytest
from parsers.pdf.pdf_pages import masthead, paragraph, pdf, prose, running_head, say, table
from reportlab.pdfgen.canvas import Canvas

import undoc
from undoc import Document, Emphasis, Footnote, Heading, Link, Paragraph, Table
from undoc.parsers.pdf import read_running_text
from undoc.testing import assert_conserved


def read(data: bytes) -> Document:
    document = undoc.parse(data, format="pdf")
    assert_conserved(read_running_text(data), document)
    return document


def texts(document: Document) -> list[str]:
    return [node.text for node in document.find(Paragraph)]


def test_paragraphs_are_told_by_space_and_joined_across_pages() -> None:
    first, second, cut = prose(1), prose(2), prose(3, 90)
    lines = textwrap.wrap(cut, 78)

    def one(canvas: Canvas) -> None:
        masthead(canvas)
        y = paragraph(canvas, 500, first)
        y = paragraph(canvas, y, second)
        for index, line in enumerate(lines[:3]):
            say(canvas, 123.4 if index else 147.1, 106.4 - 12 * index, line)

    def two(canvas: Canvas) -> None:
        running_head(canvas, 2, 2)
        for index, line in enumerate(lines[3:]):
            say(canvas, 123.4, 706.4 - 12 * index, line)

    document = read(pdf(one, two))
    assert texts(document) == [first, second, cut]
    kinds = [piece.kind for piece in document.furniture]
    assert sorted(kinds) == ["job number", "page number", "running head", "running head"]
    assert document.masthead is not None
    assert [str(symbol) for symbol in document.masthead.symbols] == ["A/68/9123"]
    assert document.masthead.session_number == 68


def test_a_line_at_the_head_of_several_pages_is_no_text() -> None:
    def page(number: int):
        def draw(canvas: Canvas) -> None:
            running_head(canvas, number, 3)
            paragraph(canvas, 700, prose(number))

        return draw

    document = read(pdf(*(page(number) for number in (1, 2, 3))))
    assert texts(document) == [prose(1), prose(2), prose(3)]
    assert [piece.text for piece in document.furniture].count("Harbours of Averland") == 3


def test_notes_stand_where_their_raised_marks_do() -> None:
    def draw(canvas: Canvas) -> None:
        x = say(canvas, 147.1, 700, "The registers were kept with care,")
        x = say(canvas, x, 703.4, "1", 6.5)
        say(canvas, x, 700, " as the commission had asked in 2012.")
        canvas.line(99.6, 90, 171.6, 90)
        say(canvas, 117, 78.4, "1", 5.1)
        say(canvas, 123.4, 75, "A/67/9120, annex.", 8.5)

    (note,) = read(pdf(draw)).find(Footnote)
    assert (note.label, note.text) == ("1", "A/67/9120, annex.")


def test_notes_without_a_rule_and_without_raised_figures() -> None:
    def draw(canvas: Canvas) -> None:
        x = say(canvas, 147.1, 700, "The registers were kept with care,", 11)
        x = say(canvas, x, 704, "1", 6.5)
        x = say(canvas, x, 700, " as in 2012.", 11)
        say(canvas, x, 704, "2", 6.5)
        say(canvas, 123.4, 86, "1 A/67/9120, annex.", 9)
        say(canvas, 123.4, 75, "2 Ibid., para. 4.", 9)

    notes = read(pdf(draw)).find(Footnote)
    assert [(note.label, note.text) for note in notes] == [("1", "A/67/9120, annex."), ("2", "Ibid., para. 4.")]


def test_a_raised_figure_without_a_note_stays_in_the_text() -> None:
    def draw(canvas: Canvas) -> None:
        x = say(canvas, 147.1, 700, "The harbour covers 14 km")
        say(canvas, x, 703.4, "2", 6.5)

    assert texts(read(pdf(draw))) == ["The harbour covers 14 km²"]


def test_notes_at_the_end_of_a_document() -> None:
    def page(number: int):
        def draw(canvas: Canvas) -> None:
            running_head(canvas, number, 6)
            x = say(canvas, 147.1, 700, f"Paragraph of page {number} that cites another document")
            x = say(canvas, x, 703.4, str(number), 6.5)
            say(canvas, x, 700, ".")

        return draw

    def notes(canvas: Canvas) -> None:
        running_head(canvas, 6, 6)
        for number in range(1, 6):
            say(canvas, 117, 703.4 - 12 * number, str(number), 5.1)
            say(canvas, 123.4, 700 - 12 * number, f"Note {number}.", 8.5)

    document = read(pdf(*(page(number) for number in range(1, 6)), notes))
    assert [(note.label, note.text) for note in document.find(Footnote)] == [
        (str(number), f"Note {number}.") for number in range(1, 6)
    ]
    assert not document.notices or all("without a mark" not in one.message for one in document.notices)


def test_bold_lines_are_headings_and_bold_words_emphasis() -> None:
    def draw(canvas: Canvas) -> None:
        say(canvas, 123.4, 700, "Registers", 12, "Times-Bold")
        y = paragraph(canvas, 676, prose(1))
        x = say(canvas, 147.1, y, "The ")
        x = say(canvas, x, y, "Commission", 10, "Times-Italic")
        say(canvas, x, y, " of Averland met.")
        paragraph(canvas, y - 18, prose(2))

    document = read(pdf(draw))
    heading, _, emphasized, _ = document.body
    assert isinstance(heading, Heading)
    assert heading.text == "Registers"
    assert [(one.style, one.text) for one in emphasized.find(Emphasis)] == [("italic", "Commission")]
    assert emphasized.text == "The Commission of Averland met."


def test_links_lead_where_they_led() -> None:
    def draw(canvas: Canvas) -> None:
        x = say(canvas, 147.1, 700, "See ")
        end = say(canvas, x, 700, "the registers")
        canvas.linkURL("https://example.org/registers", (x, 698, end, 709))

    (link,) = read(pdf(draw)).find(Link)
    assert (link.text, link.target) == ("the registers", "https://example.org/registers")


def test_a_number_stands_before_a_gap() -> None:
    def draw(canvas: Canvas) -> None:
        for number, y in ((1, 700), (2, 660)):
            say(canvas, 87, y, f"36.{number}")
            say(canvas, 123, y, f"The registers were kept with care in year {number}.")

    document = read(pdf(draw))
    assert [paragraph.marker for paragraph in document.paragraphs] == ["36.1", "36.2"]


def test_a_table_by_its_rules() -> None:
    rows = [
        ["Harbour", "2012", "2013"],
        ["Hesk", "14 200", "15 100"],
        ["Gorse", "–", "3"],
        ["Total", "14 200", "15 103"],
    ]

    def draw(canvas: Canvas) -> None:
        y = paragraph(canvas, 700, prose(1))
        y = table(canvas, y - 20, rows, (123.4, 300, 420))
        paragraph(canvas, y - 12, prose(2))

    before, found, after = read(pdf(draw)).body
    assert isinstance(found, Table)
    assert [[cell.body[0].text if cell.body else "" for cell in row.cells] for row in found.rows] == rows
    assert [cell.header for cell in found.rows[0].cells] == [True, True, True]
    assert not any(cell.header for row in found.rows[1:] for cell in row.cells)
    assert (before.text, after.text) == (prose(1), prose(2))


def test_a_frame_around_prose_is_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(110, 500, 390, 230)
        canvas.line(110, 505, 500, 505)
        y = paragraph(canvas, 700, prose(1))
        paragraph(canvas, y, prose(2))

    document = read(pdf(draw))
    assert not list(document.find(Table))
    assert texts(document) == [prose(1), prose(2)]


@pytest.mark.parametrize("second", [282, 330])
def test_two_columns_are_read_one_after_the_other(second: float) -> None:
    paragraphs = [prose(number, 45) for number in range(1, 7)]

    def draw(canvas: Canvas) -> None:
        say(canvas, 60, 730, "Registers of the harbours of Averland and of Corvania", 14, "Times-Bold")
        for x, some in ((60, paragraphs[:3]), (second, paragraphs[3:])):
            y = 700.0
            for text in some:
                y = paragraph(canvas, y, text, x=x, columns=44, indent=12)

    assert texts(read(pdf(draw))) == paragraphs


def test_pages_of_typescript() -> None:
    first, second = prose(1, 40), prose(2, 40)

    def draw(canvas: Canvas) -> None:
        y = 700.0
        for text in (first, second):
            for index, line in enumerate(textwrap.wrap(text, 64)):
                say(canvas, 72 if index else 108, y, line, 10, "Courier")
                y -= 10
            y -= 10
        say(canvas, 72, 90, "____________", 10, "Courier")
        say(canvas, 108, 70, "1/     A/42/9521, annex.", 10, "Courier")

    document = read(pdf(draw))
    assert texts(document)[:2] == [first, second]


def test_letters_drawn_with_rotated_type_are_kept() -> None:
    def draw(canvas: Canvas) -> None:
        paragraph(canvas, 700, prose(1))
        canvas.saveState()
        canvas.translate(40, 300)
        canvas.rotate(90)
        say(canvas, 0, 0, "ADVANCE UNEDITED VERSION", 12)
        canvas.restoreState()

    document = read(pdf(draw))
    assert prose(1) in texts(document)
    assert "ADVANCE UNEDITED VERSION" in [node.text for node in document.find(Paragraph)] + [
        node.text for node in document.find(Heading)
    ] + [piece.text for piece in document.furniture]


def test_pages_of_every_size() -> None:
    document = read(pdf(lambda canvas: paragraph(canvas, 780, prose(1)), size=(595, 842)))
    assert texts(document) == [prose(1)]


def test_a_page_without_anything_is_nothing() -> None:
    document = read(pdf(lambda canvas: None, lambda canvas: paragraph(canvas, 700, prose(1)), lambda canvas: None))
    assert texts(document) == [prose(1)]
    assert not [one for one in document.notices if one.code.startswith("P4")]


def test_spans_tell_pages() -> None:
    document = read(pdf(*(lambda canvas, n=n: paragraph(canvas, 700, prose(n)) for n in (1, 2))))
    assert [node.span.page for node in document.find(Paragraph) if node.span] == [1, 2]
