"""References of a document to its own parts, resolved to the nodes that they name."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from undoc.addresses import Addresses
from undoc.internal_references import InternalReference, find_internal_references
from undoc.model import Annex, Document, Node, TextPart, running_texts
from undoc.records import Record
from undoc.references import find_references
from undoc.resolving.labels import through
from undoc.resolving.scopes import Survey
from undoc.resolving.search import Search

__all__ = ["ResolvedReference", "resolve_references"]


@frozen(eq=False, repr=False)
class ResolvedReference(Record):
    """A reference of a document to a part of its own, where it stands and what it leads to.

    Attributes:
        node: the node in whose text it stands.
        part: which of its texts: its content, or a paragraph's closing, a table's caption.
        text: that text, in which the reference's offsets are.
        reference: what was said.
        targets: the nodes it names, in reading order: an annex, a paragraph, a subparagraph, a footnote, a heading;
            none where nothing stands there.
        complete: whether all that it names is there.
        scope: the part of the document in which it stands: the document, an attachment, a quotation.
        address: of the node in whose text it stands, as `locate` understands it.
    """

    node: Node = field(repr=False)
    part: TextPart
    text: str = field(repr=False)
    reference: InternalReference
    targets: tuple[Node, ...]
    complete: bool
    scope: Node = field(repr=False)
    address: str

    @property
    def target(self) -> Node | None:
        """The node it names, the first of several; None where nothing stands there."""
        return self.targets[0] if self.targets else None

    @property
    def cited(self) -> str:
        """The words that refer."""
        return self.text[self.reference.start : self.reference.end]

    @property
    def certain(self) -> bool:
        """Whether it is clear that this document is meant.

        It is where the text says so ("above", "the present letter", "see"), and where it names an attachment that is
        there. "Paragraph 6" alone may go on about another document.
        """
        return self.reference.explicit or isinstance(self.target, Annex)


def resolve_references(document: Document) -> tuple[ResolvedReference, ...]:
    """Every reference of a document to its own parts, resolved, in reading order.

    Numbers are looked up in the part in which the reference stands (the document without its annexes, one annex),
    and "above" and "below" must be true. What a quotation refers to is looked up in the quotation.

    Args:
        document: the document.

    Returns:
        The references; `ResolvedReference.target` is None where nothing bears the number.
    """
    return resolve_in(document, running_texts(document))


def resolve_in(document: Document, texts: Iterable[tuple[Node, TextPart, str]]) -> tuple[ResolvedReference, ...]:
    """Likewise, where the document's `running_texts` are known already."""
    found = [
        (node, part, text, references)
        for node, part, text in texts
        if text and (references := _own(text, document.language))
    ]
    if not found:
        return ()
    addresses, survey = Addresses(document), Survey(document)
    resolved: list[ResolvedReference] = []
    for node, part, text, references in found:
        here = survey.standpoints[id(node)]
        for reference in references:
            search = Search(reference, here, survey)
            named = [search.named(label) for label in _labels_of(reference)]
            targets = tuple(target for target in named if target is not None)
            complete = len(targets) == len(named)
            address = addresses.of(node) or ""
            resolved.append(ResolvedReference(node, part, text, reference, targets, complete, here.scope.root, address))
    return tuple(resolved)


def _own(text: str, language: str | None) -> list[InternalReference]:
    """The references of a text, without what is the pinpoint of a citation."""
    found = find_internal_references(text, language)
    if not found or all(one.explicit for one in found):
        return found
    cited = [part for one in find_references(text, language) if one.pinpoint for part in one.pinpoint.parts]
    taken = {offset for part in cited for offset in range(part.start, part.end)}
    return [one for one in found if one.explicit or one.start not in taken]


def _labels_of(reference: InternalReference) -> list[str | None]:
    """Every label that a reference names."""
    if reference.label is None or reference.until is None:
        return [reference.label]
    return list(through(reference.label, reference.until))
