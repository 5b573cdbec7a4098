"""The lists of a document: sibling subparagraphs, with the level at which they stand."""

from __future__ import annotations

from collections.abc import Iterator

from undoc.model import Annex, Document, Paragraph, Subparagraph
from undoc.patterns import compiled_late
from undoc.rules.numbering.labels import Readings, readings
from undoc.rules.numbering.sequence import Fault, faults

Part = Document | Annex
#: A number at the head of a paragraph that has none as its marker.
_LEFT = compiled_late(r"\s?(\d{1,3}(?:\.(?=\s)| ?[-\u2013](?=\s))|[一二三四五六七八九十]{1,3}[.．、])")


def lists(part: Part) -> Iterator[tuple[int, tuple[Subparagraph, ...]]]:
    """Every list in the paragraphs of a part's own body: its level (1 under a paragraph) and its items."""
    stack: list[tuple[int, Paragraph | Subparagraph]] = [(1, paragraph) for paragraph in reversed(part.paragraphs)]
    while stack:
        level, node = stack.pop()
        if node.subparagraphs:
            yield level, node.subparagraphs
            stack.extend((level + 1, item) for item in reversed(node.subparagraphs))


def list_faults(part: Part) -> Iterator[tuple[tuple[Subparagraph, ...], Fault]]:
    """Every fault in the sequence of a list's labels, with the list."""
    for _, items in lists(part):
        yield from ((items, fault) for fault in faults(tuple(readings(item.marker) for item in items)))


def paragraph_faults(part: Part) -> Iterator[tuple[tuple[Paragraph, ...], Fault]]:
    """Every fault in the sequence of a part's paragraph numbers, with its paragraphs."""
    paragraphs = part.paragraphs
    for fault in faults(tuple(number_readings(paragraph) for paragraph in paragraphs)):
        yield paragraphs, fault


def number_readings(paragraph: Paragraph) -> Readings:
    """What a paragraph's number means; letters are none. Some files leave the number in the text."""
    return tuple((style, place) for style, place in readings(printed_number(paragraph)) if style[-1] in "1一")


def printed_number(paragraph: Paragraph) -> str:
    """A paragraph's number as printed; empty where it has none."""
    if paragraph.marker is not None:
        return paragraph.marker
    found = _LEFT.match(paragraph.text)
    return found[1] if found else ""
