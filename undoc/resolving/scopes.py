"""The parts of a document in which numbers are looked up: the document, each attachment, each quotation."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import Factory, define, evolve, field, frozen

from undoc.languages import language
from undoc.model import Annex, Blocks, Document, Footnote, Heading, Node, Paragraph, Quotation, Subparagraph
from undoc.records import Distinct, Record
from undoc.resolving.labels import folded
from undoc.resolving.register import Placed, Register

#: A line that says no more than that an attachment begins is no longer.
_LONGEST_HEADING = 40


@define(eq=False, repr=False)
class Attachments(Distinct):
    """The attachments of one kind in a part.

    Attributes:
        labelled: those with a label.
        all: each in order, also those without.
    """

    labelled: Register = field(factory=lambda: Register(numerals=True))
    all: list[Placed] = field(factory=list)


@define(eq=False, repr=False)
class Scope(Distinct):
    """A part of the document with numbers of its own.

    Attributes:
        root: the document, attachment or quotation.
        outer: the part that it is in.
        quoted: whether it is in a quotation, which speaks of the document that it was taken from.
        numbered: whether any paragraph of its body is numbered.
        paragraphs: those of its body.
        headings: those of its body.
        notes: those in it.
        attachments: those within it, by kind; a heading "Annex II" that is no node of its own counts as one.
    """

    root: Node
    outer: Scope | None
    quoted: bool = False
    numbered: bool = False
    paragraphs: Register = Factory(lambda: Register(numerals=False))
    headings: Register = Factory(lambda: Register(numerals=True))
    notes: Register = Factory(lambda: Register(numerals=False))
    attachments: dict[str, Attachments] = Factory(dict)

    def outwards(self) -> Iterator[Scope]:
        """This part and those that it is in."""
        scope: Scope | None = self
        while scope is not None:
            yield scope
            scope = scope.outer

    def attach(self, kind: str, label: str | None, placed: Placed) -> None:
        """Add an attachment."""
        alike = self.attachments.setdefault(kind, Attachments())
        alike.all.append(placed)
        if label:
            alike.labelled.enter(label, placed)


@frozen(eq=False, repr=False)
class Standpoint(Record):
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
    """

    def __init__(self, document: Document) -> None:
        self.document = Scope(document, None)
        self.scopes: dict[int, Scope] = {}
        self.standpoints: dict[int, Standpoint] = {}
        self._points: dict[int, dict[str, Node]] = {}
        self._headings = language(document.language).annexes
        order = 0
        # a stack, not recursion: parts may be nested to any depth
        stack: list[tuple[Node, Standpoint, bool]] = [(document, Standpoint(self.document), False)]
        while stack:
            node, around, own = stack.pop()
            here = self._enter(node, evolve(around, order=order), own=own)
            order += 1
            stack += reversed(list(_inside(node, here)))

    def point(self, node: Node, label: str) -> Node | None:
        """The subparagraph directly in a paragraph or subparagraph that bears a label."""
        if id(node) not in self._points:
            table = self._points[id(node)] = {}
            for item in getattr(node, "subparagraphs", ()):
                table.setdefault(folded(item.label or ""), item)
        return self._points[id(node)].get(folded(label))

    def _enter(self, node: Node, here: Standpoint, *, own: bool) -> Standpoint:
        """Take note of a node; gives the standpoint of what is inside it.

        Args:
            node: the node.
            here: its standpoint, without the node itself.
            own: whether it is a block of its part's body.
        """
        scope, placed = here.scope, Placed(node, here.order, here.sections)
        if isinstance(node, (Paragraph, Subparagraph)):
            here = evolve(here, within=(*here.within, node) if isinstance(node, Subparagraph) else (node,))
        self.standpoints.setdefault(id(node), here)
        if isinstance(node, Footnote) and node.label:
            scope.notes.enter(node.label, placed)
        elif isinstance(node, Annex):
            scope.attach(node.kind, node.label, placed)
        elif own and isinstance(node, Paragraph) and node.label:
            scope.numbered = True
            scope.paragraphs.enter(node.label, placed)
        elif own and isinstance(node, (Heading, Paragraph)):
            if isinstance(node, Heading) and node.label:
                scope.headings.enter(node.label, placed)
            self._enter_headed(node, scope, placed)
        if isinstance(node, (Document, Annex, Quotation)):
            if not isinstance(node, Document):
                scope = Scope(node, scope, quoted=scope.quoted or isinstance(node, Quotation))
            self.scopes.setdefault(id(node), scope)
            return Standpoint(scope)
        return here

    def _enter_headed(self, line: Heading | Paragraph, scope: Scope, placed: Placed) -> None:
        """Take note of a line that says no more than ``"Appendix II"``."""
        text = " ".join(line.text.split())
        for kind, pattern in self._headings.items() if len(text) <= _LONGEST_HEADING else ():
            if (match := pattern.fullmatch(text)) is not None:
                scope.attach(kind, next((value for value in match.groupdict().values() if value), None), placed)
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
