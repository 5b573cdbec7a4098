"""F107."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from undoc.diagnostics import Diagnostic, Severity
from undoc.model import Document, Emphasis, Footnote, Paragraph, Text
from undoc.patterns import compiled_late
from undoc.rules.footnotes.invented import noted
from undoc.rules.footnotes.sequences import number_of
from undoc.rules.rule import Case, Rule

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
#: A word of at least four letters, a closing mark or a Chinese character that is no unit: what bears a mark.
_BEARER = r"(?:(?<=[^\W\d_]{4})|(?<=[,.;:،؛。，；：、)”»\"』」》）’])|(?<=[\u4e00-\u7c72\u7c74-\u9fff]))"
_RAISED_MARK = compiled_late(rf"{_BEARER}[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}}(?![^\W\u4e00-\u9fff]|[⁺⁻])")
_SIGNS = compiled_late("[⁰¹²³⁴⁵⁶⁷⁸⁹*]")
_BORNE = compiled_late(rf"{_BEARER}$")
_STARS = compiled_late(r"(?<=[^\W\d_])(?P<stars>\*{1,4})(?=[\s.,;:)，。；：]|$)")
#: A note that was typed as a paragraph: "* Preliminary figures."
#: A mark as Arabic texts have it, behind a word without a space: ``المدن(2)``.
_ARABIC = compiled_late(r"(?<=[\u0621-\u064a])\((?P<figure>[0-9]{1,2})\)")
_TYPED = compiled_late(r"\*{1,4}(?=\s?\w)")
#: A figure in brackets that is raised, as Arabic sets marks.
_BRACKETED = compiled_late(r"\([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\)")
#: Any raised figure; and plain ones where extraction leaves those of marks: glued to a word, a year, a closing mark.
_ANY_RAISED = compiled_late(r"(?<!m)[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?![⁺⁻])")
_PLAIN = compiled_late(
    r"(?:(?<=[^\W\d_\u4e00-\u9fff]{3})|(?<=[^\d\s][,.;:،؛)])|(?<=[”»》）」。，；：、])|(?<![\d.,/-])(?:19|20)\d\d[,.;:]?|(?<=\w)\()"
    r"(?P<figure>\d{1,2})(?![^\W\u4e00-\u9fff]|[/-]|[.,]\d| ?[%年月日号届次段条款名个项章节])"
)


class MarkWithoutNote(Rule):
    """Every mark in the text has its note.

    A mark that was left over leads nowhere: the note is missing, or reading did not find it. Told are raised figures
    behind a word or a punctuation mark or in brackets, asterisks behind a word, and, where the numbers of the notes
    before and behind leave one out, a figure of just that number that is raised or stands where marks stand; in Arabic
    the number behind the last note's, in brackets, behind a word without a space. Left alone: units and powers (`km²`,
    `10³`), asterisks that another mark or a line below explains, raised figures in tables, whose notes are typed,
    figures that are no mark by all this. Source: United Nations Editorial Manual Online, Footnotes and other
    references, IX (Footnote indicators).
    """

    code = "F107"
    name = "mark-without-note"
    severity = Severity.WARNING

    def check(self) -> Iterator[Diagnostic]:
        """Marks that no note explains."""
        marked = {mark.note.marker.strip() for mark in self.subject.marks if mark.note is not None}
        beyond = 1 + max((number_of(mark) for mark in self.subject.marks if mark.note is not None), default=-1)
        marked |= {found[0] for _, _, text in self.subject.texts if (found := _TYPED.match(text))}
        missing = self._missing()
        for node, part, text in self.subject.texts:
            gap: Collection[int] = missing.get(id(node), ())
            if beyond > 1 and "(" in text:
                for found in _ARABIC.finditer(text):
                    if int(found["figure"]) == beyond:
                        said = f"there is no note to the mark {beyond}"
                        yield self.found(node, said, part=part, words=found.span())
            if not gap and not _SIGNS.search(text):
                continue
            told = 0
            for start, end in sorted(_left_over(text, gap)):
                if start >= told:
                    told = end
                    label = text[start:end].strip("()").translate(_RAISED)
                    yield self.found(node, f"there is no note to the mark {label}", part=part, words=(start, end))
            for found in _STARS.finditer(text):
                if found["stars"] not in marked:
                    said = f"there is no note to the mark {found['stars']}"
                    yield self.found(node, said, part=part, words=found.span())
        for mark in self.subject.marks:
            label = mark.text[mark.start : mark.end]
            # the notes of tables are typed below them
            if (
                mark.note is None
                and mark.table is None
                and label.isdecimal()
                and len(label) <= 3
                and _BORNE.search(mark.text[: mark.start])
            ):
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
                root, last = mark.root, min(last, number - 1)
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
        yield Case(Document(language="zh", body=[Paragraph("区域进程¹主席，10平方米²")]), at=("para. 1",))
        yield Case(Document(body=[Paragraph("As in the preliminary list*")]), at=("para. 1",))
        raised = Paragraph([Text("As was recalled,"), Emphasis("3", "superscript"), Text(" they agreed.")])
        yield Case(Document(body=[raised]), at=("para. 1",))
        gap = Paragraph(
            [Text("Words"), Footnote("1", "One."), Text(" and processes2 and more"), Footnote("3", "Three.")]
        )
        yield Case(Document(body=[gap]), at=("para. 1",))
        last = Paragraph([Text("في المدن"), Footnote("1", "انظر."), Text("، وفي القرى(2)، والمادة (2)")])
        yield Case(Document(language="ar", body=[last]), at=("para. 1",))


def _left_over(text: str, gap: Collection[int]) -> Iterator[tuple[int, int]]:
    """Where figures stand that are marks by their look, or by the number that is missing there."""
    for pattern in (_RAISED_MARK, _BRACKETED):
        yield from (found.span() for found in pattern.finditer(text))
    if gap:
        for found in _ANY_RAISED.finditer(text):
            if int(found[0].translate(_RAISED)) in gap:
                yield found.span()
        for found in _PLAIN.finditer(text):
            if int(found["figure"]) in gap:
                yield found.span("figure")
