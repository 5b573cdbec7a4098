"""Which nodes of two lists correspond: those that say the same, then those that say nearly the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from undoc.comparing.aligning import Gap, align
from undoc.comparing.fingerprints import Fingerprints
from undoc.model import Cell, Masthead, Node, Row, Signature
from undoc.patterns import compiled_late

#: Nodes of either list that are weighed each with each; longer stretches are cut.
_WINDOW = 32
_WORDS = 200
#: Words by which texts are known again; a Chinese character is one.
WORD = compiled_late(r"[^\W\u2e80-\u9fff]+|[\u2e80-\u9fff]")
#: Below this, two nodes are taken for different ones rather than for a changed one.
_LEAST = 0.35


class Matching:
    """Finds nodes that correspond.

    Args:
        fingerprints: the numbers of the nodes of both trees.
    """

    def __init__(self, fingerprints: Fingerprints) -> None:
        self._fingerprints = fingerprints
        self._bags: dict[int, frozenset[str]] = {}

    def pairs(self, first: Sequence[Node], second: Sequence[Node]) -> Iterator[tuple[Node | None, Node | None]]:
        """The nodes of two lists side by side in order: both where they correspond, otherwise one and None."""
        number = self._fingerprints
        pairs, gaps = align([number.whole(node) for node in first], [number.whole(node) for node in second])
        ours, theirs = [number.words(node) for node in first], [number.words(node) for node in second]
        equal = len(pairs)
        for gap in gaps:
            more, left = align(ours, theirs, gap)
            pairs += more
            for rest in left:
                pairs += self._alike(first, second, rest)
        done = sorted(pairs) if len(pairs) > equal else pairs
        low = least = 0
        for one, other in (*done, (len(first), len(second))):
            for node in first[low:one]:
                yield node, None
            for node in second[least:other]:
                yield None, node
            low, least = one + 1, other + 1
            if one < len(first):
                yield first[one], second[other]

    def _alike(self, first: Sequence[Node], second: Sequence[Node], gap: Gap) -> Iterator[tuple[int, int]]:
        """Pairs of nodes that say nearly the same, window by window."""
        count = -(-max(len(gap.first), len(gap.second)) // _WINDOW)
        for at in range(count):
            ours = gap.first[len(gap.first) * at // count : len(gap.first) * (at + 1) // count]
            theirs = gap.second[len(gap.second) * at // count : len(gap.second) * (at + 1) // count]
            weights = [[self._weight(first[one], second[other]) for other in theirs] for one in ours]
            yield from ((ours[one], theirs[other]) for one, other in _heaviest(weights))

    def _weight(self, one: Node, other: Node) -> float:
        """How much alike two nodes are; 0 where they can't correspond."""
        ours, theirs = self._bag(one), self._bag(other)
        common = 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours or theirs else 1.0
        if type(one) is not type(other):
            return 0.8 * common if common > 0.8 and ours else 0.0
        label, their_label = getattr(one, "label", None), getattr(other, "label", None)
        # what has no words of its own to be known by is known by its place
        base = 0.4 if isinstance(one, (Cell, Row, Signature, Masthead)) else 0.2
        weight = base + 0.6 * common + (0.2 if label is not None and label == their_label else 0.0)
        return weight if weight >= _LEAST else 0.0

    def _bag(self, node: Node) -> frozenset[str]:
        bag = self._bags.get(id(node))
        if bag is None:
            head = node.text[: 12 * _WORDS].casefold()
            bag = self._bags[id(node)] = frozenset(WORD.findall(head)[:_WORDS])
        return bag


def _heaviest(weights: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The pairs, rising in both members, whose weights sum up to the most."""
    rows, columns = len(weights), len(weights[0]) if weights else 0
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            paired = weights[row][column]
            taken = paired + best[row + 1][column + 1] if paired else 0.0
            best[row][column] = max(taken, best[row + 1][column], best[row][column + 1])
    pairs = []
    row = column = 0
    while row < rows and column < columns:
        paired = weights[row][column]
        if paired and best[row][column] == paired + best[row + 1][column + 1]:
            pairs.append((row, column))
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1
    return pairs
