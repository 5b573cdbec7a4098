"""Notes that go on over pages, marks at unusual places, and numbers far before their text."""

from __future__ import annotations

from parsers.pdf.pdf_pages import paragraph, pdf, prose, running_head, say
from reportlab.pdfgen.canvas import Canvas

import undoc
from undoc import Document, Footnote, Paragraph
from undoc.parsers.pdf import read_running_text
from undoc.testing import assert_conserved


def read(data: bytes) -> Document:
    document = undoc.parse(data, format="pdf")
    assert_conserved(read_running_text(data), document)
    return document


def notes_of(document: Document) -> list[tuple[str | None, str]]:
    return [(note.label, note.text) for note in document.find(Footnote)]


def cited(canvas: Canvas, y: float, mark: str) -> None:
    """A paragraph that cites a note."""
    x = say(canvas, 147.1, y, "The registers were kept with care")
    x = say(canvas, x, y + 3.4, mark, 6.5)
    say(canvas, x, y, ".")


def test_a_note_without_a_rule_goes_on_on_the_next_page() -> None:
    def begin(canvas: Canvas) -> None:
        running_head(canvas, 1, 2)
        paragraph(canvas, 700, prose(1))
        cited(canvas, 500, "1")
        say(canvas, 123.4, 86, "1 Report of the Commission of Averland on the registers of Hesk,", 8.5)
        say(canvas, 123.4, 75, "adopted in spring and published in", 8.5)

    def go_on(canvas: Canvas) -> None:
        running_head(canvas, 2, 2)
        paragraph(canvas, 700, prose(2))
        cited(canvas, 500, "2")
        say(canvas, 123.4, 97, "the year after.", 8.5)
        say(canvas, 123.4, 86, "2 Ibid., para. 4.", 8.5)

    assert notes_of(read(pdf(begin, go_on))) == [
        (
            "1",
            "Report of the Commission of Averland on the registers of Hesk, adopted in spring and published in "
            "the year after.",
        ),
        ("2", "Ibid., para. 4."),
    ]


def test_a_note_without_a_rule_stands_on_the_page_after_its_mark() -> None:
    def begin(canvas: Canvas) -> None:
        running_head(canvas, 1, 2)
        paragraph(canvas, 700, prose(1))
        cited(canvas, 90, "1")

    def go_on(canvas: Canvas) -> None:
        running_head(canvas, 2, 2)
        paragraph(canvas, 700, prose(2))
        say(canvas, 123.4, 86, "1 A/67/9120, annex.", 8.5)

    assert notes_of(read(pdf(begin, go_on))) == [("1", "A/67/9120, annex.")]


def test_a_line_that_begins_with_a_mark_goes_on_with_its_sentence() -> None:
    def draw(canvas: Canvas) -> None:
        say(canvas, 147.1, 700, "The Commission of Averland, which met in Hesk in spring and again in autumn,")
        x = say(canvas, 123.4, 691.4, "1", 6.5)
        say(canvas, x + 2.5, 688, "examined the registers of all harbours that it had visited in the year before.")
        paragraph(canvas, 660, prose(2, 90))
        canvas.line(99.6, 100, 171.6, 100)
        say(canvas, 117, 88, "1", 5.1)
        say(canvas, 123.4, 85, "A/67/9120, annex.", 8.5)

    document = read(pdf(draw))
    assert notes_of(document) == [("1", "A/67/9120, annex.")]
    assert next(document.find(Paragraph)).text == (
        "The Commission of Averland, which met in Hesk in spring and again in autumn, "
        "examined the registers of all harbours that it had visited in the year before."
    )


def test_lines_of_a_table_are_no_notes() -> None:
    def draw(canvas: Canvas) -> None:
        for y in (610, 590, 540):
            canvas.line(123.4, y, 488, y)
        for y, row in ((597, ("Pier", "Dues")), (575, ("Harbour 1", "1 200")), (550, ("Harbour 2", "2 200"))):
            say(canvas, 123.4, y, row[0], 8.5)
            say(canvas, 420, y, row[1], 8.5)

    def text(canvas: Canvas) -> None:
        paragraph(canvas, 700, prose(1))

    assert notes_of(read(pdf(draw, text))) == []


def test_a_number_stands_far_before_its_text() -> None:
    def draw(canvas: Canvas) -> None:
        for number, y in ((1, 700), (2, 650)):
            say(canvas, 90, y, f"{number}.")
            paragraph(canvas, y, prose(number, 24), x=135, indent=0, columns=70)

    assert [paragraph.marker for paragraph in read(pdf(draw)).paragraphs] == ["1.", "2."]
