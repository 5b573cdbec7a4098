"""Markdown: what is shown of it is what the document says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from html_documents import rich
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html
from printed_flow import Flow, closed_up

import undoc
from undoc import (
    Cell,
    Document,
    Emphasis,
    Footnote,
    Furniture,
    Heading,
    LineBreak,
    Link,
    MarkdownOptions,
    Paragraph,
    Quotation,
    Row,
    Subparagraph,
    Table,
    Text,
    Unparsed,
)
from undoc.diagnostics import Diagnostic
from undoc.escape import escape
from undoc.languages import CODES, language
from undoc.model import Block, Content
from undoc.testing.plausible import valid_documents
from undoc.testing.trees import documents

SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*.txt"))
_MARKDOWN_IT = pytest.importorskip("markdown_it")
_FOOTNOTES = pytest.importorskip("mdit_py_plugins.footnote")
_SHOW = _MARKDOWN_IT.MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(_FOOTNOTES.footnote_plugin)
#: Signs of every kind of markup, and what makes lists, headings and rules at the beginnings of lines.
MARKUP = st.text(st.sampled_from(list("*_`[]()<>#|~^$&!\\:;=+-.1aix \n\t\"'@{}%\u00a0大é")), min_size=1, max_size=12)


class _Unmarked(Flow):
    """The flow without the marks of notes, which Markdown counts by itself; the notes come last."""

    def mark(self, note: Footnote) -> Iterator[str]:
        self.notes.append(note)
        yield from ()

    def noted(self) -> Iterator[str]:
        yield from ()

    def last(self) -> Iterator[str]:
        while self.notes:
            yield from self.blocks(self.notes.pop(0).body)


def _expected(document: Document) -> tuple[str, str]:
    flow = _Unmarked(language(document.language))
    text = [escape(piece) for piece in flow.document(document)]
    furniture = "".join(escape(piece.raw) for piece in document.furniture)
    return closed_up("".join(text)).removesuffix(closed_up(furniture)), closed_up("".join(map(escape, flow.last())))


def _markdown(document: Document, told: list[Diagnostic] | None = None, **choices: bool) -> str:
    return undoc.export(document, "markdown", diagnostics=told, options=MarkdownOptions(**choices)).decode()


def _render(markdown: str) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(f"<body>{_SHOW.render(markdown)}</body>").find("body")


def _shown(markdown: str) -> tuple[str, str]:
    """What is shown of Markdown: the text, and the notes below it."""
    root = _render(markdown)
    for gone in root.xpath("//sup[@class='footnote-ref'] | //a[@class='footnote-backref']"):
        gone.drop_tree()
    notes = "".join("".join(section.itertext()) for section in root.xpath("//section[@class='footnotes']"))
    for section in root.xpath("//section[@class='footnotes']"):
        section.drop_tree()
    return closed_up("".join(root.itertext())), closed_up(notes)


@given(documents() | documents(text=MARKUP))
@settings(max_examples=120)
def test_what_is_shown_is_what_the_document_says(document: Document) -> None:
    assert _shown(_markdown(document)) == _expected(document)


@given(st.sampled_from(CODES).flatmap(valid_documents))
@settings(max_examples=25)
def test_valid_documents(document: Document) -> None:
    assert _shown(_markdown(document)) == _expected(document)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_samples(sample: Path) -> None:
    document = undoc.read(sample)
    assert _shown(_markdown(document)) == _expected(document)


@given(MARKUP)
@settings(max_examples=300)
def test_no_text_becomes_markup(text: str) -> None:
    markdown = _markdown(Document(body=(Paragraph(text), Paragraph("end"))), link_citations=False)
    names = {element.tag for element in _render(markdown).iter() if isinstance(element.tag, str)}
    assert names <= {"body", "p"}


def _content(*items: object) -> Content:
    return tuple(Text(item) if isinstance(item, str) else item for item in items)  # type: ignore[misc]


def _lines(*body: Block) -> list[str]:
    return [line for line in _markdown(Document(body=body), link_citations=False).split("\n") if line]


def test_the_look_of_a_document() -> None:
    points = (Subparagraph("x", "(a)", (Subparagraph("y", "(i)"),)), Subparagraph("z", "(b)"))
    said = _content("See ", Emphasis("lakes"), Footnote("1", "A note."), ":", LineBreak(), "2. here")
    body = (
        Heading("Lights", "I."),
        Paragraph(said, "1.", points, "End."),
        Quotation((Paragraph("quoted", "2."),)),
        Table((Row((Cell("a", header=True), Cell("b|c", header=True))), Row((Cell("1"), Cell("2"))))),
    )
    assert _lines(*body) == [
        "# I. Lights", "1\\. See *lakes*[^1]:\\", "2\\. here", "- (a\\) x", "  - (i\\) y", "- (b\\) z", "End.",
        "> 2\\. quoted", "| a | b&#124;c |", "| --- | --- |", "| 1 | 2 |", "[^1]: A note.",
    ]  # fmt: skip


def test_emphasis_next_to_anything() -> None:
    content = _content(
        "a", Emphasis("b", "bold"), Emphasis("c"), "*", Emphasis(" “d” ", "bold"), Emphasis("2", "superscript"),
        Emphasis("e", "bold"), "f",
    )  # fmt: skip
    root = _render(_markdown(Document(body=(Paragraph(content),))))
    seen = [(element.tag, "".join(element.itertext())) for element in root.iterfind("p/*")]
    assert seen == [
        ("strong", "b"),
        ("em", "c"),
        ("strong", "“d”"),
        ("sup", "2"),
        ("strong", "e"),
    ]


def test_links_lead_where_they_led() -> None:
    told: list[Diagnostic] = []
    target = "https://example.org/a_(b)?c=1&lt;&d=*"
    content = _content(
        Link("x [y]", target), Link("z", "#there"), Link("w", "javascript:alert(1)"), Emphasis((Link("v", target),))
    )
    markdown = _markdown(Document(body=(Paragraph(content),)), told)
    links = [(a.get("href"), a.text_content()) for a in _render(markdown).iter("a")]
    assert [text for _, text in links] == ["x [y]", "v"]
    assert {href.replace("%3C", "<") for href, _ in links} == {target}
    assert [one.code for one in told] == ["E171", "E171"]


def test_citations_are_links_where_wanted() -> None:
    document = Document(body="See A/99/9123.")
    assert "[A/99/9123](<https://undocs.org/A/99/9123>)" in _markdown(document)
    assert "undocs" not in _markdown(document, link_citations=False)


def test_notes_keep_their_marks_as_labels_where_these_are_numbers() -> None:
    told: list[Diagnostic] = []
    notes = [Footnote(mark, "n") for mark in ("1", "*", "1", "(2)")]
    markdown = _markdown(Document(body=(Paragraph(tuple(notes)),)), told)
    assert "[^1][^note][^1-2][^2]" in markdown
    assert [one.code for one in told] == ["E173"]


def test_a_table_that_bars_can_not_hold_is_html_with_markdown_in_it() -> None:
    told: list[Diagnostic] = []
    wide = Cell(_blocks("over", "*both*"), header=True, colspan=2)
    table = Table((Row((wide,)), Row((Cell((Paragraph(_content("x", Footnote("1", "n"))),)), Cell()))))
    root = _render(_markdown(Document(body=(table, Paragraph("1. after"))), told))
    (head,) = root.iter("th")
    assert (head.get("colspan"), [p.text for p in head.iter("p")]) == ("2", ["over", "*both*"])
    assert root.xpath("//td//sup[@class='footnote-ref']")
    assert root.xpath("//p[.='1. after']")
    assert [one.code for one in told] == ["E172"]


def _blocks(*texts: str) -> tuple[Block, ...]:
    return tuple(map(Paragraph, texts))


def test_unplaced_text_stands_in_a_fence() -> None:
    told: list[Diagnostic] = []
    markdown = _markdown(Document(body=(Unparsed("12 *7*\n```\n  lost", "why"),)), told)
    (code,) = _render(markdown).iter("code")
    assert code.text == "12 *7*\n```\n  lost\n"
    assert [one.code for one in told] == ["E174"]


def test_what_markdown_can_not_carry_is_told() -> None:
    told: list[Diagnostic] = []
    document = undoc.Letter(
        body=(Paragraph("\x00", role="operative"),),
        sender="Anna Example",
        furniture=(Furniture("9", kind="job number"),),
    )
    assert "⟦U+0000⟧" in _markdown(document, told)
    assert [one.code for one in told] == ["E170", "E175", "E176", "E177"]


def test_headings_are_levels_without_gaps() -> None:
    lines = _lines(Heading("a #", level=3), Heading("b", level=5), Heading(_content("c", LineBreak(), "d")))
    assert lines == ["# a \\#", "## b", "## c<br>d"]


def test_write(tmp_path: Path) -> None:
    undoc.write(rich(), tmp_path / "x.md")
    assert (tmp_path / "x.md").read_text("utf-8").startswith("United Nations\\\nA/98/9123–S/2043/9044\n\n")
