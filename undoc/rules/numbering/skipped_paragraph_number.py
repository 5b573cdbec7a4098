"""N101."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Document, Paragraph
from undoc.rules.numbering.labels import bare
from undoc.rules.numbering.lists import paragraph_faults, printed_number
from undoc.rules.rule import Case, Rule
from undoc.transforms.fixes import mend_paragraph_numbers


class SkippedParagraphNumber(Rule):
    """Numbered paragraphs of a part follow one another without a gap.

    Paragraphs are numbered consecutively, so that a number names the same paragraph in every language. Each annex
    has numbers of its own, and numbers such as 6.1 and 6.2 run on within their section. One wrong number is told
    once, also where the next goes on as if it had been right. A paragraph between two others such as `8 bis` is no
    gap. Source: United Nations Editorial Manual Online, Format, Paragraphs and subparagraphs.
    """

    code = "N101"
    name = "skipped-paragraph-number"
    severity = Severity.WARNING
    fix = staticmethod(mend_paragraph_numbers)

    def check(self) -> Iterator[Diagnostic]:
        """Paragraphs whose number does not follow that of the one before."""
        for part in self.subject.parts:
            for paragraphs, fault in paragraph_faults(part):
                if fault.kind == "skipped" and fault.before is not None:
                    paragraph, before = paragraphs[fault.index], paragraphs[fault.before]
                    yield self.found(
                        paragraph,
                        f"paragraph {bare(printed_number(paragraph))} follows paragraph {bare(printed_number(before))}",
                    )

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Numbers that run on, one after a paragraph put between; one left out."""
        plain = Paragraph("Not numbered.")
        one, two, three = (Paragraph("Numbered.", f"{number}.") for number in (1, 2, 3))
        yield Case(Document(body=[one, plain, two, Paragraph("Put between.", "2 bis."), three]))
        yield Case(Document(language="ar", body=[Paragraph("نص.", "6.1 -"), Paragraph("نص.", "6.2 -")]))
        yield Case(Document(annexes=[Annex(body=[one, three])]), at=("annex, para. 3",))
        four, nine = Paragraph("Numbered.", "4."), Paragraph("Numbered.", "9.")
        yield Case(Document(language="fr", body=[one, nine, three, four]), at=("para. 9",))
