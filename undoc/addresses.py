"""Addresses of nodes as people write them: ``"Annex I, para. 3 (b)"``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from undoc.errors import UndocError
from undoc.model import (
    Annex,
    Document,
    Footnote,
    Heading,
    Masthead,
    Node,
    Paragraph,
    PlaceDate,
    Signature,
    Subparagraph,
)

_STEP = re.compile(
    r"(?:the )?(?:(?P<attachment>annex|enclosure|appendix)|(?P<paragraph>para(?:graph|\.)?)|(?P<note>(?:foot)?note)"
    r"|(?P<heading>heading|section)|(?P<signature>signature)|(?P<place>place and date)|(?P<title>title)"
    r"|(?P<masthead>masthead))(?P<rest>(?:\s|(?<=\.)).*)?",
    re.IGNORECASE,
)
_LABELS = re.compile(r"\(([^()]+)\)|([^\s()]+(?: (?:bis|ter|quater))?)")


def locate(node: Node, address: str) -> Node | None:
    """The node at an address within a document or a part of one.

    An address is steps parted by commas, from the outside in: ``annex``, ``enclosure`` or ``appendix`` with its
    label or its place in order; ``para.`` with a number and the labels of subparagraphs in brackets; ``note`` with
    its mark; ``heading`` with its number; ``title``, ``masthead``, ``signature``, ``place and date``.

    Args:
        node: where to begin, commonly a document.
        address: such as ``"annex II, para. 8 (a) (i)"`` or ``"note *"``; upper and lower case are the same.

    Returns:
        The node, or None where the document has none at that address.

    Raises:
        UndocError: the address is not of that form.
    """
    here: Node | None = node
    steps = [step.strip() for step in address.split(",")]
    for step in steps:
        match = _STEP.fullmatch(step)
        if match is None:
            raise UndocError(f"{step!r} is no step of an address such as 'annex I, para. 3 (b)'")
        labels = [bracketed or bare for bracketed, bare in _LABELS.findall(match["rest"] or "")]
        if here is not None:
            here = _step(here, match, labels)
    return here


def _step(node: Node, match: re.Match[str], labels: list[str]) -> Node | None:
    """The node that one step leads to."""
    if match["attachment"]:
        kind = match["attachment"].lower()
        inside = [annex for annex in getattr(node, "annexes", ()) if annex.kind == kind]
        return _labelled(inside, labels[0]) if labels else next(iter(inside), None)
    if match["paragraph"]:
        found: Node | None = _labelled(_paragraphs(node), labels[0]) if labels else None
        for label in labels[1:]:
            found = _labelled(getattr(found, "subparagraphs", ()), label)
        return found
    if match["note"]:
        return _labelled(_notes(node), labels[0]) if labels else next(iter(_notes(node)), None)
    if match["heading"]:
        headings = [block for block in getattr(node, "body", ()) if isinstance(block, Heading)]
        return _labelled(headings, labels[0]) if labels else next(iter(headings), None)
    if match["signature"]:
        signatures: tuple[Signature, ...] = getattr(node, "signatures", ())
        at = int(labels[0]) - 1 if labels and labels[0].isdecimal() else 0
        return signatures[at] if 0 <= at < len(signatures) else None
    name = "place_date" if match["place"] else "title" if match["title"] else "masthead"
    if name == "title" and isinstance(node, Annex):
        return node.titles[0] if node.titles else node.heading
    found = getattr(node, name, None)
    return found if isinstance(found, (PlaceDate, Heading, Masthead)) else None


def _paragraphs(node: Node) -> Iterator[Paragraph]:
    return (block for block in getattr(node, "body", ()) if isinstance(block, Paragraph))


def _notes(node: Node) -> Iterator[Footnote]:
    """The notes of a part itself: those of its attachments have an address of their own."""
    stack: list[Node] = [node]
    while stack:
        here = stack.pop()
        if isinstance(here, Footnote):
            yield here
        elif here is node or not isinstance(here, Annex):
            stack.extend(reversed(tuple(here.children())))


def _folded(label: str | None) -> str:
    return unicodedata.normalize("NFKC", label or "").casefold().strip(" ().")


def _labelled(nodes: Iterable[Node], label: str) -> Node | None:
    """The first node with a label, or without labels the one at that place in order."""
    kept = list(nodes)
    wanted = _folded(label)
    for node in kept:
        if _folded(getattr(node, "label", None)) == wanted:
            return node
    if wanted.isdecimal() and all(getattr(node, "label", None) is None for node in kept):
        return kept[int(wanted) - 1] if 0 < int(wanted) <= len(kept) else None
    return None


def address_of(root: Node, node: Node) -> str | None:
    """The address of a node within a document, the nearest part's that has one; None for what is not inside.

    Args:
        root: the document.
        node: a node of it, the very object.
    """
    path = _path(root, node)
    if path is None:
        return None
    steps: list[str] = []
    parent = root
    for step in path:
        said = _said(parent, step)
        if said is None:
            continue
        if isinstance(step, Subparagraph):
            if steps:
                steps[-1] += f" {said}"
        else:
            steps.append(said)
        if isinstance(step, (Annex, Document)):
            parent = step
    return ", ".join(steps)


def _path(root: Node, node: Node) -> list[Node] | None:
    """The nodes from below the root down to a node."""
    stack: list[tuple[Node, list[Node]]] = [(root, [])]
    while stack:
        here, path = stack.pop()
        if here is node:
            return path
        stack.extend((child, [*path, child]) for child in here.children())
    return None


def _said(parent: Node, node: Node) -> str | None:
    """How a step to a node is written, or None for nodes that have no step of their own."""
    if isinstance(node, Annex):
        alike = [annex for annex in getattr(parent, "annexes", ()) if annex.kind == node.kind]
        if node.label:
            return f"{node.kind} {node.label}"
        return node.kind if len(alike) == 1 else f"{node.kind} {_index(alike, node)}"
    if isinstance(node, Paragraph):
        if node.label:
            return f"para. {node.label}"
        bodies = list(_paragraphs(parent))
        if all(block.label is None for block in bodies) and any(block is node for block in bodies):
            return f"para. {_index(bodies, node)}"
        return None
    if isinstance(node, Subparagraph):
        return f"({node.label})" if node.label else None
    if isinstance(node, Footnote):
        return f"note {node.label or node.marker}"
    if isinstance(node, Signature):
        signatures: tuple[Signature, ...] = getattr(parent, "signatures", ())
        return "signature" if len(signatures) == 1 else f"signature {_index(signatures, node)}"
    if isinstance(node, Masthead):
        return "masthead"
    if isinstance(node, PlaceDate):
        return "place and date" if getattr(parent, "place_date", None) is node else None
    if isinstance(node, Heading):
        if getattr(parent, "title", None) is node or node in getattr(parent, "titles", ()):
            return "title"
        return f"heading {node.label}" if node.label else None
    return None


def _index(nodes: Iterable[Node], node: Node) -> int:
    return next(number for number, other in enumerate(nodes, 1) if other is node)
