"""Automatic numbers: a word processor prints what was printed, and the rest stays text."""

import pytest
from docx_files import DocxFile, W
from hypothesis import given, settings
from hypothesis import strategies as st

from undoc.exporters.docx import export
from undoc.exporters.docx.numbering import Numbering, readings
from undoc.model import Annex, Document, Footnote, Paragraph, Quotation, Subparagraph
from undoc.options import DocxOptions

ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
#: Formats and what they print, written out by hand.
PRINTED = {
    "decimal": [str(number) for number in range(1, 40)],
    "lowerLetter": [*"abcdefghijklmnopqrstuvwxyz", "aa", "bb"],
    "upperLetter": [*"ABCDEFGHIJKLMNOPQRSTUVWXYZ", "AA", "BB"],
    "lowerRoman": ROMAN,
    "upperRoman": [number.upper() for number in ROMAN],
    "russianLower": [*"абвгдежзиклмнопрстуфхцчшщэюя"],
    "russianUpper": [*"АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"],
    "chineseCounting": [*"一二三四五六七八九十", "十一", "十二"],
}


def counted(document: Document) -> list[str | None]:
    """What a word processor prints before each paragraph: the lists are counted here as ECMA-376-1, 17.9 has it."""
    file = DocxFile(export(document, DocxOptions(automatic_numbers=True), []))
    if "word/numbering.xml" not in file.parts:
        return [None for _ in file.body.iter(f"{W}p")]
    root = file.xml("word/numbering.xml")
    levels = {item.get(f"{W}abstractNumId"): item.find(f"{W}lvl") for item in root.iter(f"{W}abstractNum")}
    kinds = [item.tag for item in root]
    assert kinds == sorted(kinds, key=lambda tag: not tag.endswith("}abstractNum")), "definitions stand first"
    instances = {item.get(f"{W}numId"): item for item in root.iter(f"{W}num")}
    at: dict[str | None, int] = {}
    begun: set[str] = set()
    said: list[str | None] = []
    for paragraph in file.body.iter(f"{W}p"):
        id = next((item.get(f"{W}val", "") for item in paragraph.iterfind(f"{W}pPr/{W}numPr/{W}numId")), None)
        if id is None:
            said.append(None)
            continue
        instance = instances[id]
        definition = instance.find(f"{W}abstractNumId")
        start = instance.find(f"{W}lvlOverride/{W}startOverride")
        assert definition is not None
        assert start is not None
        which = definition.get(f"{W}val")
        level = levels[which]
        assert level is not None
        if id not in begun:
            begun.add(id)
            at[which] = int(start.get(f"{W}val", "")) - 1
        at[which] = at[which] + 1
        format, text = level.find(f"{W}numFmt"), level.find(f"{W}lvlText")
        assert format is not None
        assert text is not None
        number = PRINTED[format.get(f"{W}val", "")][at[which] - 1]
        said.append(text.get(f"{W}val", "").replace("%1", number))
    return said


@pytest.mark.parametrize("format", PRINTED)
def test_each_format_prints_what_it_is_said_to(format: str) -> None:
    for number, printed in enumerate(PRINTED[format], start=1):
        assert (format, number) in [(form.format, at) for form, at in readings(printed)]


@pytest.mark.parametrize(
    "marker", ["", "1.1", "8 bis.", "01.", "99999.", "(أ)", "㈠", "•", "é.", "1. ", "%1.", "²", "١."]
)
def test_what_no_word_processor_counts_alike_stays_text(marker: str) -> None:
    assert readings(marker) == []
    assert Numbering().of(marker, 0, 0) is None


def test_a_letter_that_lists_go_on_from() -> None:
    letters = [Subparagraph("s", f"({letter})") for letter in "abcdefghij"]
    numbers = [Subparagraph("s", f"({number})") for number in ROMAN]
    document = Document(body=[Paragraph("p", "7.", letters), Paragraph("p", "8.", numbers), Paragraph("q", "8.")])
    expected = ["7.", *(f"({letter})" for letter in "abcdefghij"), "8.", *(f"({number})" for number in ROMAN), "8."]
    assert counted(document) == expected


def test_lists_in_lists_quotations_and_annexes() -> None:
    inner = Quotation([Paragraph("quoted", "1."), Paragraph("quoted", "2.", [Subparagraph("s", "а)")])])
    document = Document(
        body=[Paragraph("p", "1."), inner, Paragraph("p", "2."), Paragraph("none"), Paragraph("p", "8 bis.")],
        annexes=[Annex("annex", "I", "Annex I", body=[Paragraph("p", "1."), Paragraph("p", "3.")])],
    )
    assert [number for number in counted(document) if number] == ["1.", "1.", "2.", "а)", "2.", "1.", "3."]
    assert "8 bis.\t" in DocxFile(export(document, DocxOptions(automatic_numbers=True), [])).reading()


def test_notes_and_cells_are_left_alone() -> None:
    document = Document(body=[Paragraph([Footnote("1", [Paragraph("n", "1.")])])])
    assert "word/numbering.xml" not in DocxFile(export(document, DocxOptions(automatic_numbers=True), [])).parts


@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                ["1.", "2.", "3.", "I.", "(a)", "(b)", "(i)", "(ii)", "(v)", "x", "a)", "1 -", "2 -", "б)"]
            ),
            st.lists(st.sampled_from(["(a)", "(b)", "(h)", "(i)", "(j)", "(ii)", "1.", "2."]), max_size=4),
        ),
        max_size=8,
    )
)
@settings(max_examples=80)
def test_whatever_the_order_the_numbers_are_those_printed(markers: list[tuple[str, list[str]]]) -> None:
    body = [Paragraph("p", marker, [Subparagraph("s", inner) for inner in inside]) for marker, inside in markers]
    printed = [one for marker, inside in markers for one in (marker, *inside)]
    assert counted(Document(body=body))[: len(printed)] == printed
