"""Third pass: the marks of footnotes are found in the text and bound to the notes' bodies."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import define

from undoc.languages import CODES, language
from undoc.model import Content
from undoc.parsers.text.displaced import settle
from undoc.parsers.text.found_notes import FoundNote
from undoc.parsers.text.notes import STAR_MARK, SUPERSCRIPTS
from undoc.parsers.text.source import Line, Strand
from undoc.patterns import compiled_late
from undoc.records import Distinct

_RAISED = compiled_late(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
_BRACKETED = compiled_late(r"\((\d{1,3})\)|(?<!\d)(?<!/)(\d{1,3})/(?!\d)|^(\d{1,3})\)")
_CUT_MARK = compiled_late(r"\d{1,3}[)）]")
_DIGITS = compiled_late(r"\d+")
#: A figure with any of these behind it is no mark: a part of a number, a measure, a Chinese counter, an ordinal.
_MEASURED = compiled_late(
    r"[/%‰°\u2013-]\d|[/%‰°]|[.,:]\d| ?(?:[年月日号届次段条款名个项章节卷页岁亿万千百国人周天时分秒类期级]|per cent|%)|"
    r"(?:st|nd|rd|th|e|er|o|º|ª|-[а-яё]{1,3})\b"
)
#: A day of a month, in any language.
_DAY = compiled_late(
    r" (?:de )?(?:"
    + "|".join(
        sorted(
            {re.escape(name) for code in CODES for month in language(code).months for name in month if name},
            key=lambda name: (len(name), name),
        )
    )
    + r")\b"
)
#: Words behind which a figure is no mark but tells which paragraph, article, page or day is meant.
_NUMBERED = compiled_late(
    r"(?:\b(?:paras?|paragraph(?:e?s)?|articles?|arts?|annex(?:es)?|nos?|núms?|vols?|pp?|pages?|chap(?:ter)?s?|rules?|items?|"
    r"sections?|sect|tables?|figures?|parts?|phases?|goals?|targets?|agenda|supplements?|chapitres?|pars?|párrs?|"
    r"párrafos?|artículos?|anexos?|temas?|cap|points?|numéros?|les?|los?|días|du|on|of|от|с|до|и|пункт[а-я]*|стать[а-я]*|"
    r"пп?|стр|том[а-я]*|глав[а-я]*|et|y|and|to|between|at)\.?|第|[、和至]|الفقرات?|المادة|المواد|البند|البنود|المجلد|الصفحة|رقم|"
    r"[/(№])\s?$",
    re.IGNORECASE,
)
#: A year, or two from whose span the dash was lost; a resolution's number, which is no part of a symbol.
_YEARS = compiled_late(r"(?:(?:19|20)\d\d){1,2}")
_CITED = compiled_late(r"(?<![\w/])\d{1,4}/\d+$")
#: What stands before a point or comma that is glued to figures.
_BEFORE_POINT = compiled_late(r"(?P<year>(?<!\d)(?:19|20)\d\d)$|(?P<cited>/\d+)$|\d$")
#: What stands behind a number that heads a paragraph.
_LABELS = frozenset(".)、")
#: How far behind a figure it is looked for what it measures, and before it for what it numbers.
_AHEAD, _BEHIND = 9, 14
_CLOSERS = frozenset(",.;:)”’»\"'》」、，。；：）؛،؟“")
#: What a mark is worth that is printed as marks are, and one that could as well be a figure.
_CERTAIN, _GLUED, _PARTED, _POSSIBLE, _UNLIKELY = 6.0, 3.0, 1.6, 0.6, -0.9
#: No session, and no year of a Council, has more resolutions.
_MOST_IN_A_SESSION, _MOST_IN_A_YEAR = 370, 70
#: What it adds to stand on the page of its note; and what each page between takes.
_SAME_PAGE, _EACH_PAGE = 1.0, 1.5
#: What it adds that the note stands directly under the mark's line, and what it takes that it does under another.
_SAME_BLOCK = 1.0


@define(eq=False, repr=False)
class Mark(Distinct):
    """A mark in the text, bound to its note.

    Attributes:
        strand: the mark itself.
        note: the body.
        placed: whether a footnote has been made of it.
    """

    strand: Strand
    note: FoundNote
    placed: bool = False


class Marks:
    """Bound marks, to be found by where they stand in the source.

    Attributes:
        dress: makes content of text without marks, where the source's mark-up says more of it than its characters.
    """

    def __init__(self, marks: Iterable[Mark] = (), dress: Callable[[Strand], Content] | None = None) -> None:
        self.dress = dress
        self._marks = sorted(marks, key=lambda mark: mark.strand.start)
        self._offsets = [mark.strand.start for mark in self._marks]

    def __iter__(self) -> Iterator[Mark]:
        """The marks, in the order in which they stand."""
        return iter(self._marks)

    def within(self, strand: Strand) -> list[tuple[int, int, Mark]]:
        """The marks that stand in a strand: start and end in its text, and the mark."""
        offsets = self._offsets
        segments = strand.stretch
        if type(segments) is int:  # nearly always, and nearly always there are none
            index = bisect_left(offsets, segments)
            if index == len(offsets) or offsets[index] >= segments + len(strand.text):
                return []
        marks = self._marks
        here = strand.holds(offsets)
        return [(start, start + len(marks[index].strand.text), marks[index]) for start, index in here]

    def without(self, strand: Strand) -> str:
        """A strand's text without its marks, white space as single spaces."""
        text = strand.text
        here = self.within(strand) if self._offsets else ()
        if here:
            kept: list[str] = []
            position = 0
            for start, end, _ in here:
                kept.append(text[position:start].rstrip())
                position = end
            text = "".join((*kept, text[position:]))
        return " ".join(text.split())


@define(eq=False, repr=False)
class _Candidate(Distinct):
    """What may be the mark of a note.

    Attributes:
        line: index of its line.
        group: those with the same number exclude each other.
        worth: how likely it is a mark by its form and what stands beside it.
    """

    line: int
    start: int
    end: int
    label: str
    group: int
    worth: float


def bind_marks(lines: list[Line], notes: Sequence[FoundNote]) -> tuple[list[Line], Marks, list[FoundNote]]:
    """Bind each note to its mark.

    Marks and notes stand in the same order, and a note on the page of its mark: of all ways to bind them in order, the
    one whose marks look most like marks is taken, so that figures, exponents and years are left alone.

    Args:
        lines: the lines of the flow.
        notes: the notes in the order in which their bodies stand.

    Returns:
        The lines, with marks that stood alone put where they belong; the bound marks; the notes that no mark bears.
    """
    if not notes:
        return lines, Marks(), []
    lines = _close_brackets(lines)
    bound: list[Mark] = []
    unmarked: list[FoundNote] = []
    alone: dict[int, Mark] = {}  # by the index of the line that is nothing but this mark
    for notations in (("star",), ("raised", "bracketed", "plain")):
        some = [note for note in notes if note.notation in notations]
        if not some:
            continue
        candidates = list(_candidates(lines, some))
        pairs = _best(candidates, some, lines)
        borne = {id(note) for _, note in pairs}
        lost = [note for note in some if id(note) not in borne]
        pairs += _out_of_order(candidates, lost, lines, {one.line for one, _ in pairs})
        borne = {id(note) for _, note in pairs}
        unmarked += (note for note in lost if id(note) not in borne)
        for one, note in pairs:
            mark = Mark(lines[one.line].exactly(one.start, one.end), note)
            bound.append(mark)
            if one.end - one.start == len(lines[one.line].text):
                alone[one.line] = mark
    return settle(lines, alone), Marks(bound), sorted(unmarked, key=lambda note: note.line)


def _close_brackets(lines: list[Line]) -> list[Line]:
    """The lines, the first bracket of each mark that a line's end cut in two put to the rest of it."""
    emptied = set()
    for index in [index for index, line in enumerate(lines[:-1]) if line.text[-1] in "(（"]:
        line, after = lines[index], lines[index + 1]
        if line and _CUT_MARK.match(after.text):
            end = len(line.text) - 1
            after.become(after.splice(0, line.exactly(end, end + 1)))
            line.become(line.cut(0, end))
            if not line:
                emptied.add(index)
    return [line for index, line in enumerate(lines) if index not in emptied] if emptied else lines


def _out_of_order(
    candidates: Iterable[_Candidate], notes: Iterable[FoundNote], lines: Sequence[Line], taken: set[int]
) -> Iterator[tuple[_Candidate, FoundNote]]:
    """Raised marks that extraction put on lines of their own, out of their order, with their notes."""
    waiting = {(note.marker, note.sheet): note for note in notes}
    if not waiting:
        return
    for one in candidates:
        line = lines[one.line]
        if one.line not in taken and one.end - one.start == len(line.text):
            note = waiting.pop((one.label, line.sheet), None)
            if note is not None:
                yield one, note


# ------------------------------------------------------------------------------------------------------- candidates


def _candidates(lines: Sequence[Line], notes: Sequence[FoundNote]) -> Iterator[_Candidate]:
    """Everything in the lines that looks like the mark of one of the notes, in order."""
    labels: dict[str, set[str]] = defaultdict(set)
    for note in notes:
        labels[note.notation].add(note.marker)
    # a raised figure that begins as none of the labels is the mark of none of the notes
    firsts = {label[0] for label in labels.get("raised", ())}
    raised = [chr(figure) for figure, digit in SUPERSCRIPTS.items() if chr(digit) in firsts]
    group = 0
    indices: Iterable[int] = range(len(lines))
    if not labels.keys() & {"bracketed", "plain"}:
        signs = ["*", *raised] if "star" in labels else raised
        indices = sorted({index for sign in signs for index, line in enumerate(lines) if sign in line.text})
    for index in indices:
        found: list[_Candidate] = []
        text = lines[index].text
        for notation in labels:
            if notation == "star" and "*" in text:
                found += (_Candidate(index, *one.span(1), one[1], 0, _CERTAIN) for one in STAR_MARK.finditer(text))
            elif notation == "raised" and any(figure in text for figure in raised):
                found += (
                    _Candidate(index, *one.span(), one[0].translate(SUPERSCRIPTS), 0, _CERTAIN)
                    for one in _RAISED.finditer(text)
                )
            elif notation == "bracketed":
                found += _bracketed(index, text)
            elif notation == "plain":
                found += _plain(index, lines, labels["plain"])
        if len(labels) > 1:
            found.sort(key=lambda one: one.start)
        for position, one in enumerate(found):
            if not position or found[position - 1].end != one.end:
                group += 1
            one.group = group
            yield one


def _bracketed(index: int, text: str) -> Iterator[_Candidate]:
    for one in _BRACKETED.finditer(text):
        glued = one.start() > 0 and not text[one.start() - 1].isspace()
        worth = _GLUED if glued else _PARTED if one.start() else _POSSIBLE
        if (one[2] and not glued) or one[3]:
            worth = _POSSIBLE
        yield _Candidate(index, *one.span(), one[1] or one[2] or one[3], 0, worth)


def _plain(index: int, lines: Sequence[Line], labels: set[str]) -> Iterator[_Candidate]:
    """Figures that may be marks: alone, or at the end of a longer number, such as ``20242`` for 2024 and a mark."""
    text = lines[index].text
    for run in _DIGITS.finditer(text):
        start, end = run.span()
        if _MEASURED.match(text, end, end + _AHEAD) or _DAY.match(text, end):
            continue
        for length in range(min(3, end - start), 0, -1):
            label = text[end - length : end]
            if label in labels and label[0] != "0":
                worth = _worth(index, lines, start, end - length, end)
                if worth:
                    yield _Candidate(index, end - length, end, label, 0, worth)


def _worth(index: int, lines: Sequence[Line], run: int, start: int, end: int) -> float:
    """How likely a figure is a mark by what stands before it.

    Args:
        index: the line's index.
        lines: all lines.
        run: where the digits begin.
        start: where the mark would begin, behind digits that would not be part of it.
        end: where they end.
    """
    text = lines[index].text
    if start > run:
        if _YEARS.fullmatch(text, run, start):
            return _PARTED
        return _cited_worth(text, run, start, end)
    if run == 0:
        if index == 0 or (end < len(text) and text[end] in _LABELS):
            return 0
        before = lines[index - 1].text
        return _PARTED / 2 if before[-1] in _CLOSERS else 0 if _NUMBERED.search(before[-_BEHIND:]) else _POSSIBLE / 2
    before = text[run - 1]
    if before in "/-\u2013\u2010\u2011(":
        return 0  # "65/170", "COVID-19", "(3"
    if before in ".,":
        number = _BEFORE_POINT.search(text, max(0, run - _BEHIND), run - 1)
        if number is None:  # the end of a sentence, unless it is "Add.1" in a symbol
            return _GLUED if before == "," or "/" not in text[max(0, run - _BEHIND) : run].rsplit(" ", 1)[-1] else 0
        # "1.5"; but "in 2024,3", "resolution 73/226,4", and "rose to 3,065.2" at the end of a line
        if number["year"] or (number["cited"] and before == ","):
            return _PARTED
        return _POSSIBLE if before == "." and end == len(text) else 0
    if before in _CLOSERS:
        return _GLUED
    if not before.isspace():
        return _GLUED if not "\u2e80" <= before <= "\u9fff" else 0 if before == "第" else _PARTED
    earlier = text[max(0, run - _BEHIND) : run]
    if earlier.rstrip()[-1:] in _CLOSERS:
        return _PARTED
    return 0 if _NUMBERED.search(earlier) else _POSSIBLE


def _cited_worth(text: str, run: int, start: int, end: int) -> float:
    """How likely the end of a resolution's number is a mark: ``65/1703`` is 65/170 and a mark, ``70/191`` hardly 70/19.

    A session of the General Assembly adopts some 350 resolutions at the most, a year of a Council far less.
    """
    cited = _CITED.search(text, max(0, run - _BEHIND), start)
    if cited is None or (cited.start() == 0 and (end == len(text) or text[end] in ". ")):
        return 0  # none, or the number of the resolution itself
    number = text[run:end]
    year = len(cited[0].split("/")[0]) == 4
    if int(number) > (_MOST_IN_A_YEAR if year else _MOST_IN_A_SESSION):
        return _PARTED
    return _UNLIKELY if len(number) > 2 or year else 0


# ----------------------------------------------------------------------------------------------------- the best way


def _best(
    candidates: Sequence[_Candidate], notes: Sequence[FoundNote], lines: Sequence[Line]
) -> list[tuple[_Candidate, FoundNote]]:
    """The pairs of marks and notes, both in order, that are worth most together (a heaviest increasing sequence)."""
    by_label: dict[str, list[int]] = defaultdict(list)
    for number, note in enumerate(notes):
        by_label[note.marker].append(number)
    lines_of = {label: [notes[number].line for number in numbers] for label, numbers in by_label.items()}
    best = _PrefixMaximum(len(notes))
    chain: list[tuple[int, _Candidate, int]] = []  # what went before, the mark, its note
    position = 0
    while position < len(candidates):
        end = position + 1
        while end < len(candidates) and candidates[end].group == candidates[position].group:
            end += 1
        links: list[tuple[int, float, int, _Candidate]] = []
        for one in candidates[position:end]:
            numbers = by_label.get(one.label)
            if not numbers:
                continue
            line = lines[one.line]
            after = bisect_left(lines_of[one.label], line.number)
            for number in numbers[max(0, after - 1) : after + 1]:
                worth = one.worth + _nearness(line, notes[number])
                if worth > 0:
                    total, link = best.below(number)
                    links.append((number, total + worth, link, one))
        for number, total, link, one in links:
            chain.append((link, one, number))
            best.enter(number, total, len(chain) - 1)
        position = end
    pairs: list[tuple[_Candidate, FoundNote]] = []
    link = best.below(len(notes))[1]
    while link >= 0:
        link, one, number = chain[link]
        pairs.append((one, notes[number]))
    pairs.reverse()
    return pairs


def _nearness(line: Line, note: FoundNote) -> float:
    """What it adds to a mark's worth where its note stands: under its paragraph, at the page's foot, or else below."""
    pages = note.sheet - line.sheet
    if pages == 0:
        if note.under:
            return _SAME_PAGE + _SAME_BLOCK if note.under == line.number else -_SAME_BLOCK
        return _SAME_PAGE if note.line > line.number else 0.0
    return -_EACH_PAGE * (pages - 0.7) if pages > 0 else -_EACH_PAGE * (1 - 2 * pages)


class _PrefixMaximum:
    """The best total so far among the notes before any one of them (a binary indexed tree)."""

    def __init__(self, size: int) -> None:
        self._totals = [(0.0, -1)] * (size + 1)

    def below(self, number: int) -> tuple[float, int]:
        """The best total, and its link, of the notes before this one."""
        best = (0.0, -1)
        while number > 0:
            best = max(best, self._totals[number], key=_total)
            number &= number - 1
        return best

    def enter(self, number: int, total: float, link: int) -> None:
        """A total that ends with this note."""
        number += 1
        while number < len(self._totals):
            if self._totals[number][0] < total:
                self._totals[number] = (total, link)
            number += number & -number


def _total(entry: tuple[float, int]) -> float:
    return entry[0]
