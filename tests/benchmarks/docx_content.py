"""The content of a document as plain lists, for writers of DOCX that know nothing of the model."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from undoc.exporters.printed import agenda_line, annex_head, dated, issue_lines, joined_symbols, signature_lines
from undoc.languages import language
from undoc.model import Annex, Content, Document, Emphasis, Footnote, Heading, Link, Node, Paragraph, Subparagraph

#: A paragraph: its style, its number, whether it begins a page, and its runs; a run is a text or the text of a note.
Line = dict[str, Any]


def lines_of(document: Document) -> list[Line]:
    """Every paragraph of a document in reading order; tables and quotations as their paragraphs."""
    speech = language(document.language)
    said: list[Line] = []
    head = document.masthead
    if head is not None:
        plain = [
            head.organization,
            joined_symbols(head),
            head.organ,
            *(line.text for line in issue_lines(head, speech)),
        ]
        said += [_line("Normal", None, text) for text in (*plain, head.session) if text]
        for item in head.agenda_items:
            said.append(_line("Normal", None, agenda_line(item)))
            said += [_line("Normal", None, item.title)] if item.title else []
    if document.title is not None:
        said.append(_line("Heading 1", document.title.marker, document.title.content))
    said += _blocks(document.body)
    said += _end(document)
    waiting = list(reversed(document.annexes))
    while waiting:
        annex = waiting.pop()
        at = len(said)
        lines = annex_head(annex, speech)
        said += [_line("Heading 1", None, line.content) for line in (lines.heading, *lines.titles) if line]
        said += _blocks(annex.body)
        said += _end(annex)
        if at < len(said):
            said[at]["page"] = True
        waiting += reversed(annex.annexes)
    return said


def _line(style: str, number: str | None, content: str | Content) -> Line:
    runs = [{"text": content}] if isinstance(content, str) else _runs(content)
    return {"style": style, "number": number, "page": False, "runs": runs}


def _runs(content: Iterable[Node]) -> list[dict[str, str]]:
    said: list[dict[str, str]] = []
    for item in content:
        if isinstance(item, Footnote):
            said.append({"note": " ".join(block.text for block in item.body)})
        elif isinstance(item, (Emphasis, Link)):
            said += _runs(item.content)
        else:
            said.append({"text": item.text})
    return said


def _blocks(blocks: Iterable[Node]) -> list[Line]:
    said: list[Line] = []
    waiting = list(reversed(list(blocks)))
    while waiting:
        item = waiting.pop()
        if isinstance(item, Heading):
            said.append(_line("Heading 2", item.marker, item.content))
        elif isinstance(item, (Paragraph, Subparagraph)):
            said.append(_line("Normal", item.marker, item.content))
            waiting += reversed(item.subparagraphs)
        else:
            waiting += reversed(list(item.children()))
    return said


def _end(part: Document | Annex) -> list[Line]:
    """Signatures, place and date."""
    speech = language(part.language if isinstance(part, Document) else None)
    said = []
    for signature in getattr(part, "signatures", ()):
        for line in signature_lines(signature, speech):
            said.append(_line("Normal", None, "".join(piece.text for piece in line)))
    place = getattr(part, "place_date", None)
    return [*said, _line("Normal", None, dated(place, speech))] if place is not None else said
