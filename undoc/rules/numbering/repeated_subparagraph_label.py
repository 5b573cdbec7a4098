"""N104."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Paragraph, Subparagraph
from undoc.rules.numbering.lists import list_faults
from undoc.rules.rule import Case, Rule
from undoc.transforms.fixes import mend_subparagraph_labels


class RepeatedSubparagraphLabel(Rule):
    """No two subparagraphs of a list bear the same letter.

    A citation such as "paragraph 3 (b)" must name one place. A list that begins anew is another matter
    (restarted-numbering). Source: United Nations Editorial Manual Online, Format, Paragraphs and subparagraphs.
    """

    code = "N104"
    name = "repeated-subparagraph-label"
    severity = Severity.ERROR
    fix = staticmethod(mend_subparagraph_labels)

    def check(self) -> Iterator[Diagnostic]:
        """Subparagraphs whose label another one of the list before bears."""
        for part in self.subject.parts:
            for items, fault in list_faults(part):
                if fault.kind == "repeated":
                    item = items[fault.index]
                    yield self.found(item, f"{item.marker} stands in this list already")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Two levels that both begin with their first label; a letter that is there twice."""
        inner = [Subparagraph("Words.", "(i)"), Subparagraph("Words.", "(ii)")]
        good = [Subparagraph("Words:", "(a)", inner), Subparagraph("Words:", "(b)", inner)]
        yield Case(Document(language="en", body=[Paragraph("Words:", "1.", good)]))
        bad = [Subparagraph("文字；", marker) for marker in ("(a)", "(b)", "(b)", "(c)")]
        yield Case(Document(language="zh", body=[Paragraph("文字：", "1.", bad)]), at=("para. 1",))
