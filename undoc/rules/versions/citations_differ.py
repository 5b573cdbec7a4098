"""C105."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Node
from undoc.rules.plain import document_of
from undoc.rules.rule import Case, VersionsRule
from undoc.rules.subject import Subject
from undoc.rules.versions.alignment import version_names
from undoc.rules.versions.places import Places


class CitationsDiffer(VersionsRule):
    """The versions of a document cite the same documents.

    What each version cites is compared as a whole, not how often or where: languages repeat and leave out the
    number of a resolution as their sentences want. Source: Rules of Procedure of the General Assembly (A/520), rule
    56: resolutions and other documents are published in all its languages.
    """

    code = "C105"
    name = "citations-differ"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Documents that only one of the versions cites."""
        ours, theirs = _cited(self.first), _cited(self.other)
        mine, yours = version_names(self.first, self.other)
        places = Places(self.first.document, self.other.document)
        for symbol, node in ours.items():
            if symbol not in theirs:
                yield self.found(places.of(node), f"the {mine} does not cite {symbol}, which the {yours} cites")
        for symbol, node in theirs.items():
            if symbol not in ours:
                yield self.found(node, f"the {mine} cites {symbol}, which the {yours} does not cite")

    @classmethod
    def cases(cls) -> Iterable[tuple[Document, Case]]:
        """The same citations; another one."""
        first = document_of("en", "Recalling its resolution 65/170,", "Taking note of A/68/9123,")
        yield first, Case(document_of("fr", "Rappelant sa résolution 65/170,", "Prenant note de A/68/9123,"))
        other = document_of("es", "Recordando su resolución 65/171,", "Tomando nota de A/68/9123,")
        yield first, Case(other, at=("para. 1", "para. 1"))


def _cited(subject: Subject) -> dict[str, Node]:
    """The symbols that a version cites, each with the node that cites it first."""
    found: dict[str, Node] = {}
    for node, _, _, reference in subject.citations:
        for symbol in (reference.symbol, *reference.also):
            # whose a bare number is, the words around it tell, and not in every language
            found.setdefault(symbol.value.replace("A/HRC/RES/", "A/RES/"), node)
    return found
