"""JSON back to the model; what `undoc.exporters.json` writes."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import attrs

from undoc import model
from undoc.diagnostics import Diagnostic, Severity, Span
from undoc.errors import LimitExceeded, ParseError
from undoc.exporters.json import VERSION
from undoc.options import JsonOptions

_NODES: dict[str, type[model.Node]] = {
    name: value
    for name, value in vars(model).items()
    if isinstance(value, type) and issubclass(value, model.Node) and value not in (model.Node, model.Communication)
}
_DATES = ("date", "until")


def parse(data: bytes | str, options: JsonOptions | None = None) -> model.Document:
    """The document in JSON.

    Args:
        data: UTF-8 bytes (UTF-16 and UTF-32 are detected as JSON has it) or a str.
        options: not needed for reading.

    Raises:
        ParseError: no JSON, or no document in it; the message names the line or the path within the JSON.
        LimitExceeded: nested too deep.
    """
    try:
        root = json.loads(data)
    except json.JSONDecodeError as error:
        raise ParseError(f"no JSON: {error.msg}", line=error.lineno, column=error.colno) from None
    except UnicodeDecodeError as error:
        raise ParseError(f"no JSON: the byte at offset {error.start} is no {error.encoding} character") from None
    except RecursionError:
        raise LimitExceeded("the JSON is nested too deep") from None
    except ValueError as error:  # a number of more digits than Python converts
        raise ParseError(f"no JSON: {error}") from None
    if not isinstance(root, dict) or "undoc" not in root:
        raise ParseError("this JSON holds no undoc document: it is no object with the member 'undoc'")
    if root["undoc"] != VERSION:
        raise ParseError(f"version {root['undoc']!r} of the JSON form is unknown; this is version {VERSION}")
    try:
        found = _node({name: value for name, value in root.items() if name != "undoc"}, "$")
    except RecursionError:
        raise LimitExceeded("the JSON is nested too deep") from None
    if not isinstance(found, model.Document):
        raise ParseError(f"$: a {type(found).__name__} is no document")
    return found


def _node(value: dict[str, Any], path: str) -> model.Node:
    kind = _NODES.get(str(value.get("type")))
    if kind is None:
        raise ParseError(f"{path}: {value.get('type')!r} is no node of the model")
    allowed = {attribute.name for attribute in attrs.fields(kind)}
    given = {}
    for name, member in value.items():
        if name == "type":
            continue
        if name not in allowed:
            raise ParseError(f"{path}: a {kind.__name__} has no {name!r}")
        given[name] = _member(name, member, f"{path}.{name}")
    try:
        return kind(**given)
    except (TypeError, ValueError, AttributeError) as error:
        raise ParseError(f"{path}: {error}") from None


def _member(name: str, value: Any, path: str) -> Any:
    """The value of a field."""
    if name in _DATES and isinstance(value, str):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            raise ParseError(f"{path}: {value!r} is no date") from None
    if name == "span" and isinstance(value, dict):
        return _span(value, path)
    if name == "notices" and isinstance(value, list):
        return tuple(_diagnostic(item, f"{path}[{at}]") for at, item in enumerate(value))
    if isinstance(value, dict):
        return _node(value, path)
    if isinstance(value, list):
        # titles and symbols are strings; everywhere else a string stands for a text node
        texts = name not in ("symbols", "titles")
        return tuple(
            model.Text(item) if texts and isinstance(item, str) else _member("", item, f"{path}[{at}]")
            for at, item in enumerate(value)
        )
    return value


def _span(value: dict[str, Any], path: str) -> Span:
    try:
        pieces = tuple((int(start), int(end)) for start, end in value.get("pieces", ()))
        line, page = value.get("line"), value.get("page")
        return Span(pieces, line and int(line), page and int(page))
    except (TypeError, ValueError, OverflowError, AttributeError):
        raise ParseError(f"{path}: no span") from None


def _diagnostic(value: Any, path: str) -> Diagnostic:
    try:
        return Diagnostic(
            str(value["code"]),
            Severity[str(value["severity"]).upper()],
            str(value["message"]),
            _span(value["span"], f"{path}.span") if value.get("span") else None,
            _optional_text(value.get("address")),
            _optional_text(value.get("source")),
            words=_optional_text(value.get("words")),
        )
    except (KeyError, TypeError, AttributeError):
        raise ParseError(f"{path}: no diagnostic") from None


def _optional_text(value: object) -> str | None:
    if value is not None and not isinstance(value, str):
        raise TypeError("expected a string")
    return value
