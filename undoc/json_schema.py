"""The JSON Schema of the JSON that undoc writes, made from the model itself."""

from __future__ import annotations

import datetime as dt
import types
import typing
from typing import Any

import attrs

from undoc import model
from undoc.diagnostics import Diagnostic, Severity, Span
from undoc.exporters.json import VERSION

_ROOTS = (
    model.Document,
    model.Letter,
    model.NoteVerbale,
    model.Note,
    model.Report,
    model.Resolution,
    model.Decision,
)


def json_schema() -> dict[str, Any]:
    """The schema (draft 2020-12), as it can be given to `json.dumps`."""
    kinds = [
        value
        for value in vars(model).values()
        if isinstance(value, type)
        and issubclass(value, model.Node)
        and value not in (model.Node, model.Communication)
        and value not in _ROOTS
    ]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A United Nations document, as undoc writes it",
        "oneOf": [{"$ref": f"#/$defs/{root.__name__}"} for root in _ROOTS],
        "$defs": {
            **{kind.__name__: _object(kind) for kind in kinds},
            **{root.__name__: _object(root, root=True) for root in _ROOTS},
            "Span": _plain(Span),
            "Diagnostic": _plain(Diagnostic),
        },
    }


def _object(kind: type[Any], *, root: bool = False) -> dict[str, Any]:
    """The schema of a node's object."""
    properties: dict[str, Any] = {"undoc": {"const": VERSION}} if root else {}
    properties["type"] = {"const": kind.__name__}
    required = ["undoc", "type"] if root else ["type"]
    hints = typing.get_type_hints(kind)
    for attribute in attrs.fields(kind):
        properties[attribute.name] = _type(hints[attribute.name])
        if attribute.default is attrs.NOTHING:
            required.append(attribute.name)
    schema = {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
    if kind.__doc__:
        schema["description"] = kind.__doc__.strip().partition("\n")[0]
    return schema


def _plain(kind: type[Any]) -> dict[str, Any]:
    """The schema of what is no node."""
    hints = typing.get_type_hints(kind)
    properties = {field.name: _type(hints[field.name]) for field in attrs.fields(kind) if field.eq}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _type(hint: Any) -> dict[str, Any]:
    """The schema of a field's type."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple:
        if len(arguments) == 2 and arguments[1] is not ...:
            return {"type": "array", "prefixItems": [_type(item) for item in arguments], "minItems": 2, "maxItems": 2}
        return {"type": "array", "items": _type(arguments[0])}
    if origin in (typing.Union, types.UnionType):
        # what may be None is left out where it is None
        options = [_type(argument) for argument in arguments if argument is not type(None)]
        return options[0] if len(options) == 1 else {"anyOf": options}
    if origin is typing.Literal:
        return {"enum": [argument for argument in arguments if argument is not None]}
    if hint is model.Text:
        return {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/Text"}]}
    if hint is Severity:
        return {"enum": [severity.name.lower() for severity in Severity]}
    if hint is dt.date:
        return {"type": "string", "format": "date"}
    simple = {str: "string", int: "integer", bool: "boolean"}
    return {"type": simple[hint]} if hint in simple else {"$ref": f"#/$defs/{hint.__name__}"}
