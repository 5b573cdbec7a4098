"""The text of a paragraph while it is gathered from its runs."""

from __future__ import annotations

from undoc.parsers.docx.notes import Call
from undoc.parsers.docx.words import WordParagraph
from undoc.parsers.text.dressing import NO_LOOK, Look


class Gathering:
    """What a paragraph says so far.

    Attributes:
        paragraph: the paragraph; its text is put into it at the end.
        parts: the pieces of its text.
        size: how many characters they have.
    """

    __slots__ = ("paragraph", "parts", "size")

    def __init__(self, paragraph: WordParagraph) -> None:
        self.paragraph = paragraph
        self.parts = [paragraph.text] if paragraph.text else []
        self.size = len(paragraph.text)

    def write(self, text: str, look: Look) -> None:
        """Put text behind what there is."""
        start = self.size
        self.size = end = start + len(text)
        self.parts.append(text)
        if look is not NO_LOOK and (look.styles or look.target is not None):
            looks = self.paragraph.looks
            if looks and looks[-1][1] == start and looks[-1][2] == look:
                looks[-1] = (looks[-1][0], end, look)
            elif look.target is not None or not text.isspace():
                looks.append((start, end, look))

    def call(self, call: Call) -> None:
        """Put the mark of a note behind what there is."""
        self.paragraph.calls.append((self.size, self.size + len(call.shown), call))
        self.parts.append(call.shown)
        self.size += len(call.shown)

    def end(self) -> None:
        """The paragraph is whole."""
        self.paragraph.text = "".join(self.parts)
