"""Second pass: the bodies of footnotes are taken out of the flow, wherever they cut it."""

from __future__ import annotations

import re
import sys
from collections import deque
from collections.abc import Container, Sequence
from itertools import groupby

from undoc.parsers.text.found_notes import FoundNote, OpenNote
from undoc.parsers.text.markers import read_marker
from undoc.parsers.text.source import Line
from undoc.patterns import compiled_late

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED = compiled_late(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}) ?(?=[^\s⁰¹²³⁴⁵⁶⁷⁸⁹])")
#: A mark alone.
_LONE = compiled_late(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\*{1,4}")
_STARS = compiled_late(r"(\*{1,4}) ?(?=[^\s*])")
#: Stars that a word bears, or that stand behind those that it bears.
STAR_MARK = compiled_late(r"(?:(?<=[^\s*])|(?<=[^\s*]\* )|(?<=[^\s*]\*\* ))(\*{1,4})(?!\*)")
#: What a note begins with where no rule stands above it.
_MARKED = frozenset("*⁰¹²³⁴⁵⁶⁷⁸⁹")
#: Below a rule: the mark at the head of a note's first line, or alone on a line above it.
_BELOW = compiled_late(
    r"(?:(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|(?P<star>\*{1,4})|\((?P<bracketed>\d{1,3})\)|(?P<slashed>\d{1,3})/|"
    r"(?P<plain>\d{1,3}))(?:\s|$|(?<=[^\d*]) ?|(?<=\*) ?(?=[^\s*\d]))"
)
_FINISHED = compiled_late(r"[.。;；)）!?؟”»\"][\d⁰¹²³⁴⁵⁶⁷⁸⁹]{0,2}$")
#: A line that is a day and nothing more: a note would go on, or end in a point.
_DAY = compiled_late(r"\d{1,2}(?:er)? (?:de )?[^\W\d_]+(?:[ /][^\W\d_]+){0,3} (?:19|20)\d\d(?: года)?")
#: Notes that stand at a page's foot without a rule above them take no more lines.
_LONGEST_FOOT = 24
#: No more lines of a note are carried over to the next page without a rule above them.
_MOST_CARRIED = 4
#: In a text of whole paragraphs so many lines at most have no blank line above them.
_MOST_UNDER = 0.1
#: The next number on a page may be this much higher: notes between may have been lost.
_LEAP = 6


def take_notes(
    lines: list[Line], rules: Sequence[Line], text: Container[int] = ()
) -> tuple[list[Line], list[FoundNote]]:
    """Part the lines of the flow from those of footnotes.

    From a rule to the end of its page everything is notes. Where no page's end is known, a note ends at a blank line.
    Elsewhere raised digits and stars begin a note wherever they begin a line (stars only if some word bears them);
    plain and bracketed digits only below a rule, since elsewhere they number paragraphs.

    Args:
        lines: the lines without furniture.
        rules: the lines that were rules.
        text: numbers of lines that are known to be text, whatever mark they begin with.

    Returns:
        The lines that stay, and the notes in the order in which they stand.
    """
    if not lines:
        return [], []
    ruled: dict[int, int] = {}
    for rule in rules:
        ruled.setdefault(rule.sheet, rule.number)
    taker = _Taker(lines, ruled, rules, text, paged=lines[-1].sheet > 1, fed=lines[-1].page > lines[0].page)
    for _, sheet in groupby(lines, lambda line: line.sheet):
        taker.take(list(sheet))
    return taker.kept, [note.found() for note in taker.notes]


class _Taker:
    """Takes the lines in order, each to the flow or to a note."""

    def __init__(
        self,
        lines: Sequence[Line],
        ruled: dict[int, int],
        rules: Sequence[Line],
        text: Container[int],
        *,
        paged: bool,
        fed: bool,
    ) -> None:
        self._text = text
        self._stars = {match[1] for line in lines if "*" in line.text for match in STAR_MARK.finditer(line.text)}
        self._ruled = ruled
        self._paged = paged
        self._fed = fed
        #: The pages on which something below the rule bears a mark: a rule alone does not make notes.
        self._marked: set[int] = set()
        self._notations: set[str] = set()
        for line in lines if ruled else ():
            if line.number > ruled.get(line.sheet, line.number) and (found := _BELOW.match(line.text)):
                self._marked.add(line.sheet)
                self._notations.add(found.lastgroup or "")
        self.kept: list[Line] = []
        self.notes: list[OpenNote] = []
        self._open: list[OpenNote] = []  # the note that goes on; more than one where marks stand above each other
        self._last = 0
        self._cut = False
        self._sheet = 0  # of the last line below a rule
        self._number = 0
        self._before: Sequence[Line] = ()  # the last lines of the page before
        self._rules = deque(rules)
        self._rule: Line | None = None  # the last one above
        self._tight = False  # whether it stands directly under a paragraph, with its notes and nothing else
        self._lines = lines
        self._whole: bool | None = None  # whether each line is a whole paragraph; None until it is asked for

    def take(self, sheet: Sequence[Line]) -> None:
        """The lines of the next page."""
        number = sheet[0].sheet
        rule = self._ruled.get(number) if number in self._marked else None
        foot = sys.maxsize if rule is None else rule + 1
        if self._paged:
            end = next((index for index, line in enumerate(sheet) if line.number >= foot), len(sheet))
            foot = min(foot, self._foot(sheet, end))
        self._before = sheet[-_LONGEST_FOOT:]
        for line in sheet:
            self._pass_rules(line)
            if self._tight and line.gap:
                self._marked.discard(number)  # no more stands under the paragraph
            below = line.number >= foot and (self._paged or number in self._marked)
            if below and not self._fed and self._ends_page(line):
                foot = sys.maxsize  # no head told of the next page
                below = False
            if line.number in self._text:
                self._open.clear()
                self._keep(line)
            elif not below and not self._open and line.text[0] not in _MARKED:  # as most lines
                self._keep(line)
            else:
                self._take(line, below=below)

    def _pass_rules(self, line: Line) -> None:
        """Where no page's end is known, notes begin anew below each rule."""
        passed = False
        while self._rules and self._rules[0].number < line.number:
            self._rule = self._rules.popleft()
            passed = True
        if passed and not self._paged and _BELOW.match(line.text):
            self._marked.add(line.sheet)
            self._open.clear()
            self._last = 0
            self._tight = not self._stands_apart(line)

    def _ends_page(self, line: Line) -> bool:
        """Whether a line behind furniture is text again: the note before it is at its end, and it begins none."""
        if not line.broken or not self._open or not self._open[-1].begun or _BELOW.match(line.text):
            return False
        return _FINISHED.search(self._open[-1].lines[-1].text) is not None

    def _foot(self, sheet: Sequence[Line], end: int) -> int:
        """Number of the line with which notes begin at a page's foot without a rule above them.

        Args:
            sheet: the lines of the page.
            end: index of the first line below the rule, or how many lines there are.
        """
        least = max(1, end - _LONGEST_FOOT)
        wanted = str(self._last + 1)
        heads = [found for line in sheet[end:] if (found := _BELOW.match(line.text))]
        if not any(found[found.lastgroup or ""].translate(SUPERSCRIPTS) == wanted for found in heads):
            for index in range(least, end):
                if self._begins_notes(sheet, index, end, wanted):
                    return sheet[self._carried(sheet, index)].number
        below = sheet[end].text if end < len(sheet) else None
        if (
            self.notes
            and self._sheet + 1 == sheet[0].sheet
            and not _FINISHED.search(self.notes[-1].lines[-1].text)
            and _FINISHED.search(sheet[end - 1].text)
            and (below is None or _BELOW.match(below))
        ):
            # the last note of the page before is not at its end: its rest begins small under a paragraph that is
            for index in range(end - 1, least - 1, -1):
                if read_marker(sheet[index].text) is not None:
                    break
                if sheet[index].text[0].islower() and _FINISHED.search(sheet[index - 1].text):
                    return sheet[index].number
        return sys.maxsize

    def _carried(self, sheet: Sequence[Line], index: int) -> int:
        """Where the rest of the last page's last note begins, if it stands above the first note of this page."""
        if not self.notes or self._sheet + 1 != sheet[0].sheet or _FINISHED.search(self.notes[-1].lines[-1].text):
            return index
        for above in range(index - 1, max(0, index - 1 - _MOST_CARRIED), -1):
            if sheet[above].gap and _FINISHED.search(sheet[index - 1].text):
                return above
        return index

    def _begins_notes(self, sheet: Sequence[Line], index: int, end: int, wanted: str) -> bool:
        """Whether notes begin at a line without a rule above it: it is due, a word above bears its mark."""
        found = _BELOW.match(sheet[index].text) if sheet[index].number not in self._text else None
        if not found or found.lastgroup in (None, "star") or found[found.lastgroup] != wanted:
            return False
        if found.lastgroup == "plain" and (read_marker(sheet[index].text) is not None or _DAY.fullmatch(found.string)):
            return False  # "1 - " numbers a paragraph; "3 February 2044" closes a resolution
        alone = found.end() == len(sheet[index].text)
        if self._notations and found.lastgroup not in self._notations:
            return False
        if alone and (index + 1 == end or not _FINISHED.search(sheet[end - 1].text)):
            return False
        said = sheet[index + 1].text if alone else sheet[index].text[found.end() :]
        if said[:1].islower() or any(
            read_marker(line.text) is not None and not _BELOW.match(line.text) for line in sheet[index + 1 : end]
        ):
            return False
        if alone and self._notations and _FINISHED.search(sheet[index - 1].text):
            return True
        mark = re.compile(
            rf"(?:(?<=[^\W\d_])|(?<=[,.;:)”’»\"》」、，。；：）؛،])|(?<=20\d\d)) ?\(?{wanted}(?!\d|[./]\d)"
        )
        return any(mark.search(line.text) for line in (*self._before, *sheet[:index]))

    def _take(self, line: Line, *, below: bool) -> None:
        found = self._below(line) if below else self._anywhere(line)
        if found is not None:
            if self._open and self._open[-1].begun:
                self._open.clear()
            self._open.append(found)
            self.notes.append(found)
            found.lines.append(line)
            self._cut = self._cut or self._stands_apart(line)
            found.under = self.kept[-1].number if self.kept and not self._cut else 0
        elif self._goes_on(line, below=below):
            note = self._open[0]
            if len(self._open) > 1 and note.begun and (line.gap or _FINISHED.search(note.lines[-1].text)):
                # marks that stand above each other share out the texts below them
                note = self._open[1]
                del self._open[0]
            note.lines.append(line)
        else:
            self._open.clear()
            if below and not self._paged:
                self._marked.discard(line.sheet)
            self._keep(line)
        if below:
            self._sheet = line.sheet
        self._number = line.number

    def _stands_apart(self, line: Line) -> bool:
        """Whether the first line of a note stands apart from the paragraph above it, which the note may cut in two."""
        rule = self._rule if self._rule is not None and self._rule.number + 1 == line.number else None
        return line.gap > 0 or (line.broken if rule is None else rule.gap > 0) or not self._has_whole_lines()

    def _has_whole_lines(self) -> bool:
        """Whether blank lines stand between nearly all lines, notes aside, so that each is a whole paragraph."""
        if self._whole is None:
            under = sum(not (line.gap or line.broken) and line.text[0] not in _MARKED for line in self._lines[1:])
            self._whole = under <= max(1, _MOST_UNDER * len(self._lines))
        return self._whole

    def _keep(self, line: Line) -> None:
        """A line that stays in the flow."""
        if self._cut:
            line.broken = True
            self._cut = False
        self.kept.append(line)
        self._number = line.number

    def _goes_on(self, line: Line, *, below: bool) -> bool:
        """Whether a line that begins no note goes on with one."""
        if not self._open:
            # the last note of a page can run on at the foot of the next
            if below and self._paged and self.notes and line.sheet == self._sheet + 1:
                self._open.append(self.notes[-1])
                return True
            return False
        if below and self._paged:
            return True
        if below and not self._open[-1].begun:
            return self._cut or not line.gap  # directly under its block a mark may stand alone
        return not line.gap and not line.broken and (below or self._number + 1 == line.number)

    def _anywhere(self, line: Line) -> OpenNote | None:
        """The note that a line begins where no rule stands above it."""
        text = line.text
        first = text[0]
        if first == "*":
            found = _STARS.match(text)
            if found and found[1] in self._stars:
                return OpenNote(found[1], "star", found.end())
        elif first in "⁰¹²³⁴⁵⁶⁷⁸⁹":
            found = _RAISED.match(text)
            if found:
                return OpenNote(found[1].translate(SUPERSCRIPTS), "raised", found.end())
        if self.kept and first in _MARKED and _LONE.fullmatch(text) and not self._stands_apart(line):
            # directly under its block a mark alone is that of a note without text
            kind = "star" if first == "*" else "raised"
            return OpenNote(text.translate(SUPERSCRIPTS), kind, len(text), empty=True)
        return None

    def _below(self, line: Line) -> OpenNote | None:
        """The note that a line below a rule begins."""
        text = line.text
        found = _BELOW.match(text)
        if not found:
            return None
        kind = found.lastgroup or ""
        if kind == "star":
            return OpenNote(found[kind], "star", found.end())
        label = found[kind].translate(SUPERSCRIPTS)
        if not self._can_follow(int(label), line, kind, alone=found.end() == len(text)):
            return None
        self._last = int(label)
        return OpenNote(label, "bracketed" if kind == "slashed" else kind, found.end())

    def _can_follow(self, number: int, line: Line, kind: str, *, alone: bool) -> bool:
        """Whether a number below a rule is a note's: the notes run on, or begin anew."""
        first = line.sheet != self._sheet or not self._open
        if kind == "plain" and not alone and not first and not _FINISHED.search(self._open[-1].lines[-1].text):
            return False  # a line of a note that happens to begin with a number
        if number == self._last + 1:
            return True
        if kind != "plain" or alone or first:
            return number == 1 or self._last < number <= self._last + _LEAP or (first and self._last == 0)
        return False
