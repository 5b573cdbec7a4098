"""N102."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Document, Paragraph
from undoc.rules.numbering.labels import bare
from undoc.rules.numbering.lists import paragraph_faults, printed_number
from undoc.rules.rule import Case, Rule
from undoc.transforms.fixes import mend_paragraph_numbers


class RepeatedParagraphNumber(Rule):
    """No two paragraphs of a part bear the same number.

    A number that two paragraphs share names neither. Numbers that begin anew with 1 are another matter
    (restarted-numbering), and each annex has its own. Source: United Nations Editorial Manual Online, Format,
    Paragraphs and subparagraphs.
    """

    code = "N102"
    name = "repeated-paragraph-number"
    severity = Severity.ERROR
    fix = staticmethod(mend_paragraph_numbers)

    def check(self) -> Iterator[Diagnostic]:
        """Paragraphs whose number another one before bears."""
        for part in self.subject.parts:
            for paragraphs, fault in paragraph_faults(part):
                if fault.kind == "repeated":
                    paragraph = paragraphs[fault.index]
                    yield self.found(
                        paragraph, f"a paragraph {bare(printed_number(paragraph))} stands before this one already"
                    )

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Numbers that begin anew in the annex; one that is there twice."""
        one, two, again, three = (Paragraph("Numbered.", f"{number}.") for number in (1, 2, 2, 3))
        yield Case(Document(body=[one, two, three], annexes=[Annex(body=[one, two])]))
        yield Case(Document(annexes=[Annex(body=[one, two, again, three])]), at=("annex",))
