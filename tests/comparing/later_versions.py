"""Later versions of documents, changed by chance."""

from __future__ import annotations

import random

from undoc import Document, Node, Text, transform


def changed_here_and_there(document: Document, chance: random.Random) -> Document:
    """A document in which words were added and nodes left out; its masthead stays."""

    def change(node: Node) -> Node | None:
        if chance.random() > 0.2:
            return node
        if isinstance(node, Text):
            return Text(node.value + "b")
        return node if isinstance(node, Document) or hasattr(node, "organ") else None

    return transform(document, change)
