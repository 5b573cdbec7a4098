"""What one document lacks and the other has elsewhere: it was moved."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from undoc.comparing.matching import WORD
from undoc.model import Annex, Footnote, Heading, Node, Paragraph, Quotation, Signature, Subparagraph, Table, Text

#: What says the same in as many words was moved; "Noted." is said in many places.
_LEAST_SAME = 4
#: As many words, and this share of them alike, where some were changed.
_LEAST_ALIKE, _SHARE = 10, 0.6
#: A word that stands in more of the candidates than this tells nothing of any; so cost stays about linear.
_RARE = 12
#: Candidates that are weighed for one node.
_WEIGHED = 4

#: Kinds that can become each other by a move: a paragraph that becomes a point of a list.
_KINDS: dict[type[Node], str] = {
    Annex: "annex",
    Footnote: "note",
    Heading: "heading",
    Paragraph: "paragraph",
    Quotation: "quotation",
    Signature: "signature",
    Subparagraph: "paragraph",
    Table: "table",
}
_Words: TypeAlias = tuple[str, ...]


def find_moves(missing: Sequence[Node], extra: Sequence[Node]) -> list[tuple[Node, Node]]:
    """Which of the nodes that one document lacks stand elsewhere in the other.

    Args:
        missing: nodes that only the first document has at their place.
        extra: nodes that only the second has.

    Returns:
        The pairs, those of whole nodes first; then, of annexes, quotations and lists that only one document has, what
        was taken out of them or put into them.
    """
    pairs = _pair(missing, extra)
    ours = _without(missing, {id(one) for one, _ in pairs})
    theirs = _without(extra, {id(other) for _, other in pairs})
    return pairs + _pair(ours, theirs)


def _without(nodes: Iterable[Node], moved: set[int]) -> list[Node]:
    """The nodes and those inside them, but for what moved as a whole."""
    left: list[Node] = []
    stack = list(nodes)[::-1]
    while stack:
        node = stack.pop()
        if id(node) not in moved:
            left.append(node)
            stack += reversed(tuple(node.children()))
    return left


def _pair(missing: Iterable[Node], extra: Iterable[Node]) -> list[tuple[Node, Node]]:
    ours, theirs = dict(_candidates(missing)), dict(_candidates(extra))
    pairs = list(_same(ours, theirs))
    for one, other in pairs:
        del ours[one], theirs[other]
    pairs += _alike(ours, theirs)
    return [(one[1], other[1]) for one, other in _outermost(pairs)]


class _Key(tuple[str, Node]):
    """A kind and a node, known by which node it is."""

    __slots__ = ()

    def __hash__(self) -> int:
        return id(self[1])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self[1] is other[1]


def _candidates(nodes: Iterable[Node]) -> Iterator[tuple[_Key, _Words]]:
    for node in nodes:
        kind = _KINDS.get(type(node))
        if kind is not None:
            words = tuple(WORD.findall(_said(node).casefold()))
            if len(words) >= _LEAST_SAME:
                yield _Key((kind, node)), words


def _said(node: Node) -> str:
    if isinstance(node, Signature):
        return node.text
    return " ".join(text.value for text in node.find(Text))


def _same(ours: dict[_Key, _Words], theirs: dict[_Key, _Words]) -> Iterator[tuple[_Key, _Key]]:
    """Nodes that say the same, in order where several do."""
    places: dict[tuple[str, _Words], list[_Key]] = defaultdict(list)
    for key, words in reversed(theirs.items()):
        places[key[0], words].append(key)
    for key, words in ours.items():
        found = places.get((key[0], words))
        if found:
            yield key, found.pop()


def _alike(ours: dict[_Key, _Words], theirs: dict[_Key, _Words]) -> Iterator[tuple[_Key, _Key]]:
    """Nodes that say nearly the same, the likest first."""
    holders: dict[str, list[_Key]] = defaultdict(list)
    for key, words in theirs.items():
        for word in set(words) if len(words) >= _LEAST_ALIKE else ():
            holders[word].append(key)
    weighed = []
    for place, (key, words) in enumerate(ours.items()):
        if len(words) < _LEAST_ALIKE:
            continue
        found = (other for word in set(words) if len(holders[word]) <= _RARE for other in holders[word])
        for other, _ in Counter(other for other in found if other[0] == key[0]).most_common(_WEIGHED):
            share = _share(words, theirs[other])
            if share >= _SHARE:
                weighed.append((-share, place, key, other))
    used: set[_Key] = set()
    for _, _, key, other in sorted(weighed, key=lambda item: item[:2]):
        if key not in used and other not in used:
            used |= {key, other}
            yield key, other


def _share(first: _Words, second: _Words) -> float:
    """The share of words that two texts have in common, each as often as in both."""
    common = (Counter(first) & Counter(second)).total()
    return 2 * common / (len(first) + len(second))


def _outermost(pairs: Iterable[tuple[_Key, _Key]]) -> Iterator[tuple[_Key, _Key]]:
    """The pairs but for those inside a node that moved as a whole."""
    found = list(pairs)
    inside = [_inside(pair[side][1] for pair in found) for side in (0, 1)]
    for one, other in found:
        if id(one[1]) not in inside[0] and id(other[1]) not in inside[1]:
            yield one, other


def _inside(nodes: Iterable[Node]) -> set[int]:
    """What stands inside some nodes."""
    found: set[int] = set()
    for node in nodes:
        if id(node) not in found:
            walked = node.walk()
            next(walked)
            found.update(id(child) for child in walked)
    return found
