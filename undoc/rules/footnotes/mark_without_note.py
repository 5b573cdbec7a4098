"""F107."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Emphasis, Footnote, Paragraph, Text
from undoc.rules.footnotes.invented import noted
from undoc.rules.footnotes.sequences import number_of
from undoc.rules.rule import Case, Rule

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
#: Raised figures behind a word of at least four letters, a closing mark or a Chinese character: no unit, no power.
_BEHIND_WORD = re.compile(
    r"(?:(?<=[^\W\d_]{4})|(?<=[,.;:،؛。，；：、)”»\"』」》）’])|(?<=[\u4e00-\u9fff]))[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?!\w|[⁺⁻])"
)
_SIGNS = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹*]")
_WORD = re.compile(r"(?:[^\W\d_]{4}|[,.;:،؛。，；：、)”»\"』」》）’]|[\u4e00-\u9fff])$")
_STARS = re.compile(r"(?<=[^\W\d_])(?P<stars>\*{1,4})(?=[\s.,;:)，。；：]|$)")
#: A plain figure at the end of a small word, as extraction leaves a mark.
_PLAIN = re.compile(r"(?<=[^\W\d_A-Z]{4})\d{1,3}(?![\w/.-]*\d|\w)")


class MarkWithoutNote(Rule):
    """Every mark in the text has its note.

    A mark that was left over leads nowhere: the note is missing, or reading did not find it. Told are raised figures
    behind a word or a punctuation mark, asterisks behind a word, and a plain figure at the end of a word where just
    that number is missing between the notes before it and behind it. Left alone: units and powers (`km²`, `10³`),
    asterisks that another mark of the document explains, figures that are no mark by all this. Source: United Nations
    Editorial Manual Online, Footnotes and other references, IX (Footnote indicators).
    """

    code = "F107"
    name = "mark-without-note"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Marks that no note explains."""
        marked = {mark.note.marker.strip() for mark in self.subject.marks if mark.note is not None}
        missing = self._missing()
        for node, part, text in self.subject.texts:
            if _SIGNS.search(text):
                for found in _BEHIND_WORD.finditer(text):
                    label = found[0].translate(_RAISED)
                    yield self.found(node, f"there is no note to the mark {label}", part=part, words=found.span())
                for found in _STARS.finditer(text):
                    if found["stars"] not in marked:
                        said = f"there is no note to the mark {found['stars']}"
                        yield self.found(node, said, part=part, words=found.span())
            if missing and (number := missing.get(id(node))):
                for found in _PLAIN.finditer(text):
                    if int(found[0]) in number:
                        yield self.found(node, f"there is no note {found[0]}", part=part, words=found.span())
        for mark in self.subject.marks:
            label = mark.text[mark.start : mark.end]
            if mark.note is None and label.isdecimal() and len(label) <= 3 and _WORD.search(mark.text[: mark.start]):
                said = f"there is no note to the mark {label}"
                yield self.found(mark.node, said, part=mark.part, words=(mark.start, mark.end))

    def _missing(self) -> dict[int, set[int]]:
        """For each node with text, the numbers of notes that are missing between those before it and behind it."""
        gaps: list[tuple[int, int, set[int]]] = []
        order = {id(node): place for place, (node, _, _) in enumerate(self.subject.texts)}
        last, at = 0, -1
        root = None
        for mark in self.subject.marks:
            number = number_of(mark)
            place = order.get(id(mark.node))
            if not number or place is None:
                continue
            if mark.root is not root:
                root, last, at = mark.root, min(last, number - 1), place
            if 1 < number - last <= 4:
                gaps.append((max(at, 0), place, set(range(last + 1, number))))
            last, at = number, place
        found: dict[int, set[int]] = {}
        texts = self.subject.texts
        for start, end, numbers in gaps:
            for node, _, _ in texts[start : end + 1]:
                found.setdefault(id(node), set()).update(numbers)
        return found

    @classmethod
    def cases(cls) -> Iterable[Case]:
        """Notes, units and figures; marks without a note."""
        plain = Paragraph("An area of 30 km², with 10³ houses; CO₂ in 2044, resolution 65/170.")
        yield Case(Document(body=[noted("1", "2"), plain]))
        yield Case(Document(body=[Paragraph("The regional processes² were reviewed.")]), at=("para. 1",))
        yield Case(Document(body=[Paragraph("As in the preliminary list*")]), at=("para. 1",))
        raised = Paragraph([Text("As was recalled,"), Emphasis("3", "superscript"), Text(" they agreed.")])
        yield Case(Document(body=[raised]), at=("para. 1",))
        gap = Paragraph(
            [Text("Words"), Footnote("1", "One."), Text(" and processes2 and more"), Footnote("3", "Three.")]
        )
        yield Case(Document(body=[gap]), at=("para. 1",))
