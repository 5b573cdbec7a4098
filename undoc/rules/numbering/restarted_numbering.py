"""N107."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Block, Document, Heading, Paragraph, Subparagraph
from undoc.rules.numbering.labels import bare
from undoc.rules.numbering.lists import Part, list_faults, number_readings, paragraph_faults, printed_number
from undoc.rules.rule import Case, Rule


class RestartedNumbering(Rule):
    """The numbers of a part and the letters of a list don't begin anew in its middle.

    Paragraphs are numbered through a whole text, whatever its headings. Where several texts stand in one part (draft
    resolutions in a report, replies of Governments, each with its own preamble or under a heading of its own), each
    may begin with 1, so a new beginning under a heading, a table or a quotation or after unnumbered paragraphs is
    left alone. Source: United Nations Editorial Manual Online, Format, Paragraphs and subparagraphs.
    """

    code = "N107"
    name = "restarted-numbering"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Paragraphs and subparagraphs that begin anew directly behind others."""
        for part in self.subject.parts:
            above = _above(part)
            for paragraphs, fault in paragraph_faults(part):
                paragraph = paragraphs[fault.index]
                if fault.kind == "restarted" and (last := above.get(id(paragraph))) is not None:
                    yield self.found(paragraph, f"the numbers begin anew behind paragraph {bare(printed_number(last))}")
            for items, fault in list_faults(part):
                if fault.kind == "restarted" and fault.before is not None:
                    item, before = items[fault.index], items[fault.before]
                    yield self.found(item, f"the list begins anew behind {before.marker}")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Two texts under headings of their own; numbers that begin anew without reason, letters that do."""
        one, two = Paragraph("Words.", "1."), Paragraph("Words.", "2.")
        yield Case(Document(body=[Heading("Arvenia"), one, two, Heading("Belmark"), one, two]))
        again = Paragraph("Other words.", "1.")
        yield Case(Document(body=[one, two, again]), at=("",))
        items = [Subparagraph("Words.", marker) for marker in ("a)", "b)", "a)", "b)")]
        yield Case(Document(language="fr", body=[Paragraph("Words:", "1.", items)]), at=("para. 1",))


def _above(part: Part) -> dict[int, Paragraph]:
    """The numbered paragraph directly above each numbered one, where there is nothing between."""
    table: dict[int, Paragraph] = {}
    last: Block | None = None
    for block in part.body:
        if isinstance(block, Paragraph) and isinstance(last, Paragraph) and number_readings(last):
            table[id(block)] = last
        last = block
    return table
