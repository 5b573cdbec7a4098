"""The running text of a file: what all its paragraphs say, one below the other, so that every word has a place.

The passes of the text parser know where a word stands by its offset in a text. A DOCX file has no such text; this is
the one they are given, and the one that spans point into: the first page's header, the body with its tables cell by
cell, the notes, then headers and footers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import define, field

from undoc.parsers.docx.words import WordBlock, WordParagraph, WordTable
from undoc.parsers.text.dressing import LINE_BREAK, Look
from undoc.parsers.text.source import Line, Strand
from undoc.records import Distinct


@define(eq=False, repr=False)
class Placed(Distinct):
    """A paragraph with its place in the running text.

    Attributes:
        word: the paragraph.
        text: what it says, an automatic number and a tab before it.
        shift: how many characters that number takes.
        start: the offset of its first character.
        number: 1-based; also the line of its spans.
        lines: its lines that hold more than white space.
    """

    word: WordParagraph
    text: str
    shift: int
    start: int
    number: int
    lines: list[Line] = field(factory=list)


class Source:
    """Gathers paragraphs and gives them places.

    Attributes:
        text: the running text; whole when `close` was called.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._placed: list[Placed] = []
        self._by_id: dict[int, Placed] = {}
        self.text = ""

    def put(self, blocks: Iterable[WordBlock]) -> None:
        """Give places to the paragraphs of these blocks, in order."""
        for word in paragraphs(blocks):
            self.put_paragraph(word, f"{word.number.text}\t" if word.number is not None else "")

    def put_paragraph(self, word: WordParagraph, prefix: str = "") -> Placed:
        """Give a place to a paragraph.

        Args:
            word: the paragraph.
            prefix: what is printed before it and is no part of its text.
        """
        made = Placed(word, prefix + word.text, len(prefix), self._length, len(self._placed) + 1)
        self._parts.append(made.text)
        self._length += len(made.text) + 1
        self._placed.append(made)
        self._by_id[id(word)] = made
        return made

    def close(self) -> None:
        """All are there: make the text and the lines."""
        self.text = "\n".join(self._parts)
        self._parts.clear()
        for placed in self._placed:
            placed.lines = _lines(placed, self.text)

    def of(self, word: WordParagraph) -> Placed:
        """Where a paragraph is."""
        return self._by_id[id(word)]

    def __iter__(self) -> Iterator[Placed]:
        """All paragraphs in order."""
        return iter(self._placed)

    def looks(self) -> Iterator[tuple[int, int, Look]]:
        """The stretches of the text that look otherwise than what is around them."""
        for one in self._placed:
            start = one.start + one.shift
            for low, high, look in one.word.looks:
                yield start + low, start + high, look

    def by_number(self, number: int) -> Placed:
        """The paragraph of a number."""
        return self._placed[number - 1]


def paragraphs(blocks: Iterable[WordBlock]) -> Iterator[WordParagraph]:
    """The paragraphs of blocks, those of tables row by row and cell by cell."""
    for block in blocks:
        if isinstance(block, WordTable):
            for row in block.rows:
                for cell in row:
                    yield from paragraphs(cell.blocks)
        else:
            yield block


def _lines(placed: Placed, source: str) -> list[Line]:
    text = placed.text
    if LINE_BREAK not in text:
        own = text.strip()
        return [_line(own, text, placed, placed.start, source, first=True)] if own else []
    offset = placed.start
    lines: list[Line] = []
    for raw in text.split(LINE_BREAK):
        if own := raw.strip():
            lines.append(_line(own, raw, placed, offset, source, first=not lines))
        offset += len(raw) + 1
    return lines


def _line(own: str, raw: str, placed: Placed, offset: int, source: str, *, first: bool) -> Line:
    """A line of a paragraph.

    Args:
        own: its text, without white space at its ends.
        raw: its text with that.
        placed: the paragraph.
        offset: its own.
        source: the running text.
        first: whether it is the first of its paragraph, which stands apart from the one above, as if by a blank line.
    """
    start = offset if own is raw else offset + raw.index(own[0])
    stretch: tuple[tuple[int, int, int], ...] | int = start
    if "\t" in own or "  " in own or not own.isascii():
        strand = Strand.of(own, start, placed.number, 1)
        own, stretch = strand.text, strand.stretch
    broken = first and placed.word.page
    return Line(own, stretch, placed.number, 1, 0, int(first), source, offset, len(raw), False, broken)
