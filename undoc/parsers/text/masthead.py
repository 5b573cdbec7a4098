"""The head of the first page: organization, organ, symbol, dates, session and agenda."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from attrs import define, field

from undoc.diagnostics import Span
from undoc.languages import language as language_of
from undoc.languages.dates import find_dates
from undoc.languages.language import Language
from undoc.languages.ordinals import ordinal_number
from undoc.model import AgendaItem, Masthead, Text
from undoc.parsers.text.furniture import SYMBOL
from undoc.parsers.text.inline import make_content, make_footnote, text_node
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.source import Line, Strand

_COLUMNS = re.compile(r"\s{3,}")
_KASHIDA = "\u0640"


@define(eq=False)
class _Reading:
    """What has been read of a masthead."""

    organization: str | None = None
    organ: str | None = None
    symbols: list[str] = field(factory=list)
    session: str | None = None
    session_number: int | None = None
    distribution: str | None = None
    date: dt.date | None = None
    original_language: str | None = None
    other: list[Text] = field(factory=list)
    items: list[tuple[Strand, re.Match[str], list[Strand]]] = field(factory=list)


def read_masthead(lines: Sequence[Line], language: Language, marks: Marks) -> Masthead | None:
    """The masthead of these lines, or None where there are none."""
    reading = _Reading()
    strands = [strand for line in lines for strand in _columns(line)]
    for strand in strands:
        if not _place(strand, reading, language, marks):
            if reading.items:
                reading.items[-1][2].append(strand)
            else:
                reading.other.append(text_node(strand))
    if not strands:
        return None
    items = tuple(_agenda_item(*item, marks) for item in reading.items)
    return Masthead(
        reading.organization,
        reading.organ,
        reading.symbols,
        reading.session,
        reading.session_number,
        items,
        reading.distribution,
        reading.date,
        reading.original_language,
        tuple(reading.other),
        span=Span.union([*(strand.span for strand in strands), *(item.span for item in items)]),
    )


def is_masthead_line(line: Line, language: Language, marks: Marks) -> bool:
    """Whether everything on a line is known to stand in mastheads."""
    return all(_place(strand, _Reading(), language, marks) for strand in _columns(line))


def _columns(line: Line) -> Iterator[Strand]:
    """A line's parts that stand far apart, as in text that keeps the page's layout."""
    position = 0
    for gap in _COLUMNS.finditer(line.raw):
        part = Strand.of(line.raw[position : gap.start()], line.offset + position, line.number, line.page)
        if part:
            yield part
        position = gap.end()
    part = Strand.of(line.raw[position:], line.offset + position, line.number, line.page)
    if part:
        yield part


def _place(strand: Strand, reading: _Reading, language: Language, marks: Marks) -> bool:
    """Enter a printed line where it belongs; False where it belongs nowhere."""
    printed = marks.without(strand)
    text = printed.replace(_KASHIDA, "")
    if reading.organization is None and text.casefold() in {name.casefold() for name in language.organization}:
        reading.organization = printed
    elif SYMBOL.fullmatch(text):
        reading.symbols.append(text)
    elif reading.organ is None and text.casefold() in {name.casefold() for name in language.organs}:
        reading.organ = printed
    elif reading.distribution is None and (found := _either(language, "distribution", text)):
        reading.distribution = found["distribution"].strip()
    elif reading.original_language is None and (found := _either(language, "original", text)):
        reading.original_language = found["language"].strip()
    elif reading.date is None and not reading.items and (day := _whole_date(text, language)):
        reading.date = day
    elif reading.session is None and (found := language.session.fullmatch(text)):
        reading.session = printed
        reading.session_number = ordinal_number(found["ordinal"], language)
    elif found := next(filter(None, (pattern.fullmatch(text) for pattern in language.agenda)), None):
        reading.items.append((strand, found, []))
    else:
        return False
    return True


def _either(language: Language, name: str, text: str) -> re.Match[str] | None:
    """A line as the language prints it, or as English does: mastheads keep English lines in other languages."""
    for one in (language, language_of("en")):
        pattern: re.Pattern[str] = getattr(one, name)
        found = pattern.fullmatch(text)
        if found:
            return found
    return None


def _whole_date(text: str, language: Language) -> dt.date | None:
    """The date that is all of a line."""
    if len(text) > 40:
        return None
    for one in (language, language_of("en")):
        for found in find_dates(text, one):
            if (found.start, found.end) == (0, len(text)):
                return found.first
    return None


def _agenda_item(strand: Strand, found: re.Match[str], titles: list[Strand], marks: Marks) -> AgendaItem:
    groups = found.groupdict()
    title = Strand.join(titles)
    content = make_content(strand, marks)
    # a title is a str: a note cited there is kept at the end of the item's line
    content += tuple(make_footnote(mark) for _, _, mark in marks.within(title))
    list_name = groups.get("list")
    spans = [strand.span, title.span, *(node.span for node in content)]
    return AgendaItem(
        groups["label"],
        marks.without(title) or None,
        list_name.strip() if list_name else None,
        content,
        span=Span.union(spans),
    )
