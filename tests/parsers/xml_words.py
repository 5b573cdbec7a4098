"""What a document says, and what a file says, letter by letter; in order, and however the order is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from undoc.model import AgendaItem, Annex, Document, Masthead, Node, PlaceDate, Resolution, Signature, Text, Unparsed


def letters_of(document: Document) -> Counter[str]:
    """Every character but white space that a document holds: its texts, markers, labels and fields."""
    return Counter("".join("".join("".join(_said(node)) for node in document.walk()).split()))


def _said(node: Node) -> Iterator[str]:
    if isinstance(node, Text):
        yield node.value
    for name in ("marker", "raw"):
        yield getattr(node, name, None) or ""
    match node:
        case Masthead():
            said = [node.organization, node.organ, node.session, node.distribution, node.original_language]
            yield from (text or "" for text in said)
            yield from node.symbols
        case AgendaItem():
            yield node.title or ""
        case PlaceDate():
            yield node.place or ""
        case Signature():
            yield from (node.name, *node.titles)
        case Annex():
            yield node.original_language or ""
        case Resolution():
            yield node.number or ""


def letters_in(root: etree._Element) -> Counter[str]:
    """Every character but white space that a file prints, without what the model holds in another form.

    That is the metadata, the words around a distribution, and the printed form of the date of issue.
    """
    return Counter("".join("".join(_printed(root)).split()))


def _printed(element: etree._Element, on_cover: bool = False) -> Iterator[str]:
    name = etree.QName(element).localname
    on_cover = on_cover or name == "coverPage"
    if name in ("meta", "docStatus") or (name == "docDate" and on_cover and element.get("date")):
        return
    yield element.text or ""
    for child in element:
        yield from _printed(child, on_cover)
        yield child.tail or ""


#: The parts of a file that are read in the order in which a document has them.
_IN_ORDER = ("preface", "preamble", "mainBody", "body", "debateBody", "judgmentBody", "conclusions", "attachments")


def text_of(document: Document) -> str:
    """Every character but white space of a document in reading order, its masthead aside: markers, notes, texts."""
    said = [document.number or ""] if isinstance(document, Resolution) else []
    for name in document._parts:
        if name != "masthead":
            value = getattr(document, name)
            for node in value if isinstance(value, tuple) else (value,):
                said += _in_order(node) if node is not None else ()
    return "".join("".join(said).split())


def _in_order(node: Node) -> Iterator[str]:
    yield getattr(node, "marker", None) or ""
    if isinstance(node, Text | Unparsed | Signature):
        yield node.text
        return
    for child in node.children():
        yield from _in_order(child)


def text_in(root: etree._Element) -> str:
    """Every character but white space that the parts of a file's first document say, in order, with the marks of notes.

    Args:
        root: the root element, without comments.
    """
    document = root[0]
    if etree.QName(document).localname == "documentCollection":
        document = next(child for child in document.iter() if etree.QName(child).localname in ("doc", "statement"))
    parts = (child for child in document if etree.QName(child).localname in _IN_ORDER)
    return "".join("".join(text for part in parts for text in _said_in(part)).split())


def _said_in(element: etree._Element) -> Iterator[str]:
    name = etree.QName(element).localname
    if name == "meta":
        return
    if name == "authorialNote":
        yield element.get("marker") or ""
    yield element.text or ""
    for child in element:
        yield from _said_in(child)
        yield child.tail or ""
