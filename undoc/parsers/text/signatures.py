"""Signatures, and the line with place and date that closes a letter or an annex."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache, lru_cache

from attrs import frozen

from undoc.diagnostics import Span
from undoc.languages.dates import FoundDate, find_dates
from undoc.languages.language import Language
from undoc.model import PlaceDate, Signature
from undoc.parsers.text.blocks import Chunk, finished
from undoc.parsers.text.inline import make_content
from undoc.parsers.text.markers import read_heading_marker, read_marker
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.source import Strand
from undoc.patterns import compiled_late
from undoc.records import Record

#: Columns that an office or a rank takes at the most; a longer line is prose.
_LONGEST_OFFICE = 160
_LONGEST_PLACE = 60
#: What an office can end in that is no sentence: ad interim, en propre.
_ACTING = ("a.i.", "p.i.", "e.p.", "и.о.", "a. i.")
#: No signature has more lines of offices above the name, or below it.
_MOST_OFFICES = 8
_YEAR = compiled_late(r"\d{4}")
#: What introduces the place where a text was done.
_DONE_AT = compiled_late(r"(?:Done (?:at|in)|Fait à|Hecho en|Совершено в|订于|حررت? في) ?", re.IGNORECASE)


@cache
def signed_pattern(language: Language) -> re.Pattern[str]:
    """The printed mark of a signature, in either kind of brackets."""
    words = "|".join(filter(None, (re.escape(language.signed.strip("()")), language.signed_words)))
    return re.compile(rf"[(（]\s?(?:{words})\s?[)）]", re.IGNORECASE)


def has_signed_mark(text: str, language: Language) -> bool:
    """Whether a text bears the printed mark of a signature."""
    return ("(" in text or "（" in text) and signed_pattern(language).search(text) is not None


@frozen(eq=False, repr=False)
class FoundSignature(Record):
    """A signature and the chunks that it takes, from the first to behind the last."""

    signature: Signature
    start: int
    end: int


def find_signatures(chunks: Sequence[Chunk], language: Language, marks: Marks) -> list[FoundSignature]:
    """The signatures in a part of a document, in order."""
    found: list[FoundSignature] = []
    for index, chunk in enumerate(chunks):
        text = chunk.strand.text
        if chunk.evidence.kind == "signature":
            found.append(_whole_signature(chunk, index, language, marks))
            continue
        if chunk.evidence.block is not None:
            continue
        if ("(" not in text and "（" not in text) or (len(chunk.lines) == 1 and len(text) > _LONGEST_OFFICE):
            continue
        least = found[-1].end if found else 0
        if index < least:
            continue
        for at, line in enumerate(chunk.lines):
            name = _signed_name(line, language, marks)
            if name is not None:
                found.append(_signature(chunks, index, at, name, language, marks, least))
                break
    return found


def _whole_signature(chunk: Chunk, index: int, language: Language, marks: Marks) -> FoundSignature:
    """The signature that a chunk is as a whole; without a printed mark, its first line is the name."""
    lines = [marks.without(line) for line in chunk.lines]
    names = ((at, _signed_name(line, language, marks)) for at, line in enumerate(chunk.lines))
    at, name = next(((at, name) for at, name in names if name is not None), (0, None))
    made = Signature(
        lines[at] if name is None else name,
        [*lines[:at], *lines[at + 1 :]],
        name is not None,
        at,
        span=Span.union(line.span for line in chunk.lines),
    )
    return FoundSignature(made, index, index + 1)


def _signed_name(strand: Strand, language: Language, marks: Marks) -> str | None:
    """The name in a line that bears the mark of a signature; None in any other.

    The mark stands at one end of the line, and a sentence that happens to say "(signed)" is no signature.
    """
    text = strand.text
    if len(text) > _LONGEST_OFFICE or ("(" not in text and "（" not in text):
        return None
    mark = signed_pattern(language).search(text)
    if mark is None:
        return None
    before, after = text[: mark.start()].strip(), text[mark.end() :].strip()
    if (before and after) or after[:1].islower():
        return None
    bare = marks.without(strand)
    mark = signed_pattern(language).search(bare)
    return " ".join((bare[: mark.start()] + " " + bare[mark.end() :]).split()) if mark else None


def _signature(
    chunks: Sequence[Chunk], index: int, at: int, name: str, language: Language, marks: Marks, least: int
) -> FoundSignature:
    """The signature whose mark stands in a line of a chunk, with the offices above and below the name."""
    lines = chunks[index].lines
    above, below = lines[:at], lines[at + 1 :]
    start, end = index, index + 1
    # a comma joins an office to the one below it; without one it ends a courtesy formula
    while (
        start > least
        and len(above) < _MOST_OFFICES
        and _is_office(chunks[start - 1], marks, comma=bool(above))
        and not is_place_date(chunks[start - 1].text, language)
    ):
        start -= 1
        above[:0] = chunks[start].lines
    # where the mark follows the name, offices stand above it; otherwise they may stand below as well
    if language.signed_first or not above:
        while (
            end < len(chunks)
            and len(below) < _MOST_OFFICES
            and not chunks[end].broken
            and _is_office(chunks[end], marks)
            and not is_place_date(chunks[end].text, language)
            and not has_signed_mark(chunks[end].text, language)
        ):
            below += chunks[end].lines
            end += 1
    titles = [marks.without(strand) for strand in (*above, *below)]
    if not name and below:
        name = titles.pop(len(above))
    span = Span.union(line.span for chunk in chunks[start:end] for line in chunk.lines)
    return FoundSignature(Signature(name, titles, True, len(above), span=span), start, end)


def _is_office(chunk: Chunk, marks: Marks, *, comma: bool = False) -> bool:
    """Whether a chunk can be an office or a rank: short, and no sentence."""
    text = marks.without(chunk.strand)
    if chunk.evidence.runs:
        return chunk.evidence.kind == "text" and not chunk.evidence.apart and _may_be_office(text, comma=comma)
    return _may_be_office(text, comma=comma)


def _may_be_office(text: str, *, comma: bool) -> bool:
    return (
        len(text) <= _LONGEST_OFFICE
        and (not finished(text) or text.endswith(_ACTING))
        and (comma or not text.endswith((",", "，", "،")))
        and read_marker(text) is None
        and read_heading_marker(text) is None
    )


def is_place_date(text: str, language: Language) -> bool:
    """Whether a line is a day, with at most a place before or behind it."""
    return _find_place_date(text, language) is not None


def read_place_date(strand: Strand, language: Language, marks: Marks) -> PlaceDate | None:
    """The place and date that a line is: a date with at most a place before or after it."""
    found = _find_place_date(strand.text, language)
    if found is None:
        return None
    place, date = found
    return place_date_of(strand, marks, place or None, date.first, date.last if date.last != date.first else None)


def _find_place_date(text: str, language: Language) -> tuple[str, FoundDate] | None:
    """The place, which may be empty, and the date that a line is."""
    if len(text) > _LONGEST_PLACE + 60 or _YEAR.search(text) is None or finished(text):
        return None
    return _parse_place_date(text, language)


@lru_cache(maxsize=64)  # a line is asked for again by those beside it
def _parse_place_date(text: str, language: Language) -> tuple[str, FoundDate] | None:
    dates = list(find_dates(text, language))
    if len(dates) != 1:
        return None
    place = _place(text, dates[0])
    return None if place is None else (place, dates[0])


def place_date_of(
    strand: Strand, marks: Marks, place: str | None, first: dt.date | None = None, last: dt.date | None = None
) -> PlaceDate:
    """A line as a place and date, the notes that it cites in its span."""
    content = make_content(strand, marks)
    span = content[0].span if len(content) == 1 else Span.union([strand.span, *[node.span for node in content]])
    return PlaceDate(content, place, first, last, span=span)


def _place(text: str, date: FoundDate) -> str | None:
    """What stands beside the date; empty where nothing does, None where it is no place."""
    before, after = text[: date.start], text[date.end :]
    if before.strip() and after.strip():
        return None
    rest = (before or after).strip()
    if not rest:
        return ""
    # "Lima, 23 May 2013", "Lima, le 23 mai 2013", "2013年5月23日，利马": a comma parts the two
    place = re.fullmatch(r"(.+?)\s?[,，،](?:\s?le)?", before.strip()) if before.strip() else None
    if place is None and after.strip():
        place = re.fullmatch(r"[,，،]\s?(.+)", after.strip())
    if place is None or len(place[1]) > _LONGEST_PLACE or any(character.isdigit() for character in place[1]):
        return None
    return _DONE_AT.sub("", place[1], count=1).strip()
