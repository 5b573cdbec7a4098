"""Titles: what kind of document it is, of what day, from whom and to whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from attrs import frozen

from undoc.languages.dates import find_dates
from undoc.languages.language import Language
from undoc.model import Communication, Letter, Note, NoteVerbale
from undoc.parsers.text.blocks import Chunk
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.source import Strand

#: No title is longer; matching stops there.
_LONGEST = 700


@frozen
class FoundTitle:
    """The title of a communication.

    Attributes:
        kind: the class of the document.
        lines: how many lines of its chunk it takes.
    """

    kind: type[Communication]
    strand: Strand
    lines: int
    date: dt.date | None
    sender: str | None
    addressee: str | None


def match_title(text: str, language: Language) -> tuple[type[Communication], dict[str, str | None]] | None:
    """The kind of communication that a text is the title of, with the parts it names."""
    if len(text) > _LONGEST:
        return None
    for kind, patterns in (
        (Letter, language.letter_titles),
        (NoteVerbale, language.note_verbale_titles),
        (Note, language.note_titles),
    ):
        for pattern in patterns:
            found = pattern.fullmatch(text)
            if found:
                return kind, found.groupdict()
    return None


def read_title(chunk: Chunk, language: Language, marks: Marks) -> FoundTitle | None:
    """The title that a chunk is, or begins with where no blank line parts it from the text."""
    longest = max(len(line.text) for line in chunk.lines)
    for count in range(len(chunk.lines), 0, -1):
        lines = chunk.lines[:count]
        if count < len(chunk.lines) and len(lines[-1].text) > 0.85 * longest:
            continue  # a full line goes on in the next one
        strand = Strand.join(line.strand for line in lines)
        matched = match_title(marks.without(strand), language)
        if matched:
            kind, groups = matched
            return FoundTitle(
                kind,
                strand,
                count,
                _date(groups.get("date"), language),
                _part(groups.get("sender"), strand.text),
                _part(groups.get("addressee"), strand.text),
            )
    return None


def _part(value: str | None, title: str) -> str | None:
    """A part of the title as printed, without the spaces that matching put in or an article before it."""
    if not value:
        return None
    return value.strip(" ,，،*").removeprefix("the ") or None


def _date(text: str | None, language: Language) -> dt.date | None:
    return next((found.first for found in find_dates(text, language)), None) if text else None


def find_title(chunks: Sequence[Chunk], language: Language, marks: Marks) -> tuple[int, FoundTitle] | None:
    """The document's title: the first chunk that is one, before any prose."""
    for index, chunk in enumerate(chunks[:60]):
        if len(chunk.text) > 4 * _LONGEST:
            return None
        found = read_title(chunk, language, marks)
        if found:
            return index, found
    return None
