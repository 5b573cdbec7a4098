"""Laws: nothing printed is lost, and what our exporter writes is read back."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from parsers.pdf.pdf_pages import pdf, say
from reportlab.pdfgen.canvas import Canvas

import undoc
from undoc.parsers.pdf import read_running_text
from undoc.testing import assert_conserved

ROOT = Path(__file__).resolve().parents[3]
#: What our exporter prints otherwise than it is in the tree; see docs/pdf-reading.md.
STACKED = ("ar_resolution.txt", "ru_note_verbale.txt")
SAMPLES = sorted(
    path
    for folder in ("tests/samples", "examples")
    for path in (ROOT / folder).glob("*.txt")
    if path.name not in STACKED
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_BRACKETS = frozenset("()[]{}«»“”‘’")


def characters(text: str) -> Counter[str]:
    """The characters of a text; brackets are left out, which are turned round where text runs from right to left."""
    said = text.replace("\ufffe", "-").replace("\x02", "-").replace("\xad", "-").translate(_RAISED)
    return Counter(sign for sign in said if not sign.isspace() and sign not in _BRACKETS)


def extracted(data: bytes) -> str:
    """What PDFium finds."""
    with pypdfium2.PdfDocument(data) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


def assert_all_kept(data: bytes) -> None:
    text = read_running_text(data)
    assert characters(text) == characters(extracted(data))
    assert_conserved(text, undoc.parse(data, format="pdf"))


_line = st.tuples(
    st.integers(20, 560),
    st.integers(20, 770),
    st.text("abc DEF 123 .,;()*/-", min_size=1, max_size=40).filter(str.strip),
    st.sampled_from((5.0, 8.5, 10.0, 14.0)),
    st.sampled_from(("Times-Roman", "Times-Bold", "Courier")),
)
_rule = st.tuples(st.integers(20, 300), st.integers(20, 770), st.integers(5, 500))


@given(st.lists(st.tuples(st.lists(_line, max_size=12), st.lists(_rule, max_size=4)), min_size=1, max_size=3))
def test_every_character_of_any_page_is_kept(pages: list[tuple[list[tuple], list[tuple]]]) -> None:
    def page(lines: list[tuple], rules: list[tuple]):
        def draw(canvas: Canvas) -> None:
            for x, y, text, size, face in lines:
                say(canvas, x, y, text, size, face)
            for x, y, width in rules:
                canvas.line(x, y, x + width, y)

        return draw

    data = pdf(*(page(lines, rules) for lines, rules in pages))
    assert_conserved(read_running_text(data), undoc.parse(data, format="pdf"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_what_our_exporter_writes_is_read_back(path: Path) -> None:
    document = undoc.read(path)
    data = undoc.export(document, "pdf")
    assert undoc.parse(data, format="pdf") == document
    assert_all_kept(data)


def test_the_same_in_the_same_out() -> None:
    data = undoc.export(undoc.read(SAMPLES[0]), "pdf")
    first, second = (undoc.export(undoc.parse(data, format="pdf"), "json") for _ in range(2))
    assert first == second


def test_every_file_of_the_corpus(corpus: Path) -> None:
    files = sorted((corpus / "pages").glob("*.pdf"))[::7] + sorted((corpus / "pdf").glob("*.pdf"))
    assert files
    for path in files:
        assert_all_kept(path.read_bytes())


def test_official_pairs(corpus: Path) -> None:
    """Nearly all paragraphs and notes of a DOCX file are in the PDF that was made of it."""
    found = wanted = 0
    for path in sorted((corpus / "docx").glob("*.docx")):
        beside = corpus / "pdf" / f"{path.stem}.en.pdf"
        if beside.exists():
            mine, theirs = _said(undoc.read(beside)), _said(undoc.read(path))
            found += sum((mine & theirs).values())
            wanted += sum(theirs.values())
    assert found >= 0.97 * wanted > 0


def _said(document: undoc.Document) -> Counter[tuple[str, str]]:
    """Paragraphs, headings and notes, those of tables aside, by label and words."""
    inside = {id(node) for table in document.find(undoc.Table) for node in table.walk()}
    notes = list(document.find(undoc.Footnote))
    inside |= {id(node) for note in notes for node in note.walk()}
    kinds = (undoc.Paragraph, undoc.Subparagraph, undoc.Heading)
    said = [node for node in document.walk() if isinstance(node, kinds) and id(node) not in inside]
    words = [(node.label or "", "".join(node.text.split()).replace("-", "")) for node in (*said, *notes)]
    return Counter((label, text) for label, text in words if text)
