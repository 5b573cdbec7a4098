"""The structure: which elements there are, that all content belongs to one, that marks and notes find each other."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from pdf_files import contents, write

from undoc.exporters.pdf.tags.lists import numbering
from undoc.model import (
    Annex,
    Cell,
    Document,
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
from undoc.options import PdfOptions
from undoc.testing import documents

Objects = dict[int, str]


def objects(data: bytes) -> Objects:
    found = re.findall(rb"(\d+) 0 obj\n(.*?)\nendobj", data, re.DOTALL)
    return {int(number): body.decode("latin-1") for number, body in found}


def elements(data: bytes) -> list[tuple[int, str, str]]:
    """Every element in the order of reading: how deep, its type, and what is written of it."""
    known = objects(data)
    root = next(number for number, body in known.items() if "/S/Document" in body)
    order: list[tuple[int, str, str]] = []
    stack = [(root, 0)]
    while stack:
        number, depth = stack.pop()
        body = known[number]
        kind = re.search(r"/S/(\w+)", body)
        assert kind is not None
        order.append((depth, kind[1], body))
        kids = body[body.rindex("/K[") :]
        kids = re.sub(r"<<.*?>>", "", kids)
        stack += [(int(kid), depth + 1) for kid in reversed(re.findall(r"(\d+) 0 R", kids))]
    return order


def kinds(document: Document, options: PdfOptions | None = None) -> str:
    return " ".join(f"{'.' * depth}{kind}" for depth, kind, _ in elements(write(document, options)[0]))


def test_a_documents_structure() -> None:
    document = Document(
        title=Heading("Title"),
        body=(
            Heading("First", "I."),
            Paragraph("Text.", "1.", (Subparagraph("One", "(a)", (Subparagraph("In", "(i)"),)),)),
            Quotation((Paragraph("Quoted."),)),
        ),
        annexes=(Annex(heading="Annex", titles=(Heading("Of it"),), body=(Paragraph("Text."),)),),
    )
    assert kinds(document) == (
        "Document .Sect ..H1 ..H2 ..P ..L ...LI ....Lbl ....LBody .....P "
        ".....L ......LI .......Lbl .......LBody ........P "
        "..BlockQuote ...P .Sect ..H2 ..H3 ..P"
    )


def test_a_note_stands_behind_its_paragraph_and_is_linked_both_ways() -> None:
    document = Document(body=(Paragraph((Text("Cited"), Footnote("1", "Note."), Text(" here."))),))
    assert kinds(document) == "Document .Sect ..P ...Reference ....Link ..Note ...Lbl ....Link ...P"
    data, _ = write(document)
    assert len(re.findall(rb"/Subtype/Link.*?/Dest\[", data)) == 2
    assert b"/ID(note 000001)" in data
    assert (
        kinds(document, PdfOptions(links=False))
        == "Document .Sect ..P ...Reference ....Span ..Note ...Lbl ....Span ...P"
    )


def test_a_tables_rows_have_all_columns() -> None:
    table = Table(
        (
            Row((Cell("A", header=True), Cell("B", header=True, colspan=2))),
            Row((Cell("c", rowspan=2), Cell("d"))),
            Row((Cell("e"), Cell("f"))),
        ),
        "Caption",
    )
    data, _ = write(Document(body=(table,)))
    assert [kind for _, kind, _ in elements(data)][2:] == [
        "Table", "Caption", "TR", "TH", "P", "TH", "P", "TR", "TD", "P", "TD", "P", "TD", "TR", "TD", "P", "TD", "P",
    ]  # fmt: skip
    assert b"/ColSpan 2/Scope/Column" in data
    assert b"/RowSpan 2" in data


def test_links_are_elements_with_their_annotations() -> None:
    document = Document(body=(Paragraph((Text("See "), Link((Text("this"),), "https://example.org/"), Text("."))),))
    data, _ = write(document)
    ((_, _, body),) = [element for element in elements(data) if element[1] == "Link"]
    number = re.search(r"/OBJR/Obj (\d+) 0 R", body)
    assert number is not None
    assert "/Contents(this)" in objects(data)[int(number[1])]
    assert "0 0 1 rg" in contents(data)  # blue, as on the pages that are issued


def test_a_run_in_another_script_says_its_language() -> None:
    data, _ = write(Document(body=(Paragraph("The text 中文 and русский."),), language="en"))
    assert re.findall(r"/Lang\((\w+)\)", contents(data)) == ["zh", "ru"]
    data, _ = write(Document(body=(Paragraph("Заявление Group of Friends, A/68/9123."),), language="ru"))
    assert re.findall(r"/Lang\(([\w-]+)\)", contents(data)) == ["und-Latn"]


@pytest.mark.parametrize(
    ("label", "level", "expected"),
    [
        ("1", 1, "Decimal"), ("a", 1, "LowerAlpha"), ("B", 1, "UpperAlpha"), ("i", 1, "LowerAlpha"),
        ("i", 2, "LowerRoman"), ("iv", 1, "LowerRoman"), ("㈠", 1, "None"), ("أ", 1, "None"), (None, 1, "None"),
    ],
)  # fmt: skip
def test_how_a_list_is_numbered(label: str | None, level: int, expected: str) -> None:
    assert numbering(label, level) == expected


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(documents())
def test_all_content_is_marked_and_belongs_to_one_element(document: Document) -> None:
    data, _ = write(document)
    drawn = contents(data)
    depth = 0
    for line in drawn.splitlines():
        depth += line.endswith(("BDC", "BMC"))
        if line.startswith("BT"):
            assert depth > 0
        depth -= line == "EMC"
    assert depth == 0
    marked = Counter(re.findall(r"/MCID \d+>>BDC", drawn))
    owned = sum(len(re.findall(r"(?<=[ \[])\d+(?=[ \]])(?! 0 R)", kids(body))) for _, _, body in elements(data))
    assert sum(marked.values()) == owned
    ids = re.findall(rb"/ID\((note \d+)\)", data)
    assert len(ids) == len(set(ids))


def kids(body: str) -> str:
    """The stretches of content among an element's kids, as numbers."""
    inner = re.sub(r"<</Type/OBJR.*?>>", "", body[body.rindex("/K[") + 2 :])
    inner = re.sub(r"<</Type/MCR/Pg \d+ 0 R/MCID (\d+)>>", r"\1", inner)
    return " ".join(re.sub(r"\d+ 0 R", "", inner).replace("[", "[ ").replace("]", " ]").split()).replace(" ", "  ")
