"""Lines and strands: pieces of a source text that know where they came from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field

from undoc.diagnostics import Span

_LINE = re.compile(r"([^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]*)(\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]|\Z)")
_COLUMNS = re.compile(r"\s{3,}")
_RUN_OF_SPACES = re.compile(r"\s{2,}|[\t\x1f]")
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]")
_HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")


class Strand:
    """Running text put together from pieces of the source.

    Attributes:
        text: the characters; white space between words is one space.
        segments: ``(offset in text, offset in source, length)`` for every stretch copied from the source, in order.
        line: 1-based line where it begins.
        page: 1-based page where it begins.
    """

    __slots__ = ("line", "page", "segments", "text")

    def __init__(self, text: str, segments: tuple[tuple[int, int, int], ...], line: int, page: int) -> None:
        self.text = text
        self.segments = segments
        self.line = line
        self.page = page

    def __repr__(self) -> str:
        return f"Strand({self.text!r}, line {self.line})"

    def __bool__(self) -> bool:
        return bool(self.text)

    @classmethod
    def of(cls, raw: str, offset: int, line: int, page: int) -> Strand:
        """A stretch of the source, without white space at its ends and with single spaces inside."""
        stripped = raw.lstrip()
        offset += len(raw) - len(stripped)
        stripped = stripped.rstrip()
        if not _RUN_OF_SPACES.search(stripped):
            return cls(stripped, ((0, offset, len(stripped)),) if stripped else (), line, page)
        parts: list[str] = []
        segments: list[tuple[int, int, int]] = []
        length = position = 0
        for gap in _RUN_OF_SPACES.finditer(stripped):
            part = stripped[position : gap.start()]
            segments.append((length, offset + position, len(part)))
            parts += (part, " ")
            length += len(part) + 1
            position = gap.end()
        part = stripped[position:]
        segments.append((length, offset + position, len(part)))
        return cls("".join(parts) + part, tuple(segments), line, page)

    @classmethod
    def join(cls, strands: Iterable[Strand]) -> Strand:
        """Lines of one paragraph as one strand: a space between words, none between Chinese characters."""
        kept = [strand for strand in strands if strand.text]
        if not kept:
            return cls("", (), 0, 0)
        if len(kept) == 1:
            return kept[0]
        parts: list[str] = []
        segments: list[tuple[int, int, int]] = []
        length = 0
        before = ""
        for strand in kept:
            glue = _glue(before, strand.text) if before else ""
            length += len(glue)
            segments += ((length + at, source, size) for at, source, size in strand.segments)
            parts += (glue, strand.text)
            length += len(strand.text)
            before = strand.text
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
        end = len(self.text) if end is None else end
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return self.exactly(start, end)

    def exactly(self, start: int, end: int) -> Strand:
        """The part between two offsets of the text, white space included."""
        return self.parts([(start, end)])[0]

    def parts(self, ranges: Sequence[tuple[int, int]]) -> list[Strand]:
        """The parts between pairs of offsets, which are in order and do not overlap; one pass for all."""
        parts: list[Strand] = []
        index = 0
        for start, end in ranges:
            segments = []
            while index < len(self.segments):
                at, source, size = self.segments[index]
                low, high = max(at, start), min(at + size, end)
                if low < high:
                    segments.append((low - start, source + low - at, high - low))
                if at + size > end:
                    break
                index += 1
            parts.append(Strand(self.text[start:end], tuple(segments), self.line, self.page))
        return parts

    def source_of(self, offset: int) -> int:
        """The source's offset of a character of the text that was copied from it."""
        for at, source, size in self.segments:
            if at <= offset < at + size:
                return source + offset - at
        raise IndexError(offset)

    @property
    def start(self) -> int:
        """The source's offset of the first character."""
        return self.segments[0][1]

    @property
    def span(self) -> Span | None:
        """Where it stands in the source."""
        segments = self.segments
        if len(segments) == 1:
            _, source, size = segments[0]
            return Span(((source, source + size),), self.line, self.page) if size else None
        pieces = [(source, source + size) for _, source, size in segments if size]
        if not pieces:
            return None
        pieces.sort()
        merged = [pieces[0]]
        for start, end in pieces:
            if start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        return Span(tuple(merged), self.line, self.page)


def _glue(before: str, after: str) -> str:
    """What joins two lines of a paragraph."""
    last, first = before[-1], after[0]
    if last in "-\u2010" and len(before) > 1 and before[-2].isalpha() and first.islower():
        return ""  # a hyphen at a line's end stays, and so does what it joins
    if last == "/" and first.isalnum():
        return ""
    if _HAN.match(last) or _HAN.match(first):
        return ""
    return "" if _WIDE.match(last) and _WIDE.match(first) else " "


@define(eq=False)
class Line:
    """A line of the source that holds more than white space.

    Attributes:
        strand: its text.
        number: 1-based.
        page: 1-based.
        indent: how many columns of white space stand before the text.
        gap: how many blank lines stand before it.
        broken: whether a page break, furniture or a note stands between it and the line before it.
        sheet: 1-based page as furniture and form feeds tell it.
        raw: the line as it is.
        offset: the source's offset of the raw line.
    """

    strand: Strand
    number: int
    page: int
    indent: int
    gap: int
    raw: str
    offset: int
    broken: bool = field(default=False)
    sheet: int = field(default=1)

    @property
    def text(self) -> str:
        """The text, without white space at its ends."""
        return self.strand.text

    @property
    def cells(self) -> list[str]:
        """Its parts that stand three columns apart or more, as in text that keeps the page's layout."""
        raw = self.raw.strip()
        if "   " not in raw:
            return [self.strand.text]
        return [" ".join(cell.split()) for cell in _COLUMNS.split(raw)]


def split_lines(text: str) -> list[Line]:
    """The lines of a source that hold more than white space."""
    return list(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    page = number = 1
    gap = 0
    fed = False
    for match in _LINE.finditer(text):
        raw, end = match.groups()
        strand = Strand.of(raw, match.start(), number, page)
        if strand:
            yield Line(strand, number, page, len(raw) - len(raw.lstrip()), gap, raw, match.start(), fed)
            gap, fed = 0, False
        else:
            gap += 1
        if end == "\f":
            page += 1
            fed = True
            gap += 1
        if end != "\f" and end:
            number += 1
