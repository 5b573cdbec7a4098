"""A resolution's head becomes fields of the document, and its paragraphs get their roles."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import evolve

from undoc.diagnostics import Span
from undoc.languages.language import Language
from undoc.model import Block, Blocks, Heading, LineBreak, Masthead, Paragraph, PlaceDate
from undoc.parsers.text.attachments import title_heading
from undoc.parsers.text.inline import text_node
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.masthead import read_masthead
from undoc.parsers.text.meetings import FoundMeeting
from undoc.parsers.text.resolutions import FoundResolution, is_opening


def resolution_parts(found: FoundResolution, language: Language, marks: Marks) -> dict[str, Any]:
    """The fields of the document that a resolution's head and closing lines fill.

    Args:
        found: the head.
        language: the language's data.
        marks: the bound marks of footnotes.
    """
    masthead = read_masthead(found.masthead, language, marks)
    if found.other:
        lines = tuple(text_node(strand) for strand in found.other)
        before = masthead or Masthead()
        span = Span.union([before.span, *(line.span for line in lines)])
        masthead = evolve(before, other=(*before.other, *lines), span=span)
    parts: dict[str, Any] = {"masthead": masthead, "number": found.number, "date": found.date}
    if found.title or found.numbers:
        under = tuple(title_heading(strand, marks) for strand in found.under)
        title = title_heading(found.title, marks, under)
        # the number is a field of the document, and its place that of the title
        parts["title"] = evolve(title, span=Span.union([title.span, *(strand.span for strand in found.numbers)]))
    if found.meeting is not None:
        parts["place_date"] = _place_date(found.meeting)
        parts["date"] = found.date or found.meeting.date
    return parts


def _place_date(meeting: FoundMeeting) -> PlaceDate:
    place, day = text_node(meeting.place), text_node(meeting.day)
    return PlaceDate(
        (place, LineBreak(), day), meeting.place.text, meeting.date, span=Span.union([place.span, day.span])
    )


def _opening(block: Block, language: Language) -> Block:
    """A block, but a heading that is the organ's name alone as the paragraph that begins the text."""
    if isinstance(block, Heading) and block.marker is None and is_opening(block.text, language):
        return Paragraph(block.content, span=block.span)
    return block


def with_roles(body: Iterable[Block], language: Language) -> Blocks:
    """The blocks of a resolution, its paragraphs preambular or operative.

    Paragraphs before the first numbered one are preambular; where none is numbered, those that end in a comma are.
    The organ's name begins a preamble anew, as in a resolution of several parts.
    """
    blocks = [_opening(block, language) for block in body]
    numbered = any(isinstance(block, Paragraph) and block.number is not None for block in blocks)
    operative = False
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            continue
        if is_opening(block.text, language):
            operative = False
        elif block.number is not None or not (numbered or block.text.endswith((",", "，", "،"))):
            operative = True
        blocks[index] = evolve(block, role="operative" if operative else "preambular")
    return tuple(blocks)


def annex_headings(titles: tuple[Heading, ...]) -> tuple[tuple[Heading, ...], tuple[Heading, ...]]:
    """The title of a resolution's annex, and the headings under it, which stand in the annex's body.

    So it is in the XML of the Organization's own resolutions: ``Resolution 9/3`` is the annex's title, the title of
    that resolution a heading below it.
    """
    if not titles:
        return (), ()
    first = titles[0]
    under = tuple(line for line in first.lines if isinstance(line, Heading))
    if not under and len(titles) == 1:
        return titles, ()
    rest = tuple(line for line in first.lines if not isinstance(line, Heading))
    span = Span.union(node.span for part in (first.content, rest) for node in part)
    return (evolve(first, lines=rest, span=span),), (*under, *titles[1:])
