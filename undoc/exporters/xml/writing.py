"""What the rooms of the exporter share while one document is written."""

from __future__ import annotations

from lxml import etree

from undoc.akn import ID, TARGET, heading_class, tag
from undoc.diagnostics import Diagnostic, Severity
from undoc.errors import ExportError
from undoc.escape import escape
from undoc.exporters.xml.ids import Ids, Terms
from undoc.exporters.xml.part_references import PartReferences
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
        self._escaped = 0
        self._links: list[tuple[etree._Element, Link]] = []
        self._wanted = {link.target[1:] for link in document.find(Link) if link.target.startswith("#")}
        self._anchors: dict[str, str] = {}
        self.link_citations = link_citations
        self.parts = PartReferences(document if link_citations else None)

    def say(self, code: str, severity: Severity, message: str, node: Node | None = None) -> None:
        """Report what a reader of the XML should know."""
        self._report.append(Diagnostic(code, severity, message, node.span if node else None))

    def safe(self, text: str) -> str:
        """Text without characters that XML forbids."""
        escaped = escape(text)
        if escaped != text:
            self._escaped += 1
        return escaped

    def append(self, parent: etree._Element, text: str) -> None:
        """Append text to the content of an element."""
        text = self.safe(text)
        last = next(parent.iterchildren(reversed=True), None)
        if last is not None:
            last.tail = (last.tail or "") + text
        else:
            parent.text = (parent.text or "") + text

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

    def anchor(self, node: Node, element: etree._Element, eid: str | None = None) -> None:
        """Make a node's element a place that a link can point to.

        Args:
            node: the node.
            element: its element.
            eid: its eId; if None, one is given only where a link points to the node.
        """
        wanted = node.id is not None and node.id in self._wanted and node.id not in self._anchors
        if eid is None:
            if not wanted and not self.parts.are_to(node):
                return
            eid = self.ids.counted("anchor")
        element.set("eId", eid)
        self.parts.put(node, eid)
        if wanted and node.id is not None:
            self._anchors[node.id] = eid
            if node.id != eid:
                element.set(ID, self.safe(node.id))

    def link_later(self, element: etree._Element, link: Link) -> None:
        """Note a link within the document: where it points is known at the end."""
        self._links.append((element, link))

    def finish(self) -> None:
        """Point the links and references at their anchors, and report what was escaped."""
        self.parts.settle()
        for element, link in self._links:
            eid = self._anchors.get(link.target[1:])
            if eid is None:
                message = f"a link points to {link.target[:60]!r}, which is nowhere in the document"
                self.say("E153", Severity.WARNING, message, link)
            href = f"#{eid}" if eid is not None else ""
            element.set("href", href)
            if href != link.target:
                element.set(TARGET, self.safe(link.target))
        if self._escaped:
            what = "text has" if self._escaped == 1 else "texts have"
            message = f"{self._escaped} {what} characters that XML forbids: they are written as ⟦U+…⟧"
            self.say("E154", Severity.INFO, message)


def add(parent: etree._Element, name: str, attributes: dict[str, str] | None = None) -> etree._Element:
    """Append an element of Akoma Ntoso."""
    return etree.SubElement(parent, tag(name), attributes or {})
