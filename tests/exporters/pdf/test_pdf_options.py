"""What can be chosen, what is bad, and what happens where an optional package is missing."""

from __future__ import annotations

import re
import sys
import zlib
from pathlib import Path

import pytest
import reportlab
from pdf_files import baselines, contents, pages, streams, unicode_maps, write
from PIL import Image

from undoc.errors import ExportError
from undoc.exporters.pdf import file as file_module
from undoc.exporters.pdf.breaking import hyphens
from undoc.exporters.pdf.fonts import Fonts, faces, found
from undoc.exporters.pdf.fonts.outlines import read_tables
from undoc.exporters.pdf.fonts.unshaped import UnshapedFace
from undoc.exporters.pdf.lines import Line
from undoc.exporters.pdf.pages import build_pages
from undoc.model import Cell, Document, Footnote, Masthead, Paragraph, Row, Table, Text
from undoc.options import PdfOptions

HEAD = Masthead("United Nations", "General Assembly", ("A/99/9123",))
VERA = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"


def picture(path: Path, mode: str = "RGBA") -> Path:
    Image.new(mode, (40, 30)).save(path)
    return path


@pytest.mark.parametrize(("name", "mode"), [("e.png", "RGBA"), ("e.jpg", "CMYK"), ("e.gif", "P"), ("e.png", "1")])
def test_the_users_emblem_stands_in_the_masthead(name: str, mode: str, tmp_path: Path) -> None:
    data, _ = write(Document(masthead=HEAD, body="Text."), PdfOptions(emblem=picture(tmp_path / name, mode)))
    assert "/Emblem Do" in contents(data)
    assert b"/S/Figure" in data
    assert b"/Alt(United Nations)" in data
    assert b"/Emblem" not in write(Document(masthead=HEAD))[0]


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 50])
def test_an_emblem_that_is_no_picture_is_an_error(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "emblem.png"
    path.write_bytes(content)
    with pytest.raises(ExportError, match="emblem") as caught:
        write(Document(masthead=HEAD), PdfOptions(emblem=path))
    assert caught.value.source == str(path)


def test_a_missing_emblem_is_an_error() -> None:
    with pytest.raises(ExportError, match="nowhere"):
        write(Document(masthead=HEAD), PdfOptions(emblem=Path("nowhere.png")))


def test_every_fifth_line_of_a_draft_is_numbered() -> None:
    body = tuple(Paragraph(f"Line {number}.") for number in range(30))
    plain, _ = write(Document(body=body))
    numbered, _ = write(Document(body=body), PdfOptions(line_numbers=True))
    added = [place for place in baselines(numbered) if place[0] < 60]
    assert len(added) == 6
    assert {y for _, y in added} <= {y for _, y in baselines(plain)}


def test_a_watermark_is_on_every_page_and_no_part_of_the_text() -> None:
    data, _ = write(Document(body=tuple(Paragraph("x") for _ in range(90))), PdfOptions(watermark="DRAFT"))
    assert contents(data).count("/Artifact<</Type/Background>>BDC") == pages(data) > 1


def test_no_links_where_none_are_wanted() -> None:
    document = Document(body=(Paragraph((Text("See A/68/9123."), Footnote("1", "Note."))),))
    assert b"/Annot" not in write(document, PdfOptions(links=False))[0]
    assert b"/Annot" in write(document, PdfOptions())[0]


# ----------------------------------------------------------------------------------------------------- bad input


def test_ten_thousand_notes_on_one_paragraph() -> None:
    content = tuple(part for n in range(10_000) for part in (Text(f"w{n}"), Footnote(str(n), "See.")))
    data, _ = write(Document(body=(Paragraph(content),)))
    assert pages(data) > 100


def test_a_word_wider_than_the_column_and_a_note_longer_than_a_page() -> None:
    data, _ = write(Document(body=(Paragraph((Text("x" * 3000), Footnote("1", "y" * 20_000))),)))
    assert pages(data) > 2
    assert all(0 < x < 612 and 0 < y < 792 for x, y in baselines(data))


def test_an_empty_document_has_a_page() -> None:
    assert pages(write(Document())[0]) == 1


def test_every_note_of_a_line_begins_on_its_page() -> None:
    def note(count: int) -> list[Line]:
        return [Line(12.0, begins=at == 0) for at in range(count)]

    text = [Line(12.0) for _ in range(40)]
    text[25].notes = note(12) + note(12) + note(9)
    sheets = build_pages(text, 600.0)
    (page,) = [sheet for sheet in sheets if any(line is text[25] for _, line in sheet.body)]
    assert sum(line.begins for _, line in page.notes) == 3


def test_a_tables_heads_are_printed_again_on_every_page() -> None:
    head = Row((Cell("Year", header=True), Cell("Sum", header=True)))
    table = Table((head, *(Row((Cell(str(n)), Cell("1"))) for n in range(120))))
    data, _ = write(Document(body=(table,)))
    assert pages(data) > 2
    year = re.search(r"\[<(\w+)>\]TJ", contents(data))
    assert year is not None
    assert contents(data).count(year[0]) == pages(data)
    assert data.count(b"/S/TH") == 2  # in the structure they are there once


# ------------------------------------------------------------------------------------------- optional packages


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for cache in (found._quietly_once, found._packaged, found._loaded, hyphens._dictionary, file_module._deflate):
        cache.cache_clear()
        monkeypatch.setattr(sys, "meta_path", sys.meta_path)
    return monkeypatch


def test_without_uharfbuzz_arabic_stands_unjoined_and_that_is_told(without: pytest.MonkeyPatch) -> None:
    without.setattr(found, "can_shape", lambda: False)
    without.setattr(faces, "can_shape", lambda: False)
    without.setattr("undoc.exporters.pdf.fonts.can_shape", lambda: False)
    data, report = write(Document(body="رسالة (أ)", language="ar"))
    assert "E143" in [item.code for item in report]
    assert "<0631>" in unicode_maps(data)
    found._quietly_once.cache_clear()
    found._packaged.cache_clear()


def test_without_pyphen_no_word_is_divided(without: pytest.MonkeyPatch) -> None:
    without.setitem(sys.modules, "pyphen", None)
    assert hyphens.places("considered", "en") == []
    hyphens._dictionary.cache_clear()


def test_without_isal_the_streams_are_compressed_all_the_same(without: pytest.MonkeyPatch) -> None:
    without.setitem(sys.modules, "isal", None)
    without.setitem(sys.modules, "isal.isal_zlib", None)
    data, _ = write(Document(body="Text."))
    assert file_module._deflate() is zlib.compress
    assert len(list(streams(data))) > 3
    file_module._deflate.cache_clear()


def test_a_face_read_by_reportlab_has_what_is_asked_of_it() -> None:
    """What is used of `TTFontFile` and stands in no manual: `charToGlyph`, `glyphToChar`, `hmetrics`, `makeSubset`."""
    face = UnshapedFace(VERA, *read_tables(VERA))
    assert [one.text for one in face.shape("ab", rtl=True)] == ["b", "a"]
    assert face.shape("e\u0301", rtl=False)[0].text == "e\u0301"
    assert face.advance(face.glyph(ord("W"))) > face.advance(face.glyph(ord("i"))) > 0
    data, places, _ = face.program([face.glyph(ord("W"))])
    assert data[:4] == b"\0\1\0\0"
    assert len(places) == 2


def test_two_texts_of_one_glyph_keep_their_codes_in_every_document() -> None:
    """What another document drew before doesn't change a file."""
    alone, _ = write(Document(body="豈\uf900", language="zh"))
    write(Document(body="\uf900", language="zh"))
    again, _ = write(Document(body="豈\uf900", language="zh"))
    assert alone == again
    assert Fonts(()).used == []
