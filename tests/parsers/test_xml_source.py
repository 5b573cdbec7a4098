"""Reading XML safely: encodings, limits, errors with their place."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undoc.akn import NAMESPACE
from undoc.errors import LimitExceeded, ParseError, UndocError
from undoc.options import XmlOptions
from undoc.parsers.xml import parse

_TEXT = "été 大会"
_FILE = f'<akomaNtoso xmlns="{NAMESPACE}"><doc name="report"><mainBody><p>{_TEXT}</p></mainBody></doc></akomaNtoso>'


def _declared(encoding: str, text: str = _FILE) -> str:
    return f'<?xml version="1.0" encoding="{encoding}"?>{text}'


@pytest.mark.parametrize("encoding", ["utf-8", "UTF-16", "iso-8859-1", "ascii", "UTF-32", "unheard-of"])
def test_a_str_is_read_whatever_encoding_it_declares(encoding: str) -> None:
    assert parse(_declared(encoding), XmlOptions()).body[0].text == _TEXT


@pytest.mark.parametrize(
    ("declared", "used"),
    [
        ("utf-8", "utf-8"),
        ("UTF-8", "utf-8-sig"),
        ("UTF-16", "utf-16"),
        ("UTF-16", "utf-16-be"),
        ("UTF-32", "utf-32"),
        ("GB18030", "gb18030"),
        ("gbk", "gbk"),
        ("utf-8", "utf-16"),
    ],
)
def test_bytes_are_read_in_the_encoding_they_declare_or_show(declared: str, used: str) -> None:
    assert parse(_declared(declared).encode(used), XmlOptions()).body[0].text == _TEXT


@pytest.mark.parametrize("data", [_FILE.encode(), b"\xef\xbb\xbf" + _FILE.encode(), "\ufeff" + _FILE])
def test_a_declaration_is_not_needed(data: bytes | str) -> None:
    assert parse(data, XmlOptions()).body[0].text == _TEXT


@pytest.mark.parametrize(
    ("data", "line", "column", "message"),
    [
        (b"<a>\n  <b></a>", 2, 10, "not well-formed XML: Opening and ending tag mismatch"),
        (b"", 1, 1, "not well-formed XML: Document is empty"),
        (b"plain text", 1, 1, "not well-formed XML"),
        (b"<a/>\n<b/>", 2, 1, "not well-formed XML"),
        (b"<a>&nbsp;</a>", 1, 10, "not well-formed XML: Entity 'nbsp' not defined"),
        (b"<a>\n \xff</a>", 2, 2, "byte 0xFF is not UTF-8"),
        (b"<?xml version='1.0' encoding='klingon'?><a/>", 1, 31, "unknown encoding 'klingon'"),
        (b"<?xml version='1.0' encoding='unicode_escape'?><a/>", 1, 31, "unknown encoding 'unicode_escape'"),
        (b"<?xml version='1.0' encoding='utf-16'?><a/>", 1, 31, "the file says utf-16 but is not"),
        ("<a>\n\ud800</a>", 2, 1, "half a surrogate pair is no character"),
    ],
)
def test_what_is_not_well_formed_is_told_with_its_place(
    data: bytes | str, line: int, column: int, message: str
) -> None:
    with pytest.raises(ParseError) as caught:
        parse(data, XmlOptions())
    assert (caught.value.line, caught.value.column) == (line, column)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    "head",
    [
        "<!DOCTYPE akomaNtoso>",
        '<!DOCTYPE a [<!ENTITY b "c">]>',
        '<!-- one --> <?two?>\n<!DOCTYPE a SYSTEM "http://example.org/a.dtd">',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_document_type_declarations_are_refused(head: str, encoding: str) -> None:
    with pytest.raises(ParseError, match="document type declarations are refused"):
        parse(f"{head}{_FILE}".encode(encoding), XmlOptions())


def test_the_words_of_a_declaration_in_a_comment_do_no_harm() -> None:
    assert parse(f"<!-- <!DOCTYPE a> --><?x <!DOCTYPE?>{_FILE}", XmlOptions()).body[0].text == _TEXT


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\n<html/>", "line 2: not Akoma Ntoso 3.0: the root element is html"),
        (b"<akomaNtoso/>", "line 1: not Akoma Ntoso 3.0: the root element is akomaNtoso"),
        (b'<a xmlns="x"/>', "the root element is {x}a"),
        (f'<akomaNtoso xmlns="{NAMESPACE}">\n</akomaNtoso>'.encode(), "line 1: akomaNtoso holds no document"),
        (
            f'<akomaNtoso xmlns="{NAMESPACE}"><documentCollection name="x"/></akomaNtoso>'.encode(),
            "the collection holds no document",
        ),
    ],
)
def test_other_xml_is_refused_by_name(data: bytes, message: str) -> None:
    with pytest.raises(ParseError, match=re.escape(message)):
        parse(data, XmlOptions())


def _nested(depth: int, start: str = "<i>", end: str = "</i>") -> str:
    """A file whose elements are nested about so deep."""
    count = (depth - 3) // start.count("<")
    return _FILE.replace(f"<p>{_TEXT}</p>", f"{start * count}{_TEXT}{end * count}")


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("<section>", "</section>"),
        ("<unknown>", "</unknown>"),
        ("<span>", "</span>"),
        ("<p><authorialNote>", "</authorialNote></p>"),
        ("<list><point>", "</point></list>"),
        ("<blockList><item>", "</item></blockList>"),
        ("<table><tr><td>", "</td></tr></table>"),
        ('<block name="quotation"><embeddedStructure>', "</embeddedStructure></block>"),
    ],
)
def test_the_deepest_allowed_file_is_read(start: str, end: str) -> None:
    document = parse(_nested(200, start, end), XmlOptions())
    assert _TEXT in {getattr(node, "raw", "") or node.text for node in document.walk()}
    with pytest.raises(LimitExceeded, match="the limit is 200"):
        parse(_nested(204, start, end), XmlOptions())


@pytest.mark.parametrize("depth", [300, 2000, 5000, 100_000])
def test_deep_files_are_refused(depth: int) -> None:
    with pytest.raises(LimitExceeded, match="deep"):
        parse(_nested(depth), XmlOptions())


def test_the_interpreters_own_limit_is_told_as_one() -> None:
    with pytest.raises(LimitExceeded, match="too deeply"):
        parse(_nested(2000, "<foo>", "</foo>"), XmlOptions(max_depth=10**9))


def test_large_files_are_refused() -> None:
    with pytest.raises(LimitExceeded, match="limit is 100"):
        parse(_FILE, XmlOptions(max_bytes=100))
    with pytest.raises(LimitExceeded, match="limit is 10"):
        parse("大会大会", XmlOptions(max_bytes=10))


def test_long_texts_are_read() -> None:
    long = "x" * 11_000_000
    assert parse(_FILE.replace(_TEXT, long), XmlOptions()).body[0].text == long


_DECLARATIONS = st.sampled_from(["utf-8", "utf-16", "big5", "euc-jp", "mac-roman", "idna", "rot13", "utf-7", "cp037"])


@settings(max_examples=300)
@given(
    st.binary(max_size=60)
    | st.tuples(_DECLARATIONS, st.binary(max_size=60)).map(lambda pair: _declared(pair[0], "").encode() + pair[1])
    | st.text(st.characters(), max_size=40).map(lambda text: f"<akomaNtoso>{text}".encode("utf-8", "surrogatepass"))
)
def test_any_bytes_give_an_error_of_undoc(data: bytes) -> None:
    with pytest.raises(UndocError) as caught:
        parse(data, XmlOptions())
    assert str(caught.value)
