"""Files made with the templates of the United Nations: masthead in the header or the body, styles, framed notes."""

from __future__ import annotations

import datetime as dt

from word_files import cell, paragraph, style, tabbed, table, text, word_file

import undoc
from undoc import Document, Heading, Letter, PlaceDate, Report
from undoc.parsers.docx import parse

STYLES = "".join(
    [
        style("SingleTxt", "__Single Txt"),
        *(
            style(id, name, "<w:rPr><w:b/></w:rPr>")
            for id, name in (("HCh", "_ H _Ch"), ("H1", "_ H_1"), ("H23", "_ H_2/3"))
        ),
        *(
            style(id)
            for id in ("Session", "AgendaItemNormal", "AgendaTitleH2", "TitleHCH", "TitleH1", "XLarge", "Publication")
        ),
    ]
)
HEADER = table(
    cell("") + cell(paragraph("United Nations", "HCh")) + cell(paragraph(text("A") + text("/98/9123"))),
    cell("") + cell(paragraph("General Assembly", "XLarge"))
    + cell(paragraph("Distr.: General", "Publication") + paragraph("7 January 2044") + paragraph("Original: English")),
) + paragraph("")  # fmt: skip
FIRST_PAGE = (
    '<w:sectPr><w:headerReference w:type="first" r:id="header1"/><w:headerReference w:type="default" r:id="header2"/>'
    '<w:footerReference w:type="first" r:id="footer1"/><w:titlePg/></w:sectPr>'
)
PROSE = "The mardelic callage of the weirage upheld the brandel of Valdoria in the light of the joint harrowing."


def _file(body: str) -> bytes:
    return word_file(
        body + FIRST_PAGE,
        styles=STYLES,
        header1=HEADER,
        header2=paragraph("A/98/9123"),
        footer1=paragraph("44-90112 (E)    080144") + paragraph("*4490112*"),
    )


def _agenda(*behind: str) -> str:
    return "".join(
        [
            paragraph("Ninety-eighth session", "Session"),
            paragraph("Item 21 (e) of the preliminary list*", "AgendaItemNormal"),
            paragraph("Weather services for all", "AgendaTitleH2"),
            paragraph("", "SingleTxt"),
            *behind,
        ]
    )


FRAMED = paragraph("⇥*⇥A/98/50.", properties='<w:framePr w:hSpace="180" w:wrap="auto"/>')


def test_the_masthead_stands_in_the_header_of_the_first_page() -> None:
    body = _agenda(
        FRAMED,
        paragraph("⇥⇥Weather services of Valdoria", "TitleHCH"),
        paragraph("⇥⇥Report of the Secretary-General", "TitleH1"),
        paragraph("⇥I.⇥Introduction", "HCh"),
        paragraph(f"1.⇥{PROSE}", "SingleTxt"),
        paragraph("⇥A.⇥Stations", "H1"),
        paragraph("2.⇥The region has the following:", "SingleTxt"),
        paragraph("⇥(a)⇥Stations;", "SingleTxt"),
        paragraph("⇥(b)⇥Weirages.", "SingleTxt"),
    )
    report = parse(_file(body))
    assert isinstance(report, Report)
    head = report.masthead
    assert head is not None
    assert (head.organization, head.organ, head.symbols) == ("United Nations", "General Assembly", ("A/98/9123",))
    assert (head.distribution, head.date, head.original_language) == ("General", dt.date(2044, 1, 7), "English")
    assert (head.session, head.session_number) == ("Ninety-eighth session", 98)
    (item,) = head.agenda_items
    assert (item.label, item.title, item.list_name) == ("21 (e)", "Weather services for all", "preliminary list")
    assert [(note.marker, note.body[0].text) for note in item.find(undoc.Footnote)] == [("*", "A/98/50.")]
    assert report.title == Heading("Weather services of Valdoria", lines=[Heading("Report of the Secretary-General")])
    assert [(block.marker, block.level) for block in report.body if isinstance(block, Heading)] == [
        ("I.", 0),
        ("A.", 1),
    ]
    assert [block.marker for block in report.paragraphs] == ["1.", "2."]
    assert [item.marker for item in report.paragraphs[1].subparagraphs] == ["(a)", "(b)"]
    assert [(piece.kind, piece.raw) for piece in report.furniture] == [
        ("running head", "A/98/9123"), ("job number", "44-90112 (E) 080144"), ("bar code", "*4490112*"),
    ]  # fmt: skip


def test_numbers_of_any_form_stand_between_tabs() -> None:
    body = _agenda(
        paragraph("⇥⇥Proposed programme budget for 2045", "TitleHCH"),
        paragraph("⇥⇥Part XIV", "H1"),
        paragraph("⇥⇥Section 36", "HCh"),
        paragraph("⇥⇥Weirages", "TitleHCH"),
        paragraph("⇥⇥Overview", "HCh"),
        paragraph(f"⇥36.1⇥{PROSE}", "SingleTxt"),
        paragraph(f"⇥36.2⇥{PROSE}", "SingleTxt"),
    )
    document = parse(_file(body))
    assert type(document) is Document
    assert document.title is not None
    assert document.title.text == "Proposed programme budget for 2045"
    assert [line.text for line in document.title.lines] == ["Part XIV", "Section 36", "Weirages"]
    assert document.body[0] == Heading("Overview")
    assert [block.marker for block in document.paragraphs] == ["36.1", "36.2"]


def test_headings_of_annexes_are_told_from_those_of_the_text() -> None:
    body = _agenda(
        paragraph("⇥⇥Weather services of Valdoria", "TitleHCH"),
        paragraph("⇥⇥Report of the Secretary-General", "TitleH1"),
        paragraph("⇥⇥Introduction", "HCh"),
        paragraph(f"1.⇥{PROSE}", "SingleTxt"),
        paragraph("Annex I", "HCh"),
        paragraph("⇥⇥List of stations", "HCh"),
        paragraph("⇥⇥The list has two parts.", "SingleTxt"),
        paragraph("Annex II", "HCh"),
        paragraph(f"⇥{PROSE}", "SingleTxt"),
    )
    report = parse(_file(body))
    assert [(annex.label, [title.text for title in annex.titles]) for annex in report.annexes] == [
        ("I", ["List of stations"]), ("II", []),
    ]  # fmt: skip


def test_the_masthead_of_geneva_stands_in_the_body() -> None:
    styles = style("SingleTxtG", "_ Single Txt_G") + style("HChG", "_ H _Ch_G", "<w:rPr><w:b/></w:rPr>")
    masthead = table(
        cell("") + cell("United Nations") + cell("A/HRC/98/9012"),
        cell("") + cell("General Assembly")
        + cell(paragraph("Distr.: General") + paragraph("3 May 2044") + paragraph("Original: English")),
    )  # fmt: skip
    body = masthead + "".join(
        [
            paragraph(text("Human Rights Council", "<w:b/>")),
            paragraph(text("Ninety-eighth session", "<w:b/>")),
            paragraph("⇥⇥Note verbale dated 27 April 2044 from the Permanent Mission of Valdoria to the United Nations "
                      "Office at Geneva addressed to the secretariat of the Human Rights Council", "HChG"),
            paragraph(f"⇥{PROSE}", "SingleTxtG"),
        ]
    )  # fmt: skip
    document = parse(word_file(body, styles=styles))
    head = document.masthead
    assert head is not None
    assert (head.organization, head.symbols) == ("United Nations", ("A/HRC/98/9012",))
    assert head.date == dt.date(2044, 5, 3)
    assert isinstance(document, undoc.NoteVerbale)
    assert document.date == dt.date(2044, 4, 27)


def test_quotations_have_a_style_of_their_own() -> None:
    styles = STYLES + style("Quote")
    body = (
        paragraph("⇥It reads:", "SingleTxt")
        + paragraph("1.⇥So it is.", "Quote")
        + paragraph("⇥That is all.", "SingleTxt")
    )
    document = parse(word_file(body, styles=styles))
    assert [type(block).__name__ for block in document.body] == ["Paragraph", "Quotation", "Paragraph"]


# ------------------------------------------------------------------------------------------- files without such styles

LETTER = [
    "United Nations",
    "A/98/9123",
    "Letter dated 27 June 2044 from the Permanent Representative of Valdoria to the United Nations addressed to the "
    "Secretary-General",
    f"I have the honour to inform you of the following. {PROSE}",
    "1. The stations of the region are:",
    "(a) those of the coast;",
    "(b) those of the hills.",
    "2. They go on.",
    "(Signed) Ottilie Brandmeer",
    "Permanent Representative of Valdoria",
    "Annex I",
    "Report of the meeting",
    "Port Serein, 3–5 May 2044",
    f"1. {PROSE}",
]


def _assert_letter(letter: Document) -> None:
    assert isinstance(letter, Letter)
    assert letter.date == dt.date(2044, 6, 27)
    assert letter.sender == "Permanent Representative of Valdoria to the United Nations"
    assert [block.marker for block in letter.paragraphs] == [None, "1.", "2."]
    assert [item.marker for item in letter.paragraphs[1].subparagraphs] == ["(a)", "(b)"]
    (signature,) = letter.signatures
    assert (signature.name, signature.titles) == ("Ottilie Brandmeer", ("Permanent Representative of Valdoria",))
    (annex,) = letter.annexes
    assert annex.label == "I"
    assert [title.text for title in annex.titles] == ["Report of the meeting"]
    assert [line.place for line in annex.titles[0].lines if isinstance(line, PlaceDate)] == ["Port Serein"]


def test_the_words_decide_where_no_style_does() -> None:
    _assert_letter(parse(word_file("".join(map(paragraph, LETTER)))))


def test_look_without_styles_is_emphasis_but_not_of_headings() -> None:
    bold = [
        paragraph(text(line, "<w:b/>")) if line in LETTER[2:3] + LETTER[10:12] else paragraph(line) for line in LETTER
    ]
    letter = parse(word_file("".join(bold)))
    _assert_letter(letter)
    assert not list(letter.find(undoc.Emphasis))


def test_built_in_headings_tell_levels() -> None:
    styles = "".join(style(f"Heading{level}", f"heading {level}") for level in (1, 2)) + style("Title")
    body = "".join(
        [
            paragraph("On the weirages", "Title"),
            paragraph("Where they stand", "Heading1"),
            paragraph("Short."),
            paragraph("By the sea", "Heading2"),
            paragraph("Short as well."),
        ]
    )
    document = parse(word_file(body, styles=styles))
    assert document.title == Heading("On the weirages")
    assert [(block.text, block.level) for block in document.body if isinstance(block, Heading)] == [
        ("Where they stand", 0), ("By the sea", 1),
    ]  # fmt: skip


def test_an_outline_level_makes_a_heading() -> None:
    styles = style("Ours", inside='<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') + style(
        "Below", inside='<w:basedOn w:val="Ours"/>'
    )
    document = parse(word_file(paragraph("By the sea", "Below") + paragraph("Short."), styles=styles))
    assert document.body[0] == Heading("By the sea", level=1)


def test_notes_that_somebody_typed_below_a_rule_are_notes() -> None:
    lines = ["The stations¹ of the region go on.", "They are many.", "____________", "¹ See A/68/9311."]
    document = parse(word_file("".join(map(paragraph, lines))))
    assert [(note.marker, note.body[0].text) for note in document.footnotes] == [("1", "See A/68/9311.")]
    assert [piece.kind for piece in document.furniture] == ["rule"]


def test_tabs_alone_make_no_numbers() -> None:
    document = parse(word_file(paragraph(tabbed("2043⇥2044")) + paragraph("10⇥20⇥30") + paragraph("Total⇥60")))
    assert [block.text for block in document.body] == ["2043 2044", "10 20 30", "Total 60"]
