"""What the classes of the model say of themselves: their groups, their fields, and what fields hold."""

from __future__ import annotations

import inspect
import re
import types
import typing
from collections.abc import Iterator
from typing import Any

import attrs
from attrs import frozen

from undoc import model
from undoc.model import Document, Node

#: The groups in the order of reading: what contains stands before what is contained.
GROUPS = ("Roots", "Parts", "Blocks", "Inline")
_SECTION = re.compile(r"^(?:Attributes|Args|Raises|Returns):$", re.MULTILINE)


@frozen
class Field:
    """A field of a class.

    Attributes:
        name: its name.
        type: its type in short: ``Annex*`` for any number, ``Masthead?`` where it may be missing.
        holds: the node classes, or ``Block`` or ``Inline``, that it holds.
        default: as it is written.
        says: what the docstring tells of it.
    """

    name: str
    type: str
    holds: tuple[str, ...]
    default: str
    says: str


def node_classes() -> tuple[type[Node], ...]:
    """Every class of nodes in the order of the module, without `Node` itself."""
    return tuple(
        value
        for value in vars(model).values()
        if isinstance(value, type) and issubclass(value, Node) and value is not Node
    )


def groups() -> dict[str, list[type[Node]]]:
    """The classes by group: blocks with what only blocks hold, parts with what is neither."""
    inline, blocks = typing.get_args(model.Inline), set(typing.get_args(model.Block))
    others = [kind for kind in node_classes() if not issubclass(kind, Document) and kind not in (*inline, *blocks)]
    holders = {
        kind: {holder for holder in node_classes() if kind.__name__ in _held(holder) and holder is not kind}
        for kind in others
    }
    for _ in others:  # a row is held by tables, a cell by rows
        blocks |= {kind for kind in others if holders[kind] and holders[kind] <= blocks}
    found: dict[str, list[type[Node]]] = {name: [] for name in GROUPS}
    for kind in _in_order():
        root, part = issubclass(kind, Document), kind in others and kind not in blocks
        found["Roots" if root else "Parts" if part else "Inline" if kind in inline else "Blocks"].append(kind)
    return found


def _in_order() -> list[type[Node]]:
    """The roots, then each class where a reader of the tree meets it first."""
    kinds = {kind.__name__: kind for kind in node_classes()}
    unions = {"Block": typing.get_args(model.Block), "Inline": typing.get_args(model.Inline)}
    found: list[type[Node]] = []
    stack = [kind for kind in reversed(kinds.values()) if issubclass(kind, Document)]
    while stack:
        kind = stack.pop()
        if kind not in found:
            found.append(kind)
            held = [one for field in own_fields(kind) for name in field.holds for one in unions.get(name, (name,))]
            stack += [kinds[one] if isinstance(one, str) else one for one in reversed(held)]
    return found


def _held(kind: type[Node]) -> set[str]:
    return {name for field in own_fields(kind) for name in field.holds}


def own_fields(kind: type[Node]) -> tuple[Field, ...]:
    """The fields that a class has and its bases have not."""
    known = {item.name for base in kind.__mro__[1:] if attrs.has(base) for item in attrs.fields(base)}
    hints, told = typing.get_type_hints(kind), _told(kind)
    return tuple(
        Field(item.name, *_short(hints[item.name]), _default(item), told.get(item.name, ""))
        for item in attrs.fields(kind)
        if item.name not in known
    )


def own_properties(kind: type[Node]) -> dict[str, str]:
    """What a class works out of its fields, by name, with the first sentence about each; `text` where it is special."""
    found = {}
    for name, value in vars(kind).items():
        if isinstance(value, property) and not name.startswith("_"):
            found[name] = _line(inspect.getdoc(value) or "").partition("\n\n")[0]
    return found


def summary(kind: type[Any]) -> str:
    """The docstring of a class without its sections."""
    return _line(_SECTION.split(inspect.getdoc(kind) or "")[0].strip())


def _line(text: str) -> str:
    """Each paragraph on one line."""
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


def _told(kind: type[Any]) -> dict[str, str]:
    """What the section ``Attributes:`` of a docstring tells, by name."""
    _, _, section = (inspect.getdoc(kind) or "").partition("Attributes:\n")
    told: dict[str, str] = {}
    name = ""
    for line in section.split("\n"):
        if (opened := re.fullmatch(r" {4}(\w+): (.*)", line)) is not None:
            name = opened[1]
            told[name] = opened[2]
        elif line.startswith(" " * 8) and name:
            told[name] += " " + line.strip()
        elif line and not line.startswith(" "):
            break
    return told


def _default(item: attrs.Attribute[Any]) -> str:
    return "" if item.default is attrs.NOTHING else repr(item.default)


def _short(hint: Any) -> tuple[str, tuple[str, ...]]:
    """A type in short, and the nodes in it."""
    if hint in (model.Content, model.Blocks):
        name = "Inline" if hint == model.Content else "Block"
        return f"{name}*", (name,)
    origin, given = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple:
        inner, holds = _short(given[0])
        return (f"({inner})*" if " | " in inner else f"{inner}*"), holds
    if origin is typing.Literal:
        return " | ".join("None" if value is None else f'"{value}"' for value in given), ()
    if origin in (types.UnionType, typing.Union):
        parts = [_short(part) for part in given if part is not type(None)]
        said = " | ".join(name for name, _ in parts)
        return said + ("?" if len(parts) < len(given) else ""), tuple(name for _, held in parts for name in held)
    name = hint.__name__
    return name, ((name,) if isinstance(hint, type) and issubclass(hint, Node) else ())


def lines_of_descent() -> Iterator[tuple[type[Node], type[Node]]]:
    """Each root with the root that it is a kind of."""
    for kind in groups()["Roots"]:
        base = kind.__mro__[1]
        if issubclass(base, Document):
            yield base, kind
