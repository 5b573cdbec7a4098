"""Runs of characters broken into lines of given widths, and spread over them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, field

from undoc.exporters.pdf.characters import HANGING, WIDE, ends_of, kinds_of, parts_of, units_of
from undoc.exporters.pdf.fonts import Fonts
from undoc.exporters.pdf.lines import Atom, Style
from undoc.exporters.pdf.runs import Run
from undoc.model import Footnote

#: What a line may be too wide by, in points: sums of widths are not exact.
_TOLERANCE = 0.01
#: A gap of more than this part of the size between two characters can be taken for a space by programs that read PDF
#: (poppler: 0.1, in TextOutputDev.cc, minWordBreakSpace).
_SEEN_AS_SPACE = 0.09
#: A line is not spread by gaps wider than this part of its size.
_WIDEST_GAP = 2.0


@define(slots=True)
class Segment:
    """What can't be broken: a word, a Han character with its punctuation.

    Attributes:
        atoms: its characters by style, without the space behind it.
        width: theirs, in points.
        space: the space behind it, and its style.
        room: the width of the space.
        stretches: whether the gap behind it may be widened.
        newline: whether a line ends behind it on purpose.
        hang: how much of it may stand in the margin.
        torn: whether it is part of a longer word that had to be torn.
        notes: the notes cited in it, each with the number of the atom that is its mark.
    """

    atoms: list[tuple[str, Style]] = field(factory=list)
    width: float = 0.0
    space: tuple[str, Style] | None = None
    room: float = 0.0
    stretches: bool = False
    newline: bool = False
    hang: float = 0.0
    torn: bool = False
    notes: list[tuple[int, Footnote]] = field(factory=list)


@define(slots=True)
class Broken:
    """A line that was broken out of a text.

    Attributes:
        atoms: its characters; gaps between them may be widened where they say so.
        width: without what hangs in the margin.
        gap: what each gap is widened by to fill the line; 0 for a line that is not spread.
        joined: whether gaps stand between characters that belong together, and are wide.
        notes: the notes whose marks are on it, in order.
    """

    atoms: list[Atom]
    width: float
    gap: float
    joined: bool
    notes: list[Footnote]


def break_lines(runs: Sequence[Run], fonts: Fonts, first: float, rest: float, *, justify: bool) -> list[Broken]:
    """The lines of a text; none for a text of nothing.

    Args:
        runs: the text.
        fonts: tell how wide characters are.
        first: the width of its first line, in points.
        rest: that of the others.
        justify: whether to spread all lines but those that end on purpose, and to hang punctuation in the margin.
    """
    lines: list[Broken] = []
    line: list[Segment] = []
    width, room = 0.0, first
    waiting = list(reversed(_segments(runs, fonts)))
    while waiting:
        segment = waiting.pop()
        hang = segment.hang if justify else 0.0
        if width + segment.width - hang > room + _TOLERANCE and segment.width:
            if line and segment.width <= rest:
                lines.append(_close(line, room, spread=justify))
                line, width, room = [], 0.0, rest
                waiting.append(segment)
                continue
            if not segment.torn:
                waiting += reversed(list(_torn(segment, fonts, room)))
                continue
            if line:
                lines.append(_close(line, room, spread=justify))
                line, width, room = [], 0.0, rest
                waiting.append(segment)
                continue
        line.append(segment)
        width += segment.width + segment.room
        if segment.newline:
            lines.append(_close(line, room, spread=False))
            line, width, room = [], 0.0, rest
    if line:
        lines.append(_close(line, room, spread=False))
    return lines


def _segments(runs: Sequence[Run], fonts: Fonts) -> list[Segment]:
    """The segments of a text, with their widths."""
    kinds = "".join("M" * len(run.text) if run.note else kinds_of(run.text) for run in runs)
    segments: list[Segment] = []
    offset, run_end, index = 0, 0, -1
    for end in ends_of(kinds):
        segment = Segment()
        core = len(kinds[offset:end].rstrip("SN")) + offset
        while offset < end:
            while run_end <= offset:  # into the run in which the segment goes on
                index += 1
                run_end += len(runs[index].text)
                if runs[index].note is not None:
                    _cite(runs[index], segments, segment)
            run = runs[index]
            start = len(run.text) - (run_end - offset)
            stop = min(end, run_end, core) if offset < core else min(end, run_end)
            text = run.text[start : start + stop - offset]
            if offset < core:
                segment.atoms.append((text, run.style))
                segment.width += fonts.width(text, run.style)
            elif text := text.replace("\n", ""):
                segment.space = (text, run.style) if segment.space is None else (segment.space[0] + text, run.style)
                segment.room += fonts.width(text, run.style)
            offset = stop
        segment.newline = kinds[end - 1] == "N"
        last = kinds[core - 1 : core]
        segment.stretches = segment.space is not None or last in WIDE or kinds[end : end + 1] in WIDE
        if segment.atoms and last == "C" and segment.atoms[-1][0][-1] in HANGING:
            segment.hang = fonts.width(segment.atoms[-1][0][-1], segment.atoms[-1][1])
        segments.append(segment)
    for run in runs[index + 1 :]:  # notes without a mark behind the last character
        if run.note is not None:
            if not segments:
                segments.append(Segment())
            segments[-1].notes.append((len(segments[-1].atoms), run.note))
    return segments


def _cite(run: Run, segments: list[Segment], segment: Segment) -> None:
    """Note on which segment a note is cited: a mark of no characters belongs to what precedes it."""
    if run.note is not None:
        citing = segment if run.text or segment.atoms or not segments else segments[-1]
        citing.notes.append((len(citing.atoms), run.note))


def _torn(segment: Segment, fonts: Fonts, room: float) -> Iterator[Segment]:
    """A segment that is wider than a line, in parts: each the longest that is no wider, or a single character."""
    pieces: list[Segment] = []
    for place, (text, style) in enumerate(segment.atoms):
        begun = len(pieces)
        for part in parts_of(text):
            wide = fonts.width(part, style) > room
            for piece in units_of(part) if wide else [part]:
                pieces.append(Segment([(piece, style)], fonts.width(piece, style), torn=True))
        pieces[begun].notes = [(0, note) for at, note in segment.notes if at == place]
    pieces[-1].notes += [(0, note) for at, note in segment.notes if at >= len(segment.atoms)]
    pieces[-1].space, pieces[-1].room = segment.space, segment.room
    pieces[-1].stretches, pieces[-1].newline = segment.stretches, segment.newline
    yield from pieces


def _close(line: list[Segment], room: float, *, spread: bool) -> Broken:
    """The line of these segments."""
    while len(line) > 1 and not line[-1].atoms and not line[-1].notes and not line[-1].newline:
        line.pop()
    width = sum(segment.width + segment.room for segment in line) - line[-1].room
    if width > room + _TOLERANCE:
        width -= line[-1].hang
    stretches = sum(segment.stretches for segment in line[:-1])
    gap = (room - width) / stretches if spread and stretches and width < room else 0.0
    size = max((style.size for segment in line for _, style in segment.atoms), default=0.0)
    if gap > _WIDEST_GAP * size:
        gap = 0.0
    atoms: list[Atom] = []
    for place, segment in enumerate(line):
        last = place == len(line) - 1
        inside: list[Atom] = [(text, style, False) for text, style in segment.atoms]
        if segment.space is not None and not last:
            inside.append((*segment.space, True))
        elif inside and segment.stretches and not last:
            inside[-1] = (*inside[-1][:2], True)
        for atom in inside:
            if atoms and (gap == 0.0 or not atoms[-1][2]) and atoms[-1][1] is atom[1]:
                atoms[-1] = (atoms[-1][0] + atom[0], atom[1], atom[2])
            else:
                atoms.append(atom)
    joined = gap > _SEEN_AS_SPACE * size and any(segment.stretches and segment.space is None for segment in line[:-1])
    return Broken(atoms, width, gap, joined, [note for segment in line for _, note in segment.notes])
