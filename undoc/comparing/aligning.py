"""Alignment of two sequences: what of one corresponds to what of the other, in order.

What is found once in either sequence anchors the alignment (the longest series of anchors in the same order counts),
and between two anchors the same is done again. So the cost is about linear, where that of comparing each with each
would be quadratic.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

from attrs import frozen

#: How often stretches between anchors are looked at for anchors of their own.
_ROUNDS = 8


@frozen
class Gap:
    """A stretch of each sequence between two pairs; either may be empty."""

    first: range
    second: range

    def __bool__(self) -> bool:
        return bool(self.first) or bool(self.second)


def align(
    first: Sequence[Hashable], second: Sequence[Hashable], within: Gap | None = None
) -> tuple[list[tuple[int, int]], list[Gap]]:
    """The pairs of equal items of two sequences, in order, and the gaps between them.

    Items that are alike but found several times are paired only at the ends of gaps.

    Args:
        first: one sequence.
        second: the other.
        within: which stretches of them; all if None.

    Returns:
        Index pairs, rising in both; and the gaps that are left, in order.
    """
    gaps = [within or Gap(range(len(first)), range(len(second)))]
    pairs: list[tuple[int, int]] = []
    for _ in range(_ROUNDS):
        left: list[Gap] = []
        found = 0
        for gap in gaps:
            more = _trim(first, second, gap) or list(_anchors(first, second, gap))
            found += len(more)
            pairs += more
            left += _between(gap, more)
        gaps = left
        if not found:
            break
    return sorted(pairs), gaps


def _trim(first: Sequence[Hashable], second: Sequence[Hashable], gap: Gap) -> list[tuple[int, int]]:
    """What is alike at both ends of a gap."""
    low, least, high, most = gap.first.start, gap.second.start, gap.first.stop, gap.second.stop
    pairs = []
    while low < high and least < most and first[low] == second[least]:
        pairs.append((low, least))
        low, least = low + 1, least + 1
    tail = []
    while low < high and least < most and first[high - 1] == second[most - 1]:
        high, most = high - 1, most - 1
        tail.append((high, most))
    return pairs + tail[::-1]


def _anchors(first: Sequence[Hashable], second: Sequence[Hashable], gap: Gap) -> Iterator[tuple[int, int]]:
    """What is found once on either side, the longest series in order."""
    if not gap.first or not gap.second:
        return
    once = {key for key, count in Counter(first[index] for index in gap.first).items() if count == 1}
    theirs = Counter(second[index] for index in gap.second)
    places = {second[index]: index for index in gap.second}
    candidates = [
        (index, places[first[index]]) for index in gap.first if first[index] in once and theirs.get(first[index]) == 1
    ]
    yield from _longest_rising(candidates)


def _longest_rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest series of pairs, rising in the second member too."""
    ends: list[int] = []  # the smallest second member that a series of each length ends with
    at: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        before.append(at[length - 1] if length else -1)
        if length == len(ends):
            ends.append(place)
            at.append(index)
        else:
            ends[length], at[length] = place, index
    series = []
    index = at[-1] if at else -1
    while index >= 0:
        series.append(pairs[index])
        index = before[index]
    return series[::-1]


def _between(gap: Gap, pairs: Sequence[tuple[int, int]]) -> Iterator[Gap]:
    """What a gap leaves between the pairs found in it."""
    low, least = gap.first.start, gap.second.start
    for one, other in (*pairs, (gap.first.stop, gap.second.stop)):
        left = Gap(range(low, one), range(least, other))
        if left:
            yield left
        low, least = one + 1, other + 1
