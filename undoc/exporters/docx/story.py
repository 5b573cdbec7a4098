"""A story: a flow of paragraphs in one part of the package (the word processor's own word for it)."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from copy import copy
from functools import partial
from typing import Any

from attrs import Factory, define
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart

from undoc.diagnostics import Span
from undoc.exporters.docx.bookmarks import Bookmarks
from undoc.exporters.docx.losses import Losses
from undoc.exporters.docx.markup import Element, add, add_paragraph, attribute, is_named, loose, set_attribute, tabs
from undoc.exporters.docx.numbering import Numbering
from undoc.languages.language import Language
from undoc.model import Footnote, Node
from undoc.records import Distinct


@define(eq=False, repr=False)
class Anchors(Distinct):
    """Where links within the document lead: the paragraphs of nodes with an id, and the links that ask for them."""

    _places: dict[str, Element] = Factory(dict)
    _links: list[tuple[Element, str, Span | None, bool]] = Factory(list)
    _bookmarks: int = 0

    def set_bookmark(self, paragraph: Element, name: str) -> None:
        """Put a bookmark at the beginning of a new paragraph, which has its properties only."""
        add(paragraph, "bookmarkStart", id=0, name="")
        add(paragraph, "bookmarkEnd", id=0)
        self.set_name(paragraph, name)

    def set_name(self, paragraph: Element, name: str) -> None:
        """Name the bookmark at the end of a new paragraph."""
        self._bookmarks += 1
        number = str(self._bookmarks)
        start, end = paragraph[-2], paragraph[-1]
        set_attribute(start, "id", number)
        set_attribute(start, "name", name)
        set_attribute(end, "id", number)

    def put(self, id: str, paragraph: Element) -> None:
        """Say where a node stands; the first of several with one id counts."""
        self._places.setdefault(id, paragraph)

    def ask(self, link: Element, id: str, span: Span | None, *, told: bool = True) -> None:
        """Say that a ``w:hyperlink`` leads to the node of an id, and whether it is told where that is not there."""
        self._links.append((link, id, span, told))

    def settle(self, losses: Losses) -> None:
        """Let links lead to the bookmarks of their paragraphs, and take apart the links that ask in vain."""
        names: dict[str, str] = {}
        given = 0
        for link, id, span, told in self._links:
            place = self._places.get(id)
            if place is None:
                _take_apart(link)
                if told:
                    losses.dangling.append((f"#{id}", span))
                continue
            if id not in names:
                name = _bookmark(place)
                if name is None:
                    given += 1
                    self._bookmarks += 1
                    name = f"linked_{given}"
                    _insert_bookmark(place, name, self._bookmarks)
                names[id] = name
            set_attribute(link, "anchor", names[id])


def _bookmark(paragraph: Element) -> str | None:
    """The name of the bookmark at the beginning of a paragraph, after its properties."""
    return attribute(paragraph[1], "name") if len(paragraph) > 1 and is_named(paragraph[1], "bookmarkStart") else None


def _insert_bookmark(paragraph: Element, name: str, number: int) -> None:
    """Put a bookmark at the beginning of a written paragraph, after its properties."""
    paragraph.insert(1, loose("bookmarkStart", id=number, name=name))
    paragraph.insert(2, loose("bookmarkEnd", id=number))


def _take_apart(link: Element) -> None:
    """Put what a link holds in its place, without the look of a link."""
    for style in link.iterfind(".//{*}rStyle"):
        if (properties := style.getparent()) is not None:
            properties.remove(style)
    parent = link.getparent()
    if parent is not None:
        at = parent.index(link)
        parent[at : at + 1] = list(link)


@define(eq=False, repr=False)
class Story(Distinct):
    """What is being written, and what waits for its next paragraph.

    Attributes:
        part: the part of the package that holds it; its relations are those of the story's links.
        language: the language of the document.
        losses: what is told at the end.
        anchors: those of the whole document.
        bookmarks: the names of paragraphs; None where they have none.
        lists: the automatic numbers; None where all numbers are text.
        calls: the notes referred to, each with its reference; None in the notes themselves.
        within: the note being written.
        begins: the outermost quotation that begins with the next paragraph, counted from the outermost; 0 if none does.
        page_break: whether the next paragraph begins a page.
        lead: what the next paragraph begins with.
    """

    part: XmlPart
    language: Language
    losses: Losses
    anchors: Anchors
    bookmarks: Bookmarks | None = None
    lists: Numbering | None = None
    calls: list[tuple[Footnote, Element]] | None = None
    within: Footnote | None = None
    begins: int = 0
    page_break: bool = False
    lead: Callable[[Element], None] | None = None
    _names: list[str] = Factory(list)
    _waiting: list[str] = Factory(list)
    _last: Element | None = None
    _relations: dict[str, str] = Factory(dict)
    _shapes: dict[Hashable, Element] = Factory(dict)
    _runs: dict[Hashable, Element] = Factory(dict)

    def mark(self, node: Node) -> None:
        """Take note that a node begins here: links to it lead to the next paragraph."""
        if node.id is not None:
            self.mark_id(node.id)

    def name(self, name: str) -> None:
        """Give the next paragraph a bookmark."""
        self._names.append(name)

    def mark_id(self, id: str) -> None:
        """Likewise of the node of an id."""
        self._waiting.append(id)

    def paragraph(self, parent: Element, style: str, **properties: Any) -> Element:
        """A new paragraph, with what waited for it; the properties are those of `markup.add_paragraph`."""
        made = self._copied(parent, style, properties)
        self.page_break = False
        for id in self._waiting:
            self.anchors.put(id, made)
        self._waiting.clear()
        if self._names:
            self.anchors.set_name(made, self._names[0])
            for name in self._names[1:]:
                self.anchors.set_bookmark(made, name)
            self._names.clear()
        if self.lead is not None:
            lead, self.lead = self.lead, None
            lead(made)
        self._last = made
        return made

    def _copied(self, parent: Element, style: str, properties: dict[str, Any]) -> Element:
        """A new paragraph with its properties: a copy of the first like it, which is made faster than anew."""
        key = (style, self.page_break, not self._names, *((name, _frozen(value)) for name, value in properties.items()))
        known = self._shapes.get(key)
        if known is None:
            known = add_paragraph(loose("body"), style, rtl=self.language.rtl, page_break=self.page_break, **properties)
            if self._names:
                self.anchors.set_bookmark(known, "")
            self._shapes[key] = known
        made = copy(known)  # with all inside: that is what lxml's copies are
        parent.append(made)
        return made

    def run(self, parent: Element, look: Hashable, make: Callable[[], Element]) -> Element:
        """A new run of a look, likewise.

        Args:
            parent: what holds it.
            look: what tells it from others.
            make: makes the first of it.
        """
        known = self._runs.get(look)
        if known is None:
            known = self._runs[look] = make()
        made = copy(known)  # with all inside: that is what lxml's copies are
        parent.append(made)
        return made

    def add_tabs(self, paragraph: Element, count: int) -> None:
        """A run of tabs at the end of a paragraph; none if the count is 0."""
        if count:
            self.run(paragraph, count, partial(tabs, count))

    def flush(self, parent: Element, style: str) -> None:
        """Give a page break or a note's mark that waits a paragraph of its own: a table can't bear it."""
        if self.page_break or self.lead is not None:
            self.paragraph(parent, style, keep_next=True)

    def close(self) -> None:
        """Let links to what came after the last paragraph lead to that."""
        for id in self._waiting:
            if self._last is not None:
                self.anchors.put(id, self._last)
        self._waiting.clear()

    def relation(self, target: str) -> str:
        """The id of the relation to a target outside; one for all links to it."""
        if target not in self._relations:
            # Relations.get_or_add_ext_rel looks through all of them each time: too slow for thousands of links.
            id = f"link{len(self._relations) + 1}"
            self.part.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, target, id, is_external=True)
            self._relations[target] = id
        return self._relations[target]


def _frozen(value: Any) -> Hashable:
    """A property of a paragraph as a part of a key; automatic numbers are one each."""
    if isinstance(value, dict):
        return tuple(value.items())
    return tuple(value) if isinstance(value, list) else value
