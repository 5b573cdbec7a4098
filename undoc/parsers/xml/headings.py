"""Headings with the lines under them, and places and dates."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve
from lxml import etree

from undoc.akn import DATE, DEPTH, PLACE, UNTIL, heading_level, name_of, tag
from undoc.model import Heading, PlaceDate
from undoc.parsers.xml.inline import Run, collect, read_content
from undoc.parsers.xml.reading import Reading
from undoc.parsers.xml.whitespace import tidy

_MARKED = tuple(tag(name) for name in ("location", "docDate", "date"))
#: A line with how deep it is nested: 1 directly under the heading.
Line = tuple[int, Heading | PlaceDate]


def read_numbered(reading: Reading, carrier: etree._Element, holder: etree._Element) -> Heading:
    """A heading in one element, its number before its text.

    Args:
        reading: the state of the parse.
        carrier: bears the class and the anchor.
        holder: bears the text.
    """
    marker = None
    children = list(holder)
    if children and name_of(children[0]) == "inline" and children[0].get("name") == "num" and not holder.text:
        number = children.pop(0)
        marker = reading.plain(number)
        run = Run()
        run.say(reading.text(number.tail).removeprefix(" "))
        collect(reading, children, run)
        content = run.content() if reading.exact else tidy(run.content())
    else:
        content = read_content(reading, holder)
    level = heading_level(carrier.get("class")) or 0
    return Heading(content, marker, level, id=reading.id_of(carrier), span=reading.span_of(carrier))


def read_line(reading: Reading, carrier: etree._Element) -> Line:
    """A line under a heading: a subtitle, or a place and date."""
    depth = carrier.get(DEPTH, "")
    holder = carrier
    if len(carrier) == 1 and name_of(carrier[0]) == "inline" and carrier[0].get("name") in ("placeDate", "subtitle"):
        holder = carrier[0]
        reading.keep_outside(carrier, [holder])
    nested = int(depth) if depth.isascii() and depth.isdecimal() and len(depth) < 10 else 1
    if holder.get("name") == "placeDate":
        return nested, read_place_date(reading, holder, carrier)
    return nested, read_numbered(reading, carrier, holder)


def nest_lines(lines: Iterable[Line]) -> tuple[Heading | PlaceDate, ...]:
    """The lines, those that are nested under those they belong to."""
    found = list(lines)
    return _nested(found, 0, len(found))


def _nested(lines: list[Line], start: int, end: int) -> tuple[Heading | PlaceDate, ...]:
    nodes: list[Heading | PlaceDate] = []
    while start < end:
        depth, node = lines[start]
        stop = start + 1
        while isinstance(node, Heading) and stop < end and lines[stop][0] > depth:
            stop += 1
        if isinstance(node, Heading) and stop > start + 1:
            node = evolve(node, lines=_nested(lines, start + 1, stop))
        nodes.append(node)
        start = stop
    return tuple(nodes)


def read_place_date(reading: Reading, holder: etree._Element, carrier: etree._Element | None = None) -> PlaceDate:
    """A place and date: what is marked up in the line, or else said in its attributes."""
    content = read_content(reading, holder)
    locations: list[etree._Element] = []
    days: list[etree._Element] = []
    for child in holder if reading.exact else holder.iter(*_MARKED):
        name = name_of(child)
        if name == "location":
            locations.append(child)
        elif name in ("docDate", "date"):
            days.append(child)
    place = reading.attribute(holder, PLACE)
    if place is None and locations:
        place = reading.plain(locations[0])
    dates = [reading.day(day.get("date")) for day in days]
    date = reading.day(holder.get(DATE)) or (dates[0] if dates else None)
    until = reading.day(holder.get(UNTIL)) or (dates[1] if len(dates) > 1 else None)
    carrier = holder if carrier is None else carrier
    return PlaceDate(content, place, date, until, id=reading.id_of(carrier), span=reading.span_of(carrier))
