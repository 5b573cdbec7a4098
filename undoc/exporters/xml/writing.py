"""What the rooms of the exporter share while one document is written."""

from __future__ import annotations

from undoc.akn import ID, TARGET, heading_class
from undoc.diagnostics import Diagnostic, Severity
from undoc.errors import ExportError
from undoc.exporters.xml.ids import Ids, Terms, slug
from undoc.exporters.xml.part_references import PartReferences
from undoc.exporters.xml.tree import Element
from undoc.languages import language
from undoc.model import Document, Link, Node

#: More than any column, level or session; the schema's integers end at 24 digits.
_TOO_LARGE = 10**18


class Writing:
    """The state of one export.

    Attributes:
        language: the data of the document's language.
        ids: the eIds given so far.
        terms: the terms referred to so far.
        own_symbols: the document's symbols without spaces, in capitals: they are no citations.
        link_citations: whether citations are marked up.
        parts: the references to parts of the document itself.
    """

    def __init__(self, document: Document, report: list[Diagnostic], *, link_citations: bool) -> None:
        self.code = document.language
        self.language = language(document.language)
        self.ids = Ids()
        self.terms = Terms(self.ids)
        symbols = document.masthead.symbols if document.masthead else ()
        self.own_symbols = {symbol.replace(" ", "").upper() for symbol in symbols}
        self._report = report
        self._links: list[tuple[Element, Link]] = []
        self._anchors: dict[str, Element] = {}
        self.link_citations = link_citations
        self.parts = PartReferences(document if link_citations else None)

    def say(self, code: str, severity: Severity, message: str, node: Node | None = None) -> None:
        """Report what a reader of the XML should know."""
        self._report.append(Diagnostic(code, severity, message, node.span if node else None))

    def number(self, value: int) -> str:
        """A number as text.

        Raises:
            ExportError: it has more than 18 digits.
        """
        if abs(value) >= _TOO_LARGE:
            raise ExportError("a number of more than 18 digits can't be written")
        return str(value)

    def heading_class(self, level: int) -> str:
        """The ``class`` of a heading of a level."""
        self.number(level)
        return heading_class(level)

    def anchor(self, node: Node, element: Element, eid: str | None = None) -> None:
        """Make a node's element a place that a link can point to.

        Args:
            node: the node.
            element: its element.
            eid: its eId; if None, one is given only where a link points to the node.
        """
        if eid is not None:
            element.attributes["eId"] = eid
        self.parts.put(node, element)
        if node.id is not None:
            self._anchors.setdefault(node.id, element)

    def link_later(self, element: Element, link: Link) -> None:
        """Note a link within the document: where it points is known at the end."""
        self._links.append((element, link))

    def finish(self) -> None:
        """Point the links and references at their anchors."""
        self.parts.settle(self.ids)
        for element, link in self._links:
            name = link.target[1:]
            anchor = self._anchors.get(name)
            if anchor is None:
                message = f"a link points to {link.target[:60]!r}, which is nowhere in the document"
                self.say("E153", Severity.WARNING, message, link)
            href = f"#{self._eid(anchor, name)}" if anchor is not None else ""
            element.set("href", href)
            if href != link.target:
                element.set(TARGET, link.target)

    def _eid(self, anchor: Element, name: str) -> str:
        """The eId of what a link points to; one made from the node's own name where it has none yet."""
        eid = anchor.attributes.get("eId") or self.ids.named(f"anchor_{slug(name)}")
        anchor.set("eId", eid)
        if name != eid:
            anchor.set(ID, name)
        return eid
