"""A plain text edited so that it reads as a mended document: only the signs that changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from undoc.diagnostics import Span
from undoc.errors import UndocError
from undoc.fixing.differences import differences
from undoc.model import Document, Footnote, Node, Text

#: Start and end in the source, and what stands there instead.
Edit = tuple[int, int, str]
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class UnplaceableError(UndocError):
    """A change that can't be placed in the source with certainty."""


def edit_text(source: str, before: Document, after: Document) -> str:
    """The source of a document with the changes that lead to another document.

    Args:
        source: the decoded text that the document was read from.
        before: that document, with its spans.
        after: the document as it is to be.

    Raises:
        UnplaceableError: a change can't be placed in the source with certainty.
    """
    edits = sorted(_edits(source, before, after))
    pieces: list[str] = []
    at = 0
    for start, end, new in edits:
        if start < at:
            raise UnplaceableError("two changes touch the same words")
        pieces += (source[at:start], new)
        at = end
    return "".join((*pieces, source[at:]))


def _edits(source: str, before: Node, after: Node) -> Iterator[Edit]:
    stack: list[tuple[Node, Node]] = [(before, after)]
    while stack:
        old, new = stack.pop()
        if old is new:
            continue
        if type(old) is not type(new):
            raise UnplaceableError(f"a {type(old).__name__} has become a {type(new).__name__}")
        if isinstance(old, Text) and isinstance(new, Text):
            if old.value != new.value:
                yield from _in_running_text(source, old.value, new.value, old.span)
            continue
        marker, wanted = getattr(old, "marker", None), getattr(new, "marker", None)
        if marker != wanted:
            yield from _in_marker(source, old, marker, wanted)
        raw: Any = getattr(old, "raw", None)
        if isinstance(raw, str) and raw != getattr(new, "raw", None):
            yield from _in_running_text(source, raw, str(getattr(new, "raw", "")), old.span)
        for name in old._parts:
            stack += zip(_listed(old, name), _listed(new, name), strict=True) if _alike(old, new, name) else ()


def _listed(node: Node, name: str) -> tuple[Node, ...]:
    value = getattr(node, name)
    return (value,) if isinstance(value, Node) else tuple(value or ())


def _alike(old: Node, new: Node, name: str) -> bool:
    if len(_listed(old, name)) != len(_listed(new, name)):
        raise UnplaceableError(f"a {type(old).__name__} has got other parts")
    return True


def _in_running_text(source: str, old: str, new: str, span: Span | None) -> Iterator[Edit]:
    """The edits that change a run of characters."""
    found = differences(old, new)
    if found is None or span is None:
        raise UnplaceableError("a text has changed throughout")
    places = _places(source, old, span)
    for start, end, instead in found:
        held = places[start:end]
        if not held:
            yield (*_gap(places, start), instead)
        elif None in held or held[-1] != (held[0] or 0) + len(held) - 1:
            raise UnplaceableError(f"{old[start:end]!r} is broken by the end of a line")
        else:
            yield held[0] or 0, (held[-1] or 0) + 1, instead


def _gap(places: list[int | None], at: int) -> tuple[int, int]:
    """Where something is put in between two characters."""
    behind = places[at] if at < len(places) else None
    before = places[at - 1] if at else None
    place = behind if behind is not None else before + 1 if before is not None else None
    if place is None:
        raise UnplaceableError("a change stands where a line ends")
    return place, place


def _places(source: str, text: str, span: Span) -> list[int | None]:
    """The offset in the source of each character of a text; None for white space that joins lines."""
    places: list[int | None] = []
    at = 0
    for start, end in span.pieces:
        for offset in range(start, end):
            sign = source[offset]
            while at < len(text) and text[at] != sign and text[at].isspace():
                places.append(None)
                at += 1
            if at < len(text) and text[at] == sign:
                places.append(offset)
                at += 1
            elif not sign.isspace():
                raise UnplaceableError("a text does not stand in the source as it was read")
    if text[at:].strip():
        raise UnplaceableError("a text does not stand in the source as it was read")
    return places + [None] * (len(text) - at)


def _in_marker(source: str, node: Node, old: str | None, new: str | None) -> Iterator[Edit]:
    """The edits that change a printed number or letter: of a note both its mark and what stands before its text."""
    if not old or not new:
        raise UnplaceableError("a number was added or taken away")
    change = differences(old, new) or []
    found = False
    for start, end in _own_pieces(node):
        piece = source[start:end]
        if not piece.strip():
            continue
        label, wanted = _label(old, piece), new
        if label != old:
            wanted = new.translate(_RAISED)
            change = differences(label, wanted) or []
        if piece.count(label) != 1:
            raise UnplaceableError(f"{piece.strip()!r} does not tell where {old!r} stands")
        at = start + piece.index(label)
        yield from ((at + low, at + high, instead) for low, high, instead in change)
        found = True
    if not found or (isinstance(node, Footnote) and sum(bool(source[s:e].strip()) for s, e in _own_pieces(node)) < 2):
        raise UnplaceableError(f"{old!r} does not stand in the source")


def _label(marker: str, piece: str) -> str:
    """A marker as a piece of the source has it: perhaps in raised figures."""
    raised = marker.translate(_RAISED)
    return raised if marker not in piece and raised in piece else marker


def _own_pieces(node: Node) -> list[tuple[int, int]]:
    """The pieces of a node's span that none of its parts takes."""
    own: list[tuple[int, int]] = []
    taken = sorted(piece for child in node.children() if child.span is not None for piece in child.span.pieces)
    at = 0
    for start, end in node.span.pieces if node.span is not None else ():
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        here = start
        behind = at
        while behind < len(taken) and taken[behind][0] < end:
            if taken[behind][0] > here:
                own.append((here, taken[behind][0]))
            here = max(here, taken[behind][1])
            behind += 1
        if here < end:
            own.append((here, end))
    return own
