"""References to parts that get other numbers: rewritten with them, or a reason to leave the numbers alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from undoc.model import Content, Emphasis, Footnote, LineBreak, Link, Node, Paragraph, Subparagraph, Text
from undoc.patterns import compiled_late
from undoc.resolving import ResolvedReference
from undoc.transforms.labels import printed_like
from undoc.transforms.rebuilding import Changed

_FIGURES = compiled_late(r"\d+")


class UncertainReferenceError(Exception):
    """What a reference says can't be made to say the same of new numbers."""


def rewritten(
    references: Iterable[ResolvedReference], numbers: Mapping[int, tuple[int, int]], parents: Mapping[int, Node]
) -> dict[int, Changed]:
    """The changes that make references name the new numbers.

    Args:
        references: those that lead to the nodes, or may.
        numbers: old and new number of each paragraph or note that is renumbered, by the node's id.
        parents: the node around each node, by id.

    Raises:
        UncertainReferenceError: one of them can't be rewritten with certainty; the message says which and why.
    """
    edits: dict[int, list[tuple[int, int, str]]] = {}
    texts: dict[int, Text] = {}
    for one in references:
        found = _numbers_named(one, numbers, parents)
        if not found:
            continue
        if not one.certain or not (one.complete or has_ends(one)):
            raise UncertainReferenceError(f"{one.cited!r} ({one.address}) may be of this document or of another")
        for old, new in found.items():
            spots = [match for match in _FIGURES.finditer(one.cited) if _value(match[0]) == old]
            if len(spots) != 1:
                raise UncertainReferenceError(
                    f"{one.cited!r} ({one.address}) does not tell which of its numbers is meant"
                )
            start = one.reference.start + spots[0].start()
            text, offset = _text_at(one.node, one.part, start, start + len(spots[0][0]))
            texts[id(text)] = text
            edits.setdefault(id(text), []).append((offset, offset + len(spots[0][0]), printed_like(spots[0][0], new)))
    return {key: _edited(texts[key], spots) for key, spots in edits.items()}


def has_ends(one: ResolvedReference) -> bool:
    """Whether a reference is a range of paragraphs whose ends are there; what is missing between them can be a gap."""
    if one.reference.until is None or len(one.targets) < 2:
        return False
    ends = [target.label for target in (one.targets[0], one.targets[-1]) if isinstance(target, Paragraph)]
    return ends == [one.reference.label, one.reference.until]


def _numbers_named(
    one: ResolvedReference, numbers: Mapping[int, tuple[int, int]], parents: Mapping[int, Node]
) -> dict[int, int]:
    """Old and new number of what a reference names by its number: its ends where it is a range."""
    named: dict[int, int] = {}
    for target in one.targets if one.reference.until is None else (one.targets[0], one.targets[-1]):
        node: Node | None = target
        while node is not None and id(node) not in numbers and isinstance(node, Subparagraph):
            node = parents.get(id(node))
        if isinstance(node, (Paragraph, Footnote)) and id(node) in numbers:
            old, new = numbers[id(node)]
            named[old] = new
    return named


def _text_at(node: Node, part: str, start: int, end: int) -> tuple[Text, int]:
    """The run of characters that holds a stretch of a node's text, and where in it that begins."""
    content = (node,) if isinstance(node, Text) else getattr(node, part, None)
    if isinstance(content, tuple):
        at = 0
        for run in _runs(content):
            length = len(run.value) if isinstance(run, Text) else 1
            if isinstance(run, Text) and at <= start and end <= at + length:
                return run, start - at
            at += length
    raise UncertainReferenceError("a reference stands in a text that can't be changed")


def _runs(content: Content | tuple[Node, ...]) -> Iterable[Text | LineBreak]:
    stack: list[Node] = list(reversed(content))
    while stack:
        node = stack.pop()
        if isinstance(node, (Text, LineBreak)):
            yield node
        elif isinstance(node, (Emphasis, Link)):
            stack.extend(reversed(node.content))


def _edited(text: Text, spots: list[tuple[int, int, str]]) -> Changed:
    def change(node: Text) -> Text:
        value = text.value
        for start, end, new in sorted(set(spots), reverse=True):
            value = value[:start] + new + value[end:]
        return attrs.evolve(node, value=value)

    return change


def _value(figures: str) -> int:
    return int(figures) if len(figures) <= 9 else -1
