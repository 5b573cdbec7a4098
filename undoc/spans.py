"""Where a node stands in its source: offsets, line and page, held small."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Any, TypeAlias

from attrs import frozen

from undoc.records import Record

#: A piece is held as one int: where it starts, and in the lower bits its length. A tree holds a span for every node, so
#: that a tuple of tuples of ints in each would take as much memory as all the rest.
_BITS = 30
_LENGTH = (1 << _BITS) - 1
_Pieces: TypeAlias = tuple[tuple[int, int], ...]
#: One piece; or none or several; or in a list, as they are, pieces that are no offsets of any source. Texts are far
#: shorter than the greatest length.
_Held: TypeAlias = int | tuple[int, ...] | list[_Pieces]


@frozen(eq=False, repr=False, weakref_slot=False)
class Span(Record):
    """Where a node stands in its source; any part may be unknown.

    Attributes:
        pieces: half-open ranges of character offsets, in order and disjoint. A paragraph that a footnote
            or a running head cuts in two has two.
        line: 1-based line of the beginning.
        page: 1-based page of the beginning.
    """

    pieces: tuple[tuple[int, int], ...] = ()
    line: int | None = None
    page: int | None = None

    @property
    def start(self) -> int | None:
        """Offset of the first character, or None."""
        held = _get_held(self)
        if isinstance(held, list):
            return held[0][0][0] if held[0] else None
        first = held if isinstance(held, int) else held[0] if held else None
        return None if first is None else first >> _BITS

    @property
    def end(self) -> int | None:
        """Offset behind the last character, or None."""
        held = _get_held(self)
        if isinstance(held, list):
            return held[0][-1][1] if held[0] else None
        last = held if isinstance(held, int) else held[-1] if held else None
        return None if last is None else (last >> _BITS) + (last & _LENGTH)

    @classmethod
    def union(cls, spans: Iterable[Span | None]) -> Span | None:
        """One span over all of these, neighbouring pieces joined; None where none is known."""
        known = [span for span in spans if span is not None]
        if len(known) < 2:
            return known[0] if known else None
        pieces: list[int] = []
        last = -1
        ordered = True
        for span in known:
            held = _get_held(span)
            if isinstance(held, int):
                ordered = ordered and held >= last
                last = held
                pieces.append(held)
            elif isinstance(held, list):
                return _unite_loose(known)
            elif held:
                ordered = ordered and held[0] >= last
                last = held[-1]
                pieces += held
        first = known[0]
        if not ordered:
            pieces.sort()
            first = next(span for span in known if span.pieces and span.pieces[0][0] == pieces[0] >> _BITS)
        elif not _get_held(first):
            first = next((span for span in known if span.pieces), first)
        # where each piece would touch one that begins before this
        behind = [(piece >> _BITS) + (piece & _LENGTH) + 1 << _BITS for piece in pieces]
        if any(map(operator.lt, islice(pieces, 1, None), behind)):
            merged = _merge(pieces)
            if merged is None:
                return _unite_loose(known)
            pieces = merged
        return _make(pieces[0] if len(pieces) == 1 else tuple(pieces), first.line, first.page)


def _merge(pieces: list[int]) -> list[int] | None:
    """Pieces in order, those that touch made one; None where one would be too long to be held."""
    merged: list[int] = []
    end = -1
    for piece in pieces:
        start = piece >> _BITS
        if start > end:
            merged.append(piece)
            end = start + (piece & _LENGTH)
        elif start + (piece & _LENGTH) > end:
            end = start + (piece & _LENGTH)
            start = merged[-1] >> _BITS
            if end - start > _LENGTH:
                return None
            merged[-1] = start << _BITS | end - start
    return merged


_new = object.__new__
_slot: Any = Span.__dict__["pieces"]
_get_held: Callable[[Span], _Held] = _slot.__get__
_set_held: Callable[[Span, _Held], None] = _slot.__set__
_set_line: Callable[[Span, int | None], None] = Span.__dict__["line"].__set__
_set_page: Callable[[Span, int | None], None] = Span.__dict__["page"].__set__


def single_span(start: int, length: int, line: int, page: int) -> Span:
    """The span of one piece that is not empty; the same as the constructor's, and made faster."""
    if length > _LENGTH:
        return Span(((start, start + length),), line, page)
    span = _new(Span)
    _set_held(span, start << _BITS | length)
    _set_line(span, line)
    _set_page(span, page)
    return span


def united_span(segments: Sequence[tuple[int, int, int]], line: int, page: int) -> Span | None:
    """The span of stretches of a source, those that touch made one; None where all of them are empty.

    Args:
        segments: of each what its place is in something else, its offset in the source, and its length.
        line: 1-based line of the beginning.
        page: 1-based page of the beginning.
    """
    held: list[int] = []
    last = -1
    for _, start, size in segments:
        if not size:
            continue
        if start <= last or size > _LENGTH:
            return _unite_loose([Span(((at, at + length),), line, page) for _, at, length in segments if length])
        held.append(start << _BITS | size)
        last = start + size
    return _make(held[0] if len(held) == 1 else tuple(held), line, page) if held else None


def _make(held: _Held, line: int | None, page: int | None) -> Span:
    span = _new(Span)
    _set_held(span, held)
    _set_line(span, line)
    _set_page(span, page)
    return span


def _unite_loose(spans: Sequence[Span]) -> Span:
    """The union of spans one of which has pieces that can't be held as ints."""
    pieces: list[tuple[int, int]] = []
    for start, end in sorted(piece for span in spans for piece in span.pieces):
        if pieces and start <= pieces[-1][1]:
            pieces[-1] = (pieces[-1][0], max(end, pieces[-1][1]))
        else:
            pieces.append((start, end))
    first = min(spans, key=lambda span: (span.start is None, span.start or 0))
    return Span(tuple(pieces), first.line, first.page)


def _get_pieces(span: Span) -> _Pieces:
    held = _get_held(span)
    if isinstance(held, int):
        start = held >> _BITS
        return ((start, start + (held & _LENGTH)),)
    if isinstance(held, list):
        return held[0]
    return tuple((piece >> _BITS, (piece >> _BITS) + (piece & _LENGTH)) for piece in held)


def _set_pieces(span: Span, pieces: _Pieces) -> None:
    held: list[int] = []
    for piece in pieces if type(pieces) is tuple else (None,):
        if type(piece) is not tuple or len(piece) != 2:
            break
        start, end = piece
        if type(start) is not int or type(end) is not int or not 0 <= start <= end <= start + _LENGTH:
            break
        held.append(start << _BITS | end - start)
    else:
        _set_held(span, held[0] if len(held) == 1 else tuple(held))
        return
    _set_held(span, [pieces])


# attrs sets and reads the attribute as any other; what its slot holds is known here only
Span.pieces = property(_get_pieces, _set_pieces)  # type: ignore[assignment]
