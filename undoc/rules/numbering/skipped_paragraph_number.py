"""N101."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Document, Paragraph
from undoc.rules.rule import Case, Rule


class SkippedParagraphNumber(Rule):
    """Numbered paragraphs of a part follow one another without a gap.

    Paragraphs are numbered consecutively throughout a text; a sequence may begin anew with 1, as it does under
    each annex. Source: United Nations Editorial Manual Online.
    """

    code = "N101"
    name = "skipped-paragraph-number"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Paragraphs whose number is neither one more than the last nor 1."""
        for part in self.subject.parts:
            last = None
            for paragraph in part.paragraphs:
                number = paragraph.number
                if number is None:
                    continue
                if last is not None and number not in (1, last + 1):
                    yield self.found(paragraph, f"paragraph {number} follows paragraph {last}")
                last = number

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Numbers that run on and begin anew; one left out."""
        plain = Paragraph("Not numbered.")
        one, two, three = (Paragraph("Numbered.", f"{number}.") for number in (1, 2, 3))
        yield Case(Document(body=[one, plain, two, one]))
        yield Case(Document(annexes=[Annex(body=[one, three])]), at=("annex, para. 3",))
