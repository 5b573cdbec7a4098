"""The order of a line on the page (UAX #9, L2)."""

from __future__ import annotations

from collections.abc import Sequence


def reordered(levels: Sequence[int]) -> list[int]:
    """The places of a line's pieces from left to right.

    Args:
        levels: the level of each piece, in the order of reading; white space at the line's end has been given the
            paragraph's level (L1) or taken away.
    """
    order = list(range(len(levels)))
    if not order:
        return order
    highest = max(levels)
    lowest_odd = min((level for level in levels if level % 2), default=highest + 1)
    for level in range(highest, lowest_odd - 1, -1):
        at = 0
        while at < len(order):
            if levels[order[at]] < level:
                at += 1
                continue
            end = at
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[at:end] = order[at:end][::-1]
            at = end
    return order
