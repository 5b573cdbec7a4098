"""The running text of a file: what its pages say line by line, so that every word has a place.

The passes of the text parser know where a word stands by its offset in a text. A PDF file has none; this is the one
they are given, and the one that spans point into. Pages part at form feeds.
"""

from __future__ import annotations

from collections.abc import Iterable

from undoc.parsers.pdf.printed import PrintedLine
from undoc.parsers.text.source import Line, Strand


class Source:
    """The running text, and the line of each printed line.

    Args:
        pages: the lines of each page, in the order of reading.

    Attributes:
        text: what all of them say.
    """

    def __init__(self, pages: Iterable[list[PrintedLine]]) -> None:
        pages = list(pages)
        self.text = "\f".join("\n".join(line.text for line in lines) for lines in pages)
        self._printed: list[PrintedLine] = []
        self._lines: list[Line] = []
        offset = 0
        for page in pages:
            for printed in page:
                number = len(self._printed) + 1
                self._printed.append(printed)
                text = printed.text
                strand = Strand.of(text, offset, number, printed.page)
                self._lines.append(
                    Line(
                        strand.text,
                        strand.stretch,
                        number,
                        printed.page,
                        0,
                        0,
                        self.text,
                        offset,
                        len(text),
                        False,
                        False,
                    )
                )
                offset += len(text) + 1
            if not page:
                offset += 1

    @property
    def lines(self) -> list[Line]:
        """All lines, in order."""
        return self._lines

    def printed(self, number: int) -> PrintedLine:
        """The printed line of a line's number."""
        return self._printed[number - 1]
