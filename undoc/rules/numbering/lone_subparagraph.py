"""N106."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Paragraph, Subparagraph
from undoc.rules.numbering.labels import readings
from undoc.rules.numbering.lists import lists
from undoc.rules.rule import Case, Rule


class LoneSubparagraph(Rule):
    """A list has at least two items: where there is an (a), there is a (b).

    One subparagraph alone divides nothing; its words belong to the paragraph, or its neighbour was lost. Bullets are
    left alone, and so are lists in quotations, which may be excerpts. Source: United Nations Editorial Manual Online,
    Headings and subheadings, which has it of headings; of paragraphs it is the practice of official documents.
    """

    code = "N106"
    name = "lone-subparagraph"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """First items without a second."""
        for part in self.subject.parts:
            for _, items in lists(part):
                if len(items) == 1 and any(place == 1 for _, place in readings(items[0].marker)):
                    yield self.found(items[0], f"{items[0].marker} is the only item of its list")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """A list of two, one of a bullet; an item alone."""
        first, second = Subparagraph("Words;", "(a)"), Subparagraph("Words.", "(b)")
        bullet = Paragraph("Words:", "2.", [Subparagraph("Words.", "•")])
        yield Case(Document(language="en", body=[Paragraph("Words:", "1.", [first, second]), bullet]))
        yield Case(Document(language="en", body=[Paragraph("Words:", "1.", [first])]), at=("para. 1 (a)",))
