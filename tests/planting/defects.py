"""What a planted defect is, and the tools that planters share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import TypeAlias, TypeVar

from attrs import evolve, frozen

from undoc import Annex, Document, Footnote, Node, Paragraph, Subparagraph, Text, address_of, transform

T = TypeVar("T")
Part: TypeAlias = Document | Annex


@frozen
class Planted:
    """A document with a defect.

    Attributes:
        document: the document.
        at: the addresses at which a finding is in the right place.
    """

    document: Document
    at: tuple[str, ...]


@frozen
class Defect:
    """A kind of defect.

    Attributes:
        name: what is done.
        code: of the rule that should report it.
        plant: makes a copy of a document with the defect at a place picked at random; None where it has no place.
    """

    name: str
    code: str
    plant: Callable[[Document, Random], Planted | None]


@frozen
class VersionsDefect:
    """A kind of defect in one of two language versions.

    Attributes:
        name: what is done.
        code: of the rule that should report it.
        plant: as for `Defect`, in the second of two versions.
    """

    name: str
    code: str
    plant: Callable[[Document, Random], Planted | None]


def picked(random: Random, options: Sequence[T]) -> T | None:
    """One of some options; None of none."""
    return random.choice(options) if options else None


def parts(document: Document) -> Iterator[Part]:
    """The document and its attachments."""
    yield document
    yield from document.find(Annex)


def swap(document: Document, old: Node, new: Node | None) -> Document:
    """A copy with one node, the very object, replaced or left out."""
    return transform(document, lambda node: new if node is old else node)


def at_new(document: Document, old: Node, new: Node) -> Planted:
    """A node replaced; the finding should be at the new one."""
    changed = swap(document, old, new)
    return Planted(changed, (address_of(changed, new) or "",))


def without(document: Document, old: Node, behind: Node) -> Planted:
    """A node left out; the finding should be at the one behind it."""
    changed = swap(document, old, None)
    return Planted(changed, (address_of(changed, behind) or "",))


def running(document: Document, *, notes: bool = False) -> list[tuple[Paragraph | Subparagraph, Text]]:
    """The stretches of text in paragraphs and subparagraphs of bodies, and of notes where these are asked for.

    Not those of tables and quotations.
    """
    found: list[tuple[Paragraph | Subparagraph, Text]] = []
    stack: list[Node] = [paragraph for part in reversed(list(parts(document))) for paragraph in part.paragraphs[::-1]]
    while stack:
        node = stack.pop()
        if isinstance(node, (Paragraph, Subparagraph)):
            found += [(node, text) for text in node.content if isinstance(text, Text)]
            inner = [one for one in node.content if isinstance(one, Footnote)] if notes else []
            stack.extend(block for note in inner for block in note.body)
            stack.extend(reversed(node.subparagraphs))
    return found


def reword(document: Document, holder: Paragraph | Subparagraph, text: Text, value: str) -> Planted:
    """A stretch of text replaced; the finding should be at what holds it."""
    content = tuple(evolve(item, value=value) if item is text else item for item in holder.content)
    return at_new(document, holder, evolve(holder, content=content))


def edit(
    document: Document,
    random: Random,
    change: Callable[[str, Random], str | None],
    *,
    least: int = 12,
    notes: bool = False,
) -> Planted | None:
    """A stretch of text changed, the first of those in random order for which there is a change."""
    places = [place for place in running(document, notes=notes) if len(place[1].value) >= least]
    random.shuffle(places)
    for holder, text in places:
        value = change(text.value, random)
        if value is not None and value != text.value:
            return reword(document, holder, text, value)
    return None
