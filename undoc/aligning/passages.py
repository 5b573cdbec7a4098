"""The passages of a document: its smallest texts that stand by themselves, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from attrs import field, frozen

from undoc.model import (
    AgendaItem,
    Annex,
    Content,
    Document,
    Footnote,
    Heading,
    Masthead,
    Node,
    Paragraph,
    PlaceDate,
    Quotation,
    Signature,
    Subparagraph,
    Table,
    Text,
    Unparsed,
)

PassageKind: TypeAlias = Literal[
    "masthead",
    "agenda item",
    "title",
    "heading",
    "paragraph",
    "subparagraph",
    "closing",
    "caption",
    "cell",
    "signature",
    "place and date",
    "original language",
    "unparsed",
    "note",
]


@frozen
class Passage:
    """A text of a document that stands by itself.

    Attributes:
        node: the node whose text it is.
        kind: what it is; all that stands in a note is ``note``, all that stands in a table ``cell``.
        text: what it says, without marker and notes.
        content: the same as inline nodes; empty where the node has none (masthead, signature, unparsed text).
        marker: its number, letter or mark as printed before it, or None.
        depth: how deep it stands in lists, quotations and tables of its part.
        part: the attachments in which it stands, from the outside in.
        cited_in: of a note, the place in the document's passages of the one that bears its mark.
    """

    node: Node = field(repr=False)
    kind: PassageKind
    text: str
    content: Content = field(default=(), repr=False)
    marker: str | None = None
    depth: int = 0
    part: tuple[Annex, ...] = field(default=(), repr=False)
    cited_in: int | None = None


@frozen
class Passages:
    """The passages of a document.

    Attributes:
        flow: all but the notes, in reading order.
        notes: those of the notes, in the order of their marks.
    """

    flow: tuple[Passage, ...]
    notes: tuple[Passage, ...]


def passages_of(document: Document) -> Passages:
    """Every text of a document, each once.

    Args:
        document: the document. What belongs to the pages of its source (`Document.furniture`) is none of its texts.
    """
    reader = _Reader()
    reader.read(document)
    return Passages(tuple(reader.flow), tuple(reader.notes))


@frozen
class _Place:
    """Where what is read stands.

    Attributes:
        within: ``note`` or ``cell`` where everything is that, whatever its node.
    """

    depth: int = 0
    part: tuple[Annex, ...] = ()
    within: PassageKind | None = None
    cited_in: int | None = None

    def below(self) -> _Place:
        return _Place(self.depth + 1, self.part, self.within, self.cited_in)

    def cell(self) -> _Place:
        return _Place(self.depth + 1, self.part, self.within or "cell", self.cited_in)

    def note(self, cited_in: int) -> _Place:
        return _Place(0, self.part, "note", cited_in)

    def inside(self, annex: Annex) -> _Place:
        return _Place(0, (*self.part, annex))


class _Reader:
    """Takes a document apart; keeps what is still to be read on a list, for lists may be nested to any depth."""

    def __init__(self) -> None:
        self.flow: list[Passage] = []
        self.notes: list[Passage] = []

    def read(self, document: Document) -> None:
        waiting: list[tuple[Node | Passage, _Place]] = [(document, _Place())]
        while waiting:
            item, place = waiting.pop()
            if isinstance(item, Passage):
                waiting += reversed(list(self._put(item, place)))
            else:
                waiting += reversed(list(_parts(item, place)))

    def _put(self, passage: Passage, place: _Place) -> Iterator[tuple[Node | Passage, _Place]]:
        """Keep a passage; give what its notes say, to be read next."""
        noted = place.within == "note"
        row = place.cited_in if place.cited_in is not None else len(self.flow)
        if passage.text.strip() or passage.marker:
            (self.notes if noted else self.flow).append(passage)
        elif not noted and any(True for _ in _notes(passage.content)):
            self.flow.append(passage)  # a mark on its own
        for note in _notes(passage.content):
            yield note, place.note(row)


def _notes(content: Content) -> Iterator[Footnote]:
    """The notes whose marks stand in content, not those within these."""
    waiting = list(reversed(content))
    while waiting:
        item = waiting.pop()
        if isinstance(item, Footnote):
            yield item
        elif not isinstance(item, Text):
            waiting += reversed(getattr(item, "content", ()))


def _passage(
    node: Node, kind: PassageKind, place: _Place, text: str, content: Content = (), marker: str | None = None
) -> tuple[Passage, _Place]:
    kind = place.within or kind
    return Passage(node, kind, text, content, marker, place.depth, place.part, place.cited_in), place


def _text(content: Content) -> str:
    return Paragraph(content).text


def _parts(node: Node, place: _Place) -> Iterator[tuple[Node | Passage, _Place]]:
    """A node's own texts and the nodes inside, in reading order."""
    match node:
        case Masthead():
            facts = (node.organization, node.organ, *node.symbols, node.session)
            facts += (node.distribution, node.original_language)
            yield _passage(node, "masthead", place, "\n".join(fact for fact in facts if fact))
            for line in node.other:
                yield _passage(line, "masthead", place, line.value, (line,))
            for item in node.agenda_items:
                yield item, place
        case AgendaItem():
            yield _passage(node, "agenda item", place, _text(node.content), node.content)
            if node.title:
                yield _passage(node, "agenda item", place, node.title)
        case Annex():
            inside = place.inside(node)
            if node.heading is not None:
                yield from _headed(node.heading, "heading", inside)
            if node.original_language:
                yield _passage(node, "original language", inside, node.original_language)
            for title in node.titles:
                yield from _headed(title, "title", inside)
            for part in (*node.body, *node.signatures, node.place_date, *node.annexes):
                if part is not None:
                    yield part, inside
        case Document():
            if node.masthead is not None:
                yield node.masthead, place
            if node.title is not None:
                yield from _headed(node.title, "title", place)
            closing = (*getattr(node, "signatures", ()), getattr(node, "place_date", None))
            for part in (*node.body, *closing, *node.annexes):
                if part is not None:
                    yield part, place
        case _:
            yield from _block(node, place)


def _headed(heading: Heading, kind: PassageKind, place: _Place) -> Iterator[tuple[Node | Passage, _Place]]:
    """A heading or title, and the lines under it."""
    yield _passage(heading, kind, place, heading.text, heading.content, heading.marker)
    for line in heading.lines:
        if isinstance(line, Heading):
            yield from _headed(line, kind, place)
        else:
            yield line, place


def _block(node: Node, place: _Place) -> Iterator[tuple[Node | Passage, _Place]]:
    """Likewise of a block and of what stands in blocks."""
    match node:
        case Paragraph():
            yield _passage(node, "paragraph", place, node.text, node.content, node.marker)
            for child in node.subparagraphs:
                yield child, place.below()
            if node.closing:
                yield _passage(node, "closing", place, _text(node.closing), node.closing)
        case Subparagraph():
            yield _passage(node, "subparagraph", place, node.text, node.content, node.marker)
            for child in node.subparagraphs:
                yield child, place.below()
        case Footnote():
            first, *rest = node.body or (Paragraph(),)
            whole = isinstance(first, Paragraph) and first.marker is None and not first.subparagraphs
            if isinstance(first, Paragraph) and whole and not first.closing:
                yield _passage(node, "note", place, first.text, first.content, node.marker)
            else:
                yield _passage(node, "note", place, "", (), node.marker)
                rest = list(node.body)
            for block in rest:
                yield block, place
        case Heading():
            yield from _headed(node, "heading", place)
        case PlaceDate():
            yield _passage(node, "place and date", place, node.text, node.content)
        case Table():
            yield _passage(node, "caption", place, _text(node.caption), node.caption)
            for row in node.rows:
                for cell in row.cells:
                    for block in cell.body:
                        yield block, place.cell()
        case Quotation():
            for block in node.body:
                yield block, place.below()
        case Signature():
            yield _passage(node, "signature", place, node.text)
        case Unparsed():
            yield _passage(node, "unparsed", place, node.raw)
        case _:  # inline nodes stand in content
            raise AssertionError(type(node).__name__)
