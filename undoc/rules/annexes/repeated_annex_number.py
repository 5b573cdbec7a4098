"""A107."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Document
from undoc.rules.annexes.labels import label_faults
from undoc.rules.rule import Case, Rule


class RepeatedAnnexNumber(Rule):
    """No two attachments of a kind bear the same number.

    Annexes, enclosures and appendices count each by themselves, and those of each annex anew, so "enclosure I" may be
    there more than once, but once under each annex. Source: the practice of official documents.
    """

    code = "A107"
    name = "repeated-annex-number"
    severity = Severity.ERROR

    def check(self) -> Iterator[Diagnostic]:
        """Attachments whose number another one beside them bears."""
        for part in self.subject.parts:
            for annexes, fault in label_faults(part):
                if fault.kind in ("repeated", "restarted"):
                    annex = annexes[fault.index]
                    yield self.found(annex, f"there is another {annex.kind} {annex.label} before this one")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """An enclosure I under each annex; two annexes I."""
        enclosure = Annex("enclosure", "I")
        both = [Annex(label="I", annexes=[enclosure]), Annex(label="II", annexes=[enclosure])]
        yield Case(Document(annexes=both))
        yield Case(Document(annexes=[Annex(label="I"), Annex(label="I")]), at=("",))
        three = [Annex(label=label) for label in ("一", "二", "二", "三")]
        yield Case(Document(language="zh", annexes=three), at=("",))
