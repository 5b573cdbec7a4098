"""What is said about a document: one `Diagnostic` type for parsers, exporters and rules alike."""

from __future__ import annotations

import enum
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import overload

from attrs import frozen


class Severity(enum.IntEnum):
    """How grave a diagnostic is; a larger value is graver."""

    INFO = 1
    WARNING = 2
    ERROR = 3


@frozen
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
        return self.pieces[0][0] if self.pieces else None

    @property
    def end(self) -> int | None:
        """Offset behind the last character, or None."""
        return self.pieces[-1][1] if self.pieces else None

    @classmethod
    def union(cls, spans: Iterable[Span | None]) -> Span | None:
        """One span over all of these, neighbouring pieces joined; None where none is known."""
        known = [span for span in spans if span is not None]
        if len(known) < 2:
            return known[0] if known else None
        ranges = [piece for span in known for piece in span.pieces]
        first = known[0]
        if first.pieces and all([before[1] < after[0] for before, after in pairwise(ranges)]):
            return cls(tuple(ranges), first.line, first.page)  # as nearly always
        ranges.sort()
        pieces: list[tuple[int, int]] = []
        last = None
        for piece in ranges:
            if last is not None and piece[0] <= last[1]:
                last = pieces[-1] = (last[0], max(piece[1], last[1]))
            else:
                pieces.append(piece)
                last = piece
        if not first.pieces or first.pieces[0][0] != pieces[0][0]:
            first = min(known, key=lambda span: (span.start is None, span.start or 0))
        return cls(tuple(pieces), first.line, first.page)


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
    """

    code: str
    severity: Severity
    message: str
    span: Span | None = None
    address: str | None = None
    source: str | None = None

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
