"""Where the marks of footnotes stand: in which text, between which characters, in a table or not."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from undoc.model import Annex, Document, Emphasis, Footnote, LineBreak, Link, Node, Table, Text, TextPart
from undoc.records import Distinct

_PARTS: tuple[TextPart, ...] = ("content", "closing", "caption")


@frozen(eq=False, repr=False)
class PlacedMark(Distinct):
    """The mark of a footnote, or raised characters that may be one.

    Attributes:
        note: the footnote; None for raised characters.
        root: the document or attachment in which it stands.
        node: the node in whose text it stands.
        part: in which of its texts.
        text: that text, without marks.
        start: where in that text the mark stands, or the raised characters begin.
        end: where these end; as `start` for a footnote.
        table: the table in which it stands, if it does.
    """

    note: Footnote | None
    root: Document | Annex
    node: Node
    part: TextPart
    text: str
    start: int
    end: int
    table: Table | None


def placed_marks(document: Document) -> Iterator[PlacedMark]:
    """Every mark of a document in reading order, and everything raised."""
    stack: list[tuple[Node, Document | Annex, Table | None]] = [(document, document, None)]
    while stack:
        node, root, table = stack.pop()
        if isinstance(node, Annex):
            root = node
        elif isinstance(node, Table):
            table = node
        bearing = False
        for part in _PARTS:
            content = getattr(node, part, None)
            if type(content) is tuple and any(type(item) is not Text for item in content):
                bearing = True
                yield from _in_content(node, part, content, root, table)
        children = list(node.children())
        if bearing:  # marks in emphasis were found with the text that holds them
            children = [
                inner
                for child in children
                for inner in (_bodies(child) if isinstance(child, (Emphasis, Link)) else (child,))
            ]
        stack.extend((child, root, table) for child in reversed(children) if type(child) is not Text)


def _bodies(node: Node) -> Iterator[Footnote]:
    """The notes within emphasis and links, without those in their bodies."""
    stack = [node]
    while stack:
        inner = stack.pop()
        if isinstance(inner, Footnote):
            yield inner
        elif isinstance(inner, (Emphasis, Link)):
            stack.extend(reversed(inner.content))


def _is_text(node: Node) -> bool:
    return type(node) is Text


def _in_content(
    node: Node, part: TextPart, content: tuple[Node, ...], root: Document | Annex, table: Table | None
) -> Iterator[PlacedMark]:
    found: list[tuple[Footnote | None, int, int]] = []
    said: list[str] = []
    length = 0
    stack: list[Node] = list(reversed(content))
    while stack:
        item = stack.pop()
        if isinstance(item, Footnote):
            found.append((item, length, length))
        elif isinstance(item, (Text, LineBreak)):
            said.append(item.text)
            length += len(item.text)
        elif isinstance(item, (Emphasis, Link)):
            if isinstance(item, Emphasis) and item.style == "superscript" and all(map(_is_text, item.content)):
                found.append((None, length, length + len(item.text)))
            stack.extend(reversed(item.content))
    text = "".join(said)
    for note, start, end in found:
        yield PlacedMark(note, root, node, part, text, start, end, table)
