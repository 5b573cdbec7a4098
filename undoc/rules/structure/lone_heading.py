"""S110."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Heading, Paragraph
from undoc.rules.numbering.labels import Readings, readings
from undoc.rules.numbering.lists import Part
from undoc.rules.rule import Case, Rule


class LoneHeading(Rule):
    """Where there is a heading A, there is a heading B.

    One numbered heading alone at its level divides nothing: it is left out, or its words join the heading above.
    Headings without a number are left alone, since a reader of the text can't be sure of their level. Source: United
    Nations Editorial Manual Online, Headings and subheadings.
    """

    code = "S110"
    name = "lone-heading"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """First headings without a second."""
        for part in self.subject.parts:
            for heading in _firsts(part):
                yield self.found(heading, f"{heading.marker} is the only heading of its level here")

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Two headings at each level; one alone below the first."""
        text = Paragraph("Words.")
        first, second = Heading("Words", "I."), Heading("Words", "II.")
        sub, other = Heading("Words", "A.", 1), Heading("Words", "B.", 1)
        yield Case(Document(body=[first, sub, text, other, text, second, text]))
        yield Case(Document(body=[Heading("Words"), text]))
        yield Case(Document(body=[first, sub, text, second, text]), at=("heading A",))


def _firsts(part: Part) -> Iterator[Heading]:
    """Headings that begin a sequence which does not go on before a heading of a higher level, in reading order."""
    waiting: list[tuple[Heading, Readings]] = []
    lone: list[Heading] = []
    for block in part.body:
        if not isinstance(block, Heading) or not (meaning := readings(block.marker)):
            continue
        lone += (heading for heading, _ in waiting if heading.level > block.level)
        waiting = [(heading, begun) for heading, begun in waiting if heading.level <= block.level]
        waiting = [(heading, begun) for heading, begun in waiting if not any(one in meaning for one in begun)]
        after = tuple((style, 2) for style, place in meaning if place == 1)
        if after:
            waiting.append((block, after))
    lone += (heading for heading, _ in waiting)
    places = {id(block): place for place, block in enumerate(part.body)}
    yield from sorted(lone, key=lambda heading: places[id(heading)])
