"""A copy of a tree with some of its nodes changed, each told by the very object that it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from undoc.errors import UndocError
from undoc.model import Document, Node
from undoc.walking import transform

#: Takes a node whose parts are changed already, and gives what stands in its place.
Changed = Callable[[Any], Node | None]


def rebuild(document: Document, changes: Mapping[int, Changed]) -> Document:
    """A copy of a document in which the nodes with these ids (`id`) are changed; the others are shared.

    Args:
        document: the document; no node may stand in it twice, as `unshared` sees to.
        changes: for each node what makes another of it, or None to leave it out.

    Raises:
        UndocError: it is nested too deep.
    """
    try:
        done = _rebuilt(document, changes)
    except RecursionError:
        raise UndocError("the document is nested too deep to be changed") from None
    assert isinstance(done, Document)  # noqa: S101  # a root's change is never None
    return done


def _rebuilt(node: Node, changes: Mapping[int, Changed]) -> Node | None:
    parts: dict[str, Any] = {}
    for name in node._parts:
        value = getattr(node, name)
        if isinstance(value, Node):
            done = _rebuilt(value, changes)
            if done is not value:
                parts[name] = done
        elif value:
            kept = [done for item in value if (done := _rebuilt(item, changes)) is not None]
            if len(kept) != len(value) or any(a is not b for a, b in zip(kept, value, strict=True)):
                parts[name] = tuple(kept)
    new = attrs.evolve(node, **parts) if parts else node
    change = changes.get(id(node))
    return new if change is None else change(new)


def unshared(document: Document) -> Document:
    """The document, or a copy of it where one node stands in several places.

    Raises:
        UndocError: it is nested too deep.
    """
    seen: set[int] = set()
    nodes = 0
    for node in document.walk():
        seen.add(id(node))
        nodes += 1
    if len(seen) == nodes:
        return document
    try:
        return transform(document, lambda node: attrs.evolve(node))
    except RecursionError:
        raise UndocError("the document is nested too deep to be changed") from None
