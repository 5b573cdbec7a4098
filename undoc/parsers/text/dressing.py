"""Text gets back what the file says of it beyond its characters: emphasis, links, lines broken on purpose."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from undoc.diagnostics import Span
from undoc.model import Content, Emphasis, EmphasisStyle, Inline, LineBreak, Link
from undoc.parsers.text.inline import text_node
from undoc.parsers.text.source import Strand

#: What divides lines within a paragraph; the characters of a document have none (XML forbids it).
LINE_BREAK = "\v"


class Look(NamedTuple):
    """How a stretch of text looks, and where it leads.

    Attributes:
        styles: the emphasis, the outermost first; always in this order, so that one look has one form.
        target: of the link that it is in.
    """

    styles: tuple[EmphasisStyle, ...] = ()
    target: str | None = None


NO_LOOK = Look()
_Piece = tuple[Strand | None, Look]  # None is a line's end


class Dresser:
    """Makes content of strands of the running text.

    Args:
        text: the running text.
        looks: the stretches of it that look otherwise than the text around them: start, end and look, in order.
        is_citation: whether a link on a stretch leads where the words there say, so that it is none of the document's
            own.
    """

    def __init__(
        self, text: str, looks: Iterable[tuple[int, int, Look]], is_citation: Callable[[int, int, str], bool]
    ) -> None:
        self._text = text
        self._is_citation = is_citation
        self._looks = list(looks)
        self._starts = [start for start, _, _ in self._looks]
        self._broken = LINE_BREAK in text

    def dress(self, strand: Strand) -> Content:
        """A strand without marks as content."""
        segments = strand.segments
        if not segments:
            return (text_node(strand),)
        first, last = segments[0][1], segments[-1][1] + segments[-1][2]
        at = max(0, bisect_right(self._starts, first) - 1)
        plain = at >= len(self._looks) or self._looks[at][0] >= last
        if not plain and self._looks[at][1] <= first:
            plain = at + 1 >= len(self._looks) or self._looks[at + 1][0] >= last
        if plain and not (self._broken and len(segments) > 1 and LINE_BREAK in self._text[first:last]):
            return (text_node(strand),)
        return tuple(_joined(list(self._pieces(strand, segments))))

    def _pieces(self, strand: Strand, segments: Sequence[tuple[int, int, int]]) -> Iterator[_Piece]:
        """The strand cut wherever its look changes or a line ends."""
        position = 0  # in the strand's text: what is not copied from the source goes with what follows it
        end = segments[0][1]
        ranges: list[tuple[int, int]] = []
        looks: list[Look | None] = []
        for at, source, size in segments:
            breaks = self._text.count(LINE_BREAK, end, source)
            if breaks:
                ranges += [(at, at)] * breaks
                looks += [None] * breaks
                position = at
            for start, stop, look in self._cut(source, source + size):
                if start == source and position < at and ranges and looks[-1] not in (None, look) and look != NO_LOOK:
                    ranges[-1] = (ranges[-1][0], at)  # white space between two looks is none of the emphasis behind it
                    position = at
                ranges.append((position, at + stop - source))
                looks.append(look)
                position = at + stop - source
            end = source + size
        if position < len(strand.text):
            ranges.append((position, len(strand.text)))
            looks.append(NO_LOOK)
        whole = [(start, stop) for start, stop in ranges if start < stop]
        parts = iter(strand.parts(whole))
        last = NO_LOOK
        for (start, stop), found in zip(ranges, looks, strict=True):
            if found is None:
                yield None, last
            elif start < stop:
                last = found
                yield next(parts), found

    def _cut(self, start: int, end: int) -> Iterator[tuple[int, int, Look]]:
        """A stretch of the source cut where its look changes."""
        index = max(0, bisect_right(self._starts, start) - 1)
        position = start
        while index < len(self._looks) and self._looks[index][0] < end:
            low, high, look = self._looks[index]
            index += 1
            low, high = max(low, start), min(high, end)
            if low >= high:
                continue
            if look.target is not None and self._is_citation(low, high, look.target):
                look = Look(look.styles)
            if position < low:
                yield position, low, NO_LOOK
            yield low, high, look
            position = high
        if position < end:
            yield position, end, NO_LOOK


def _joined(pieces: list[_Piece]) -> Iterator[Inline]:
    """Pieces as nodes: links outermost, then emphasis in its order."""
    for target, group in groupby(pieces, key=lambda piece: piece[1].target):
        inside = list(_emphasized(list(group), 0))
        if target is None:
            yield from inside
        elif inside:
            yield Link(tuple(inside), target, span=Span.union([node.span for node in inside]))


def _emphasized(pieces: list[_Piece], depth: int) -> Iterator[Inline]:
    def style_of(piece: _Piece) -> str | None:
        styles = piece[1].styles
        return styles[depth] if depth < len(styles) else None

    for style, group in groupby(pieces, key=style_of):
        inner = list(group)
        if style is None:
            yield from _texts(inner)
        else:
            nodes = tuple(_emphasized(inner, depth + 1))
            yield Emphasis(nodes, inner[0][1].styles[depth], span=Span.union([node.span for node in nodes]))


def _texts(pieces: list[_Piece]) -> Iterator[Inline]:
    """Plain pieces; those that follow each other are one text."""
    for is_break, group in groupby(pieces, key=lambda piece: piece[0] is None):
        strands = [strand for strand, _ in group]
        if is_break:
            yield from (LineBreak() for _ in strands)
            continue
        text, segments = "", []
        for strand in strands:
            assert strand is not None  # noqa: S101  # for the type checker: those are the breaks
            segments += [(len(text) + at, source, size) for at, source, size in strand.segments]
            text += strand.text
        first = strands[0]
        assert first is not None  # noqa: S101
        yield text_node(Strand(text, tuple(segments), first.line, first.page))
