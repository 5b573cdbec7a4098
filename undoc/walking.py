"""Going through a document: walk, find, transform; locate and outline come from rooms of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

import attrs

from undoc.addresses import locate
from undoc.model import Node
from undoc.outlines import outline

__all__ = ["find", "locate", "outline", "transform", "walk"]

N = TypeVar("N", bound=Node)

#: Takes a node and gives back the same one, another, None (to leave it out) or several in its place.
Change = Callable[[Any], Node | Iterable[Node] | None]


def walk(node: Node) -> Iterator[Node]:
    """A node and all inside it, in reading order."""
    return node.walk()


def find(node: Node, kind: type[N]) -> Iterator[N]:
    """Every node of a class (or a subclass) at or inside a node, in reading order."""
    return node.find(kind)


def transform(node: N, change: Change) -> N:
    """A copy of a node with `change` applied to every node inside it and then to itself.

    What `change` leaves as it was is shared, not copied: with a change that changes nothing, the result is the
    very same object.

    Args:
        node: where to begin.
        change: called with each node, the inner ones first. It returns the node itself to keep it, another node
            to replace it, None to leave it out, or several nodes to put in its place.

    Returns:
        The node with its changes. The root itself can't be left out or become several.

    Raises:
        TypeError: a node was put where one of its class can't stand, or the root was left out.
    """
    done = change(_inside(node, change))
    if not isinstance(done, Node):
        raise TypeError(f"the root, a {type(node).__name__}, must stay one node")
    return done  # type: ignore[return-value]  # a change may make another class of it; the caller knows


def _inside(node: N, change: Change) -> N:
    """The node with its parts transformed, the same object if none changed."""
    changes: dict[str, Any] = {}
    for name in node._parts:
        value = getattr(node, name)
        if isinstance(value, Node):
            done = change(_inside(value, change))
            if done is not value:
                changes[name] = done
        elif value:
            kept: list[Node] = []
            for item in value:
                done = change(_inside(item, change))
                if isinstance(done, Node):
                    kept.append(done)
                elif done is not None:
                    kept.extend(done)
            if len(kept) != len(value) or any(a is not b for a, b in zip(kept, value, strict=True)):
                changes[name] = tuple(kept)
    return attrs.evolve(node, **changes) if changes else node
