"""What stands before the body: masthead, agenda, titles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from undoc.akn import ABSENT, DEPTH, FILLER, LIST
from undoc.exporters.xml.blocks import lines_of, write_line
from undoc.exporters.xml.closing import write_place_date
from undoc.exporters.xml.inline import Mark, marks_in, write_alone
from undoc.exporters.xml.organs import Organ
from undoc.exporters.xml.tree import Element, add
from undoc.exporters.xml.writing import Writing
from undoc.languages.dates import find_days
from undoc.model import (
    AgendaItem,
    Annex,
    Communication,
    Content,
    Document,
    Heading,
    Masthead,
    PlaceDate,
    Resolution,
    Text,
)


def write_cover(writing: Writing, parent: Element, masthead: Masthead, organ: Organ) -> None:
    """Append ``coverPage`` with the containers ``masthead`` and, where there is an agenda, ``agenda``."""
    cover = add(parent, "coverPage", {"eId": "cover"})
    eid = writing.ids.counted("cover__container")
    box = add(cover, "container", {"name": "masthead", "eId": eid})
    terms, language = writing.terms, writing.language
    if masthead.organization is not None:
        _line(box, "docAuthority", masthead.organization, refersTo=terms.common("un"))
    for symbol in masthead.symbols:
        _line(box, "docNumber", symbol, refersTo=terms.common("symbol"))
    if masthead.organ is not None:
        _line(box, "docAuthority", masthead.organ, refersTo=organ.term(terms, masthead.organ))
    if masthead.distribution is not None:
        text = language.distribution_line(masthead.distribution)
        _line(box, "docStatus", text, refersTo=terms.common("distribution"))
    if masthead.date is not None:
        attributes = {"date": masthead.date.isoformat(), "refersTo": terms.common("dateOfIssuance")}
        _line(box, "docDate", language.date_line(masthead.date), **attributes)
    if masthead.original_language is not None:
        write_original(writing, box, language.original_line(masthead.original_language))
    for text_line in masthead.other:
        line = _line(box, "inline", "", name="other")
        write_alone(writing, line, (text_line,), f"{eid}__inline_{len(box.content)}")
    if not box.content:
        add(box, "p", {FILLER: "true"})
    if masthead.session is not None or masthead.session_number is not None or masthead.agenda_items:
        _write_agenda(writing, cover, masthead, organ)


def _write_agenda(writing: Writing, cover: Element, masthead: Masthead, organ: Organ) -> None:
    eid = writing.ids.counted("cover__container")
    box = add(cover, "container", {"name": "agenda", "eId": eid})
    if masthead.session is not None or masthead.session_number is not None:
        session = _line(box, "session", masthead.session or "")
        if masthead.organ is not None:
            session.set("refersTo", organ.term(writing.terms, masthead.organ))
        if masthead.session_number is not None:
            session.set("value", writing.number(masthead.session_number))
        if masthead.session is None:
            session.set(ABSENT, "true")
    refers = writing.terms.common("agendaItem") if masthead.agenda_items else ""
    for item in masthead.agenda_items:
        _write_item(writing, box, item, refers, eid)


def _write_item(writing: Writing, box: Element, item: AgendaItem, refers: str, prefix: str) -> None:
    line = _line(box, "inline", "", name="agendaItem", refersTo=refers)
    writing.anchor(item, line)
    if item.label is not None:
        line.set("title", item.label)
    if item.list_name is not None:
        line.set(LIST, item.list_name)
    write_alone(writing, line, item.content, f"{prefix}__inline_{len(box.content)}")
    if item.title is not None:
        title = _line(box, "inline", "", name="agendaItemTitle", refersTo=refers)
        write_alone(writing, title, (Text(item.title),), f"{prefix}__inline_{len(box.content)}")


def _line(box: Element, element_name: str, text: str, /, **attributes: str) -> Element:
    """A ``p`` of its own with one element in it."""
    element = add(add(box, "p"), element_name, attributes)
    if text:
        element.say(text)
    return element


def write_original(writing: Writing, box: Element, text: str) -> None:
    """Append the line that names the original language."""
    refers = writing.terms.common("originalLanguage")
    _line(box, "inline", text, name="originalLanguage", refersTo=refers)


def write_preface(writing: Writing, parent: Element, holder: Document | Annex, scope: str) -> None:
    """Append ``preface`` with the titles and what is printed with them, if there is anything.

    Args:
        writing: the state of the export.
        parent: a ``doc`` or ``statement``.
        holder: the document or the annex.
        scope: eId of the attachment, with a ``__`` behind it, or empty.
    """
    titles: Iterable[Heading]
    number = original = date = None
    if isinstance(holder, Annex):
        titles, original = holder.titles, holder.original_language
    else:
        titles = (holder.title,) if holder.title else ()
        number = holder.number if isinstance(holder, Resolution) else None
        date = holder.date if isinstance(holder, Communication) else None
    if not titles and number is None and original is None:
        return
    preface = add(parent, "preface", {"eId": f"{scope}preface"})
    prefix = f"{scope}preface"
    if original is not None:
        write_original(writing, preface, f"[{writing.language.original_line(original)}]")
    line = None
    if number is not None:
        line = add(preface, "p")
        add(line, "docNumber").say(number)
    for title in titles:
        if line is None:
            line = add(preface, "p")
        else:
            line.say(" ")
        _write_title(writing, preface, line, title, f"{prefix}__p_{len(preface.content)}", date)
        line = None


def _date_in(writing: Writing, content: Content, date: dt.date) -> list[Mark]:
    """The first place where a day is printed."""

    def find(text: str, offset: int) -> Iterator[Mark]:
        for start, end, day in find_days(text, writing.language):
            if day == date:
                yield Mark(offset + start, offset + end, "docDate", {"date": day.isoformat()})

    return marks_in(content, find)[:1]


def _write_title(
    writing: Writing, preface: Element, line: Element, title: Heading, prefix: str, date: dt.date | None
) -> None:
    """A title in its line, and the lines under it."""
    before = writing.ids.given
    marks = _date_in(writing, title.content, date) if date else []
    write_line(writing, line, add(line, "docTitle"), title, prefix, marks)
    for under, depth in lines_of(title):
        carrier = add(preface, "p")
        if depth > 1:
            carrier.set(DEPTH, writing.number(depth))
        if isinstance(under, PlaceDate):
            write_place_date(writing, add(carrier, "inline", {"name": "placeDate"}), under, prefix)
            writing.anchor(under, carrier)
        else:
            write_line(writing, carrier, add(carrier, "inline", {"name": "subtitle"}), under, prefix)
    # the lines are the title's own, so their eIds begin with its
    writing.ids.give(line, prefix, before)
