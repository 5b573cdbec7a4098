"""Files that are no DOCX, damaged ones and dangerous ones: one type of error, with the place, and no more."""

from __future__ import annotations

import contextlib
import io
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_files import content_types, paragraph, unzipped, word_file, zipped

import undoc
from undoc import DocxOptions, LimitExceeded, ParseError, UndocError
from undoc.parsers.docx import parse

GOOD = word_file(paragraph("The brandel of Valdoria was upheld."))


def _changed(**parts: str | bytes | None) -> bytes:
    """The good file with parts replaced, or left out; ``/`` is written ``__``."""
    kept = unzipped(GOOD)
    names = {"types": "[Content_Types].xml", "rels": "_rels/.rels", "document": "word/document.xml"}
    for name, data in parts.items():
        if data is None:
            del kept[names[name]]
        else:
            kept[names[name]] = data
    return zipped(kept)


def _refused(data: bytes, options: DocxOptions | None = None) -> str:
    with pytest.raises(ParseError) as caught:
        parse(data, options)
    message = str(caught.value)
    assert "\n" not in message
    assert message
    return message


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"Not a file of this kind.", "no DOCX"),
        (b"%PDF-1.7 ...", "a PDF file"),
        (b"{\\rtf1 words}", "an RTF file"),
        (b"<html><body>", "HTML"),
        (b"PK\x03\x04", "cut short"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "OLE2"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le"), "old format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "password"),
    ],
)
def test_what_is_no_docx_is_told(data: bytes, said: str) -> None:
    assert said in _refused(data)


def test_the_old_format_tells_how_to_convert_it(tmp_path: Path) -> None:
    old = tmp_path / "letter.doc"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le"))
    with pytest.raises(ParseError, match=r"letter\.doc.*convert-to docx"):
        undoc.read(old)


def test_an_open_document_file_is_told() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    assert "OpenDocument" in _refused(out.getvalue())


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (_changed(types=None), "[Content_Types].xml is missing"),
        (_changed(rels=None), "names no main document"),
        (_changed(document=None), "word/document.xml"),
        (_changed(document="<w:document"), "word/document.xml is not well-formed"),
        (_changed(document=""), "word/document.xml is not well-formed"),
        (_changed(document=b"\xff\xfe\x00"), "word/document.xml is not well-formed"),
        (_changed(types=content_types("")), "is of the type ''"),
        (
            _changed(
                types=content_types(
                    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
                    '.spreadsheetml.sheet.main+xml"/>'
                )
            ),
            "spreadsheetml",
        ),
        (_changed(document="<!DOCTYPE d [<!ENTITY a 'b'>]><d>&a;</d>"), "document type declarations"),
        (
            _changed(document="<!DOCTYPE d [<!ENTITY a 'b'>]><d>&a;</d>".encode("utf-16")),
            "document type declarations",
        ),
    ],
)
def test_missing_and_broken_parts_are_told(data: bytes, said: str) -> None:
    assert said in _refused(data)


def test_the_place_in_a_broken_part_is_told() -> None:
    with pytest.raises(ParseError) as caught:
        parse(_changed(document="<a>\n<b>\n</a>"))
    assert caught.value.line == 3


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/passwd", "word\\..\\x.xml", "C:/x.xml", "word/../../x"])
def test_names_that_lead_out_are_refused(name: str) -> None:
    assert "leads out" in _refused(zipped({**unzipped(GOOD), name: "x"}))


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["word/document.xml", "WORD/DOCUMENT.XML"])
def test_parts_that_are_there_twice_are_refused(name: str) -> None:
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, "<x/>")
    assert "twice" in _refused(out.getvalue())


def test_encrypted_parts_are_refused() -> None:
    data = bytearray(GOOD)
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "encrypted" in _refused(bytes(data))


def test_a_wrong_checksum_is_told() -> None:
    data = bytearray(GOOD)
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        at = archive.getinfo("word/document.xml").header_offset
    central = data.find(b"word/document.xml", at + 60)
    while central >= 0 and data[central - 46 : central - 42] != b"PK\x01\x02":
        central = data.find(b"word/document.xml", central + 1)
    data[central - 46 + 16] ^= 0xFF
    assert "checksum" in _refused(bytes(data))


def test_a_part_that_is_longer_than_it_says_is_not_unpacked() -> None:
    data = bytearray(zipped({**unzipped(GOOD), "word/document.xml": "<x>" + " " * 100_000 + "</x>"}))
    central = data.find(b"word/document.xml", data.find(b"PK\x01\x02"))
    while data[central - 46 : central - 42] != b"PK\x01\x02":
        central = data.find(b"word/document.xml", central + 1)
    data[central - 46 + 24 : central - 46 + 28] = struct.pack("<I", 100)
    assert "not as long" in _refused(bytes(data))


@pytest.mark.parametrize("size", [1, 100, 500, len(GOOD) // 2, len(GOOD) - 1])
def test_a_file_cut_short_is_refused(size: int) -> None:
    _refused(GOOD[:size])


# --------------------------------------------------------------------------------------------------------- limits


@pytest.mark.parametrize(
    ("options", "limit"),
    [
        (DocxOptions(max_bytes=100), "max_bytes=100"),
        (DocxOptions(max_part_bytes=100), "max_part_bytes=100"),
        (DocxOptions(max_total_bytes=200), "max_total_bytes=200"),
        (DocxOptions(max_members=2), "max_members=2"),
        (DocxOptions(max_elements=3), "max_elements=3"),
    ],
)
def test_each_limit_is_an_option(options: DocxOptions, limit: str) -> None:
    with pytest.raises(LimitExceeded, match=limit):
        parse(GOOD, options)


def test_bombs_are_refused_before_they_are_unpacked() -> None:
    bomb = zipped({**unzipped(GOOD), "word/media/image1.bin": bytes(20_000_000)})
    with pytest.raises(LimitExceeded, match="max_ratio=100"):
        parse(bomb)
    assert parse(bomb, DocxOptions(max_ratio=2000)).paragraphs


def test_a_page_over_and_over_is_no_bomb() -> None:
    data = word_file(paragraph("The brandel of Valdoria was upheld.") * 20_000)
    assert len(parse(data).paragraphs) == 20_000


def test_one_long_word_is_no_bomb() -> None:
    data = word_file(paragraph("x" * 200_000))
    assert len(parse(data).paragraphs[0].text) == 200_000
    with pytest.raises(LimitExceeded, match="max_ratio=100"):
        parse(word_file(paragraph("x" * 3_000_000)))


def test_parts_that_are_missing_but_not_needed_are_told() -> None:
    parts = unzipped(word_file(paragraph("Words of it."), styles=""))
    del parts["word/styles.xml"]
    found = parse(zipped(parts))
    assert found.paragraphs[0].text == "Words of it."
    assert [notice.code for notice in found.notices if notice.code == "P302"] == ["P302"]


def test_macros_are_told() -> None:
    found = parse(zipped({**unzipped(GOOD), "word/vbaProject.bin": b"\0"}))
    assert "P306" in [notice.code for notice in found.notices]


def test_tables_in_tables_end_somewhere() -> None:
    depth = 300
    data = word_file("<w:tbl><w:tr><w:tc>" * depth + paragraph("x") + "</w:tc></w:tr></w:tbl>" * depth)
    with pytest.raises(LimitExceeded):
        parse(data)


def test_a_str_is_no_docx() -> None:
    with pytest.raises(ParseError):
        undoc.parse("words", format="docx")


@settings(max_examples=150)
@given(st.data())
def test_damaged_files_are_documents_or_errors_of_ours(data: st.DataObject) -> None:
    damaged = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        damaged[at] = data.draw(st.integers(0, 255))
    with contextlib.suppress(UndocError):  # any other error fails
        parse(bytes(damaged))


@settings(max_examples=100)
@given(st.binary(max_size=400))
def test_any_bytes_behind_the_first_are_refused(data: bytes) -> None:
    _refused(b"PK\x03\x04" + data)
