"""`rebind_notes`: notes that no mark bore are put where their marks stand, and all are numbered in order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

import attrs

from undoc.diagnostics import Diagnostic, Severity, Span
from undoc.model import Annex, Document, Emphasis, Footnote, Node, Paragraph, Text, Unparsed
from undoc.patterns import compiled_late
from undoc.transforms.rebuilding import Changed, rebuild, unshared
from undoc.transforms.renumbering import renumber_notes

#: What the reader of text gives as the reason for a note that it found no mark for.
NOTE_WITHOUT_MARK = "a note without a mark in the text"
_NOTE = compiled_late(r"\s*[(\[]?(?P<mark>\d{1,3}|\*{1,6}|[†‡§])[)\]]?[.)]?\s+(?=\S)")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
#: Marks that stand in a text as they are: stars, daggers, raised figures.
_MARKS = compiled_late(r"\*+|[†‡§]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+")


def rebind_notes(document: Document, *, diagnostics: list[Diagnostic] | None = None) -> Document:
    """A copy of a document with its notes where their marks stand, numbered in the order of the marks.

    An `Unparsed` note is bound to its mark where the part that it is in has that mark just once (raised figures, stars,
    daggers) and no note of that mark. Then numbered notes are renumbered as `renumber` does it.

    Args:
        document: the document.
        diagnostics: a list to which is added what was left as it is and why (code ``X201``).

    Returns:
        The copy; the same object where there was nothing to do.

    Raises:
        UndocError: the document is nested too deep.
    """
    told: list[Diagnostic] = [] if diagnostics is None else diagnostics
    document = unshared(document)
    changes: dict[int, Changed] = {}
    parts: list[Document | Annex] = [document, *document.find(Annex)]
    for part in parts:
        waiting = [block for block in part.body if isinstance(block, Unparsed) and block.reason == NOTE_WITHOUT_MARK]
        if waiting:
            _bind(part, waiting, changes, told)
    return renumber_notes(rebuild(document, changes) if changes else document, told)


def _bind(part: Document | Annex, waiting: list[Unparsed], changes: dict[int, Changed], told: list[Diagnostic]) -> None:
    """The changes that put the notes of a part to their marks."""
    taken = {note.marker for note in part.find(Footnote)}
    marks: dict[str, list[tuple[Node, int, int]]] = {}
    for node in _running(part):
        if isinstance(node, Emphasis):
            marks.setdefault(node.text.strip(), []).append((node, 0, 0))
        elif isinstance(node, Text):
            for spot in _MARKS.finditer(node.value):
                marks.setdefault(spot[0].translate(_RAISED), []).append((node, *spot.span()))
    heads = [(note, _NOTE.match(note.raw)) for note in waiting]
    named = [match["mark"] for _, match in heads if match]
    edits: dict[int, tuple[Text, list[tuple[int, int, Footnote]]]] = {}
    for note, match in heads:
        mark = match["mark"] if match else ""
        spots = marks.get(mark, [])
        if match is None or mark in taken or named.count(mark) > 1 or len(spots) != 1:
            found = "has no mark of its own" if match is None else f"{mark!r} is no mark of it alone in the text"
            told.append(Diagnostic("X201", Severity.INFO, f"a note is not bound: {found}", note.span))
            continue
        footnote = Footnote(mark, [Paragraph(note.raw[match.end() :])], span=note.span)
        changes[id(note)] = _gone
        ((node, start, end),) = spots
        if isinstance(node, Text):
            edits.setdefault(id(node), (node, []))[1].append((start, end, footnote))
        else:
            changes[id(node)] = _become(footnote)
    for text, cuts in edits.values():
        _cut(text, cuts, part, changes)


def _cut(text: Text, cuts: list[tuple[int, int, Footnote]], part: Node, changes: dict[int, Changed]) -> None:
    """Put notes into the content around a run of characters, in the place of their marks."""
    pieces: list[Node] = []
    at = 0
    for start, end, footnote in sorted(cuts, key=lambda one: one[0]):
        pieces += (Text(text.value[at:start]), footnote)
        at = end
    pieces.append(Text(text.value[at:]))
    holder = next(node for node in part.walk() if any(child is text for child in node.children()))
    before = changes.get(id(holder))

    def change(node: Node) -> Node | None:
        for name in ("content", "closing", "caption"):
            content = getattr(node, name, ())
            if any(item is text for item in content):
                whole = tuple(chain.from_iterable(pieces if item is text else (item,) for item in content))
                changed: dict[str, Any] = {name: whole}
                node = attrs.evolve(node, **changed)
        return before(node) if before is not None else node

    changes[id(holder)] = change


def _running(part: Node) -> Iterator[Node]:
    """The texts and raised figures of a part in which marks of its notes can stand."""
    stack = list(part.children())[::-1]
    while stack:
        node = stack.pop()
        if isinstance(node, Text) or (isinstance(node, Emphasis) and node.style == "superscript"):
            yield node
        elif not isinstance(node, (Annex, Footnote, Unparsed)):
            stack.extend(reversed(tuple(node.children())))


def _gone(node: Node) -> None:
    return None


def _become(footnote: Footnote) -> Changed:
    def change(node: Node) -> Node:
        return attrs.evolve(footnote, span=Span.union((node.span, footnote.span)))

    return change
