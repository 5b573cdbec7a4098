"""The head of the first page: the masthead as a table, the session and the items of the agenda.

The template has the masthead in the header of the first page; here it is in the body, where every tool reads it.
"""

from __future__ import annotations

from undoc.bookmarks import Mark
from undoc.escape import one_line
from undoc.exporters.docx.inline import Look, write_content, write_text
from undoc.exporters.docx.markup import Element, Value, add, add_cell, add_table, is_named
from undoc.exporters.docx.story import Story
from undoc.exporters.printed import IssueKind, agenda_lines, issue_lines, symbol_parts
from undoc.model import Masthead

#: Widths of columns in twips; the third, which parts the organ from the dates, takes what is left over.
_EMBLEM, _NAME, _SYMBOL, _DATES = 1267, 4500, 300, 3096
#: So many characters of the organization's name fit into the second.
_LONGEST_NAME = 26

_ISSUE_STYLES: dict[IssueKind, str] = {
    "distribution": "Distribution", "date": "ReleaseDate", "other": "Normal", "original": "Original",
}  # fmt: skip


def has_table(masthead: Masthead) -> bool:
    """Whether there is anything to put between the masthead's rules."""
    return any(
        (
            masthead.organization, masthead.organ, masthead.symbols, masthead.distribution, masthead.date,
            masthead.original_language, masthead.other,
        )
    )  # fmt: skip


def write_masthead(story: Story, body: Element, masthead: Masthead, width: int) -> None:
    """Add the masthead's table, as wide as the page's text (twips)."""
    columns = [_EMBLEM, _NAME, _SYMBOL, _DATES]
    columns = [column * width // sum(columns) for column in columns] if width < sum(columns) else columns
    columns[2] += width - sum(columns)
    table = add_table(body, columns, rtl=story.language.rtl)
    _write_first_row(story, _row(table, 864), masthead, columns)
    _write_second_row(story, _row(table, 2880), masthead, columns)


def _row(table: Element, height: int) -> Element:
    """A row of at least a height: what is longer than usual is not cut off."""
    row = add(table, "tr")
    properties = add(row, "trPr")
    add(properties, "cantSplit")
    add(properties, "trHeight", val=height, hRule="atLeast")
    return row


def _write_first_row(story: Story, row: Element, masthead: Masthead, columns: list[int]) -> None:
    """The organization at the left, the symbols at the right, a rule under them."""
    # the name stands on one line, in Russian too; else the room is the symbols'
    long = len(masthead.organization or "") > _LONGEST_NAME
    name_width, symbol_width = (sum(columns[1:3]), columns[3]) if long else (columns[1], sum(columns[2:]))
    cells = [add_cell(row, columns[0], bottom=4)]
    cells.append(add_cell(row, name_width, span=1 + long, bottom=4))
    cells.append(add_cell(row, symbol_width, span=2 - long, bottom=4))
    for cell in cells:
        add(cell[0], "vAlign", val="bottom")
    _name(story, "masthead", Mark("m"))
    story.paragraph(cells[0], "Normal")
    spacing: dict[str, Value] = {"after": 80, "line": 240, "lineRule": "auto"}
    name = story.paragraph(cells[1], "Normal", spacing=spacing)
    write_text(story, name, one_line(masthead.organization or ""), Look(size=28))
    line = story.paragraph(cells[2], "Normal", spacing=spacing, align="right")
    for number, symbol in enumerate(map(one_line, filter(str.strip, masthead.symbols))):
        if number:
            write_text(story, line, "–")
        large, rest = symbol_parts(symbol)
        write_text(story, line, large, Look(size=40))
        write_text(story, line, rest)


def _write_second_row(story: Story, row: Element, masthead: Masthead, columns: list[int]) -> None:
    """An empty place for the emblem, the organ, and what is said of the issue; a heavy rule under them."""
    emblem = add_cell(row, columns[0], bottom=12)
    story.paragraph(emblem, "Normal")
    organ = add_cell(row, columns[1] + columns[2], span=2, bottom=12)
    write_text(story, story.paragraph(organ, "XLarge"), one_line(masthead.organ or ""))
    issue = add_cell(row, columns[3], bottom=12)
    gap: dict[str, Value] | None = {"before": 240}  # above the languages, where anything is above them
    for number, line in enumerate(issue_lines(masthead, story.language)):
        if line.id is not None:
            story.mark_id(line.id)
        if not one_line(line.text):
            continue
        below = line.kind in ("other", "original")
        _write_line(story, issue, _ISSUE_STYLES[line.kind], line.text, gap if below and number else None)
        if below:
            gap = None
    if not is_named(issue[-1], "p"):
        story.paragraph(issue, "Normal")


def _write_line(story: Story, parent: Element, style: str, text: str, spacing: dict[str, Value] | None = None) -> None:
    write_text(story, story.paragraph(parent, style, spacing=spacing), one_line(text))


def _name(story: Story, word: str, mark: Mark) -> None:
    """Give the next paragraph a bookmark for what begins there."""
    if story.bookmarks is not None:
        story.name(story.bookmarks.plain(word, mark))


def write_session(story: Story, body: Element, masthead: Masthead) -> None:
    """Add the session and the items of the agenda, which stand under the masthead's heavy rule."""
    if masthead.session is not None and one_line(masthead.session):
        _name(story, "session", Mark("z"))
        _write_line(story, body, "Session", masthead.session)
    for item, line in agenda_lines(masthead.agenda_items):
        story.mark(item)
        if line:
            _name(story, "agenda", Mark("i"))
            write_content(story, story.paragraph(body, "AgendaItemNormal", keep_next=bool(item.title)), line)
        if item.title is not None and one_line(item.title):
            _name(story, "agenda_title", Mark("j", 0, "" if line else "w"))
            _write_line(story, body, "AgendaTitleH2", item.title)
