"""What is said about a document: one `Diagnostic` type for parsers, exporters and rules alike."""

from __future__ import annotations

import enum
import importlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, overload

from attrs import field, frozen

from undoc.records import Record
from undoc.spans import Span, single_span, united_span
from undoc.suppressions import Suppression

__all__ = [
    "Diagnostic", "Excerpt", "Region", "Report", "Severity", "Span", "Suppression", "single_span", "united_span",
]  # fmt: skip


class Severity(enum.IntEnum):
    """How grave a diagnostic is; a larger value is graver."""

    INFO = 1
    WARNING = 2
    ERROR = 3


@frozen(eq=False, repr=False)
class Region(Record):
    """Where the words of a finding stand in a source that is text, as editors count.

    Lines end at CR LF, LF or CR. Columns count characters from 1; the end is behind the last one.

    Attributes:
        line: 1-based line where they begin.
        column: 1-based column there; None where only the line is known.
        end_line: 1-based line where they end.
        end_column: 1-based column behind the last character, in that line.
        units: offset, length, column and end column in UTF-16 code units, as SARIF and many editors count.
    """

    line: int
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    units: tuple[int, int, int, int] | None = None


@frozen(eq=False, repr=False)
class Excerpt(Record):
    """A line of text in which the words of a finding are.

    Attributes:
        text: a line of the source, or the text of a node on one line; cut short with ``…`` where it is long.
        start: offset in it of the first character that the finding is about.
        end: offset behind the last.
    """

    text: str
    start: int = 0
    end: int = 0


@frozen(eq=False, repr=False)
class Diagnostic(Record):
    """One finding.

    Attributes:
        code: stable, such as ``"P101"``: P parsing, E exporting, the other letters a family of rules.
        severity: how grave it is.
        message: one sentence.
        span: where in the source, if known.
        address: where in the document, as `undoc.locate` takes it, if known.
        source: name of the file, if known.
        words: the words of the document in question, if it is about some; the span is theirs then, where that is known.
        place: the address as the document's own language says it (``"附件，第4段"``), where it is not English;
            neither this nor what follows is compared.
        region: lines and columns in the source, where that is text that was at hand.
        excerpt: the text in which it is, where that was at hand.
        suppression: what says that it is no fault here, in `Report.suppressed`.
    """

    code: str
    severity: Severity
    message: str
    span: Span | None = None
    address: str | None = None
    source: str | None = None
    words: str | None = field(default=None, kw_only=True)
    place: str | None = field(default=None, kw_only=True, eq=False)
    region: Region | None = field(default=None, kw_only=True, eq=False, repr=False)
    excerpt: Excerpt | None = field(default=None, kw_only=True, eq=False, repr=False)
    suppression: Suppression | None = field(default=None, kw_only=True, eq=False)

    @property
    def line(self) -> int | None:
        """1-based line in the source, if known."""
        if self.region is not None:
            return self.region.line
        return self.span.line if self.span else None

    def __str__(self) -> str:
        line = self.line
        place = ":".join(str(part) for part in (self.source, line) if part is not None)
        if self.source is None and line is not None:
            place = f"line {line}"
        where = ", ".join(part for part in (place, self.address) if part)
        text = f"{self.severity.name.lower()} {self.code}: {self.message}"
        return f"{where}: {text}" if where else text


class Report(Sequence[Diagnostic]):
    """An immutable sequence of diagnostics, with its renderings.

    Args:
        items: the findings that count.
        suppressed: those that a suppression says are no faults; they are no items of the sequence.
    """

    __slots__ = ("_items", "_suppressed")

    def __init__(self, items: Iterable[Diagnostic] = (), suppressed: Iterable[Diagnostic] = ()) -> None:
        self._items = tuple(items)
        self._suppressed = tuple(suppressed)

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
        if not isinstance(other, Report):
            return NotImplemented
        return (self._items, self._suppressed) == (other._items, other._suppressed)

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

    @property
    def suppressed(self) -> tuple[Diagnostic, ...]:
        """The findings that don't count; `Diagnostic.suppression` says why."""
        return self._suppressed

    def to_text(self, least: Severity = Severity.INFO) -> str:
        """The findings of at least this severity for people to read, file by file, with the words in question."""
        return _render("text", self, least)

    def to_json(self) -> str:
        """A JSON array, an object for each diagnostic; those that are suppressed say so."""
        return _render("json", self)

    def to_sarif(self) -> str:
        """A log in the Static Analysis Results Interchange Format, SARIF 2.1.0, as code hosts and editors read it."""
        return _render("sarif", self)

    def to_github(self) -> str:
        """A workflow command of GitHub Actions for each diagnostic, shown there beside the file."""
        return _render("github", self)

    def to_html(self) -> str:
        """A page of HTML that needs no other file."""
        return _render("html", self)


def _render(form: str, *given: Any) -> str:
    """A rendering, made by a room that stands above this one and is loaded when it is asked for."""
    return str(importlib.import_module(f"undoc.reporting.{form}").render(*given))
