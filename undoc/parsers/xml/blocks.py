"""Blocks: from the elements of a body, a note, a cell or a preamble."""

from __future__ import annotations

from typing import get_args

from lxml import etree

from undoc.akn import FILLER, ROLE, heading_level, name_of, texts_in
from undoc.model import (
    Block,
    Cell,
    Heading,
    Paragraph,
    ParagraphRole,
    Quotation,
    Row,
    Table,
    Unparsed,
)
from undoc.parsers.xml import hierarchy
from undoc.parsers.xml.flat import split_marker
from undoc.parsers.xml.inline import read_content, read_raw
from undoc.parsers.xml.reading import Reading
from undoc.parsers.xml.whitespace import tidy

#: Elements of running text.
TEXTS = frozenset("p block listIntroduction listWrapUp crossHeading scene narrative summary from".split())
_STRUCTURES = frozenset("embeddedStructure quotedStructure subFlow".split())
#: Elements that only hold others.
_BOXES = frozenset(
    """
    content intro wrapUp container formula div longTitle recitals citations preamble preface coverPage conclusions
    mainBody body foreign speechGroup debateSection debateBody judgmentBody amendmentBody portionBody introduction
    background arguments remedies motivation decision interstitial other header
    """.split()
)


def read_blocks(reading: Reading, element: etree._Element, usual: ParagraphRole = None, level: int = 0) -> list[Block]:
    """The blocks in an element.

    Args:
        reading: the state of the parse.
        element: what holds the blocks.
        usual: the role that its paragraphs have unless they say otherwise.
        level: the level of headings whose class doesn't tell it.
    """
    blocks: list[Block] = []
    # what was held before stood outside, and a quotation or a cell must not take it in
    held = len(reading.kept)
    reading.keep_stray(element.text, element)
    for child in element:
        if len(reading.kept) > held:
            blocks += reading.take_kept(held)
        blocks += read_block(reading, child, usual, level)
        if len(reading.kept) > held:
            blocks += reading.take_kept(held)
        if (tail := child.tail) and not tail.isspace():
            reading.keep_stray(tail, element)
    return blocks + reading.take_kept(held) if len(reading.kept) > held else blocks


def read_block(reading: Reading, element: etree._Element, usual: ParagraphRole = None, level: int = 0) -> list[Block]:
    """The blocks that an element makes; the arguments are those of `read_blocks`."""
    name = name_of(element)
    if element.get(FILLER) or name == "meta":
        return []
    if name == "block" and element.get("name") in ("quotation", "unparsed"):
        return [_read_named(reading, element)]
    if name in TEXTS:
        return _read_text(reading, element, usual)
    if name in hierarchy.HIERARCHY:
        return hierarchy.read_hierarchy(reading, element, usual, level)
    if name in hierarchy.LISTS:
        return hierarchy.read_list_paragraph(reading, element, usual)
    if name == "table":
        return [_read_table(reading, element)]
    if name in _STRUCTURES:
        body = read_blocks(reading, element)
        return [Quotation(body, id=reading.id_of(element), span=reading.span_of(element))]
    if name in ("heading", "subheading", "num"):
        content = read_content(reading, element)
        return [Heading(content, level=level, id=reading.id_of(element), span=reading.span_of(element))]
    if name not in _BOXES:
        reading.unknown(element)
        if not any(_is_block(child) for child in element):
            return _read_text(reading, element, usual)
    return read_blocks(reading, element, usual, level)


def _is_block(element: etree._Element) -> bool:
    name = name_of(element)
    return name in TEXTS or name in hierarchy.HIERARCHY or name in hierarchy.LISTS or name in _BOXES or name == "table"


def role_of(element: etree._Element, usual: ParagraphRole) -> ParagraphRole:
    """The role that a paragraph's element bears, or the usual one."""
    value = element.get(ROLE)
    if value is None:
        return usual
    roles: tuple[ParagraphRole, ...] = get_args(ParagraphRole)
    return next((role for role in roles if role == value), None)


def _read_named(reading: Reading, element: etree._Element) -> Quotation | Unparsed:
    """A block that undoc names."""
    anchor, span = reading.id_of(element), reading.span_of(element)
    if element.get("name") == "unparsed":
        raw = "".join(reading.text(piece) for piece in texts_in(element))
        return Unparsed(raw, reading.attribute(element, "title") or "", id=anchor, span=span)
    body: list[Block] = []
    reading.keep_stray(element.text, element)
    for child in element:
        is_structure = name_of(child) in _STRUCTURES
        body += read_blocks(reading, child) if is_structure else read_block(reading, child)
        reading.keep_stray(child.tail, element)
    return Quotation(body, id=anchor, span=span)


def _read_text(reading: Reading, element: etree._Element, usual: ParagraphRole) -> list[Block]:
    """A paragraph of one element; where white space is layout, none if there is nothing else."""
    marker = level = None
    content = read_raw(reading, element)
    if not reading.exact:
        level = heading_level(element.get("class"))
        marker, content = split_marker(content)
        content = tidy(content)
        if marker is None and not content:
            return []
    anchor, span = reading.id_of(element), reading.span_of(element)
    if level is not None or name_of(element) == "crossHeading":
        return [Heading(content, marker, level or 0, id=anchor, span=span)]
    return [Paragraph(tuple(content), marker, (), (), role_of(element, usual), id=anchor, span=span)]


def _read_table(reading: Reading, element: etree._Element) -> Table:
    caption = []
    rows = []
    reading.keep_stray(element.text, element)
    for child in element:
        name = name_of(child)
        if name == "caption":
            caption = read_content(reading, child)
        elif name == "tr":
            if not child.get(FILLER):
                rows.append(_read_row(reading, child))
        else:
            reading.unknown(child)
            reading.keep(*read_block(reading, child))
        reading.keep_stray(child.tail, element)
    return Table(rows, caption, id=reading.id_of(element), span=reading.span_of(element))


def _read_row(reading: Reading, element: etree._Element) -> Row:
    cells = []
    reading.keep_stray(element.text, element)
    for child in element:
        name = name_of(child)
        if child.get(FILLER):
            continue
        if name not in ("td", "th"):
            reading.unknown(child)
        body = read_blocks(reading, child)
        cells.append(Cell(body, name == "th", _count(child, "colspan"), _count(child, "rowspan")))
        reading.keep_stray(child.tail, element)
    return Row(cells)


def _count(element: etree._Element, name: str) -> int:
    value = element.get(name, "1").strip()
    return max(int(value), 1) if value.isascii() and value.isdecimal() and len(value) < 20 else 1
