"""What a document says, a line for each fact, so that two documents can be told apart line by line."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

from undoc import (
    Annex,
    Communication,
    Document,
    Footnote,
    Heading,
    Paragraph,
    Resolution,
    Signature,
    Subparagraph,
)
from undoc.model import Block, Content, PlaceDate


def facts(document: Document) -> list[str]:
    """The facts of a document in reading order; in Chinese no white space counts."""
    if document.language == "zh":
        return ["".join(line.split()) for line in _facts(document)]
    return list(_facts(document))


def difference(printed: Document, read: Document) -> str:
    """The facts in which two documents differ, as a diff; empty if there are none."""
    return "\n".join(difflib.unified_diff(facts(printed), facts(read), "printed", "read", n=1, lineterm=""))


def _facts(document: Document) -> Iterator[str]:
    yield f"{type(document).__name__} in {document.language}"
    head = document.masthead
    if head is not None:
        yield f"masthead: {head.organization} | {head.organ} | {', '.join(head.symbols)}"
        yield f"issue: session {head.session_number} | {head.distribution} | {head.original_language}"
        for item in head.agenda_items:
            yield f"agenda item {item.label} | {item.title} | {_said(item.content)}"
    if document.title is not None:
        yield f"title: {_said(document.title.content)}"
    if isinstance(document, Communication):
        yield f"of {document.date} from {document.sender} to {document.addressee}"
        yield from _end(document.body, document.signatures, document.place_date)
    elif isinstance(document, Resolution):
        yield f"number {(document.number or '').rstrip('. -')} of {document.date}"
        yield from _end(document.body, (), None)
    else:
        yield from _end(document.body, (), None)
    for annex in document.annexes:
        yield from _annex(annex)


def _annex(annex: Annex) -> Iterator[str]:
    yield f"{annex.kind} {annex.label}: {annex.heading.text if annex.heading else None}"
    if annex.original_language is not None:
        yield f"original: {annex.original_language}"
    for title in annex.titles:
        yield f"annex title: {_said(title.content)}"
        yield from (f"annex title line: {line.text}" for line in title.lines)
    yield from _end(annex.body, annex.signatures, annex.place_date)
    for inner in annex.annexes:
        yield from ("  " + line for line in _annex(inner))


def _end(body: Iterable[Block], signatures: Iterable[Signature], place_date: PlaceDate | None) -> Iterator[str]:
    for block in body:
        match block:
            case Paragraph():
                yield f"paragraph {block.marker}: {_said(block.content)}"
                yield from _items(block.subparagraphs, "  ")
                if block.closing:
                    yield f"closing: {_said(block.closing)}"
            case Heading():
                yield f"heading {block.marker}: {_said(block.content)}"
            case _:
                yield f"{type(block).__name__}: {block.text}"
    for signature in signatures:
        yield f"signature: {signature.name} | {' | '.join(signature.titles)} | {signature.above} above"
    if place_date is not None:
        yield f"place and date: {place_date.place} | {place_date.date}"


def _items(items: Iterable[Subparagraph], indent: str) -> Iterator[str]:
    for item in items:
        yield f"{indent}item {item.marker}: {_said(item.content)}"
        yield from _items(item.subparagraphs, indent + "  ")


def _said(content: Content) -> str:
    """Content with its notes in square brackets at their places; no white space counts before a note."""
    parts: list[str] = []
    for item in content:
        if isinstance(item, Footnote):
            body = " / ".join(block.text for block in item.body)
            parts = ["".join(parts).rstrip(), f"[{item.marker}: {body}]"]
        else:
            parts.append(item.text)
    return "".join(parts)
