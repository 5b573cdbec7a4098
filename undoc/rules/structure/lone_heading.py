"""S110."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Heading, Masthead, Paragraph
from undoc.rules.numbering.labels import readings
from undoc.rules.numbering.lists import Part
from undoc.rules.pieces import is_piece
from undoc.rules.rule import Case, Rule


class LoneHeading(Rule):
    """Where there is a heading A, there is a heading B.

    One numbered heading alone at its level divides nothing: it is left out, or its words join the heading above.
    Headings without a number are left alone, since a reader of the text can't be sure of their level, and so are
    addenda and parts of a larger document, in which B may stand elsewhere. Source: United
    Nations Editorial Manual Online, Headings and subheadings.
    """

    code = "S110"
    name = "lone-heading"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """First headings without a second."""
        if is_piece(self.document):
            return
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
        yield Case(Document(masthead=Masthead(symbols=["A/81/6 (Sect. 94)"]), body=[sub, text]))
        yield Case(Document(body=[first, sub, text, second, text]), at=("heading A",))


def _firsts(part: Part) -> Iterator[Heading]:
    """Headings that begin a sequence which does not go on before a heading of a higher level, in reading order."""
    waiting: list[tuple[int, dict[str, Heading]]] = []  # levels, each below the one before it, and firsts by style
    lone: list[tuple[int, Heading]] = []
    places: dict[int, int] = {}
    for place, block in enumerate(part.body):
        if not isinstance(block, Heading) or not (meaning := readings(block.marker)):
            continue
        places[id(block)] = place
        while waiting and waiting[-1][0] > block.level:
            lone += ((places[id(heading)], heading) for heading in waiting.pop()[1].values())
        if not waiting or waiting[-1][0] < block.level:
            waiting.append((block.level, {}))
        firsts = waiting[-1][1]
        for style, number in meaning:
            if number == 2:
                firsts.pop(style, None)
            elif number == 1:
                if style in firsts:
                    lone.append((places[id(firsts[style])], firsts[style]))
                firsts[style] = block
    for _, firsts in waiting:
        lone += ((places[id(heading)], heading) for heading in firsts.values())
    seen: set[int] = set()
    for place, heading in sorted(lone, key=itemgetter(0)):
        if place not in seen:
            seen.add(place)
            yield heading
