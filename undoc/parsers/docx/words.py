"""Paragraphs and tables as a file has them, before anything is made of them."""

from __future__ import annotations

from typing import TypeAlias

from attrs import define, field

from undoc.parsers.docx.lists import PrintedNumber
from undoc.parsers.docx.notes import Call
from undoc.parsers.docx.styles import PLAIN, Style
from undoc.parsers.text.dressing import Look
from undoc.records import Distinct


@define(eq=False, repr=False)
class WordParagraph(Distinct):
    """A paragraph as the file has it.

    Attributes:
        text: what is printed of it; tabs as such, lines divided by `undoc.parsers.text.dressing.LINE_BREAK`.
        looks: the stretches that look otherwise than the paragraph: start, end, look.
        calls: the marks of notes: start, end, and the note.
        style: its style.
        number: its automatic number, which is no part of the text.
        left: its indent where it says so itself, in twips.
        keep_next: whether it stays on the page of the paragraph below it.
        page: whether a page ends before it.
        opens: whether it begins a page by itself.
        framed: whether it stands in a frame, as the note of a masthead does.
        bookmarks: the names of those that begin with it.
        pictures: how many pictures stand in it.
        boxes: the blocks of the text boxes that are anchored in it.
    """

    text: str = ""
    looks: list[tuple[int, int, Look]] = field(factory=list)
    calls: list[tuple[int, int, Call]] = field(factory=list)
    style: Style = PLAIN
    number: PrintedNumber | None = None
    left: int | None = None
    keep_next: bool = False
    page: bool = False
    opens: bool = False
    framed: bool = False
    bookmarks: list[str] = field(factory=list)
    pictures: int = 0
    boxes: list[WordBlock] = field(factory=list)


@define(eq=False, repr=False)
class WordCell(Distinct):
    """A cell as the file has it.

    Attributes:
        start: its first column.
        span: how many columns it takes.
        merged: whether it hangs on to the cell above it.
    """

    blocks: list[WordBlock]
    start: int
    span: int
    merged: bool


@define(eq=False, repr=False)
class WordTable(Distinct):
    """A table as the file has it: its rows, and how many of them head it."""

    rows: list[list[WordCell]]
    heads: frozenset[int]


WordBlock: TypeAlias = WordParagraph | WordTable
