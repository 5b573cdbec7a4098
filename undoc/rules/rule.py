"""What a rule is, and the cases that belong to it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from typing import ClassVar, TypeAlias

from attrs import field, frozen

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Node, TextPart
from undoc.records import Record
from undoc.rules.subject import Subject

#: Makes a copy of a document in which what a rule finds is mended; raises `UndocError` with the reason where it can't.
Fix: TypeAlias = "staticmethod[[Document], Document]"


@frozen(eq=False, repr=False)
class Case(Record):
    """A document that a rule finds fault with, or must not.

    Attributes:
        document: the document.
        at: the address of each finding, in order (empty for the document itself); none for a good document.
    """

    document: Document = field(repr=False)
    at: tuple[str, ...] = ()


class Rule(ABC):
    """A rule: one class, one file; its docstring is its page of documentation.

    The docstring's first line says how a document should be; the rest tells why, what is left alone, and the source.

    Args:
        subject: the document to be checked.

    Attributes:
        code: stable, a letter for the family and three digits.
        name: the fault in a few words with hyphens, such as ``"skipped-paragraph-number"``.
        severity: of its findings. A rule that finds fault with more than 2 % of official documents is at most a
            warning, with more than 10 % information.
        fix: makes a copy of a document without the fault, where that is safe (``staticmethod(function)``;
            `undoc.transforms.fixes` has some); None where somebody must decide.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    fix: ClassVar[Fix | None] = None

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self.document = subject.document

    @abstractmethod
    def check(self) -> Iterator[Diagnostic]:
        """The findings in the document, in reading order."""

    @classmethod
    @abstractmethod
    def cases(cls) -> Iterable[Case]:
        """Documents that show the rule, good ones and bad ones: at least one of each."""

    def found(
        self,
        node: Node,
        message: str,
        *,
        part: TextPart = "content",
        words: tuple[int, int] | None = None,
        printed: str | None = None,
    ) -> Diagnostic:
        """A finding at a node of the document.

        Args:
            node: where it is.
            message: one sentence without a point.
            part: which of the node's texts the words are in.
            words: start and end of the words in question in that text, where it is about some.
            printed: these words themselves, where the node holds them in no text of its own but in a field, as a
                masthead holds its session; where the source is text, they are looked for in what the node covers.
        """
        span, quoted = node.span, printed or None
        if words is not None:
            span, quoted = self.subject.wording(node, part).find(*words)
        address = self.subject.addresses.of(node) or None
        shown = None if node is self.document else self.subject.excerpt(node, part, words)
        return Diagnostic(self.code, self.severity, message, span, address, words=quoted, excerpt=shown)


class VersionsRule(ABC):
    """A rule on the versions of one document in several languages, each held against the first.

    Args:
        first: the version that the others are held against.
        other: another version.

    Attributes:
        code: as a `Rule` has it; likewise `name` and `severity`.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]

    def __init__(self, first: Subject, other: Subject) -> None:
        self.first = first
        self.other = other

    @abstractmethod
    def check(self) -> Iterator[Diagnostic]:
        """What differs, told at the place in the other version, in its reading order."""

    @classmethod
    @abstractmethod
    def cases(cls) -> Iterable[tuple[Document, Case]]:
        """First versions with other ones, good and bad: at least one of each."""

    def found(self, node: Node, message: str) -> Diagnostic:
        """A finding at a node of the other version."""
        address = self.other.addresses.of(node) or None
        shown = None if node is self.other.document else self.other.excerpt(node)
        return Diagnostic(self.code, self.severity, message, node.span, address, excerpt=shown)
