"""What stands where in a DOCX file, and how it looks."""

import io

import docx
import pytest
from docx_files import DocxFile, W, style_of, text_of
from docx_letters import arabic, chinese, english, french, resolution, words
from lxml import etree

from undoc.exporters.docx import export
from undoc.model import (
    AgendaItem,
    Annex,
    Block,
    Cell,
    Document,
    Emphasis,
    EmphasisStyle,
    Heading,
    Letter,
    LineBreak,
    Masthead,
    Paragraph,
    PlaceDate,
    Quotation,
    Resolution,
    Row,
    Signature,
    Subparagraph,
    Table,
    Text,
    Unparsed,
)
from undoc.options import DocxOptions


def written(document: Document, **options: object) -> DocxFile:
    return DocxFile(export(document, DocxOptions(**options), []))  # type: ignore[arg-type]


def body(*blocks: Block) -> DocxFile:
    return written(Document(body=blocks))


def value(element: etree._Element | None, path: str, name: str = "val") -> str | None:
    """An attribute of the element at a path such as ``pPr/ind``."""
    assert element is not None
    found = element.find("/".join(W + step for step in path.split("/")))
    return None if found is None else found.get(W + name)


def lines(file: DocxFile) -> list[tuple[str | None, str]]:
    return [(style_of(item), text_of(item)) for item in file.paragraphs()]


class TestMasthead:
    def test_it_is_a_table_at_the_beginning_of_the_body(self) -> None:
        table = docx.Document(io.BytesIO(export(english(), DocxOptions(), []))).tables[0]
        first, second = ([cell.text for cell in row.cells] for row in table.rows)
        assert first == ["", "United Nations", "A/88/951–S/2033/951", "A/88/951–S/2033/951"]
        assert second == ["", "General Assembly", "General Assembly", "Distr.: General\n3 July 2033\nOriginal: English"]

    def test_the_letters_of_the_organ_are_twenty_points_high(self) -> None:
        table = written(english()).body.find(f"{W}tbl")
        assert table is not None
        sizes = {text_of(run): value(run, "rPr/sz") for run in table.iter(f"{W}r")}
        assert sizes["A"] == sizes["S"] == "40"
        assert sizes["/88/951"] is None
        assert sizes["United Nations"] == "28"

    def test_other_lines_stand_between_the_date_and_the_original_language(self) -> None:
        styles = [line for line in lines(written(chinese())) if line[0] in ("ReleaseDate", "Original", "Normal")]
        printed = [("ReleaseDate", "2033年7月3日"), ("Normal", "Chinese"), ("Original", "Original: English")]
        assert [line for line in styles if line[1]][-3:] == printed

    def test_it_has_rules_like_the_template(self) -> None:
        rows = written(english()).body.findall(f"{W}tbl/{W}tr")
        rules = [{value(cell, "tcPr/tcBorders/bottom", "sz") for cell in row.iter(f"{W}tc")} for row in rows]
        assert rules == [{"4"}, {"12"}]
        assert [value(row, "trPr/trHeight") for row in rows] == ["864", "2880"]
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)

    def test_nothing_is_drawn_where_nothing_is_known(self) -> None:
        assert written(Document(Masthead(session="First session"))).body.find(f"{W}tbl") is None

    def test_session_and_agenda_follow(self) -> None:
        found = [
            line for line in lines(written(english())) if line[0] in ("Session", "AgendaItemNormal", "AgendaTitleH2")
        ]
        assert found[0] == ("Session", "Eighty-eighth session")
        assert found[1] == ("AgendaItemNormal", "Item 21 (e) of the preliminary list^*")
        assert found[2][0] == "AgendaTitleH2"

    def test_an_item_without_printed_line_shows_what_is_known(self) -> None:
        file = written(Document(Masthead(agenda_items=[AgendaItem("21 (e)", None, "preliminary list")])))
        assert lines(file) == [("AgendaItemNormal", "21 (e), preliminary list")]


class TestParagraphs:
    def test_numbers_are_text_and_a_tab(self) -> None:
        found = lines(
            body(Paragraph("One.", "1.", [Subparagraph("two;", "(a)"), Subparagraph("three.", "(b)")], "So."))
        )
        assert [text for _, text in found] == ["1.\tOne.", "\t(a)\ttwo;", "\t(b)\tthree.", "So."]
        assert {style for style, _ in found} == {"SingleTxt"}

    def test_numbers_of_a_resolution_stand_where_those_of_subparagraphs_do(self) -> None:
        found = lines(body(Paragraph("Notes", None, role="preambular"), Paragraph("Decides", "1.", role="operative")))
        assert [text for _, text in found] == ["\tNotes", "\t1.\tDecides"]

    def test_a_paragraph_without_number_begins_with_a_tab(self) -> None:
        assert lines(body(Paragraph("We note.")))[0] == ("SingleTxt", "\tWe note.")

    def test_each_level_is_set_in_further_until_no_room_is_left(self) -> None:
        item = Subparagraph("deepest", "(z)")
        for level in range(11, 0, -1):
            item = Subparagraph(f"level {level}", f"({level})", [item])
        file = body(Paragraph("top", "1.", [item]))
        lefts = [int(value(line, "pPr/ind", "left") or 1267) for line in file.paragraphs()]
        assert lefts[:6] == [1267, 1267, 2693, 3182, 3658, 4133]
        assert lefts == sorted(lefts)
        assert lefts[-1] == 5098
        for line in file.paragraphs():
            assert int(value(line, "pPr/ind", "hanging") or 1) > 0

    def test_quotations_are_set_in_on_both_sides(self) -> None:
        inner = Quotation([Paragraph("inner")])
        file = body(Quotation([Paragraph("One.", "1.", [Subparagraph("a", "(a)")]), Heading("H", "I."), inner]))
        indents = [(value(line, "pPr/ind", "left"), value(line, "pPr/ind", "right")) for line in file.paragraphs()]
        assert indents == [("1742", "1742")] * 3 + [("2218", "2217")]
        assert [style for style, _ in lines(file)] == ["Quote", "Quote", "HCh", "Quote"]

    def test_empty_paragraphs_leave_no_trace(self) -> None:
        assert lines(body(Paragraph(), Heading(), Quotation(), Paragraph("", None, [Subparagraph("a", "(a)")]))) == [
            ("SingleTxt", "\t(a)\ta")
        ]

    def test_unplaced_text_is_a_paragraph_with_its_lines_and_tabs(self) -> None:
        assert lines(body(Unparsed("a\tb\r\nc\rd", "odd"))) == [("PlainText", "a\tb\nc\nd")]

    @pytest.mark.parametrize(
        ("style", "path", "expected"),
        [
            ("bold", "rPr/b", None),
            ("italic", "rPr/i", None),
            ("underline", "rPr/u", "single"),
            ("superscript", "rPr/vertAlign", "superscript"),
            ("subscript", "rPr/vertAlign", "subscript"),
        ],
    )
    def test_emphasis(self, style: EmphasisStyle, path: str, expected: str | None) -> None:
        file = body(Paragraph(words("a", Emphasis([Emphasis("b", style)], "italic"), LineBreak(), "c")))
        run = next(run for run in file.body.iter(f"{W}r") if text_of(run) == "b")
        assert run.find(f"{W}rPr/{W}i") is not None
        assert run.find("/".join(W + step for step in path.split("/"))) is not None
        assert value(run, path) == expected
        assert text_of(file.paragraphs()[0]) == "\tab\nc"


class TestHeadings:
    def test_levels(self) -> None:
        found = lines(body(*(Heading(f"h{level}", f"{level}.", level) for level in range(7))))
        assert [style for style, _ in found] == ["HCh", "H1", "H23", "H4", "H56", "H56", "H56"]
        assert found[0][1] == "\t0.\th0"

    def test_lines_under_a_heading(self) -> None:
        heading = Heading("Report", lines=[Heading("Summary"), PlaceDate(place="Calder", date=None)])
        assert lines(body(heading)) == [("HCh", "\t\tReport"), ("H23", "\t\tSummary"), ("SingleTxt", "Calder")]

    def test_the_title(self) -> None:
        assert lines(written(Document(title="Letter")))[0] == ("TitleHCH", "\t\tLetter")
        assert lines(written(Document(title=Heading("Letter", level=1))))[0] == ("TitleH1", "\t\tLetter")

    def test_a_resolution_of_the_assembly_has_its_number_before_its_title(self) -> None:
        found = [line for line in lines(written(resolution())) if line[0] == "TitleHCH"]
        assert found == [("TitleHCH", "\t88/901.\tNavigation on the lower Oster")]

    def test_a_number_that_the_title_says_is_not_printed_twice(self) -> None:
        document = Resolution(title="Résolution 9901 (2033)", number="9901 (2033)", language="fr")
        assert [text for _, text in lines(written(document))] == ["\t\tRésolution 9901 (2033)"]

    def test_any_other_number_has_a_line_of_its_own(self) -> None:
        found = lines(written(Resolution(title="Situation on the lower Oster", number="9901 (2033)")))
        assert [text for _, text in found] == ["\t\t9901 (2033)", "\t\tSituation on the lower Oster"]


class TestClosing:
    def test_a_signature_is_one_paragraph(self) -> None:
        assert ("Signature", "(Signed) Ana Marlow\nAmbassador\nPermanent Representative") in lines(written(english()))
        assert ("Signature", "常驻代表\n大使\n安娜·马洛(签名)") in lines(written(chinese()))

    def test_the_word_signed_is_in_italics_where_it_stands_first(self) -> None:
        file = written(french())
        runs = [run for line in file.paragraphs("Signature") for run in line.iter(f"{W}r")]
        assert [text_of(run) for run in runs if run.find(f"{W}rPr/{W}i") is not None] == ["(Signé)"]
        assert [text_of(run).strip() for run in runs if run.find(f"{W}rPr/{W}b") is not None] == [
            french().signatures[0].name
        ]

    def test_the_place_and_date_of_a_resolution_is_in_italics(self) -> None:
        for document, italic in (
            (Resolution(place_date=PlaceDate("Calder, 1 July 2033")), True),
            (Letter(place_date=PlaceDate("Calder, 1 July 2033")), False),
        ):
            (line,) = written(document).paragraphs("Date")
            assert (line.find(f"{W}r/{W}rPr/{W}i") is not None) == italic

    def test_a_place_and_date_without_printed_line_is_printed_from_its_parts(self) -> None:
        date = english().date
        annex = Annex("annex", None, "Annex", body="x", place_date=PlaceDate((), "Calder", date, date))
        assert lines(written(Document(annexes=[annex])))[-1] == ("Date", "Calder, 1 July 2033")


class TestAnnexes:
    def test_each_begins_a_page_with_its_heading_and_titles(self) -> None:
        file = written(english())
        breaks = [text_of(line) for line in file.paragraphs() if line.find(f"{W}pPr/{W}pageBreakBefore") is not None]
        assert breaks == ["\t\tAnnex I", "\t\tEnclosure", "\t\tAnnex II"]
        found = lines(file)
        at = found.index(("HCh", "\t\tEnclosure"))
        assert found[at + 1 : at + 3] == [("SingleTxt", "[Original: French]"), ("H1", "\t\tList of participants")]
        at = found.index(("HCh", "\t\tAnnex I"))
        assert [style for style, _ in found[at : at + 3]] == ["HCh", "H1", "SingleTxt"]

    def test_one_without_heading_begins_a_page_too(self) -> None:
        table = Table([Row([Cell("x")])])
        for annex in (Annex(), Annex(body=[table]), Annex(label="II"), Annex(signatures=[Signature("Ana Marlow")])):
            file = written(Document(body="letter", annexes=[annex]))
            assert file.paragraphs()[1].find(f"{W}pPr/{W}pageBreakBefore") is not None
        assert lines(written(Document(annexes=[Annex(label="II")]))) == [("HCh", "\t\tAnnex II")]


class TestTables:
    def test_cells_of_several_columns_and_rows(self) -> None:
        document = docx.Document(io.BytesIO(export(english(table=True), DocxOptions(), [])))
        rows = [[cell.text for cell in row.cells] for row in document.tables[1].rows]
        assert rows == [
            ["Crossing", "Vessels", "Vessels"],
            ["Port", "2032", "2033"],
            ["Calder", "1 204", "1 310"],
            ["Calder", "880", "912"],
            ["Total", "4 306", "4 306"],
        ]

    def test_its_caption_stands_above_and_its_heading_rows_are_repeated(self) -> None:
        file = written(english(table=True))
        assert ("Caption", "Vessels passed, by port") in lines(file)
        table = file.body.findall(f"{W}tbl")[1]
        heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(f"{W}tr")]
        assert heads == [True, True, False, False, False]
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in table.iter(f"{W}tr"))
        assert {style_of(line) for line in table.find(f"{W}tr").iter(f"{W}p")} == {"TableHeading"}

    def test_a_row_that_may_be_higher_than_a_page_is_divided(self) -> None:
        inner = Table([Row([Cell("x")])])
        rows = [Row([Cell("x" * 99), Cell("y")]), Row([Cell("x " * 5000), Cell("y")]), Row([Cell([inner])])]
        table = body(Table(rows)).body.find(f"{W}tbl")
        assert table is not None
        whole = [row.find(f"{W}trPr/{W}cantSplit") is not None for row in table.findall(f"{W}tr")]
        assert whole == [True, False, False]

    def test_gaps_are_filled_and_overlaps_cut(self) -> None:
        rows = [
            Row([Cell("a", rowspan=9), Cell("b"), Cell("c", rowspan=2)]),
            Row([Cell("d", colspan=5)]),
            Row([]),
            Row([Cell("e", colspan=7)]),
        ]
        table = body(Table(rows)).body.find(f"{W}tbl")
        assert table is not None
        width = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.iter(f"{W}tr"):
            assert sum(int(value(cell, "tcPr/gridSpan") or 1) for cell in row.iter(f"{W}tc")) == width == 8
        found = [[text_of(cell).strip() for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
        assert found == [["a", "b", "c", ""], ["", "d", "", ""], ["", ""], ["", "e"]]

    def test_a_table_without_cells_is_its_caption(self) -> None:
        assert lines(body(Table([Row(), Row()], words("Nothing")))) == [("Caption", "Nothing")]

    def test_two_tables_are_not_one(self) -> None:
        table = Table([Row([Cell("x")])])
        tags = [etree.QName(item).localname for item in body(table, table).body]
        assert tags == ["tbl", "p", "tbl", "p", "sectPr"]

    def test_a_cell_may_hold_any_block(self) -> None:
        blocks = [
            Heading("H", "I."),
            Paragraph("p", "1.", [Subparagraph("s", "(a)")], "end"),
            Quotation([Paragraph("q")]),
        ]
        file = body(Table([Row([Cell([*blocks, Table([Row([Cell("inner")])]), Unparsed("u")])])]))
        texts = [text for _, text in lines(file) if text]
        assert texts == ["I.\tH", "1.\tp", "(a)\ts", "end", "q", "inner", "u"]


class TestLanguages:
    def test_arabic_runs_from_right_to_left(self) -> None:
        file = written(arabic())
        assert all(line.find(f"{W}pPr/{W}bidi") is not None for line in file.paragraphs())
        assert all(table.find(f"{W}tblPr/{W}bidiVisual") is not None for table in file.body.iter(f"{W}tbl"))
        assert all(section.find(f"{W}bidi") is not None for section in file.body.iter(f"{W}sectPr"))

    def test_only_arabic_runs_are_marked_as_such(self) -> None:
        runs = [run for line in written(arabic()).paragraphs() for run in line.iter(f"{W}r")]
        marked = {text_of(run): run.find(f"{W}rPr/{W}rtl") is not None for run in runs if run.find(f"{W}t") is not None}
        assert marked["A/RES/88/901"] is False
        assert marked["الأمم المتحدة"] is True

    def test_an_arabic_name_in_an_english_text(self) -> None:
        runs = body(Paragraph(words("The town of كالدر العليا (Calder), 12."))).paragraphs()[0].findall(f"{W}r")
        found = [(text_of(run), run.find(f"{W}rPr/{W}rtl") is not None) for run in runs[1:]]
        assert found == [("The town of ", False), ("كالدر العليا", True), (" (Calder), 12.", False)]

    def test_page_numbers_are_left_to_right_everywhere(self) -> None:
        style = next(item for item in written(arabic()).xml("word/styles.xml") if item.get(f"{W}styleId") == "Footer")
        assert value(style, "pPr/bidi") == "0"
        assert written(arabic()).xml("word/footer-even.xml").find(f"{W}p/{W}pPr/{W}bidi") is None

    @pytest.mark.parametrize(
        ("code", "tag"),
        [("en", "en-GB"), ("fr", "fr-FR"), ("es", "es-ES"), ("ru", "ru-RU"), ("zh", "en-GB"), (None, "en-GB"),
         ("pt-BR", "pt-BR"), ("no such <language>", "en-GB"),
         ("\ud800", "en-GB"), ("zh(", "en-GB")],
    )  # fmt: skip
    def test_the_language_is_set_for_proofing(self, code: str | None, tag: str) -> None:
        file = written(Document(language=code))
        defaults = file.xml("word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault")
        assert value(defaults, "rPr/lang") == tag
        assert value(defaults, "rPr/lang", "eastAsia") == "zh-CN"
        assert value(defaults, "rPr/lang", "bidi") == "ar-SA"
        assert value(defaults, "rPr/rFonts", "eastAsia") == "SimSun"

    def test_chinese_punctuation_is_as_wide_as_a_character(self) -> None:
        runs = written(chinese()).paragraphs("SingleTxt")[0].iter(f"{W}r")
        assert {value(run, "rPr/rFonts", "hint") for run in runs if run.find(f"{W}t") is not None} == {"eastAsia"}


class TestPages:
    def test_sizes_and_margins(self) -> None:
        for size, width, height in (("letter", "12240", "15840"), ("A4", "11906", "16838")):
            first, others = written(english(), page_size=size).body.iter(f"{W}sectPr")
            assert (value(first, "pgSz", "w"), value(first, "pgSz", "h")) == (width, height)
            assert (value(first, "pgMar", "top"), value(first, "pgMar", "bottom")) == ("432", "1728")
            assert (value(others, "pgMar", "top"), value(others, "pgMar", "bottom")) == ("1440", "1152")
            assert value(others, "type") == "continuous"

    def test_a_table_is_as_wide_as_the_page_lets_it(self) -> None:
        table = Table([Row([Cell(str(number)) for number in range(8)])])
        for size, width in (("letter", "9840"), ("A4", "9506")):
            found = written(Document(body=[table]), page_size=size).body.find(f"{W}tbl")
            assert value(found, "tblPr/tblW", "w") == width

    def test_heads_and_feet_begin_on_the_second_page(self) -> None:
        document = docx.Document(io.BytesIO(export(english(), DocxOptions(), [])))
        section = document.sections[0]
        assert section.different_first_page_header_footer
        assert document.settings.odd_and_even_pages_header_footer
        assert section.header.paragraphs[0].text == section.even_page_header.paragraphs[0].text == "A/88/951–S/2033/951"
        assert section.first_page_header.is_linked_to_previous
        assert document.sections[1].header.is_linked_to_previous
        assert not document.sections[1].different_first_page_header_footer

    def test_the_foot_counts_pages(self) -> None:
        for name, side in (("odd", "right"), ("even", "left")):
            line = written(english()).xml(f"word/footer-{name}.xml").find(f"{W}p")
            assert line is not None
            assert [field.get(f"{W}instr") for field in line.iter(f"{W}fldSimple")] == ["PAGE", "NUMPAGES"]
            assert value(line, "pPr/jc") == side

    def test_a_long_title_is_shortened_in_the_head(self) -> None:
        head = text_of(written(Document(title="navigation " * 30)).xml("word/header-odd.xml")).strip()
        assert head.endswith("navigation…")
        assert len(head) < 100


class TestProperties:
    def test_core_properties(self) -> None:
        core = docx.Document(io.BytesIO(export(english(), DocxOptions(), []))).core_properties
        assert core.title.startswith("Letter dated 1 July 2033")
        assert (core.subject, core.language) == ("A/88/951, S/2033/951", "en")
        assert core.author == "United Nations"
        assert (core.created, core.modified, core.last_modified_by) == (None, None, "")

    def test_a_long_title_is_cut_where_word_would(self) -> None:
        core = docx.Document(io.BytesIO(export(Document(title="x" * 999), DocxOptions(), []))).core_properties
        assert core.title == "x" * 255

    def test_what_print_has_not_is_a_custom_property(self) -> None:
        properties = written(english()).xml("docProps/custom.xml")
        assert {item.get("name"): item[0].text for item in properties} == {
            "DocType": "Letter",
            "Language": "en",
            "Symbol1": "A/88/951",
            "Symbol2": "S/2033/951",
            "SessionNumber": "88",
            "Date": "2033-07-01",
            "Sender": "Permanent Representative of Calderia to the United Nations",
            "Addressee": "Secretary-General",
        }
        found = {item.get("name"): item[0].text for item in written(resolution()).xml("docProps/custom.xml")}
        assert (found["DocType"], found["Number"], found["Date"]) == ("Resolution", "88/901", "2033-12-30")


def test_text_keeps_its_white_space() -> None:
    run = body(Paragraph([Text(" a  b ")])).paragraphs()[0].findall(f".//{W}t")
    assert [(item.text, item.get("{http://www.w3.org/XML/1998/namespace}space")) for item in run] == [
        (" a  b ", "preserve")
    ]


def test_figures_stand_at_the_right_edge_of_their_columns() -> None:
    rows = [
        Row([Cell("Harbour", header=True), Cell("Ships", header=True), Cell("Since", header=True)]),
        Row([Cell("1"), Cell("1 204"), Cell("2043")]),
        Row([Cell("2"), Cell("–"), Cell("long ago")]),
    ]
    body = DocxFile(export(Document(body=[Table(rows)]), DocxOptions(), [])).body
    sides = [[one.get(f"{W}val") for one in cell.iter(f"{W}jc")] for cell in body.iter(f"{W}tc")]
    assert sides == [[], ["right"], [], [], ["right"], [], [], ["right"], []]
