"""Automatic numbers are computed as word processors do."""

from __future__ import annotations

import pytest
from word_files import paragraph, style, word_file

from undoc import Document, Paragraph, Subparagraph
from undoc.parsers.docx import parse
from undoc.parsers.docx.numerals import numeral


def _level(level: int, format: str, text: str, inside: str = "") -> str:
    start = "" if "w:start " in inside else '<w:start w:val="1"/>'
    return f'<w:lvl w:ilvl="{level}">{start}<w:numFmt w:val="{format}"/>{inside}<w:lvlText w:val="{text}"/></w:lvl>'


def _list(*levels: str, id: int = 1) -> str:
    return f'<w:abstractNum w:abstractNumId="{id}">{"".join(levels)}</w:abstractNum>'


def _use(id: int, abstract: int = 1, inside: str = "") -> str:
    return f'<w:num w:numId="{id}"><w:abstractNumId w:val="{abstract}"/>{inside}</w:num>'


def _item(words: str, id: int = 1, level: int = 0, style: str = "") -> str:
    return paragraph(words, style, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{id}"/></w:numPr>')


def _markers(document: Document) -> list[str | None]:
    return [node.marker for node in document.walk() if isinstance(node, (Paragraph, Subparagraph))]


THREE = _list(_level(0, "decimal", "%1."), _level(1, "lowerLetter", "(%2)"), _level(2, "lowerRoman", "(%3)"))
LONG = "the members of the network go on with the brandel of the region;"


def test_numbers_go_on_and_deeper_levels_begin_anew() -> None:
    body = (
        _item(f"One: {LONG[:-1]}:") + _item(LONG, level=1) + _item(LONG, level=2) + _item(LONG, level=2)
        + _item(LONG, level=1) + _item(f"Two: {LONG[:-1]}:") + _item(LONG, level=1)
    )  # fmt: skip
    document = parse(word_file(body, numbering=THREE + _use(1)))
    assert _markers(document) == ["1.", "(a)", "(i)", "(ii)", "(b)", "2.", "(a)"]
    first = document.paragraphs[0]
    assert first.text.startswith("One:")
    assert [item.label for item in first.subparagraphs[0].subparagraphs] == ["i", "ii"]


def test_lists_of_one_definition_go_on_with_each_other_unless_one_counts_anew() -> None:
    numbering = (
        THREE + _use(1) + _use(2) + _use(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    )
    body = _item("Words.") + _item("Words.", 2) + _item("Words.", 3) + _item("Words.", 3) + _item("Words.")
    assert _markers(parse(word_file(body, numbering=numbering))) == ["1.", "2.", "1.", "2.", "3."]


def test_numbers_come_from_styles_and_can_be_turned_off() -> None:
    styles = style("Numbered", inside='<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') + style(
        "Below", inside='<w:basedOn w:val="Numbered"/>'
    )
    off = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    body = paragraph("Words.", "Numbered") + paragraph("Words.", "Below") + paragraph("Words.", "Below", off)
    assert _markers(parse(word_file(body, numbering=THREE + _use(1), styles=styles))) == ["1.", "2.", None]


def test_a_level_can_stand_for_a_style() -> None:
    styles = style("Item", inside='<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    numbering = _list(_level(0, "decimal", "%1."), _level(1, "lowerLetter", "(%2)", '<w:pStyle w:val="Item"/>')) + _use(
        1
    )
    body = _item("One of them:") + paragraph("words;", "Item") + paragraph("words.", "Item")
    assert _markers(parse(word_file(body, numbering=numbering, styles=styles))) == ["1.", "(a)", "(b)"]


def test_levels_need_not_begin_anew_and_legal_ones_are_figures() -> None:
    keeps = _level(1, "decimal", "%1.%2.", '<w:lvlRestart w:val="0"/><w:isLgl/>')
    numbering = _list(_level(0, "upperRoman", "%1."), keeps) + _use(1)
    body = _item("Brandels of the region") + _item("Words.", level=1) + _item("Tolvents") + _item("Words.", level=1)
    document = parse(word_file(body, numbering=numbering))
    assert [node.marker for node in document.body] == ["I.", "1.1.", "II.", "2.2."]


def test_bullets_are_markers() -> None:
    numbering = _list(_level(0, "bullet", "\uf0b7"), _level(1, "bullet", "–")) + _use(1)
    body = paragraph("They are:") + _item("one;") + _item("two;", level=1) + _item("three.")
    document = parse(word_file(body, numbering=numbering))
    assert _markers(document) == [None, "•", "–", "•"]
    assert [item.text for item in document.paragraphs[0].subparagraphs] == ["one;", "three."]


def test_a_list_can_be_that_of_a_style_of_lists() -> None:
    numbering = (
        f'<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Ours"/>{_level(0, "decimal", "%1)")}</w:abstractNum>'
        '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Ours"/></w:abstractNum>' + _use(1) + _use(2, 2)
    )  # fmt: skip
    assert _markers(parse(word_file(_item("Words.", 2), numbering=numbering))) == ["1)"]


def test_what_is_not_defined_numbers_nothing() -> None:
    body = _item("Words.", 7) + _item("Words.", 1, 8) + _item("Words.", 1, 12)
    assert _markers(parse(word_file(body, numbering=_list() + _use(1) + _use(2, 99)))) == [None, None, None]


@pytest.mark.parametrize(
    ("value", "format", "printed"),
    [
        (4, "lowerRoman", "iv"), (1999, "upperRoman", "MCMXCIX"), (27, "lowerLetter", "aa"), (2, "upperLetter", "B"),
        (3, "decimalZero", "03"), (12, "decimalZero", "12"), (7, "russianLower", "ж"), (3, "arabicAbjad", "ج"),
        (2, "arabicAlpha", "ب"), (21, "chineseCounting", "二十一"), (10, "chineseCountingThousand", "十"),
        (101, "chineseCounting", "一百零一"), (12, "ideographDigital", "一二"), (3, "decimalEnclosedCircle", "③"),
        (5, "chicago", "**"), (22, "ordinal", "22nd"), (113, "ordinal", "113th"), (5, "none", ""), (5, "unheard", "5"),
        (0, "lowerLetter", "0"), (10**9, "lowerRoman", "1000000000"), (10**6, "lowerLetter", "1000000"),
        (12, "decimalFullWidth", "１２"),
    ],
)  # fmt: skip
def test_formats_of_numbers(value: int, format: str, printed: str) -> None:
    assert numeral(value, format) == printed
