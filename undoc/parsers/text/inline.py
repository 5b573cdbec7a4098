"""Last pass: strands become content, with each footnote where its mark stands."""

from __future__ import annotations

from undoc.diagnostics import Span
from undoc.model import Content, Footnote, Inline, Paragraph, Text
from undoc.parsers.text.marks import Mark, Marks
from undoc.parsers.text.source import Strand


def text_node(strand: Strand) -> Text:
    """A strand as a text node."""
    return Text(strand.text, span=strand.span)


def make_content(strand: Strand, marks: Marks) -> Content:
    """A strand as content.

    Args:
        strand: the text, without its paragraph's marker.
        marks: the bound marks.
    """
    if not strand:
        return ()
    here = marks.within(strand)
    if not here:
        return (text_node(strand),)
    content: list[Inline] = []
    cuts = [0, *(offset for start, end, _ in here for offset in (start, end)), len(strand.text)]
    texts = strand.parts(list(zip(cuts[::2], cuts[1::2], strict=True)))
    for before, (_, _, mark) in zip(texts, here, strict=False):
        before = before.exactly(0, len(before.text.rstrip()))
        if before:
            content.append(text_node(before))
        content.append(make_footnote(mark))
    if texts[-1]:
        content.append(text_node(texts[-1]))
    return tuple(content)


def make_footnote(mark: Mark) -> Footnote:
    """The footnote of a mark, with its body; bodies hold no marks themselves."""
    note = mark.note
    mark.placed = True
    body = tuple(Paragraph((text_node(strand),) if strand else (), span=strand.span) for strand in note.paragraphs)
    spans = (mark.strand.span, note.mark.span, *(paragraph.span for paragraph in body))
    return Footnote(note.marker, body, span=Span.union(spans))
