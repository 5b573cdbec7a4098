"""Fourth pass: lines become blocks, and paragraphs that a page's end or a note cut in two become whole again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from attrs import define, field

from undoc.diagnostics import Diagnostic, Severity
from undoc.languages.language import Language
from undoc.parsers.text.evidence import NONE, Evidence
from undoc.parsers.text.hyphens import Hyphens
from undoc.parsers.text.joining import Joiner, goes_nowhere, weigh_marker
from undoc.parsers.text.markers import Marker, is_lone_marker, read_heading_marker, read_lone_number, read_marker
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.measures import Measures
from undoc.parsers.text.order import put_in_order
from undoc.parsers.text.source import Line, Strand
from undoc.patterns import compiled_late
from undoc.records import Distinct

_ENDS = compiled_late(r"[.!?;:。！？；：؟؛…][”’\"»)）\]*⁰¹²³⁴⁵⁶⁷⁸⁹\d]{0,4}$")
_STOPS = frozenset(".!?;:。！？；：؟؛…")
_COMMAS = frozenset(",，、،")
_MAY_MARK = compiled_late(
    r"[\d(（\u3220-\u3229\u2474-\u2487’'‘]|[a-zа-я]{1,5}\)|[IVXLC]{1,6}\.|[A-ZА-Я]\.|[一二三四五六七八九十]{1,3}[.．、]|"
    r"[\u0621-\u064a]{1,8} ?[-\u2013]"
)
#: A block that begins so many numbers ahead of the last paragraph is still the next: some may have been lost.
_LEAP = 3


@define(eq=False, repr=False)
class Chunk(Distinct):
    """Lines that belong together: a paragraph, a heading, a line of the masthead.

    Attributes:
        lines: its lines.
        strand: their text, joined.
        broken: whether a page break, furniture or a note stands before it.
        width: columns of the longest line of the whole source.
        alone: its marker, if that is a number that only its place tells for one.
        evidence: what the source's mark-up says of it.
    """

    lines: list[Line]
    strand: Strand
    broken: bool
    width: int = 0
    alone: Marker | None = None
    evidence: Evidence = NONE
    _read: Marker | bool | None = field(default=False, init=False)  # False until it is

    @property
    def text(self) -> str:
        """The joined text."""
        return self.strand.text

    @property
    def marker(self) -> Marker | None:
        """The marker of a paragraph or subparagraph at its head."""
        if isinstance(self._read, bool):
            told = self.evidence
            known = told.marker is not None or told.unmarked
            self._read = told.marker if known else self.alone or read_marker(self.strand.text)
        return self._read


def finished(text: str) -> bool:
    """Whether a text ends as a sentence or a clause of a list does."""
    last = text[-1:]
    if last.isalpha() or last in _COMMAS:
        return False  # as most lines
    if last.isdecimal() and "/" in text.rsplit(" ", 1)[-1]:
        return False  # "A/C.3/68/L.9" ends in a figure, not in a sentence and a mark
    return last in _STOPS or _ENDS.search(text[-8:]) is not None


def make_chunks(
    lines: Sequence[Line],
    language: Language,
    marks: Marks,
    is_structure: Callable[[str], bool],
    is_opening: Callable[[str], bool],
    is_closing: Callable[[str], bool],
    hyphens: Hyphens,
    told: list[Diagnostic],
    *,
    preambular: bool = False,
    begins: Callable[[Sequence[Line], Line], bool | None] | None = None,
) -> list[Chunk]:
    """Blocks of lines, in order.

    Args:
        lines: the lines of the flow.
        language: the language's data.
        marks: the bound marks of footnotes.
        is_structure: whether a text begins or ends a part of the document (a title, an annex, a signature), so
            that it can't be the second or first half of a paragraph.
        is_opening: likewise whether it begins the text of a resolution, which bears no number.
        is_closing: whether a text is the place and the day that close a part.
        hyphens: takes out those that a line's end put into a word.
        told: where guesses are told.
        preambular: whether there is a preamble, whose paragraphs begin in ways of their own.
        begins: whether a line begins a block of its own below those of another, where the places of both on the page
            tell it; None where they don't.
    """
    maker = _Maker(
        lines,
        language,
        marks,
        is_structure,
        is_opening,
        is_closing,
        hyphens,
        told,
        preambular=preambular,
        begins=begins,
    )
    return maker.make()


@define(eq=False, repr=False)
class _Group(Distinct):
    """Lines that are put together.

    Attributes:
        marker: the marker of its first line.
        lone: whether that marker stands alone on a line.
    """

    lines: list[Line]
    marker: Marker | None = None
    lone: bool = False
    bare: Marker | None = None


class _Maker:
    """Puts lines into groups."""

    def __init__(
        self,
        lines: Sequence[Line],
        language: Language,
        marks: Marks,
        is_structure: Callable[[str], bool],
        is_opening: Callable[[str], bool],
        is_closing: Callable[[str], bool],
        hyphens: Hyphens,
        told: list[Diagnostic],
        *,
        preambular: bool,
        begins: Callable[[Sequence[Line], Line], bool | None] | None = None,
    ) -> None:
        self._told_begin = begins
        self._marks = marks
        # a line is asked for again by those below it
        self._is_structure = lru_cache(maxsize=32)(lambda text: is_structure(text) or is_opening(text))
        self._is_part = is_structure
        self._is_closing = is_closing
        self._measures = Measures(lines, language)
        # where places on the page are known, so is the order
        self._lines, turned = put_in_order(lines, self._measures) if begins is None else (lines, [])
        self._told = told
        for line in turned:
            self._tell("P106", "this line stood behind the rest of its paragraph", line)
        self._hyphens = hyphens
        self._joiner = Joiner(self._measures, language, preambular=preambular)
        self._rtl = language.rtl  # in Arabic no capital tells a title's second line from another title
        self._certain = _CERTAIN_CASELESS if language.code in ("ar", "zh") else _CERTAIN
        texts = (line.text for line in self._lines)
        self._bare = [len(text) <= _NUMBER_ALONE and not _WORD.search(text) for text in texts]
        self._groups: list[_Group] = []
        self._number: int | None = None
        self._due: dict[str, int] = {}  # the last ordinal of each style of subparagraphs

    def make(self) -> list[Chunk]:
        """All chunks."""
        for index, line in enumerate(self._lines):
            self._add(index, line)
        width = max((len(line.text) for line in self._lines), default=0)
        for group in self._groups:
            if len(group.lines) > 1:
                self._hyphens.take(group.lines)
        return [Chunk(group.lines, _joined(group), group.lines[0].broken, width, group.bare) for group in self._groups]

    def _add(self, index: int, line: Line) -> None:
        marker, lone = self._marker(index, line)
        group = self._groups[-1] if self._groups else None
        if group is None or self._begins(group, index, line, marker, lone=lone):
            if lone and marker is not None and group is not None and self._strayed(group, index):
                self._tell("P105", f"{line.text!r} stands behind the first line of the paragraph that it numbers", line)
                group.lines.insert(0, line)
                group.marker, group.lone = marker, True
                group.bare = marker if read_marker(line.text) is None else None
            else:
                bare = marker if lone and marker is not None and read_marker(line.text) is None else None
                self._groups.append(_Group([line], marker, lone, bare))
            self._note(marker)
        else:
            group.lines.append(line)

    def _tell(self, code: str, message: str, line: Line) -> None:
        self._told.append(Diagnostic(code, Severity.INFO, message, line.span))

    def _marker(self, index: int, line: Line) -> tuple[Marker | None, bool]:
        """The marker at the head of a line, and whether it is all of it."""
        text = line.text
        if not _MAY_MARK.match(text):
            return None, False
        found = read_marker(text)
        if found is not None:
            return found, found.length >= len(text)
        if len(text) <= 6 and is_lone_marker(text):
            return None, True  # the number or letter of a heading
        if len(text) <= 3 and text.isdecimal() and index + 1 < len(self._lines):
            # a number alone, without a point, is a paragraph's if it is due
            number = read_lone_number(text)
            if number is not None and self._is_due(number):
                return number, True
        return None, False

    def _note(self, marker: Marker | None) -> None:
        """What is due changes with every marker."""
        if marker is None:
            return
        style, ordinal = marker.readings[0]
        if style == "number":
            self._number = ordinal
            self._due.clear()
            return
        for style, ordinal in marker.readings:
            if ordinal == 1 or self._due.get(style) == ordinal - 1 or len(marker.readings) == 1:
                self._due[style] = ordinal

    def _is_due(self, marker: Marker) -> bool:
        for style, ordinal in marker.readings:
            if style == "number":
                last = self._number
                # an excerpt begins with any number
                if ordinal == 1 or last is None or last <= ordinal <= last + _LEAP:
                    return True
            elif ordinal == 1 or self._due.get(style) == ordinal - 1:
                return True
        return False

    def _begins(self, group: _Group, index: int, line: Line, marker: Marker | None, *, lone: bool) -> bool:
        """Whether a line begins a block of its own rather than going on with the group above it."""
        before, below = group.lines[-1], line.text
        if self._told_begin is not None and (seen := self._told_begin(group.lines, line)) is not None:
            return seen
        if len(group.lines) == 1 and group.lone and marker is None and not lone:
            # an opening stands below the number of a part, "I.", never below that of a paragraph
            return (self._is_structure if group.marker is None else self._is_part)(below)
        fresh = below[0].isupper() or below[0].isdecimal() or below[0] > "\u0600"
        whole = fresh and line.gap > 0 and not line.broken and not self._measures.wrapped
        if whole and (finished(before.text) or (self._measures.gapped and goes_nowhere(before.text))):
            return True  # whole paragraphs with blank lines between: nothing else needs to be weighed
        if self._measures.whole and not line.broken and (fresh or goes_nowhere(before.text)):
            return True
        text = self._marks.without(before) or before.text
        if len(below) < 120 and is_heading_line(below):
            weight = _HEADING
        elif marker is not None:
            due = self._is_due(marker)
            weight = weigh_marker(text, due=due, alone=lone)
            if due and marker.readings[0][0] == "number" and is_heading_line(group.lines[0].text):
                weight += _UNDER_MARKED_HEADING
        elif lone:
            weight = _HEADING + 2
        else:
            weight = _BEFORE_NUMBER if self._precedes_number(index) else 0.0
        first = len(group.lines) == 1 + group.lone
        title = (line.gap or not self._rtl) and not line.broken and not finished(text) and not below[0].islower()
        if title and not finished(below) and self._in_titles(group) and not self._is_full(before):
            weight += 2 * _UNDER_HEADING if line.gap else _UNDER_HEADING
        if len(below) < _LONGEST_CLOSING and (finished(text) or self._is_signature(group)) and self._is_closing(below):
            return True
        weight += self._joiner.weigh(
            before,
            text,
            line,
            first=first,
            lone=group.lone and len(group.lines) == 2,
            numbered=group.marker is not None and group.marker.readings[0][0] == "number",
            labelled=group.marker is not None,
            marked=marker is not None,
            clean=line.gap > 0 and self._is_clean(index),
        )
        return weight > 0 or self._is_structure(below) or (finished(text) and self._is_office(index))

    def _precedes_number(self, index: int) -> bool:
        """Whether the line below is a number or letter alone that is due, and the one below that goes on with this."""
        if index + 2 >= len(self._lines) or finished(self._bare_text(index)):
            return False
        if self._lines[index + 2].text[0].isupper():
            return False  # it is the beginning of what bears the number
        marker, lone = self._marker(index + 1, self._lines[index + 1])
        if not lone or marker is None or not self._is_due(marker):
            return False
        line, below = self._lines[index], self._lines[index + 2]
        return self._joiner.weigh(line, line.text, below, first=True, lone=True) < self._certain

    def _bare_text(self, index: int) -> str:
        """A line's text without marks."""
        line = self._lines[index]
        return self._marks.without(line) or line.text

    def _is_clean(self, index: int) -> bool:
        """Whether no line near by is a number, a letter or less."""
        return not any(self._bare[max(0, index - 3) : index + 2])

    def _is_office(self, index: int) -> bool:
        """Whether a line is short, as those down to a signature's mark are: offices and ranks stand above the name."""
        for line in self._lines[index : index + _MOST_OFFICES]:
            if self._is_structure(line.text):
                return line is not self._lines[index]
            if finished(line.text) or self._measures.width_of(line.text) > _OFFICE * max(self._measures.width, 1):
                return False
        return False

    def _is_signature(self, group: _Group) -> bool:
        """Whether a group begins with the mark of a signature, the only line of a document's parts in brackets."""
        text = group.lines[0].text
        return ("(" in text or "（" in text) and self._is_part(text)

    def _is_full(self, line: Line) -> bool:
        """Whether a line takes all of the column's width, as those of paragraphs do."""
        measures = self._measures
        return measures.wrapped and measures.width_of(line.text) > _FULL_LINE * measures.width

    def _in_titles(self, group: _Group) -> bool:
        """Whether a group stands under the heading of an attachment, so that its lines are titles."""
        if len(self._groups) < 2 or len(group.lines) >= _MOST_TITLE_LINES or group.marker is not None:
            return False
        above = self._groups[-2].lines
        if len(above) >= _MOST_TITLE_LINES:
            return False
        heading = Strand.join(above).text
        # what opens a resolution ends in a comma
        return not heading.endswith((",", "，", "،")) and self._is_structure(heading)

    def _strayed(self, group: _Group, index: int) -> bool:
        """Whether a number alone on its line belongs to the line above it, which begins a paragraph that goes on."""
        if len(group.lines) != 1 or group.marker is not None or index + 1 >= len(self._lines):
            return False
        if self._measures.whole or self._told_begin is not None:
            return False
        above, below = group.lines[0], self._lines[index + 1]
        if self._marker(index + 1, below)[0] is not None or self._is_structure(above.text):
            return False
        if is_heading_line(above.text) or self._in_titles(group) or below.text[0].isupper():
            return False
        if below.broken:
            return False
        text = self._marks.without(above) or above.text
        return not finished(text) and self._joiner.weigh(above, text, below, first=True, lone=True) < self._certain


#: What it says that a number stands behind a line: it is the first of its paragraph.
_BEFORE_NUMBER = 5.0
#: What it says that a line stands under the heading of an attachment: titles end where their lines do.
_UNDER_HEADING = 2.0
#: What it says besides that the paragraph that is due stands under a heading with a number or letter.
_UNDER_MARKED_HEADING = 3.0
#: A line with the place and the day takes no more columns.
_LONGEST_CLOSING = 80
_MOST_TITLE_LINES = 5
_FULL_LINE = 0.85
#: Above a signature stand so many lines of offices at most; each takes no more of the column than this.
_MOST_OFFICES, _OFFICE = 4, 0.5
_WORD = compiled_late(r"[^\W\d_]{2}")
#: A line is as long at least, unless it is a number or a mark.
_NUMBER_ALONE = 4
#: What it says that a line is a heading with a roman number or a letter.
_HEADING = 4.0
#: Below this, a paragraph goes on across a number that stands alone; in Arabic and Chinese no capital tells.
_CERTAIN, _CERTAIN_CASELESS = -2.5, -0.4


def is_heading_line(text: str) -> bool:
    """Whether a line begins with the number or letter of a heading."""
    return _MAY_MARK.match(text) is not None and read_heading_marker(text) is not None


def _joined(group: _Group) -> Strand:
    lines = group.lines
    if len(lines) == 1:
        return lines[0]
    if group.lone:
        return _spaced(lines[0], Strand.join(lines[1:]))
    return Strand.join(lines)


def _spaced(first: Strand, second: Strand) -> Strand:
    """Two strands with a space between, where joining lines would put none."""
    segments = (*first.segments, *((at + len(first.text) + 1, source, size) for at, source, size in second.segments))
    return Strand(f"{first.text} {second.text}", segments, first.line, first.page)
