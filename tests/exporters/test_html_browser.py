"""Pages as a browser shows them: accessibility, the keyboard, narrow screens, right to left, paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
from html_documents import SAMPLES, rich, sample
from printed_flow import closed_up, expected, visible

import undoc
from undoc import Document, HtmlOptions, Paragraph, Subparagraph

if TYPE_CHECKING:
    from conftest import Open  # type: ignore[attr-defined]
    from playwright.sync_api import Locator, Page

DOCUMENTS = [*SAMPLES, "rich"]


def _document(name: str) -> Document:
    return rich() if name == "rich" else sample(name)


def assert_accessible(page: Page) -> None:
    """axe-core finds nothing, not even where a person would have to look, but for colours that it can't work out."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    found = axe.Axe().run(page).response
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]] == []
    assert found["passes"]
    assert {one["id"] for one in found["incomplete"]} <= {"color-contrast", "link-in-text-block"}


def _box(locator: Locator) -> dict[str, Any]:
    box = locator.bounding_box()
    assert box is not None
    return dict(box, right=box["x"] + box["width"], bottom=box["y"] + box["height"])


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_keeps_anybody_out(name: str, open_page: Open) -> None:
    data = undoc.export(_document(name), "html")
    for scheme in ("light", "dark"):
        page = open_page(data, color_scheme=scheme, bypass_csp=True)
        for details in page.locator("summary").all():
            details.click()
        assert_accessible(page)
    page.emulate_media(media="print")
    assert_accessible(page)


def test_an_open_note_keeps_nobody_out(open_page: Open) -> None:
    for scheme in ("light", "dark"):
        page = open_page(undoc.export(rich(), "html"), color_scheme=scheme, bypass_csp=True)
        page.locator("#fnref-3").click()
        assert_accessible(page)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_page_is_wider_than_a_narrow_screen(name: str, open_page: Open) -> None:
    page = open_page(undoc.export(_document(name), "html"), viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_deep_lists_fit_a_narrow_screen(open_page: Open) -> None:
    point = Subparagraph("Longest" * 12, "(xviii)")
    for _ in range(30):
        point = Subparagraph("x", "(i)", (point,))
    data = undoc.export(Document(body=(Paragraph("p", "1.", (point,)),)), "html")
    page = open_page(data, viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_browser_sees_what_the_file_says(name: str, open_page: Open) -> None:
    document = _document(name)
    data = undoc.export(document, "html")
    page = open_page(data)
    seen = page.evaluate(
        "() => { for (const e of document.querySelectorAll('.said, .skip, nav, summary')) e.remove();"
        " return document.body.textContent }"
    )
    assert closed_up(seen) == closed_up(visible(data)) == expected(document)


def test_notes_open_and_close_by_the_keyboard_alone(open_page: Open) -> None:
    page = open_page(undoc.export(rich(), "html"))
    note, mark = page.locator("#fn-3"), page.locator("#fnref-3")
    assert _box(note)["y"] > 800
    mark.focus()
    page.keyboard.press("Enter")
    at = page.evaluate("scrollY")
    assert page.evaluate("location.hash") == "#fn-3"
    assert 400 <= _box(note)["y"] < 800  # over the foot of the window, not more than half of it
    assert _box(note)["bottom"] <= 801
    assert page.evaluate("scrollY") == at
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#fn-3') !== null")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "doc-backlink"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#fnref-3"
    assert 0 <= _box(mark)["y"] < 800
    assert page.evaluate("getComputedStyle(document.getElementById('fn-3')).position") != "fixed"


def test_every_mark_number_and_list_is_reached_by_tab(open_page: Open) -> None:
    page = open_page(undoc.export(rich(), "html"))
    wanted = page.evaluate("document.querySelectorAll('a, summary, [tabindex=\"0\"]').length")
    reached = set()
    for _ in range(wanted + 1):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)"))
    hidden = page.evaluate("document.querySelectorAll('details:not([open]) a').length")
    body = page.evaluate("[...document.querySelectorAll('*')].indexOf(document.body)")
    assert len(reached - {body}) == wanted - hidden
    page.reload()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert _box(page.locator(".skip"))["y"] >= 0


def test_arabic_runs_from_right_to_left(open_page: Open) -> None:
    page = open_page(undoc.export(sample("ar"), "html"))
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    paragraph = page.locator("#annex-1-para-3 > p").first
    marker = paragraph.locator(".marker")
    assert abs(_box(marker)["right"] - _box(paragraph)["right"]) < 2
    point = page.locator("#annex-1-para-3 li p").first
    assert _box(point.locator(".marker"))["right"] < _box(marker)["x"] + 2
    assert _box(page.locator(".organization"))["x"] > _box(page.locator(".symbols"))["right"]
    assert _box(page.locator(".signature").first)["right"] < _box(paragraph)["right"] - 200
    symbol = page.locator(".symbol").first
    assert _box(symbol.locator(".organ-letters"))["right"] <= _box(symbol)["right"] - 20  # "A" before the rest


def test_english_runs_from_left_to_right(open_page: Open) -> None:
    page = open_page(undoc.export(rich(), "html"))
    paragraph = page.locator("#para-3")
    assert abs(_box(paragraph.locator(".marker"))["x"] - _box(paragraph)["x"]) < 2
    assert page.evaluate("getComputedStyle(document.querySelector('[lang=und-Arab]')).direction") == "rtl"


def test_dark_and_forced_colours(open_page: Open) -> None:
    data = undoc.export(rich(), "html")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert open_page(data).evaluate(ground) == "rgb(255, 255, 255)"
    assert open_page(data, color_scheme="dark").evaluate(ground) == "rgb(22, 24, 27)"
    page = open_page(data, forced_colors="active")
    page.locator("#fnref-3").click()
    assert page.evaluate("getComputedStyle(document.getElementById('fn-3')).borderTopStyle") == "solid"


@pytest.mark.parametrize(("size", "points"), [("letter", (612, 792)), ("A4", (595, 842))])
def test_paper(size: str, points: tuple[int, int], open_page: Open) -> None:
    page = open_page(undoc.export(rich(), "html", options=HtmlOptions(page_size=size)), color_scheme="dark")  # type: ignore[arg-type]
    page.locator("#fnref-3").click()
    pdf = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    assert [round(side) for side in pdf[0].get_size()] == list(points)
    texts = [sheet.get_textpage().get_text_bounded() for sheet in pdf]
    whole = closed_up("".join(texts))
    assert closed_up("Dry in summer.") in whole
    assert closed_up("A long note. " * 60) in whole
    assert "https://example.org/lights" in whole
    assert f"1/{len(texts)}" in whole
    assert "Skip" not in whole
    assert "43-99123" not in whole
    assert closed_up(texts[-1]) == f"{len(texts)}/{len(texts)}EnclosureMaps."  # each attachment begins a page
    pdf.close()


def test_notebook_fragment_leaves_the_page_around_it_alone(open_page: Open) -> None:
    shown = rich()._repr_html_()
    arabic = sample("ar")._repr_html_()
    frame = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>t</title></head><body><main><h1>n</h1>'
    before = open_page(f"{frame}<p>x</p></main></body></html>".encode(), "before", bypass_csp=True)
    page = open_page(f"{frame}<p>x</p>{shown}{arabic}</main></body></html>".encode(), bypass_csp=True)
    look = "(s => [...s].map(name => s[name]).join())(getComputedStyle(document.querySelector('main > p')))"
    assert page.evaluate(look) == before.evaluate(look)
    assert page.evaluate("getComputedStyle(document.querySelectorAll('.undoc')[1]).direction") == "rtl"
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))
