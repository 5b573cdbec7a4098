"""Language versions side by side."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve
from html_documents import rich, sample
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from printed_flow import closed_up
from test_html_browser import assert_accessible

import undoc
from undoc import Document, Footnote, HtmlOptions, Paragraph, align
from undoc.aligning.alignment import Alignment
from undoc.diagnostics import Diagnostic
from undoc.escape import escape
from undoc.exporters.html.parallel import export_parallel
from undoc.model import Text
from undoc.testing.trees import documents

if TYPE_CHECKING:
    from conftest import Open  # type: ignore[attr-defined]


def _export(alignment: Alignment) -> tuple[bytes, list[Diagnostic]]:
    told: list[Diagnostic] = []
    return export_parallel(alignment, HtmlOptions(), told), told


def _versions() -> Alignment:
    return align([sample("zh"), sample("ar"), rich()])


@given(st.lists(documents(max_leaves=3), min_size=2, max_size=3))
@settings(max_examples=8)
def test_each_cell_says_what_its_passages_say(versions: list[Document]) -> None:
    alignment = align(versions)
    page, _ = _export(alignment)
    root = etree.fromstring(page)
    rows = root.xpath("//*[local-name()='tbody']/*")
    assert len(rows) == len(alignment.rows)
    for row, element in zip(alignment.rows, rows, strict=True):
        for passages, cell in zip(row.passages, element.iterfind("{*}td"), strict=True):
            said = "".join(
                (passage.marker or "" if passage.kind != "agenda item" else "") + _shown(passage.content, passage.text)
                for passage in passages
            )
            assert closed_up(_without_own_words(cell)) == closed_up(escape(said))
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {str(target)[1:] for target in root.xpath("//@href[starts-with(., '#')]")} <= set(ids)
    assert _export(alignment)[0] == page


def _shown(content: tuple[object, ...], text: str) -> str:
    """The text of content with the marks of its notes."""
    if not content:
        return text
    said, stack = "", list(reversed(content))
    while stack:
        item = stack.pop()
        if isinstance(item, Footnote):
            said += item.marker
        elif hasattr(item, "content"):
            stack += reversed(item.content)
        else:
            said += item.text  # type: ignore[attr-defined]
    return said


def _without_own_words(cell: etree._Element) -> str:
    return "".join(text for text in cell.xpath(".//text()[not(ancestor::*[contains(@class, 'said')])]"))


def test_columns_have_their_language_and_direction() -> None:
    page, _ = _export(_versions())
    root = etree.fromstring(page)
    heads = [(head.text, head.get("lang"), head.get("dir")) for head in root.iterfind(".//{*}thead//{*}th")]
    assert heads == [("中文", "zh", "ltr"), ("العربية", "ar", "rtl"), ("English", "en", "ltr")]
    for row in root.iterfind(".//{*}tbody/{*}tr"):
        assert [cell.get("dir") for cell in row.iterfind("{*}td")] == ["ltr", "rtl", "ltr"]


def test_what_is_not_sure_or_not_there_is_said_in_words() -> None:
    found = _versions()
    rows_ = tuple(evolve(row, confidence=0.1 * (number % 10)) for number, row in enumerate(found.rows))
    alignment = evolve(found, rows=rows_)
    root = etree.fromstring(_export(alignment)[0])
    rows = root.findall(".//{*}tbody/{*}tr")
    unsure = [row.confidence < 0.5 for row in alignment.rows]
    assert any(unsure)
    assert [bool(row.xpath(".//*[.='对应不确定']")) for row in rows] == unsure
    missing = sum(not cell for row in alignment.rows for cell in row.passages)
    assert missing
    assert len(root.xpath("//*[.='此处无内容' and local-name()='p']")) == missing


def test_a_note_leads_back_to_its_mark() -> None:
    note = Footnote("1", "n")
    version = Document(body=(Paragraph((Text("a"), note)),), language="en")
    page, told = _export(align([version, version]))
    root = etree.fromstring(page)
    assert not told
    for start in ("v1-", "v2-"):
        (mark,) = root.xpath("//*[@id=$id]", id=f"{start}fnref-1")
        assert mark.get("href") == f"#{start}fn-1"
        (place,) = root.xpath("//*[@id=$id]", id=f"{start}fn-1")
        (back,) = place.xpath(".//*[@role='doc-backlink']")
        assert back.get("href") == f"#{start}fnref-1"


def test_side_by_side_in_a_browser(open_page: Open) -> None:
    data, _ = _export(_versions())
    for scheme in ("light", "dark"):
        assert_accessible(open_page(data, color_scheme=scheme, bypass_csp=True))
    page = open_page(data, viewport={"width": 1300, "height": 800})
    tops = page.evaluate(
        "[...document.querySelectorAll('tbody tr')].map(r => [...r.cells].map(c => c.getBoundingClientRect().top))"
    )
    assert all(max(row) - min(row) < 1 for row in tops)
    page.mouse.wheel(0, 1500)
    page.wait_for_function("scrollY > 1000")
    assert page.evaluate("document.querySelector('thead th').getBoundingClientRect().top") < 1
    narrow = open_page(data, viewport={"width": 320, "height": 640})
    assert narrow.evaluate("document.documentElement.scrollWidth") == 320
    assert re.fullmatch("block", narrow.evaluate("getComputedStyle(document.querySelector('tbody td')).display"))
    assert_accessible(open_page(data, viewport={"width": 320, "height": 640}, bypass_csp=True))
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('thead')).display") == "table-header-group"


def test_files_of_alignments_are_pages(tmp_path: Path) -> None:
    undoc.write_alignment(_versions(), tmp_path / "x.html")
    assert (tmp_path / "x.html").read_bytes() == _export(_versions())[0]
