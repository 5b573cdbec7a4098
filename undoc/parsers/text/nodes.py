"""Nodes made fast: the commonest ones, without the checks of their constructors.

What the passes put together is of the right type and shape, and in the normal form of content, so that nothing is left
to check or convert; making nodes would else take a fifth of the time of reading. `Node.id` is left unknown.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from undoc.diagnostics import Span
from undoc.model import Blocks, Content, Footnote, Heading, Node, Paragraph, PlaceDate, Subparagraph, Text

_new = object.__new__


def _setter(kind: type[Node], name: str) -> Callable[[Node, Any], None]:
    """What sets a field of a frozen node while it is made."""
    slot = next(one.__dict__[name] for one in kind.__mro__ if name in one.__dict__)
    setter: Callable[[Node, Any], None] = slot.__set__
    return setter


_set_span = _setter(Node, "span")
_set_id = _setter(Node, "id")
_set_value = _setter(Text, "value")
_set_content = _setter(Paragraph, "content")
_set_marker = _setter(Paragraph, "marker")
_set_subparagraphs = _setter(Paragraph, "subparagraphs")
_set_closing = _setter(Paragraph, "closing")
_set_role = _setter(Paragraph, "role")
_set_own_content = _setter(Subparagraph, "content")
_set_own_marker = _setter(Subparagraph, "marker")
_set_own_subparagraphs = _setter(Subparagraph, "subparagraphs")
_set_heading_content = _setter(Heading, "content")
_set_heading_marker = _setter(Heading, "marker")
_set_level = _setter(Heading, "level")
_set_lines = _setter(Heading, "lines")
_set_note_marker = _setter(Footnote, "marker")
_set_body = _setter(Footnote, "body")


def new_text(value: str, span: Span | None) -> Text:
    """A run of characters, at least one."""
    node = _new(Text)
    _set_value(node, value)
    _set_span(node, span)
    _set_id(node, None)
    return node


def new_paragraph(
    content: Content,
    span: Span | None,
    marker: str | None = None,
    subparagraphs: tuple[Subparagraph, ...] = (),
    closing: Content = (),
) -> Paragraph:
    """A paragraph whose content is in normal form."""
    node = _new(Paragraph)
    _set_content(node, content)
    _set_marker(node, marker)
    _set_subparagraphs(node, subparagraphs)
    _set_closing(node, closing)
    _set_role(node, None)
    _set_span(node, span)
    _set_id(node, None)
    return node


def new_subparagraph(
    content: Content, span: Span | None, marker: str | None, subparagraphs: tuple[Subparagraph, ...]
) -> Subparagraph:
    """A subparagraph whose content is in normal form."""
    node = _new(Subparagraph)
    _set_own_content(node, content)
    _set_own_marker(node, marker)
    _set_own_subparagraphs(node, subparagraphs)
    _set_span(node, span)
    _set_id(node, None)
    return node


def new_heading(
    content: Content,
    span: Span | None,
    marker: str | None = None,
    level: int = 0,
    lines: tuple[Heading | PlaceDate, ...] = (),
) -> Heading:
    """A heading whose content is in normal form."""
    node = _new(Heading)
    _set_heading_content(node, content)
    _set_heading_marker(node, marker)
    _set_level(node, level)
    _set_lines(node, lines)
    _set_span(node, span)
    _set_id(node, None)
    return node


def new_footnote(marker: str, body: Blocks, span: Span | None) -> Footnote:
    """A footnote."""
    node = _new(Footnote)
    _set_note_marker(node, marker)
    _set_body(node, body)
    _set_span(node, span)
    _set_id(node, None)
    return node
