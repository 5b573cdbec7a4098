"""What is said about a document: one `Diagnostic` type for parsers, exporters and rules alike."""

from __future__ import annotations

import enum
import json
import operator
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeAlias, overload

from attrs import field, frozen


class Severity(enum.IntEnum):
    """How grave a diagnostic is; a larger value is graver."""

    INFO = 1
    WARNING = 2
    ERROR = 3


#: A piece is held as one int: where it starts, and in the lower bits its length. A tree holds a span for every node, so
#: that a tuple of tuples of ints in each would take as much memory as all the rest.
_BITS = 30
_LENGTH = (1 << _BITS) - 1
_Pieces: TypeAlias = tuple[tuple[int, int], ...]
#: One piece; or none or several; or in a list, as they are, pieces that are no offsets of any source. Texts are far
#: shorter than the greatest length.
_Held: TypeAlias = int | tuple[int, ...] | list[_Pieces]


@frozen(weakref_slot=False)
class Span:
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
        pieces = self.pieces
        return pieces[0][0] if pieces else None

    @property
    def end(self) -> int | None:
        """Offset behind the last character, or None."""
        pieces = self.pieces
        return pieces[-1][1] if pieces else None

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


@frozen
class Diagnostic:
    """One finding.

    Attributes:
        code: stable, such as ``"P101"``: P parsing, E exporting, the other letters a family of rules.
        severity: how grave it is.
        message: one sentence.
        span: where in the source, if known.
        address: where in the document, as `undoc.locate` takes it, if known.
        source: name of the file, if known.
        words: the words of the document in question, if it is about some; the span is theirs then, where that is known.
    """

    code: str
    severity: Severity
    message: str
    span: Span | None = None
    address: str | None = None
    source: str | None = None
    words: str | None = field(default=None, kw_only=True)

    def __str__(self) -> str:
        line = self.span.line if self.span else None
        place = ":".join(str(part) for part in (self.source, line) if part is not None)
        if self.source is None and line is not None:
            place = f"line {line}"
        where = ", ".join(part for part in (place, self.address) if part)
        text = f"{self.severity.name.lower()} {self.code}: {self.message}"
        return f"{where}: {text}" if where else text


class Report(Sequence[Diagnostic]):
    """An immutable sequence of diagnostics, with its renderings."""

    __slots__ = ("_items",)

    def __init__(self, items: Iterable[Diagnostic] = ()) -> None:
        self._items = tuple(items)

    @overload
    def __getitem__(self, index: int) -> Diagnostic: ...
    @overload
    def __getitem__(self, index: slice) -> Report: ...
    def __getitem__(self, index: int | slice) -> Diagnostic | Report:
        if isinstance(index, slice):
            return Report(self._items[index])
        return self._items[index]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self._items)

    def __eq__(self, other: object) -> bool:
        return self._items == other._items if isinstance(other, Report) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._items)

    def __repr__(self) -> str:
        return f"Report({len(self.errors)} errors, {len(self.warnings)} warnings, {len(self)} in all)"

    @property
    def ok(self) -> bool:
        """True where there is no error; warnings and information may be there."""
        return not self.errors

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The diagnostics of severity ERROR."""
        return tuple(item for item in self._items if item.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """The diagnostics of severity WARNING."""
        return tuple(item for item in self._items if item.severity is Severity.WARNING)

    def to_text(self, least: Severity = Severity.INFO) -> str:
        """A line for each diagnostic of at least this severity."""
        return "\n".join(str(item) for item in self._items if item.severity >= least)

    def to_json(self) -> str:
        """A JSON array, an object for each diagnostic."""
        rows = [
            {
                "code": item.code,
                "severity": item.severity.name.lower(),
                "message": item.message,
                "source": item.source,
                "line": item.span.line if item.span else None,
                "page": item.span.page if item.span else None,
                "pieces": [list(piece) for piece in item.span.pieces] if item.span else [],
                "address": item.address,
            }
            for item in self._items
        ]
        return json.dumps(rows, ensure_ascii=False, indent=2)
