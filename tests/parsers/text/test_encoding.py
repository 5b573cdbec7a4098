"""Bytes become text, or a clear error."""

from __future__ import annotations

import codecs

import pytest

import undoc
from undoc.parsers.text.encoding import decode

CHINESE = "大会第六十八届会议，秘书长的报告。各国代表在会议上就有关问题发了言。"
ENGLISH = "The General Assembly met at 10 a.m.\nIt rose at noon.\n"


@pytest.mark.parametrize("text", [CHINESE, ENGLISH, "¹²³ é ü й ع"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_encodings(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [ENGLISH, CHINESE + "\n" + CHINESE + "\n"])
def test_utf16_without_a_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_BE])
def test_utf16_big_endian(mark: bytes) -> None:
    assert decode(mark + CHINESE.encode("utf-16-be")) == CHINESE


def test_gb18030() -> None:
    assert decode(CHINESE.encode("gb18030")) == CHINESE


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b" \n\t ", "the file is empty"),
        (b"\xef\xbb\xbf", "the file is empty"),
        ("Генеральная Ассамблея приняла резолюцию".encode("cp1251"), "byte 0xc3 is no character"),
        ("Генеральная Ассамблея приняла резолюцию".encode("koi8-r"), "neither UTF-8, UTF-16 nor GB 18030"),
        ("Ab\nc’est l’été".encode("cp1252"), "line 2:2"),
        ("الجمعية العامة".encode("cp1256"), "neither UTF-8"),
        (bytes(range(256)) * 4, "binary data"),
        (b"\x7fELF\x02\x01\x01" + bytes(40), "binary data"),
        (b"text\0more text", "binary data"),
        (codecs.BOM_UTF16_LE + b"a", "marked as UTF-16-LE"),
        (codecs.BOM_UTF8 + b"\xff", "marked as UTF-8"),
    ],
)
def test_what_is_no_text(data: bytes, message: str) -> None:
    with pytest.raises(undoc.ParseError) as caught:
        decode(data)
    assert message in str(caught.value)
