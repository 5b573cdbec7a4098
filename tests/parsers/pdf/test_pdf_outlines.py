"""The outline of a file tells headings that look like text, and their levels; it is never believed against the page."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parsers.pdf.pdf_pages import masthead, paragraph, pdf, prose, say
from reportlab.pdfgen.canvas import Canvas

import undoc
from undoc import Document, Heading, Paragraph
from undoc.parsers.pdf import read_running_text
from undoc.testing import assert_conserved

#: Headings of the size of the text, and how deep they stand in the outline.
PLAN = (("Harbours", 0), ("The northern coast", 1), ("Lighthouses", 2), ("The southern coast", 1), ("Fisheries", 0))


def read(data: bytes) -> Document:
    document = undoc.parse(data, format="pdf")
    assert_conserved(read_running_text(data), document)
    return document


def headings(document: Document) -> list[tuple[str, int]]:
    return [(node.text, node.level) for node in document.find(Heading) if node is not document.title]


def outlined(
    lines: Sequence[str],
    entries: Sequence[tuple[str, int]],
    *,
    places: bool = False,
    leading: float = 18,
    words: int = 60,
) -> bytes:
    """Two pages, the second with lines above paragraphs, all in one type; and an outline that leads there."""

    def first(canvas: Canvas) -> None:
        masthead(canvas)
        paragraph(canvas, 500, prose(1))

    def second(canvas: Canvas) -> None:
        y = 700.0
        for number, line in enumerate(lines):
            say(canvas, 123.4, y, line)
            if places and number < len(entries):
                canvas.bookmarkHorizontal(str(number), 0, y + 10)
            y = paragraph(canvas, y - leading, prose(number + 2, words), indent=0)
        for number, (words_, level) in enumerate(entries):
            if not places:
                canvas.bookmarkPage(str(number))
            canvas.addOutlineEntry(words_, str(number), level)

    return pdf(first, second)


@pytest.mark.parametrize("places", [False, True])
@pytest.mark.parametrize("leading", [12.0, 18.0])
def test_headings_in_the_type_of_the_text_and_their_levels(places: bool, leading: float) -> None:
    lines = [line for line, _ in PLAN]
    found = read(outlined(lines, PLAN, places=places, leading=leading))
    assert headings(found) == list(PLAN)
    assert [node.text for node in found.find(Paragraph)] == [prose(number) for number in range(1, 7)]


def test_white_space_case_and_a_number_are_no_part_of_the_words() -> None:
    lines = ["I. HARBOURS OF AVERLAND", "Inspection", "II. Fisheries"]
    entries = [("Harbours  of Averland", 0), ("INSPECTION", 1), ("Fisheries", 0)]
    found = read(outlined(lines, entries))
    assert headings(found) == [("HARBOURS OF AVERLAND", 0), ("Inspection", 1), ("Fisheries", 0)]
    assert [node.marker for node in found.find(Heading)] == ["I.", None, "II."]


def test_entries_that_match_nothing_tell_nothing() -> None:
    lines = ["Those present were", "the keepers of the registers,", "and others"]
    plain = read(outlined(lines, ()))
    entries = [("Elsewhere", 0), ("", 1), ("…", 1), ("Harbours" * 400, 1), ("The keepers of the", 1)]
    assert read(outlined(lines, entries)) == plain


def test_a_line_that_goes_on_is_no_heading() -> None:
    """Some outlines name every paragraph by its first line."""

    def draw(canvas: Canvas) -> None:
        y = paragraph(canvas, 700, prose(1), indent=0)
        y = paragraph(canvas, y, prose(2), indent=0)
        paragraph(canvas, y, prose(3), indent=0)

    def named(canvas: Canvas) -> None:
        draw(canvas)
        for line in read_running_text(pdf(draw)).splitlines():
            canvas.bookmarkPage(line)
            canvas.addOutlineEntry(line, line)

    assert read(pdf(named)) == read(pdf(draw))
    assert headings(read(pdf(named))) == []


def test_of_two_lines_with_the_same_words_the_nearer_one_is_meant() -> None:
    def draw(canvas: Canvas) -> None:
        say(canvas, 123.4, 720, "agreed, as before, on the following")
        y = paragraph(canvas, 700, prose(1), indent=0)
        say(canvas, 123.4, y, "fisheries")
        y = paragraph(canvas, y - 18, prose(2), indent=0)
        say(canvas, 123.4, y, "fisheries")
        canvas.bookmarkHorizontal("here", 0, y + 10)
        canvas.addOutlineEntry("fisheries", "here")
        paragraph(canvas, y - 18, prose(3), indent=0)

    found = read(pdf(draw))
    assert [(node.text, node.span.page) for node in found.find(Heading) if node.span] == [("fisheries", 1)]
    assert [type(node) for node in found.body] == [Paragraph, Paragraph, Paragraph, Paragraph, Heading, Paragraph]


def test_a_title_is_no_level() -> None:
    def draw(canvas: Canvas) -> None:
        for line, level in (("Harbours of Averland", 0), ("Inspection", 1), ("Lights", 2), ("Annex", 0)):
            canvas.bookmarkPage(line)
            canvas.addOutlineEntry(line, line, level)
        y = 700.0
        for number, line in enumerate(("Harbours of Averland", "Inspection", "Lights")):
            say(canvas, 123.4, y, line)
            y = paragraph(canvas, y - 18, prose(number), indent=0)

    found = read(pdf(draw))
    assert headings(found)[-2:] == [("Inspection", 0), ("Lights", 1)]


def test_a_heading_of_two_lines_is_one() -> None:
    def draw(canvas: Canvas) -> None:
        y = paragraph(canvas, 700, prose(1), indent=0)
        say(canvas, 123.4, y, "Registers of harbours that")
        say(canvas, 123.4, y - 12, "Averland keeps in the north")
        paragraph(canvas, y - 30, prose(2), indent=0)
        canvas.bookmarkPage("here")
        canvas.addOutlineEntry("Registers of harbours that Averland keeps in the north", "here")

    assert headings(read(pdf(draw))) == [("Registers of harbours that Averland keeps in the north", 0)]


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False))
def test_an_outline_that_runs_in_circles_ends(chance) -> None:
    """Entries that lead to any others, or to what is none, cost a heading at the most."""
    data = outlined([line for line, _ in PLAN], PLAN)
    numbers = [found[1] for found in re.finditer(rb"(\d+) 0 obj\n<<[^>]*/Parent[^>]*/Title", data)]
    assert len(numbers) == len(PLAN)

    def elsewhere(found: re.Match[bytes]) -> bytes:
        # of the same length, so that the table of objects stays right
        return found[1] + chance.choice([*numbers, b"1", b"99"]).rjust(len(found[2]), b"0")[-len(found[2]) :]

    damaged = re.sub(rb"(/(?:Next|First|Prev|Parent) )(\d+)(?= 0 R)", elsewhere, data)
    found = read(damaged)
    assert found.masthead == read(data).masthead
    said = {text for text, _ in headings(found)}
    assert said <= {line for line, _ in PLAN} | {prose(number) for number in range(9)}


def test_a_wide_and_a_deep_outline_is_read_in_part() -> None:
    deep = [(f"Step {number}", number) for number in range(60)]
    lines = ["Step 3", "Step 59"]
    assert ("Step 3", 0) in headings(read(outlined(lines, deep)))


def test_levels_that_our_exporter_wrote_come_back() -> None:
    body = []
    for number, (text, level) in enumerate(PLAN):
        body += [Heading(text, level=level), Paragraph(prose(number))]
    data = undoc.export(Document(body=body, language="en"), "pdf")
    assert headings(read(data)) == list(PLAN)
