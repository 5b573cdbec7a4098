"""What became of a document in a later version of it, told as a person would: moved, renumbered, changed words."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from undoc.comparing.differences import Comparison, Difference
from undoc.comparing.moves import find_moves
from undoc.comparing.nodes import Sides
from undoc.model import Annex, Document, Footnote, Heading, Node, Paragraph, Subparagraph

#: What has a number in a series, which is another one when something is put in before it.
_NUMBERED = (Paragraph, Subparagraph, Footnote, Heading)


def diff(first: Document, second: Document) -> Comparison:
    """What became of a document in another version of it.

    A node that is gone in one place and stands in another, with most of its words, was moved; a number that is another
    one on a node that is the same was renumbered. The cost is about linear in the size of both.

    Args:
        first: the earlier version.
        second: the later one.

    Returns:
        The differences in the order of the first version, what is new where it was put in; none just where
        ``first == second``. `Comparison.to_text` tells them line by line, `Comparison.to_html` as a page with the
        whole text and the changes in it.

    Raises:
        TypeError: one of them is no document.
    """
    for document in (first, second):
        if not isinstance(document, Document):
            raise TypeError(f"expected a Document, not {type(document).__name__}")
    sides = Sides(first, second)
    found = list(sides.differences())
    moves = find_moves(
        [one for item in found if item.kind == "missing" and (one := item.nodes[0]) is not None],
        [other for item in found if item.kind == "extra" and (other := item.nodes[1]) is not None],
    )
    return Comparison(_told(sides, found, moves), (first, second), sides)


def _told(sides: Sides, found: list[Difference], moves: list[tuple[Node, Node]]) -> Iterator[Difference]:
    """The differences, with moves in the place of what is missing here and extra there."""
    to = {id(one): other for one, other in moves}
    arrived = {id(other) for _, other in moves}
    for item in found:
        one, other = item.nodes
        if item.kind == "missing" and one is not None:
            if id(one) not in to:
                yield item
            for node in one.walk() if to else ():
                if id(node) in to:
                    yield from _moved(sides, node, to[id(node)])
        elif item.kind != "extra" or id(other) not in arrived:
            yield _renumbered(item)


def _moved(sides: Sides, one: Node, other: Node) -> Iterator[Difference]:
    """That a node was moved, and what changed inside it."""
    move = sides.moved(one, other)
    yield move
    for item in sides.differences((one, other)):
        # the number belongs to the place, and changed words are told with the move
        itself = item.nodes[0] is one and item.kind == "changed"
        if not (
            itself and (item.part in ("marker", "label", "kind") or (item.part, item.first) == ("text", move.first))
        ):
            yield _renumbered(item)


def _renumbered(item: Difference) -> Difference:
    numbered = (item.part == "marker" and isinstance(item.nodes[0], _NUMBERED)) or (
        item.part == "label" and isinstance(item.nodes[0], Annex)
    )
    return evolve(item, kind="renumbered") if numbered and item.first and item.second else item
