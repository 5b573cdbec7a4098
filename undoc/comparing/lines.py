"""What differs between two texts of many lines, told line by line."""

from __future__ import annotations

from collections.abc import Iterator

from undoc.comparing.aligning import align
from undoc.comparing.words import changed_words, told

#: Shares of words that are alike, above which a line counts as changed rather than as another one.
_ALIKE = 0.5


def changed_lines(first: str, second: str) -> Iterator[str]:
    """A line for each that is in but one of two texts, or changed: its number, and which words.

    Args:
        first: what the second is held against.
        second: the other text.

    Yields:
        ``line 3: - …`` for what only the first has, ``+`` for the second, and without a sign for a changed line.
    """
    ours, theirs = first.splitlines(), second.splitlines()
    _, gaps = align(ours, theirs)
    for gap in gaps:
        same = len(gap.first) == len(gap.second)
        for at, other in zip(gap.first, gap.second, strict=True) if same else ():
            changes = changed_words(ours[at], theirs[other])
            alike = sum(len(change.first) for change in changes if change.alike)
            if 2 * alike >= _ALIKE * (len(ours[at]) + len(theirs[other])):
                yield f"line {at + 1}: {told(changes)}"
            else:
                yield f"line {at + 1}: - {ours[at].strip()}"
                yield f"line {other + 1}: + {theirs[other].strip()}"
        if not same:
            yield from (f"line {at + 1}: - {ours[at].strip()}" for at in gap.first)
            yield from (f"line {at + 1}: + {theirs[at].strip()}" for at in gap.second)
