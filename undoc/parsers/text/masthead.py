"""The head of the first page: organization, organ, symbol, dates, session and agenda."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache

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
from undoc.patterns import compiled_late
from undoc.records import Distinct

_COLUMNS = compiled_late(r"\s{3,}")
#: What is no part of a printed word: kashida, and unbroken spaces.
_UNSEEN = (("\u0640", ""), ("\u00a0", " "), ("\u202f", " "))
#: Lines longer than this are titles, never names, dates or symbols.
_LONGEST_NAME = 160
#: How far below its first line the rest of an organ's name stands, lines of the other column between them.
_NEAR = 6
#: ``A/67/901-S/2013/901``: two symbols, on one line.
_BETWEEN_SYMBOLS = compiled_late(r"\s*[\s\u2013\u2014-]\s*(?=[A-Z]{1,5}/)")
#: A part of the budget has its section in the symbol: ``A/68/6 (Sect. 9)``, ``A/68/6 (Sect. 9)/Part A``.
_SECTION = compiled_late(SYMBOL.pattern + r" \([A-Z][A-Za-z. ]{1,24}\d{0,3}\)(?:/[A-Za-z0-9. ]{1,12})?\*{0,3}")
_NAMES = "Arabic|Chinese|English|French|Russian|Spanish|Français|Español|العربية|中文|Русский|Anglais|Inglés"
#: The language of this version of the document, above the original's or on its line.
_VERSION = compiled_late(
    rf"(?i:(?:{_NAMES})(?:(?:/|, | and | et | y )(?:{_NAMES})){{0,5}}(?: only| seulement| solamente)?)"
)
#: The number of an agenda item with its letters.
_ITEM_NUMBER = compiled_late(r"\d{1,3}(?: ?\(\w{1,3}(?: \w{1,3})?\)| ?[a-zа-я]{1,3}\))*")
_OPEN_NUMBERS = compiled_late(r"(?:,|،|、|\b(?:and|et|y|и|و|和))$")


@define(eq=False, repr=False)
class _Reading(Distinct):
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
    second_organ: bool = False
    items: list[tuple[Strand, re.Match[str], list[Strand]]] = field(factory=list)


def read_masthead(lines: Sequence[Line], language: Language, marks: Marks) -> Masthead | None:
    """The masthead of these lines, or None where there are none."""
    reading = _Reading()
    strands = _joined([strand for line in lines for strand in _columns(line, language)], language)
    for strand in strands:
        if not _place(strand, reading, language, marks):
            if reading.items:
                reading.items[-1][2].append(strand)
            else:
                reading.other.append(text_node(strand))
    if not strands:
        return None
    items = tuple(made for item in reading.items for made in _agenda_items(*item, marks))
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
    return all(_place(strand, _Reading(), language, marks) for strand in _columns(line, language))


def holds_masthead(lines: Sequence[Line], language: Language, marks: Marks) -> bool:
    """Whether any of these lines, joined where a name takes two, is known to stand in mastheads."""
    strands = _joined([strand for line in lines for strand in _columns(line, language)], language)
    return any(_place(strand, _Reading(), language, marks) for strand in strands)


def _columns(line: Line, language: Language) -> Iterator[Strand]:
    """A line's parts that stand far apart, as in text that keeps the page's layout; a name and a symbol always do."""
    if "   " not in line.raw.strip() and "\t" not in line.raw:
        name, _, symbol = line.text.rpartition(" ")
        if "/" in symbol and name.casefold() in _known(language) and SYMBOL.fullmatch(symbol):
            yield line.cut(0, len(name))
            yield line.cut(len(name))
        else:
            yield line
        return
    position = 0
    for gap in _COLUMNS.finditer(line.raw):
        part = Strand.of(line.raw[position : gap.start()], line.offset + position, line.number, line.page)
        if part:
            yield part
        position = gap.end()
    part = Strand.of(line.raw[position:], line.offset + position, line.number, line.page)
    if part:
        yield part


def _plain(text: str) -> str:
    """A text as it is matched, without what is no part of printed words."""
    for character, plain in _UNSEEN:
        if character in text:
            text = text.replace(character, plain)
    return text


@cache
def _halves(language: Language) -> dict[str, set[str]]:
    """The first words of names that take two lines, folded, with the words that may follow them."""
    found: dict[str, set[str]] = {}
    for name in (*language.organization, *language.organs):
        words = name.casefold().split()
        for count in range(1, len(words)):
            found.setdefault(" ".join(words[:count]), set()).add(" ".join(words[count:]))
    return found


def _joined(strands: list[Strand], language: Language) -> list[Strand]:
    """The strands, with names and lists of agenda items that take two lines joined."""
    halves = _halves(language)
    index = 0
    while index < len(strands):
        text = _unopened(_plain(strands[index].text), language).casefold()
        for near in range(index + 1, min(index + 1 + _NEAR, len(strands)) if text in halves else 0):
            if _plain(strands[near].text).casefold() in halves[text]:
                strands[index] = Strand.join((strands[index], strands.pop(near)))
                break
        else:
            if (
                index + 1 < len(strands)
                and strands[index + 1].text[0].isdigit()
                and _OPEN_NUMBERS.search(text)
                and not text[0].isdigit()
            ):
                strands[index : index + 2] = [Strand.join(strands[index : index + 2])]
        index += 1
    return strands


def _unopened(text: str, language: Language) -> str:
    """A line without the word that begins a sentence in Arabic, which some mastheads print before the organ."""
    return text.removeprefix("إن ") if language.rtl else text


@cache
def _known(language: Language) -> dict[str, str]:
    """The names of the Organization and of its organs, folded, and which of the two each is."""
    return {name.casefold(): "organ" for name in language.organs} | {
        name.casefold(): "organization" for name in language.organization
    }


def _place(strand: Strand, reading: _Reading, language: Language, marks: Marks) -> bool:
    """Enter a printed line where it belongs; False where it belongs nowhere."""
    printed = marks.without(strand)
    text = _plain(printed)
    if not text:
        return False
    if len(text) > _LONGEST_NAME:
        return False
    known = _known(language).get(_unopened(text, language).casefold())
    if known == "organization" and reading.organization is None:
        reading.organization = printed
    elif "/" in text and (symbols := _symbols(text)):
        reading.symbols += symbols
    elif known == "organ" and reading.organ is None:
        reading.organ = printed
    elif reading.distribution is None and (found := _either(language, "distribution", text)):
        reading.distribution = found["distribution"].strip()
    elif reading.original_language is None and _read_original(strand, text, reading, language):
        pass
    elif reading.date is None and not reading.items and (day := _whole_date(text, language)):
        reading.date = day
    elif reading.session is None and (found := language.session.fullmatch(text)):
        reading.session = printed
        ordinal = found["ordinal"]
        reading.session_number = ordinal_number(ordinal, language) if ordinal else None
    elif found := next(filter(None, (pattern.fullmatch(text) for pattern in language.agenda)), None):
        reading.items.append((strand, found, []))
    elif known == "organ" and reading.items:
        # a document of two organs has the session or year of the second one below the agenda of the first
        reading.second_organ = True
        reading.other.append(text_node(strand))
    else:
        return (not reading.items or reading.second_organ) and _place_body(strand, printed, text, reading, language)
    return True


def _place_body(strand: Strand, printed: str, text: str, reading: _Reading, language: Language) -> bool:
    """Enter the name of a committee, which is the organ where no principal one is named, or a known line."""
    if _VERSION.fullmatch(text) is not None:
        reading.other.append(text_node(strand))
    elif language.bodies.fullmatch(text) is not None:
        if reading.organ is None and not text[0].isdigit():
            reading.organ = printed
        else:
            reading.other.append(text_node(strand))
    else:
        return False
    return True


def _symbols(text: str) -> list[str]:
    """The symbols that are all of a line; empty where something else stands there."""
    symbols = _BETWEEN_SYMBOLS.split(text)
    return symbols if all(SYMBOL.fullmatch(one) or _SECTION.fullmatch(one) for one in symbols) else []


def _read_original(strand: Strand, text: str, reading: _Reading, language: Language) -> bool:
    """Enter the line with the original's language, before which the version's may stand."""
    version = _VERSION.match(text)
    rest = text[version.end() :].lstrip() if version is not None else ""
    found = _either(language, "original", rest or text)
    if found is None:
        return False
    if rest:
        assert version is not None  # noqa: S101  # for the type checker: nothing is left without it
        reading.other.append(text_node(strand.cut(0, version.end())))
    reading.original_language = found["language"].strip()
    return True


def _either(language: Language, name: str, text: str) -> re.Match[str] | None:
    """A line as the language prints it, or as English does: mastheads keep English lines in other languages."""
    for pattern in _patterns(language, name):
        found = pattern.fullmatch(text)
        if found:
            return found
    return None


@cache
def _patterns(language: Language, name: str) -> list[re.Pattern[str]]:
    return [getattr(one, name) for one in dict.fromkeys((language, language_of("en")))]


def _whole_date(text: str, language: Language) -> dt.date | None:
    """The date that is all of a line."""
    if len(text) > 40 or not text[0].isdigit():
        return None
    for one in (language, language_of("en")):
        for found in find_dates(text, one):
            if (found.start, found.end) == (0, len(text)):
                return found.first
    return None


def _agenda_items(strand: Strand, found: re.Match[str], titles: list[Strand], marks: Marks) -> Iterator[AgendaItem]:
    """The items of a printed line, which the first holds; as many as there are titles for them, or one."""
    text = _plain(marks.without(strand))
    start, end = found.span("list") if "list" in found.re.groupindex else (-1, -1)
    if start >= 0:
        text = f"{text[:start]} {text[end:]}"
    # the match is in the text without kashida and marks, as here
    labels = [printed.strip() for printed in _ITEM_NUMBER.findall(text)]
    if len(labels) > 1:
        parted = _parted(titles)
        if len(parted) == len(labels):
            yield _agenda_item(strand, found, parted[0], marks)
            for label, own in zip(labels[1:], parted[1:], strict=True):
                title = Strand.join(own)
                content = tuple(make_footnote(mark) for _, _, mark in marks.within(title))
                span = Span.union([title.span, *(node.span for node in content)])
                yield AgendaItem(label, marks.without(title) or None, None, content, span=span)
            return
    yield _agenda_item(strand, found, titles, marks)


def _parted(titles: Sequence[Strand]) -> list[list[Strand]]:
    """The lines of several titles: one that begins small goes on with the title above it."""
    parted: list[list[Strand]] = []
    for strand in titles:
        if parted and (strand.text[0].islower() or strand.text[0] in "(（"):
            parted[-1].append(strand)
        else:
            parted.append([strand])
    return parted


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
