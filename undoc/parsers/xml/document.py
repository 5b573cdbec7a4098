"""A whole document: from the element ``doc`` or ``statement`` to the class of the model that it stands for."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, get_args

from attrs import evolve
from lxml import etree

from undoc.akn import LANGUAGE, XML_LANG, RootForm, form_named, form_of, name_of, own, tag
from undoc.escape import unescape
from undoc.languages import CODES, language
from undoc.model import (
    Block,
    Communication,
    Document,
    Footnote,
    Furniture,
    FurnitureKind,
    Heading,
    Masthead,
    Note,
    NoteVerbale,
    Paragraph,
    Report,
    Resolution,
    Text,
)
from undoc.parsers.xml.annexes import read_attachments
from undoc.parsers.xml.closing import Closing
from undoc.parsers.xml.front import Front, numbered
from undoc.parsers.xml.parts import body_of, read_parts
from undoc.parsers.xml.reading import Reading

#: Names of the UN's document types that undoc itself writes otherwise.
_OTHER_NAMES = {"letter": "officialLetter", "noteVerbale": "note", "note verbale": "note"}


def mark_of(element: etree._Element) -> etree._Element | None:
    """What marks a document as written by undoc, with the version of the encoding; None where another wrote it."""
    return element.find(f"{tag('meta')}/{tag('proprietary')}/{own('document')}")


def language_code(element: etree._Element) -> str | None:
    """The language of a document: of its body, or else of its Expression, as ISO 639-1."""
    body = body_of(element)
    if body is not None:
        if (stated := body.get(LANGUAGE)) is not None:
            return unescape(stated)
        if (stated := body.get(XML_LANG)) is not None:
            return stated
    found = element.find(f"{_identification('FRBRExpression')}/{tag('FRBRlanguage')}")
    stated = found.get("language", "") if found is not None else ""
    return next((code for code in CODES if stated in (code, language(code).iso639_2)), None)


def _identification(level: str) -> str:
    return f"{tag('meta')}/{tag('identification')}/{tag(level)}"


def read_document(reading: Reading, element: etree._Element) -> Document:
    """The document that an element of the group of document types holds."""
    form = _form(element)
    is_resolution = _is_resolution(form)
    parts = read_parts(
        reading, element, "preambular" if is_resolution else None, "operative" if is_resolution else None
    )
    front, body, closing = parts.front, parts.body, parts.closing
    values = _values(reading, element, form, front, closing)
    # a file of undoc's own has none of these, unless somebody edited it
    body += _unplaced(form, closing)
    body += closing.rest
    return form.kind(
        masthead=front.masthead,
        body=body,
        annexes=read_attachments(reading, element),
        language=reading.code,
        furniture=[*_furniture(reading, element), *reading.furniture],
        **values,
    )


def _form(element: etree._Element) -> RootForm:
    """The form of a document; that of a plain document where its name tells nothing."""
    name = element.get("name") or ""
    found = element.find(f"{_identification('FRBRWork')}/{tag('FRBRsubtype')}")
    subtype = found.get("value") if found is not None else None
    form = form_named(name_of(element), _OTHER_NAMES.get(name, name), subtype)
    return form or form_of(Document())


def _is_resolution(form: RootForm) -> bool:
    return issubclass(form.kind, Resolution)


def _furniture(reading: Reading, element: etree._Element) -> list[Furniture]:
    path = f"{tag('meta')}/{tag('proprietary')}/{own('furniture')}"
    kinds: tuple[FurnitureKind, ...] = get_args(FurnitureKind)
    return [
        Furniture(
            reading.plain(piece),
            next((kind for kind in kinds if kind == piece.get("kind")), "other"),
            span=reading.span_of(piece),
        )
        for piece in element.findall(path)
    ]


def _values(
    reading: Reading, element: etree._Element, form: RootForm, front: Front, closing: Closing
) -> dict[str, Any]:
    """What a document of this form holds besides masthead, body and annexes."""
    _settle_titles(front)
    values: dict[str, Any] = {"title": front.titles[0] if front.titles else None}
    if issubclass(form.kind, Communication | Report):
        values["signatures"] = closing.signatures
    if issubclass(form.kind, Communication | Report | Resolution):
        values["place_date"] = closing.place_date
        values["date"] = _date(reading, element, form)
    if issubclass(form.kind, Communication):
        values["sender"] = _shown(reading, element, "sender")
        values["addressee"] = _shown(reading, element, "addressee")
        if not reading.exact and front.titles:
            values.update(_said_in_title(reading, form, front.titles[0], values))
    if _is_resolution(form):
        values["number"] = front.number
        if not reading.exact and values["date"] is None and closing.place_date:
            values["date"] = closing.place_date.date
        if not reading.exact and front.number is None:
            values["number"] = _number_in_symbol(front.masthead)
    elif front.number is not None:
        values["title"] = numbered(values["title"] or Heading(), front.number)
    if front.original is not None:
        masthead = front.masthead or Masthead()
        front.masthead = evolve(masthead, original_language=masthead.original_language or front.original)
    return values


def _number_in_symbol(masthead: Masthead | None) -> str | None:
    """``9085 (2031)`` of ``S/RES/9085 (2031)``: resolutions of the Security Council print no other number."""
    symbol = masthead.symbols[0] if masthead and masthead.symbols else ""
    match = re.fullmatch(r"[A-Z]+(?:/[A-Z]+)?/(?:RES|DEC)/(.+)", symbol)
    return match[1] if match else None


def _settle_titles(front: Front) -> None:
    """One title: that of the preface, or else the cover page's; what else was found goes where its text stays."""
    if front.titles:
        printed = [title for title in front.cover_titles if not any(title.find(Footnote))]
        others = [*front.titles[1:], *(title for title in front.cover_titles if any(title.find(Footnote)))]
        front.titles[0] = evolve(front.titles[0], lines=(*front.titles[0].lines, *others))
        if front.masthead is not None:
            lines = (*(Text(title.text) for title in printed), *front.masthead.other)
            front.masthead = evolve(front.masthead, other=lines)
    elif front.cover_titles:
        front.titles = [evolve(front.cover_titles[0], lines=tuple(front.cover_titles[1:]))]


def _date(reading: Reading, element: etree._Element, form: RootForm) -> dt.date | None:
    """The document's own date; other files name it in many ways, so the first of the Work is taken there."""
    found = element.findall(f"{_identification('FRBRWork')}/{tag('FRBRdate')}")
    own_dates = [item for item in found if item.get("name") == form.date_name]
    dates = own_dates if reading.exact else own_dates or found
    return reading.day(dates[0].get("date")) if dates else None


def _shown(reading: Reading, element: etree._Element, eid: str) -> str | None:
    """What the metadata show for a term that undoc names."""
    for term in element.iterfind(f"{tag('meta')}/{tag('references')}/*"):
        if term.get("eId") == eid:
            return reading.attribute(term, "showAs")
    return None


def _said_in_title(reading: Reading, form: RootForm, title: Heading, values: dict[str, Any]) -> dict[str, Any]:
    """Sender and addressee as the title prints them."""
    patterns = reading.language.letter_titles
    if issubclass(form.kind, NoteVerbale):
        patterns = reading.language.note_verbale_titles
    elif issubclass(form.kind, Note):
        patterns = reading.language.note_titles
    line = " ".join(title.text.split())
    match = next(filter(None, (pattern.fullmatch(line) for pattern in patterns)), None)
    groups = match.groupdict() if match else {}
    said = {name: (groups.get(name) or "").strip(" ,，،*").removeprefix("the ") for name in ("sender", "addressee")}
    return {name: value or values[name] for name, value in said.items()}


def _unplaced(form: RootForm, closing: Closing) -> list[Block]:
    """Signatures and dates that the model has no place for in this type of document, as paragraphs."""
    unplaced: list[Block] = []
    if not issubclass(form.kind, Communication | Report):
        unplaced += [Paragraph(signature.text) for signature in closing.signatures]
    if not issubclass(form.kind, Communication | Report | Resolution) and closing.place_date:
        unplaced.append(Paragraph(closing.place_date.content))
    return unplaced
