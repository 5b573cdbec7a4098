"""N108."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Document, Masthead, Paragraph
from undoc.rules.numbering.labels import Readings, bare
from undoc.rules.numbering.lists import Part, number_readings, paragraph_faults, printed_number
from undoc.rules.pieces import is_piece
from undoc.rules.rule import Case, Rule


class LateFirstNumber(Rule):
    """The first number of a part is 1.

    A part that begins with a higher number has lost its beginning. Left alone: addenda, corrigenda and sections of a
    larger document, whose symbol tells that they are pieces; an annex that goes on with the numbers of a part
    before it; numbers such as 6.1, which belong to a section. Source: United Nations Editorial Manual Online, Format,
    Paragraphs and subparagraphs.
    """

    code = "N108"
    name = "late-first-number"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """First numbered paragraphs whose number is not 1."""
        if is_piece(self.document):
            return
        lasts: set[tuple[str, int]] = set()
        for part in self.subject.parts:
            for paragraphs, fault in paragraph_faults(part):
                paragraph = paragraphs[fault.index]
                numbers = number_readings(paragraph)
                if fault.kind == "late" and not any((style, place - 1) in lasts for style, place in numbers):
                    yield self.found(paragraph, f"the first number is {bare(printed_number(paragraph))}")
                break
            lasts.update(_last(part))

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """An annex that goes on with the numbers, an addendum; a beginning that was lost."""
        one, two, three = (Paragraph("Words.", f"{number}.") for number in (1, 2, 3))
        yield Case(Document(body=[one, two], annexes=[Annex(body=[three])]))
        yield Case(Document(masthead=Masthead(symbols=["A/68/9100/Add.1"]), body=[two, three]))
        yield Case(Document(masthead=Masthead(symbols=["A/68/9100"]), body=[two, three]), at=("para. 2",))


def _last(part: Part) -> Readings:
    """What the last number of a part means."""
    return next((found for paragraph in reversed(part.paragraphs) if (found := number_readings(paragraph))), ())
