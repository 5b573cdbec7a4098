"""Tables: over several pages, without rules; and what is none."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from parsers.pdf.pdf_pages import paragraph, pdf, prose, running_head, say, table
from reportlab.pdfgen.canvas import Canvas

import undoc
from undoc import Cell, Document, Heading, Paragraph, Row, Table
from undoc.parsers.pdf import read_running_text
from undoc.testing import assert_conserved

HEAD = ["Harbour", "2012", "2013"]
COLUMNS = (123.4, 300, 420)


def read(data: bytes) -> Document:
    document = undoc.parse(data, format="pdf")
    assert_conserved(read_running_text(data), document)
    return document


def rows_of(found: Table) -> list[list[str]]:
    return [[" / ".join(block.text for block in cell.body) for cell in row.cells] for row in found.rows]


def harbours(first: int, count: int) -> list[list[str]]:
    return [[f"Harbour {number}", f"{number} 200", f"{number} 350"] for number in range(first, first + count)]


def put_rows(canvas: Canvas, y: float, rows: Iterable[Iterable[str]], step: float = 15) -> float:
    """Rows without rules."""
    for row in rows:
        for x, cell in zip(COLUMNS, row, strict=True):
            say(canvas, x, y, cell, 8.5)
        y -= step
    return y


def test_a_table_over_two_pages_is_one_and_its_head_is_kept_once() -> None:
    first, second = harbours(1, 20), harbours(21, 6)

    def begin(canvas: Canvas) -> None:
        running_head(canvas, 1, 2)
        y = paragraph(canvas, 700, prose(1))
        table(canvas, y - 20, [HEAD, *first], COLUMNS)

    def go_on(canvas: Canvas) -> None:
        running_head(canvas, 2, 2)
        y = table(canvas, 690, [HEAD, *second], COLUMNS)
        paragraph(canvas, y - 12, prose(2))

    document = read(pdf(begin, go_on))
    (found,) = document.find(Table)
    assert rows_of(found) == [HEAD, *first, *second]
    assert [any(cell.header for cell in row.cells) for row in found.rows] == [True] + [False] * 26
    (told,) = [one for one in document.notices if one.code == "P403"]
    assert told.message == "a table goes on on page 2; its head, which is repeated there, is kept once"
    assert [piece.text for piece in document.furniture if piece.text in HEAD] == HEAD


def test_a_table_goes_on_without_rules_or_a_head() -> None:
    first, second, third = harbours(1, 12), harbours(13, 20), harbours(33, 3)

    def begin(canvas: Canvas) -> None:
        running_head(canvas, 1, 3)
        y = paragraph(canvas, 700, prose(1))
        table(canvas, y - 20, [HEAD, *first], COLUMNS)

    def go_on(canvas: Canvas) -> None:
        running_head(canvas, 2, 3)
        put_rows(canvas, 705, second)

    def end(canvas: Canvas) -> None:
        running_head(canvas, 3, 3)
        y = put_rows(canvas, 705, third)
        paragraph(canvas, y - 20, prose(2))

    document = read(pdf(begin, go_on, end))
    before, found, after = document.body
    assert isinstance(found, Table)
    assert rows_of(found) == [HEAD, *first, *second, *third]
    assert (before.text, after.text) == (prose(1), prose(2))


def test_text_below_a_table_that_ends_its_page_is_text() -> None:
    def begin(canvas: Canvas) -> None:
        running_head(canvas, 1, 2)
        y = paragraph(canvas, 700, prose(1))
        table(canvas, y - 20, [HEAD, *harbours(1, 4)], COLUMNS)

    def go_on(canvas: Canvas) -> None:
        running_head(canvas, 2, 2)
        say(canvas, 123.4, 705, "Registers", 12, "Times-Bold")
        paragraph(canvas, 680, prose(2))

    document = read(pdf(begin, go_on))
    assert [type(block) for block in document.body] == [Paragraph, Table, Heading, Paragraph]


def test_tables_with_heads_of_their_own_are_two() -> None:
    other = ["Office", "Staff", "Posts"]

    def page(head: list[str]):
        def draw(canvas: Canvas) -> None:
            running_head(canvas, 1 + (head is other), 2)
            table(canvas, 690, [head, *harbours(1, 4)], COLUMNS)

        return draw

    assert [rows_of(found)[0] for found in read(pdf(page(HEAD), page(other))).find(Table)] == [HEAD, other]


def test_figures_under_each_other_are_a_table_without_rules() -> None:
    rows = [
        ["Hesk", "14,200", "15,100"],
        ["Gorse", "–", "3"],
        ["Pier of Corvania", "120", "(4)"],
        ["Total", "14,320", "15,099"],
    ]

    def draw(canvas: Canvas) -> None:
        y = paragraph(canvas, 700, prose(1))
        y = put_rows(canvas, y - 20, rows, 10)
        paragraph(canvas, y - 20, prose(2))

    before, found, after = read(pdf(draw)).body
    assert isinstance(found, Table)
    assert rows_of(found) == rows
    assert (before.text, after.text) == (prose(1), prose(2))


def test_a_text_that_goes_on_without_figures_belongs_to_its_row() -> None:
    def draw(canvas: Canvas) -> None:
        y = put_rows(canvas, 600, [["Hesk", "14", "15"], ["Dues for piers that", "", ""]], 10)
        y = put_rows(canvas, y, [["stand empty", "3", "4"], ["Total", "17", "19"]], 10)
        paragraph(canvas, y - 20, prose(2))

    (found,) = read(pdf(draw)).find(Table)
    assert rows_of(found) == [
        ["Hesk", "14", "15"],
        ["Dues for piers that stand empty", "3", "4"],
        ["Total", "17", "19"],
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [("1", "Registers of Hesk"), ("2", "Registers of Gorse"), ("3", "Registers of Corvania"), ("4", "Piers")],
        [("(Signed) Tamsin Orrel", "(Signed) Jory Pell"), ("Ambassador", "Ambassador"), ("Averland", "Corvania")],
        [
            ("Chair", "Tamsin Orrel"),
            ("Rapporteur", "Jory Pell"),
            ("Secretary", "Wenna Carlyon"),
            ("Clerk", "Ida Tonkin"),
        ],
        [("Hesk", "14"), ("Gorse", "15")],
    ],
)
def test_what_has_columns_and_is_no_table(rows: list[tuple[str, str]]) -> None:
    def draw(canvas: Canvas) -> None:
        y = paragraph(canvas, 700, prose(1)) - 20
        for left, right in rows:
            say(canvas, 123.4, y, left)
            say(canvas, 300, y, right)
            y -= 12
        paragraph(canvas, y - 20, prose(2))

    assert not list(read(pdf(draw)).find(Table))


def test_paragraphs_of_a_cell() -> None:
    def draw(canvas: Canvas) -> None:
        for y in (710, 690, 600):
            canvas.line(123.4, y, 488, y)
        say(canvas, 123.4, 698, "Output", 8.5)
        say(canvas, 300, 698, "Remarks", 8.5)
        for y, text in ((676, "Registers are kept"), (666, "in all harbours"), (656, "of the State")):
            say(canvas, 123.4, y, text, 8.5)
        for y, text in ((676, "Kept in two"), (666, "harbours"), (650, "One was closed")):
            say(canvas, 300, y, text, 8.5)
        say(canvas, 123.4, 620, "Piers", 8.5)
        say(canvas, 300, 620, "None", 8.5)

    (found,) = read(pdf(draw)).find(Table)
    assert "Kept in two harbours / One was closed" in {cell for row in rows_of(found) for cell in row}


def test_entries_of_a_list_of_contents_are_no_headings() -> None:
    def draw(canvas: Canvas) -> None:
        say(canvas, 123.4, 700, "Contents", 14)
        for number, name in enumerate(("Registers of the harbours", "Piers", "Dues"), 1):
            say(canvas, 123.4, 700 - 24 * number, f"{'I' * number}. {name} {'.' * 60} {number}")
        say(canvas, 123.4, 560, "I. Registers of the harbours", 12, "Times-Bold")
        paragraph(canvas, 540, prose(1))

    document = read(pdf(draw))
    assert [node.text for node in document.find(Heading) if "..." in node.text] == []


def test_levels_of_headings_by_their_size() -> None:
    def draw(canvas: Canvas) -> None:
        y = 720.0
        for text, size in (
            ("I. Registers", 14),
            ("A. Harbours", 12),
            ("Closed harbours", 10),
            ("II. Dues", 14),
            ("Piers", 12),
        ):
            say(canvas, 123.4, y, text, size, "Times-Bold")
            y = paragraph(canvas, y - 24, prose(size)) - 20

    headings = [(node.text, node.level) for node in read(pdf(draw)).find(Heading)]
    assert headings == [("Registers", 0), ("Harbours", 1), ("Closed harbours", 2), ("Dues", 0), ("Piers", 1)]


@pytest.mark.parametrize("count", [2, 60, 140])
@pytest.mark.parametrize("arabic", [False, True])
def test_long_tables_that_our_exporter_writes_come_back_as_one(count: int, arabic: bool) -> None:
    names = ("ميناء", "مرفأ") if arabic else ("Harbour", "Pier")
    rows = [(Cell(names[0], header=True), Cell("2012", header=True))]
    rows += [(Cell(f"{names[number % 2]}"), Cell(str(1000 + number))) for number in range(count)]
    written = Document(
        body=(Paragraph(names[0] + "."), Table(tuple(Row(cells) for cells in rows)), Paragraph(names[1] + ".")),
        language="ar" if arabic else "en",
    )
    found = read(undoc.export(written, "pdf"))
    assert [rows_of(one) for one in found.find(Table)] == [rows_of(one) for one in written.find(Table)]
