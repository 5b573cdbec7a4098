"""The heads of letters, notes and reports: masthead, title, the subject above it and the lines below it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from undoc.languages.language import Language
from undoc.languages.preambles import letter_openers
from undoc.model import Note, Report
from undoc.parsers.text.blocks import Chunk, finished
from undoc.parsers.text.markers import read_heading_marker, read_marker
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.masthead import holds_masthead
from undoc.parsers.text.source import Line, Strand
from undoc.parsers.text.titles import FoundTitle, match_title, read_title
from undoc.records import Distinct

#: Lines in which the title of a letter is looked for, and by which the width of a line is taken.
_MOST_WIDTH = 200
#: Lines in which the title of a report is: it says less by its form than a letter's.
_MOST_HEAD_LINES = 40
_MOST_TITLE_LINES = 16
_LONGEST_TITLE = 400
#: A longer sentence at the head is prose, which no title follows.
_LEAST_PROSE = 60
#: How many lines the line that tells the kind takes at the most.
_MOST_LINES = 6


@define(eq=False, repr=False)
class Head(Distinct):
    """Where the head of a document ends, and what its title is made of.

    Attributes:
        masthead: the lines above the title.
        title: the title as it was found.
        strand: the text of the title: the subject, where one stands above the line that tells the kind.
        under: the lines that belong to it, in order: that line, ``"Corrigendum"``.
    """

    masthead: list[Line]
    title: FoundTitle
    strand: Strand
    under: list[Strand] = field(factory=list)


def part_head(lines: Sequence[Line], language: Language, marks: Marks) -> tuple[Head | None, list[Line]]:
    """Part the head of a letter, note verbale, note or report from the text below it.

    Args:
        lines: the lines of the flow, without furniture and notes.
        language: the language's data.
        marks: the bound marks of footnotes.

    Returns:
        The head, or None where no such title is found; and the lines that are left, the first of them standing apart.
    """
    width = max((len(line.text) for line in lines[:_MOST_WIDTH]), default=0)
    found = _find_title(lines, width, language, marks) or _find_report(lines, language, marks)
    if found is None:
        return None, list(lines)
    start, title = found
    head = Head(list(lines[:start]), title, title.strand)
    if title.kind in (Note, Report):
        _take_subject(head, lines[start], language, marks)
    rest = list(lines[start + title.lines :])
    _take_riders(head, rest, language, marks)
    if rest:
        rest[0].gap += 1
    return head, rest


def _find_title(lines: Sequence[Line], width: int, language: Language, marks: Marks) -> tuple[int, FoundTitle] | None:
    """The title of a letter, note verbale or note: its first line, and the title."""
    starts = language.title_start
    opener = letter_openers(language.code)
    for index, line in enumerate(lines[:_MOST_WIDTH]):
        if starts.match(line.text) is None:
            continue
        begins = index == 0 or line.gap or line.broken
        # without a blank line, only where the line above is none of a title or of a sentence
        if not begins and not language.spaced and match_title(line.text, language) is None:
            continue
        end = index + 1
        while end < len(lines) and end - index < _MOST_TITLE_LINES and not (lines[end].gap or lines[end].broken):
            if opener is not None and opener.match(lines[end].text):
                break
            end += 1
            if finished(lines[end - 1].text):
                break
        group = list(lines[index:end])
        chunk = Chunk(group, Strand.join(group), line.broken, width)
        found = read_title(chunk, language, marks)
        if found:
            return index, found
    return None


def _find_report(lines: Sequence[Line], language: Language, marks: Marks) -> tuple[int, FoundTitle] | None:
    """The last line before any prose that tells that the document is a report, and the title.

    The first line below an agenda item's number is the item's title, even if it names a report.
    """
    best = None
    agenda = False
    for index, line in enumerate(lines[:_MOST_HEAD_LINES]):
        if best is not None and index < best[0] + best[1].lines:
            continue
        text = line.text
        if read_marker(text) is not None or read_heading_marker(text) is not None:
            break
        if len(text) > _LEAST_PROSE and finished(text):
            break
        if not agenda and (title := _report(lines, index, language, marks)):
            best = index, title
        agenda = any(pattern.fullmatch(marks.without(line)) for pattern in language.agenda)
    return best


def _report(lines: Sequence[Line], start: int, language: Language, marks: Marks) -> FoundTitle | None:
    """The title of a report that begins on a line, as many lines as it takes."""
    first = lines[start].text
    if len(first) > _LONGEST_TITLE or not any(pattern.match(first) for pattern in language.report_titles):
        return None
    end = start + 1
    while end < min(len(lines), start + _MOST_LINES) and not lines[end].gap and not finished(lines[end].text):
        if read_marker(lines[end].text) is not None or language.riders.fullmatch(lines[end].text):
            break
        end += 1
    for count in (end - start, 1):
        strand = Strand.join(lines[start : start + count])
        text = marks.without(strand).replace("\u00a0", " ")
        if len(text) <= _LONGEST_TITLE and any(pattern.fullmatch(text) for pattern in language.report_titles):
            return FoundTitle(Report, strand, count, None, None, None)
    return None


def _take_subject(head: Head, line: Line, language: Language, marks: Marks) -> None:
    """Make the lines directly above the title's its first part, where they are no masthead and no agenda item."""
    above = head.masthead
    start = len(above)
    while start and (start == len(above) or not above[start].gap):
        start -= 1
    lines = above[start:]
    if not lines or not start or len(lines) > _MOST_LINES or (line.gap and lines[-1].broken and not lines[-1].gap):
        return
    subject = Strand.join(lines)
    if len(subject.text) > _LONGEST_TITLE or finished(subject.text) or holds_masthead(lines, language, marks):
        return
    # the title of an agenda item whose number stands above a blank line
    last = marks.without(above[start - 1])
    if any(pattern.fullmatch(last) for pattern in language.agenda):
        return
    head.strand, head.under = subject, [head.strand]
    del above[start:]


def _take_riders(head: Head, rest: list[Line], language: Language, marks: Marks) -> None:
    """Take lines such as ``"Corrigendum"`` that follow the title.

    The Russian word for an addendum is that for an enclosure as well; the symbol tells them apart.
    """
    printed = " ".join(line.text for line in head.masthead if "/" in line.text)
    if not any(part in printed for part in ("/Corr.", "/Add.", "/Rev.")):
        return
    while rest and language.riders.fullmatch(marks.without(rest[0])):
        head.under.append(rest.pop(0))
