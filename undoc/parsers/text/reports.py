"""The titles of reports and notes, with the subject above them and the lines below them."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from undoc.languages.language import Language
from undoc.model import Note, Report
from undoc.parsers.text.blocks import Chunk, finished
from undoc.parsers.text.markers import read_heading_marker, read_marker
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.masthead import holds_masthead
from undoc.parsers.text.source import Line, Strand
from undoc.parsers.text.titles import FoundTitle, find_title

#: No head has more parts between blank lines than this.
_MOST_CHUNKS = 30
_LONGEST_TITLE = 400
#: A longer sentence at the head is prose, which no title follows.
_LEAST_PROSE = 60
#: How many lines the line that tells the kind takes at the most.
_MOST_LINES = 6


@define(eq=False)
class Head:
    """Where the head of a document ends, and what its title is made of.

    Attributes:
        masthead: the lines above the title.
        title: the title as it was found.
        strand: the text of the title: the subject, where one stands above the line that tells the kind.
        under: the lines that belong to it, in order: that line, ``"Corrigendum"``.
        rest: the chunks behind.
    """

    masthead: list[Line]
    title: FoundTitle
    strand: Strand
    under: list[Strand] = field(factory=list)
    rest: list[Chunk] = field(factory=list)


def find_head(chunks: Sequence[Chunk], language: Language, marks: Marks) -> Head | None:
    """The head of a letter, note verbale, note or report; None where no such title is found."""
    found = find_title(chunks, language, marks)
    first = 0
    if found is None:
        report = _find_report(chunks, language, marks)
        if report is None:
            return None
        index, first, title = report
    else:
        index, title = found
    chunk = chunks[index]
    above = [line for one in chunks[:index] for line in one.lines] + chunk.lines[:first]
    head = Head(above, title, title.strand)
    if title.kind in (Note, Report):
        _take_subject(head, chunks, index, first, language, marks)
    own = chunk.lines[first + title.lines :]
    if own:
        head.rest.append(Chunk(own, Strand.join(line.strand for line in own), False, chunk.width))
    head.rest += chunks[index + 1 :]
    _take_riders(head, language, marks)
    return head


def _find_report(chunks: Sequence[Chunk], language: Language, marks: Marks) -> tuple[int, int, FoundTitle] | None:
    """The last line before any prose that tells that the document is a report: chunk, line in it, and title.

    The first line below an agenda item's number is the item's title, even if it names a report.
    """
    best = None
    agenda = False
    for index, chunk in enumerate(chunks[:_MOST_CHUNKS]):
        lines = chunk.lines
        if read_marker(chunk.text) is not None or read_heading_marker(chunk.text) is not None:
            break
        for start, line in enumerate(lines[:_MOST_CHUNKS]):
            text = marks.without(line.strand)
            if not agenda and (title := _report(lines, start, language, marks)):
                best = index, start, title
                break
            agenda = any(pattern.fullmatch(text) for pattern in language.agenda)
        if len(chunk.text) > _LEAST_PROSE and finished(chunk.text):
            break
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
        strand = Strand.join(line.strand for line in lines[start : start + count])
        text = marks.without(strand).replace("\u00a0", " ")
        if len(text) <= _LONGEST_TITLE and any(pattern.fullmatch(text) for pattern in language.report_titles):
            return FoundTitle(Report, strand, count, None, None, None)
    return None


def _take_subject(
    head: Head, chunks: Sequence[Chunk], index: int, first: int, language: Language, marks: Marks
) -> None:
    """Make the lines directly above the title's its first part, where they are no masthead and no agenda item."""
    lines = chunks[index].lines[:first] if first else chunks[index - 1].lines if index else []
    before = chunks[index - 1] if first and index else chunks[index - 2] if index > 1 else None
    if not lines or len(lines) > _MOST_LINES or len(lines) == len(head.masthead):
        return
    subject = Strand.join(line.strand for line in lines)
    if len(subject.text) > _LONGEST_TITLE or finished(subject.text):
        return
    if holds_masthead(lines, language, marks):
        return
    # the title of an agenda item whose number stands above a blank line
    if before is not None:
        last = marks.without(before.lines[-1].strand)
        if any(pattern.fullmatch(last) for pattern in language.agenda):
            return
    head.strand, head.under = subject, [head.strand]
    del head.masthead[-len(lines) :]


def _take_riders(head: Head, language: Language, marks: Marks) -> None:
    """Take lines such as ``"Corrigendum"`` that follow the title.

    The Russian word for an addendum is that for an enclosure as well; the symbol tells them apart.
    """
    printed = " ".join(line.text for line in head.masthead if "/" in line.text)
    if not any(part in printed for part in ("/Corr.", "/Add.", "/Rev.")):
        return
    while head.rest:
        line = head.rest[0].lines[0]
        if not language.riders.fullmatch(marks.without(line.strand)):
            return
        head.under.append(line.strand)
        lines = head.rest[0].lines[1:]
        head.rest[:1] = (
            [Chunk(lines, Strand.join(one.strand for one in lines), False, head.rest[0].width)] if lines else []
        )
