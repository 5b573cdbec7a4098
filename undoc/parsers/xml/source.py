"""From bytes to a tree of elements: encodings, limits, and nothing from anywhere else.

Document type declarations are refused before the XML parser sees them, so there are no entities to expand and
nothing to fetch.
"""

from __future__ import annotations

import codecs
import re

from lxml import etree

from undoc.akn import depth_of, line_of
from undoc.errors import LimitExceeded, ParseError
from undoc.options import XmlOptions

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\0?\0", "utf-16-le"),
    (b"\0<\0?", "utf-16-be"),
)
_DECLARED = re.compile(rb"""\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
#: Encodings of text; Python knows others that are none.
_TEXT_ENCODING = re.compile(
    r"ascii|utf-(?:8|16|32)(?:-[bl]e)?|iso8859-\d+|cp\d+|koi8-[rtu]|gb\w+|big5\w*|euc_\w+|shift_jis\w*|mac-\w+|hz"
)
_SPACE = re.compile(r"[ \t\r\n]*")


def read_root(data: bytes | str, options: XmlOptions) -> etree._Element:
    """The root element of an XML file; comments and processing instructions are left out.

    Args:
        data: the file's bytes, in the encoding they declare, or its text, whatever it declares.
        options: the limits.

    Raises:
        ParseError: it is not well-formed, in no known encoding, or has a document type declaration.
        LimitExceeded: it is larger or nested deeper than the options allow.
    """
    _check_size(len(data), options)
    text = _decode(data) if isinstance(data, bytes) else data
    text = text.removeprefix("\ufeff")
    _refuse_doctype(text)
    try:
        encoded = text.encode()
    except UnicodeEncodeError as error:
        raise _at(text, error.start, "half a surrogate pair is no character") from None
    _check_size(len(encoded), options)
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=True,
    )
    try:
        root = etree.fromstring(encoded, parser)
    except etree.XMLSyntaxError as error:
        raise _syntax_error(error) from None
    depth = depth_of(root)
    if depth > options.max_depth:
        raise LimitExceeded(f"elements are nested {depth} deep; the limit is {options.max_depth}", line=line_of(root))
    return root


def _check_size(size: int, options: XmlOptions) -> None:
    if size > options.max_bytes:
        raise LimitExceeded(f"the file has {size} bytes; the limit is {options.max_bytes}")


def _decode(data: bytes) -> str:
    mark = next((item for item in _BYTE_ORDER_MARKS if data.startswith(item[0])), None)
    name = mark[1] if mark else _declared(data)
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        message = f"byte 0x{data[error.start]:02X} is not {name.upper()}"
        raise ParseError(message, line=line, column=column) from None


def _declared(data: bytes) -> str:
    """The encoding that the XML declaration names; UTF-8 without one."""
    match = _DECLARED.match(data)
    if not match:
        return "utf-8"
    name = match[1].decode("ascii")
    try:
        found = codecs.lookup(name).name
    except LookupError:
        found = ""
    if not _TEXT_ENCODING.fullmatch(found):
        raise ParseError(f"unknown encoding {name!r}", line=1, column=match.start(1) + 1)
    if found.startswith(("utf-16", "utf-32")):
        # a declaration that could be read byte by byte is in no such encoding
        raise ParseError(f"the file says {name} but is not", line=1, column=match.start(1) + 1)
    return found


def _refuse_doctype(text: str) -> None:
    """Raise where a document type declaration stands before the root element."""
    position = 0
    while True:
        position = _SPACE.match(text, position).end()  # type: ignore[union-attr]  # it matches anywhere
        if text.startswith("<!DOCTYPE", position):
            raise _at(text, position, "document type declarations are refused")
        end = "-->" if text.startswith("<!--", position) else "?>" if text.startswith("<?", position) else None
        if end is None:
            return
        found = text.find(end, position + 2)
        if found < 0:
            return
        position = found + len(end)


def _at(text: str, offset: int, message: str) -> ParseError:
    line = text.count("\n", 0, offset) + 1
    return ParseError(message, line=line, column=offset - text.rfind("\n", 0, offset))


def _syntax_error(error: etree.XMLSyntaxError) -> ParseError:
    message = (error.msg or "not well-formed").split(", line ")[0]
    line, column = error.position
    if message.startswith("Excessive depth"):
        return LimitExceeded("elements are nested more than 2048 deep", line=line, column=column)
    return ParseError(f"not well-formed XML: {message}", line=line or None, column=column or None)
