"""The parts of a document are told apart and put together into its tree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from undoc.diagnostics import Diagnostic, Severity, Span
from undoc.languages.language import Language
from undoc.model import Annex, Communication, Document, Furniture, Heading, Node, Paragraph, Resolution
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
from undoc.parsers.text.found_notes import FoundNote
from undoc.parsers.text.heads import Head
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.masthead import is_masthead_line, read_masthead
from undoc.parsers.text.orphans import Orphans
from undoc.parsers.text.resolution_parts import annex_headings, resolution_parts, with_roles
from undoc.parsers.text.resolutions import FoundResolution, is_opening
from undoc.parsers.text.signatures import find_signatures, has_signed_mark, place_date_of, read_place_date
from undoc.parsers.text.source import Line, Strand
from undoc.parsers.text.titles import match_title

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
        or (len(text) < 200 and has_signed_mark(text, language))
    )


def assemble(
    chunks: list[Chunk],
    marks: Marks,
    unmarked: Sequence[FoundNote],
    furniture: tuple[Furniture, ...],
    language: Language,
    code: str | None,
    resolution: FoundResolution | None = None,
    head: Head | None = None,
    told: Iterable[Diagnostic] = (),
    untitled: type[Document] = Document,
    facts: Mapping[str, Any] | None = None,
) -> Document:
    """The document of these chunks.

    Args:
        chunks: the flow, without furniture and notes. The list is emptied, so that what has become part of the tree is
            not in memory twice.
        marks: the bound marks of footnotes.
        unmarked: notes that no mark bears.
        furniture: what was taken off the pages.
        language: the language's data.
        code: the language's code, or None where it is unknown.
        told: what was guessed before.
        resolution: the head of the resolution that the document is, which the chunks are without.
        head: likewise the head of a letter, note or report.
        untitled: the class of the document where neither of these tells it.
        facts: fields of that class that are known.
    """
    notices = list(told)
    orphans = Orphans(notices)
    for note in unmarked:
        orphans.add(note)
    parts: dict[str, Any] = {"language": code, "furniture": furniture}
    kind: type[Document] = Document
    if resolution is not None:
        kind = resolution.kind
        above, rest = resolution.masthead, chunks
        parts |= resolution_parts(resolution, language, marks)
        for strand in (*resolution.strands, *resolution.numbers):
            orphans.add_within(strand, marks)
    elif head is not None:
        kind = head.title.kind
        above, rest = head.masthead, chunks
        under = tuple(title_heading(strand, marks) for strand in head.under)
        parts["title"] = title_heading(head.strand, marks, under)
        if issubclass(kind, Communication):
            title = head.title
            parts |= {"date": title.date, "sender": title.sender, "addressee": title.addressee}
    else:
        above, rest = _masthead_alone(chunks, language, marks)
        kind = untitled
        parts |= facts or {}
        if chunks and kind is Document:
            notices.append(Diagnostic("P102", Severity.INFO, "no title of a known kind of document was found"))
    if resolution is None:
        parts["masthead"] = read_masthead(above, language, marks)
    if above:
        orphans.add_within(Strand.join(above), marks)
    known = "\n".join(chunk.text for chunk in rest[:_KNOWN_CHUNKS])
    letter, *attachments = split_sections(rest, language, marks)
    del rest
    chunks.clear()
    # a resolution bears no signature, and what closes it is taken off already
    signed = kind is not Document and not issubclass(kind, Resolution)
    built = _section(letter, language, marks, orphans, notices, signed=signed)
    annexes = _attachments(attachments, known, language, marks, orphans, notices, issubclass(kind, Resolution))
    orphans.add_unplaced(marks)
    built["body"] = (*built["body"], *orphans.rest())
    if issubclass(kind, Resolution):
        built["body"] = with_roles(built["body"], language)
    parts |= built
    parts["annexes"] = annexes
    nodes = [node for value in parts.values() for node in (value if isinstance(value, tuple) else (value,))]
    spans = [node.span for node in nodes if isinstance(node, Node) and not isinstance(node, Furniture)]
    return kind(**parts, notices=tuple(notices), span=Span.union(spans))


def _masthead_alone(chunks: list[Chunk], language: Language, marks: Marks) -> tuple[list[Line], list[Chunk]]:
    """The lines at the beginning that are known to stand in mastheads, and the rest."""
    head: list[Line] = []
    for index, chunk in enumerate(chunks):
        if chunk.evidence.kind != "masthead" and not all(
            is_masthead_line(line, language, marks) for line in chunk.lines
        ):
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
    """Body, signatures and closing place and date of a letter or an attachment, whose chunks are dropped."""
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
            if index not in used and place_date is None and chunks[index].evidence.kind == "closing":
                place_date = place_date_of(chunks[index].strand, marks, None)
            if place_date is not None:
                built["place_date"] = place_date
                used.add(index)
                break
    body = build_body([chunk for index, chunk in enumerate(chunks) if index not in used], marks, orphans, notices)
    chunks.clear()
    built["body"] = (*body, *orphans.before(section.end))
    return built


def _attachments(
    sections: Sequence[Section],
    known: str,
    language: Language,
    marks: Marks,
    orphans: Orphans,
    notices: list[Diagnostic],
    of_resolution: bool = False,
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
        inner = sections[position + 1 : end]
        annexes.append(_attachment(section, inner, known, language, marks, orphans, notices, of_resolution))
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
    of_resolution: bool,
) -> Annex:
    assert section.kind is not None  # noqa: S101  # split_sections gives it
    heading = title_heading(section.heading.strand, marks) if section.heading is not None else None
    original = None
    spans = [heading.span if heading is not None else None]
    titles: tuple[Heading, ...] = ()
    rest = section.chunks
    own_text = "\n".join(chunk.text for chunk in rest[:_KNOWN_CHUNKS])
    for _ in range(2):  # the line with the original language stands before the titles or behind them
        line = rest[0].lines[0] if rest else None
        if original is None and line and (original := read_original(marks.without(line), language)):
            spans.append(line.span)
            orphans.add_within(line, marks)
            below = rest[0].lines[1:]
            rest = [
                *([Chunk(below, Strand.join(below), False, rest[0].width, evidence=rest[0].evidence)] if below else []),
                *rest[1:],
            ]
        if not titles:
            titles, count = read_titles(rest, f"{known}\n{own_text}", language, marks)
            rest = rest[count:]
    section.chunks = []
    own = Section(rest, section.kind, section.label, section.heading, section.end)
    del rest
    built = _section(own, language, marks, orphans, notices, signed=True)
    annexes = _attachments(inner, known, language, marks, orphans, notices, of_resolution)
    if of_resolution:
        titles, headings = annex_headings(titles)
        opened = next((one for one in built["body"] if isinstance(one, Paragraph)), None)
        if opened is not None and is_opening(opened.text, language):
            built["body"] = with_roles(built["body"], language)
        built["body"] = (*headings, *built["body"])
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
