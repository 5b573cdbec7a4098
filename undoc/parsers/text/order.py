"""Lines that extraction put out of order go back to their places (a part of making blocks).

Where a number stands alone on its line, the paragraph beside it can come out with its short last line first::

    5.
    growing;

    Noting that the number of parties was progressively
"""

from __future__ import annotations

from collections.abc import Sequence

from undoc.parsers.text.markers import is_lone_marker, read_lone_number
from undoc.parsers.text.measures import Measures
from undoc.parsers.text.source import Line

_FINISHERS = (".", ";", "。", "；", "؛", ":", "：", ",", "，", "،")
#: A full line takes so much of the column at least, a short last line so much at most.
_FULL, _SHORT = 0.8, 0.75


def put_in_order(lines: Sequence[Line], measures: Measures) -> tuple[Sequence[Line], list[Line]]:
    """The lines, two whose second came first turned round; and of each such two the one that is first now."""
    turned: list[Line] = []
    if not measures.wrapped:
        return lines, turned
    ordered = list(lines)
    for index in range(len(lines) - 2):
        if _is_number(lines[index].text) and _is_turned(lines, index + 1, measures):
            ordered[index + 1], ordered[index + 2] = ordered[index + 2], ordered[index + 1]
            turned.append(ordered[index + 1])
    return ordered, turned


def _is_number(text: str) -> bool:
    return len(text) <= 12 and (is_lone_marker(text) or read_lone_number(text) is not None)


def _is_turned(lines: Sequence[Line], index: int, measures: Measures) -> bool:
    """Whether of two lines below a number the second is the first of the paragraph, and the first its last."""
    tail, head = lines[index], lines[index + 1]
    after = lines[index + 2] if index + 2 < len(lines) else None
    return (
        head.gap > 0
        and not head.broken
        and (not tail.text[0].isupper() or (after is not None and _is_number(after.text)))
        and not head.text[0].islower()
        and tail.text.endswith(_FINISHERS)
        and not head.text.endswith(_FINISHERS)
        and (after is None or after.broken or after.gap > 0)
        and (after is None or not after.text[0].islower())
        and measures.width_of(tail.text) < _SHORT * measures.width
        and measures.width_of(head.text) > _FULL * (measures.width - _NUMBER_WIDTH)
    )


#: About what the number and the space behind it take of the first line, in thousandths of the type size.
_NUMBER_WIDTH = 5_000
