"""S103."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Document, Heading, Paragraph, Resolution
from undoc.rules.numbering.labels import readings
from undoc.rules.numbering.lists import Part
from undoc.rules.numbering.sequence import faults
from undoc.rules.rule import Case, Rule

#: The words that open a text are shorter than a preambular paragraph that says something.
_OPENING_LENGTH = 48


class PartsOutOfOrder(Rule):
    """The parts of a text stand in their order: the preamble before the operative part, sections by their numbers.

    Several texts in one part, each with a preamble of its own under a heading or behind the words that open it, are
    left alone, and so are numbers of headings that begin anew under a higher one. Roman and Chinese numerals, capital
    letters and figures each count by themselves. Source: United Nations Editorial Manual Online, Headings and
    subheadings; for preambles the practice of official documents.
    """

    code = "S103"
    name = "parts-out-of-order"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Preambular paragraphs behind operative ones; headings whose number does not follow."""
        for part in self.subject.parts:
            yield from self._preambles(part)
            yield from self._sections(part)

    def _preambles(self, part: Part) -> Iterator[Diagnostic]:
        operative = False
        for block in part.body:
            if not isinstance(block, Paragraph):
                operative = False
            elif block.role == "operative":
                operative = True
            elif block.role == "preambular" and operative:
                if block.text.rstrip().endswith((":", "：")) or len(block.text.strip()) < _OPENING_LENGTH:
                    operative = False  # "The General Assembly," opens another text
                else:
                    yield self.found(block, "a paragraph of the preamble stands behind the operative part")

    def _sections(self, part: Part) -> Iterator[Diagnostic]:
        open_lists: list[list[Heading]] = []  # each of a lower level than the one before it
        for block in part.body:
            if not isinstance(block, Heading) or not readings(block.marker):
                continue
            while open_lists and open_lists[-1][0].level > block.level:
                yield from self._numbers(open_lists.pop())
            if open_lists and open_lists[-1][0].level == block.level:
                open_lists[-1].append(block)
            else:
                open_lists.append([block])
        for headings in open_lists:
            yield from self._numbers(headings)

    def _numbers(self, headings: list[Heading]) -> Iterator[Diagnostic]:
        for fault in faults([readings(heading.marker) for heading in headings]):
            if fault.kind in ("skipped", "repeated") and fault.before is not None:
                heading, before = headings[fault.index], headings[fault.before]
                yield self.found(heading, f"section {heading.label} stands behind section {before.label}")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """A resolution in its order, sections; a preamble at the end, a section left out."""
        preamble = Paragraph("Recalling its resolution 65/170 of 20 December 2010,", role="preambular")
        opening, decides = (
            Paragraph("The General Assembly,", role="preambular"),
            Paragraph("Decides.", role="operative"),
        )
        yield Case(Resolution(body=[opening, preamble, decides, opening, preamble, decides]))
        first, second, sub, third = (
            Heading("Words", marker, level) for marker, level in (("I.", 0), ("II.", 0), ("A.", 1), ("III.", 0))
        )
        yield Case(Document(language="fr", body=[first, sub, second, sub, third]))
        yield Case(Resolution(body=[opening, decides, preamble]), at=("para. 3",))
        yield Case(Document(annexes=[Annex(body=[first, third])]), at=("annex, heading III",))
