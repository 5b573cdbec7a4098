"""Numbers that stand in the text: ``(a)`` and a tab at the head of a paragraph, as some of the UN's files have it.

They become markers, and paragraphs marked ``(a)`` the subparagraphs of the paragraph before them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from undoc.model import Block, Inline, Paragraph, Subparagraph, Text
from undoc.patterns import compiled_late
from undoc.records import Record

#: ``(a)``, ``a)``, ``(أ)``, ``(ii)``, ``(甲)``, ``㈠``.
_POINT = r"\([^\W\d_]{1,5}\)|[^\W\d_]{1,5}\)|[\u3220-\u3229]|’\d{1,2}‘|\(\d{1,2}\)"
#: ``1.``, ``1 -``, ``一.``, ``3 bis.``
_NUMBER = r"\d{1,4}(?: ?bis| ?ter)?(?:\.| ?[-–])|[一二三四五六七八九十]{1,4}[.、]"
_HEAD = compiled_late(rf"\s*(?P<marker>{_POINT}|{_NUMBER})[ \u00a0]*\t\s*")
_IS_POINT = compiled_late(_POINT)
_ROMAN = compiled_late(r"\(?(?:x{0,3}(?:ix|iv|v?i{0,3}))\)|[\u3220-\u3229]|’\d{1,2}‘|\(\d{1,2}\)", re.IGNORECASE)
#: The letter before ``(i)``: after it, ``(i)`` is a letter too.
_BEFORE_I = compiled_late(r"\(?[hз]\)", re.IGNORECASE)


def split_marker(content: Sequence[Inline]) -> tuple[str | None, list[Inline]]:
    """The marker and tab at the head of raw content, if they are there, and the rest."""
    if content and isinstance(first := content[0], Text):
        match = _HEAD.match(first.value)
        if match:
            return match["marker"], [Text(first.value[match.end() :]), *content[1:]]
    return None, list(content)


def is_point(marker: str | None) -> bool:
    """Whether a marker is that of a subparagraph."""
    return bool(marker and _IS_POINT.fullmatch(marker.strip()))


@frozen(eq=False, repr=False)
class _Point(Record):
    """A subparagraph with its level: 1 for ``(a)``, 2 for ``(i)``."""

    level: int
    node: Subparagraph


def nest_points(blocks: Sequence[Block]) -> list[Block]:
    """Blocks with each paragraph that is marked ``(a)`` or ``(i)`` put under the paragraph before it."""
    done: list[Block] = []
    points: list[_Point] = []
    for block in blocks:
        if (
            isinstance(block, Paragraph)
            and is_point(block.marker)
            and done
            and isinstance(above := done[-1], Paragraph)
            and not above.closing
            and (points or not above.subparagraphs)
            and not is_point(above.marker)
        ):
            node = Subparagraph(block.content, block.marker, block.subparagraphs, id=block.id, span=block.span)
            points.append(_Point(_level(node, points), node))
            continue
        _flush(done, points)
        points = []
        done.append(block)
    _flush(done, points)
    return done


def _level(node: Subparagraph, points: list[_Point]) -> int:
    marker = node.marker or ""
    if not points or not _ROMAN.fullmatch(marker):
        return 1
    if _BEFORE_I.fullmatch(points[-1].node.marker or "") and points[-1].level == 1:
        return 1
    if points[-1].level == 1 and _ROMAN.fullmatch(points[0].node.marker or ""):
        return 1  # the list is numbered so from its beginning
    return 2 if points[-1].level == 2 or _is_first(marker) else 1


def _is_first(marker: str) -> bool:
    return marker.strip("()’‘").lower() in ("i", "1", "㈠")


def _flush(done: list[Block], points: list[_Point]) -> None:
    """Put points under the last block."""
    if not points:
        return
    nested: list[tuple[Subparagraph, list[Subparagraph]]] = []
    for point in points:
        if point.level == 2 and nested:
            nested[-1][1].append(point.node)
        else:
            nested.append((point.node, []))
    under = [evolve(node, subparagraphs=(*node.subparagraphs, *inner)) if inner else node for node, inner in nested]
    above = done[-1]
    assert isinstance(above, Paragraph)  # noqa: S101  # nest_points collects points under paragraphs only
    done[-1] = evolve(above, subparagraphs=(*above.subparagraphs, *under))
