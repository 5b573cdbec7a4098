"""Pages of HTML: what they show, how they are made, what they tell."""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml import html as lxml_html
from printed_flow import closed_up, expected, visible

import undoc
from undoc import (
    Annex,
    Cell,
    Document,
    Emphasis,
    Footnote,
    Furniture,
    Heading,
    HtmlOptions,
    Link,
    Masthead,
    Paragraph,
    Quotation,
    Row,
    Subparagraph,
    Table,
    Text,
    Unparsed,
)
from undoc.languages import CODES
from undoc.model import Content
from undoc.testing.plausible import valid_documents
from undoc.testing.trees import documents

SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*.txt"))


def _content(*items: object) -> Content:
    return tuple(Text(item) if isinstance(item, str) else item for item in items)  # type: ignore[misc]


def _page(document: Document, **choices: object) -> etree._Element:
    return etree.fromstring(undoc.export(document, "html", options=HtmlOptions(**choices)))  # type: ignore[arg-type]


def _ids(root: etree._Element) -> list[str]:
    return [str(id) for id in root.xpath("//@id")]


def _one(root: etree._Element, id: str) -> etree._Element:
    (found,) = root.xpath("//*[@id=$id]", id=id)
    return found


def _assert_sound(page: bytes) -> etree._Element:
    """Every page: ids once, links into it lead somewhere, headings without gaps, nothing from elsewhere, no script."""
    root = etree.fromstring(page)
    ids = _ids(root)
    assert len(ids) == len(set(ids))
    assert all(id and not re.search(r"\s", id) for id in ids)
    inner = {str(target)[1:] for target in root.xpath("//@href[starts-with(., '#')]")}
    assert inner <= set(ids)
    assert set(map(str, root.xpath("//@aria-labelledby"))) <= set(ids)
    levels = [int(name[-1]) for e in root.iter() if re.fullmatch("h[1-6]", name := etree.QName(e).localname)]
    assert all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False))
    assert not root.xpath("//@src | //@style | //*[local-name()='script' or local-name()='link']")
    assert not [name for name in root.xpath("//@*") if str(name.attrname).startswith("on")]
    for target in map(str, root.xpath("//@href")):
        assert target.startswith(("#", "https://", "http://", "ftp://", "mailto:"))
    return root


@given(documents())
@settings(max_examples=60)
def test_a_page_shows_every_character_in_order(document: Document) -> None:
    page = undoc.export(document, "html")
    _assert_sound(page)
    assert closed_up(visible(page)) == expected(document)
    assert undoc.export(document, "html") == page


@given(st.sampled_from(CODES).flatmap(valid_documents))
@settings(max_examples=25)
def test_a_page_of_a_valid_document_carries_all_of_it(document: Document) -> None:
    told: list[undoc.Diagnostic] = []
    page = undoc.export(document, "html", diagnostics=told)
    root = _assert_sound(page)
    assert closed_up(visible(page)) == expected(document)
    assert not told
    assert root.get("lang") == document.language
    assert root.get("dir") == ("rtl" if document.language == "ar" else "ltr")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_samples(sample: Path) -> None:
    document = undoc.read(sample)
    page = undoc.export(document, "html")
    _assert_sound(page)
    assert closed_up(visible(page)) == expected(document)


@given(documents(max_leaves=4))
@settings(max_examples=30)
def test_what_reads_html_sees_the_same_as_what_reads_xml(document: Document) -> None:
    page = undoc.export(document, "html")
    root = lxml_html.document_fromstring(page.replace(b"<!DOCTYPE html>\n", b"", 1))
    as_html = "".join(text for part in root.findall("body") for text in part.itertext())
    (body,) = etree.fromstring(page).iterfind("{*}body")
    assert closed_up(as_html) == closed_up("".join(body.itertext()))


def test_running_text_keeps_its_white_space() -> None:
    words = " two  blanks,\na line\r and a\ttab "
    root = _page(Document(body=(Paragraph(words, "1."),)), link_citations=False)
    paragraph = _one(root, "para-1")
    assert "".join(paragraph.itertext()) == f"1. {words}"


def test_ids_are_addresses() -> None:
    points = (Subparagraph("x", "(a)", (Subparagraph("y", "(i)"), Subparagraph("z", "㈡"))), Subparagraph("w"))
    annex = Annex(label="I", heading="Annex I", body=(Paragraph(_content("q", Footnote("5", "r")), "3."),))
    enclosure = Annex("enclosure", heading="Enclosure", body="e")
    document = Document(
        title="T",
        body=(Heading("H", "I."), Paragraph("p", "8 bis.", points), Paragraph("u"), Paragraph("again", "8 bis.")),
        annexes=(undoc.Annex(body="first"), annex.__class__(annexes=(enclosure,), **_fields(annex))),
    )
    ids = _ids(_page(document))
    assert [id for id in ids if id not in ("text", "title")] == [
        "heading-I", "para-8-bis", "para-8-bis-a", "para-8-bis-a-i", "para-8-bis-a-2", "para-8-bis-2", "text-1",
        "para-8-bis-3", "annex-1", "annex-1-text-1", "annex-2", "annex-2-heading", "annex-2-para-3", "annex-2-fnref-5",
        "annex-2-fn-5", "annex-2-enclosure-1", "annex-2-enclosure-1-heading", "annex-2-enclosure-1-text-1",
    ]  # fmt: skip


def _fields(annex: Annex) -> dict[str, object]:
    return {name: getattr(annex, name) for name in ("label", "heading", "body")}


def test_a_note_and_its_mark_lead_to_each_other() -> None:
    inner = Footnote("*", "deeper")
    document = Document(body=(Paragraph(_content("a", Footnote("1", (Paragraph(_content("b", inner)),)), "c")),))
    root = _page(document)
    (mark,) = root.xpath("//*[@id='fnref-1']")
    assert (mark.get("href"), mark.get("role"), mark.get("aria-label")) == ("#fn-1", "doc-noteref", "Note 1")
    note = _one(root, "fn-1")
    assert note.get("role") == "doc-footnote"
    (back,) = note.xpath(".//*[@role='doc-backlink']")
    assert back.get("href") == "#fnref-1"
    assert _one(root, "fn-star") is not None
    assert note.getparent().get("role") == "doc-endnotes"


def test_a_link_within_a_link_and_a_note_within_a_link_end_it() -> None:
    link = Link(
        _content("a", Link(_content("b"), "https://example.org/b"), Footnote("1", "n"), "c"), "https://example.org/a"
    )
    root = _page(Document(body=(Paragraph((link,)),)))
    assert not root.xpath("//*[local-name()='a']//*[local-name()='a']")
    links = [(a.get("href"), "".join(a.itertext())) for a in root.xpath("//*[@id='text-1']//*[local-name()='a']")]
    assert links == [
        ("https://example.org/a", "a"), ("https://example.org/b", "b"), ("#fn-1", "1"), ("https://example.org/a", "c"),
    ]  # fmt: skip


def test_links_lead_to_nodes_of_the_document() -> None:
    links = [Link(_content(id), f"#{id}") for id in ("there", "note", "word", "cell", "nowhere")]
    table = Table((Row((Cell("x", id="cell"),)),))
    words = _content(Text("w", id="word"), Footnote("1", "n", id="note"), *links)
    told: list[undoc.Diagnostic] = []
    page = undoc.export(
        Document(body=(Paragraph("p", "1.", id="there"), Paragraph(words), table)), "html", diagnostics=told
    )
    root = etree.fromstring(page)
    found = {"".join(a.itertext()): a.get("href") for a in root.xpath("//*[@id='text-1']//*[local-name()='a']")}
    assert found == {"1": "#fn-1", "there": "#para-1", "note": "#fn-1", "word": "#place-1", "cell": "#place-2"}
    assert [one.code for one in told] == ["E161"]
    _assert_sound(page)


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " JavaScript:x", "//x.example"]
)
def test_links_that_run_or_open_anything_are_dead(target: str) -> None:
    told: list[undoc.Diagnostic] = []
    page = undoc.export(Document(body=(Paragraph((Link(_content("x"), target),)),)), "html", diagnostics=told)
    root = _assert_sound(page)
    (dead,) = root.xpath("//*[@data-target]")
    assert dead.get("data-target") == target
    assert [one.code for one in told] == ["E162"]


def test_the_browser_is_told_to_load_nothing_but_the_style_of_the_page() -> None:
    root = _page(Document(title="T"))
    (style,) = root.xpath("//*[local-name()='style']/text()")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = root.xpath("//*[@http-equiv='Content-Security-Policy']/@content")
    assert policy.split("; ")[:2] == ["default-src 'none'", f"style-src 'sha256-{digest}'"]
    assert "url(" not in style
    assert "@import" not in style


def test_heads_of_tables_have_their_scope() -> None:
    def row(*cells: tuple[str, bool]) -> Row:
        return Row(tuple(Cell(text, header=header) for text, header in cells))

    table = Table((row(("", True), ("2043", True)), row(("Lakes", True), ("1 204", False))), _content("Lights"))
    root = _page(Document(body=(table,)))
    assert [(e.tag.split("}")[1], e.get("scope"), e.get("class")) for e in root.iter("{*}th", "{*}td")] == [
        ("td", None, "head"), ("th", "col", None), ("th", "row", None), ("td", None, "figure"),
    ]  # fmt: skip
    (caption,) = root.iter("{*}caption")
    assert caption.text == "Lights"


def test_a_head_that_reaches_into_the_rows_below_is_not_cut() -> None:
    table = Table((Row((Cell("a", header=True, rowspan=2), Cell("b", header=True))), Row((Cell("c"),))))
    root = _page(Document(body=(table,)))
    assert not list(root.iter("{*}thead"))
    assert next(root.iter("{*}th")).get("rowspan") == "2"


def test_what_html_can_not_carry_is_told() -> None:
    table = Table((Row((Cell("x", colspan=1001),)),))
    document = Document(
        body=(Paragraph("\x00"), table), language="no language", furniture=(Furniture("9", kind="job number"),)
    )
    told: list[undoc.Diagnostic] = []
    undoc.export(document, "html", diagnostics=told, options=HtmlOptions(furniture=False))
    assert [one.code for one in told] == ["E160", "E163", "E164", "E165"]


def test_unplaced_text_is_seen_as_such_with_its_reason() -> None:
    root = _page(Document(body=(Unparsed("12 7 lost", "no place for it"), Unparsed("<b>")), language="fr"))
    first, second = root.xpath("//*[@class='unplaced']")
    assert "".join(first.itertext()) == "Texte non classé: no place for it\n12 7 lost"
    assert "".join(second.itertext()).endswith("\n<b>")


def test_furniture_is_folded_up_below_the_text_and_can_be_left_out() -> None:
    document = Document(furniture=(Furniture("43-99123 (E)", kind="job number"),))
    (details,) = _page(document).iter("{*}details")
    assert "43-99123 (E)" in "".join(details.itertext())
    assert not list(_page(document, furniture=False).iter("{*}details"))


def test_options() -> None:
    headings = tuple(Heading(name) for name in ("One", "Two", "Three"))
    document = Document(body=(*headings, Paragraph("See A/99/9123.", "1.")))
    full, bare = _page(document), _page(document, permalinks=False, contents=False, link_citations=False)
    links = [a.get("href") for a in full.iter("{*}a")]
    assert links == [
        "#text", "#heading-1", "#heading-2", "#heading-3", "#para-1", "https://undocs.org/A/99/9123",
    ]  # fmt: skip
    assert [a.get("href") for a in bare.iter("{*}a")] == ["#text"]
    assert "size:A4" in "".join(_page(document, page_size="A4").itertext())


def test_stretches_of_other_scripts_say_how_they_run() -> None:
    english = _page(Document(body="see الدورة 65 العادية, 大会.", language="en"))
    spans = [(e.get("lang"), e.get("dir"), e.text) for e in english.iter("{*}span")]
    assert spans == [("und-Arab", "rtl", "الدورة 65 العادية"), ("und-Hani", None, "大会")]
    arabic = _page(Document(body="القرار S/RES/2085 (2012) عن السلام", language="ar"), link_citations=False)
    assert [(e.get("lang"), e.get("dir"), e.text) for e in arabic.iter("{*}span")] == [
        (None, "ltr", "S/RES/2085 (2012)")
    ]


def test_any_depth_of_emphasis_is_written_once() -> None:
    content: Content = _content("x")
    for depth in range(5000):
        content = (Emphasis(content, "bold" if depth % 2 else "superscript"),)
    page = undoc.export(Document(body=(Paragraph(content),)), "html")
    assert page.count(b"<b>") == 1
    assert page.count(b"<sup>") <= 8


def test_what_is_nested_too_deep_is_an_export_error_and_no_display() -> None:
    body: tuple[undoc.Block, ...] = (Paragraph("x"),)
    for _ in range(3000):
        body = (Quotation(body),)
    with pytest.raises(undoc.ExportError):
        undoc.export(Document(body=body), "html")
    assert Document(body=body)._repr_html_() is None


def test_facts_without_a_line_are_kept_as_data() -> None:
    letter = undoc.Letter(masthead=Masthead(session_number=99), sender="Anna Example", addressee="the President")
    root = _page(letter)
    (main,) = root.iter("{*}main")
    assert (main.get("data-type"), main.get("data-sender"), main.get("data-addressee")) == (
        "Letter",
        "Anna Example",
        "the President",
    )


def test_write_and_convert(tmp_path: Path) -> None:
    assert not undoc.write(Document(title="T"), tmp_path / "x.html")
    assert (tmp_path / "x.html").read_bytes().startswith(b"<!DOCTYPE html>\n<html ")
    with pytest.raises(undoc.UnknownFormat, match="can't read"):
        undoc.read(tmp_path / "x.html")


@given(documents(max_leaves=3))
@settings(max_examples=15)
def test_notebooks_show_any_node(document: Document) -> None:
    for node in document.walk():
        shown = node._repr_html_()
        assert shown is not None
        root = etree.fromstring(shown)
        ids = _ids(root)
        assert len(ids) == len(set(ids))
        assert all(re.match(r"u[0-9a-f]{8}-", id) for id in ids)
        inner = {str(target)[1:] for target in root.xpath("//@href[starts-with(., '#')]")}
        assert inner <= set(ids)


def test_the_package_does_not_load_it_before_it_is_asked_for() -> None:
    code = "import sys, undoc; undoc.parse('x'); sys.exit(any('exporters.html' in name for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
