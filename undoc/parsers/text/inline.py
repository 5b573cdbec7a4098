"""Last pass: strands become content, with each footnote where its mark stands."""

from __future__ import annotations

from undoc.diagnostics import Span
from undoc.model import Content, Footnote, Inline, Paragraph, Text
from undoc.parsers.text.marks import Mark, Marks
from undoc.parsers.text.nodes import new_footnote, new_paragraph, new_text
from undoc.parsers.text.source import Strand


def text_node(strand: Strand) -> Text:
    """A strand as a text node."""
    return new_text(strand.text, strand.span)


def make_content(strand: Strand, marks: Marks) -> Content:
    """A strand as content.

    Args:
        strand: the text, without its paragraph's marker.
        marks: the bound marks.
    """
    if not strand.text:
        return ()
    here = marks.within(strand)
    if not here:
        return (text_node(strand),)
    text = strand.text
    ranges: list[tuple[int, int]] = []
    position = 0
    for start, end, _ in here:
        ranges.append((position, position + len(text[position:start].rstrip())))
        position = end
    ranges.append((position, len(text)))
    content: list[Inline] = []
    texts = strand.parts(ranges)
    for before, (_, _, mark) in zip(texts, here, strict=False):
        if before.text:
            content.append(text_node(before))
        content.append(make_footnote(mark))
    if texts[-1].text:
        content.append(text_node(texts[-1]))
    return tuple(content)


def make_footnote(mark: Mark) -> Footnote:
    """The footnote of a mark, with its body; bodies hold no marks themselves."""
    note = mark.note
    mark.placed = True
    body = tuple([_paragraph(strand) for strand in note.paragraphs])
    spans = [mark.strand.span, note.mark.span, *[paragraph.span for paragraph in body]]
    return new_footnote(note.marker, body, Span.union(spans))


def _paragraph(strand: Strand) -> Paragraph:
    """A paragraph of a note."""
    span = strand.span
    return new_paragraph((new_text(strand.text, span),) if strand.text else (), span)
