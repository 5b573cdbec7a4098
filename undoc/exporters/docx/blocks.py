"""Blocks as paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias, assert_never

from attrs import evolve, frozen

from undoc.bookmarks import Mark, MarkKind
from undoc.escape import one_line
from undoc.exporters.docx.inline import BOLD, PLAIN, write_content, write_text
from undoc.exporters.docx.marking import dated_flags, is_plain, mark_as, quoted
from undoc.exporters.docx.markup import (
    Element,
    Value,
    add,
    add_cell,
    add_spacer,
    add_table,
    is_named,
)
from undoc.exporters.docx.places import Place, PlaceKind
from undoc.exporters.docx.story import Story
from undoc.exporters.docx.tables import DEEPEST, Grid, column_widths, figure_columns, is_short, lay_out
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
from undoc.records import Record

#: A table of more columns takes the whole width of the page.
_BROAD = 6


@frozen(eq=False, repr=False)
class Closing(Record):
    """Content that goes on after a list; it waits for its turn like a block."""

    content: Content


@frozen(eq=False, repr=False)
class Empty(Record):
    """A paragraph, or a subparagraph of a level, that prints nothing itself but may hold others that do."""

    node: Paragraph | Subparagraph
    level: int


Waiting: TypeAlias = Block | Subparagraph | Closing


def write_blocks(story: Story, parent: Element, blocks: Iterable[Block], place: Place) -> None:
    """Add blocks to the body, to a cell or to a note."""
    story.begins = 0
    # A stack, not recursion: quotations and subparagraphs may be nested to any depth. Tables are
    # at most `DEEPEST` deep.
    stack: list[tuple[Waiting, Place, int]] = [(block, place, 0) for block in reversed(list(blocks))]
    empty: list[Empty] = []
    while stack:
        item, here, level = stack.pop()
        if not isinstance(item, Closing):
            story.mark(item)
            if not isinstance(item, Subparagraph):
                empty.clear()
        match item:
            case Paragraph():
                _write_paragraph(story, parent, item, here, 0, empty)
                stack.append((Closing(item.closing), here, 0))
                stack.extend((inner, here, 1) for inner in reversed(item.subparagraphs))
            case Subparagraph():
                while empty and empty[-1].level >= level:
                    empty.pop()
                _write_paragraph(story, parent, item, here, level, empty)
                stack.extend((inner, here, level + 1) for inner in reversed(item.subparagraphs))
            case Closing():
                empty[:] = [one for one in empty if not one.level]
                if item.content:
                    _name_empty(story, here, empty)
                    mark_as(story, here, "closing", Mark("c"))
                    paragraph = story.paragraph(parent, here.style, indent=here.indent())
                    write_content(story, paragraph, item.content)
            case Heading():
                write_heading(story, parent, item, here.heading_style(item.level), here, "h")
            case Quotation():
                story.begins = min(story.begins or here.quoted + 1, here.quoted + 1)
                stack.extend((block, here.quotation(), 0) for block in reversed(item.body))
            case Unparsed():
                if item.reason:
                    story.losses.reasons += 1
                mark_as(story, here, "unplaced", Mark("x"))
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
    story.begins = 0  # a quotation of which nothing was printed does not begin behind the cell that holds it


def _write_paragraph(
    story: Story,
    parent: Element,
    node: Paragraph | Subparagraph,
    place: Place,
    level: int,
    empty: list[Empty],
) -> None:
    """Add the paragraph of a paragraph or a subparagraph itself; none where it has neither marker nor content.

    Args:
        story: the story.
        parent: what holds the paragraph.
        node: what to write.
        place: where it stands.
        level: 0 for a paragraph, 1 for ``(a)``.
        empty: those around it that print nothing themselves; this is added if it is one.
    """
    marker = one_line(node.marker or "")
    if not node.content and not marker:
        empty.append(Empty(node, level))
        return
    led = story.lead is not None
    indent = None if led else place.indent(level, numbered=bool(marker))
    _name_empty(story, place, empty)
    _name(story, place, node, level, numbered=bool(marker))
    # A resolution's paragraphs begin where (a) does.
    set_in = level == 1 or (isinstance(node, Paragraph) and node.role is not None and place.kind == "text")
    list = None
    if marker and story.lists is not None and place.kind == "text":
        list = story.lists.of(marker, place.quoted, level)
        if list is not None and set_in:
            indent = place.set_in()
    paragraph = story.paragraph(parent, place.style, indent=indent, list=list, align=place.align)
    if list is not None:
        pass
    elif marker:
        story.add_tabs(paragraph, 1 if set_in and place.kind != "cell" and not led else 0)
        write_text(story, paragraph, marker)
        story.add_tabs(paragraph, 1)
    elif level == 0 and place.starts_with_tab:
        story.add_tabs(paragraph, 1)
    write_content(story, paragraph, node.content)


def _name(
    story: Story, place: Place, node: Paragraph | Subparagraph, level: int, *, numbered: bool, flags: str = ""
) -> None:
    """Give the next paragraph a bookmark for a paragraph or a subparagraph that begins there."""
    if not place.marked or story.bookmarks is None:
        return
    kind: MarkKind = ("p" if numbered else "t") if level == 0 else ("s" if numbered else "u")
    role = (node.role or "")[:1].replace("p", "r") if isinstance(node, Paragraph) else ""
    mark = Mark(kind, level, role + flags, *quoted(story, place))
    named = story.bookmarks.of(node, level, mark) if place.kind == "text" else story.bookmarks.plain("in", mark)
    story.name(named)


def _name_empty(story: Story, place: Place, empty: list[Empty]) -> None:
    """Likewise for those around it that print nothing themselves."""
    for one in empty:
        _name(story, place, one.node, one.level, numbered=False, flags="e")
    empty.clear()


def write_heading(
    story: Story,
    parent: Element,
    heading: Heading,
    style: str,
    place: Place,
    kind: MarkKind,
    flags: str = "",
) -> None:
    """Add a heading and the lines under it.

    Args:
        story: the story.
        parent: what holds it.
        heading: the heading.
        style: its style; of the lines, headings have that of the third level, and dates and places that of the text.
        place: where it stands.
        kind: what it is to the parser.
        flags: likewise.
    """
    mark = Mark(kind, heading.level, flags)
    if not (heading.content or one_line(heading.marker or "")) and _has_lines(heading, story):
        mark_as(story, place, "heading", evolve(mark, flags="e"))
    _write_heading_line(story, parent, heading, style, place, mark)
    below = place.heading_style(2)
    stack = list(reversed(heading.lines))
    while stack:
        line = stack.pop()
        story.mark(line)
        match line:
            case Heading():
                _write_heading_line(story, parent, line, below, place, Mark("l", line.level))
                stack.extend(reversed(line.lines))
            case PlaceDate():
                if content := dated(line, story.language):
                    mark_as(story, place, "line", Mark("d", 0, dated_flags(line, content)))
                    paragraph = story.paragraph(
                        parent, place.style, keep_next=True, indent=None if story.lead else place.indent()
                    )
                    write_content(story, paragraph, content)
            case _:
                assert_never(line)


def _has_lines(heading: Heading, story: Story) -> bool:
    """Whether a line under a heading is printed."""
    stack = list(heading.lines)
    while stack:
        line = stack.pop()
        if isinstance(line, PlaceDate):
            if dated(line, story.language):
                return True
        elif line.content or one_line(line.marker or ""):
            return True
        else:
            stack.extend(line.lines)
    return False


def _write_heading_line(story: Story, parent: Element, heading: Heading, style: str, place: Place, mark: Mark) -> None:
    content, marker = heading.content, one_line(heading.marker or "")
    if not content and not marker:
        return
    in_margin = place.kind == "text" and not place.quoted  # there the number has a column of its own
    if marker and not in_margin:
        mark = evolve(mark, flags=f"{mark.flags}m")
    if mark.kind == "h" and place.kind == "text" and story.bookmarks is not None:
        depth, begins = quoted(story, place)
        story.name(story.bookmarks.of(heading, 0, evolve(mark, quoted=depth, begins=begins) if depth else mark))
    else:
        mark_as(story, place, "title" if mark.kind in "TNH" else "line", mark)
    look = PLAIN if place.kind == "text" else BOLD
    indent: dict[str, Value] | None = None
    if not in_margin:
        indent = {"left": place.edge(), "right": place.margin, "firstLine": 0}
    paragraph = story.paragraph(parent, style, keep_next=True, indent=None if story.lead else indent)
    story.add_tabs(paragraph, int(in_margin))
    if marker:
        write_text(story, paragraph, marker, look)
    story.add_tabs(paragraph, int(in_margin or bool(marker)))
    write_content(story, paragraph, content, look)


def _cell_by_cell(table: Table) -> list[Block]:
    """The blocks of a table that can't be one."""
    caption = [Paragraph(table.caption)] if table.caption else []
    return [*caption, *(block for row in table.rows for cell in row.cells for block in cell.body)]


def _write_table(story: Story, parent: Element, table: Table, grid: Grid, place: Place) -> None:
    """Add a table: its caption above it, its heading rows repeated on every page, rules but no frame."""
    if table.caption:
        mark_as(story, place, "caption", Mark("k", place.tables, "" if grid else "w"))
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
    figures = figure_columns(grid)
    widths = column_widths(grid, max(room, 40 * grid[0][-1].end))
    made = add_table(parent, widths, indent=left, rtl=rtl)
    if place.quoted and not table.caption:
        mark_as(story, place, "table", Mark("w", place.tables))
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
            body = slot.cell.body if slot.cell is not None else ()
            align = "right" if slot.span == 1 and slot.start in figures else None
            inside = Place(kind, width, tables=place.tables + 1, align=align, marked=not is_plain(body))
            if slot.cell is not None:
                story.mark(slot.cell)
                write_blocks(story, cell, body, inside)
            if not is_named(cell[-1], "p"):  # a cell ends with a paragraph
                story.paragraph(cell, inside.style)
    # Two tables without it would be one. Its style tells that a cell that holds nothing but a table is a heading.
    add_spacer(parent, 120, style=place.style if place.in_cell else "Normal", rtl=rtl)
