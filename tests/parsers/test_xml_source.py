"""Reading XML safely: encodings, limits, errors with their place."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undoc.akn import NAMESPACE
from undoc.errors import LimitExceeded, ParseError, UndocError
from undoc.model import Paragraph
from undoc.options import XmlOptions
from undoc.parsers.xml import parse, source

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


_LONE = b"\x00\xd8"  # half of a surrogate pair, little-endian


@pytest.mark.parametrize(
    ("data", "line", "column", "message"),
    [
        ("\ufeff<a>\n\u0a0a\u010a 大会".encode("utf-16-le") + _LONE + "</a>".encode("utf-16-le"), 2, 6, "UTF-16LE"),
        ("\ufeff<a>\n\u0a0a".encode("utf-16-be") + b"\xd8\x00" + "</a>".encode("utf-16-be"), 2, 2, "UTF-16BE"),
        ("<?xml version='1.0'?>\n".encode("utf-16-le") + _LONE + "</a>".encode("utf-16-le"), 2, 1, "UTF-16LE"),
        ("\ufeff大会".encode("utf-16-le") + b"<", 1, 3, "byte 0x3C is not UTF-16LE"),
        ("\ufeff<a>\n\n x".encode("utf-32-le") + b"\xff" * 4, 3, 3, "bytes 0xFF 0xFF 0xFF 0xFF are not UTF-32LE"),
        ("\ufeff大会".encode() + b"\xff", 1, 3, "byte 0xFF is not UTF-8"),
        (b"<a>\xe2\x82</a>", 1, 4, "bytes 0xE2 0x82 are not UTF-8"),
        (_declared("GB18030", "\n大会").encode("gb18030") + b"\xff", 2, 3, "byte 0xFF is not GB18030"),
        (_declared("iso-8859-3", "\n").encode() + b"\xa5", 2, 1, "byte 0xA5 is not ISO-8859-3"),
    ],
)
def test_a_wrong_byte_is_placed_by_the_characters_before_it(data: bytes, line: int, column: int, message: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse(data, XmlOptions())
    assert (caught.value.line, caught.value.column) == (line, column)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        f"<{'x' * 100_000}/>",
        f"<{'x' * 100_000}></y>",
        f"<y xmlns='{'x' * 100_000}'/>",
        f"<{'x' * 100_000}",
    ],
)
def test_messages_are_short_however_long_the_names(data: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse(data, XmlOptions())
    assert len(str(caught.value)) < 400


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


_ENTITIES = '<!DOCTYPE akomaNtoso [<!ENTITY a0 "lol"><!ENTITY a1 "&a0;&a0;"><!ENTITY a2 "&a1;&a1;">]>'
_EXPANDING = _FILE.replace(f"<p>{_TEXT}</p>", '<p><a href="&a2;">x</a></p>')


@pytest.mark.parametrize(
    "head",
    [
        "<!--> <a> -->",
        "<!---> <a> -->",
        "<!--><?a?><b>-->\n<?>?>",
        "\ufeff",
        "\ufeff\ufeff",
        "\ufeff\ufeff\ufeff <!--> -->",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", None])
def test_nothing_hides_a_document_type_declaration(head: str, encoding: str | None) -> None:
    text = head + _ENTITIES + _EXPANDING
    with pytest.raises(ParseError, match="document type declarations are refused"):
        parse(text if encoding is None else text.encode(encoding), XmlOptions())


@pytest.mark.parametrize(
    "head", ["<!--> <!DOCTYPE a> -->", "<!---> <!DOCTYPE a> -->", "<?x?><?y <!DOCTYPE a>?>", "\ufeff\ufeff"]
)
def test_what_hides_no_declaration_is_read(head: str) -> None:
    assert parse(head + _FILE, XmlOptions()).body[0].text == _TEXT
    assert parse((head + _FILE).encode(), XmlOptions()).body[0].text == _TEXT


@pytest.mark.parametrize("head", [_ENTITIES, "<!DOCTYPE akomaNtoso>", '<!DOCTYPE a SYSTEM "http://example.org/a.dtd">'])
@pytest.mark.parametrize("encoding", ["utf-8", None])
def test_a_declaration_that_the_xml_parser_found_is_refused_too(
    monkeypatch: pytest.MonkeyPatch, head: str, encoding: str | None
) -> None:
    monkeypatch.setattr(source, "_refuse_doctype", lambda _: 0)
    text = head + (_EXPANDING if head is _ENTITIES else _FILE)
    with pytest.raises(ParseError, match="document type declarations are refused"):
        parse(text if encoding is None else text.encode(encoding), XmlOptions())


def test_the_words_of_a_declaration_in_a_comment_do_no_harm() -> None:
    assert parse(f"<!-- <!DOCTYPE a> --><?x <!DOCTYPE?>{_FILE}", XmlOptions()).body[0].text == _TEXT


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\n<html/>", "line 2:1: not Akoma Ntoso 3.0: the root element is html"),
        (b"<akomaNtoso/>", "line 1:1: not Akoma Ntoso 3.0: the root element is akomaNtoso"),
        (b'<a xmlns="x"/>', "the root element is {x}a"),
        (f'<akomaNtoso xmlns="{NAMESPACE}">\n</akomaNtoso>'.encode(), "line 1:1: akomaNtoso holds no document"),
        (f'<!-- --> <akomaNtoso\n xmlns="{NAMESPACE}"/>'.encode(), "line 1:10: akomaNtoso holds no document"),
        (
            f'<akomaNtoso xmlns="{NAMESPACE}"><documentCollection name="x"/></akomaNtoso>'.encode(),
            "the collection holds no document",
        ),
    ],
)
def test_other_xml_is_refused_by_name(data: bytes, message: str) -> None:
    with pytest.raises(ParseError, match=re.escape(message)):
        parse(data, XmlOptions())


@pytest.mark.parametrize(
    "namespace",
    [f"{NAMESPACE}/CSD13", f"{NAMESPACE}/WD17", "http://www.akomantoso.org/2.0", "http://www.akomantoso.org/1.0"],
)
@pytest.mark.parametrize("prefix", ["", "akn:"])
def test_older_namespaces_are_read_as_the_present_one(namespace: str, prefix: str) -> None:
    name = "id" if "akomantoso.org" in namespace else "eId"
    body = f'<paragraph {name}="p1"><num>1.</num><content><p>x<x:y xmlns:x="other">z</x:y></p></content></paragraph>'
    file = f'<akomaNtoso xmlns="{namespace}"><doc name="report"><mainBody>{body}</mainBody></doc></akomaNtoso>'
    if prefix:
        file = re.sub(r"<(/?)(?!/|x:)", rf"<\1{prefix}", file).replace("xmlns=", "xmlns:akn=", 1)
    document = parse(file, XmlOptions())
    assert document.paragraphs == (Paragraph("xz", "1."),)
    assert document.paragraphs[0].id == "p1"
    assert [item.code for item in document.notices] == ["P207", "P201"]
    assert namespace in document.notices[0].message


@pytest.mark.parametrize(
    "namespace", [f"{NAMESPACE}/XYZ", f"{NAMESPACE}/", "http://www.akomantoso.org/3.0", f"x{NAMESPACE}/CSD13"]
)
def test_other_namespaces_are_refused(namespace: str) -> None:
    with pytest.raises(ParseError, match=r"not Akoma Ntoso 3\.0"):
        parse(_FILE.replace(NAMESPACE, namespace), XmlOptions())


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


def test_the_line_of_what_is_too_deep_is_told() -> None:
    deep = _FILE.replace(f"<p>{_TEXT}</p>", "<p>x\n<i/>\n<i>\n<b/></i></p>")
    assert parse(deep, XmlOptions(max_depth=6)).body
    with pytest.raises(LimitExceeded, match="line 4: elements are nested too deep; the limit is 5"):
        parse(deep, XmlOptions(max_depth=5))


def test_files_of_many_elements_are_refused() -> None:
    many = _FILE.replace(_TEXT, "x" + "<i><b/></i>" * 48)
    assert parse(many, XmlOptions(max_elements=100)).body
    with pytest.raises(LimitExceeded, match="100 elements; the limit is 99"):
        parse(many, XmlOptions(max_elements=99))
    with pytest.raises(LimitExceeded, match="the limit is 1000000"):
        parse(_FILE.replace(_TEXT, "<i/>" * 1_000_000), XmlOptions())


def test_files_of_many_attributes_are_refused() -> None:
    file = _FILE.replace("<p>", "<p {}>")
    many = " ".join(f'x:a{number}="="' for number in range(50))
    data = file.format(f'xmlns:x="x" {many}')
    # the fifty, and the name of the document
    assert parse(data, XmlOptions(max_attributes=51)).body
    with pytest.raises(LimitExceeded, match="the file has at least 51 attributes; the limit is 50"):
        parse(data, XmlOptions(max_attributes=50))


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
