"""Numbers for what nodes say: two nodes have the same number just if they are equal.

Comparing nodes with ``==`` at every level would cost the size of the tree times its depth; numbers are given out once,
the inner nodes first.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import attrs

from undoc.model import Node

#: What says nothing of a paragraph's or heading's words: a number that was put in makes others of all that follow.
_NUMBERING = ("marker", "label", "level", "role", "heading")


class Fingerprints:
    """The numbers of the nodes of some trees.

    Args:
        roots: the trees.
    """

    def __init__(self, *roots: Node) -> None:
        self._known: dict[Hashable, int] = {}
        self._whole: dict[int, int] = {}
        self._words: dict[int, int] = {}
        for root in roots:
            for node in reversed(list(root.walk())):  # what is inside a node comes after it
                self._whole[id(node)] = self._number(node, self._whole, ())
                self._words[id(node)] = self._number(node, self._words, _NUMBERING)

    def whole(self, node: Node) -> int:
        """The number of all that a node says."""
        return self._whole[id(node)]

    def words(self, node: Node) -> int:
        """The number of what it says but for its own number, and those of the nodes inside."""
        return self._words[id(node)]

    def _number(self, node: Node, table: dict[int, int], but: tuple[str, ...]) -> int:
        parts: list[Any] = [type(node)]
        for name in fields(type(node)):
            if name in but:
                continue
            value = getattr(node, name)
            if isinstance(value, Node):
                parts.append(table[id(value)])
            elif name in node._parts and value is not None:
                parts.append(tuple(table[id(child)] for child in value))
            else:
                parts.append(value)
        return self._known.setdefault((bool(but), *parts), len(self._known))


_FIELDS: dict[type[Node], tuple[str, ...]] = {}


def fields(kind: type[Node]) -> tuple[str, ...]:
    """The fields of a class that count in comparisons."""
    if kind not in _FIELDS:
        _FIELDS[kind] = tuple(field.name for field in attrs.fields(kind) if field.eq)
    return _FIELDS[kind]
