"""What bodies, cells and notes of files of ours are made of: tables, places and dates, blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from undoc.bookmarks import Mark
from undoc.languages.dates import find_dates
from undoc.languages.language import Language
from undoc.model import (
    Blocks,
    Content,
    PlaceDate,
    Table,
)
from undoc.parsers.docx.marked.bodies import Body
from undoc.parsers.docx.marked.reading import Piece, marks_of, read_piece
from undoc.parsers.docx.source import Source, paragraphs
from undoc.parsers.docx.words import WordBlock, WordTable
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.signatures import place_date_of, read_place_date
from undoc.parsers.text.source import Strand

MakeTable: TypeAlias = Callable[[WordTable, Content], Table]


def read_blocks(
    blocks: Iterable[WordBlock],
    source: Source,
    marks: Marks,
    language: Language,
    make_table: MakeTable,
    depth: int,
    mark_size: int = 0,
) -> Blocks:
    """The blocks of a cell or of a note.

    Args:
        blocks: its paragraphs and tables.
        source: tells where they are.
        marks: those of the notes.
        language: the language's data.
        make_table: makes a table of the file's and its caption.
        depth: how many tables it stands in.
        mark_size: how many characters the note's mark takes at its beginning.

    Raises:
        Unmarked: it is not as it was written.
    """
    body = new_body(marks, language)
    for block in blocks:
        if isinstance(block, WordTable):
            if block.rows:
                found = next((marks_of(word) for word in paragraphs((block,))), [])
                add_table(body, block, found, make_table, depth)
        else:
            piece = read_piece(source, block, in_text=False, mark_size=mark_size)
            says = piece is not None and (piece.whole or piece.mark.kind != "x")
            if piece is not None and (says or any(mark.kind != "w" for mark in piece.holders)):
                body.add(piece)
        mark_size = 0
    return body.finish()


def new_body(marks: Marks, language: Language) -> Body:
    """A body to which blocks are added."""

    def place_date(piece: Piece) -> PlaceDate:
        return make_place_date(piece, language, marks)

    def without(strand: Strand) -> str:
        return marks.without(strand) if marks.within(strand) else strand.text

    return Body(marks, place_date, without)


def make_place_date(piece: Piece, language: Language, marks: Marks) -> PlaceDate:
    """A line with a place or a date, or with words that tell neither."""
    flags, strand, lines = piece.mark.flags, piece.whole, piece.placed.lines
    if "z" in flags:
        return place_date_of(strand, marks, None)
    if "a" in flags:
        return place_date_of(strand, marks, marks.without(strand))
    if "f" in flags and len(lines) > 1:
        found = next(iter(find_dates(marks.without(Strand.join(lines[1:])), language)), None)
        days = (found.first, found.last if found.last != found.first else None) if found is not None else ()
        return place_date_of(strand, marks, marks.without(lines[0]), *days)
    return read_place_date(strand, language, marks) or place_date_of(strand, marks, None)


def add_table(body: Body, table: WordTable, marks: Iterable[Mark], make_table: MakeTable, depth: int = 0) -> None:
    """Add a table to a body, at the place that its first paragraph tells."""
    mark = next((mark for mark in marks if mark.kind == "w" and mark.level == depth), None)
    body.add_table(mark, lambda caption: make_table(table, caption))
