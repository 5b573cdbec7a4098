"""Places, dates and signatures: what closes a document or an annex."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.akn import DATE, PLACE, UNTIL
from undoc.exporters.xml.inline import Mark, marks_in, write_content
from undoc.exporters.xml.tree import Element, add
from undoc.exporters.xml.writing import Writing
from undoc.languages.dates import find_days
from undoc.languages.language import Language
from undoc.model import PlaceDate, Signature


def write_conclusions(
    writing: Writing,
    parent: Element,
    signatures: Iterable[Signature],
    place_date: PlaceDate | None,
    scope: str,
) -> None:
    """Append ``conclusions`` with what there is of signatures, place and date.

    Args:
        writing: the state of the export.
        parent: a ``doc`` or ``statement``.
        signatures: the signatures, in order.
        place_date: the place and date.
        scope: eId of the attachment, with a ``__`` behind it, or empty.
    """
    signatures = tuple(signatures)
    if not signatures and place_date is None:
        return
    eid = f"{scope}concl"
    conclusions = add(parent, "conclusions", {"eId": eid})
    if signatures:
        box = add(conclusions, "container", {"name": "signature", "eId": writing.ids.counted(f"{eid}__container")})
        for signature in signatures:
            _write_signature(writing, add(box, "p"), signature)
    if place_date is not None:
        container_id = writing.ids.counted(f"{eid}__container")
        box = add(conclusions, "container", {"name": "placeAndDate", "eId": container_id})
        line = add(box, "p")
        writing.anchor(place_date, line)
        write_place_date(writing, line, place_date, container_id)


def write_place_date(writing: Writing, element: Element, place_date: PlaceDate, prefix: str) -> None:
    """Fill an element with a place and date as printed.

    The place and the days are marked up where the printed line shows them; those that it doesn't show become
    attributes.
    """
    place = None
    if place_date.place:
        refers = writing.terms.shown("TLCLocation", place_date.place, "location")
        place = _first_place(place_date, place_date.place, {"refersTo": refers})
    first, last = _days(writing.language, place_date)
    if place and first and first.overlaps(place):
        first = last = None
    if place and last and last.overlaps(place):
        last = None
    if place_date.place is not None and place is None:
        element.set(PLACE, place_date.place)
    if place_date.date is not None and first is None:
        element.set(DATE, place_date.date.isoformat())
    if place_date.until is not None and last is None:
        element.set(UNTIL, place_date.until.isoformat())
    marks = [mark for mark in (place, first, last) if mark]
    write_content(writing, element, place_date.content, prefix, marks)


def _first_place(place_date: PlaceDate, place: str, attributes: dict[str, str]) -> Mark | None:
    def find(text: str, offset: int) -> Iterator[Mark]:
        start = text.find(place)
        if start >= 0:
            yield Mark(offset + start, offset + start + len(place), "location", attributes)

    return next(iter(marks_in(place_date.content, find)), None)


def _days(language: Language, place_date: PlaceDate) -> tuple[Mark | None, Mark | None]:
    """The marks of the first day and, behind it, of the last, where they are printed."""

    def find(text: str, offset: int) -> Iterator[Mark]:
        for start, end, day in find_days(text, language):
            yield Mark(offset + start, offset + end, "docDate", {"date": day.isoformat()})

    if place_date.date is None:
        return None, None
    marks = iter(marks_in(place_date.content, find))
    first = next((mark for mark in marks if mark.attributes["date"] == place_date.date.isoformat()), None)
    if place_date.until is None:
        return first, None
    until = place_date.until.isoformat()
    return first, next((mark for mark in marks if mark.attributes["date"] == until), None)


def _write_signature(writing: Writing, parent: Element, signature: Signature) -> None:
    """A signature in its printed order: titles above, mark and name, titles below."""
    element = add(parent, "signature")
    writing.anchor(signature, parent)
    for title in signature.titles[: signature.above]:
        _write_title(writing, element, title)
        add(element, "eol")
    space = " " if writing.language.spaced else ""
    name = writing.terms.named("TLCPerson", "signatory", signature.name)
    if signature.signed and writing.language.signed_first:
        _write_signed(writing, element)
        element.say(space)
    add(element, "person", {"refersTo": name}).say(signature.name)
    if signature.signed and not writing.language.signed_first:
        _write_signed(writing, element)
    for title in signature.titles[signature.above :]:
        add(element, "eol")
        _write_title(writing, element, title)


def _write_title(writing: Writing, parent: Element, title: str) -> None:
    refers = writing.terms.shown("TLCRole", title, "role")
    add(parent, "role", {"refersTo": refers}).say(title)


def _write_signed(writing: Writing, parent: Element) -> None:
    add(parent, "docStatus", {"refersTo": writing.terms.common("signed")}).say(writing.language.signed)
