"""Blocks as paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias, assert_never

from attrs import frozen

from undoc.exporters.docx.inline import BOLD, PLAIN, write_content, write_text
from undoc.exporters.docx.markup import Element, Value, add, add_cell, add_spacer, add_table, add_tabs, is_named
from undoc.exporters.docx.places import Place, PlaceKind
from undoc.exporters.docx.story import Story
from undoc.exporters.docx.tables import DEEPEST, Grid, column_widths, is_short, lay_out
from undoc.exporters.printed import dated
from undoc.model import (
    Block,
    Content,
    Heading,
    Paragraph,
    PlaceDate,
    Quotation,
    Subparagraph,
    Table,
    Unparsed,
)

#: A table of more columns takes the whole width of the page.
_BROAD = 6


@frozen
class Closing:
    """Content that goes on after a list; it waits for its turn like a block."""

    content: Content


Waiting: TypeAlias = Block | Subparagraph | Closing


def write_blocks(story: Story, parent: Element, blocks: Iterable[Block], place: Place) -> None:
    """Add blocks to the body, to a cell or to a note."""
    # A stack, not recursion: quotations and subparagraphs may be nested to any depth. Tables are
    # at most `DEEPEST` deep.
    stack: list[tuple[Waiting, Place, int]] = [(block, place, 0) for block in reversed(list(blocks))]
    while stack:
        item, here, level = stack.pop()
        if not isinstance(item, Closing):
            story.mark(item)
        match item:
            case Paragraph():
                _write_paragraph(story, parent, item, here, 0)
                stack.append((Closing(item.closing), here, 0))
                stack.extend((inner, here, 1) for inner in reversed(item.subparagraphs))
            case Subparagraph():
                _write_paragraph(story, parent, item, here, level)
                stack.extend((inner, here, level + 1) for inner in reversed(item.subparagraphs))
            case Closing():
                if item.content:
                    paragraph = story.paragraph(parent, here.style, indent=here.indent())
                    write_content(story, paragraph, item.content)
            case Heading():
                if (item.content or item.marker) and here.kind == "text" and story.bookmarks is not None:
                    story.name(story.bookmarks.of(item, 0))
                write_heading(story, parent, item, here.heading_style(item.level), here)
            case Quotation():
                stack.extend((block, here.quotation(), 0) for block in reversed(item.body))
            case Unparsed():
                if item.reason:
                    story.losses.reasons += 1
                style = "PlainText" if here.kind == "text" else here.style
                paragraph = story.paragraph(parent, style, indent=here.indent())
                write_text(story, paragraph, item.raw)
            case Table():
                grid = lay_out(item.rows) if here.tables < DEEPEST else None
                if grid is None:
                    story.losses.opened += 1
                    stack.extend((block, here, 0) for block in reversed(_cell_by_cell(item)))
                else:
                    _write_table(story, parent, item, grid, here)
            case _:
                assert_never(item)


def _write_paragraph(story: Story, parent: Element, node: Paragraph | Subparagraph, place: Place, level: int) -> None:
    """Add the paragraph of a paragraph or a subparagraph itself; none where it has neither marker nor content."""
    name = None
    if place.kind == "text" and story.bookmarks is not None:
        name = story.bookmarks.of(node, level, quoted=place.quoted > 0)
    if not node.content and not node.marker:
        return
    led = story.lead is not None
    indent = None if led else place.indent(level, numbered=bool(node.marker))
    if name is not None:
        story.name(name)
    # A resolution's paragraphs begin where (a) does.
    set_in = level == 1 or (isinstance(node, Paragraph) and node.role is not None and place.kind == "text")
    list = None
    if node.marker and story.lists is not None and place.kind == "text":
        list = story.lists.of(node.marker, place.quoted, level)
        if list is not None and set_in:
            indent = place.set_in()
    paragraph = story.paragraph(parent, place.style, indent=indent, list=list)
    if list is not None:
        pass
    elif node.marker:
        add_tabs(paragraph, 1 if set_in and place.kind != "cell" and not led else 0)
        write_text(story, paragraph, node.marker)
        add_tabs(paragraph, 1)
    elif level == 0 and place.starts_with_tab:
        add_tabs(paragraph, 1)
    write_content(story, paragraph, node.content)


def write_heading(story: Story, parent: Element, heading: Heading, style: str, place: Place) -> None:
    """Add a heading and the lines under it.

    The style is the heading's own; of the lines, headings have that of the third level, and dates and places that of
    the text.
    """
    _write_heading_line(story, parent, heading.content, heading.marker, style, place)
    below = place.heading_style(2)
    stack = list(reversed(heading.lines))
    while stack:
        line = stack.pop()
        story.mark(line)
        match line:
            case Heading():
                _write_heading_line(story, parent, line.content, line.marker, below, place)
                stack.extend(reversed(line.lines))
            case PlaceDate():
                if content := dated(line, story.language):
                    paragraph = story.paragraph(
                        parent, place.style, keep_next=True, indent=None if story.lead else place.indent()
                    )
                    write_content(story, paragraph, content)
            case _:
                assert_never(line)


def _write_heading_line(
    story: Story, parent: Element, content: Content, marker: str | None, style: str, place: Place
) -> None:
    if not content and not marker:
        return
    in_margin = place.kind == "text" and not place.quoted  # there the number has a column of its own
    look = PLAIN if place.kind == "text" else BOLD
    indent: dict[str, Value] | None = None
    if not in_margin:
        indent = {"left": place.edge(), "right": place.margin, "firstLine": 0}
    paragraph = story.paragraph(parent, style, keep_next=True, indent=None if story.lead else indent)
    add_tabs(paragraph, int(in_margin))
    if marker:
        write_text(story, paragraph, marker, look)
    add_tabs(paragraph, int(in_margin or bool(marker)))
    write_content(story, paragraph, content, look)


def _cell_by_cell(table: Table) -> list[Block]:
    """The blocks of a table that can't be one."""
    caption = [Paragraph(table.caption)] if table.caption else []
    return [*caption, *(block for row in table.rows for cell in row.cells for block in cell.body)]


def _write_table(story: Story, parent: Element, table: Table, grid: Grid, place: Place) -> None:
    """Add a table: its caption above it, its heading rows repeated on every page, rules but no frame."""
    if table.caption:
        style, look = ("Caption", PLAIN) if place.kind == "text" else (place.style, BOLD)
        caption = story.paragraph(parent, style, keep_next=True, indent=None if story.lead else place.indent())
        write_content(story, caption, table.caption, look)
    if not grid:
        return
    story.flush(parent, place.style)
    rtl = story.language.rtl
    left, room = place.edge(), place.width - place.edge() - place.margin
    if place.kind == "text" and grid[0][-1].end > _BROAD:
        left, room = 0, place.width
    widths = column_widths(grid, max(room, 40 * grid[0][-1].end))
    made = add_table(parent, widths, indent=left, rtl=rtl)
    heads = 0
    while heads < len(table.rows) and table.rows[heads].cells and all(cell.header for cell in table.rows[heads].cells):
        heads += 1
    for number, (row, slots) in enumerate(zip(table.rows, grid, strict=True)):
        story.mark(row)
        line = add(made, "tr")
        whole = is_short(slots, widths)
        if whole or number < heads:
            properties = add(line, "trPr")
            if whole:
                add(properties, "cantSplit")
            if number < heads:
                add(properties, "tblHeader")
        rules: dict[str, int] = {}
        if number == 0:
            rules["top"] = 4
        if number == len(grid) - 1 or number == heads - 1:
            rules["bottom"] = 12
        for slot in slots:
            width = sum(widths[slot.start : slot.end])
            cell = add_cell(line, width, span=slot.span, merge=slot.merge, **rules)
            kind: PlaceKind = "heading cell" if slot.cell is not None and slot.cell.header else "cell"
            inside = Place(kind, width, tables=place.tables + 1)
            if slot.cell is not None:
                story.mark(slot.cell)
                write_blocks(story, cell, slot.cell.body, inside)
            if not is_named(cell[-1], "p"):  # a cell ends with a paragraph
                story.paragraph(cell, inside.style)
    add_spacer(parent, 120, rtl=rtl)  # two tables without it would be one
