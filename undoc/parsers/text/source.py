"""Lines and strands: pieces of a source text that know where they came from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from undoc.diagnostics import Span, single_span, united_span
from undoc.languages.han import is_han
from undoc.patterns import compiled_late

_COLUMNS = compiled_late(r"\s{3,}")
#: It begins with one set of characters, which is sought faster than alternatives are.
_RUN_OF_SPACES = compiled_late(r"\s(?:\s+|(?<=[\t\x1f]))")
#: Marks that are as wide as Chinese characters among these.
_WIDE = frozenset("“”‘’…—")


class Strand:
    """Running text put together from pieces of the source.

    Most strands are a single stretch of the source, and hold no more than its offset.

    Args:
        text: the characters; white space between words is one space.
        segments: ``(offset in text, offset in source, length)`` for every stretch copied from the source, in order; or
            the source's offset of the first character, where all of the text is copied from there on.
        line: 1-based line where it begins.
        page: 1-based page where it begins.
    """

    __slots__ = ("line", "page", "stretch", "text")

    def __init__(self, text: str, segments: tuple[tuple[int, int, int], ...] | int, line: int, page: int) -> None:
        self.text = text
        self.stretch = segments
        self.line = line
        self.page = page

    def __repr__(self) -> str:
        return f"Strand({self.text!r}, line {self.line})"

    def __bool__(self) -> bool:
        return bool(self.text)

    @property
    def segments(self) -> tuple[tuple[int, int, int], ...]:
        """``(offset in text, offset in source, length)`` for every stretch copied from the source, in order."""
        segments = self.stretch
        if isinstance(segments, tuple):
            return segments
        return ((0, segments, len(self.text)),) if self.text else ()

    @classmethod
    def of(cls, raw: str, offset: int, line: int, page: int) -> Strand:
        """A stretch of the source, without white space at its ends and with single spaces inside."""
        stripped = raw.lstrip()
        offset += len(raw) - len(stripped)
        stripped = stripped.rstrip()
        gap = _RUN_OF_SPACES.search(stripped)
        if gap is None:
            return cls(stripped, offset, line, page)
        parts: list[str] = []
        segments: list[tuple[int, int, int]] = []
        length = position = 0
        while gap is not None:
            start, end = gap.span()
            parts += (stripped[position:start], " ")
            segments.append((length, offset + position, start - position))
            length += start - position + 1
            position = end
            gap = _RUN_OF_SPACES.search(stripped, position)
        parts.append(stripped[position:])
        segments.append((length, offset + position, len(stripped) - position))
        return cls("".join(parts), tuple(segments), line, page)

    @classmethod
    def join(cls, strands: Iterable[Strand]) -> Strand:
        """Lines of one paragraph as one strand: a space between words, none between Chinese characters."""
        kept = [strand for strand in strands if strand.text]
        if len(kept) < 2:
            return kept[0] if kept else cls("", (), 0, 0)
        parts: list[str] = []
        segments: list[tuple[int, int, int]] = []
        length = 0
        before = ""
        for strand in kept:
            text = strand.text
            if before and _glue(before, text):
                parts.append(" ")
                length += 1
            own = strand.stretch
            if isinstance(own, tuple):
                segments += [(length + at, source, size) for at, source, size in own]
            else:
                segments.append((length, own, len(text)))
            parts.append(text)
            length += len(text)
            before = text
        return cls("".join(parts), tuple(segments), kept[0].line, kept[0].page)

    def splice(self, offset: int, other: Strand) -> Strand:
        """This text with another put in at an offset."""
        before, after = self.parts([(0, offset), (offset, len(self.text))])
        segments = (
            *before.segments,
            *((offset + at, source, size) for at, source, size in other.segments),
            *((offset + len(other.text) + at, source, size) for at, source, size in after.segments),
        )
        return Strand(before.text + other.text + after.text, segments, self.line, self.page)

    def cut(self, start: int, end: int | None = None) -> Strand:
        """The part between two offsets of the text, without white space at its ends."""
        text = self.text
        end = len(text) if end is None else end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        segments = self.stretch
        if isinstance(segments, int):
            return Strand(text[start:end], segments + start, self.line, self.page)
        return self.parts([(start, end)])[0]

    def exactly(self, start: int, end: int) -> Strand:
        """The part between two offsets of the text, white space included."""
        segments = self.stretch
        if type(segments) is int:
            return Strand(self.text[start:end], segments + start, self.line, self.page)
        return self.parts([(start, end)])[0]

    def parts(self, ranges: Sequence[tuple[int, int]]) -> list[Strand]:
        """The parts between pairs of offsets, which are in order and do not overlap; one pass for all."""
        whole = self.stretch
        if not isinstance(whole, tuple):
            return [Strand(self.text[start:end], whole + start, self.line, self.page) for start, end in ranges]
        parts: list[Strand] = []
        index = 0
        for start, end in ranges:
            segments = []
            while index < len(whole):
                at, source, size = whole[index]
                low, high = max(at, start), min(at + size, end)
                if low < high:
                    segments.append((low - start, source + low - at, high - low))
                if at + size > end:
                    break
                index += 1
            one = len(segments) == 1 and segments[0][2] == end - start
            parts.append(Strand(self.text[start:end], segments[0][1] if one else tuple(segments), self.line, self.page))
        return parts

    def source_of(self, offset: int) -> int:
        """The source's offset of a character of the text that was copied from it."""
        for at, source, size in self.segments:
            if at <= offset < at + size:
                return source + offset - at
        raise IndexError(offset)

    def holds(self, offsets: Sequence[int]) -> list[tuple[int, int]]:
        """Which of the source's offsets it holds.

        Args:
            offsets: in order.

        Returns:
            Pairs of an offset in the text and the index of the source's.
        """
        found: list[tuple[int, int]] = []
        segments = self.stretch
        if not isinstance(segments, tuple):
            index = bisect_left(offsets, segments)
            if index == len(offsets) or offsets[index] >= segments + len(self.text):
                return found
            segments = ((0, segments, len(self.text)),)
        for at, source, size in segments:
            index = bisect_left(offsets, source)
            while index < len(offsets) and offsets[index] < source + size:
                found.append((at + offsets[index] - source, index))
                index += 1
        return found

    @property
    def start(self) -> int:
        """The source's offset of the first character."""
        return self.segments[0][1]

    def span_to(self, end: int) -> Span | None:
        """Where its beginning stands in the source, up to an offset of the text, white space at its ends aside."""
        segments = self.stretch
        if not isinstance(segments, int):
            return self.cut(0, end).span
        text = self.text[:end]
        start = segments + len(text) - len(text.lstrip())
        text = text.strip()
        return single_span(start, len(text), self.line, self.page) if text else None

    @property
    def span(self) -> Span | None:
        """Where it stands in the source."""
        segments = self.stretch
        if isinstance(segments, int):
            return single_span(segments, len(self.text), self.line, self.page) if self.text else None
        return united_span(segments, self.line, self.page)


def single_spaced(text: str) -> str:
    """A text as strands have it: without white space at its ends and with single spaces inside."""
    return Strand.of(text, 0, 0, 0).text if _RUN_OF_SPACES.search(text) else text.strip()


def _glue(before: str, after: str) -> bool:
    """Whether a space joins two lines of a paragraph."""
    last, first = before[-1], after[0]
    if is_han(last) or is_han(first):
        return False
    if last in "-\u2010" and len(before) > 1 and before[-2].isalpha() and first.isalpha():
        return False  # a hyphen at a line's end stays, and so does what it joins
    if last == "/" and first.isalnum():
        return False
    return not (last in _WIDE and first in _WIDE)


class Line(Strand):
    """A line of the source that holds more than white space.

    Args:
        text: its text, without white space at its ends.
        segments: as those of any strand.
        number: 1-based.
        page: 1-based.
        indent: how many columns of white space stand before the text.
        gap: how many blank lines stand before it.
        source: the whole source.
        offset: the source's offset of the line as it is.
        size: how many characters the line has as it is, white space at its end aside.
        columned: whether there may be columns, as in text that keeps the page's layout.
        broken: whether a page break, furniture or a note stands between it and the line before it.

    Attributes:
        sheet: 1-based page as furniture and form feeds tell it.
    """

    __slots__ = ("broken", "columned", "gap", "indent", "offset", "sheet", "size", "source")

    def __init__(
        self,
        text: str,
        segments: tuple[tuple[int, int, int], ...] | int,
        number: int,
        page: int,
        indent: int,
        gap: int,
        source: str,
        offset: int,
        size: int,
        columned: bool,
        broken: bool,
    ) -> None:
        self.text = text
        self.stretch = segments
        self.line = number
        self.page = self.sheet = page
        self.indent = indent
        self.gap = gap
        self.source = source
        self.offset = offset
        self.size = size
        self.columned = columned
        self.broken = broken

    #: The line's own number is that of the line where its text begins.
    number: int = Strand.__dict__["line"]

    def become(self, strand: Strand) -> None:
        """Take another text: one from which something was taken out, or to which something was put."""
        self.text, self.stretch = strand.text, strand.stretch

    def joined(self, below: Line) -> Line:
        """This line with the text of the one below it behind its own."""
        line = Line(
            self.text,
            self.stretch,
            self.line,
            self.page,
            self.indent,
            self.gap,
            self.source,
            self.offset,
            self.size,
            self.columned,
            self.broken,
        )
        line.sheet = self.sheet
        line.become(Strand.join((self, below)))
        return line

    @property
    def raw(self) -> str:
        """The line as it is."""
        return self.source[self.offset : self.offset + self.size]

    @property
    def cells(self) -> list[str]:
        """Its parts that stand three columns apart or more, as in text that keeps the page's layout."""
        if not self.columned:
            return [self.text]
        raw = self.raw.strip()
        if "   " not in raw:
            return [self.text]
        return [" ".join(cell.split()) for cell in _COLUMNS.split(raw)]


def split_lines(text: str) -> list[Line]:
    """The lines of a source that hold more than white space."""
    lines: list[Line] = []
    page = number = 1
    offset = gap = 0
    fed = False
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip()
        if stripped:
            indent = 0 if raw[0] == stripped[0] else len(raw) - len(raw.lstrip())
            columned = " ".join(stripped.split()) != stripped
            own = stripped
            where: tuple[tuple[int, int, int], ...] | int = offset + indent
            if columned:
                strand = Strand.of(stripped, offset + indent, number, page)
                own, where = strand.text, strand.stretch
            size = indent + len(stripped)
            lines.append(Line(own, where, number, page, indent, gap, text, offset, size, columned, fed))
            gap = 0
            fed = False
        else:
            gap += 1
        offset += len(raw)
        if raw[-1] == "\f":
            page += 1
            fed = True
            gap += 1
        else:
            number += 1
    return lines
