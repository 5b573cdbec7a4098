"""Citations of other documents, each with the place in the document where it stands."""

from __future__ import annotations

from attrs import field, frozen

from undoc.addresses import Addresses
from undoc.model import Document, Node, TextPart, cited_in
from undoc.records import Record
from undoc.references import Reference
from undoc.symbols import Symbol


@frozen(eq=False, repr=False)
class Citation(Record):
    """A citation where it stands.

    Attributes:
        node: the node that cites: a paragraph, a heading, a line of the masthead.
        part: which of its texts: its content, or a paragraph's closing, a table's caption, an agenda item's title.
        text: that text, in which the reference's offsets are.
        reference: the citation itself.
        address: of the node, as `locate` understands it; of the nearest part around it that has one.
    """

    node: Node = field(repr=False)
    part: TextPart
    text: str = field(repr=False)
    reference: Reference
    address: str

    @property
    def symbol(self) -> Symbol:
        """The cited document."""
        return self.reference.symbol

    @property
    def cited(self) -> str:
        """The words that cite it."""
        return self.text[self.reference.start : self.reference.end]


def find_citations(document: Document) -> tuple[Citation, ...]:
    """Every citation of another document in reading order, annexes and footnotes included.

    `Document.references` has the same citations without their places.
    """
    addresses = Addresses(document)
    return tuple(
        Citation(node, part, text, reference, addresses.of(node) or "")
        for node, part, text, reference in cited_in(document)
    )
