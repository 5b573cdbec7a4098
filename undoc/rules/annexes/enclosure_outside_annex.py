"""A105."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Document
from undoc.rules.rule import Case, Rule


class EnclosureOutsideAnnex(Rule):
    """Enclosures and appendices stand within an annex.

    What is attached to a document is an annex; what is attached to an annex is an enclosure, or an appendix of a
    report. Spanish and Russian have one word for both, so that the place alone tells. Source: the
    practice of official documents.
    """

    code = "A105"
    name = "enclosure-outside-annex"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Enclosures and appendices of the document itself."""
        for annex in self.document.annexes:
            if annex.kind != "annex":
                label = f" {annex.label}" if annex.label else ""
                yield self.found(annex, f"{annex.kind}{label} belongs to no annex")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """An enclosure of an annex; one of the letter."""
        yield Case(Document(annexes=[Annex(annexes=[Annex("enclosure")])]))
        yield Case(Document(annexes=[Annex(), Annex("enclosure")]), at=("enclosure",))
        yield Case(Document(annexes=[Annex("appendix", "I")]), at=("appendix I",))
