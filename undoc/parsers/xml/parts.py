"""The parts of a document, whatever its type: front, body, closing."""

from __future__ import annotations

from attrs import frozen
from lxml import etree

from undoc.akn import name_of, tag
from undoc.model import Block, ParagraphRole
from undoc.parsers.xml.blocks import read_block, read_blocks
from undoc.parsers.xml.closing import Closing, read_conclusions
from undoc.parsers.xml.flat import nest_points
from undoc.parsers.xml.front import Front, read_front
from undoc.parsers.xml.reading import Reading

_BODIES = frozenset("mainBody body debateBody judgmentBody amendmentBody portionBody".split())
#: What a document has once besides its body; whatever else stands in one is read like a body.
_ONCE = ("meta", "coverPage", "preface", "preamble", "conclusions")


@frozen
class Parts:
    """What a document's element holds, apart from its attachments.

    Attributes:
        front: masthead and titles.
        body: the blocks of preamble and body, and what stood where nothing should.
        closing: signatures, place and date.
    """

    front: Front
    body: list[Block]
    closing: Closing


def body_of(document: etree._Element) -> etree._Element | None:
    """The element that holds a document's body."""
    return next((child for child in document if name_of(child) in _BODIES), None)


def read_parts(reading: Reading, element: etree._Element, preambular: ParagraphRole, operative: ParagraphRole) -> Parts:
    """The parts of a document.

    Args:
        reading: the state of the parse.
        element: the ``doc``, ``statement`` or other element of a document type.
        preambular: the role of the paragraphs of its preamble.
        operative: the role of the paragraphs of its body.
    """
    reading.keep_stray(element.text, element)
    front = read_front(reading, element)
    body = reading.take_kept()
    body += _read_body(reading, element.find(tag("preamble")), preambular)
    body += _read_body(reading, body_of(element), operative)
    read = {element.find(tag(name)) for name in _ONCE} | {body_of(element)}
    for child in element:
        if child not in read and name_of(child) not in ("attachments", "components"):
            reading.unknown(child)
            body += read_block(reading, child)
        reading.keep_stray(child.tail, element)
    return Parts(front, body, read_conclusions(reading, element.find(tag("conclusions"))))


def _read_body(reading: Reading, element: etree._Element | None, usual: ParagraphRole) -> list[Block]:
    """The blocks of a body or a preamble; numbers left in the text become markers."""
    if element is None:
        return []
    blocks = read_blocks(reading, element, usual)
    return blocks if reading.exact else nest_points(blocks)
