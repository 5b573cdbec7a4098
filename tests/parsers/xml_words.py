"""What a document says, and what a file says, letter by letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from undoc.model import AgendaItem, Annex, Document, Masthead, Node, PlaceDate, Resolution, Signature, Text


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
