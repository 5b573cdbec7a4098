"""Whether a paragraph goes on from one printed line to the next, as far as places on the page tell.

Lines of one paragraph stand one leading apart and have one size and weight; the first may be indented, and every line
but the last is full: the first word of the next would not have fitted. Where the page does not tell, the words do.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from undoc.parsers.pdf.printed import PrintedLine
from undoc.parsers.pdf.runs import Run
from undoc.parsers.text.blocks import finished

#: Sizes of one paragraph differ by no more, in parts.
_SIZES = 0.12
#: A gap that is so many times the leading parts paragraphs; one of less than this many is none.
_APART, _TIGHT = 1.28, 1.15
#: Starts are the same if no further apart, in parts of the type size.
_FLUSH = 0.5
#: Room that no line leaves that goes on, in parts of the column's width.
_ROOM, _MUCH_ROOM = 0.02, 0.12
#: A structure is believed that is right so often where the page shows it.
_TRUE = 0.95
#: About how wide a space is, in parts of the type size.
_SPACE = 0.25


class Paragraphs:
    """Judges lines of one document.

    Args:
        pages: the lines of each page that are text.

    Attributes:
        size: of most of the text, in points.
        upright: whether most of the text is not bold, so that bold lines are headings.
        tagged: whether the file's structure is believed.
    """

    def __init__(self, pages: Sequence[Sequence[PrintedLine]]) -> None:
        self._leadings = _leadings(pages)
        self.upright = _is_upright(pages)
        self.size = body_size(line for lines in pages for line in lines)
        self._edges: dict[tuple[int, int], tuple[float, float]] = {}  # by page and column
        for lines in pages:
            for column in {line.column for line in lines}:
                self._edges[lines[0].page, column] = _column([one for one in lines if one.column == column], self.size)
        self._headings: dict[float, float] = {}  # where the longest headings of each size end
        for lines in pages:
            for line in lines:
                if line.bold:
                    size = _rounded(line.size)
                    self._headings[size] = max(self._headings.get(size, line.end), line.end)
        self._gapped = self._is_gapped(pages)
        self.tagged = self._are_tags_true(pages)

    def leading(self, line: PrintedLine) -> float:
        """How far apart lines of a size stand."""
        return self._leadings.get(_rounded(line.size)) or 1.2 * line.size

    def stands_apart(self, before: PrintedLine, after: PrintedLine) -> bool:
        """Whether a line stands apart from the one above it: by a gap, in another column, or by its look."""
        distance = before.y - after.y
        if before.page == after.page and (distance <= 0 or distance > _APART * self.leading(before)):
            return True
        return before.bold != after.bold or abs(before.size - after.size) > _SIZES * after.size

    def begins(self, before: PrintedLine, after: PrintedLine, *, first: bool) -> bool | None:
        """Whether a line begins a paragraph of its own; None where the page does not tell.

        Args:
            before: the line above it in the order of reading.
            after: the line.
            first: whether the line above is the first of its paragraph.
        """
        if self.tagged and before.page == after.page and before.owner and after.owner:
            return before.owner != after.owner
        return self._seen(before, after, first=first)

    def runs_on(self, before: PrintedLine, after: PrintedLine) -> bool:
        """Whether a line of text that begins with a raised mark goes on with a sentence."""
        if _rounded(after.size) < self.size or after.rtl or before.page != after.page:
            return False
        return 0 < before.y - after.y < _APART * self.leading(before) and self._is_full(before, after)

    def _is_full(self, before: PrintedLine, after: PrintedLine) -> bool:
        """Whether a line that ends within a sentence has no room for the first word of the next."""
        return self._room(before, after) <= _ROOM and not finished(before.text)

    def _seen(self, before: PrintedLine, after: PrintedLine, *, first: bool) -> bool | None:
        """What places and looks tell."""
        if abs(before.size - after.size) > _SIZES * max(before.size, after.size):
            return True
        if after.raised and not after.rtl and not self.runs_on(before, after):
            return True  # what a note of a table begins with
        weights = (before.bold or after.bold) and before.bold_at(end=True) != after.bold_at(end=False)
        if weights and before.rtl == after.rtl and (first or self._room(before, after) > _ROOM):
            return True  # bold sentences inside of a paragraph take whole lines too
        if before.page == after.page and before.column == after.column and before.y > after.y:
            return self._below(before, after)
        return self._across(before, after, first=first)

    def _below(self, before: PrintedLine, after: PrintedLine) -> bool | None:
        distance = before.y - after.y
        leading = min(self.leading(before), 1.6 * before.size)
        if distance <= 0:
            return None
        if distance > _APART * leading:
            return True
        room = self._room(before, after)
        if before.bold and after.bold and self.upright and distance < _TIGHT * leading and not after.parted:
            widest = self._headings.get(_rounded(before.size), 0.0)
            if before.end + _SPACE * before.size + after.head > widest:
                return False  # a heading of several lines: they are narrower than text
        if room > _MUCH_ROOM:
            return None  # titles, signatures and addresses break where they like
        if not self._is_wide(before):
            return None  # lines that are set to the right end where all lines end
        if distance < _TIGHT * leading and room <= _ROOM and (self._gapped or not finished(before.text)):
            return False
        return None

    def _across(self, before: PrintedLine, after: PrintedLine, *, first: bool) -> bool | None:
        room = self._room(before, after)
        if room > 2 * _ROOM and not before.bold:
            return True if finished(before.text) or room > _MUCH_ROOM else None
        indented = self._indent(after)
        if (
            first
            and self._indent(before) > _FLUSH * before.size
            and indented < self._indent(before) - _FLUSH * after.size
        ):
            return False  # the turnover of a paragraph whose first line alone stands above
        if not first and abs(indented - self._indent(before)) < _FLUSH * after.size:
            if not finished(before.text):
                return False
            return None
        if not first and indented > self._indent(before) + _FLUSH * after.size:
            return True if finished(before.text) else None
        return None

    def _room(self, before: PrintedLine, after: PrintedLine) -> float:
        """How much room the line above would have had left with the first word of the next, in parts of the width."""
        start, end = self._edges.get((before.page, before.column), (before.start, before.end))
        width = max(1.0, end - start)
        return (end - before.end - _SPACE * before.size - after.head) / width

    def _is_wide(self, line: PrintedLine) -> bool:
        """Whether a line takes most of the column's width, as those of prose do."""
        start, end = self._edges.get((line.page, line.column), (line.start, line.end))
        return line.x1 - line.x0 > _LONG * (end - start)

    def _indent(self, line: PrintedLine) -> float:
        return line.start - self._edges.get((line.page, line.column), (line.start, 0.0))[0]

    def _are_tags_true(self, pages: Iterable[Sequence[PrintedLine]]) -> bool:
        """Whether the file's structure says what the page shows wherever that is certain."""
        right = told = 0
        for lines in pages:
            for before, after in pairwise(lines):
                if before.owner and after.owner and self._is_wide(before):
                    seen = self._seen(before, after, first=False)
                    if seen is not None:
                        told += 1
                        right += seen == (before.owner != after.owner)
        return told > 0 and right >= _TRUE * told

    def _is_gapped(self, pages: Iterable[Sequence[PrintedLine]]) -> bool:
        """Whether paragraphs are set off by space: most lines that end one have a gap below them."""
        gaps = ends = 0
        for lines in pages:
            for before, after in pairwise(lines):
                if before.y > after.y and finished(before.text) and self._room(before, after) > _MUCH_ROOM:
                    ends += 1
                    gaps += before.y - after.y > _APART * self.leading(before)
        return ends > 0 and gaps >= 0.6 * ends


def _rounded(size: float) -> float:
    return round(2 * size) / 2


def body_size(pieces: Iterable[Run | PrintedLine]) -> float:
    """The size of most of the text."""
    exact: dict[float, int] = {}
    for piece in pieces:
        exact[piece.size] = exact.get(piece.size, 0) + len(piece.text)
    weights: Counter[float] = Counter()
    for size, count in exact.items():
        weights[_rounded(size)] += count
    return max(weights, key=lambda size: (weights[size], size)) if weights else 10.0


def _leadings(pages: Iterable[Sequence[PrintedLine]]) -> dict[float, float]:
    """For each size of type, how far apart most of its lines stand."""
    found: dict[float, Counter[float]] = defaultdict(Counter)
    for lines in pages:
        for before, after in pairwise(lines):
            distance = before.y - after.y
            if _rounded(before.size) == _rounded(after.size) and 0.8 * before.size < distance < 2.2 * before.size:
                found[_rounded(before.size)][round(2 * distance) / 2] += 1
    leadings = {}
    for size, counts in found.items():
        # the smallest distance that is common; gaps between paragraphs are larger
        most = max(counts.values())
        leadings[size] = min(distance for distance, count in counts.items() if count >= 0.35 * most)
    return leadings


def _column(lines: Sequence[PrintedLine], size: float) -> tuple[float, float]:
    """Where the lines of a page begin, and where the longest of them end."""
    body = [line for line in lines if abs(line.size - size) < 1] or list(lines)
    long = [line for line in body if line.x1 - line.x0 >= _LONG * max(one.x1 - one.x0 for one in body)]
    starts = Counter(round(line.start) for line in long)
    start = max(starts, key=lambda at: (starts[at], -at))
    ends = sorted(line.end for line in long)
    return float(start), ends[max(0, len(ends) - 1 - len(ends) // 20)]


_LONG = 0.6


def _is_upright(pages: Sequence[Sequence[PrintedLine]]) -> bool:
    bold = sum(len(line.text) for page in pages for line in page if line.bold)
    return 3 * bold <= sum(len(line.text) for page in pages for line in page)
