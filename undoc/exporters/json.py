"""The model as JSON: an object for each node, its class under ``"type"``; text nodes are plain strings.

Fields that have their default value are left out. The schema is made by `undoc.json_schema`.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from functools import cache
from typing import Any

import attrs

from undoc.diagnostics import Diagnostic, Severity, Span
from undoc.model import Document, Node, Text
from undoc.options import JsonOptions
from undoc.patterns import compiled_late

#: Of the JSON's form, not of the library.
VERSION = 1
_SURROGATE = compiled_late("[\ud800-\udfff]")


def export(document: Document, options: JsonOptions, report: list[Diagnostic]) -> bytes:
    """A document as UTF-8 JSON.

    Args:
        document: the document.
        options: indentation, and whether spans are written.
        report: nothing is added to it; JSON carries everything.
    """
    root = {"undoc": VERSION, **_node(document, options.spans)}
    text = json.dumps(
        root, ensure_ascii=False, indent=options.indent, separators=None if options.indent else (",", ":")
    )
    # half a surrogate pair has no UTF-8, but JSON can escape it
    text = _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return (text + "\n").encode()


@cache
def _defaults(kind: Any) -> Mapping[str, Any]:
    """The fields of a class in their order, with their defaults."""
    return {attribute.name: attribute.default for attribute in attrs.fields(kind)}


def _node(node: Node, spans: bool) -> dict[str, Any]:
    out: dict[str, Any] = {"type": type(node).__name__}
    kind: Any = type(node)
    for name, default in _defaults(kind).items():
        value = getattr(node, name)
        if (value == default and name != "span") or (name == "span" and (not spans or value is None)):
            continue
        out[name] = _value(value, spans)
    return out


def _value(value: Any, spans: bool) -> Any:
    match value:
        case Text() if value.id is None and not (spans and value.span):
            return value.value
        case Node():
            return _node(value, spans)
        case tuple():
            return [_value(item, spans) for item in value]
        case dt.date():
            return value.isoformat()
        case Severity():
            return value.name.lower()
        case Span() | Diagnostic():
            # what is not compared of a diagnostic is worked out from a source that is not here
            kept = (attribute.name for attribute in attrs.fields(type(value)) if attribute.eq)
            members = ((name, getattr(value, name)) for name in kept)
            return {name: _value(member, spans) for name, member in members if member is not None}
        case _:
            return value
