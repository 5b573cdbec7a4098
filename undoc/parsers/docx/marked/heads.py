"""The head of the first page in files of ours: what each cell of the masthead's table and each line below it holds."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from itertools import product
from typing import Any

from attrs import define, field

from undoc.diagnostics import Span
from undoc.escape import one_line
from undoc.languages import language as language_of
from undoc.languages.dates import find_dates
from undoc.languages.language import Language
from undoc.model import AgendaItem, Content, Masthead, Text
from undoc.parsers.docx.escapes import spaced
from undoc.parsers.docx.marked.reading import Piece, Unmarked, content_of
from undoc.parsers.docx.properties import Properties
from undoc.parsers.docx.source import Placed, Source
from undoc.parsers.docx.words import WordCell, WordParagraph, WordTable
from undoc.parsers.text.inline import text_node
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.source import Strand
from undoc.patterns import compiled_late
from undoc.records import Distinct

#: The number of an agenda item with its letters.
_ITEM_NUMBER = compiled_late(r"\d{1,3}(?: ?\(\w{1,3}(?: \w{1,3})?\)| ?[a-zа-я]{1,3}\))*")
#: What is no part of a printed word: kashida, and unbroken spaces.
_UNSEEN = {ord("\u0640"): None, ord("\u00a0"): " ", ord("\u202f"): " "}


#: The figures of a line with a day: of the year, the day and in Chinese the month.
_EARLY, _MOST_FIGURES = compiled_late(r"(?<!\d)\d{1,3}(?!\d)", re.ASCII), 3


@define(eq=False, repr=False)
class _Item(Distinct):
    """An agenda item that is being read."""

    label: str | None = None
    title: str | None = None
    list_name: str | None = None
    content: Content = ()
    spans: list[Span | None] = field(factory=list)

    def made(self) -> AgendaItem:
        """The item."""
        return AgendaItem(self.label, self.title, self.list_name, self.content, span=Span.union(self.spans))


class MarkedHead:
    """Gathers a masthead.

    Args:
        source: tells where paragraphs are.
        marks: those of the notes.
        language: the language's data.
        properties: those of the file.
    """

    def __init__(self, source: Source, marks: Marks, language: Language, properties: Properties) -> None:
        self._source = source
        self._marks = marks
        self._language = language
        self._properties = properties
        self._fields: dict[str, Any] = {}
        self._other: list[Text] = []
        self._items: list[_Item] = []
        self._labels: list[str] = []  # of the items that the line above names, whose titles are to come
        self._spans: list[Span | None] = []

    def read_table(self, table: WordTable) -> None:
        """Read the masthead's table.

        Raises:
            Unmarked: it is not as we write it.
        """
        rows = [[cell for cell in row if not cell.merged] for row in table.rows]
        if [len(row) for row in rows] != [3, 3]:
            raise Unmarked
        (left, name, symbols), (emblem, organ, issue) = rows
        if self._lines(left) or self._lines(emblem):
            raise Unmarked
        self._put("organization", self._one(name))
        self._put("organ", self._one(organ))
        self._read_symbols(self._one(symbols))
        for placed in self._lines(issue):
            self._read_issue(placed)

    def _lines(self, cell: WordCell) -> list[Placed]:
        """The paragraphs of a cell that say anything."""
        if not all(isinstance(block, WordParagraph) for block in cell.blocks):
            raise Unmarked
        placed = [self._source.of(block) for block in cell.blocks if isinstance(block, WordParagraph)]
        return [one for one in placed if one.lines]

    def _one(self, cell: WordCell) -> str | None:
        """The one line that a cell holds."""
        lines = self._lines(cell)
        if len(lines) > 1:
            raise Unmarked
        return self._line(lines[0].lines) if lines else None

    def _line(self, lines: Sequence[Strand]) -> str:
        """A line that bears no marks."""
        if len(lines) != 1 or self._marks.within(lines[0]):
            raise Unmarked
        self._spans.append(lines[0].span)
        return lines[0].text

    def _put(self, name: str, value: object) -> None:
        if value is not None:
            if name in self._fields:
                raise Unmarked
            self._fields[name] = value

    def _read_symbols(self, printed: str | None) -> None:
        """The symbols are those of the properties, as long as these are printed."""
        if printed is None:
            return
        facts = self._properties.facts
        known: list[str] = []
        while (name := f"Symbol{len(known) + 1}") in facts:
            known.append(facts[name])
        known = [text for text in (one_line(spaced(one)) for one in known) if text]
        # white space aside: a control character at an end of one is a space in print
        if "".join("–".join(known).split()) != "".join(printed.split()):
            raise Unmarked
        self._fields["symbols"] = tuple(known)

    def _read_issue(self, placed: Placed) -> None:
        key = placed.word.style.key
        language = self._language
        if key not in ("distribution", "releasedate", "original"):
            self._line(placed.lines)
            self._other.append(text_node(placed.lines[0]))
            return
        text = self._line(placed.lines)
        if key == "distribution":
            self._put("distribution", within(language.distribution_line, text))
        elif key == "original":
            self._put("original_language", within(language.original_line, text))
        else:
            self._put("date", _date(text, language))

    # ------------------------------------------------------------------------------------------------ below it

    def add(self, piece: Piece) -> None:
        """Add the session, or a line or title of an agenda item.

        Raises:
            Unmarked: it can't stand there.
        """
        if piece.mark.kind == "z":
            self._put("session", self._line(piece.placed.lines) if piece.whole else None)
        elif piece.mark.kind == "i":
            self._add_item(piece)
        else:
            self._add_title(piece)

    def _add_item(self, piece: Piece) -> None:
        content = content_of(piece, self._marks)
        item = _Item(content=content, spans=[piece.whole.span, *[node.span for node in content]])
        item.label, item.list_name, self._labels = read_item(self._marks.without(piece.whole), self._language)
        self._items.append(item)
        self._spans += item.spans

    def _add_title(self, piece: Piece) -> None:
        if not piece.whole:
            return
        title = self._line(piece.placed.lines)
        if "w" in piece.mark.flags or not self._items or self._items[-1].title is not None:
            self._items.append(_Item(self._labels.pop(0) if self._labels else None))
        self._items[-1].title = title
        self._items[-1].spans.append(piece.whole.span)

    def made(self) -> Masthead | None:
        """The masthead; None where nothing of one was found."""
        number = self._properties.session_number()
        items = tuple([item.made() for item in self._items if item.content or item.title])
        if not (self._fields or self._other or items or number is not None):
            return None
        return Masthead(
            **self._fields,
            session_number=number,
            agenda_items=items,
            other=tuple(self._other),
            span=Span.union(self._spans),
        )


def within(line: Callable[[str], str], text: str) -> str | None:
    """What a printed line says of what it is made of; None where nothing is left of it.

    Raises:
        Unmarked: the line is not of this form.
    """
    before, _, after = line("\0").partition("\0")
    before, after = before.lstrip(), after.rstrip()
    if not (text.startswith(before.rstrip()) and text.endswith(after.lstrip())):
        raise Unmarked
    said = text[len(before.rstrip()) : len(text) - len(after.lstrip())].strip()
    return said or None


def read_item(printed: str, language: Language) -> tuple[str | None, str | None, list[str]]:
    """What a line with agenda items tells: the label of the first, the list's name, the labels of the others."""
    text = printed.translate(_UNSEEN)
    found = next(filter(None, (pattern.fullmatch(text) for pattern in language.agenda)), None)
    if found is None:
        return None, None, []
    groups = found.groupdict()
    start, end = found.span("list") if groups.get("list") else (0, 0)
    others = [label.strip() for label in _ITEM_NUMBER.findall(f"{text[:start]} {text[end:]}")][1:]
    return groups["label"], (groups.get("list") or "").strip() or None, others


def _date(text: str, language: Language) -> dt.date:
    """The date that is all of a line."""
    for one in (language, language_of("en")):
        for found in find_dates(text, one):
            if (found.start, found.end) == (0, len(text)):
                return found.first
    return _early_date(text, language)


def _early_date(text: str, language: Language) -> dt.date:
    """A day before the year 1000, which no text is taken to speak of, as its line is written."""
    figures = {int(figure) for figure in _EARLY.findall(text)}
    if len(figures) <= _MOST_FIGURES:
        for year, month, day in product(figures, range(1, 13), figures):
            if not 0 < year < dt.MAXYEAR or not 0 < day <= monthrange(year, month)[1]:
                continue
            found = dt.date(year, month, day)
            if one_line(language.date_line(found)) == text:
                return found
    raise Unmarked
