"""What undoc wrote is read back, up to the normal form that docs/docx.md tells."""

from __future__ import annotations

import re
from typing import Any

import pytest
from attrs import evolve
from docx_form import inline_form, plain_form, printed_words
from docx_normal import normal_form
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from synthetic.documents import letters, notes_verbales, resolutions
from synthetic.eastern import ARABIC, CHINESE
from synthetic.western import ENGLISH, FRENCH, RUSSIAN, SPANISH
from synthetic.words import Words
from unchanged_files import assert_comes_back
from word_files import unzipped, zipped

import undoc
from undoc import (
    Annex,
    Cell,
    Document,
    Emphasis,
    Footnote,
    Heading,
    Letter,
    LineBreak,
    Link,
    Paragraph,
    Quotation,
    Row,
    Subparagraph,
    Table,
    Text,
    Unparsed,
)  # fmt: skip
from undoc.parsers.docx import parse, read_running_text
from undoc.testing import assert_conserved, documents

pytestmark = pytest.mark.usefixtures("same_examples")

LANGUAGES = [pytest.param(words, id=words.code) for words in (ARABIC, CHINESE, ENGLISH, FRENCH, RUSSIAN, SPANISH)]
PHASES = (Phase.explicit, Phase.generate)


def _assert_read_back(document: Document, *, bookmarks: bool = True) -> None:
    data = undoc.export(document, "docx")
    back = parse(data if bookmarks else _without_bookmarks(data))
    assert_conserved(read_running_text(data), back)
    if plain_form(back) != plain_form(document):
        ours, theirs = (undoc.export(plain_form(one), "json").decode().splitlines() for one in (document, back))
        assert ours == theirs


@pytest.mark.parametrize("words", LANGUAGES)
@given(data=st.data())
@settings(max_examples=15, phases=PHASES)
def test_letters_are_read_back(words: Words, data: st.DataObject) -> None:
    _assert_read_back(data.draw(letters(words)))


@pytest.mark.parametrize("words", LANGUAGES)
@given(data=st.data())
@settings(max_examples=10, phases=PHASES)
def test_notes_verbales_are_read_back(words: Words, data: st.DataObject) -> None:
    _assert_read_back(data.draw(notes_verbales(words)))


@pytest.mark.parametrize("words", LANGUAGES)
@given(data=st.data())
@settings(max_examples=10, phases=PHASES)
def test_resolutions_are_read_back(words: Words, data: st.DataObject) -> None:
    _assert_read_back(data.draw(resolutions(words)))


@given(documents())
@settings(max_examples=200, phases=PHASES)
def test_of_any_document_nothing_is_lost(document: Document) -> None:
    data = undoc.export(document, "docx")
    assert_conserved(read_running_text(data), parse(data))


@given(documents())
@settings(max_examples=200, phases=PHASES)
def test_any_document_comes_back_in_its_normal_form(document: Document) -> None:
    """Masthead, title, body, notes, signatures and attachments of any structure, whatever their words."""
    assert_comes_back(document)


def _without_bookmarks(data: bytes) -> bytes:
    """A file as word processors save it that know no bookmarks: it is read by its words and styles."""
    parts = unzipped(data)
    for name, part in parts.items():
        if isinstance(part, bytes) and name.startswith("word/"):
            parts[name] = re.sub(rb"<w:bookmark(?:Start|End)[^>]*>", b"", part)
    return zipped(parts)


@pytest.mark.parametrize("words", LANGUAGES)
@given(data=st.data())
@settings(max_examples=5, phases=PHASES)
def test_letters_are_read_back_without_bookmarks(words: Words, data: st.DataObject) -> None:
    _assert_read_back(data.draw(letters(words)), bookmarks=False)


@given(documents())
@settings(max_examples=100, phases=PHASES)
def test_any_body_prints_the_same_words_again_without_bookmarks(document: Document) -> None:
    """Body, headings, tables and notes of any structure, read by words and styles."""
    given = {name: () for name in ("annexes", "signatures") if hasattr(document, name)}
    given |= {name: None for name in ("masthead", "title", "place_date") if hasattr(document, name)}
    data = undoc.export(evolve(document, **given), "docx")
    back = parse(_without_bookmarks(data))
    again, before = printed_words(undoc.export(back, "docx"))[0], printed_words(data)[0]
    if getattr(back, "place_date", None) or getattr(back, "signatures", ()):
        again, before = "".join(sorted(again)), "".join(sorted(before))  # what closes a document is printed at its end
    assert again == before


# ---------------------------------------------------------------------------------------------------- running text

_WORDS = st.builds(Text, st.sampled_from(["brandel", "tolvent of the region", "65/170,", "weirage; and", "大会", "é"]))
_STYLES = st.sampled_from(["italic", "bold", "underline", "superscript", "subscript"])
_TARGETS = st.sampled_from(
    ["https://tolvent.example/a", "https://tolvent.example/b?c=d#e", "mailto:desk@tolvent.example"]
)


def _inline(children: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    content = st.lists(children, min_size=1, max_size=3)
    return st.builds(Emphasis, content, _STYLES) | st.builds(Link, content, _TARGETS)


_RUNNING = st.recursive(_WORDS, _inline, max_leaves=5)
_BREAKS = st.just(LineBreak())
_NOTED = st.builds(
    lambda words, note: [words, Footnote(note, [Paragraph("See A/68/9311.")])], _WORDS, st.sampled_from("12*")
)


@given(
    st.lists(
        st.lists(_RUNNING, max_size=3) | _NOTED | st.builds(lambda a: [Text("up"), LineBreak(), a], _RUNNING),
        max_size=5,
    )
)
@settings(max_examples=200)
def test_running_text_comes_back_in_its_normal_form(parts: list[list[Any]]) -> None:
    content = (Text("The "), *(item for part in parts for item in part), Text("was upheld."))
    letter = Letter(
        title="Letter dated 27 June 2044 from the Permanent Representative of Valdoria to the United Nations addressed "
        "to the Secretary-General",
        body=[Paragraph(content)],
        language="en",
    )
    back = parse(undoc.export(letter, "docx"))
    assert inline_form(back.paragraphs[0].content) == back.paragraphs[0].content
    assert back.paragraphs[0].content == inline_form(letter.paragraphs[0].content)


# --------------------------------------------------------------------------------------------------- single cases


def _back(document: Document) -> Document:
    return parse(undoc.export(document, "docx"))


def test_tables_come_back() -> None:
    made = Table(
        [
            Row([Cell("Year", header=True), Cell("Weirages", header=True, colspan=2)]),
            Row([Cell("2044", rowspan=2), Cell([Paragraph("Coast", "1."), Paragraph("Hills", "2.")]), Cell("7")]),
            Row([Cell([Table([Row([Cell("a"), Cell("b")])])]), Cell(())]),
        ],
        "Table 1",
    )
    document = Document(body=[Paragraph("It is this."), made, made, Paragraph("That was it.")], language="en")
    back = _back(document)
    assert back.body == document.body


def test_facts_that_print_does_not_tell_come_back() -> None:
    letter = Letter(
        title="To whom it may concern",
        body=[Paragraph("Words of it.")],
        language="en",
        sender="Valdoria",
        addressee="All",
    )
    back = _back(letter)
    assert back == letter


def test_a_title_that_was_changed_since_tells_the_facts() -> None:
    title = (
        "Letter dated 27 June 2044 from the Chargé d’affaires a.i. of Valdoria to the United Nations addressed to the "
    )
    letter = undoc.parse(f"{title}Secretary-General\n\nI have the honour to inform you.\n")
    data = undoc.export(letter, "docx")
    parts = unzipped(data)
    main = parts["word/document.xml"]
    assert isinstance(main, bytes)
    parts["word/document.xml"] = main.replace(b"27 June", b"28 June")
    back = parse(zipped(parts))
    assert isinstance(back, Letter)
    assert back.date is not None
    assert back.date.day == 28


def test_a_number_without_a_title_comes_back() -> None:
    for number in ("99/9170", "2999 (2044)", "\x01"):
        resolution = undoc.Resolution(
            body=[Paragraph("Decides so.", "1.", role="operative")], language="en", number=number
        )
        assert _back(resolution) == resolution


def test_a_mark_of_several_lines_is_no_more_than_a_mark() -> None:
    document = Document(body=[Paragraph([Text("Words"), Footnote("a\x0bb", "The note.")])], language="en")
    (note,) = _back(document).footnotes
    assert (note.marker, note.body[0].text) == ("a b", "The note.")


def test_an_unsigned_signature_comes_back() -> None:
    signature = undoc.Signature("Ottilie Brandmeer", ["Ambassador"], False)
    letter = Letter(title="Letter of Valdoria", body=[Paragraph("Words of it.")], language="en", signatures=[signature])
    assert _back(letter) == letter


def test_headings_without_text_below_come_back() -> None:
    document = Document(body=[Heading("One"), Heading("Two", "A.", 1), Heading("Three", None, 3)], language="en")
    assert _back(document).body == document.body


# ----------------------------------------------------------------------------- what print alone could not tell


def test_what_holds_nothing_itself_comes_back() -> None:
    """An item without its paragraph, a list in an item without text, words behind a list that nothing introduces."""
    inner = Subparagraph((), None, [Subparagraph("Deep.", "(i)")])
    document = Document(
        body=[
            Paragraph("Above.", "1."),
            Paragraph((), None, [Subparagraph("One.", "(a)"), inner]),
            Paragraph((), None, (), "Behind."),
            Paragraph("Plain."),
        ],
        language="en",
    )
    assert _back(document) == document


def test_quotations_come_back_as_they_are_nested() -> None:
    quoted = Quotation([Paragraph("One."), Quotation([Paragraph("Two.")]), Quotation([Paragraph("Three.", "3.")])])
    table = Quotation([Table([Row([Cell("a"), Cell("b")])])])
    document = Document(body=[quoted, Quotation([Paragraph("Four.")]), table, Paragraph("Five.")], language="en")
    assert _back(document) == document


def test_attachments_come_back_whatever_they_are_called() -> None:
    deep = Annex("appendix", None, "Map of the coast", body=[Paragraph("Words.")])
    document = Document(
        annexes=[Annex("enclosure", None, None, body=[Paragraph("First.")], annexes=[deep]), Annex("annex")],
        language="en",
    )
    assert _back(document) == document


def test_words_that_look_like_structure_are_words() -> None:
    said = ["Annex I", "I. Introduction", "(Signed) Ottilie Brandmeer", "Distr.: General", "1. One", "27 June 2044"]
    document = Document(body=[Paragraph(text) for text in said], language="en")
    assert _back(document) == document


def test_cells_and_notes_hold_lists_headings_and_quotations() -> None:
    blocks = [
        Heading("Part", "A.", 2),
        Paragraph("One", "1.", [Subparagraph("two", "(a)")], "and so on."),
        Quotation([Paragraph("Quoted.")]),
        Unparsed("Somewhere."),
    ]
    cell = Table([Row([Cell(blocks), Cell((), header=True), Cell([Paragraph("a\tb")])])])
    note = Paragraph([Text("Words"), Footnote("1", blocks)])
    document = Document(body=[cell, note], language="en")
    assert normal_form(_back(document)) == normal_form(document)


def test_a_paragraph_that_somebody_added_is_read_by_its_words() -> None:
    letter = undoc.parse(
        "Letter dated 27 June 2044 from the Permanent Representative of Valdoria to the United Nations addressed to "
        "the Secretary-General\n\nI have the honour to inform you.\n"
    )
    parts = unzipped(undoc.export(letter, "docx"))
    main = parts["word/document.xml"]
    assert isinstance(main, bytes)
    added = b'<w:p><w:pPr><w:pStyle w:val="HCh"/></w:pPr><w:r><w:t>Annex</w:t></w:r></w:p>'
    parts["word/document.xml"] = main.replace(b"<w:sectPr", added + b"<w:sectPr", 1)
    back = parse(zipped(parts))
    assert [annex.heading.text for annex in back.annexes if annex.heading] == ["Annex"]
    assert back.paragraphs[0].text == "I have the honour to inform you."


def test_a_number_that_somebody_deleted_is_gone() -> None:
    document = Document(body=[Paragraph("One.", "1."), Paragraph("Two.", "2.")], language="en")
    parts = unzipped(undoc.export(document, "docx"))
    main = parts["word/document.xml"]
    assert isinstance(main, bytes)
    parts["word/document.xml"] = main.replace(b"<w:t>2.</w:t></w:r><w:r><w:tab/>", b"<w:t></w:t>")
    assert [paragraph.marker for paragraph in parse(zipped(parts)).paragraphs] == ["1.", None]


def test_links_on_citations_say_so_and_are_no_links_of_the_document() -> None:
    document = Document(
        body=[Paragraph("As General Assembly resolution 65/170 and document A/68/9123 say.", "1.")], language="en"
    )
    data = undoc.export(document, "docx")
    assert parse(data) == document
    parts = unzipped(data)
    main = parts["word/document.xml"]
    assert isinstance(main, bytes)
    assert b'w:tooltip="A/RES/65/170"' in main
    parts["word/document.xml"] = main.replace(b"<w:t>A/68/9123</w:t>", b"<w:t>A/68/9124</w:t>")
    (paragraph,) = parse(zipped(parts)).paragraphs
    assert [link.text for link in paragraph.find(Link)] == ["A/68/9124"]  # the words say something else now
