"""Attachments: annexes, enclosures, appendices."""

from __future__ import annotations

from typing import get_args

from attrs import evolve
from lxml import etree

from undoc.akn import LABEL, heading_level, name_of, tag, texts_in
from undoc.diagnostics import Severity
from undoc.model import Annex, AnnexKind, Block, Heading, Inline
from undoc.parsers.xml.blocks import read_block
from undoc.parsers.xml.front import numbered
from undoc.parsers.xml.headings import Line, nest_lines, read_line
from undoc.parsers.xml.inline import read_content
from undoc.parsers.xml.parts import read_parts
from undoc.parsers.xml.reading import Reading

#: Elements that are documents in themselves.
DOCUMENTS = frozenset(
    "amendmentList officialGazette documentCollection act bill debateReport debate statement amendment judgment "
    "portion doc".split()
)


def read_attachments(reading: Reading, element: etree._Element) -> list[Annex]:
    """The annexes of a document's element: its attachments and components."""
    boxes = [*element.findall(tag("attachments")), *element.findall(tag("components"))]
    return [annex for box in boxes for annex in read_box(reading, box)]


def read_box(reading: Reading, box: etree._Element, leave: etree._Element | None = None) -> list[Annex]:
    """The annexes in ``attachments``, ``components`` or a ``collectionBody``.

    Args:
        reading: the state of the parse.
        box: what holds them; a component in it that only refers to another is none.
        leave: a component to leave out.
    """
    annexes: list[Annex] = []
    reading.keep_stray(box.text, box)
    for child in box:
        if child is not leave and (name_of(box) == "attachments" or _says(child)):
            annexes.append(read_annex(reading, child))
        reading.keep_stray(child.tail, box)
    if annexes and name_of(box) != "attachments" and not reading.exact:
        reading.say("P205", Severity.WARNING, "documents beside the first are read as its annexes", box)
    return annexes


def document_in(part: etree._Element) -> etree._Element | None:
    """The document that an attachment or a component holds, or is."""
    if name_of(part) in DOCUMENTS:
        return part
    return next((child for child in part if name_of(child) in DOCUMENTS), None)


def _says(part: etree._Element) -> bool:
    """Whether a component holds a document, or at least text."""
    return document_in(part) is not None or any(piece.strip() for piece in texts_in(part))


def read_annex(reading: Reading, attachment: etree._Element) -> Annex:
    """An annex from an ``attachment`` or a ``component``, or from a document's element itself."""
    marker: str | None = None
    content: list[Inline] | None = None
    lines: list[Line] = []
    heading_id: str | None = None
    document: etree._Element | None = attachment if name_of(attachment) in DOCUMENTS else None
    before: list[Block] = []
    if document is None:
        reading.keep_stray(attachment.text, attachment)
        for child in attachment:
            name = name_of(child)
            if name == "num":
                marker = reading.plain(child)
            elif name == "heading" and content is None:
                content, heading_id = read_content(reading, child), reading.id_of(child)
            elif name in ("heading", "subheading"):
                lines.append(read_line(reading, child))
            elif name in DOCUMENTS and document is None:
                document = child
            else:
                before += read_block(reading, child)
            reading.keep_stray(child.tail, attachment)
    heading = None
    if content is not None or marker is not None or lines:
        level = heading_level(attachment.get("class")) or 0
        heading = Heading(content or (), marker, level, nest_lines(lines), id=heading_id)
    anchor, span = reading.id_of(attachment), reading.span_of(attachment)
    label = reading.attribute(attachment, LABEL)
    if document is None:
        reading.say("P205", Severity.WARNING, "an attachment has no document in it", attachment)
        return Annex("annex", label, heading, body=before, id=anchor, span=span)
    kind: AnnexKind = next((kind for kind in get_args(AnnexKind) if kind == document.get("name")), "annex")
    parts = read_parts(reading, document, None, None, has_masthead=False)
    front, closing = parts.front, parts.closing
    titles = [*front.cover_titles, *front.titles]
    if front.number is not None:
        titles[:1] = [numbered(titles[0] if titles else Heading(), front.number)]
    annex = Annex(
        kind,
        label,
        heading,
        titles,
        [*before, *parts.body, *closing.rest],
        closing.signatures,
        closing.place_date,
        read_attachments(reading, document),
        front.original,
        id=anchor,
        span=span,
    )
    return annex if reading.exact else _with_printed_heading(reading, annex)


def _with_printed_heading(reading: Reading, annex: Annex) -> Annex:
    """An annex whose heading and titles were left in its body: the first headings there, if the first names it."""
    if annex.heading is not None:
        return _labelled(reading, annex, annex.heading)
    titles: list[Heading] = []
    for block in annex.body:
        if not isinstance(block, Heading) or (titles and block.marker is not None):
            break
        titles.append(block)
    if not titles or not _label(reading, annex, titles[0])[0]:
        return annex
    # only the line directly under it is surely its title; more of them are headings of the body
    annex = evolve(annex, heading=titles[0], titles=(*titles[1:2], *annex.titles), body=annex.body[len(titles[:2]) :])
    return _labelled(reading, annex, titles[0])


def _label(reading: Reading, annex: Annex, heading: Heading) -> tuple[bool, AnnexKind, str | None]:
    """Whether a heading names an attachment, its kind and its label."""
    line = " ".join(heading.text.split())
    patterns = reading.language.annexes
    for kind in dict.fromkeys((annex.kind, *get_args(AnnexKind))):
        match = patterns[kind].fullmatch(line) if kind in patterns else None
        if match:
            groups = match.groupdict()
            return True, kind, groups.get("label") or groups.get("label_after")
    return False, annex.kind, None


def _labelled(reading: Reading, annex: Annex, heading: Heading) -> Annex:
    """An annex with the kind and label that its heading tells."""
    _, kind, label = _label(reading, annex, heading)
    return evolve(annex, kind=kind, label=annex.label or label)
