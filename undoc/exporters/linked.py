"""A document with links where it cites: other documents on undocs.org, and parts of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve, frozen

from undoc.exporters.links import LONGEST, web_address
from undoc.languages import CODES
from undoc.model import (
    AgendaItem,
    Content,
    Document,
    Footnote,
    Heading,
    Inline,
    Link,
    Node,
    Resolution,
    Text,
    TextPart,
    cited_in,
    running_texts,
)
from undoc.records import Record
from undoc.resolving import ResolvedReference, resolve_in


@frozen(eq=False, repr=False)
class PlainLink(Link):
    """A link that looks like the text around it."""


@frozen(eq=False, repr=False)
class CitationLink(Link):
    """A link on the words that cite the document to which it leads."""


@frozen(eq=False, repr=False)
class PlainCitationLink(PlainLink):
    """Likewise one that looks like the text around it."""


@frozen(eq=False, repr=False)
class Stretch(Record):
    """A stretch of a content's text to be linked.

    Attributes:
        start: offset of its first character.
        end: offset behind its last.
        target: a URL, or the node that it leads to.
    """

    start: int
    end: int
    target: str | Node


def meant(document: Document, texts: Iterable[tuple[Node, TextPart, str]] | None = None) -> Iterator[ResolvedReference]:
    """The references to parts of the document itself that can be linked: what they name is there, and surely meant.

    "Paragraph 6" alone is that of this document in a resolution; a report may go on about another's.

    Args:
        document: the document.
        texts: its `running_texts`, where they are known already.
    """
    own = isinstance(document, Resolution)
    resolved = resolve_in(document, running_texts(document) if texts is None else texts)
    return (one for one in resolved if one.targets and (one.certain or own))


def linked(document: Document) -> Document:
    """A document whose citations are links; the words and the nodes stay what they are.

    A citation that lies in a link already is left alone, one that crosses emphasis or a footnote's mark becomes a link
    for each piece. Lines of the masthead and unplaced text can hold no links.

    Args:
        document: the document.

    Returns:
        A copy in which all that needs no link is shared; its new ids are not those of any node of the document.
    """
    seen = list(document.walk())
    places = Counter(map(id, seen))
    contents: dict[int, tuple[Node, Content]] = {}
    stretches: dict[int, list[Stretch]] = {}

    def mark(node: Node, part: str, stretch: Stretch) -> None:
        content = getattr(node, part, None)
        # an object that stands in several places may mean something else in each
        if isinstance(content, tuple) and places[id(node)] == 1:
            contents[id(content)] = (node, content)
            stretches.setdefault(id(content), []).append(stretch)

    language = (document.language or "").split("-")[0].lower()
    texts = [found for found in running_texts(document) if found[2]]
    for node, part, _, reference in cited_in(document, texts):
        url = reference.symbol.url(language if language in CODES else None)
        if (address := web_address(url)) is not None and len(address) <= LONGEST:
            mark(node, part, Stretch(reference.start, reference.end, url))
    ids = _Ids(seen)
    for one in meant(document, texts):
        target = one.target
        if target is not None and places[id(target)] == 1:
            mark(one.node, one.part, Stretch(one.reference.start, one.reference.end, target))

    new: dict[int, Node | tuple[Inline, ...]] = {}
    for key, (node, content) in contents.items():
        quiet = isinstance(node, (Heading, AgendaItem))
        for text, pieces in _pieces(content, sorted(stretches[key], key=lambda stretch: stretch.start)):
            if places[id(text)] == 1:
                new[id(text)] = tuple(_cut(text, pieces, ids, quiet=quiet))
    return _rebuilt(document, seen, new, ids) if new else document


class _Ids:
    """Ids for the nodes that links lead to: their own, where no node before has the same."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self.given: dict[int, str] = {}
        self._first: dict[str, int] = {}
        for node in nodes:
            if node.id is not None:
                self._first.setdefault(node.id, id(node))

    def of(self, node: Node) -> str:
        """The id of a node."""
        if node.id is not None and self._first[node.id] == id(node):
            return node.id
        if id(node) not in self.given:
            number = len(self.given) + 1
            while (name := f"cited-{number}") in self._first:
                number += 1
            self._first[name] = id(node)
            self.given[id(node)] = name
        return self.given[id(node)]


def _pieces(content: Content, stretches: list[Stretch]) -> Iterator[tuple[Text, list[Stretch]]]:
    """The texts of content that stretches touch, with these cut to the text; those in links are left out."""
    at, first = 0, 0
    stack: list[tuple[Inline, bool]] = [(item, False) for item in reversed(content)]
    while stack:
        item, inside = stack.pop()
        if isinstance(item, Footnote):
            continue
        inner: Content | None = getattr(item, "content", None)
        if inner is not None:
            stack += [(part, inside or isinstance(item, Link)) for part in reversed(inner)]
            continue
        start, at = at, at + len(item.text)
        while first < len(stretches) and stretches[first].end <= start:
            first += 1
        touched, next_ = [], first
        while next_ < len(stretches) and (stretch := stretches[next_]).start < at:
            touched.append(evolve(stretch, start=max(stretch.start, start) - start, end=min(stretch.end, at) - start))
            next_ += 1
        if touched and isinstance(item, Text) and not inside:
            yield item, touched


def _cut(text: Text, stretches: list[Stretch], ids: _Ids, *, quiet: bool) -> Iterator[Inline]:
    """A text with its stretches as links; of two that overlap, the first counts."""
    at = 0
    for stretch in stretches:
        if stretch.start < at:
            continue
        if at < stretch.start:
            yield Text(text.value[at : stretch.start])
        words = (Text(text.value[stretch.start : stretch.end]),)
        if isinstance(stretch.target, str):
            yield (PlainCitationLink if quiet else CitationLink)(words, stretch.target)
        else:
            yield PlainLink(words, f"#{ids.of(stretch.target)}")
        at = stretch.end
    if at < len(text.value):
        yield Text(text.value[at:])


def _rebuilt(document: Document, seen: list[Node], new: dict[int, Node | tuple[Inline, ...]], ids: _Ids) -> Document:
    """The document with nodes replaced, made from the inside out: nodes may be nested to any depth."""
    for node in reversed(seen):
        if id(node) in new or not (node._parts or id(node) in ids.given):
            continue
        changes: dict[str, Any] = {}
        for name in node._parts:
            value = getattr(node, name)
            if isinstance(value, Node):
                if id(value) in new:
                    changes[name] = new[id(value)]
            elif value and any(id(item) in new for item in value):
                items: list[Node] = []
                for item in value:
                    made = new.get(id(item), item)
                    items += made if isinstance(made, tuple) else (made,)
                changes[name] = tuple(items)
        if id(node) in ids.given:
            changes["id"] = ids.given[id(node)]
        if changes:
            new[id(node)] = evolve(node, **changes)
    made = new.get(id(document), document)
    return made if isinstance(made, Document) else document
