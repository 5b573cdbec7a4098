"""Signatures, and the line with place and date that closes a letter or an annex."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

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

#: Columns that an office or a rank takes at the most; a longer line is prose.
_LONGEST_OFFICE = 160
_LONGEST_PLACE = 60


@cache
def signed_pattern(language: Language) -> re.Pattern[str]:
    """The printed mark of a signature, in either kind of brackets."""
    words = "|".join(filter(None, (re.escape(language.signed.strip("()")), language.signed_words)))
    return re.compile(rf"[(（]\s?(?:{words})\s?[)）]", re.IGNORECASE)


@frozen
class FoundSignature:
    """A signature and the chunks that it takes, from the first to behind the last."""

    signature: Signature
    start: int
    end: int


def find_signatures(chunks: Sequence[Chunk], language: Language) -> list[FoundSignature]:
    """The signatures in a part of a document, in order."""
    pattern = signed_pattern(language)
    found: list[FoundSignature] = []
    for index, chunk in enumerate(chunks):
        mark = pattern.search(chunk.text) if len(chunk.text) <= 2 * _LONGEST_OFFICE else None
        if mark and index >= (found[-1].end if found else 0):
            found.append(_signature(chunks, index, language, found[-1].end if found else 0))
    return found


def _signature(chunks: Sequence[Chunk], index: int, language: Language, least: int) -> FoundSignature:
    """The signature whose mark stands in a chunk, with the offices above and below the name."""
    lines = [line.strand for line in chunks[index].lines]
    pattern = signed_pattern(language)
    at = next((number for number, strand in enumerate(lines) if pattern.search(strand.text)), 0)
    mark = pattern.search(lines[at].text)
    name = (
        "" if mark is None else " ".join((lines[at].text[: mark.start()] + " " + lines[at].text[mark.end() :]).split())
    )
    above = lines[:at]
    below = lines[at + 1 :]
    start, end = index, index + 1
    # a comma joins an office to the one below it; without one it ends a courtesy formula
    while start > least and _is_office(chunks[start - 1], comma=bool(above)):
        start -= 1
        above[:0] = [line.strand for line in chunks[start].lines]
    # where the mark follows the name, offices stand above it; otherwise they may stand below as well
    if language.signed_first or not above:
        while end < len(chunks) and _is_office(chunks[end]) and not _is_dated(chunks[end].text, language):
            if signed_pattern(language).search(chunks[end].text) or chunks[end].broken:
                break
            below += [line.strand for line in chunks[end].lines]
            end += 1
    if not name and below:
        name = below.pop(0).text
    span = Span.union(line.strand.span for chunk in chunks[start:end] for line in chunk.lines)
    titles = [strand.text for strand in (*above, *below)]
    return FoundSignature(Signature(name, titles, True, len(above), span=span), start, end)


def _is_office(chunk: Chunk, *, comma: bool = False) -> bool:
    """Whether a chunk can be an office or a rank: short, and no sentence."""
    text = chunk.text
    return (
        len(text) <= _LONGEST_OFFICE
        and not finished(text)
        and (comma or not text.endswith((",", "，", "،")))
        and read_marker(text) is None
        and read_heading_marker(text) is None
    )


def _is_dated(text: str, language: Language) -> bool:
    return read_place_date(Strand(text, (), 0, 0), language, Marks()) is not None


def read_place_date(strand: Strand, language: Language, marks: Marks) -> PlaceDate | None:
    """The place and date that a line is: a date with at most a place before or after it."""
    text = strand.text
    if len(text) > _LONGEST_PLACE + 60:
        return None
    dates = list(find_dates(text, language))
    if len(dates) != 1 or finished(text):
        return None
    date = dates[0]
    place = _place(text, date)
    if place is None:
        return None
    return PlaceDate(
        make_content(strand, marks),
        place or None,
        date.first,
        date.last if date.last != date.first else None,
        span=strand.span,
    )


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
    return place[1].strip()
