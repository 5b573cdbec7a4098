"""From bytes to a tree of elements: encodings, limits, and nothing from anywhere else.

Document type declarations are refused before the XML parser sees them, so there are no entities to expand and
nothing to fetch; and again after it, in case it found one where this module did not.
"""

from __future__ import annotations

import codecs
import re
from functools import cache

from attrs import frozen
from lxml import etree

from undoc.akn import levels_of, line_of, shorten
from undoc.errors import LimitExceeded, ParseError
from undoc.options import XmlOptions
from undoc.patterns import compiled_late
from undoc.records import Record

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    # without a mark, by the character that every file begins with
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_DECLARED = re.compile(rb"""\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
#: Encodings of text; Python knows others that are none.
_TEXT_ENCODING = compiled_late(
    r"ascii|utf-(?:8|16|32)(?:-[bl]e)?|iso8859-\d+|cp\d+|koi8-[rtu]|gb\w+|big5\w*|euc_\w+|shift_jis\w*|mac-\w+|hz"
)
_SPACE = compiled_late(r"[ \t\r\n]*")
#: What may stand before a document type declaration, and how it ends.
_BEFORE_DOCTYPE = (("<!--", "-->"), ("<?", "?>"))
_REFUSED = "document type declarations are refused"
#: As many steps as libxml2 takes well in one expression.
_STEPS = 250
#: libxml2 repeats names of any length.
_LONGEST_MESSAGE = 200


@frozen(eq=False, repr=False)
class Root(Record):
    """The root element of a file.

    Attributes:
        element: the element.
        line: 1-based line that it begins on.
        column: 1-based column that it begins at. Of the elements in it lxml tells the line alone.
    """

    element: etree._Element
    line: int
    column: int


def read_root(data: bytes | str, options: XmlOptions) -> Root:
    """The root element of an XML file; comments and processing instructions are left out.

    Args:
        data: the file's bytes, in the encoding they declare, or its text, whatever it declares.
        options: the limits.

    Raises:
        ParseError: it is not well-formed, in no known encoding, or has a document type declaration.
        LimitExceeded: it is larger, has more elements or attributes or is nested deeper than the options allow.
    """
    _check_size(len(data), options)
    text = _decode(data) if isinstance(data, bytes) else data
    text = text.lstrip("\ufeff")
    line, column = _place(text, _refuse_doctype(text))
    try:
        encoded = text.encode()
    except UnicodeEncodeError as error:
        at = _place(text, error.start)
        raise ParseError("half a surrogate pair is no character", line=at[0], column=at[1]) from None
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
    declared = root.getroottree().docinfo
    if declared.internalDTD is not None or declared.externalDTD is not None:
        raise ParseError(_REFUSED)
    _check_shape(root, encoded, options)
    _check_attributes(root, encoded, options)
    return Root(root, line, column)


def _check_size(size: int, options: XmlOptions) -> None:
    if size > options.max_bytes:
        raise LimitExceeded(f"the file has {size} bytes; the limit is {options.max_bytes}")


@cache
def _is_deeper(depth: int) -> etree.XPath:
    """Tells whether elements are nested deeper, without an object for each of them."""
    return etree.XPath(f"boolean({'/*' * (depth + 1)})")


def _check_shape(root: etree._Element, encoded: bytes, options: XmlOptions) -> None:
    """Raise where elements are too many, or nested too deep: then with the line of the first that is."""
    if (
        encoded.count(b"<") <= options.max_elements
        and options.max_depth <= _STEPS
        and not _is_deeper(options.max_depth)(root)
    ):
        return
    count = 1
    for depth, level in enumerate(levels_of(root), 1):
        if depth > options.max_depth:
            message = f"elements are nested too deep; the limit is {options.max_depth}"
            raise LimitExceeded(message, line=line_of(level[0]))
        # the next level is counted before it is made
        count += sum(len(element) for element in level)
        if count > options.max_elements:
            raise LimitExceeded(f"the file has at least {count} elements; the limit is {options.max_elements}")


def _check_attributes(root: etree._Element, encoded: bytes, options: XmlOptions) -> None:
    """Raise where attributes are too many."""
    if encoded.count(b"=") <= options.max_attributes:
        return  # each has its sign
    count = 0
    for element in root.iter():
        count += len(element.attrib)
        if count > options.max_attributes:
            message = f"the file has at least {count} attributes; the limit is {options.max_attributes}"
            raise LimitExceeded(message, line=line_of(element))


def _decode(data: bytes) -> str:
    mark = next((item for item in _BYTE_ORDER_MARKS if data.startswith(item[0])), None)
    name = mark[1] if mark else _declared(data)
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        # lines and columns are of characters, and a character may be any number of bytes
        head = data[: error.start].decode(name, errors="replace").lstrip("\ufeff")
        line, column = _place(head, len(head))
        wrong = data[error.start : error.end][:4]
        what = f"byte {_hex(wrong)} is" if len(wrong) == 1 else f"bytes {_hex(wrong)} are"
        raise ParseError(f"{what} not {_printed(name)}", line=line, column=column) from None


def _hex(data: bytes) -> str:
    return " ".join(f"0x{byte:02X}" for byte in data)


def _printed(encoding: str) -> str:
    """The registered name of an encoding (IANA), of Python's: ``UTF-16LE`` of ``utf-16-le``."""
    name = re.sub(r"^(utf-\d+)-([lb]e)$", r"\1\2", encoding)
    return re.sub(r"^iso8859", "iso-8859", name).replace("_", "-").upper()


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


def _refuse_doctype(text: str) -> int:
    """Raise where a document type declaration stands before the root element; otherwise the root's offset."""
    position = 0
    while True:
        position = _SPACE.match(text, position).end()  # type: ignore[union-attr]  # it matches anywhere
        if text.startswith("<!DOCTYPE", position):
            line, column = _place(text, position)
            raise ParseError(_REFUSED, line=line, column=column)
        opening, end = next((pair for pair in _BEFORE_DOCTYPE if text.startswith(pair[0], position)), ("", ""))
        # the end stands behind the whole opening: <!--> opens a comment and does not close it
        found = text.find(end, position + len(opening)) if opening else -1
        if found < 0:
            return position
        position = found + len(end)


def _place(text: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both 1-based."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _syntax_error(error: etree.XMLSyntaxError) -> ParseError:
    message = shorten((error.msg or "not well-formed").split(", line ")[0], _LONGEST_MESSAGE)
    line, column = error.position
    if message.startswith("Excessive depth"):
        return LimitExceeded("elements are nested more than 2048 deep", line=line, column=column)
    return ParseError(f"not well-formed XML: {message}", line=line or None, column=column or None)
