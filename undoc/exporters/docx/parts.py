"""The parts of a document in their order: masthead, title, body, signatures, annexes."""

from __future__ import annotations

from attrs import evolve

from undoc.bookmarks import Mark, MarkKind
from undoc.escape import one_line
from undoc.exporters.docx.blocks import write_blocks, write_heading
from undoc.exporters.docx.inline import PLAIN, Look, write_content, write_text
from undoc.exporters.docx.marking import dated_flags, mark_as
from undoc.exporters.docx.markup import Element, add
from undoc.exporters.docx.places import Place
from undoc.exporters.docx.story import Story
from undoc.exporters.printed import annex_head, dated, numbered_title, signature_lines
from undoc.model import Annex, Communication, Document, Heading, PlaceDate, Report, Resolution, Signature

_TITLES = ("TitleHCH", "TitleH1")
_ANNEX_TITLES = ("H1", "H23", "H4", "H56")


def write_document(story: Story, body: Element, document: Document, place: Place) -> None:
    """Add all that stands after the masthead."""
    signatures, place_date = _closing(document)
    for title in numbered_title(document):
        story.mark(title)
        kind, flags = _title_mark(title, document.title)
        write_heading(story, body, title, _TITLES[min(title.level, 1)], place, kind, flags)
    write_blocks(story, body, document.body, place)
    look = Look(italic=True) if isinstance(document, Resolution) else PLAIN
    _write_closing(story, body, signatures, place_date, place, look)
    stack = [(annex, "", 1) for annex in reversed(document.annexes)]
    while stack:
        annex, above, depth = stack.pop()
        if story.bookmarks is not None:
            above = story.bookmarks.begin(annex, above)
            story.name(story.bookmarks.annex(annex, depth))
        write_annex(story, body, annex, place)
        stack.extend((inner, above, depth + 1) for inner in reversed(annex.annexes))


def _title_mark(title: Heading, own: Heading | None) -> tuple[MarkKind, str]:
    """What a printed title is: the document's own, that with a resolution's number before it, or the number alone."""
    if title is own:
        return "T", ""
    return ("T", "n") if own is not None and title.content == own.content else ("N", "")


def _closing(document: Document) -> tuple[tuple[Signature, ...], PlaceDate | None]:
    """Signatures, and the place and date, of a document that has them."""
    match document:
        case Communication() | Report():
            return document.signatures, document.place_date
        case Resolution():
            return (), document.place_date
        case _:
            return (), None


def write_annex(story: Story, body: Element, annex: Annex, place: Place) -> None:
    """Add an annex on a page of its own, without the attachments within it."""
    story.page_break = True
    story.mark(annex)
    head = annex_head(annex, story.language)
    if head.heading is not None:
        story.mark(head.heading)
        write_heading(story, body, head.heading, "HCh", place, "H")
    if head.original is not None:
        mark_as(story, place, "original", Mark("O"))
        write_text(story, story.paragraph(body, "SingleTxt", keep_next=True), head.original)
    for title in head.titles:
        story.mark(title)
        write_heading(story, body, title, _ANNEX_TITLES[min(title.level, 3)], place, "T")
    write_blocks(story, body, annex.body, place)
    _write_closing(story, body, annex.signatures, annex.place_date, place)
    story.flush(body, "SingleTxt")


def _write_closing(
    story: Story,
    body: Element,
    signatures: tuple[Signature, ...],
    place_date: PlaceDate | None,
    place: Place,
    look: Look = PLAIN,
) -> None:
    for signature in signatures:
        story.mark(signature)
        _write_signature(story, body, signature, place)
    if place_date is not None:
        story.mark(place_date)
        content = dated(place_date, story.language)
        if content:
            mark_as(story, place, "closing_date", Mark("D", 0, dated_flags(place_date, content)))
            write_content(story, story.paragraph(body, "Date"), content, look)


def _write_signature(story: Story, body: Element, signature: Signature, place: Place) -> None:
    """Add a signature as one paragraph, a line for each of its lines."""
    above = [title for title in map(one_line, signature.titles[: signature.above]) if title]
    below = [title for title in map(one_line, signature.titles[signature.above :]) if title]
    signature = evolve(signature, name=one_line(signature.name), titles=(*above, *below), above=len(above))
    lines = signature_lines(signature, story.language)
    if not lines:
        return
    flags = ("" if signature.name.strip() else "n") + ("" if signature.signed else "u")
    mark_as(story, place, "signature", Mark("S", sum(1 for title in above if title.strip()), flags))
    paragraph = story.paragraph(body, "Signature")
    for number, line in enumerate(lines):
        if number:
            add(add(paragraph, "r"), "br")
        for part in line:
            write_text(story, paragraph, part.text, PLAIN.with_(part.emphasis) if part.emphasis else PLAIN)
