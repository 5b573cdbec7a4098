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
    assert "F106" in [finding.code for finding in undoc.validate(letter)]


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


@pytest.mark.parametrize(
    "text",
    [
        f"A/99/930*\n\n{ENGLISH}\n\nI write.\n\n* Reissued for technical reasons.",
        f"{ENGLISH}\n\nI write.\n\n(Signed) Jane Example*\n\n* On behalf of three States.",
        f"{ENGLISH}\n\nI write.\n\nAnnex\n\n[Original: French]*\n\nTitle\n\n1. Text.\n\n* Translated by the mission.",
    ],
)
def test_a_note_of_a_line_that_holds_none_is_kept_and_told(text: str) -> None:
    letter = undoc.parse(text)
    assert_conserved(text, letter)
    assert [notice.code for notice in letter.notices] == ["P104"]
    assert len(list(letter.find(Unparsed))) == 1


def test_a_title_without_a_blank_line_after_it() -> None:
    text = (
        "Letter dated 25 February 2030 from the Secretary-General\naddressed to the President of the Security\n"
        "Council\nI have the honour to transmit a letter from the Government of the Republic of\nExampleland.\n"
        "I am at your disposal.\n"
        "(Signed) Jane Example"
    )
    letter = undoc.parse(text)
    assert isinstance(letter, Letter)
    assert (letter.sender, letter.addressee) == ("Secretary-General", "President of the Security Council")
    assert letter.paragraphs[0].text.startswith(
        "I have the honour to transmit a letter from the Government of the Republic of Exa"
    )
    assert letter.signatures[0].name == "Jane Example"


def test_an_annex_without_blank_lines() -> None:
    text = (
        f"{ENGLISH}\n\nI write.\n\nAnnex to the letter dated 26 June 2030 from the Permanent Representative of\n"
        "Exampleland to the United Nations addressed to the Secretary-General\nReport of the meeting\n"
        "1. It was held in the capital of Exampleland and lasted for a whole day and a night.\n2. It ended."
    )
    (annex,) = undoc.parse(text).annexes
    assert annex.heading is not None
    assert annex.heading.text.endswith("addressed to the Secretary-General")
    assert [title.text for title in annex.titles] == ["Report of the meeting"]
    assert [paragraph.number for paragraph in annex.paragraphs] == [1, 2]


def test_text_between_two_items_belongs_to_the_first() -> None:
    annex = _annex("1. List:", "(a) one, of which", "the second part follows here;", "(b) two.")
    assert [item.text for item in annex.paragraphs[0].subparagraphs] == [
        "one, of which the second part follows here;",
        "two.",
    ]
    assert not annex.paragraphs[0].closing


def test_lettered_headings_past_c() -> None:
    chunks = [chunk for letter in "ABCD" for chunk in (f"{letter}. Part {letter}", "Some prose that ends here.")]
    annex = _annex("I. First", "Words at the beginning.", *chunks, "II. Second", "1. Text.")
    headings = [block for block in annex.body if isinstance(block, Heading)]
    assert [(heading.label, heading.level) for heading in headings] == [
        ("I", 0), ("A", 1), ("B", 1), ("C", 1), ("D", 1), ("II", 0),
    ]  # fmt: skip


def test_a_sentence_that_says_signed_is_no_signature() -> None:
    letter = undoc.parse(f"{ENGLISH}\n\nThe treaty (signed) in 2040 is in force.\n\n(Signed) Jane Example")
    assert isinstance(letter, Letter)
    assert [signature.name for signature in letter.signatures] == ["Jane Example"]
    assert letter.paragraphs[0].text == "The treaty (signed) in 2040 is in force."


def test_a_place_and_date_above_a_signature_is_no_office() -> None:
    text = "\n\n".join([LETTER, "谨随函转递报告。", "2030年6月25日，样例市", "大使", "样例(签名)"])
    letter = undoc.parse(text)
    assert isinstance(letter, Letter)
    assert letter.signatures[0].titles == ("大使",)
    assert letter.place_date is not None
    assert letter.place_date.place == "样例市"


def test_the_place_may_stand_before_the_days() -> None:
    chunks = ["It was held in Example City.", "Annex", "Second Meeting", "Example City", "4 June 2030", "1. Text."]
    text = "\n\n".join([ENGLISH, *chunks])
    (annex,) = undoc.parse(text).annexes
    assert [type(line).__name__ for line in annex.titles[0].lines] == ["PlaceDate", "PlaceDate"]


def test_addressees_of_every_kind() -> None:
    letter = undoc.parse(
        "Letter dated 3 May 2030 from the Permanent Representative of Exampleland to the United Nations"
        " addressed to the Executive Director of the Fund\n\nI write."
    )
    assert isinstance(letter, Letter)
    assert letter.sender == "Permanent Representative of Exampleland to the United Nations"
    assert letter.addressee == "Executive Director of the Fund"


@pytest.mark.parametrize(
    ("title", "kind", "language", "sender", "addressee"),
    [
        ("Note verbale datée du 3 mai 2044, adressée au Secrétaire général par la Mission permanente de Valdorie",
         undoc.NoteVerbale, "fr", "Mission permanente de Valdorie", "Secrétaire général"),
        ("Nota verbal de fecha 3 de mayo de 2044 dirigida al Secretario General por la Misión Permanente de Valdoria",
         undoc.NoteVerbale, "es", "Misión Permanente de Valdoria", "Secretario General"),
        ("Вербальная нота Постоянного представительства Вальдории от 3 мая 2044 года на имя Генерального секретаря",
         undoc.NoteVerbale, "ru", "Постоянного представительства Вальдории", "Генерального секретаря"),
        ("2044年5月3日瓦尔多利亚常驻联合国代表团给秘书长的普通照会",
         undoc.NoteVerbale, "zh", "瓦尔多利亚常驻联合国代表团", "秘书长"),
        ("مذكرة شفوية مؤرخة 3 أيار/مايو 2044 موجهة إلى الأمين العام من البعثة الدائمة لفالدوريا",
         undoc.NoteVerbale, "ar", "البعثة الدائمة لفالدوريا", "الأمين العام"),
        ("Identical letters dated 3 May 2044 from the Chargé d’affaires of Valdoria addressed to the Secretary-General"
         " and the President of the Security Council",
         Letter, "en", "Chargé d’affaires of Valdoria", "Secretary-General and the President of the Security Council"),
    ],
)  # fmt: skip
def test_titles_in_six_languages(title: str, kind: type, language: str, sender: str, addressee: str) -> None:
    document = undoc.parse(f"{title}\n\n…")
    assert type(document) is kind
    assert isinstance(document, undoc.Communication)
    assert (document.language, str(document.date)) == (language, "2044-05-03")
    assert (document.sender, document.addressee) == (sender, addressee)


def test_notes_without_a_home_stand_in_the_order_of_the_source() -> None:
    text = f"A/99/930*\n\n{ENGLISH}\n\n* Reissued.\n\nI write.\n\n³ A stray note.\n\nI end.\n\n(Signed) Jane Example"
    letter = undoc.parse(text)
    assert_conserved(text, letter)
    assert [block.text for block in letter.body] == ["* Reissued.", "I write.", "³ A stray note.", "I end."]
    assert sorted(notice.code for notice in letter.notices) == ["P101", "P104"]


def _letter(*lines: str) -> undoc.Letter:
    letter = undoc.parse(f"{ENGLISH}\n\n" + "\n".join(lines))
    assert isinstance(letter, Letter)
    assert_conserved(f"{ENGLISH}\n\n" + "\n".join(lines), letter)
    return letter


_PROSE = (
    "The members of the commission discussed the navigation on the upper river at some length,",
    "and agreed that the lights on both of its banks should be kept in good order by the two",
    "Governments, each of them on its own side of the water, and at the same cost to either of",
)


def test_a_word_that_a_line_end_broke_is_whole_again_if_it_stands_whole_elsewhere() -> None:
    broken = "was the further and closer crew-", "manship."
    letter = _letter(*_PROSE, "them. The help of the pilots was welcomed by all of the members, and so", *broken)
    assert letter.paragraphs[0].text.endswith("closer crew-manship.")  # nothing tells that this is one word
    broken = "them. Their cooperation was welcomed by all, and so was the closer co-", "operation of the crews."
    letter = _letter(*_PROSE, *broken)
    assert letter.paragraphs[0].text.endswith("closer cooperation of the crews.")
    assert [piece.raw for piece in letter.furniture] == ["-"]


def test_a_compound_keeps_its_hyphen_at_a_line_end() -> None:
    broken = "them. It was a long-term plan, as all agreed, and so it was to be kept as a long-", "term plan by both."
    letter = _letter(*_PROSE, *broken)
    assert letter.paragraphs[0].text.endswith("kept as a long-term plan by both.")
    broken = "them, and it was to be settled by the end of the year by the Secretary-", "General himself."
    letter = _letter(*_PROSE, *broken)
    assert letter.paragraphs[0].text.endswith("by the Secretary-General himself.")


def test_marks_that_no_line_can_hold_are_kept() -> None:
    for source in ("²\n¹ a\n² b", "¹\n¹ y", "1\n3\n25"):
        assert_conserved(source, undoc.parse(source))


def test_the_number_of_a_resolution_is_no_mark() -> None:
    source = (
        "90/12\nNavigation on narrow waters\nThe General Assembly,\nRecalling its resolutions 68/203 of 20 December "
        "2013 and 70/191 of 22 December 2015,\nRecalling also the declaration of 8 September 2000, 1 which it had "
        "welcomed,\n"
        "1. Decides so.\n\n__________________\n1\nResolution 55/2.\n"
    )
    resolution = undoc.parse(source)
    assert_conserved(source, resolution)
    assert isinstance(resolution, undoc.Resolution)
    assert resolution.number == "90/12"
    (note,) = resolution.footnotes
    assert note.text == "Resolution 55/2."
    assert resolution.paragraphs[1].text.endswith("70/191 of 22 December 2015,")


def test_a_number_behind_the_first_line_of_its_paragraph() -> None:
    letter = _letter(
        "1.",
        *_PROSE,
        "them.",
        "The commission will meet again before the end of the year, in the capital of one of the",
        "2.",
        "two States, to see what has been done by then.",
    )
    assert [(paragraph.label, paragraph.text.split()[0]) for paragraph in letter.paragraphs] == [
        ("1", "The"),
        ("2", "The"),
    ]


def test_a_short_last_line_is_not_the_first_of_the_paragraph_below() -> None:
    letter = _letter(
        "4.",
        *_PROSE,
        "them, including during a visit to",
        "Corvo in May 2012, as was agreed in 2011",
        "5.",
        "On 13 September the commission adopted its report.",
    )
    assert [paragraph.label for paragraph in letter.paragraphs] == ["4", "5"]
    assert letter.paragraphs[1].text == "On 13 September the commission adopted its report."


def test_two_lines_of_a_paragraph_that_stand_the_wrong_way_round() -> None:
    letter = _letter(
        *_PROSE,
        "them.",
        "5.",
        "grow;",
        "",
        "The commission noted that the number of the ships on the upper river had continued to",
        "",
        "6.",
        "It also noted the lights.",
    )
    assert letter.paragraphs[1].text == (
        "The commission noted that the number of the ships on the upper river had continued to grow;"
    )
    assert [notice.code for notice in letter.notices] == ["P106"]


def test_a_mark_on_the_title_of_a_resolution() -> None:
    source = (
        "United Nations\n\nSecurity Council\n\nResolution 2999 (2030)1\nAdopted by the Security Council at its 8750th "
        "meeting, on 28 July 2030\nThe Security Council,\nRecalling it,\n1. Decides so.\n__________________\n"
        "1 A/90/912.\n"
    )
    resolution = undoc.parse(source)
    assert_conserved(source, resolution)
    assert isinstance(resolution, undoc.Resolution)
    assert resolution.number == "2999 (2030)"
    assert [note.text for note in resolution.footnotes] == ["A/90/912."]


def test_a_text_that_recommends_a_draft_begins_with_the_organ_without_a_comma() -> None:
    source = (
        "2022/12. Follow-up to the congress\nThe Economic and Social Council\nRecommends to the General Assembly the "
        "adoption of the following draft resolution:\nThe General Assembly,\nEmphasizing the responsibility of all,\n"
        "1. Decides to do so.\n"
    )
    resolution = undoc.parse(source)
    assert_conserved(source, resolution)
    assert isinstance(resolution, undoc.Resolution)
    assert resolution.title is not None
    assert resolution.title.text == "Follow-up to the congress"
    assert [(paragraph.text[:31], paragraph.role) for paragraph in resolution.paragraphs][:2] == [
        ("The Economic and Social Council", "preambular"),
        ("Recommends to the General Assem", "preambular"),
    ]
