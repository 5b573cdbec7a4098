"""Where two strings differ, found in time that grows with their length."""

from __future__ import annotations

#: How many signs must be the same for the strings to run together again: as many as were gone through, within these
#: bounds; and how far that is looked for.
_LEAST, _MOST = 3, 12
_REACH = 48
#: Strings are compared in blocks of so many signs.
_BLOCK = 256


def differences(old: str, new: str) -> list[tuple[int, int, str]] | None:
    """The changes that make one string of another, each as small as can be told.

    Args:
        old: the string as it was.
        new: the string as it is to be.

    Returns:
        Start and end in the old string and what stands there instead, in order; None where the strings differ over
        too long a stretch for their common parts to be told.
    """
    changes: list[tuple[int, int, str]] = []
    at = to = 0
    while at < len(old) or to < len(new):
        same = _common(old, new, at, to)
        at, to = at + same, to + same
        if at == len(old) and to == len(new):
            break
        step = _rejoined(old, new, at, to)
        if step is None:
            return None
        changes.append((at, at + step[0], new[to : to + step[1]]))
        at, to = at + step[0], to + step[1]
    return changes


def _common(old: str, new: str, at: int, to: int) -> int:
    """How many signs are the same from two offsets on."""
    size, length = 0, min(len(old) - at, len(new) - to)
    while size < length and old[at + size : at + size + _BLOCK] == new[to + size : to + size + _BLOCK]:
        size += _BLOCK
    while size < length and old[at + size] == new[to + size]:
        size += 1
    return min(size, length)


def _rejoined(old: str, new: str, at: int, to: int) -> tuple[int, int] | None:
    """How far the strings must be gone through from two offsets, as little as can be, until they run together."""
    rest, more = len(old) - at, len(new) - to
    for total in range(1, 2 * _REACH + 1):
        same = max(_LEAST, min(_MOST, total))
        for gone in range(max(0, total - _REACH), min(total, _REACH) + 1):
            come = total - gone
            if gone > rest or come > more:
                continue
            left, right = old[at + gone : at + gone + same], new[to + come : to + come + same]
            if left == right and (len(left) == same or (rest - gone == more - come)):
                return gone, come
    return None
