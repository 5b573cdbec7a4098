"""Rules that look at the words of each running text by themselves."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator
from typing import ClassVar

from attrs import frozen

from undoc.diagnostics import Diagnostic
from undoc.languages.typography import Typography, typography
from undoc.model import Document
from undoc.records import Record
from undoc.rules.editing import Edit, edit
from undoc.rules.rule import Rule
from undoc.rules.subject import Subject


@frozen(eq=False, repr=False)
class Fault(Record):
    """What is wrong in a text.

    Attributes:
        start: offset of the first character of the words in question.
        end: offset behind the last.
        message: one sentence without a point.
        edits: the changes within these words that mend it; None where somebody must decide.
    """

    start: int
    end: int
    message: str
    edits: tuple[Edit, ...] | None = None


def replaced(start: int, end: int, message: str, new: str) -> Fault:
    """A fault that is mended by other words in place of the wrong ones."""
    return Fault(start, end, message, (Edit(start, end, new),))


class TextRule(Rule):
    """A rule that looks at each running text by itself.

    Attributes:
        languages: ISO 639-1 codes of the languages it holds for; documents in others are left alone. Where it is
            empty, the rule holds for documents in any language, known or not.
    """

    languages: ClassVar[tuple[str, ...]] = ()

    @abstractmethod
    def faults(self, text: str) -> Iterable[Fault]:
        """What is wrong in a text, in order."""

    @property
    def holds(self) -> bool:
        """Whether the rule is about documents in this language."""
        return not self.languages or self.subject.code in self.languages

    @property
    def typography(self) -> Typography:
        """How the document's language sets its texts; asked for only where the rule holds for certain languages."""
        return typography(self.subject.code or "en")

    def check(self) -> Iterator[Diagnostic]:
        """What is wrong in each text."""
        if self.holds:
            for node, part, text in self.subject.texts:
                for fault in self.faults(text) if text else ():
                    yield self.found(node, fault.message, part=part, words=(fault.start, fault.end))


class MendingRule(TextRule):
    """A rule on running texts that can mend what it finds without a change of meaning."""

    @classmethod
    def mend(cls, document: Document) -> Document:
        """A copy of a document in which everything is mended that can be; what has no fault is shared."""
        rule = cls(Subject(document))
        if not rule.holds:
            return document
        return edit(document, lambda text: (one for fault in rule.faults(text) for one in fault.edits or ()))

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.fix = staticmethod(cls.mend)
