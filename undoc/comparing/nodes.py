"""Two trees side by side, from the root down: only what differs is looked into."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from undoc.addresses import Addresses
from undoc.comparing.differences import Comparison, Difference
from undoc.comparing.fingerprints import Fingerprints, fields
from undoc.comparing.matching import Matching
from undoc.model import Annex, Emphasis, Footnote, Inline, LineBreak, Link, Node, Text

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
    return Comparison(_Sides(first, second).differences())


class _Sides:
    def __init__(self, first: Node, second: Node) -> None:
        self._first = first
        self._second = second
        self._fingerprints = Fingerprints(first, second)
        self._matching = Matching(self._fingerprints)
        self._addresses = Addresses(first), Addresses(second)

    def differences(self) -> Iterator[Difference]:
        if self._fingerprints.whole(self._first) == self._fingerprints.whole(self._second):
            return
        stack: list[_Pair | Difference] = [(self._first, self._second)]
        while stack:
            item = stack.pop()
            if isinstance(item, Difference):
                yield item
                continue
            one, other = item
            if one is not None and other is not None:
                stack.extend(reversed(list(self._pair(one, other))))
            elif one is not None:
                yield Difference("missing", name_of(one), self._at(one), first=words_of(one))
            elif other is not None:
                yield Difference("extra", name_of(other), self._at(other, 1), second=words_of(other))

    def _at(self, node: Node, side: int = 0) -> str:
        return self._addresses[side].of(node) or ""

    def _changed(self, node: Node, part: str, first: str, second: str, *, words: bool = False) -> Difference:
        return Difference("changed", name_of(node), self._at(node), part, first, second, words)

    def _pair(self, one: Node, other: Node) -> Iterator[_Pair | Difference]:
        """What differs in two nodes themselves, and the pairs of nodes inside that do."""
        if type(one) is not type(other):
            yield self._changed(one, "kind", _kind(one), _kind(other))
        ours, theirs = fields(type(one)), fields(type(other))
        inner = [name for name in one._parts if name in theirs]
        for name in ours:
            if name in theirs and name not in one._parts:
                first, second = getattr(one, name), getattr(other, name)
                if first != second:
                    words = isinstance(first, str) and isinstance(second, str) and min(first.count(" "), 3) > 2
                    yield self._changed(one, name.replace("_", " "), _value(first), _value(second), words=words)
        for name in inner:
            first, second = getattr(one, name), getattr(other, name)
            if name in _CONTENT:
                yield from self._content(one, name, first, second)
            else:
                yield from self._matching.pairs(_listed(first), _listed(second))
        # what only one of two classes has
        for node, side, names in ((one, 0, set(ours) - set(theirs)), (other, 1, set(theirs) - set(ours))):
            for name in sorted(names):
                value = getattr(node, name)
                if value not in (None, ()):
                    said = (_value(value), "") if side == 0 else ("", _value(value))
                    yield self._changed(one, name.replace("_", " "), *said)

    def _content(
        self, node: Node, name: str, first: tuple[Inline, ...], second: tuple[Inline, ...]
    ) -> Iterator[_Pair | Difference]:
        ours, theirs = _Run.of(first), _Run.of(second)
        part = "text" if name == "content" else name
        if ours.text != theirs.text:
            yield self._changed(node, part, ours.text, theirs.text, words=True)
        elif len(ours.notes) == len(theirs.notes) and ours.places != theirs.places:
            yield self._changed(node, f"places of marks in the {part}", ours.marked(), theirs.marked(), words=True)
        if ours.text == theirs.text and ours.looks != theirs.looks:
            yield self._changed(node, f"look of the {part}", ours.dressed(), theirs.dressed())
        yield from self._matching.pairs([note for _, note in ours.notes], [note for _, note in theirs.notes])


@frozen
class _Run:
    """Content taken apart: its text, its notes with their places, and what dresses it.

    Attributes:
        text: without notes.
        notes: each with its place in the text.
        looks: emphasis, links and broken lines in order, where each begins and ends, and what stands inside.
    """

    text: str
    notes: tuple[tuple[int, Footnote], ...]
    looks: tuple[tuple[int, int, int, str], ...]

    @classmethod
    def of(cls, content: tuple[Inline, ...]) -> _Run:
        said: list[str] = []
        notes: list[tuple[int, Footnote]] = []
        looks: list[tuple[int, int, int, str]] = []
        place = 0
        stack: list[Inline | tuple[int, int, str]] = list(reversed(content))
        while stack:
            item = stack.pop()
            if isinstance(item, Text):
                said.append(item.value)
                place += len(item.value)
            elif isinstance(item, Footnote):
                notes.append((place, item))
            elif isinstance(item, LineBreak):
                said.append("\n")
                looks.append((place, place + 1, len(notes), "line break"))
                place += 1
            elif isinstance(item, (Emphasis, Link)):
                look = item.style if isinstance(item, Emphasis) else f"link to {item.target}"
                looks.append((place, place, len(notes), f"{look} begins"))
                stack.append((place, len(notes), look))
                stack.extend(reversed(item.content))
            else:
                start, count, look = item
                looks.append((start, place, len(notes) - count, look))
        return cls("".join(said), tuple(notes), tuple(looks))

    @property
    def places(self) -> list[int]:
        """Where in the text the marks stand."""
        return [place for place, _ in self.notes]

    def marked(self) -> str:
        """The text with its marks in brackets."""
        said, last = [], 0
        for place, note in self.notes:
            said += [self.text[last:place], f"[{note.marker}]"]
            last = place
        return "".join(said) + self.text[last:]

    def dressed(self) -> str:
        """What dresses the text, and which words."""
        ends = [look for look in self.looks if not look[3].endswith(" begins")]
        return "; ".join(f"{look} {self.text[start:end]!r}" for start, end, _, look in ends) or "(plain)"


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
