"""A101."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Document
from undoc.rules.annexes.labels import label_faults
from undoc.rules.rule import Case, Rule


class AnnexNumberGap(Rule):
    """Attachments of one kind are numbered from I on without a gap.

    Annexes, enclosures and appendices count each by themselves, those of an annex anew. Roman, Arabic and Chinese
    numerals, letters and Arabic ordinals in words are understood. A number that is there twice is told by
    repeated-annex-number. Source: the practice of official documents.
    """

    code = "A101"
    name = "annex-number-gap"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Attachments whose number is not one more than the last of their kind."""
        for part in self.subject.parts:
            for annexes, fault in label_faults(part):
                annex = annexes[fault.index]
                if fault.kind == "late" and len(part.annexes) > 1:
                    yield self.found(annex, f"{annex.kind} {annex.label} is the first {annex.kind}")
                elif fault.kind == "skipped" and fault.before is not None:
                    before = annexes[fault.before]
                    yield self.found(annex, f"{annex.kind} {annex.label} follows {before.kind} {before.label}")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Two annexes and an enclosure, in three languages; an annex left out, the first one lost."""
        yield Case(Document(annexes=[Annex(label="I"), Annex(label="II"), Annex("enclosure", "I")]))
        yield Case(Document(language="ar", annexes=[Annex(label="الأول"), Annex(label="الثاني")]))
        yield Case(Document(language="zh", annexes=[Annex(label=label) for label in "一二三"]))
        yield Case(Document(annexes=[Annex(label="I"), Annex(label="III")]), at=("annex III",))
        yield Case(Document(language="zh", annexes=[Annex(label="二"), Annex(label="三")]), at=("annex 二",))
        yield Case(Document(language="ar", annexes=[Annex(label="الأول"), Annex(label="الرابع")]), at=("annex الرابع",))
