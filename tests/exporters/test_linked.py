"""Links on citations, and on references to parts of the document, in the formats that have links."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import undoc
from undoc import (
    Annex,
    Document,
    DocxOptions,
    Emphasis,
    Footnote,
    Heading,
    Letter,
    Link,
    Masthead,
    Node,
    Paragraph,
    PdfOptions,
    Resolution,
    Subparagraph,
    Text,
    Unparsed,
    XmlOptions,
)
from undoc.exporters.linked import PlainLink, linked
from undoc.testing import assert_round_trip, documents

_AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _letter() -> Letter:
    return Letter(
        masthead=Masthead(symbols=["A/68/9120"], other=[Text("[on the report of the Committee (A/68/9119)]")]),
        language="en",
        body=[
            Paragraph("As stated in A/68/9123 and in paragraph 2 below", "1."),
            Paragraph("see annex II, para. 1 (a)", "2."),
            Paragraph(
                [
                    Text("resolution 65/"),
                    Emphasis("170", "bold"),
                    Text(" of the Assembly"),
                    Footnote("1", "S/2013/9001"),
                ]
            ),
        ],
        annexes=[
            Annex(label="I", body=[Paragraph("A/68/9120 itself")]),
            Annex(label="II", body=[Paragraph("x", "1.", [Subparagraph("y", "(a)")])]),
        ],
    )


def _links(node: Node) -> list[tuple[str, str]]:
    return [(link.text, link.target) for link in node.find(Link)]


def test_citations_and_references_become_links() -> None:
    made = linked(_letter())
    assert _links(made) == [
        ("A/68/9123", "https://undocs.org/en/A/68/9123"),
        ("paragraph 2", "#cited-1"),
        ("annex II, para. 1 (a)", "#cited-2"),
        ("65/", "https://undocs.org/en/A/RES/65/170"),
        ("170", "https://undocs.org/en/A/RES/65/170"),
        ("S/2013/9001", "https://undocs.org/en/S/2013/9001"),
    ]
    assert made.body[1].id == "cited-1"
    subparagraph = made.annexes[1].paragraphs[0].subparagraphs[0]
    assert subparagraph.id == "cited-2"


def test_what_is_a_link_already_is_left_alone() -> None:
    link = Link("A/68/9123", "https://example.org")
    letter = Letter(language="en", body=[Paragraph([Text("see "), link, Text(", A/68/9124")])])
    assert _links(linked(letter)) == [
        ("A/68/9123", "https://example.org"),
        ("A/68/9124", "https://undocs.org/en/A/68/9124"),
    ]


def test_a_document_that_cites_nothing_stays_the_same_object() -> None:
    letter = Letter(language="en", body=[Paragraph("x")])
    assert linked(letter) is letter


def test_ids_that_are_taken_are_not_given_again() -> None:
    taken, other = Paragraph("x", "1.", id="cited-1"), Paragraph("x", "2.", id="cited-1")
    made = linked(Letter(language="en", body=[taken, other, Paragraph("paragraphs 1 and 2 above", "3.")]))
    assert _links(made) == [("paragraphs 1", "#cited-1"), ("2", "#cited-2")]
    assert [block.id for block in made.body] == ["cited-1", "cited-2", None]


def test_bare_numbers_are_linked_in_resolutions_only() -> None:
    body = [Paragraph("x", "1."), Paragraph("as set out in paragraph 1;", "2.")]
    assert _links(linked(Letter(language="en", body=body))) == []
    assert _links(linked(Resolution(language="en", body=body))) == [("paragraph 1", "#cited-1")]


def test_an_object_in_two_places_is_not_linked() -> None:
    shared = Paragraph("see paragraph 1 above, A/68/9123", "2.")
    annex = Annex(body=[Paragraph("y", "1."), shared])
    letter = Letter(language="en", body=[Paragraph("x", "1."), shared], annexes=[annex])
    assert _links(linked(letter)) == []


def test_headings_keep_their_look() -> None:
    made = linked(Document(language="en", body=[Heading("Follow-up to A/68/9123")]))
    assert [isinstance(link, PlainLink) for link in made.find(Link)] == [True]


def _unlinked(node: Node) -> object:
    return node.content if isinstance(node, Link) else node


_WORDS = st.lists(
    st.sampled_from(
        ["see annex I", "paragraph 1 above", "paras. 1–3 below", "footnote 1", "x", "resolution 65/170", "A/68/9123"]
    ),
    max_size=4,
).map(" ".join)


@given(documents(text=_WORDS))
def test_links_change_no_word(document: Document) -> None:
    plain = undoc.transform(document, _unlinked)
    assert undoc.transform(linked(plain), _unlinked) == plain


@given(documents(text=_WORDS))
def test_xml_with_references_comes_back(document: Document) -> None:
    assert_round_trip(document, "xml")
    data = undoc.export(document, "xml")
    ids = set(re.findall(rb'eId="([^"]*)"', data))
    assert set(re.findall(rb'<ref [^>]*href="#([^"]*)"', data)) <= ids


@given(documents(text=_WORDS, max_leaves=6))
def test_docx_and_pdf_are_written_with_links(document: Document) -> None:
    said: list[undoc.Diagnostic] = []
    without: list[undoc.Diagnostic] = []
    undoc.export(document, "docx", diagnostics=said)
    undoc.export(document, "docx", options=DocxOptions(link_citations=False), diagnostics=without)
    assert said == without


def test_xml_marks_every_citation() -> None:
    letter = _letter()
    root = etree.fromstring(undoc.export(letter, "xml", options=XmlOptions(indent=False)))
    refs = [("".join(ref.itertext()), ref.get("href")) for ref in root.iter(f"{_AKN}ref")]
    assert refs == [
        ("A/68/9119", "https://undocs.org/A/68/9119"),
        ("A/68/9123", "https://undocs.org/A/68/9123"),
        ("paragraph 2", "#para_2"),
        ("annex II, para. 1 (a)", "#att_2__para_1__list_1__point_a"),
        ("65/", "https://undocs.org/A/RES/65/170"),
        ("170", "https://undocs.org/A/RES/65/170"),
        ("S/2013/9001", "https://undocs.org/S/2013/9001"),
    ]
    assert_round_trip(letter, "xml")
    assert b"<ref " not in undoc.export(letter, "xml", options=XmlOptions(link_citations=False))


def test_xml_points_at_notes() -> None:
    noted = Paragraph([Text("x"), Footnote("1", "y")])
    document = Document(language="en", body=[noted, Paragraph("see footnote 1 above")])
    assert b'href="#para_1__authorialNote_1"' in undoc.export(document, "xml")
    assert_round_trip(document, "xml")


def _part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def test_docx_links_lead_to_the_web_and_to_bookmarks() -> None:
    data = undoc.export(_letter(), "docx")
    body = _part(data, "word/document.xml")
    relations = {one.get("Id"): one.get("Target") for one in _part(data, "word/_rels/document.xml.rels")}
    marks = {one.get(f"{_W}name") for one in body.iter(f"{_W}bookmarkStart")}
    found = []
    for link in body.iter(f"{_W}hyperlink"):
        anchor = link.get(f"{_W}anchor")
        styled = link.find(f".//{_W}rStyle") is not None
        outside = relations.get(link.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"))
        assert anchor is None or anchor in marks
        found.append(("".join(link.itertext()), outside, styled))
    assert found == [
        ("A/68/9123", "https://undocs.org/en/A/68/9123", True),
        ("paragraph 2", None, False),
        ("annex II, para. 1 (a)", None, False),
        ("65/", "https://undocs.org/en/A/RES/65/170", True),
        ("170", "https://undocs.org/en/A/RES/65/170", True),
    ]
    without = _part(undoc.export(_letter(), "docx", options=DocxOptions(link_citations=False)), "word/document.xml")
    assert list(without.iter(f"{_W}hyperlink")) == []
    assert "".join(without.itertext()) == "".join(body.itertext())


@pytest.mark.parametrize("language", ["en", "fr", "ru", "es", "zh", "ar"])
def test_links_lead_to_the_version_in_the_documents_language(language: str) -> None:
    document = Document(language=language, body=[Paragraph("A/68/9123")])
    assert _links(linked(document)) == [("A/68/9123", f"https://undocs.org/{language}/A/68/9123")]


def test_pdf_has_link_annotations() -> None:
    data = undoc.export(_letter(), "pdf")
    uris = re.findall(rb"/URI\(([^)]*)\)", data)
    assert uris == [
        b"https://undocs.org/en/A/68/9123",
        b"https://undocs.org/en/A/RES/65/170",
        b"https://undocs.org/en/A/RES/65/170",
        b"https://undocs.org/en/S/2013/9001",
    ]
    marks = 2 * len(_letter().footnotes)  # each mark leads to its note, and each note back
    assert data.count(b"/Subtype/Link") == len(uris) + 2 + marks
    plain = undoc.export(_letter(), "pdf", options=PdfOptions(link_citations=False))
    assert plain.count(b"/Subtype/Link") == marks
    assert b"/Annots" not in undoc.export(_letter(), "pdf", options=PdfOptions(links=False))


def test_what_has_no_line_is_no_lost_link() -> None:
    said: list[undoc.Diagnostic] = []
    text = "see paragraph 1 above"
    document = Document(language="en", body=[Paragraph("", "1."), Unparsed(text), Paragraph(text)])
    for format in ("docx", "pdf"):
        undoc.export(document, format, diagnostics=said)
    assert [item.code for item in said if item.code in ("E133", "E147")] == []
