"""WordprocessingML: names, and trees of elements from bytes, with nothing from anywhere else."""

from __future__ import annotations

import codecs
from typing import Final, TypeAlias

from lxml import etree

from undoc.errors import LimitExceeded, ParseError
from undoc.options import DocxOptions
from undoc.patterns import compiled_late

Element: TypeAlias = etree._Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
#: Names of the strict form (ISO/IEC 29500-1) and of the transitional one, which nearly all files are in.
_STRICT: Final = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
)
_DECLARATION = compiled_late(r"\s*<\?xml[^>]{0,200}\?>")
_OFF: Final = frozenset(("0", "false", "off", "none"))
_VALUE: Final = f"{W}val"
#: libxml2 repeats names of any length.
_LONGEST_MESSAGE = 200


def make_parser() -> etree.XMLParser:
    """A parser that fetches nothing, expands nothing and stays within libxml2's own limits."""
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, huge_tree=False
    )


def parse_xml(data: bytes, name: str, options: DocxOptions, parser: etree.XMLParser) -> Element:
    """The root element of a part; comments and processing instructions are left out.

    Args:
        data: the part's bytes.
        name: the part's name, for messages.
        options: the limits.
        parser: as `make_parser` makes it.

    Raises:
        ParseError: it is not well-formed, or has a document type declaration.
        LimitExceeded: it has more elements than the options allow, or they are nested too deep.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        data = _DECLARATION.sub("", data.decode("utf-16", "replace"), count=1).encode("utf-8", "replace")
    if b"<!DOCTYPE" in data:
        raise ParseError(f"{name}: document type declarations are refused")
    # every element and every end of one begins with "<", so that there are no more elements than of these
    if data.count(b"<") > options.max_elements:
        count = data.count(b"<") - data.count(b"</")
        if count > options.max_elements:
            raise LimitExceeded(f"{name} has {count:,} elements, more than max_elements={options.max_elements:,}")
    if b"http://purl.oclc.org/" in data:
        for strict, transitional in _STRICT:
            data = data.replace(strict, transitional)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        message = (error.msg or "it is not well-formed")[:_LONGEST_MESSAGE]
        kind = LimitExceeded if "depth" in message else ParseError
        raise kind(f"{name} is not well-formed: {message}", line=line or None, column=column or None) from None
    except (ValueError, LookupError) as error:
        raise ParseError(f"{name} is not well-formed: {error}") from None
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]  # the stubs know of no plain one
        raise ParseError(f"{name}: document type declarations are refused")
    return root


def leading_child(element: Element, tag: str) -> Element | None:
    """The first child of a tag, which stands before all others nearly always: it is sought only where it does not."""
    if not len(element):
        return None
    first: Element = element[0]
    return first if first.tag == tag else next(element.iterchildren(tag), None)


def properties_of(element: Element) -> dict[str, Element]:
    """What an element such as ``w:pPr`` holds, by name; of two of one name the last."""
    return {item.tag: item for item in element}


def child(element: Element | None, name: str) -> Element | None:
    """The first child of a name in the main namespace."""
    return None if element is None else next(element.iterchildren(W + name), None)


def value(element: Element | None, name: str = "") -> str | None:
    """The value of an element; of its child, where a name is given."""
    if name:
        element = child(element, name)
    return None if element is None else element.get(_VALUE)


def number(element: Element | None, name: str = "") -> int | None:
    """Likewise as an int; None where it is none."""
    found = value(element, name)
    return as_int(found)


def as_int(found: str | None) -> int | None:
    """A figure of an attribute as an int; None where it is none, or too large to mean anything."""
    if found is None or len(found) > 12:
        return None
    try:
        return int(float(found)) if "." in found else int(found)
    except (ValueError, OverflowError):
        return None


def is_on(element: Element | None, name: str = "") -> bool:
    """Whether an element that is there or not, such as ``w:b``, is there and not turned off."""
    return flag(element, name) is True


def flag(element: Element | None, name: str = "") -> bool | None:
    """Likewise, None where it is not there."""
    if name:
        element = child(element, name)
    if element is None:
        return None
    found = element.get(_VALUE)
    return found is None or found.lower() not in _OFF
