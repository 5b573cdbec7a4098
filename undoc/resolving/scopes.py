"""The parts of a document in which numbers are looked up: the document, each attachment, each quotation."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, evolve, field, frozen

from undoc.languages import language
from undoc.model import Annex, Blocks, Document, Footnote, Heading, Node, Paragraph, Quotation, Subparagraph
from undoc.resolving.labels import folded

#: A heading that says no more than that an attachment begins is no longer.
_LONGEST_HEADING = 40


@frozen
class Placed:
    """A node of a part that can be referred to.

    Attributes:
        node: the node.
        order: its place in the reading order of the whole document.
        sections: the headings that it stands under, the highest first.
    """

    node: Node
    order: int
    sections: tuple[Heading, ...]


@frozen
class Attachment:
    """An attachment, or a heading by which one begins that is no node of its own.

    Attributes:
        kind: annex, enclosure or appendix.
        label: its number or letter, if it has one.
        placed: where it stands.
    """

    kind: str
    label: str | None
    placed: Placed


@define(eq=False)
class Scope:
    """A part of the document with numbers of its own.

    Attributes:
        root: the document, attachment or quotation.
        outer: the part that it is in.
        paragraphs: those of its body by label.
        headings: those of its body.
        notes: by label.
        attachments: those within it.
    """

    root: Node
    outer: Scope | None
    paragraphs: dict[str, list[Placed]] = field(factory=dict)
    headings: list[Placed] = field(factory=list)
    notes: dict[str, list[Placed]] = field(factory=dict)
    attachments: list[Attachment] = field(factory=list)

    @property
    def quoted(self) -> bool:
        """Whether it is in a quotation, which speaks of the document that it was taken from."""
        return any(isinstance(scope.root, Quotation) for scope in self.outwards())

    def outwards(self) -> Iterator[Scope]:
        """This part and those that it is in."""
        scope: Scope | None = self
        while scope is not None:
            yield scope
            scope = scope.outer


@frozen
class Standpoint:
    """Where a node stands.

    Attributes:
        scope: the part it is in.
        order: its place in the reading order of the whole document.
        sections: the headings above it, the highest first.
        within: the paragraph and the subparagraphs it is in, itself included, from the outermost on.
    """

    scope: Scope
    order: int = 0
    sections: tuple[Heading, ...] = ()
    within: tuple[Paragraph | Subparagraph, ...] = ()


class Survey:
    """All parts of a document, and the standpoint of each of its nodes.

    Attributes:
        document: the part that is the whole document.
        scopes: the parts by the identity of their roots.
        standpoints: by the identity of the node; of an object that stands in several places, the first.
        repeated: the identities of such objects.
    """

    def __init__(self, document: Document) -> None:
        self.document = Scope(document, None)
        self.scopes: dict[int, Scope] = {}
        self.standpoints: dict[int, Standpoint] = {}
        self.repeated: set[int] = set()
        self._headings = language(document.language).annexes
        order = 0
        # a stack, not recursion: parts may be nested to any depth
        stack: list[tuple[Node, Standpoint, bool]] = [(document, Standpoint(self.document), False)]
        while stack:
            node, around, numbered = stack.pop()
            here = self._enter(node, evolve(around, order=order), numbered)
            order += 1
            stack += reversed(list(_inside(node, here)))

    def _enter(self, node: Node, here: Standpoint, numbered: bool) -> Standpoint:
        """Take note of a node; gives the standpoint of what is inside it."""
        scope, placed = here.scope, Placed(node, here.order, here.sections)
        if isinstance(node, (Paragraph, Subparagraph)):
            here = evolve(here, within=(*here.within, node) if isinstance(node, Subparagraph) else (node,))
        if id(node) in self.standpoints:
            self.repeated.add(id(node))
        else:
            self.standpoints[id(node)] = here
        if isinstance(node, Footnote) and node.label:
            scope.notes.setdefault(folded(node.label), []).append(placed)
        elif isinstance(node, Annex):
            scope.attachments.append(Attachment(node.kind, node.label, placed))
        elif numbered and isinstance(node, Heading):
            scope.headings.append(placed)
            self._enter_headed(node, scope, placed)
        elif numbered and isinstance(node, Paragraph) and node.label:
            scope.paragraphs.setdefault(folded(node.label), []).append(placed)
        if isinstance(node, (Document, Annex, Quotation)):
            scope = self.document if isinstance(node, Document) else Scope(node, scope)
            self.scopes.setdefault(id(node), scope)
            return Standpoint(scope)
        return here

    def _enter_headed(self, heading: Heading, scope: Scope, placed: Placed) -> None:
        """Take note of a heading such as ``"Appendix II"``."""
        text = " ".join(heading.text.split())
        for kind, pattern in self._headings.items():
            if len(text) <= _LONGEST_HEADING and (match := pattern.fullmatch(text)) is not None:
                label = next((value for value in match.groupdict().values() if value), None)
                scope.attachments.append(Attachment(kind, label, placed))
                return


def _inside(node: Node, here: Standpoint) -> Iterator[tuple[Node, Standpoint, bool]]:
    """What is directly in a node, each with its standpoint and whether it is a block of the part's own body."""
    body: Blocks = node.body if isinstance(node, (Document, Annex, Quotation)) else ()
    blocks = {id(block) for block in body}
    above: tuple[Heading, ...] = ()
    for child in node.children():
        if id(child) not in blocks:
            yield child, here, False
            continue
        if isinstance(child, Heading):
            above = tuple(heading for heading in above if heading.level < child.level)
        yield child, evolve(here, sections=above), True
        if isinstance(child, Heading):
            above = (*above, child)

