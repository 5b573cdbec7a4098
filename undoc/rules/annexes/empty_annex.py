"""A108."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Document, Heading, Paragraph
from undoc.rules.rule import Case, Rule


class EmptyAnnex(Rule):
    """An attachment has more than its heading and titles.

    Nothing below the heading means that the text was lost, or is a picture or a map, which no text holds. An annex of
    nothing but enclosures is whole. Source: the practice of official documents.
    """

    code = "A108"
    name = "empty-annex"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Attachments without a text."""
        for annex in self.subject.parts[1:]:
            if isinstance(annex, Annex) and not annex.body and not annex.annexes and not annex.signatures:
                label = f" {annex.label}" if annex.label else ""
                yield self.found(annex, f"{annex.kind}{label} has no text")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """An annex with a text, one with an enclosure; an annex of a heading and a title."""
        full = Annex(label="I", body=[Paragraph("Words.")])
        yield Case(Document(annexes=[full, Annex(label="II", annexes=[Annex("enclosure", body="Words.")])]))
        bare = Annex(label="II", heading="Annexe II", titles=[Heading("Liste des documents")])
        yield Case(Document(language="fr", annexes=[full, bare]), at=("annex II",))
