"""A103."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Document
from undoc.rules.annexes.labels import by_kind
from undoc.rules.rule import Case, Rule


class AnnexesNotNumbered(Rule):
    """Where there are several attachments of a kind, each bears its number.

    Without numbers a text can't say which annex it means. Source: the practice of official documents.
    """

    code = "A103"
    name = "annexes-not-numbered"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Attachments without a number among several."""
        for part in self.subject.parts:
            for annexes in by_kind(part):
                for number, annex in enumerate(annexes, 1):
                    if len(annexes) > 1 and not (annex.label or "").strip():
                        said = f"{annex.kind} {number} of {len(annexes)} bears no number"
                        yield self.found(annex, said)

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """An annex and its enclosure, each alone of its kind; two annexes, one or none of them numbered."""
        yield Case(Document(annexes=[Annex(annexes=[Annex("enclosure")])]))
        yield Case(Document(annexes=[Annex(label="一"), Annex(label="二")], language="zh"))
        yield Case(Document(annexes=[Annex(label="I"), Annex()]), at=("",))
        yield Case(Document(annexes=[Annex(), Annex()]), at=("annex 1", "annex 2"))
