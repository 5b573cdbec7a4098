"""Akoma Ntoso 3.0: what undoc wrote, exactly as it was, and what others wrote, as well as it can be read.

In files of the United Nations (and other Akoma Ntoso) white space is layout, numbers may be left in the text, and
elements may stand where nobody expects them: text is never lost, and what could not be placed is said in the
notices of the document.

====  ========  =====================================================================
code  severity  what it says
====  ========  =====================================================================
P201  warning   an element that is not known; its text is kept
P202  info      pictures are left out
P203  warning   text outside of any paragraph; it is kept as `Unparsed`
P204  warning   the mark of a note that is not in the file
P205  warning   an attachment without a document, or a collection read as annexes
P206  warning   the file says that undoc wrote it, in a version of its encoding that is not known
P207  info      an older namespace of Akoma Ntoso; its elements are read as those of version 3.0
====  ========  =====================================================================
"""

from __future__ import annotations

from attrs import evolve
from lxml import etree

from undoc.akn import NAMESPACE, VERSION, line_of, name_of, shorten, tag
from undoc.collector import PausedCollector
from undoc.diagnostics import Diagnostic, Severity, Span
from undoc.errors import LimitExceeded, ParseError
from undoc.model import Annex, Block, Document, Unparsed
from undoc.options import XmlOptions
from undoc.parsers.xml.annexes import DOCUMENTS, document_in, read_annex, read_box
from undoc.parsers.xml.blocks import read_block
from undoc.parsers.xml.document import language_code, mark_of, read_document
from undoc.parsers.xml.older import renew
from undoc.parsers.xml.reading import Reading
from undoc.parsers.xml.source import read_root

__all__ = ["parse"]

_NOTES, _NOTE = tag("notes"), tag("note")
_COLLECTIONS = frozenset("documentCollection officialGazette amendmentList".split())


def parse(data: bytes | str, options: XmlOptions) -> Document:
    """The document in an Akoma Ntoso file.

    Args:
        data: the file's bytes, or its text.
        options: the limits.

    Raises:
        ParseError: it is not well-formed XML, has a document type declaration, or is no Akoma Ntoso.
        LimitExceeded: it is larger, has more elements or attributes or is nested deeper than the options allow.
    """
    found = read_root(data, options)
    root = found.element
    older = renew(root)
    if root.tag != tag("akomaNtoso"):
        shown = shorten(str(root.tag))
        message = f"not Akoma Ntoso 3.0: the root element is {shown}, not akomaNtoso of {NAMESPACE}"
        raise ParseError(message, line=found.line, column=found.column)
    element = next((child for child in root if name_of(child) in DOCUMENTS), None)
    if element is None:
        raise ParseError("akomaNtoso holds no document", line=found.line, column=found.column)
    try:
        with PausedCollector():
            document = _read(root, element)
    except RecursionError:
        message = "elements are nested too deeply to be read"
        raise LimitExceeded(message, line=found.line, column=found.column) from None
    if older is not None:
        message = f"the namespace is {older}, older than Akoma Ntoso 3.0; its elements are read as those of 3.0"
        notice = Diagnostic("P207", Severity.INFO, message, Span(line=found.line))
        document = evolve(document, notices=(notice, *document.notices))
    return document


def _read(root: etree._Element, element: etree._Element) -> Document:
    """The document of the root; those that stand beside it are read as its annexes."""
    holder = element if name_of(element) not in _COLLECTIONS else _first_in(element)
    main = document_in(holder)
    assert main is not None  # noqa: S101  # that is how the holder was found
    mark = mark_of(main)
    reading = Reading(mark is not None, language_code(main))
    if mark is not None and (version := mark.get("version", "")) != VERSION:
        message = f"version {shorten(version)!r} of undoc's encoding is not known; it is read as version {VERSION}"
        reading.say("P206", Severity.WARNING, message, mark)
    for notes in root.iter(_NOTES):
        if (above := notes.getparent()) is not None and name_of(above) == "meta":
            reading.notes.update((note.get("eId", ""), note) for note in notes.iterchildren(_NOTE))
    around = _read_around(reading, element, holder) if holder is not element else []
    document = read_document(reading, main)
    annexes: list[Annex] = []
    reading.keep_stray(root.text, root)
    for child in root:
        if name_of(child) == "components":
            annexes += read_box(reading, child)
        elif child is not element:
            annexes.append(read_annex(reading, child))
        elif child is not main:
            annexes += [annex for box in _boxes(child) for annex in read_box(reading, box, leave=holder)]
        reading.keep_stray(child.tail, root)
    last = [*reading.take_kept(), *(_left_note(reading, note) for note in reading.notes.values())]
    return evolve(
        document,
        body=[*around, *document.body, *last],
        annexes=[*document.annexes, *annexes],
        notices=reading.notices,
    )


def _boxes(collection: etree._Element) -> list[etree._Element]:
    """What holds the documents of a collection."""
    return [child for child in collection if name_of(child) in ("collectionBody", "components", "attachments")]


def _first_in(collection: etree._Element) -> etree._Element:
    """The first component of a collection that holds a document."""
    found = next((part for box in _boxes(collection) for part in box if document_in(part) is not None), None)
    if found is None:
        raise ParseError("the collection holds no document", line=line_of(collection))
    return found


def _read_around(reading: Reading, collection: etree._Element, holder: etree._Element) -> list[Block]:
    """What a collection, and the component of its first document, say themselves."""
    blocks: list[Block] = []
    apart = {*_boxes(collection), document_in(holder)}
    for element in (collection, holder) if holder not in apart else (collection,):
        reading.keep_stray(element.text, element)
        for child in element:
            if child not in apart:
                blocks += [*reading.take_kept(), *read_block(reading, child)]
            reading.keep_stray(child.tail, element)
    return blocks + reading.take_kept()


def _left_note(reading: Reading, note: etree._Element) -> Unparsed:
    return Unparsed(reading.plain(note), "a note without a mark in the text", span=reading.span_of(note))
