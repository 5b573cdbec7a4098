"""A102."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Document
from undoc.rules.annexes.labels import by_kind
from undoc.rules.rule import Case, Rule


class LoneAnnexNumbered(Rule):
    """The only attachment of its kind bears no number.

    One annex is "Annex"; "Annex I" makes a reader look for a second. Source: the practice of official documents.
    """

    code = "A102"
    name = "lone-annex-numbered"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Attachments with a number and without neighbours."""
        for part in self.subject.parts:
            for annexes in by_kind(part):
                if len(annexes) == 1 and (annexes[0].label or "").strip():
                    yield self.found(annexes[0], f"{annexes[0].kind} {annexes[0].label} is the only {annexes[0].kind}")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """One annex without a number, two with numbers; one with a number."""
        yield Case(Document(annexes=[Annex(heading="Annexe")], language="fr"))
        yield Case(Document(annexes=[Annex(label="I", annexes=[Annex("enclosure")]), Annex(label="II")]))
        yield Case(Document(annexes=[Annex(label="I", heading="Anexo I")], language="es"), at=("annex I",))
