"""The parts of a document in their order: masthead, title, body, signatures, annexes."""

from __future__ import annotations

import re

from attrs import evolve

from undoc.exporters.docx.blocks import dated, write_blocks, write_heading
from undoc.exporters.docx.inline import Look, write_content, write_text
from undoc.exporters.docx.markup import Element, add
from undoc.exporters.docx.places import Place
from undoc.exporters.docx.story import Story
from undoc.model import (
    Annex,
    Communication,
    Document,
    Heading,
    PlaceDate,
    Report,
    Resolution,
    Signature,
)

_TITLES = ("TitleHCH", "TitleH1")
_ANNEX_TITLES = ("H1", "H23", "H4", "H56")
#: A number of a resolution of the General Assembly or the Council, which is printed before the title with a point.
_NUMBER = re.compile(r"[0-9]+/[0-9]+(?: [A-Z])?")


def write_document(story: Story, body: Element, document: Document, place: Place) -> None:
    """Add all that stands after the masthead."""
    signatures, place_date = _closing(document)
    title = document.title
    if isinstance(document, Resolution) and document.number:
        title = _numbered(story, body, document.number, title, place)
    if title is not None:
        story.mark(title)
        write_heading(story, body, title, _TITLES[min(title.level, 1)], place)
    write_blocks(story, body, document.body, place)
    _write_closing(story, body, signatures, place_date)
    stack = list(reversed(document.annexes))
    while stack:
        annex = stack.pop()
        write_annex(story, body, annex, place)
        stack.extend(reversed(annex.annexes))


def _numbered(story: Story, body: Element, number: str, title: Heading | None, place: Place) -> Heading | None:
    """A resolution's title with its number: before it as the Assembly prints it, otherwise on a line of its own."""
    if _NUMBER.fullmatch(number):
        if title is not None and title.marker is None:
            return evolve(title, marker=f"{number}.")
        number = f"{number}."
    write_heading(story, body, Heading(number), "TitleHCH", place)
    return title


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
    heading = annex.heading
    if heading is None and annex.label:
        heading = Heading(annex.label)  # an annex that says no more than its number
    if heading is not None:
        story.mark(heading)
        write_heading(story, body, heading, "HCh", place)
    for title in annex.titles:
        story.mark(title)
        write_heading(story, body, title, _ANNEX_TITLES[min(title.level, 3)], place)
    if annex.original_language:
        line = f"[{story.language.original_line(annex.original_language)}]"
        write_text(story, story.paragraph(body, "SingleTxt", keep_next=True), line)
    write_blocks(story, body, annex.body, place)
    _write_closing(story, body, annex.signatures, annex.place_date)
    story.flush(body, "SingleTxt")


def _write_closing(
    story: Story, body: Element, signatures: tuple[Signature, ...], place_date: PlaceDate | None
) -> None:
    for signature in signatures:
        story.mark(signature)
        _write_signature(story, body, signature)
    if place_date is not None:
        story.mark(place_date)
        content = dated(story, place_date)
        if content:
            write_content(story, story.paragraph(body, "Date"), content)


def _write_signature(story: Story, body: Element, signature: Signature) -> None:
    """Add a signature as one paragraph, a line for each of its lines."""
    language = story.language
    lines = language.signature_lines(signature.name, signature.titles, signed=signature.signed, above=signature.above)
    if not lines:
        return
    paragraph = story.paragraph(body, "Signature")
    name = sum(1 for title in signature.titles[: signature.above] if title)
    for number, line in enumerate(lines):
        if number:
            add(add(paragraph, "r"), "br")
        if number == name and signature.signed and language.spaced and line.startswith(language.signed):
            write_text(story, paragraph, language.signed, Look(italic=True))
            line = line[len(language.signed) :]
        write_text(story, paragraph, line)
