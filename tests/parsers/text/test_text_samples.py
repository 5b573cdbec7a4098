"""The sample letters and small texts: golden outlines, and a test for each thing that can go wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

import undoc
from undoc import Footnote, Heading, Letter, Paragraph, Text, Unparsed
from undoc.testing import assert_conserved

GOLDEN = Path(__file__).resolve().parents[2] / "golden"


@pytest.mark.parametrize("language", ["zh", "en", "fr"])
def test_sample_letters_have_their_golden_outlines(examples: Path, language: str) -> None:
    path = examples / f"letter.{language}.txt"
    letter = undoc.read(path)
    assert_conserved(path.read_text("utf-8"), letter)
    assert undoc.outline(letter) + "\n" == (GOLDEN / f"letter.{language}.outline").read_text("utf-8")
    assert not letter.notices
    assert undoc.validate(letter).ok
    assert not undoc.validate(letter).warnings


@pytest.mark.parametrize("language", ["zh", "en", "fr"])
def test_text_written_is_read_back(examples: Path, language: str) -> None:
    letter = undoc.read(examples / f"letter.{language}.txt")
    assert undoc.parse(undoc.export(letter, "text"), format="text") == letter


LETTER = "2030年6月26日样例国常驻联合国代表给秘书长的信"
ENGLISH = (
    "Letter dated 26 June 2030 from the Permanent Representative of Exampleland to the United Nations addressed to the"
    " Secretary-General"
)


def _annex(*chunks: str) -> undoc.Annex:
    text = "\n\n".join(
        [ENGLISH, "I have the honour to transmit the report.", "(Signed) Jane Example", "Annex", *chunks]
    )
    letter = undoc.parse(text)
    assert_conserved(text, letter)
    assert isinstance(letter, Letter)
    (annex,) = letter.annexes
    return annex


def test_a_note_in_the_middle_of_a_paragraph() -> None:
    annex = _annex(
        "1. The networks¹ are shared by countries and have become an important",
        "¹ The first and the second network.",
        "link between services that would not otherwise meet at all.",
        "2. Next.",
    )
    first, second = annex.paragraphs
    assert first.text == (
        "The networks are shared by countries and have become an important"
        " link between services that would not otherwise meet at all."
    )
    assert isinstance(first.content[1], Footnote)
    assert first.content[1].text == "The first and the second network."
    assert second.number == 2


def test_chinese_lines_join_without_a_space() -> None:
    text = f"{LETTER}\n\n谨随函转递会议报告，请将本函及其附件作为大会文件分\n发为荷。"
    assert undoc.parse(text).paragraphs[0].text == "谨随函转递会议报告，请将本函及其附件作为大会文件分发为荷。"


def test_a_mark_without_a_note_stays_text() -> None:
    annex = _annex("1. An area of 40 km² was flooded.")
    assert annex.paragraphs[0].content == (Text("An area of 40 km² was flooded."),)


def test_an_exponent_before_the_mark_is_no_mark() -> None:
    annex = _annex("1. An area of 40 km² was flooded¹ and dried.²", "¹ First.", "² Second.")
    assert [node.text for node in annex.paragraphs[0].content if isinstance(node, Footnote)] == ["First.", "Second."]
    assert annex.paragraphs[0].text == "An area of 40 km² was flooded and dried."


def test_a_note_without_a_mark_stays_in_its_place_and_is_told() -> None:
    text = f"{ENGLISH}\n\nFirst.\n\n³ A stray note.\n\nSecond.\n\nAnnex\n\n1. Third."
    letter = undoc.parse(text)
    assert_conserved(text, letter)
    assert [type(block) for block in letter.body] == [Paragraph, Unparsed, Paragraph]
    assert [notice.code for notice in letter.notices] == ["P101"]
    assert not undoc.validate(letter).ok


def test_notes_below_a_rule_have_plain_digits() -> None:
    annex = _annex("1. Networks 1 and bodies.2", "____________________", "1 A network.\n2 A body, which\ngoes on.")
    assert [note.text for note in annex.find(Footnote)] == ["A network.", "A body, which goes on."]
    assert annex.paragraphs[0].text == "Networks and bodies."


def test_i_after_h_is_a_letter_and_i_before_ii_is_roman() -> None:
    letters = [f"({letter}) point {letter};" for letter in "abcdefghij"]
    annex = _annex("1. List:", *letters)
    assert [item.label for item in annex.paragraphs[0].subparagraphs] == list("abcdefghij")
    annex = _annex("1. List:", *letters[:8], "(i) roman;", "(ii) roman;", "2. Next.")
    last = annex.paragraphs[0].subparagraphs[-1]
    assert (last.label, [item.label for item in last.subparagraphs]) == ("h", ["i", "ii"])


def test_three_levels_and_back() -> None:
    annex = _annex("1. List:", "(a) one:", "(i) two:", "㈠ three;", "㈡ three;", "(ii) two;", "(b) one.", "2. Next.")
    first = annex.paragraphs[0].subparagraphs[0]
    assert [item.label for item in annex.paragraphs[0].subparagraphs] == ["a", "b"]
    assert [item.label for item in first.subparagraphs] == ["i", "ii"]
    assert [item.label for item in first.subparagraphs[0].subparagraphs] == ["㈠", "㈡"]


def test_words_after_a_list_close_the_paragraph() -> None:
    annex = _annex("1. States should:", "(a) give;", "(b) take;", "and report on it.", "2. Next.")
    assert "".join(node.text for node in annex.paragraphs[0].closing) == "and report on it."
    assert len(annex.paragraphs) == 2


def test_a_marker_alone_on_its_line() -> None:
    annex = _annex("I.", "Introduction", "1.", "The meeting was held.", "2.", "It ended.")
    heading, *paragraphs = annex.body
    assert isinstance(heading, Heading)
    assert (heading.label, heading.text) == ("I", "Introduction")
    assert [(block.marker, block.text) for block in paragraphs if isinstance(block, Paragraph)] == [
        ("1.", "The meeting was held."),
        ("2.", "It ended."),
    ]


def test_enclosures_stand_in_annexes() -> None:
    text = "\n\n".join(
        [
            ENGLISH,
            "I write.",
            "Annex I",
            "Title",
            "1. One.",
            "Enclosure",
            "1. Two.",
            "Annex II",
            "[Original: French]",
            "1. Three.",
        ]
    )
    letter = undoc.parse(text)
    first, second = letter.annexes
    assert (first.label, [inner.kind for inner in first.annexes]) == ("I", ["enclosure"])
    assert (second.label, second.original_language) == ("II", "French")


def test_page_furniture_is_kept_beside_the_flow() -> None:
    text = (
        f"A/99/1\n\n{ENGLISH}\n\nThe report was sent to all the members of the Assembly and to the\n\n2\n\n44-90112\n\n"
        "\fA/99/1\n\n\nobservers who had asked for it.\n\n3/4"
    )
    letter = undoc.parse(text)
    assert_conserved(text, letter)
    assert letter.paragraphs[0].text == (
        "The report was sent to all the members of the Assembly and to the observers who had asked for it."
    )
    assert [(piece.kind, piece.raw) for piece in letter.furniture] == [
        ("page number", "2"),
        ("job number", "44-90112"),
        ("running head", "A/99/1"),
        ("page number", "3/4"),
    ]
    assert letter.masthead is not None
    assert letter.masthead.symbols == ("A/99/1",)


def test_spans_point_into_the_source() -> None:
    text = f"{ENGLISH}\r\n\r\nFirst¹ here.\r\n\r\n¹ Note.\r\n"
    letter = undoc.parse(text)
    (paragraph,) = letter.paragraphs
    word, note, rest = paragraph.content
    for node, said in ((word, "First"), (rest, " here."), (note, "¹¹Note.")):
        assert node.span is not None
        assert "".join(text[start:end] for start, end in node.span.pieces) == said
    assert paragraph.span is not None
    assert paragraph.span.line == 3


@pytest.mark.parametrize("text", ["", " \n\t\n", "\f\f"])
def test_nothing_is_an_empty_document(text: str) -> None:
    assert undoc.parse(text) == undoc.Document()


def test_a_text_of_no_known_kind_is_a_document_that_says_so() -> None:
    document = undoc.parse("United Nations\n\nA/99/1\n\nSome words about something.\n\n1. A paragraph.")
    assert type(document) is undoc.Document
    assert document.masthead is not None
    assert document.masthead.symbols == ("A/99/1",)
    assert [block.marker for block in document.paragraphs] == [None, "1."]
    assert [notice.code for notice in document.notices] == ["P102"]


def test_titles_tell_notes_verbales_and_notes() -> None:
    verbale = undoc.parse(
        "Note verbale dated 3 May 2030 from the Permanent Mission of Exampleland to the United Nations addressed to the"
        " Secretary-General\n\nThe Permanent Mission presents its compliments."
    )
    assert isinstance(verbale, undoc.NoteVerbale)
    assert verbale.sender == "Permanent Mission of Exampleland to the United Nations"
    note = undoc.parse("Note by the Secretary-General\n\nThe Secretary-General has the honour to transmit a report.")
    assert isinstance(note, undoc.Note)
    assert note.sender == "Secretary-General"
