"""The parts of a document, whatever its type: front, body, closing."""

from __future__ import annotations

from attrs import frozen
from lxml import etree

from undoc.akn import name_of
from undoc.model import Block, ParagraphRole
from undoc.parsers.xml.blocks import read_block, read_blocks
from undoc.parsers.xml.closing import Closing, read_conclusions
from undoc.parsers.xml.flat import nest_points
from undoc.parsers.xml.front import Front, read_front
from undoc.parsers.xml.reading import Reading
from undoc.records import Record

_BODIES = frozenset("mainBody body debateBody judgmentBody amendmentBody portionBody".split())
#: What a document has once besides its body; whatever else stands in one is read like a body.
_ONCE = frozenset("meta coverPage preface preamble body conclusions".split())


@frozen(eq=False, repr=False)
class Parts(Record):
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


def read_parts(
    reading: Reading,
    element: etree._Element,
    preambular: ParagraphRole,
    operative: ParagraphRole,
    *,
    has_masthead: bool = True,
) -> Parts:
    """The parts of a document.

    Args:
        reading: the state of the parse.
        element: the ``doc``, ``statement`` or other element of a document type.
        preambular: the role of the paragraphs of its preamble.
        operative: the role of the paragraphs of its body.
        has_masthead: whether its cover page is a masthead; otherwise what stands there belongs to the body.
    """
    reading.keep_stray(element.text, element)
    once: dict[str, etree._Element] = {}
    others: list[etree._Element] = []
    for child in element:
        name = name_of(child)
        name = "body" if name in _BODIES else name
        if name in _ONCE and name not in once:
            once[name] = child
        elif name not in ("attachments", "components"):
            others.append(child)
    front = read_front(reading, once.get("coverPage"), once.get("preface"), has_masthead=has_masthead)
    body = reading.take_kept()
    body += _read_body(reading, once.get("preamble"), preambular)
    body += _read_body(reading, once.get("body"), operative)
    for child in others:
        reading.unknown(child)
        body += read_block(reading, child)
    for child in element:
        reading.keep_stray(child.tail, element)
    return Parts(front, body, read_conclusions(reading, once.get("conclusions")))


def _read_body(reading: Reading, element: etree._Element | None, usual: ParagraphRole) -> list[Block]:
    """The blocks of a body or a preamble; numbers left in the text become markers."""
    if element is None:
        return []
    blocks = read_blocks(reading, element, usual)
    return blocks if reading.exact else nest_points(blocks)
