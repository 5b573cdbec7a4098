"""Two documents of different words side by side: language versions, of which only the structure can be compared."""

from __future__ import annotations

from collections.abc import Iterator

from undoc.addresses import Addresses
from undoc.comparing.aligning import align
from undoc.comparing.differences import Comparison, Difference
from undoc.comparing.nodes import name_of, words_of
from undoc.model import Annex, Footnote, Heading, Node, Paragraph, Quotation, Signature, Subparagraph, Table, Unparsed

_KINDS = (Annex, Footnote, Heading, Paragraph, Quotation, Signature, Subparagraph, Table, Unparsed)


def compare_structures(first: Node, second: Node) -> Comparison:
    """The nodes that one document has and the other has not, whatever they say and however their markers are printed.

    Args:
        first: what the second is held against.
        second: the other.

    Returns:
        What is missing and what is extra, each in reading order of its own document.
    """
    ours, theirs = list(_nodes(first)), list(_nodes(second))
    _, gaps = align([key for key, _ in ours], [key for key, _ in theirs])
    addresses = Addresses(first), Addresses(second)
    found = []
    for gap in gaps:
        for _, node in ours[gap.first.start : gap.first.stop]:
            found.append(
                Difference("missing", name_of(node), addresses[0].of(node) or "", first=words_of(node) or "(no words)")
            )
        for _, node in theirs[gap.second.start : gap.second.stop]:
            found.append(
                Difference("extra", name_of(node), addresses[1].of(node) or "", second=words_of(node) or "(no words)")
            )
    return Comparison(found)


def _nodes(root: Node) -> Iterator[tuple[tuple[object, ...], Node]]:
    """The nodes of a structure in reading order, each with what it is known by: how deep, what, and its number."""
    stack: list[tuple[int, Node]] = [(0, root)]
    while stack:
        depth, node = stack.pop()
        if isinstance(node, _KINDS):
            label = node.label if isinstance(node, Footnote) else None
            number = node.number if isinstance(node, Paragraph) else label
            yield (depth, type(node), number), node
        stack += reversed([(depth + 1, child) for child in node.children()])
