"""What stands before the body: the masthead of the cover page, and the titles of the preface."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from attrs import evolve, field, mutable
from lxml import etree

from undoc.akn import ABSENT, FILLER, LIST, name_of, tag
from undoc.languages import language
from undoc.languages.dates import find_days
from undoc.model import AgendaItem, Footnote, Heading, Masthead, PlaceDate, Text
from undoc.parsers.xml.blocks import read_block
from undoc.parsers.xml.headings import Line, nest_lines, read_line, read_numbered, read_place_date
from undoc.parsers.xml.inline import read_content
from undoc.parsers.xml.reading import Reading
from undoc.patterns import compiled_late

_KNOWN = frozenset("docAuthority docNumber docStatus docDate session docTitle docProponent".split())
_ITEM_NAMES = frozenset(("agendaItem", "agenda item"))
_TITLE_NAMES = frozenset(("agendaItemTitle", "agenda item name", "agenda item title"))
#: What parts a number from the title: ``75/119`` of ``75/119.``.
_BEHIND_NUMBERS = " .-–—"
_DASH = compiled_late(r"\A[-–—]\s+")
_IN_PREFACE = tuple(tag(name) for name in ("docTitle", "docType", "docNumber", "inline"))
_INLINE_NAMES = _ITEM_NAMES | _TITLE_NAMES | {"originalLanguage", "other"}


@mutable
class Front:
    """What stands before the body, as it is found.

    Attributes:
        masthead: the masthead; None without a cover page.
        number: the number printed with the title, mostly a resolution's.
        titles: the titles of the preface.
        cover_titles: titles that the cover page bears.
        original: the original language of an annex.
    """

    masthead: Masthead | None = None
    number: str | None = None
    titles: list[Heading] = field(factory=list)
    cover_titles: list[Heading] = field(factory=list)
    original: str | None = None


def read_front(
    reading: Reading, cover: etree._Element | None, preface: etree._Element | None, *, has_masthead: bool = True
) -> Front:
    """The cover page and the preface of a document or an annex, as far as they are there.

    Args:
        reading: the state of the parse.
        cover: the cover page.
        preface: the preface.
        has_masthead: whether the cover page is read as a masthead; otherwise its lines are kept for the body.
    """
    front = Front()
    if cover is not None and not has_masthead:
        _read_lines(reading, front, cover)
    elif cover is not None and (not reading.exact or len(cover)):
        _Cover(reading, front).read(cover)
    if preface is not None:
        _read_preface(reading, front, preface)
    return front


def numbered(title: Heading, number: str) -> Heading:
    """A title with a number, before the one that it has."""
    return evolve(title, marker=f"{number} {title.marker}" if title.marker else number)


def _read_lines(reading: Reading, front: Front, cover: etree._Element) -> None:
    """The cover page of an annex, which has no masthead: titles, and lines that are kept for its body."""
    for line in _lines(reading, cover):
        title = next(line.iter(tag("docTitle")), None)
        if title is None:
            reading.keep(*read_block(reading, line))
        else:
            reading.keep_outside(line, [title])
            front.cover_titles.append(Heading(read_content(reading, title), span=reading.span_of(title)))


# ------------------------------------------------------------------------------------------------------ the masthead


class _Cover:
    """Reads a cover page, line by line."""

    def __init__(self, reading: Reading, front: Front) -> None:
        self._reading = reading
        self._front = front
        self._values: dict[str, Any] = {}
        self._symbols: list[str] = []
        self._items: list[AgendaItem] = []
        self._other: list[Text] = []

    def read(self, cover: etree._Element) -> None:
        self._read_box(cover)
        self._front.masthead = Masthead(
            symbols=self._symbols, agenda_items=self._items, other=self._other, **self._values
        )

    def _read_box(self, box: etree._Element) -> None:
        self._reading.keep_stray(box.text, box)
        for line in box:
            if name_of(line) in ("container", "div", "formula", "longTitle"):
                self._read_box(line)
            elif not line.get(FILLER):
                self._read_line(line)
            self._reading.keep_stray(line.tail, box)

    def _read_line(self, line: etree._Element) -> None:
        """A line: the elements that say what they are, and the text around them."""
        outside: list[str] = []
        self._read_children(line, outside)
        text = "".join(outside)
        if text.strip():
            self._other.append(Text(" ".join(text.split())))

    def _read_children(self, parent: etree._Element, outside: list[str]) -> None:
        outside.append(self._reading.text(parent.text))
        for child in parent:
            name = name_of(child)
            if name in _KNOWN or (name == "inline" and child.get("name") in _INLINE_NAMES):
                self._read_element(name, child)
            elif name == "authorialNote":
                self._reading.keep_stray(self._reading.plain(child), child)
            else:
                if name == "eol":
                    outside.append(" ")
                self._read_children(child, outside)
            outside.append(self._reading.text(child.tail))

    def _read_element(self, name: str, element: etree._Element) -> None:
        """What one element of the masthead says."""
        reading = self._reading
        label = element.get("name")
        if label in _ITEM_NAMES:
            self._add_item(element)
        elif label in _TITLE_NAMES:
            self._set_item_title(reading.plain(element))
        elif name == "docTitle" and not reading.exact:
            title = Heading(read_content(reading, element), span=reading.span_of(element))
            self._front.cover_titles += [title] if title.content else []
        elif (text := reading.plain(element)) or reading.exact:
            self._read_field(name, label, element, text)

    def _read_field(self, name: str, label: str | None, element: etree._Element, text: str) -> None:
        """A field of the masthead; what can't be one, or is said already, becomes a line of its own."""
        data = self._reading.language
        found: dict[str, Any] = {}
        if name == "docAuthority":
            found["organization" if self._is_organization(element, text) else "organ"] = text
        elif name == "docNumber":
            self._symbols.append(text)
            return
        elif name == "docStatus":
            form, pattern = data.distribution_form, data.distribution
            found["distribution"] = self._said(text, form, pattern, "distribution")
        elif name == "docDate" and (day := self._reading.day(element.get("date"))):
            found["date"] = day
            if not self._is_printed(text, day):
                self._other.append(Text(text))
        elif name == "session":
            found["session"] = None if element.get(ABSENT) else text
            found["session_number"] = _number(element.get("value"))
        elif label == "originalLanguage":
            form, pattern = data.original_form, data.original
            found["original_language"] = self._said(text, form, pattern, "language")
        if not found or any(field_name in self._values for field_name in found):
            self._other.append(Text(text))
        else:
            self._values |= found

    def _is_printed(self, text: str, day: dt.date) -> bool:
        """Whether a line prints a day and nothing else, in the document's own language or in English."""
        own = self._reading.language
        line = " ".join(text.split())
        return line in ("", own.date_line(day)) or any(
            (0, len(line), day) in find_days(line, one) for one in (own, language("en"))
        )

    def _is_organization(self, element: etree._Element, text: str) -> bool:
        if self._reading.exact:
            return element.get("refersTo") == "#un"
        refers = element.get("refersTo") in ("#un", "#publisher")
        # Arabic mastheads stretch the name with kashidas
        return refers or text.replace("\u0640", "") in self._reading.language.organization

    def _said(self, text: str, form: str, pattern: re.Pattern[str], group: str) -> str:
        return unprinted(text, form) if self._reading.exact else matched(text, pattern, group)

    def _add_item(self, element: etree._Element) -> None:
        """An agenda item; where nothing else tells its number, the printed line does."""
        reading = self._reading
        content = read_content(reading, element)
        label, list_name = reading.attribute(element, "title"), reading.attribute(element, LIST)
        if not reading.exact:
            line = " ".join("".join(item.text for item in content if not isinstance(item, Footnote)).split())
            match = next(filter(None, (pattern.fullmatch(line) for pattern in reading.language.agenda)), None)
            groups = match.groupdict() if match else {}
            label = label or groups.get("label")
            list_name = list_name or groups.get("list")
        anchor, span = reading.id_of(element), reading.span_of(element)
        self._items.append(AgendaItem(label, None, list_name, content, id=anchor, span=span))

    def _set_item_title(self, title: str) -> None:
        if not self._items or self._items[-1].title is not None:
            self._items.append(AgendaItem())
        self._items[-1] = evolve(self._items[-1], title=title)


def _number(value: str | None) -> int | None:
    """A whole number of up to 18 digits, as many as the exporter writes."""
    match = re.fullmatch(r"\s*(-?\d{1,18})\s*", value or "", re.ASCII)
    return int(match[1]) if match else None


def unprinted(text: str, form: str) -> str:
    """What was put into a printed form: ``General`` of ``Distr.: General``; the text itself if it has another form."""
    before, _, after = form.partition("{}")
    if text.startswith(before) and text.endswith(after) and len(text) >= len(before) + len(after):
        return text[len(before) : len(text) - len(after)]
    return text


def matched(text: str, pattern: re.Pattern[str], group: str) -> str:
    """What a pattern finds in a printed line, or the line itself."""
    match = pattern.fullmatch(text)
    return match[group] if match else text


# ------------------------------------------------------------------------------------------------------- the preface


def _read_preface(reading: Reading, front: Front, preface: etree._Element) -> None:
    """Titles, each with the lines under it."""
    lines: list[list[Line]] = []
    for line in _lines(reading, preface):
        title = number = original = None
        for item in line.iter(*_IN_PREFACE):
            name = name_of(item)
            if any(above in (title, number, original) for above in item.iterancestors()):
                continue  # said with what it stands in
            if name == "docNumber":
                number = item if number is None and front.number is None else number
            elif name != "inline":
                title = item if title is None else title
            elif original is None and front.original is None and item.get("name") == "originalLanguage":
                original = item
        taken = [item for item in (title, number, original) if item is not None]
        if taken:
            reading.keep_outside(line, taken)
        if number is not None:
            printed = reading.plain(number)
            front.number = printed if reading.exact else printed.rstrip(_BEHIND_NUMBERS)
            reading.take_off(printed[len(front.number) :])
        if title is not None:
            heading = read_numbered(reading, line, title)
            front.titles.append(heading if reading.exact else _without_dash(reading, heading))
            lines.append([])
        if original is not None:
            text = reading.plain(original)
            form = f"[{reading.language.original_form}]"
            bare = matched(text.strip("[] "), reading.language.original, "language")
            front.original = unprinted(text, form) if reading.exact else bare
        if not taken:
            _add_line(reading, front, lines, line)
    front.titles = [
        evolve(heading, lines=nest_lines(under)) if under else heading
        for heading, under in zip(front.titles, lines, strict=True)
    ]


def _add_line(reading: Reading, front: Front, lines: list[list[Line]], line: etree._Element) -> None:
    """A line that is no title: it belongs to the title above it, or is one where there is none."""
    if reading.exact:
        found = read_line(reading, line)
    elif next(line.iter(tag("date"), tag("docDate"), tag("location")), None) is not None:
        found = 1, read_place_date(reading, line)
    else:
        found = 1, read_numbered(reading, line, line)
    if not reading.exact and not found[1].content and not (isinstance(found[1], Heading) and found[1].marker):
        return
    if lines:
        lines[-1].append(found)
    elif isinstance(found[1], PlaceDate):
        front.titles.append(Heading((), lines=(found[1],)))
        lines.append([found])
    else:
        front.titles.append(found[1])
        lines.append([])


def _lines(reading: Reading, element: etree._Element) -> list[etree._Element]:
    lines: list[etree._Element] = []
    reading.keep_stray(element.text, element)
    for child in element:
        if name_of(child) in ("container", "div", "formula", "longTitle"):
            lines += _lines(reading, child)
        else:
            lines.append(child)
        reading.keep_stray(child.tail, element)
    return lines


def _without_dash(reading: Reading, heading: Heading) -> Heading:
    """A title without the dash that parts it from its number in Arabic."""
    if heading.content and isinstance(first := heading.content[0], Text):
        value = _DASH.sub("", first.value)
        reading.take_off(first.value[: len(first.value) - len(value)])
        return evolve(heading, content=(Text(value), *heading.content[1:]))
    return heading
