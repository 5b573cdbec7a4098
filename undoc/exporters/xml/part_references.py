"""References to parts of the document itself, pointed at the eIds that these parts are given."""

from __future__ import annotations

from lxml import etree

from undoc.exporters.linked import meant
from undoc.model import Content, Document, Node


class PartReferences:
    """The references of one document.

    Args:
        document: the document; None for no references.
    """

    def __init__(self, document: Document | None) -> None:
        self._found: dict[int, list[tuple[int, int, Node]]] = {}
        self._places: dict[int, str | None] = {}
        self._asked: list[tuple[etree._Element, Node]] = []
        holders: dict[int, tuple[int, str]] = {}
        for one in meant(document) if document is not None else ():
            content = getattr(one.node, one.part, None)
            # content that two nodes have in common may mean something else in each
            if not isinstance(content, tuple) or one.target is None:
                continue
            if holders.setdefault(id(content), (id(one.node), one.part)) == (id(one.node), one.part):
                self._found.setdefault(id(content), []).append((one.reference.start, one.reference.end, one.target))
                self._places[id(one.target)] = None
            else:
                self._found.pop(id(content), None)

    def of(self, content: Content) -> list[tuple[int, int, Node]]:
        """Start, end and target of each reference in a content, by its identity."""
        return self._found.get(id(content), [])

    def are_to(self, node: Node) -> bool:
        """Whether a node is referred to."""
        return id(node) in self._places

    def put(self, node: Node, eid: str) -> None:
        """Say which eId a node was given; the first counts."""
        if id(node) in self._places and self._places[id(node)] is None:
            self._places[id(node)] = eid

    def ask(self, element: etree._Element, target: Node) -> None:
        """Say that a ``ref`` leads to a node."""
        self._asked.append((element, target))

    def settle(self) -> None:
        """Point each ``ref`` at its node; what leads to no element is text again."""
        for element, target in self._asked:
            eid = self._places[id(target)]
            if eid is not None:
                element.set("href", f"#{eid}")
            else:
                _unwrap(element)


def _unwrap(element: etree._Element) -> None:
    """Put the text of an element, and what follows it, in its place."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    text = (element.text or "") + (element.tail or "")
    if before is not None:
        before.tail = (before.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
    element.tail = None
    parent.remove(element)
