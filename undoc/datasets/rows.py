"""A document as rows of four tables, which its key joins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from undoc.addresses import Addresses
from undoc.citations import find_citations
from undoc.model import (
    Annex,
    Document,
    Footnote,
    Heading,
    Node,
    Paragraph,
    PlaceDate,
    Quotation,
    Signature,
    Subparagraph,
    Table,
    Unparsed,
)

Row: TypeAlias = dict[str, Any]

#: The tables, in the order in which they are made.
TABLES = ("documents", "blocks", "notes", "references")

_KINDS: dict[type[Node], str] = {
    Annex: "attachment",
    Heading: "heading",
    Paragraph: "paragraph",
    PlaceDate: "place and date",
    Quotation: "quotation",
    Signature: "signature",
    Subparagraph: "subparagraph",
    Table: "table",
    Unparsed: "unparsed",
}


def rows_of(key: str, document: Document) -> dict[str, list[Row]]:
    """The rows of a document in each table; the columns are those of `undoc.datasets.schemas`.

    Args:
        key: what the document is known by; it stands in every row.
        document: the document.
    """
    addresses = Addresses(document)
    blocks = [{"key": key, **row} for row in _blocks(document, addresses)]
    notes = [
        {"key": key, "ordinal": ordinal, "address": addresses.of(note) or "", "marker": note.marker,
         "label": note.label, "text": note.text}
        for ordinal, note in enumerate(document.find(Footnote))
    ]  # fmt: skip
    references = [
        {"key": key, "ordinal": ordinal, "address": found.address, "part": found.part, "cited": found.cited,
         "start": found.reference.start, "end": found.reference.end, "symbol": found.symbol.value,
         "also": [other.value for other in found.reference.also],
         "pinpoint": found.reference.pinpoint.text if found.reference.pinpoint is not None else None,
         "paragraphs": list(found.reference.pinpoint.paragraphs) if found.reference.pinpoint is not None else []}
        for ordinal, found in enumerate(find_citations(document))
    ]  # fmt: skip
    counts = {"blocks": len(blocks), "notes": len(notes), "references": len(references)}
    return {
        "documents": [{"key": key, **_facts(document), **counts}],
        "blocks": blocks,
        "notes": notes,
        "references": references,
    }


def _facts(document: Document) -> Row:
    head = document.masthead
    return {
        "kind": type(document).__name__,
        "language": document.language,
        "title": document.title.text if document.title is not None else None,
        "number": getattr(document, "number", None),
        "date": getattr(document, "date", None),
        "sender": getattr(document, "sender", None),
        "addressee": getattr(document, "addressee", None),
        "organization": head.organization if head is not None else None,
        "organ": head.organ if head is not None else None,
        "symbols": list(head.symbols) if head is not None else [],
        "session": head.session if head is not None else None,
        "session_number": head.session_number if head is not None else None,
        "agenda_items": [
            {"label": item.label, "title": item.title, "list_name": item.list_name} for item in head.agenda_items
        ]
        if head is not None
        else [],
        "distribution": head.distribution if head is not None else None,
        "issued": head.date if head is not None else None,
        "original_language": head.original_language if head is not None else None,
        "attachments": sum(1 for _ in document.find(Annex)),
    }


def _blocks(document: Document, addresses: Addresses) -> Iterator[Row]:
    """A row for each block, attachment, signature and closing line, in reading order."""
    count = 0
    # a node with the ordinal of what it stands in, and the address of the part
    stack: list[tuple[Node, int | None, str]] = [(node, None, "") for node in reversed(tuple(document.children()))]
    while stack:
        node, parent, part = stack.pop()
        kind = _KINDS.get(type(node))
        if kind is None:
            continue  # inline nodes, and the masthead, whose facts are the document's
        yield {
            "ordinal": count,
            "parent": parent,
            "part": part,
            "address": addresses.of(node) or "",
            "kind": node.kind if isinstance(node, Annex) else kind,
            "marker": getattr(node, "marker", None),
            "label": getattr(node, "label", None),
            "level": node.level if isinstance(node, Heading) else None,
            "role": node.role if isinstance(node, Paragraph) else None,
            "text": (node.heading.text if node.heading is not None else "") if isinstance(node, Annex) else _text(node),
            "closing": _closing(node),
        }
        if isinstance(node, Annex):
            part = addresses.of(node) or ""
        if not isinstance(node, Table):
            inside = [child for child in node.children() if child is not getattr(node, "heading", None)]
            stack += [(child, count, part) for child in reversed(inside)]
        count += 1


def _text(node: Node) -> str:
    return "" if isinstance(node, Quotation) else node.text


def _closing(node: Node) -> str | None:
    """The words after a paragraph's list."""
    if not isinstance(node, Paragraph) or not node.closing:
        return None
    return Paragraph(node.closing).text
