"""Last pass: strands become content, with each footnote where its mark stands."""

from __future__ import annotations

from undoc.diagnostics import Span
from undoc.model import Content, Emphasis, Footnote, Inline, Paragraph, Text
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
    dress = marks.dress
    if not here:
        return (text_node(strand),) if dress is None else dress(strand)
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
            content += (text_node(before),) if dress is None else dress(before)
        content.append(make_footnote(mark))
    if texts[-1].text:
        content += (text_node(texts[-1]),) if dress is None else dress(texts[-1])
    return tuple(content)


def make_heading(strand: Strand, marks: Marks) -> Content:
    """Likewise of a heading: what all of it has in common is its look, no emphasis."""
    content = make_content(strand, marks)
    while len(content) == 1 and isinstance(content[0], Emphasis):
        content = content[0].content
    return content


def make_footnote(mark: Mark) -> Footnote:
    """The footnote of a mark, with its body; bodies hold no marks themselves."""
    note = mark.note
    mark.placed = True
    body = note.body or tuple([_paragraph(strand) for strand in note.paragraphs])
    spans = [mark.strand.span, note.mark.span, *[block.span for block in body]]
    return new_footnote(note.marker, body, Span.union(spans))


def _paragraph(strand: Strand) -> Paragraph:
    """A paragraph of a note."""
    span = strand.span
    return new_paragraph((new_text(strand.text, span),) if strand.text else (), span)
