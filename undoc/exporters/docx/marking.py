"""Marks for the parser: which bookmark the next paragraph bears, and what needs none."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from undoc.bookmarks import Mark
from undoc.escape import one_line
from undoc.exporters.docx.inline import printed_text
from undoc.exporters.docx.places import Place
from undoc.exporters.docx.story import Story
from undoc.model import (
    Block,
    Content,
    Footnote,
    Paragraph,
    PlaceDate,
    Text,
)


def mark_as(story: Story, place: Place, word: str, mark: Mark) -> None:
    """Give the next paragraph a bookmark for what begins there.

    Args:
        story: the story.
        place: where it stands.
        word: the word for it.
        mark: what it is, but for the quotations that it stands in.
    """
    if place.marked and story.bookmarks is not None:
        depth, begins = quoted(story, place)
        word = word if place.kind == "text" else "in"
        story.name(story.bookmarks.plain(word, evolve(mark, quoted=depth, begins=begins) if depth else mark))


def quoted(story: Story, place: Place) -> tuple[int, int]:
    """How many quotations something stands in, and the first of them that begins with it."""
    begins, story.begins = story.begins, 0
    return place.quoted, begins if begins <= place.quoted else 0


def dated_flags(line: PlaceDate, content: Content) -> str:
    """What the printed line of a place and date does not tell by its words: see `Mark.flags`."""
    if line.date is None and line.until is None:
        if line.place is None:
            return "z"
        if one_line(printed_text(content)) == one_line(line.place):
            return "a"
    first, _, rest = printed_text(content).partition("\n")
    return "f" if rest and line.place == first else ""


def is_plain(blocks: Iterable[Block]) -> bool:
    """Whether the blocks of a cell or a note are what each of its paragraphs is taken for without a bookmark."""
    return all(
        isinstance(block, Paragraph)
        and not (block.marker or block.subparagraphs or block.closing or block.role)
        and "\t" not in block.text
        and not _notes_have_tabs(block.content)
        for block in blocks
    )


def _notes_have_tabs(content: Content) -> bool:
    """Whether there is a tab in a note, which stands in brackets within the text of another note."""
    return any(
        "\t" in said
        for item in content
        if not isinstance(item, Text)
        for note in item.find(Footnote)
        for node in note.walk()
        for said in (getattr(node, "marker", None), getattr(node, "raw", None), getattr(node, "value", None))
        if said
    )
