"""Blocks: the paragraphs of a body, and the blocks within notes, cells and preambles.

A body (and what is quoted) can hold the hierarchy ``paragraph``, ``list``, ``point``. The schema wants plain blocks
in notes, cells and containers: there a paragraph is a ``p``; with subparagraphs a ``blockList``; with a number, or
with closing words but no subparagraphs, a ``tblock`` around these.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from undoc.akn import DEPTH, FILLER, ROLE
from undoc.exporters.xml.closing import write_place_date
from undoc.exporters.xml.ids import Siblings
from undoc.exporters.xml.inline import Mark, write_alone, write_content
from undoc.exporters.xml.tree import Element, add
from undoc.exporters.xml.writing import Writing
from undoc.model import (
    Blocks,
    Cell,
    Heading,
    Paragraph,
    ParagraphRole,
    PlaceDate,
    Quotation,
    Subparagraph,
    Table,
    Text,
    Unparsed,
)


def write_body(writing: Writing, parent: Element, body: Blocks, scope: str, usual: ParagraphRole = None) -> None:
    """Append blocks to an element that can hold the hierarchy.

    Args:
        writing: the state of the export.
        parent: a ``mainBody`` or an ``embeddedStructure``.
        body: the blocks.
        scope: eId of what holds them, with a ``__`` behind it, or empty.
        usual: the role that paragraphs have here unless they say otherwise.
    """
    paragraphs = Siblings(writing.ids, f"{scope}para", [item for item in body if isinstance(item, Paragraph)])
    headings = Siblings(writing.ids, f"{scope}para_heading", [item for item in body if isinstance(item, Heading)])
    for block in body:
        match block:
            case Paragraph():
                _write_paragraph(writing, parent, block, paragraphs.next(), usual)
            case Heading():
                element = add(parent, "paragraph", {"class": writing.heading_class(block.level)})
                eid = headings.next()
                writing.anchor(block, element, eid)
                write_heading(writing, element, block, eid)
            case Table() | Quotation() | Unparsed():
                _write_block(writing, parent, block, scope)
            case _:
                assert_never(block)


def write_inner(writing: Writing, parent: Element, body: Blocks, prefix: str, usual: ParagraphRole = None) -> None:
    """Append blocks to an element that can hold plain blocks only.

    Their eIds tell their places among these, so that a change in one leaves those of the others as they are.

    Args:
        writing: the state of the export.
        parent: an ``authorialNote``, ``td``, ``th`` or ``container``.
        body: the blocks.
        prefix: eId of what holds them.
        usual: the role that paragraphs have here unless they say otherwise.
    """
    for place, block in enumerate(body, 1):
        match block:
            case Paragraph():
                _write_inner_paragraph(writing, parent, block, prefix, place, usual)
            case Heading():
                element = add(parent, "tblock", {"class": writing.heading_class(block.level)})
                eid = writing.ids.placed(f"{prefix}__tblock_nn", place)
                writing.anchor(block, element, eid)
                write_heading(writing, element, block, eid)
                add(element, "p", {FILLER: "true"})
            case Table() | Quotation() | Unparsed():
                _write_block(writing, parent, block, f"{prefix}__")
            case _:
                assert_never(block)


def write_heading(writing: Writing, parent: Element, heading: Heading, prefix: str) -> Element:
    """Append a heading's ``num``, ``heading`` and, a ``subheading`` each, its lines.

    Returns:
        The element ``heading``.
    """
    write_marker(writing, parent, heading.marker)
    title = add(parent, "heading", {"eId": f"{prefix}__heading"})
    write_content(writing, title, heading.content, prefix)
    for line, depth in lines_of(heading):
        element = add(parent, "subheading")
        if depth > 1:
            element.set(DEPTH, writing.number(depth))
        if isinstance(line, PlaceDate):
            write_place_date(writing, add(element, "inline", {"name": "placeDate"}), line, prefix)
            writing.anchor(line, element)
        else:
            write_line(writing, element, element, line, prefix)
    return title


def lines_of(heading: Heading, depth: int = 1) -> Iterable[tuple[Heading | PlaceDate, int]]:
    """The lines under a heading, and those under them, each with how deep it is nested."""
    for line in heading.lines:
        yield line, depth
        if isinstance(line, Heading):
            yield from lines_of(line, depth + 1)


def write_line(
    writing: Writing,
    carrier: Element,
    holder: Element,
    heading: Heading,
    prefix: str,
    marks: Iterable[Mark] = (),
) -> None:
    """Write a heading into one element: its number, a space, its content.

    Args:
        writing: the state of the export.
        carrier: bears the class and the anchor.
        holder: bears the text.
        heading: the heading, whose lines are not written.
        prefix: eId of what holds it.
        marks: stretches of the content to mark up.
    """
    if heading.level:
        carrier.set("class", writing.heading_class(heading.level))
    writing.anchor(heading, carrier)
    if heading.marker is not None:
        add(holder, "inline", {"name": "num"}).say(heading.marker)
        holder.say(" ")
    write_content(writing, holder, heading.content, prefix, marks)


def write_marker(writing: Writing, parent: Element, marker: str | None) -> None:
    """Append a printed number, if there is one."""
    if marker is not None:
        add(parent, "num").say(marker)


# ------------------------------------------------------------------------------------------ the hierarchy of a body


def _write_paragraph(writing: Writing, parent: Element, paragraph: Paragraph, eid: str, usual: ParagraphRole) -> None:
    element = add(parent, "paragraph")
    _set_role(element, paragraph, usual)
    writing.anchor(paragraph, element, eid)
    write_marker(writing, element, paragraph.marker)
    if not paragraph.subparagraphs and not paragraph.closing:
        _write_p(writing, add(element, "content", {"eId": f"{eid}__content"}), paragraph, eid)
        return
    inner = _write_list(writing, element, paragraph, eid)
    if paragraph.closing:
        closing = add(inner, "wrapUp", {"eId": f"{eid}__list_1__wrapUp"})
        write_content(writing, add(closing, "p"), paragraph.closing, eid)


def _write_list(writing: Writing, parent: Element, holder: Paragraph | Subparagraph, eid: str) -> Element:
    """The content and the subparagraphs of a paragraph or a subparagraph."""
    scope = f"{eid}__list_1"
    element = add(parent, "list", {"eId": scope})
    if holder.content:
        _write_p(writing, add(element, "intro", {"eId": f"{scope}__intro"}), holder, eid)
    points = Siblings(writing.ids, f"{scope}__point", holder.subparagraphs)
    for item in holder.subparagraphs:
        point = add(element, "point")
        point_id = points.next()
        writing.anchor(item, point, point_id)
        write_marker(writing, point, item.marker)
        if item.subparagraphs:
            _write_list(writing, point, item, point_id)
        else:
            _write_p(writing, add(point, "content", {"eId": f"{point_id}__content"}), item, point_id)
    return element


def _write_p(writing: Writing, parent: Element, holder: Paragraph | Subparagraph, prefix: str) -> Element:
    element = add(parent, "p")
    write_content(writing, element, holder.content, prefix)
    return element


def _set_role(element: Element, paragraph: Paragraph, usual: ParagraphRole) -> None:
    if paragraph.role != usual:
        element.set(ROLE, paragraph.role or "none")


# ------------------------------------------------------------------------------------------------------ plain blocks


def _write_inner_paragraph(
    writing: Writing, parent: Element, paragraph: Paragraph, prefix: str, place: int, usual: ParagraphRole
) -> None:
    if paragraph.marker is None and not paragraph.closing and not paragraph.subparagraphs:
        element = add(parent, "p")
        write_alone(writing, element, paragraph.content, f"{prefix}__p_{place}")
        writing.anchor(paragraph, element)
    elif paragraph.marker is None and paragraph.subparagraphs:
        eid = writing.ids.placed(f"{prefix}__list", place)
        element = _write_block_list(writing, parent, paragraph, eid)
        writing.anchor(paragraph, element, eid)
    else:
        element = add(parent, "tblock")
        scope = f"{prefix}__tblock"
        label = paragraph.label
        eid = writing.ids.labelled(scope, label) if label else writing.ids.placed(f"{scope}_nn", place)
        writing.anchor(paragraph, element, eid)
        write_marker(writing, element, paragraph.marker)
        if paragraph.subparagraphs:
            _write_block_list(writing, element, paragraph, writing.ids.counted(f"{eid}__list"))
        else:
            _write_p(writing, element, paragraph, eid)
            if paragraph.closing:
                write_content(writing, add(element, "p"), paragraph.closing, eid)
    _set_role(element, paragraph, usual)


def _write_block_list(writing: Writing, parent: Element, holder: Paragraph | Subparagraph, eid: str) -> Element:
    element = add(parent, "blockList", {"eId": eid})
    if holder.content:
        write_content(writing, add(element, "listIntroduction"), holder.content, eid)
    items = Siblings(writing.ids, f"{eid}__item", holder.subparagraphs)
    for item in holder.subparagraphs:
        inner = add(element, "item")
        item_id = items.next()
        writing.anchor(item, inner, item_id)
        write_marker(writing, inner, item.marker)
        if item.subparagraphs:
            _write_block_list(writing, inner, item, writing.ids.counted(f"{item_id}__list"))
        else:
            _write_p(writing, inner, item, item_id)
    if isinstance(holder, Paragraph) and holder.closing:
        write_content(writing, add(element, "listWrapUp"), holder.closing, eid)
    return element


def _write_block(writing: Writing, parent: Element, block: Table | Quotation | Unparsed, scope: str) -> None:
    """A block that is written alike everywhere."""
    if isinstance(block, Table):
        _write_table(writing, parent, block, scope)
        return
    name = "quotation" if isinstance(block, Quotation) else "unparsed"
    element = add(parent, "block", {"name": name})
    eid = writing.ids.counted(f"{scope}block")
    writing.anchor(block, element, eid)
    if isinstance(block, Unparsed):
        if block.reason:
            element.set("title", block.reason)
        write_content(writing, element, (Text(block.raw),), eid)
    elif block.body:
        inner = f"{eid}__embeddedStructure_1"
        write_body(writing, add(element, "embeddedStructure", {"eId": inner}), block.body, f"{inner}__")


def _write_table(writing: Writing, parent: Element, table: Table, scope: str) -> None:
    element = add(parent, "table")
    eid = writing.ids.counted(f"{scope}table")
    writing.anchor(table, element, eid)
    if table.caption:
        write_content(writing, add(element, "caption"), table.caption, eid)
    for number, row in enumerate(table.rows, 1):
        line = add(element, "tr")
        line_id = f"{eid}__tr_{number}"
        before = writing.ids.given
        for column, cell in enumerate(row.cells, 1):
            _write_cell(writing, line, cell, f"{line_id}__td_{column}")
        writing.ids.give(line, line_id, before)
        if not row.cells:
            add(line, "td", {FILLER: "true"})
    if not table.rows:
        add(add(element, "tr", {FILLER: "true"}), "td")


def _write_cell(writing: Writing, parent: Element, cell: Cell, eid: str) -> None:
    box = add(parent, "th" if cell.header else "td")
    if cell.colspan > 1:
        box.set("colspan", writing.number(cell.colspan))
    if cell.rowspan > 1:
        box.set("rowspan", writing.number(cell.rowspan))
    before = writing.ids.given
    write_inner(writing, box, cell.body, eid)
    writing.ids.give(box, eid, before)
