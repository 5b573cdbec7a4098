"""A document under examination, with what several rules ask of it, worked out once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from undoc.addresses import Addresses
from undoc.diagnostics import Excerpt
from undoc.excerpts import excerpt_of
from undoc.languages import CODES, Language, language
from undoc.model import Annex, Document, Footnote, Node, TextPart, Unparsed, cited_in, running_texts
from undoc.references import Reference
from undoc.resolving import ResolvedReference, resolve_references
from undoc.rules.marks import PlacedMark, placed_marks
from undoc.rules.wording import Wording


class Subject:
    """A document under examination.

    Args:
        document: the document.
    """

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def addresses(self) -> Addresses:
        """The addresses of all its nodes."""
        return Addresses(self.document)

    @cached_property
    def code(self) -> str | None:
        """ISO 639-1 code of its language where that is an official one: rules of a language hold for no other."""
        base = (self.document.language or "").split("-")[0].lower()
        return base if base in CODES else None

    @cached_property
    def language(self) -> Language:
        """The data of its language; English where it is not known."""
        return language(self.document.language)

    @cached_property
    def parts(self) -> tuple[Document | Annex, ...]:
        """The document and every attachment, in reading order: numbers and notes may begin anew in each."""
        return (self.document, *self.document.find(Annex))

    @cached_property
    def texts(self) -> tuple[tuple[Node, TextPart, str], ...]:
        """Every running text in reading order: its node, which of its texts, and that."""
        return tuple(running_texts(self.document))

    @cached_property
    def citations(self) -> tuple[tuple[Node, TextPart, str, Reference], ...]:
        """Every citation of another document."""
        return tuple(cited_in(self.document))

    @cached_property
    def resolved(self) -> tuple[ResolvedReference, ...]:
        """Every reference to a part of the document itself."""
        return resolve_references(self.document)

    @cached_property
    def marks(self) -> tuple[PlacedMark, ...]:
        """Every mark of a footnote with the text in which it stands, and everything raised, in reading order."""
        return tuple(placed_marks(self.document))

    @cached_property
    def unplaced(self) -> tuple[Unparsed, ...]:
        """What a parser could not place, in reading order."""
        return tuple(self.document.find(Unparsed))

    def excerpt(self, node: Node, part: TextPart = "content", words: tuple[int, int] | None = None) -> Excerpt | None:
        """The text in which a finding is, as `Diagnostic.excerpt` holds it."""
        return excerpt_of(node, self._texts_by_node.get((id(node), part)) if words is not None else None, words)

    @cached_property
    def _texts_by_node(self) -> dict[tuple[int, TextPart], str]:
        return {(id(node), part): text for node, part, text in self.texts}

    def wording(self, node: Node, part: TextPart) -> Wording:
        """A text of a node, with its places in the source."""
        found = self._wordings.get((id(node), part))
        if found is None:
            found = self._wordings[id(node), part] = Wording(node, part)
        return found

    @cached_property
    def _wordings(self) -> dict[tuple[int, TextPart], Wording]:
        return {}

    def notes(self, part: Document | Annex) -> tuple[Footnote, ...]:
        """The notes of a part in the order of their marks, without those of its attachments."""
        return self._notes[id(part)]

    @cached_property
    def _notes(self) -> dict[int, tuple[Footnote, ...]]:
        return {id(part): tuple(_own_notes(part)) for part in self.parts}


def _own_notes(part: Node) -> Iterator[Footnote]:
    """Notes outside attachments; nothing may be nested too deep for it."""
    stack = list(part.children())[::-1]
    while stack:
        node = stack.pop()
        if isinstance(node, Footnote):
            yield node
        if not isinstance(node, Annex):
            stack.extend(reversed(tuple(node.children())))
