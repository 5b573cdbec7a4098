"""R103."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Annex, Document, Footnote, Letter, Node, Paragraph, Quotation
from undoc.resolving import ResolvedReference
from undoc.rules.rule import Case, Rule

_LONGEST_NUMBER = 6


class MissingPart(Rule):
    """What a document refers to in itself is there, and stands where the text says: above or below.

    Only references that surely mean the document at hand are judged ("paragraph 6 above", "annex II to the present
    letter"); numbers of paragraphs and notes only in parts in which they run on without a gap. Sections are not
    judged, for a heading may be printed without the number by which a text calls it, and neither is what quotations
    refer to.
    """

    code = "R103"
    name = "missing-part"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """References to what is not there."""
        counts: dict[int, _Count] = {}
        for one in self.subject.resolved:
            said = one.reference
            if not said.explicit or one.complete:
                continue
            count = counts.setdefault(id(one.scope), _Count(one.scope))
            if _is_missing(one, count):
                label = f" {said.label}" if said.label is not None else ""
                to = f" to {said.until}" if said.until is not None else ""
                place = f" {said.direction}" if said.direction is not None else " in the document"
                message = f"{one.cited!r}: there is no {said.kind}{label}{to}{place}"
                yield self.found(one.node, message, part=one.part, words=(said.start, said.end))

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """References to what is there, and to what is not."""
        there, one = Paragraph("see paragraph 1 above and annex I", "2."), Paragraph("As agreed.", "1.")
        yield Case(Letter(language="en", body=[one, there], annexes=[Annex()]))
        yield Case(Letter(language="en", body=[one, Paragraph("see paragraph 3 below", "2.")]), at=("para. 2",))


class _Count:
    """The numbers of a part's own paragraphs and notes, where they run on without a gap from 1; otherwise none.

    Args:
        scope: the part.
    """

    def __init__(self, scope: Node) -> None:
        self._scope = scope

    @cached_property
    def paragraphs(self) -> dict[int, list[Paragraph]]:
        """The paragraphs by number."""
        own = self._scope.paragraphs if isinstance(self._scope, (Document, Annex)) else ()
        numbered = [(paragraph.number, paragraph) for paragraph in own if paragraph.number is not None]
        table: dict[int, list[Paragraph]] = {}
        for number, paragraph in numbered if _run_on([number for number, _ in numbered]) else ():
            table.setdefault(number, []).append(paragraph)
        return table

    @cached_property
    def notes(self) -> int:
        """The highest number of a note, those of attachments included."""
        notes = [int(label) for note in self._scope.find(Footnote) if (label := note.label or "").isdecimal()]
        return max(notes) if _run_on(notes) else 0


def _is_missing(one: ResolvedReference, count: _Count) -> bool:
    """Whether what was not found is surely not there, rather than not recognized."""
    said = one.reference
    if isinstance(one.scope, Quotation):
        return False
    if said.kind in ("annex", "enclosure", "appendix"):
        return True
    number, _, points = (said.until or said.label or "").partition(" ")
    if said.within or not number.isdecimal() or len(number) > _LONGEST_NUMBER:
        return False
    if said.kind == "footnote":
        return 0 < count.notes < int(number)
    if said.kind != "paragraph" or not count.paragraphs:
        return False
    named = count.paragraphs.get(int(number), [])
    # a paragraph without a list may have its letters in its text
    return not points or all(paragraph.subparagraphs for paragraph in named)


def _run_on(numbers: list[int]) -> bool:
    """Whether numbers begin with 1 and have no gap; they may begin anew."""
    return bool(numbers) and numbers[0] == 1 and all(after in (1, before + 1) for before, after in pairwise(numbers))
