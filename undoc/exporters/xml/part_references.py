"""References to parts of the document itself, pointed at the eIds that these parts are given."""

from __future__ import annotations

from undoc.exporters.linked import meant
from undoc.exporters.xml.ids import Ids
from undoc.exporters.xml.tree import Element
from undoc.model import Content, Document, Node


class PartReferences:
    """The references of one document.

    Args:
        document: the document; None for no references.
    """

    def __init__(self, document: Document | None) -> None:
        self._found: dict[int, list[tuple[int, int, Node]]] = {}
        self._places: dict[int, Element | None] = {}
        self._asked: list[tuple[Element, Node]] = []
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

    def put(self, node: Node, element: Element) -> None:
        """Say which element a node became; the first counts."""
        if id(node) in self._places and self._places[id(node)] is None:
            self._places[id(node)] = element

    def ask(self, element: Element, target: Node) -> None:
        """Say that a ``ref`` leads to a node."""
        self._asked.append((element, target))

    def settle(self, ids: Ids) -> None:
        """Point each ``ref`` at its node, whose element is given an eId if it has none.

        What leads to no element is text again.
        """
        for element, target in self._asked:
            place = self._places[id(target)]
            if place is None:
                element.unwrap()
                continue
            if "eId" not in place.attributes:
                place.set("eId", ids.counted("anchor"))
            element.set("href", f"#{place.attributes['eId']}")
