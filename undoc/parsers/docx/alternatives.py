"""What a file says twice, in a new way and for old programs, and what may hold paragraphs without a look of its own."""

from __future__ import annotations

from collections.abc import Iterator

from undoc.parsers.docx.markup import MC, Element, W

_HOLDERS = frozenset(
    f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "dir", "bdo")
)


def find_blocks(parent: Element) -> Iterator[Element]:
    """The paragraphs and tables directly in a story, out of content controls and the like."""
    for element in parent:
        tag = element.tag
        if tag == f"{W}p" or tag == f"{W}tbl":
            yield element
        elif tag in _HOLDERS:
            yield from find_blocks(element)
        elif tag == f"{MC}AlternateContent":
            yield from find_blocks(chosen_of(element))


def find_named(parent: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, out of content controls and the like."""
    for element in parent:
        if element.tag == name:
            yield element
        elif element.tag in _HOLDERS:
            yield from find_named(element, name)


def chosen_of(alternatives: Element) -> Element:
    """One of the alternatives that say the same: the first; what is there for old programs is left."""
    chosen = alternatives.find(f"{MC}Choice")
    return chosen if chosen is not None else next(iter(alternatives), alternatives)


def find_boxes(element: Element) -> Iterator[Element]:
    """The contents of the outermost text boxes, each once."""
    if element.tag == f"{W}txbxContent":
        yield element
    elif element.tag == f"{MC}AlternateContent":
        yield from find_boxes(chosen_of(element))
    elif isinstance(element.tag, str):
        for item in element:
            yield from find_boxes(item)
