"""Where in one version is what stands in a node of another."""

from __future__ import annotations

from undoc.model import Document, Node, Paragraph
from undoc.rules.versions.alignment import aligned_parts, same_paragraphs


class Places:
    """The paragraphs of a version for all that is in those of another.

    Args:
        first: the version whose nodes are looked up.
        other: the version in which their places are.
    """

    def __init__(self, first: Document, other: Document) -> None:
        self._other = other
        self._found: dict[int, Node] = {}
        for one, two in aligned_parts(first, other):
            pairs: list[tuple[Paragraph, Paragraph]] = list(same_paragraphs(one, two))
            for node in one.walk() if one is not first else ():
                self._found[id(node)] = two
            for paragraph, same in pairs:
                for node in paragraph.walk():
                    self._found[id(node)] = same

    def of(self, node: Node) -> Node:
        """The paragraph that is the same as the one in which the node is; else the attachment, else the document."""
        return self._found.get(id(node), self._other)
