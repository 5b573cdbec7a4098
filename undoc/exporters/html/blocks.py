"""Blocks: paragraphs with their points, headings, quotations, unplaced text; and the notes of a part."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from undoc.exporters.html.anchors import slug
from undoc.exporters.html.inline import write_content, write_marker, write_text
from undoc.exporters.html.state import Page
from undoc.exporters.html.tables import write_table
from undoc.exporters.printed import dated, plain_text
from undoc.model import (
    Block,
    Content,
    Footnote,
    Heading,
    Node,
    Paragraph,
    PlaceDate,
    Quotation,
    Subparagraph,
    Table,
    Unparsed,
)


def write_blocks(page: Page, blocks: Iterable[Block], level: int) -> None:
    """Write blocks.

    Args:
        page: where to.
        blocks: the blocks.
        level: the level of the highest heading among them, from 1.
    """
    for block in blocks:
        match block:
            case Paragraph():
                _write_paragraph(page, block)
            case Heading():
                write_heading(page, block, level + block.level)
            case Table():
                write_table(page, block, write_blocks)
            case Quotation():
                _write_quotation(page, block, level)
            case Unparsed():
                _write_unparsed(page, block)
            case _:
                assert_never(block)


def anchor(page: Page, node: Node, name: str | None, base: str) -> str | None:
    """The id of a block: by its label, or else counted; in cells and notes only where a link leads there."""
    if page.plain:
        return page.anchors.asked(node)
    full = f"{page.prefix}{base}"
    return page.anchors.give(f"{full}-{name}", node) if name else page.anchors.count(full, node)


def id_(place: str | None) -> str:
    """The attribute of an id."""
    return f' id="{place}"' if place is not None else ""


def write_paragraph(page: Page, place: str | None, marker: str | None, content: Content, kind: str = "") -> None:
    """Write one paragraph of HTML, with the marker before it."""
    kinds = " ".join(name for name in (kind, "numbered" if marker else "") if name)
    page.put(f"<p{id_(place)}{page.attribute('class', kinds)}>")
    write_marker(page, marker, place)
    write_content(page, content)
    page.put("</p>\n")


def _write_paragraph(page: Page, block: Paragraph) -> None:
    name = slug(block.label)
    place = anchor(page, block, name, "para" if name else "text")
    kind = block.role or ""
    if not block.subparagraphs and not block.closing:
        write_paragraph(page, place, block.marker, block.content, kind)
        return
    page.put(f'<div{id_(place)} class="{f"paragraph {kind}".strip()}">\n')
    if block.content or block.marker:
        kinds = ' class="numbered"' if block.marker else ""
        page.put(f"<p{kinds}>")
        write_marker(page, block.marker, place)
        write_content(page, block.content)
        page.put("</p>\n")
    write_points(page, block.subparagraphs, place)
    if block.closing:
        write_paragraph(page, None, None, block.closing, "closing")
    page.put("</div>\n")


def write_points(page: Page, points: Iterable[Subparagraph], around: str | None) -> None:
    """Write subparagraphs as a list whose markers are text: no browser counts them anew.

    Args:
        page: where to.
        points: the subparagraphs.
        around: the id of what they are under, if it has one.
    """
    points = tuple(points)
    if not points:
        return
    page.put('<ol class="points" role="list">\n')
    for number, point in enumerate(points, 1):
        place = page.anchors.asked(point)
        if place is None and around is not None and not page.plain:
            name = f"{around.removeprefix(page.anchors.start)}-{slug(point.label) or number}"
            place = page.anchors.give(name, point)
        page.put(f"<li{id_(place)}>")
        kind = ' class="numbered"' if point.marker else ""
        page.put(f"<p{kind}>")
        write_marker(page, point.marker, place)
        write_content(page, point.content)
        page.put("</p>\n")
        write_points(page, point.subparagraphs, place)
        page.put("</li>\n")
    page.put("</ol>\n")


def write_heading(
    page: Page, heading: Heading, level: int, place: str | None = None, kind: str = "", *, grouped: bool = False
) -> None:
    """Write a heading with the lines that belong to it.

    Args:
        page: where to.
        heading: the heading.
        level: its level, from 1; it is brought in reach of the heading before.
        place: its id, if it has one already.
        kind: its class.
        grouped: whether it stands in a group with other lines already.
    """
    grouped = grouped or not heading.lines
    if place is None:
        name = slug(heading.label)
        place = anchor(page, heading, name, "heading")
    if not grouped:
        page.put("<hgroup>\n")
    classes = page.attribute("class", kind)
    if page.plain or not (heading.content or heading.marker):
        element = "p"  # in a cell or a note it heads nothing of the page
        classes = page.attribute("class", f"{kind} heading".strip())
    else:
        level = page.heading_level(level)
        element = f"h{level}"
        said = " ".join(f"{heading.marker or ''} {plain_text(heading.content)}".split())
        if place is not None and said:
            page.headings.append((level, place, said))
    page.put(f"<{element}{id_(place)}{classes}>")
    write_marker(page, heading.marker, None)
    write_content(page, heading.content)
    page.put(f"</{element}>\n")
    for line in heading.lines:
        write_line(page, line)
    if not grouped:
        page.put("</hgroup>\n")


def write_line(page: Page, line: Heading | PlaceDate) -> None:
    """Write a line under a heading, with the lines that belong to it."""
    if isinstance(line, PlaceDate):
        write_place_date(page, line)
        return
    page.put(f'<p{id_(page.anchors.asked(line))} class="subtitle">')
    write_marker(page, line.marker, None)
    write_content(page, line.content)
    page.put("</p>\n")
    for inner in line.lines:
        write_line(page, inner)


def write_place_date(page: Page, line: PlaceDate) -> None:
    """Write a place and date, with what it means as data."""
    page.put(f'<p{id_(page.anchors.asked(line))} class="place-date"')
    for name, value in (("data-place", line.place), ("data-date", line.date), ("data-until", line.until)):
        page.put(page.attribute(name, value))
    page.put(">")
    write_content(page, dated(line, page.language))
    page.put("</p>\n")


def _write_quotation(page: Page, block: Quotation, level: int) -> None:
    place = anchor(page, block, None, "quotation")
    page.put(f"<blockquote{id_(place)}>\n")
    before = page.prefix
    if place is not None:
        page.prefix = f"{place.removeprefix(page.anchors.start)}-"
    write_blocks(page, block.body, level)
    page.prefix = before
    page.put("</blockquote>\n")


def _write_unparsed(page: Page, block: Unparsed) -> None:
    """Text that a parser could not place: it is seen as such, with the reason where one is known."""
    place = anchor(page, block, None, "unplaced")
    page.put(f'<div{id_(place)} class="unplaced"><p class="said">{page.words.unplaced}')
    if block.reason:
        page.put(f": <bdi>{page.text(block.reason)}</bdi>")
    page.put("</p>\n<p>")
    write_text(page, block.raw)
    page.put("</p></div>\n")


def write_notes(page: Page, part: str = "") -> None:
    """Write the notes that wait, and those within them, at the end of their part; `part` is its heading."""
    if not page.notes:
        return
    page.put(f'<section class="notes" role="doc-endnotes"{page.attribute("aria-label", page.notes_name(part))}>\n')
    plain, page.plain = page.plain, True
    at = 0
    while at < len(page.notes):  # a note may call notes
        note, place, mark = page.notes[at]
        _write_note(page, note, place, mark)
        at += 1
    page.plain = plain
    page.notes.clear()
    page.put("</section>\n")


def _write_note(page: Page, note: Footnote, place: str, mark: str) -> None:
    """Write a note. What stands first in it is set behind its mark, as it is printed."""
    page.put(f'<div class="note" id="{place}" role="doc-footnote">')
    first = note.body[0] if note.body else None
    page.put(f'<p class="numbered"{id_(page.anchors.asked(first)) if isinstance(first, Paragraph) else ""}>')
    page.put(f'<span class="mark">{page.text(note.marker)} </span>')
    rest = note.body
    if isinstance(first, Paragraph):
        rest = note.body[1:]
        if first.marker:
            page.put(f"{page.text(first.marker)} ")
        write_content(page, first.content)
    page.put("</p>\n")
    if isinstance(first, Paragraph):
        write_points(page, first.subparagraphs, None)
        if first.closing:
            write_paragraph(page, None, None, first.closing, "closing")
    write_blocks(page, rest, 6)
    page.put(f'<p class="said"><a class="back" href="#{mark}" role="doc-backlink"')
    page.put(f"{page.attribute('aria-label', page.words.back)}>↩</a></p></div>\n")
