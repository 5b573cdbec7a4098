"""Akoma Ntoso 3.0 as the United Nations uses it (AKN4UN), valid against the strict schema.

What the model holds comes back from the parser as it was; `undoc.akn` tells what is written where.

====  ========  =====================================================================
code  severity  what it says
====  ========  =====================================================================
E151  warning   no symbol or number: the IRI says ``nn``
E152  warning   no date: the IRI and the metadata say 0001-01-01
E153  warning   a link within the document points nowhere
E154  info      characters that XML forbids were escaped (`undoc.escape`)
E155  warning   larger, of more elements or nested deeper than a parser with these options reads
====  ========  =====================================================================
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import takewhile

from undoc.akn import FILLER, LABEL, LANGUAGE, XML_LANG
from undoc.collector import PausedCollector
from undoc.diagnostics import Diagnostic, Severity
from undoc.errors import ExportError
from undoc.exporters.xml.blocks import write_body, write_heading, write_inner
from undoc.exporters.xml.closing import write_conclusions
from undoc.exporters.xml.front import write_cover, write_preface
from undoc.exporters.xml.meta import (
    Component,
    Identity,
    components,
    identify,
    write_meta,
    write_publication,
    write_references,
)
from undoc.exporters.xml.organs import organ_of
from undoc.exporters.xml.tree import NAMESPACES, Element, Printing, add
from undoc.exporters.xml.writing import Writing
from undoc.languages.tags import language_tag
from undoc.model import Annex, Block, Communication, Document, Paragraph, Report, Resolution
from undoc.options import XmlOptions

__all__ = ["export"]


def export(document: Document, options: XmlOptions, report: list[Diagnostic]) -> bytes:
    """A document as Akoma Ntoso XML in UTF-8.

    Args:
        document: the document.
        options: whether to indent, to write a collection, and to mark up citations.
        report: gets what a reader of the XML should know; content is never lost.

    Raises:
        ExportError: the document is nested too deeply to be written, or holds a number of more than 18 digits.
    """
    printing = Printing(options.indent)
    try:
        with PausedCollector():
            data = printing.print(_write(document, options, report))
    except RecursionError:
        raise ExportError("the document is nested too deeply to be written") from None
    if printing.escaped:
        what = "text has" if printing.escaped == 1 else "texts have"
        message = f"{printing.escaped} {what} characters that XML forbids: they are written as ⟦U+…⟧"
        report.append(Diagnostic("E154", Severity.INFO, message))
    for message in _beyond_limits(printing, len(data), options):
        report.append(Diagnostic("E155", Severity.WARNING, message, document.span))
    return data


def _beyond_limits(printing: Printing, size: int, options: XmlOptions) -> Iterator[str]:
    """What a parser with these options refuses."""
    for found, value, limit in (
        ("elements are nested {} deep", printing.depth, options.max_depth),
        ("the file has {} elements", printing.elements, options.max_elements),
        ("the file has {} attributes", printing.attributes, options.max_attributes),
        ("the file has {} bytes", size, options.max_bytes),
    ):
        if value > limit:
            yield f"{found.format(value)}; a parser that stops at {limit} refuses the file"


def _write(document: Document, options: XmlOptions, report: list[Diagnostic]) -> Element:
    writing = Writing(document, report, link_citations=options.link_citations)
    organ = organ_of(document.masthead, writing.language)
    identity = identify(writing, document, organ)
    form = identity.form
    root = Element("akomaNtoso", dict(NAMESPACES))
    attributes = {"name": form.name, "contains": "originalVersion"}
    title = " ".join(document.title.text.split()) if document.title else ""
    own_date = (form.date_name, identity.date) if identity.date else None
    component = components(document, options.collection)
    collected = None
    if options.collection:
        collection = add(root, "documentCollection", dict(attributes))
        write_meta(writing, collection, identity, component, title, own_date)
        component = component.inner[0]
        collected = add(collection, "collectionBody")
        element = add(add(collected, "component", {"eId": component.eid}), form.element, attributes)
    else:
        element = add(root, form.element, attributes)
    meta = write_meta(writing, element, identity, component, title, own_date)
    write_publication(writing, meta, identity)
    if document.masthead is not None:
        write_cover(writing, element, document.masthead, organ)
    write_preface(writing, element, document, "")
    body = document.body
    if isinstance(document, Resolution):
        preamble = tuple(takewhile(_is_preambular, body))
        body = body[len(preamble) :]
        _write_preamble(writing, element, preamble)
    _write_main(writing, element, body, "", document)
    if isinstance(document, (Communication, Report)):
        write_conclusions(writing, element, document.signatures, document.place_date, "")
    elif isinstance(document, Resolution):
        write_conclusions(writing, element, (), document.place_date, "")
    if document.annexes:
        if collected is None:
            collected = add(element, "attachments")
        _write_annexes(writing, collected, document.annexes, identity, component)
    write_references(writing, meta, document)
    writing.finish()
    return root


def _is_preambular(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role == "preambular"


def _write_preamble(writing: Writing, parent: Element, preamble: tuple[Block, ...]) -> None:
    """The paragraphs before the operative ones, each in a container."""
    if not preamble:
        return
    element = add(parent, "preamble", {"eId": "preamble"})
    for paragraph in preamble:
        eid = writing.ids.counted("preamble__container")
        box = add(element, "container", {"name": "preambular", "eId": eid})
        write_inner(writing, box, (paragraph,), eid, "preambular")


def _write_main(
    writing: Writing, parent: Element, body: tuple[Block, ...], scope: str, holder: Document | Annex
) -> None:
    element = add(parent, "mainBody", {"eId": f"{scope}body"})
    if isinstance(holder, Document) and holder.language is not None:
        _set_language(writing, element, holder.language)
    write_body(writing, element, body, scope, "operative" if isinstance(holder, Resolution) else None)
    if not element.content:
        add(element, "p", {FILLER: "true"})


def _set_language(writing: Writing, element: Element, language: str) -> None:
    """``xml:lang``, where the language is a language tag."""
    if (code := language_tag(language)) is not None:
        element.set(XML_LANG, code)
    else:
        element.set(LANGUAGE, language)


def _write_annexes(
    writing: Writing,
    parent: Element,
    annexes: tuple[Annex, ...],
    identity: Identity,
    component: Component,
) -> None:
    """The annexes in ``attachments`` or a ``collectionBody``, each a document within its heading."""
    name = "attachment" if parent.name == "attachments" else "component"
    for annex, part in zip(annexes, component.inner, strict=True):
        attachment = add(parent, name)
        writing.anchor(annex, attachment, part.eid)
        if annex.label is not None:
            attachment.set(LABEL, annex.label)
        if annex.heading is not None:
            if annex.heading.level:
                attachment.set("class", writing.heading_class(annex.heading.level))
            heading = write_heading(writing, attachment, annex.heading, part.eid)
            writing.anchor(annex.heading, heading)
        inner = f"{part.eid}__"
        element = add(attachment, "doc", {"name": annex.kind, "contains": "originalVersion"})
        title = " ".join(" ".join(title.text for title in annex.titles).split())
        write_meta(writing, element, identity, part, title, _closing_date(annex, identity))
        write_preface(writing, element, annex, inner)
        _write_main(writing, element, annex.body, inner, annex)
        write_conclusions(writing, element, annex.signatures, annex.place_date, inner)
        if annex.annexes:
            _write_annexes(writing, add(element, "attachments"), annex.annexes, identity, part)


def _closing_date(annex: Annex, identity: Identity) -> tuple[str, dt.date] | None:
    """The date that closes an annex, or that of the whole document."""
    if annex.place_date and annex.place_date.date:
        return "closing", annex.place_date.date
    return (identity.form.date_name, identity.date) if identity.date else None
