"""Addresses of nodes as people write them: ``"Annex I, para. 3 (b)"``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from undoc.errors import UndocError
from undoc.model import (
    Annex,
    Footnote,
    Heading,
    Masthead,
    Node,
    Paragraph,
    PlaceDate,
    Signature,
    Subparagraph,
)
from undoc.patterns import compiled_late

_STEP = compiled_late(
    r"(?:the )?(?:(?P<attachment>annex|enclosure|appendix)|(?P<paragraph>para(?:graph|\.)?)|(?P<note>(?:foot)?note)"
    r"|(?P<heading>heading|section)|(?P<signature>signature)|(?P<place>place and date)|(?P<title>title)"
    r"|(?P<masthead>masthead))(?P<rest>(?:\s|(?<=\.)).*)?",
    re.IGNORECASE,
)
_LABELS = compiled_late(r"\(([^()]+)\)|([^\s()]+(?: (?:bis|ter|quater))?)")

_SIMPLE = compiled_late(r"[^\s(),]+(?: (?:bis|ter|quater))?")


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
        UndocError: the address is not of that form, or says more than the form holds.
    """
    here: Node | None = node
    steps = [step.strip() for step in address.split(",")]
    for step in steps:
        match = _STEP.fullmatch(step)
        if match is None:
            raise UndocError(f"{step!r} is no step of an address such as 'annex I, para. 3 (b)'")
        labels = [bracketed or bare for bracketed, bare in _LABELS.findall(match["rest"] or "")]
        most = 9 if match["paragraph"] else 0 if match["place"] or match["masthead"] else 1
        if len(labels) > most:
            raise UndocError(f"{step!r} says more than an address such as 'annex I, para. 3 (b)' can")
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
        at = int(labels[0]) - 1 if labels and labels[0].isdecimal() else 0
        titles = node.titles or (node.heading,)
        return titles[at] if 0 <= at < len(titles) else None
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
    """The address of a node within a document; of the nearest part around it, where the node has none of its own.

    Args:
        root: the document.
        node: a node of it, the very object.

    Returns:
        An address that `locate` understands, empty for the document itself; None for what is not inside.
    """
    return Addresses(root).of(node)


class Addresses:
    """The addresses of all nodes of a document; made once where many are asked for."""

    def __init__(self, root: Node) -> None:
        self._root = root
        self._parents = {id(child): node for node in root.walk() for child in node.children()}
        self._firsts: dict[tuple[int, str], dict[str, Node]] = {}
        self._unnumbered: dict[int, dict[int, int]] = {}

    def of(self, node: Node) -> str | None:
        """The address of a node, as `address_of` gives it."""
        path = [node]
        while path[-1] is not self._root:
            parent = self._parents.get(id(path[-1]))
            if parent is None:
                return None
            path.append(parent)
        path.reverse()
        said = ""
        here = self._root
        for step in path[1:]:
            next_step = self._step(here, step)
            if next_step is not None:
                said += next_step if said else next_step.lstrip(", ")
                here = step
        return said

    def _step(self, here: Node, node: Node) -> str | None:
        """How to go from one node to another within it; None where no step leads to just that node."""
        label = getattr(node, "label", None) or ""
        if isinstance(node, Annex):
            if label:
                return f", {node.kind} {label}" if self._first(here, node.kind, label) is node else None
            alike = [annex for annex in getattr(here, "annexes", ()) if annex.kind == node.kind]
            at = _index(alike, node)
            if at == 1 and (len(alike) == 1 or any(annex.label for annex in alike)):
                return f", {node.kind}"
            return f", {node.kind} {at}" if at and not any(annex.label for annex in alike) else None
        if isinstance(node, Paragraph):
            if label:
                return f", para. {label}" if self._first(here, "paragraph", label) is node else None
            place = self._places(here).get(id(node))
            return f", para. {place}" if place else None
        if isinstance(node, Subparagraph):
            return f" ({label})" if label and self._first(here, "subparagraph", label) is node else None
        if isinstance(node, Footnote):
            return f", note {label}" if label and self._first(here, "note", label) is node else None
        if isinstance(node, Signature):
            signatures: tuple[Signature, ...] = getattr(here, "signatures", ())
            at = _index(signatures, node)
            return f", signature {at}" if at and len(signatures) > 1 else ", signature" if at else None
        if isinstance(node, Masthead):
            return ", masthead"
        if isinstance(node, PlaceDate):
            return ", place and date" if getattr(here, "place_date", None) is node else None
        if isinstance(node, Heading):
            return self._heading(here, node, label)
        return None

    def _heading(self, here: Node, node: Heading, label: str) -> str | None:
        if getattr(here, "title", None) is node:
            return ", title"
        titles: tuple[Heading, ...] = getattr(here, "titles", ())
        at = _index(titles, node)
        if at:
            return ", title" if at == 1 else f", title {at}"
        return f", heading {label}" if label and self._first(here, "heading", label) is node else None

    def _places(self, here: Node) -> dict[int, int]:
        """The places of paragraphs in a body in which none has a number."""
        if id(here) not in self._unnumbered:
            paragraphs = list(_paragraphs(here))
            plain = all(paragraph.label is None for paragraph in paragraphs)
            self._unnumbered[id(here)] = {id(one): at for at, one in enumerate(paragraphs, 1)} if plain else {}
        return self._unnumbered[id(here)]

    def _first(self, here: Node, kind: str, label: str) -> Node | None:
        """The first node of a kind with a label in a node, looked up in a table made once.

        None for labels that an address can't hold.
        """
        if not _SIMPLE.fullmatch(label):
            return None
        table = self._firsts.get((id(here), kind))
        if table is None:
            table = self._firsts[id(here), kind] = {}
            for found in _of_kind(here, kind):
                table.setdefault(_folded(getattr(found, "label", None)), found)
        return table.get(_folded(label))


def _of_kind(node: Node, kind: str) -> Iterable[Node]:
    """The nodes among which a step of an address chooses."""
    if kind == "paragraph":
        return _paragraphs(node)
    if kind == "subparagraph":
        return getattr(node, "subparagraphs", ())
    if kind == "note":
        return _notes(node)
    if kind == "heading":
        return (block for block in getattr(node, "body", ()) if isinstance(block, Heading))
    return (annex for annex in getattr(node, "annexes", ()) if annex.kind == kind)


def _index(nodes: Iterable[Node], node: Node) -> int:
    """The place of a node among others, from 1; 0 where it is not there."""
    return next((number for number, other in enumerate(nodes, 1) if other is node), 0)
