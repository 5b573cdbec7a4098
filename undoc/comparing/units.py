"""A document as the stretches of text that a reader sees, one under the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from attrs import frozen

from undoc.comparing.runs import Run
from undoc.model import (
    Annex,
    Cell,
    Footnote,
    Heading,
    Masthead,
    Node,
    Paragraph,
    PlaceDate,
    Signature,
    Subparagraph,
    Table,
    Unparsed,
)

UnitKind: TypeAlias = Literal["masthead", "heading", "text", "note", "cell", "caption", "signature", "unparsed"]


@frozen
class Unit:
    """A stretch of text.

    Attributes:
        nodes: the node that says it; of a note, the note and its first paragraph.
        kind: what it is to the eye.
        text: with the marks of its notes in brackets.
        marker: the number or mark before it.
        level: how deep it stands: of headings their level, of points of lists how many lists there are around.
        closing: whether it is what closes a paragraph after its list, or the original language under the heading of
            an annex: a text of a node besides its first.
    """

    nodes: tuple[Node, ...]
    kind: UnitKind
    text: str
    marker: str = ""
    level: int = 0
    closing: bool = False

    @property
    def key(self) -> tuple[int, bool]:
        """What it is known by."""
        return id(self.nodes[0]), self.closing


@frozen
class _Place:
    node: Node
    kind: UnitKind = "text"
    level: int = 0
    closing: bool = False


def units(root: Node) -> Iterator[Unit]:
    """The stretches in reading order; a note follows the stretch that has its mark."""
    stack = [_Place(root)]
    while stack:
        place = stack.pop()
        node = place.node
        if place.closing and isinstance(node, Annex):
            yield Unit((node,), place.kind, node.original_language or "", closing=True)
            continue
        if place.closing and isinstance(node, Paragraph):
            yield Unit((node,), place.kind, Run.of(node.closing).marked(), closing=True)
            continue
        unit = _unit(place)
        if unit is not None:
            yield unit
        stack += reversed(list(_inside(place, () if unit is None else unit.nodes[1:])))


def _inside(place: _Place, done: tuple[Node, ...]) -> Iterator[_Place]:
    """What stands inside a node, as it is to be shown."""
    node = place.node
    kind: UnitKind = "note" if isinstance(node, Footnote) else "cell" if isinstance(node, Cell) else place.kind
    level = place.level + isinstance(node, (Subparagraph, Paragraph))
    closing = len(node.closing) if isinstance(node, Paragraph) else 0
    children = list(node.children())
    shown = {id(part) for part in done}  # an equal part beside it is another
    if isinstance(node, Annex) and node.original_language and node.heading is None:
        yield _Place(node, closing=True)
    for at, child in enumerate(children):
        if closing and at == len(children) - closing:
            yield _Place(node, place.kind, closing=True)
        if id(child) in shown:
            yield from _inside(_Place(child, kind, level), ())
        else:
            yield _Place(child, kind, level if isinstance(child, Subparagraph) else place.level)
        if isinstance(node, Annex) and node.original_language and child is node.heading:
            yield _Place(node, closing=True)


def _unit(place: _Place) -> Unit | None:
    node = place.node
    if isinstance(node, Footnote):
        head = node.body[0] if node.body else None
        if isinstance(head, Paragraph) and head.marker is None:
            return Unit((node, head), "note", Run.of(head.content).marked(), node.marker)
        return Unit((node,), "note", "", node.marker)
    if isinstance(node, Masthead):
        issue = (node.distribution, node.date and node.date.isoformat(), node.original_language)
        return Unit((node,), "masthead", "\n".join(line for line in (node.text, *issue) if line))
    if isinstance(node, Heading):
        return Unit((node,), "heading", Run.of(node.content).marked(), node.marker or "", node.level)
    if isinstance(node, (Paragraph, Subparagraph)):
        return Unit((node,), place.kind, Run.of(node.content).marked(), node.marker or "", place.level)
    if isinstance(node, PlaceDate):
        return Unit((node,), place.kind, Run.of(node.content).marked())
    if isinstance(node, Table):
        return Unit((node,), "caption", Run.of(node.caption).marked()) if node.caption else None
    if isinstance(node, Signature):
        return Unit((node,), "signature", node.text)
    return Unit((node,), "unparsed", node.raw) if isinstance(node, Unparsed) else None
