"""A101."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.languages.ordinals import roman_number
from undoc.model import Annex, Document
from undoc.rules.rule import Case, Rule


class AnnexNumberGap(Rule):
    """Attachments of one kind are numbered from I on without a gap.

    A single annex bears no number; several bear roman numerals. Source: United Nations Editorial Manual Online.
    """

    code = "A101"
    name = "annex-number-gap"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Attachments whose roman numeral is not one more than the last of their kind."""
        for part in self.subject.parts:
            last: dict[str, int] = {}
            for annex in part.annexes:
                if annex.label is None or not re.fullmatch(r"[IVXLC]+", annex.label):
                    continue
                number = roman_number(annex.label)
                if number != last.get(annex.kind, 0) + 1:
                    before = f"follows number {last[annex.kind]}" if annex.kind in last else "is the first"
                    yield self.found(annex, f"{annex.kind} {annex.label} (number {number}) {before}")
                last[annex.kind] = number

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Two annexes and an enclosure; an annex left out."""
        yield Case(Document(annexes=[Annex(label="I"), Annex(label="II"), Annex("enclosure", "I")]))
        yield Case(Document(annexes=[Annex(label="I"), Annex(label="III")]), at=("annex III",))
