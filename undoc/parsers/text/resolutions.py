"""The head of a resolution or decision."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal

from attrs import define, field

from undoc.languages.dates import find_dates
from undoc.languages.language import Language
from undoc.languages.resolutions import NUMBER
from undoc.model import Decision, Resolution
from undoc.parsers.text.attachments import attachment_heading
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.meetings import FoundMeeting, find_meeting
from undoc.parsers.text.source import Line, Strand
from undoc.patterns import compiled_late
from undoc.records import Distinct

#: No head has more lines: agenda item, adoption, committee and title together stay far below.
_LONGEST_HEAD = 80
#: The line that begins the text is an organ's name and no more.
_LONGEST_OPENING = 260
#: How many lines a line of the head is wrapped over at the most, by its kind.
_MOST_WRAPPED = {"adopted": 4, "bracket": 8, "draft": 8}
#: Lines below one that may be an opening in which the organ's very name is looked for.
_NEAR = 4
#: A line of prose is longer than a masthead's that happens to end with a full stop.
_LEAST_PROSE = 60
#: The heading of an annex alone on its line is shorter, and no more lines of titles stand below it.
_LONGEST_ATTACHMENT = 24
_TITLES = 12
_STOPS = (".", "。", ";", "；", "؛")
_COMMAS = (",", "，", "،", ":", "：")
_NUMBERED = compiled_late(rf"(?P<number>{NUMBER})(?P<point> ?[-\u2013](?= )|[.．]?)(?:\*{{0,3}}$| ?(?=\S))")
#: A date's year alone on the line below it.
_YEAR = compiled_late(r"\d{4}\b(?!/)")
_DIGITS = compiled_late(r"\d|[A-Z]{1,2}-\d")

#: What can stand behind a year in Russian, on a line of its own.
_OF_THE_YEAR = ("года", "г")
LineKind = Literal["adopted", "bracket", "draft", "titled", "numbered", "plain"]


@define(eq=False, repr=False)
class FoundResolution(Distinct):
    """The head of a resolution or decision.

    Attributes:
        kind: the class of the document.
        count: how many lines of the flow it takes; the next one begins the text.
        masthead: the lines of the masthead.
        other: the lines that tell of its adoption, of the committee or of its sponsors.
        number: as printed before its title.
        numbers: where the number is printed, if not in the title.
        title: its title without the number; empty where it has none.
        under: the lines under the title that belong to it.
        date: when it was adopted.
        meeting: the lines that close it.
    """

    kind: type[Resolution]
    count: int
    masthead: list[Line]
    other: list[Strand] = field(factory=list)
    number: str | None = None
    numbers: list[Strand] = field(factory=list)
    title: Strand = field(factory=lambda: Strand("", (), 0, 0))
    under: list[Strand] = field(factory=list)
    date: dt.date | None = None
    meeting: FoundMeeting | None = None

    @property
    def strands(self) -> list[Strand]:
        """All its lines in reading order, in which marks of footnotes can stand."""
        found = [*self.masthead, *self.other, *self.under]
        return sorted((strand for strand in (*found, self.title) if strand), key=lambda strand: strand.start)


def part_resolution(
    lines: Sequence[Line], language: Language, marks: Marks
) -> tuple[FoundResolution | None, list[Line]]:
    """Part the head of a resolution and the meeting that closes it from the text between them and behind.

    The organ's name that begins the text stands apart in what is left, here and in an annex that is a resolution.

    Args:
        lines: the lines of the flow, without furniture and notes.
        language: the language's data.
        marks: the bound marks of footnotes.

    Returns:
        The head, or None where the document is no resolution; and the lines that are left.
    """
    found = find_resolution(lines, language, marks)
    if found is None:
        return None, list(lines)
    rest = list(lines[found.count :])
    _set_apart(rest, 0, language)
    for index, line in enumerate(rest):
        if len(line.text) < _LONGEST_ATTACHMENT and attachment_heading(line.text, language) is not None:
            near = range(index + 2, min(index + _TITLES, len(rest)))
            opening = next((at for at in near if is_opening(rest[at].text, language)), None)
            if opening is not None:
                _set_apart(rest, opening, language)
    meeting = find_meeting(rest, language)
    if meeting is not None:
        start, end, found.meeting = meeting
        if end < len(rest):
            rest[end].gap += 1
        del rest[start:end]
    return found, rest


def _set_apart(lines: list[Line], index: int, language: Language) -> None:
    """Part an opening from what stands around it, as if by blank lines; a name over two lines becomes one line."""
    line = lines[index]
    if index + 1 < len(lines) and not is_opening(line.text, language):
        both = line.joined(lines[index + 1])
        if is_opening(both.text, language):
            line = lines[index] = both
            del lines[index + 1]
    line.gap += 1
    if index + 1 < len(lines) and is_opening(line.text, language):
        lines[index + 1].gap += 1


def find_resolution(lines: Sequence[Line], language: Language, marks: Marks) -> FoundResolution | None:
    """The head of the resolution or decision that these lines are, or None where they are no such document.

    The line that begins the text, the organ's name and a comma, is looked for first; above it must stand a number and
    title, a line of adoption, or a line of sponsors, and neither prose nor an annex.

    Args:
        lines: the lines of the flow, without furniture and notes.
        language: the language's data.
        marks: the bound marks of footnotes.
    """
    opening = _find_opening(lines, language)
    if opening is None:
        return None
    kinds = [_kind_of(marks.without(line) or line.text, language) for line in lines[:opening]]
    start = _find_start(lines, kinds)
    if start is None or any(_is_foreign(line, language) for line in lines[:start]):
        return None
    head = _read_head(lines, kinds, start, opening, language, marks)
    if head.date is None and language.resolutions.occasion.match(lines[opening].text) is not None:
        head.date = _date(" ".join(line.text for line in lines[opening : opening + 3]), language)
    return head if head.title or head.number or head.other else None


def is_opening(text: str, language: Language) -> bool:
    """Whether a paragraph is the organ's name that begins a resolution: ``"The General Assembly,"``."""
    if len(text) > _LONGEST_OPENING:
        return False
    if text.endswith(_COMMAS):
        return language.resolutions.opening.fullmatch(_plain(text)) is not None
    return _is_organ(text, language)


def has_opening(lines: Iterable[Line], language: Language) -> bool:
    """Whether any of these lines is such a name."""
    for line in lines:
        text = line.text
        if (len(text) <= _LEAST_PROSE or text[-1] in _COMMAS) and is_opening(text, language):
            return True
    return False


def _plain(text: str) -> str:
    """A line for matching: no kashida, no unbroken spaces."""
    return text.replace("\u0640", "").replace("\u00a0", " ") if "\u0640" in text or "\u00a0" in text else text


@cache
def _organ(language: Language) -> re.Pattern[str]:
    """A principal organ's name with its article and nothing else."""
    names = "|".join(map(re.escape, language.organs))
    return re.compile(rf"{language.resolutions.article.pattern}(?:{names}) ?[,，،:：]?")


def _is_organ(text: str, language: Language) -> bool:
    return len(text) <= _LEAST_PROSE and _organ(language).fullmatch(_plain(text)) is not None


def _find_opening(lines: Sequence[Line], language: Language) -> int | None:
    """Where the text of a resolution begins."""
    first = None
    for index, line in enumerate(lines[:_LONGEST_HEAD]):
        text = line.text
        if first is not None and index > first + _NEAR:
            return first
        if index and first is None and _begins_text(lines, index, language):
            return index
        if index and text.endswith(_COMMAS):
            if _is_organ(text, language):
                return index
            if first is not None or len(text) > _LONGEST_OPENING:
                continue
            if language.resolutions.opening.fullmatch(_plain(text)):
                first = index
            elif not line.gap:  # a long name, over two lines
                both = f"{lines[index - 1].text} {text}"
                if language.resolutions.opening.fullmatch(_plain(both)):
                    first = index - 1
        elif len(text) > _LEAST_PROSE and text.endswith(_STOPS):
            return first
    return first


def _begins_text(lines: Sequence[Line], index: int, language: Language) -> bool:
    """Whether a decision's text begins here, or a resolution's without the comma behind the organ's name."""
    text = lines[index].text
    if language.resolutions.occasion.match(text) is not None:
        return any(_kind_of(line.text, language) == "numbered" for line in lines[max(0, index - 6) : index])
    # an organ's name without its article, or above a gap, is the masthead's
    named = language.resolutions.article.pattern != "" and _is_organ(text, language)
    return named and any(_kind_of(line.text, language) in ("adopted", "numbered") for line in lines[:index])


def _kind_of(text: str, language: Language) -> LineKind:
    """What a line of a head is by its form."""
    text = _plain(text)
    forms = language.resolutions
    if text.startswith(("[", "［")):
        return "bracket"
    if _DIGITS.match(text) and (found := _NUMBERED.match(text)):
        rest = text[found.end() :]
        if found["point"] or not rest or language.rtl or rest[:1].isupper() or "\u4e00" <= rest[:1] <= "\u9fff":
            return "numbered"
    if forms.titled.fullmatch(text):
        return "titled"
    if forms.adopted.match(text):
        return "adopted"
    if forms.draft.search(text):
        return "draft"
    return "plain"


def _find_start(lines: Sequence[Line], kinds: Sequence[LineKind]) -> int | None:
    """The first line under the masthead."""
    for index, kind in enumerate(kinds):
        if kind == "draft":
            # a list of sponsors goes back to the last blank line
            while index and not lines[index].gap and kinds[index - 1] == "plain":
                index -= 1
            return index
        if kind in ("adopted", "titled", "numbered"):
            return index
    return None


def _is_foreign(line: Line, language: Language) -> bool:
    """Whether a line can't stand in the masthead of a resolution: prose, or the heading of an annex."""
    text = line.text
    if len(text) > _LEAST_PROSE:
        return text.endswith(_STOPS)
    return len(text) < _LONGEST_ATTACHMENT and attachment_heading(text, language) is not None


def _read_head(
    lines: Sequence[Line], kinds: Sequence[LineKind], start: int, opening: int, language: Language, marks: Marks
) -> FoundResolution:
    """The head whose lines are told apart already."""
    head = FoundResolution(Resolution, opening, list(lines[:start]))
    titles: list[Strand] = []
    titled: Strand | None = None
    index = start
    while index < opening:
        # a list of sponsors begins as any line does
        kind: LineKind = "draft" if index == start and kinds[start] == "plain" else kinds[index]
        end = _wrapped_to(lines, kinds, index, opening, kind, language)
        strand = Strand.join(lines[index:end])
        if kind == "numbered" and head.number is None:
            found = _NUMBERED.match(strand.text)
            assert found is not None  # noqa: S101  # its kind says so
            head.number = found["number"]
            head.numbers.append(strand.cut(0, found.end()))
            if found.end() < len(strand.text):
                titles.append(strand.cut(found.end()))
        elif kind == "titled" and titled is None and not titles:
            titled = strand
            matched = language.resolutions.titled.fullmatch(_plain(marks.without(strand)))
            head.number = head.number or (matched["number"] if matched else None)
        elif kind == "adopted":
            head.date = head.date or _date(strand.text, language)
            (head.under if titled is not None and not titles else head.other).append(strand)
        elif kind in ("bracket", "draft"):
            head.other.append(strand)
        else:
            titles.append(strand)
        index = end
    _place_titles(head, titles, titled, kinds[start:opening], language)
    return head


def _place_titles(
    head: FoundResolution, titles: list[Strand], titled: Strand | None, kinds: Sequence[LineKind], language: Language
) -> None:
    """Title, lines under it and kind, when all lines are read."""
    if titles:
        head.title = Strand.join(titles)
        if titled is not None:
            # "Resolution 9/3" and the title below it
            head.other[:0] = [titled, *head.under]
            head.under = []
    elif titled is not None:
        head.title = titled
    elif "draft" in kinds:
        head.title = head.other.pop()
    words = " ".join(strand.text for strand in (*([titled] if titled else []), *head.other[:2], head.title)[:2])
    decision = re.search(language.decision_words, words)
    resolution = re.search(language.resolution_words, words)
    symbols = any("/DEC/" in line.text for line in head.masthead)
    if symbols or (decision and (resolution is None or decision.start() < resolution.start())):
        head.kind = Decision


def _wrapped_to(
    lines: Sequence[Line], kinds: Sequence[LineKind], index: int, opening: int, kind: LineKind, language: Language
) -> int:
    """Behind the last line of what begins here."""
    end = index + 1
    most = min(opening, index + _MOST_WRAPPED.get(kind, 1))
    while end < most:
        before = lines[end - 1].text
        if kind == "bracket":
            stop = before.rstrip("*").endswith(("]", "］"))
        elif kind == "adopted":
            text = " ".join(line.text for line in lines[index:end])
            plain = kinds[end] == "plain" or (kinds[end] == "numbered" and _YEAR.match(lines[end].text) is not None)
            whole = _date(text, language) is not None and lines[end].text.rstrip(".") not in _OF_THE_YEAR
            stop = bool(lines[end].gap) or not plain or whole
        elif kinds[index] == "plain":  # sponsors
            stop = kinds[end - 1] == "draft"
        else:
            stop = bool(lines[end].gap) or kinds[end] != "plain" or _ends_sponsors(before, language)
        if stop:
            break
        end += 1
    return end


def _ends_sponsors(text: str, language: Language) -> bool:
    """Whether a line ends in ``": draft resolution"``, and no title follows that belongs to it."""
    found = language.resolutions.draft.search(_plain(text))
    return found is not None and found.end() == len(_plain(text))


def _date(text: str, language: Language) -> dt.date | None:
    return next((found.last for found in find_dates(text, language)), None)
