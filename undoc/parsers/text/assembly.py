"""The parts of a document are told apart and put together into its tree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from undoc.diagnostics import Diagnostic, Severity, Span
from undoc.languages.language import Language
from undoc.model import Annex, Document, Furniture, Heading, Node
from undoc.parsers.text.attachments import (
    Section,
    attachment_heading,
    read_original,
    read_titles,
    split_sections,
    title_heading,
)
from undoc.parsers.text.blocks import Chunk
from undoc.parsers.text.body import build_body
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.masthead import is_masthead_line, read_masthead
from undoc.parsers.text.notes import FoundNote
from undoc.parsers.text.orphans import Orphans
from undoc.parsers.text.signatures import find_signatures, read_place_date, signed_pattern
from undoc.parsers.text.source import Line, Strand
from undoc.parsers.text.titles import find_title, match_title

#: An enclosure stands in an annex, an appendix in either; deeper than this nothing is nested.
_RANK = {"annex": 0, "enclosure": 1, "appendix": 2}
#: How much of a letter and of an attachment is searched for the names of places.
_KNOWN_CHUNKS = 40


def is_structure(text: str, language: Language) -> bool:
    """Whether a text begins or ends a part of a document, so that no paragraph runs on through it."""
    if len(text) > 700:
        return False
    return (
        attachment_heading(text, language) is not None
        or match_title(text, language) is not None
        or (text.startswith("[") and read_original(text, language) is not None)
        or (len(text) < 200 and signed_pattern(language).search(text) is not None)
    )


def assemble(
    chunks: list[Chunk],
    marks: Marks,
    unmarked: Sequence[FoundNote],
    furniture: tuple[Furniture, ...],
    language: Language,
    code: str | None,
) -> Document:
    """The document of these chunks.

    Args:
        chunks: the flow, without furniture and notes.
        marks: the bound marks of footnotes.
        unmarked: notes that no mark bears.
        furniture: what was taken off the pages.
        language: the language's data.
        code: the language's code, or None where it is unknown.
    """
    notices: list[Diagnostic] = []
    orphans = Orphans(notices)
    for note in unmarked:
        orphans.add(note)
    found = find_title(chunks, language, marks)
    parts: dict[str, Any] = {"language": code, "furniture": furniture}
    kind: type[Document] = Document
    if found is None:
        head, rest = _masthead_alone(chunks, language, marks)
        if chunks:
            notices.append(Diagnostic("P102", Severity.INFO, "no title of a known kind of document was found"))
    else:
        index, title = found
        kind = title.kind
        head = [line for chunk in chunks[:index] for line in chunk.lines]
        rest = chunks[index + 1 :]
        own = chunks[index].lines[title.lines :]
        if own:
            rest = [Chunk(own, Strand.join(line.strand for line in own), False, chunks[index].width), *rest]
        parts |= {
            "title": title_heading(title.strand, marks),
            "date": title.date,
            "sender": title.sender,
            "addressee": title.addressee,
        }
    parts["masthead"] = read_masthead(head, language, marks)
    if head:
        orphans.add_within(Strand.join(line.strand for line in head), marks)
    known = "\n".join(chunk.text for chunk in rest[:_KNOWN_CHUNKS])
    letter, *attachments = split_sections(rest, language, marks)
    built = _section(letter, language, marks, orphans, notices, signed=kind is not Document)
    annexes = _attachments(attachments, known, language, marks, orphans, notices)
    for chunk in chunks:
        orphans.add_within(chunk.strand, marks)
    built["body"] = (*built["body"], *orphans.rest())
    parts |= built
    parts["annexes"] = annexes
    nodes = [node for value in parts.values() for node in (value if isinstance(value, tuple) else (value,))]
    spans = [node.span for node in nodes if isinstance(node, Node) and not isinstance(node, Furniture)]
    return kind(**parts, notices=tuple(notices), span=Span.union(spans))


def _masthead_alone(chunks: list[Chunk], language: Language, marks: Marks) -> tuple[list[Line], list[Chunk]]:
    """The lines at the beginning that are known to stand in mastheads, and the rest."""
    head: list[Line] = []
    for index, chunk in enumerate(chunks):
        if not all(is_masthead_line(line, language, marks) for line in chunk.lines):
            return head, chunks[index:]
        head += chunk.lines
    return head, []


def _section(
    section: Section,
    language: Language,
    marks: Marks,
    orphans: Orphans,
    notices: list[Diagnostic],
    *,
    signed: bool,
) -> dict[str, Any]:
    """Body, signatures and closing place and date of a letter or an attachment."""
    chunks = section.chunks
    built: dict[str, Any] = {}
    used: set[int] = set()
    if signed:
        signatures = find_signatures(chunks, language, marks)
        for found in signatures:
            for chunk in chunks[found.start : found.end]:
                orphans.add_within(chunk.strand, marks)
        built["signatures"] = tuple(found.signature for found in signatures)
        for found in signatures:
            used.update(range(found.start, found.end))
        for index in range(len(chunks) - 1, max(-1, len(chunks) - 3 - len(used)), -1):
            place_date = None if index in used else read_place_date(chunks[index].strand, language, marks)
            if place_date is not None:
                built["place_date"] = place_date
                used.add(index)
                break
    body = build_body([chunk for index, chunk in enumerate(chunks) if index not in used], marks, orphans, notices)
    last = chunks[-1].lines[-1].number if chunks else 0
    built["body"] = (*body, *orphans.before(last))
    return built


def _attachments(
    sections: Sequence[Section],
    known: str,
    language: Language,
    marks: Marks,
    orphans: Orphans,
    notices: list[Diagnostic],
) -> tuple[Annex, ...]:
    """The attachments, those of a lower rank inside the one before them."""
    if not sections:
        return ()
    annexes: list[Annex] = []
    position = 0
    while position < len(sections):
        section = sections[position]
        end = position + 1
        while end < len(sections) and _rank(sections[end]) > _rank(section):
            end += 1
        annexes.append(_attachment(section, sections[position + 1 : end], known, language, marks, orphans, notices))
        position = end
    return tuple(annexes)


def _rank(section: Section) -> int:
    return _RANK[section.kind or "annex"]


def _attachment(
    section: Section,
    inner: Sequence[Section],
    known: str,
    language: Language,
    marks: Marks,
    orphans: Orphans,
    notices: list[Diagnostic],
) -> Annex:
    assert section.heading is not None and section.kind is not None  # noqa: S101, PT018  # split_sections gives both
    heading = title_heading(section.heading.strand, marks)
    original = None
    spans = [heading.span]
    titles: tuple[Heading, ...] = ()
    rest = section.chunks
    own_text = "\n".join(chunk.text for chunk in rest[:_KNOWN_CHUNKS])
    for _ in range(2):  # the line with the original language stands before the titles or behind them
        if original is None and rest and (original := read_original(marks.without(rest[0].strand), language)):
            spans.append(rest[0].strand.span)
            orphans.add_within(rest[0].strand, marks)
            rest = rest[1:]
        if not titles:
            titles, count = read_titles(rest, f"{known}\n{own_text}", language, marks)
            rest = rest[count:]
    own = Section(rest, section.kind, section.label, section.heading)
    built = _section(own, language, marks, orphans, notices, signed=True)
    annexes = _attachments(inner, known, language, marks, orphans, notices)
    parts = (*titles, *built["body"], *built["signatures"], *annexes)
    if built.get("place_date") is not None:
        spans.append(built["place_date"].span)
    spans += [node.span for node in parts]
    return Annex(
        section.kind,
        section.label,
        heading,
        titles,
        annexes=annexes,
        original_language=original,
        span=Span.union(spans),
        **built,
    )
