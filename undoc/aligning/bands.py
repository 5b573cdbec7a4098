"""Where counterparts are looked for: near the line through what is found but once in either version.

Costs of all texts with all would grow with the square of the length. What both versions have but once, a label in its
place or a set of numbers, tells about where a text's counterpart stands; only texts near there are compared.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from attrs import frozen

from undoc.aligning.evidence import Evidence
from undoc.comparing.aligning import align

#: How far from the line counterparts are looked for, besides what the two stretches differ in length.
_MARGIN = 12
#: Where the stretches differ in length by more than this, it is no wider: cost would grow with the square of it.
_FARTHEST = 400
#: How many labels around a text tell where it stands.
_AROUND = 4


@frozen
class Band:
    """For each number of texts taken of the first version, how many may have been taken of the other.

    Attributes:
        low: the fewest.
        high: the most.
    """

    low: tuple[int, ...]
    high: tuple[int, ...]


def band_of(first: Sequence[Evidence], other: Sequence[Evidence], times: int = 1) -> Band:
    """The band around the line through the anchors.

    Args:
        first: the texts of one version.
        other: those of the other.
        times: how many times the usual width it has.
    """
    low, high = [0] * (len(first) + 1), [0] * (len(first) + 1)
    begin = (0, 0)
    for end in (*_anchors(first, other), (len(first), len(other))):
        rows, columns = end[0] - begin[0], end[1] - begin[1]
        # so wide that one row is always reached from the other
        margin = times * _MARGIN + min(abs(rows - columns), max(_FARTHEST, columns // max(rows, 1) + 1))
        for step in range(rows + 1):
            at = begin[1] + (columns * step // rows if rows else 0)
            row = begin[0] + step
            low[row] = min(low[row], at - margin) if step == 0 and row else at - margin
            high[row] = max(high[row], at + margin, end[1] if not rows else 0)
        begin = end
    return _clean(low, high, len(other))


def _clean(low: list[int], high: list[int], most: int) -> Band:
    """Bounds that never fall, and lie within what there is."""
    low[0], high[-1] = 0, most
    for row in range(len(low) - 2, -1, -1):
        low[row] = min(low[row], low[row + 1])
    for row in range(1, len(high)):
        high[row] = max(high[row], high[row - 1])
    return Band(tuple(max(0, at) for at in low), tuple(min(most, at) for at in high))


def _anchors(first: Sequence[Evidence], other: Sequence[Evidence]) -> list[tuple[int, int]]:
    """What either version has but once, in the same order in both, as places before which that many texts stand."""
    pairs, _ = align(_keys(first), _keys(other))
    return [pair for pair in pairs if first[pair[0]].labels or first[pair[0]].numbers]


def _keys(items: Sequence[Evidence]) -> list[Hashable]:
    """What tells a text from the others: its label with the labels around it, else its numbers."""
    keys: list[Hashable] = []
    around: list[Hashable] = []
    for at, item in enumerate(items):
        del around[item.depth :]
        around += [None] * (item.depth - len(around))
        around.append(item.labels or None)
        if item.labels:
            keys.append((len(item.part), item.depth, tuple(around[-_AROUND:])))
        elif len(item.numbers) > 1:
            keys.append(item.numbers)
        else:
            keys.append((at, id(items)))  # equal to nothing
    return keys
