"""Offsets of a source that is text as lines and columns."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from attrs import evolve

from undoc.diagnostics import Diagnostic, Excerpt, Region
from undoc.excerpts import cut
from undoc.patterns import compiled_late

#: Line ends as editors and SARIF (3.30.2) know them; form feeds and the separators of Unicode end none.
_LINE_END = compiled_late(r"\r\n|\n|\r")
#: Characters of a line that are looked at on either side: more than any excerpt shows.
_AROUND = 400


class Lines:
    """The lines of a source.

    Args:
        text: the source, decoded, with its line ends as they are.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        ends = [match.span() for match in _LINE_END.finditer(text)]
        self._starts = [0, *(end for _, end in ends)]
        self._ends = [*(start for start, _ in ends), len(text)]

    def line(self, number: int) -> str:
        """A line without its end, by its 1-based number; empty where there is none."""
        return self.text[self._starts[number - 1] : self._ends[number - 1]] if 0 < number <= len(self._starts) else ""

    def place(self, offset: int) -> tuple[int, int]:
        """1-based line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def region(self, start: int, end: int) -> Region:
        """Where the characters between two offsets stand."""
        line, column = self.place(start)
        end_line, end_column = self.place(end)
        units = (
            self._units(0, start),
            self._units(start, end),
            self._units(start - column + 1, start) + 1,
            self._units(end - end_column + 1, end) + 1,
        )
        return Region(line, column, end_line, end_column, units)

    def excerpt(self, start: int, end: int) -> Excerpt:
        """The line around the characters between two offsets, so far as they are on it."""
        line = bisect_right(self._starts, start) - 1
        low, high = max(self._starts[line], start - _AROUND), min(self._ends[line], start + _AROUND)
        shown = self.text[low:high]
        return cut(shown, start - low, max(start - low, min(end - low, len(shown.rstrip()))))

    @cached_property
    def _wide(self) -> list[int]:
        """The offsets of characters that are two code units in UTF-16."""
        return [] if self.text.isascii() else [at for at, sign in enumerate(self.text) if sign > "\uffff"]

    def _units(self, start: int, end: int) -> int:
        """How many code units of UTF-16 the characters between two offsets are."""
        return end - start + bisect_left(self._wide, end) - bisect_left(self._wide, start)


def place_in_text(found: Diagnostic, lines: Lines) -> Diagnostic:
    """A finding with its region and its excerpt, from its span in a source of plain text.

    The words of one finding can be cut in two by the end of a line or by a footnote: the region goes from their first
    piece to the last, the excerpt marks what is on the first line.
    """
    span = found.span
    if span is None or span.start is None or span.end is None or span.end > len(lines.text):
        return found
    start, end = _find_words(found, lines.text) or span.pieces[0]
    if (start, end) != span.pieces[0]:
        return evolve(found, region=lines.region(start, end), excerpt=lines.excerpt(start, end))
    region = lines.region(span.start, span.end)
    shown = found.excerpt
    if found.words is None and shown is not None:
        # the marker alone, where the whole of what it numbers is meant
        marker = shown.text[shown.start : shown.end]
        end = start + len(marker) if lines.text.startswith(marker, start) else end
    return evolve(found, region=region, excerpt=lines.excerpt(start, end))


def _find_words(found: Diagnostic, text: str) -> tuple[int, int] | None:
    """Where the words of a finding stand whole in a piece of its span; None where no piece holds them so."""
    words, span = found.words, found.span
    if not words or span is None:
        return None
    places = ((text.find(words, start, end), end) for start, end in span.pieces if end - start >= len(words))
    return next(((at, at + len(words)) for at, _ in places if at >= 0), None)


def place_on_line(found: Diagnostic, lines: Lines) -> Diagnostic:
    """A finding with its region and, where it has none, its excerpt, in a source of which its span tells the line."""
    if found.span is None or found.span.line is None:
        return found
    excerpt = found.excerpt
    if excerpt is None:
        line = lines.line(found.span.line).strip()
        excerpt = cut(line, 0, len(line)) if line else None
    return evolve(found, region=Region(found.span.line), excerpt=excerpt)
