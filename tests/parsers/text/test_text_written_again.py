"""What was read of a text, written as text and read again, is the same tree."""

from __future__ import annotations

from pathlib import Path

import pytest

import undoc
from undoc import Document, Footnote, Paragraph, Resolution, Unparsed
from undoc.options import TextOptions
from undoc.testing import assert_conserved, assert_round_trip

TESTS = Path(__file__).parents[2]
OWN = sorted([*(TESTS / "samples").glob("*.txt"), *(TESTS.parent / "examples").glob("*.txt")])

ENGLISH = (
    "Letter dated 26 June 2030 from the Permanent Representative of Exampleland to the United Nations addressed to the"
    " Secretary-General"
)
#: A line that no page is wide enough for, so that it must be a whole paragraph.
LONG = (
    "Stressing that the lights on both banks of the upper river should be kept in good order by the two Governments,"
    " each of them on its own side of the water, at the same cost to either of them and in every season of the year"
)


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_the_samples_are_read_again(path: Path) -> None:
    assert_round_trip(undoc.read(path), "text")


def _again(*blocks: str) -> Document:
    """The document of blocks between blank lines, which must be the same when it is read again."""
    text = "\n\n".join(blocks)
    document = undoc.parse(text)
    assert_conserved(text, document)
    assert_round_trip(document, "text")
    return document


def _resolution(*blocks: str) -> Document:
    head = ("A/RES/97/9163", "Resolution adopted by the General Assembly on 3 July 2044", "97/9163. Care of rivers")
    document = _again(*head, "The General Assembly,", *blocks, f"1. {LONG};", "2. Ends.")
    assert isinstance(document, Resolution)
    return document


def test_notes_stand_directly_under_their_block() -> None:
    text = f"{ENGLISH}\n\n1. {LONG},¹ and on the lower one.²\n\n¹ The first.\n\n² The second.\n\n2. Next."
    lines = undoc.export(undoc.parse(text), "text").decode().splitlines()
    assert lines[3:] == ["¹ The first.", "² The second.", "", "2. Next."]


def test_a_note_under_its_paragraph_cuts_none() -> None:
    first, second = f"{LONG},¹\n¹ Resolution 95/9170.", "Measures of another kind are left aside here"
    texts = [paragraph.text for paragraph in _resolution(first, f"{second},").paragraphs[1:3]]
    assert texts == [f"{LONG},", f"{second},"]
    # a small letter begins no less a paragraph
    second = "and so is all that has been said of it"
    texts = [paragraph.text for paragraph in _resolution(first, f"{second},").paragraphs[1:3]]
    assert texts == [f"{LONG},", f"{second},"]


def test_a_note_between_blank_lines_can_cut_a_paragraph() -> None:
    document = _resolution(f"{LONG}¹ and", "¹ Resolution 95/9170.", "so on,")
    assert [paragraph.text for paragraph in document.paragraphs[1:2]] == [f"{LONG} and so on,"]


def test_among_lines_of_a_page_a_note_cuts_a_paragraph() -> None:
    lines = (
        "1. The members of the commission discussed the navigation on the upper river at some",
        "length,¹ and agreed that the lights on both of its banks should be kept in good order",
        "¹ See A/97/9210.",
        "",
        "by the two Governments, each of them on its own side of the water, and at the same",
        "cost to either of them and in every season of the year that the ice leaves open.",
        "2. Next.",
    )
    document = undoc.parse(f"{ENGLISH}\n\n" + "\n".join(lines))
    assert [paragraph.number for paragraph in document.paragraphs] == [1, 2]
    assert_round_trip(document, "text")


def test_whole_lines_are_never_joined() -> None:
    document = _again(ENGLISH, "2", f"{LONG} of the", "19 boats of the kind.", f"3. {LONG}.")
    assert [paragraph.marker for paragraph in document.paragraphs] == ["2", None, "3."]


def test_a_number_does_not_stray_in_whole_lines() -> None:
    document = _again(ENGLISH, f"{LONG} of the", "2", "boats and rafts were lost.", f"3. {LONG}.")
    assert [paragraph.marker for paragraph in document.paragraphs] == [None, "2", "3."]


@pytest.mark.parametrize(
    "note", ["20 Resolution 95/9170.", "(20) Resolution 95/9170.", "²⁰ Resolution 95/9170.", "20/ Resolution 95/9170."]
)
def test_a_note_without_a_mark_is_one_again(note: str) -> None:
    rule = "__________________"
    document = _again(ENGLISH, f"1. {LONG}.", f"2. {LONG}.\n{rule}\n{note}", f"3. {LONG}:", "(1) One;", "(2) Two.")
    assert [type(block) for block in document.body] == [Paragraph, Paragraph, Unparsed, Paragraph]
    assert document.body[2] == Unparsed(note, "a note without a mark in the text")


def test_several_notes_without_marks() -> None:
    rule = "__________________"
    notes = "".join(f"\n{rule}\n{number} Resolution 95/9{number}." for number in (20, 47, 31))
    document = _again(ENGLISH, f"1. {LONG}.{notes}", f"2. {LONG} of 20 boats.")
    assert len(list(document.find(Unparsed))) == 3


def test_a_figure_is_no_mark_of_a_note_under_another_paragraph() -> None:
    # "33/141" could be 33/14 and a mark
    first, note = f"1. It recalls resolution 33/141 A of 19 December 1978, and {LONG}.", "1 See A/97/9210."
    document = _again(ENGLISH, first, f"2. {LONG}.\n__________________\n{note}")
    assert [type(block) for block in document.body] == [Paragraph, Paragraph, Unparsed]


def test_a_note_without_text_is_one_again() -> None:
    document = _again(ENGLISH, f"1. {LONG}¹ and so on.²\n¹\n² The second.", "2. Next.")
    assert [note.text for note in document.find(Footnote)] == ["", "The second."]


def test_two_notes_on_one_word() -> None:
    document = _again(ENGLISH, f"1. {LONG}.¹ ²\n¹ The first.\n² The second.", "2. Next.")
    assert [note.marker for note in document.find(Footnote)] == ["1", "2"]
    head = "Agenda item 72 of the provisional agenda* **"
    document = _again("A/97/9211", head, "Rivers\n* A/97/9150.\n** Late.", ENGLISH, f"1. {LONG}.")
    assert [note.marker for note in document.find(Footnote)] == ["*", "**"]


def test_an_exponent_before_a_mark() -> None:
    document = _again(
        ENGLISH, f"1. {LONG} on 40 km².", f"2. {LONG}.²\n² The second.", "3. It covers 30 km² ³.\n³ Twice."
    )
    assert [paragraph.text[-7:] for paragraph in document.paragraphs[::2]] == ["40 km².", "30 km²."]
    assert [note.text for note in document.find(Footnote)] == ["The second.", "Twice."]


@pytest.mark.parametrize(
    "text",
    [
        f"A/99/9930*\n\n{ENGLISH}\n\nI write.\n\n* Reissued for technical reasons.",
        f"{ENGLISH}\n\nI write.\n\n(Signed) Jane Example*\n\n* On behalf of three States.",
    ],
)
def test_a_note_of_a_line_that_holds_none_is_one_again(text: str) -> None:
    assert_round_trip(undoc.parse(text), "text")


def test_a_note_without_a_mark_stays_in_its_part() -> None:
    document = _again(ENGLISH, f"{LONG}.", "³ A stray note.", "Annex", f"1. {LONG}.", "⁵ Another one.")
    assert [type(block) for block in document.body] == [Paragraph, Unparsed]
    assert [type(block) for block in document.annexes[0].body] == [Paragraph, Unparsed]


@pytest.mark.parametrize(
    ("above", "adoption"),
    [
        ("Third Committee", "Averland and Corvania: draft resolution"),
        ("Arabic", "Resolution 9715 (2044)"),
        ("English only", "Resolution adopted by the General Assembly on 3 July 2044"),
    ],
)
def test_what_tells_of_a_resolutions_adoption_stands_above_its_title(above: str, adoption: str) -> None:
    organ = ("A/C.3/97/L.9", "General Assembly", "Distr.: General", above, "Original: English")
    agenda = ("Ninety-seventh session", "Agenda item 69 (b)", "Rights of persons who live on boats")
    title = "Rivers" if "draft" in adoption or "(2044)" in adoption else "97/9163. Rivers"
    document = _again(*organ, *agenda, adoption, title, "The General Assembly,", f"{LONG},", "1. Decides;", "2. Ends.")
    assert isinstance(document, Resolution)
    assert document.masthead is not None
    assert [line.value for line in document.masthead.other] == [above, adoption]
    assert document.masthead.original_language == "English"
    assert document.title is not None
    assert document.title.text == "Rivers"


def test_a_decision_whose_first_sentence_ends_in_a_colon() -> None:
    head = ("A/HRC/DEC/94/917", "Decision adopted by the Human Rights Council", "94/917. Panel on rivers")
    text = "At its 34th meeting, on 26 September 2044, the Human Rights Council decided to adopt the following text:"
    document = _again(*head, text, "“The Human Rights Council,", f"“1. {LONG};", "“2. Ends.”")
    assert isinstance(document, undoc.Decision)
    assert document.number == "94/917"


def test_notes_in_lines_of_a_width() -> None:
    text = f"{ENGLISH}\n\n1. {LONG},¹ and on the lower one.\n\n¹ {LONG} as it was.\n\n2. {LONG}.\n\n3. {LONG}."
    letter = undoc.parse(text)
    printed = undoc.export(letter, "text", options=TextOptions(width=72)).decode()
    assert max(map(len, printed.splitlines())) <= 72
    assert undoc.parse(printed) == letter
