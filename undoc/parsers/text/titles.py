"""Titles: what kind of document it is, of what day, from whom and to whom."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from attrs import frozen

from undoc.languages.dates import find_dates
from undoc.languages.language import Language
from undoc.languages.preambles import letter_openers
from undoc.model import Communication, Document, Letter, Note, NoteVerbale
from undoc.parsers.text.blocks import Chunk, finished
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.source import Strand
from undoc.patterns import compiled_late
from undoc.records import Record

#: No title is longer; matching stops there.
_LONGEST = 700
#: Words that need another after them, so that no title ends in one.
_JOINTS = compiled_late(
    r"(?:[,/-]|\b(?:the|of|and|to|from|for|de|des|du|la|le|les|et|à|au|aux|auprès|par|y|del|el|los|las|al|a|por|ante|"
    r"Permanente?|Representante|Représentante?|Misión|Mission|Secretary|и|на|имя|при|от|Председател[ьяю]|представителя|"
    r"представительства|Постоянн(?:ого|ой)|إلى|من|لدى|رئيس|رئيسة|الممثل|الممثلة|الدائم|الدائمة|المندوب|البعثة))$",
    re.IGNORECASE,
)


@frozen(eq=False, repr=False)
class FoundTitle(Record):
    """The title of a communication or a report.

    Attributes:
        kind: the class of the document.
        lines: how many lines of its chunk it takes.
    """

    kind: type[Document]
    strand: Strand
    lines: int
    date: dt.date | None
    sender: str | None
    addressee: str | None


def match_title(text: str, language: Language) -> tuple[type[Communication], dict[str, str | None]] | None:
    """The kind of communication that a text is the title of, with the parts it names."""
    if len(text) > _LONGEST or language.title_start.match(text) is None:
        return None
    if "\u00a0" in text:
        text = text.replace("\u00a0", " ")
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
    if language.title_start.match(chunk.text) is None:
        return None
    # a sentence inside tells that no blank line parts the title from the text
    if not any(finished(line.text) for line in chunk.lines):
        found = _title(chunk, len(chunk.lines), language, marks)
        if found:
            return found
    best = None
    size = 0
    for count, line in enumerate(chunk.lines, 1):
        size += len(line.text) + 1
        if size > _LONGEST or (best and finished(line.text)):
            break
        if not language.spaced and (whole := _title(chunk, count, language, marks)) and whole.addressee:
            return whole  # a Chinese title ends in a word of its own
        if count < len(chunk.lines) and goes_on(line.text, chunk.lines[count].text, chunk.width, language):
            continue
        best = _title(chunk, count, language, marks) or best
        if best and (best.addressee or best.kind is Note):
            break
    return best


def goes_on(line: str, after: str, width: int, language: Language) -> bool:
    """Whether a line of a title is not its last.

    It is as long as lines can be, or ends in a word that needs another, or in half the name of an organ, or the next
    line begins small.

    Args:
        line: the line.
        after: the line under it.
        width: columns of the longest line of the source.
        language: the language's data.
    """
    opener = letter_openers(language.code)
    if opener is not None and opener.match(after):
        return False  # "I have the honour"
    if len(line) > 0.85 * width or after[0].islower() or after[0] in "(（" or _JOINTS.search(line[-12:]):
        return True
    endings, halves = _halves(language)
    return line.endswith(endings) and any(line.endswith(first) and after.startswith(rest) for first, rest in halves)


@cache
def _halves(language: Language) -> tuple[tuple[str, ...], list[tuple[str, str]]]:
    """The names of the Organization and its organs, cut in two at every word; and the first halves by themselves."""
    halves = [
        (" ".join(words[:count]), " ".join(words[count:]))
        for words in (name.split() for name in (*language.organization, *language.organs))
        for count in range(1, len(words))
    ]
    return tuple(first for first, _ in halves), halves


def _title(chunk: Chunk, count: int, language: Language, marks: Marks) -> FoundTitle | None:
    """The title that the first lines of a chunk are."""
    strand = Strand.join(chunk.lines[:count])
    matched = match_title(marks.without(strand), language)
    if matched is None:
        return None
    kind, groups = matched
    return FoundTitle(
        kind,
        strand,
        count,
        _date(groups.get("date"), language),
        _part(groups.get("sender")),
        _part(groups.get("addressee")),
    )


def _part(value: str | None) -> str | None:
    """A part of the title as printed, without the spaces that matching put in or an article before it."""
    if not value:
        return None
    return value.strip(" ,，،*").removeprefix("the ") or None


def _date(text: str | None, language: Language) -> dt.date | None:
    return next((found.first for found in find_dates(text, language)), None) if text else None
