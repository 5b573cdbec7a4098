"""The commonest paragraphs and points, read in one look: of undoc's own files, and with nothing but one text.

Most of a document is such; the rooms of the hierarchy, which know everything else that can stand in an element, would
give the same in several times the time. Nodes are made without the checks of their constructors, since what is made
of an element is of the right type and in normal form.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lxml import etree

from undoc.akn import ROLE, name_of
from undoc.diagnostics import Span
from undoc.model import Content, Node, Paragraph, ParagraphRole, Subparagraph, Text
from undoc.parsers.xml.reading import Reading

_new = object.__new__


def _setter(kind: type[Node], name: str) -> Callable[[Node, Any], None]:
    """What sets a field of a frozen node while it is made."""
    slot = next(one.__dict__[name] for one in kind.__mro__ if name in one.__dict__)
    setter: Callable[[Node, Any], None] = slot.__set__
    return setter


_set_span, _set_id = _setter(Node, "span"), _setter(Node, "id")
_set_value = _setter(Text, "value")
_set_content, _set_marker = _setter(Paragraph, "content"), _setter(Paragraph, "marker")
_set_points, _set_closing = _setter(Paragraph, "subparagraphs"), _setter(Paragraph, "closing")
_set_role = _setter(Paragraph, "role")
_set_point_content, _set_point_marker = _setter(Subparagraph, "content"), _setter(Subparagraph, "marker")
_set_point_points = _setter(Subparagraph, "subparagraphs")


def new_text(value: str) -> Text:
    """A run of characters, at least one."""
    node = _new(Text)
    _set_value(node, value)
    _set_span(node, None)
    _set_id(node, None)
    return node


def new_paragraph(
    content: Content, marker: str | None, role: ParagraphRole, name: str | None, span: Span | None
) -> Paragraph:
    """A paragraph without subparagraphs, its content in normal form."""
    node = _new(Paragraph)
    _set_content(node, content)
    _set_marker(node, marker)
    _set_points(node, ())
    _set_closing(node, ())
    _set_role(node, role)
    _set_span(node, span)
    _set_id(node, name)
    return node


def new_subparagraph(content: Content, marker: str | None, name: str | None, span: Span | None) -> Subparagraph:
    """A subparagraph without others under it, its content in normal form."""
    node = _new(Subparagraph)
    _set_point_content(node, content)
    _set_point_marker(node, marker)
    _set_point_points(node, ())
    _set_span(node, span)
    _set_id(node, name)
    return node


def find_text(element: etree._Element) -> tuple[etree._Element | None, etree._Element] | None:
    """The number, if there is one, and the text of a paragraph or a point of undoc's own; None where more is there.

    Args:
        element: a ``paragraph`` or a ``point``.
    """
    if is_said(element.text) or element.get("class") is not None or element.get(ROLE) is not None:
        return None
    number = None
    match len(element):
        case 1:
            holder = element[0]
        case 2:
            number, holder = element
            if name_of(number) != "num" or len(number) or is_said(number.tail):
                return None
        case _:
            return None
    if name_of(holder) != "content" or is_said(holder.tail) or (only := only_p(holder)) is None:
        return None
    return number, only


def only_p(holder: etree._Element) -> etree._Element | None:
    """The plain ``p`` that is all there is in an element, or None."""
    if len(holder) != 1 or is_said(holder.text):
        return None
    only = holder[0]
    return only if name_of(only) == "p" and not only.attrib and not is_said(only.tail) else None


def is_said(text: str | None) -> bool:
    """Whether a text is anything but white space."""
    return bool(text) and not text.isspace()  # type: ignore[union-attr]  # it is a str where it is true


def read_number(reading: Reading, number: etree._Element | None) -> str | None:
    """The marker in a ``num`` without elements."""
    return None if number is None else reading.text(number.text)
