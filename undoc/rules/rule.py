"""What a rule is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from undoc.addresses import Addresses
from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Document, Node


class Rule(ABC):
    """A rule; its docstring is its page of documentation.

    Args:
        addresses: those of the document that will be checked.

    Attributes:
        code: stable, a letter for the family and a number.
        severity: of its findings.
    """

    code: ClassVar[str]
    severity: ClassVar[Severity]

    def __init__(self, addresses: Addresses) -> None:
        self._addresses = addresses

    @abstractmethod
    def check(self, document: Document) -> Iterator[Diagnostic]:
        """The findings in a document, in reading order."""

    def found(self, node: Node, message: str) -> Diagnostic:
        """A finding at a node of the document."""
        return Diagnostic(self.code, self.severity, message, node.span, self._addresses.of(node) or None)


def parts(document: Document) -> Iterator[Document | Annex]:
    """The document and every attachment: numbers and notes may begin anew in each."""
    yield document
    yield from document.find(Annex)
