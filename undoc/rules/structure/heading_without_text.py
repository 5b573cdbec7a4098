"""S108."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Block, Document, Heading, Paragraph
from undoc.rules.numbering.labels import readings
from undoc.rules.rule import Case, Rule


class HeadingWithoutText(Rule):
    """A heading has text below it, or a heading of a lower level.

    Two numbered headings of one level with nothing between, or a heading that ends its part, have lost their text.
    Headings without a number are left alone where another heading follows: a title may take two lines, or stand above
    the heading of a table. So are headings whose numbers are of different kinds (`VI.` and `A.`). The last heading of
    a part with annexes may be theirs. Source: United Nations Editorial Manual Online, Headings and subheadings.
    """

    code = "S108"
    name = "heading-without-text"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Headings with nothing below them."""
        for part in self.subject.parts:
            for heading, below in pairwise((*part.body, None)):
                if isinstance(heading, Heading) and _is_bare(heading, below, attached=bool(part.annexes)):
                    yield self.found(heading, f"nothing stands below the heading {heading.text.strip()[:40]!r}")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Text and lower headings below headings; nothing below two of them."""
        first, sub, second = Heading("Words", "I."), Heading("Words", "A.", 1), Heading("Other words", "II.")
        text = Paragraph("Words.")
        yield Case(Document(body=[Heading("Part one"), Heading("Registration"), text, first, sub, text]))
        yield Case(Document(body=[first, second, text]), at=("heading I",))
        yield Case(Document(body=[text, second]), at=("heading II",))


def _is_bare(heading: Heading, below: Block | None, *, attached: bool) -> bool:
    if below is None:
        return not attached
    if not isinstance(below, Heading) or below.level > heading.level:
        return False
    # "A." below "VI." is of a lower order, whatever the levels say; "VII." is none
    after = readings(below.marker)
    return any((style, place + 1) in after for style, place in readings(heading.marker))
