"""Two trees side by side, from the root down: only what differs is looked into."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from undoc.addresses import Addresses
from undoc.comparing.differences import Comparison, Difference
from undoc.comparing.fingerprints import Fingerprints, fields
from undoc.comparing.matching import Matching
from undoc.comparing.runs import Run
from undoc.model import Annex, Footnote, Inline, Node

_CONTENT = ("content", "closing", "caption")
_Pair = tuple[Node | None, Node | None]


def compare(first: Node, second: Node) -> Comparison:
    """What differs between two documents, or two parts of documents.

    What corresponds is told by what the nodes say, not by their numbers: a paragraph put in is one that is extra, and
    those after it have another marker. The cost is about linear in the size of both.

    Args:
        first: what the second is held against.
        second: the other.

    Returns:
        The differences in reading order; none just where ``first == second``.
    """
    return Comparison(Sides(first, second).differences())


class Sides:
    """Two trees held side by side.

    Args:
        first: what the second is held against.
        second: the other.

    Attributes:
        equal: the pairs of nodes found equal, that stand in no equal pair themselves; filled by `differences`.
        unequal: the pairs of nodes that correspond and differ; likewise.
    """

    def __init__(self, first: Node, second: Node) -> None:
        self._roots = first, second
        self.equal: list[tuple[Node, Node]] = []
        self.unequal: list[tuple[Node, Node]] = []
        self._fingerprints = Fingerprints(first, second)
        self._matching = Matching(self._fingerprints)
        self._addresses = Addresses(first), Addresses(second)

    def differences(self, pair: tuple[Node, Node] | None = None) -> Iterator[Difference]:
        """What differs, in reading order.

        Args:
            pair: a node of either tree that correspond; the roots if None.
        """
        stack: list[_Pair | Difference] = [pair or self._roots]
        whole = self._fingerprints.whole
        while stack:
            item = stack.pop()
            if isinstance(item, Difference):
                yield item
                continue
            one, other = item
            if one is not None and other is not None:
                if whole(one) == whole(other):
                    self.equal.append((one, other))
                    continue
                self.unequal.append((one, other))
                stack.extend(reversed(list(self._pair(one, other))))
            elif one is not None:
                yield Difference("missing", name_of(one), self._at(one), first=words_of(one), nodes=item)
            elif other is not None:
                yield Difference("extra", name_of(other), self._at(other, 1), second=words_of(other), nodes=item)

    def moved(self, one: Node, other: Node) -> Difference:
        """That a node of the first tree stands elsewhere in the second."""
        addresses = self._at(one), self._at(other, 1)
        return Difference(
            "moved",
            name_of(one),
            addresses[0],
            "text",
            words_of(one),
            words_of(other),
            True,
            addresses[1],
            (one, other),
        )

    def _at(self, node: Node, side: int = 0) -> str:
        return self._addresses[side].of(node) or ""

    def _changed(
        self, pair: tuple[Node, Node], part: str, first: str, second: str, *, words: bool = False
    ) -> Difference:
        one, other = pair
        return Difference(
            "changed", name_of(one), self._at(one), part, first, second, words, self._at(other, 1), nodes=pair
        )

    def _pair(self, one: Node, other: Node) -> Iterator[_Pair | Difference]:
        """What differs in two nodes themselves, and the pairs of nodes inside."""
        pair = one, other
        if type(one) is not type(other):
            yield self._changed(pair, "kind", _kind(one), _kind(other))
        ours, theirs = fields(type(one)), fields(type(other))
        inner = [name for name in one._parts if name in theirs]
        for name in ours:
            if name in theirs and name not in one._parts:
                first, second = getattr(one, name), getattr(other, name)
                if first != second:
                    words = isinstance(first, str) and isinstance(second, str) and min(first.count(" "), 3) > 2
                    yield self._changed(pair, name.replace("_", " "), _value(first), _value(second), words=words)
        for name in inner:
            first, second = getattr(one, name), getattr(other, name)
            if name in _CONTENT:
                yield from self._content(pair, name, first, second)
            else:
                yield from self._matching.pairs(_listed(first), _listed(second))
        # what only one of two classes has
        for node, side, names in ((one, 0, set(ours) - set(theirs)), (other, 1, set(theirs) - set(ours))):
            for name in sorted(names):
                value = getattr(node, name)
                if value not in (None, ()):
                    said = (_value(value), "") if side == 0 else ("", _value(value))
                    yield self._changed(pair, name.replace("_", " "), *said)

    def _content(
        self, pair: tuple[Node, Node], name: str, first: tuple[Inline, ...], second: tuple[Inline, ...]
    ) -> Iterator[_Pair | Difference]:
        ours, theirs = Run.of(first), Run.of(second)
        part = "text" if name == "content" else name
        if ours.text != theirs.text:
            yield self._changed(pair, part, ours.text, theirs.text, words=True)
        elif len(ours.notes) == len(theirs.notes) and ours.places != theirs.places:
            yield self._changed(pair, f"places of marks in the {part}", ours.marked(), theirs.marked(), words=True)
        if ours.text == theirs.text and ours.looks != theirs.looks:
            yield self._changed(pair, f"look of the {part}", ours.dressed(), theirs.dressed())
        yield from self._matching.pairs([note for _, note in ours.notes], [note for _, note in theirs.notes])


def _listed(value: Any) -> tuple[Node, ...]:
    return () if value is None else (value,) if isinstance(value, Node) else tuple(value)


def _kind(node: Node) -> str:
    """``NoteVerbale`` as ``note verbale``; a footnote is a note, an annex what it is."""
    if isinstance(node, Footnote):
        return "note"
    if isinstance(node, Annex):
        return node.kind
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in type(node).__name__).strip()


def name_of(node: Node) -> str:
    """What a node is, with its marker: ``paragraph 3.``, ``note *``, ``annex I``."""
    marker = getattr(node, "marker", None) or (node.label if isinstance(node, Annex) else None)
    return f"{_kind(node)} {marker}" if marker else _kind(node)


def words_of(node: Node) -> str:
    """The first words of a node; not of all its annexes."""
    if isinstance(node, Annex):
        return "; ".join(heading.text for heading in (node.heading, *node.titles) if heading is not None) or node.text
    return node.text


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(_value(item) for item in value)
    if isinstance(value, Node):
        return value.text
    return "" if value is None else str(value)
