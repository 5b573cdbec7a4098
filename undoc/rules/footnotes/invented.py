"""Paragraphs with notes, for the cases of rules."""

from __future__ import annotations

from undoc.model import Footnote, Inline, Paragraph, Text


def noted(*markers: str, marker: str | None = None) -> Paragraph:
    """A paragraph of as many words as there are marks, each with a note of its own."""
    content: list[Inline] = []
    for number, mark in enumerate(markers):
        content += [Text(" words" if number else "Words"), Footnote(mark, f"Source {'ABCDEFGH'[number % 8]}.")]
    return Paragraph([*content, Text(" end.")], marker)


def spread(text: str, *, mark: str = "1") -> Paragraph:
    """A paragraph with a note where ``^`` stands."""
    content: list[Inline] = []
    for number, piece in enumerate(text.split("^")):
        if number:
            content.append(Footnote(mark if number == 1 else str(number), "A note."))
        content.append(Text(piece))
    return Paragraph(content)
