"""What closes a document: signatures, place and date."""

from __future__ import annotations

import re
from functools import cache

from attrs import field, frozen, mutable
from lxml import etree

from undoc.akn import name_of, tag
from undoc.languages import CODES, language
from undoc.model import Block, Paragraph, PlaceDate, Signature
from undoc.parsers.xml.blocks import read_block
from undoc.parsers.xml.headings import read_place_date
from undoc.parsers.xml.inline import read_content
from undoc.parsers.xml.reading import Reading
from undoc.records import Record

_SIGNATURE = tag("signature")
_PLACE_OR_DATE = tuple(tag(name) for name in ("docDate", "date", "location"))


@frozen(eq=False, repr=False)
class Closing(Record):
    """What ``conclusions`` hold.

    Attributes:
        signatures: the signatures, in order.
        place_date: the first place and date.
        rest: paragraphs that are neither.
    """

    signatures: tuple[Signature, ...] = ()
    place_date: PlaceDate | None = None
    rest: tuple[Block, ...] = ()


def read_conclusions(reading: Reading, element: etree._Element | None) -> Closing:
    """What stands in ``conclusions``, if there are any."""
    if element is None:
        return Closing()
    signatures: list[Signature] = []
    place_date: PlaceDate | None = None
    rest: list[Block] = []
    for line, box in _lines(reading, element):
        found = [item for item in line.iter(_SIGNATURE) if next(item.iterancestors(_SIGNATURE), None) is None]
        if found:
            signatures += [_read_signature(reading, item, line) for item in found]
            reading.keep_outside(line, found)
        elif place_date is None and (box == "placeAndDate" or _is_place_date(line)):
            place_date = read_place_date(reading, line)
        else:
            rest += read_block(reading, line)
        rest += reading.take_kept()
    return Closing(tuple(signatures), place_date, (*rest, *reading.take_kept()))


def _lines(
    reading: Reading, element: etree._Element, box: str | None = None
) -> list[tuple[etree._Element, str | None]]:
    """The lines in ``conclusions``, each with the name of its container."""
    lines: list[tuple[etree._Element, str | None]] = []
    reading.keep_stray(element.text, element)
    for child in element:
        if name_of(child) in ("container", "div", "formula"):
            lines += _lines(reading, child, child.get("name"))
        else:
            lines.append((child, box))
        reading.keep_stray(child.tail, element)
    return lines


def _is_place_date(line: etree._Element) -> bool:
    return name_of(line) == "p" and next(line.iter(*_PLACE_OR_DATE), None) is not None


@mutable
class _Lines:
    """A signature as its lines are read."""

    name: str | None = None
    titles: list[str] = field(factory=list)
    above: int = 0
    signed: bool = False
    line: str = ""

    def end_line(self) -> None:
        """Take the text that no element told the meaning of: the name, or behind it a title."""
        text, self.line = " ".join(self.line.split()), ""
        if not text:
            return
        if self.name is None:
            self.set_name(text)
        else:
            self.titles.append(text)

    def set_name(self, name: str) -> None:
        """Take the name, which parts the titles above from those below."""
        if self.name is None:
            self.name, self.above = name, len(self.titles)
        else:
            self.titles.append(name)


def _read_signature(reading: Reading, element: etree._Element, line: etree._Element) -> Signature:
    """A signature: mark, name and titles in printed order."""
    lines = _Lines()
    _read_lines(reading, element, lines)
    lines.end_line()
    name = lines.name or ""
    mark = reading.language.signed
    if not reading.exact and not lines.signed and mark in name:
        name, lines.signed = " ".join(name.replace(mark, " ").split()), True
    anchor = reading.id_of(line) or reading.id_of(element)
    return Signature(name, lines.titles, lines.signed, lines.above, id=anchor, span=reading.span_of(element))


def _is_mark(printed: str) -> bool:
    """Whether a signature's mark is one of the languages' own, with or without brackets."""
    return bool(_mark().fullmatch(printed.strip("()[]（） .")))


@cache
def _mark() -> re.Pattern[str]:
    """The mark in every language, and no mark at all."""
    words = [word for code in CODES for word in (re.escape(_bare(code)), language(code).signed_words) if word]
    return re.compile(f"(?:{'|'.join(words)})?", re.IGNORECASE)


def _bare(code: str) -> str:
    return language(code).signed.strip("()")


def _read_lines(reading: Reading, element: etree._Element, lines: _Lines) -> None:
    lines.line += reading.text(element.text)
    for child in element:
        name = name_of(child)
        if name == "docStatus":
            lines.signed = True
            if not _is_mark(printed := reading.plain(child)):
                reading.keep_stray(printed, child)
        elif name == "person":
            lines.set_name(reading.plain(child))
        elif name == "role":
            lines.end_line()
            lines.titles.append(reading.plain(child))
        elif name in ("eol", "br"):
            lines.end_line()
            _read_lines(reading, child, lines)
        elif name == "authorialNote":
            reading.keep(Paragraph(read_content(reading, child), span=reading.span_of(child)))
        else:
            _read_lines(reading, child, lines)
        lines.line += reading.text(child.tail)
