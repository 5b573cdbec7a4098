"""Blocks set into lines of a column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import assert_never

from attrs import evolve, field, frozen

from undoc.diagnostics import Diagnostic, Severity
from undoc.exporters.pdf import tables
from undoc.exporters.pdf.breaking import Broken, break_lines
from undoc.exporters.pdf.fonts import Fonts
from undoc.exporters.pdf.geometry import BODY, HEADING_GAPS, HEADINGS, TAB, Column, Page, Place
from undoc.exporters.pdf.lines import Entry, Line, Piece, baseline, keep_ends, keep_together
from undoc.exporters.pdf.runs import Run, mark_style, plain, runs_of
from undoc.exporters.printed import dated
from undoc.languages import Language
from undoc.model import (
    Block,
    Content,
    Footnote,
    Heading,
    Paragraph,
    PlaceDate,
    Quotation,
    Subparagraph,
    Table,
    Unparsed,
)

#: Subparagraphs deeper than this are indented like those of this level.
_LEVELS = 4
#: Space between a marker and what follows it on its line, where the marker is wider than a tab; part of the size.
_MARKER_GAP = 0.6
#: Room for text that is left beside markers and indents, however deep they are.
_LEAST_ROOM = 60.0
#: Space between a note's mark and its text, and between notes in Chinese.
_MARK_GAP, _NOTE_GAP = 3.2, 3.0


@frozen
class Setter:
    """Sets blocks into lines.

    Attributes:
        report: gets what there is to say.
        depth: the level in the outline of the part that is being set.
    """

    fonts: Fonts
    page: Page
    language: Language
    report: list[Diagnostic] = field(repr=False)
    depth: int = 0

    def blocks(self, blocks: Iterable[Block], column: Column) -> list[Line]:
        """The lines of blocks."""
        lines: list[Line] = []
        for block in blocks:
            found = self.block(block, column)
            if found and block.id:
                found[0].ids += (block.id,)
            lines += found
        return lines

    def block(self, block: Block, column: Column) -> list[Line]:
        """The lines of a block."""
        match block:
            case Paragraph():
                return self._paragraph(block, column)
            case Heading():
                return self.heading(block, column)
            case Table():
                return tables.set_table(block, self, column)
            case Quotation():
                return self.blocks(block.body, column.narrowed(TAB))
            case Unparsed():
                return self._unparsed(block, column)
            case _:
                assert_never(block)

    def heading(self, heading: Heading, column: Column, *, outline: bool = True, steps: int = 0) -> list[Line]:
        """The lines of a heading: its number hangs in the margin, and what follows it stays with it.

        Args:
            heading: the heading.
            column: where it stands.
            outline: whether it is an entry of the outline.
            steps: how many levels smaller than its own level it is set.
        """
        level = min(heading.level + steps, len(HEADINGS) - 1)
        size, leading = HEADINGS[level]
        before, after = HEADING_GAPS[level]
        if column.style.size < BODY.size:  # in notes and tables
            size, leading, before, after = column.style.size, column.leading, column.gap, column.gap
        style = evolve(column.style, size=size, bold=True)
        marker = plain(heading.marker or "").strip()
        place = Place(column.left, column.left)
        if marker:
            width = self.fonts.width(marker, style)
            hung = column.left - 0.9 * size - width
            if hung >= column.margin and column.margin < column.left:
                place = Place(column.left, column.left, (marker, hung))
            else:
                place = Place(column.left + width + _MARKER_GAP * size, column.left, (marker, column.left))
        set_in = evolve(column, style=style, leading=leading, justify=False)
        runs = runs_of(heading.content, style)
        if place.first > column.right - _LEAST_ROOM:
            place, runs = Place(column.left, column.left), [Run(f"{marker} ", style), *runs]
        lines = self.text(runs, self._balanced(runs, set_in, place), place)
        if not lines:
            return self._under(heading, column, steps)
        lines[0].before, lines[-1].after = before, after
        if heading.id:
            lines[0].ids += (heading.id,)
        title = plain(f"{marker} {heading.text}".replace("\n", " ")).strip()
        if outline and title and column.style.size == BODY.size:
            lines[0].entries += (Entry(title, self.depth + heading.level),)
        lines += self._under(heading, column, steps)
        for line in lines:
            line.keep = True
        return lines

    def _balanced(self, runs: Sequence[Run], column: Column, place: Place) -> Column:
        """A column no wider than needed, where the last of several lines would be all but empty."""
        first, rest = column.right - place.first, column.right - place.rest
        lines = break_lines(runs, self.fonts, first, rest, justify=False)
        if len(lines) < 2 or lines[-1].width > rest / 4:
            return column
        width = sum(line.width for line in lines) / len(lines) + 2 * column.style.size
        by = max(0.0, rest - width)
        again = break_lines(runs, self.fonts, first - by, rest - by, justify=False)
        return evolve(column, right=column.right - by) if len(again) == len(lines) else column

    def _under(self, heading: Heading, column: Column, steps: int) -> list[Line]:
        """The lines under a heading that belong to it."""
        found: list[Line] = []
        for line in heading.lines:
            match line:
                case Heading():
                    set_lines = self.heading(line, column, outline=False, steps=steps + 1)
                case PlaceDate():
                    set_lines = self.place_date(line, column, right=False)
                case _:
                    assert_never(line)
            if set_lines:
                set_lines[0].before = min(set_lines[0].before, column.gap)
            found += set_lines
        return found

    def place_date(self, line: PlaceDate, column: Column, *, right: bool = True, italic: bool = False) -> list[Line]:
        """A place and a date, as printed; from what they are where no printed line is there."""
        style = evolve(column.style, italic=column.style.italic or italic)
        runs = runs_of(dated(line, self.language), style)
        lines = self.text(runs, evolve(column, justify=False), Place(column.left, column.left, right=right))
        keep_together(lines)
        self._space(lines, column)
        if lines and line.id:
            lines[0].ids += (line.id,)
        return lines

    def plain_lines(self, texts: Iterable[str], column: Column, *, right: bool = False) -> list[Line]:
        """Texts of a line each, or of more where they are too wide; without space between them."""
        lines: list[Line] = []
        for text in texts:
            lines += self.text([Run(plain(text), column.style)], column, Place(column.left, column.left, right=right))
        return lines

    def note(self, note: Footnote) -> list[Line]:
        """The lines of a note, and behind them those of the notes that it cites."""
        column = self.page.notes
        marker = plain(note.marker).strip()
        style = mark_style(note.marker, column.style)
        lines = self.blocks(note.body, column)
        inner = [line for own in lines for line in own.notes]
        for line in lines:
            line.notes = []
        if marker:
            x = column.left - _MARK_GAP - self.fonts.width(marker, style)
            if x >= self.page.left and lines and _is_text(lines[0], column):
                y = baseline(column.style.size, column.leading)
                lines[0].pieces.insert(0, Piece(x, y, [(marker, style, False)]))
            else:
                own = self.text([Run(marker, style)], column, Place(column.left, column.left))
                keep_together([*own, *lines[:1]])
                lines = own + lines
        if lines:
            lines[0].before = 0.0 if self.language.spaced else _NOTE_GAP
            if note.id:
                lines[0].ids += (note.id,)
        return lines + inner

    def text(self, runs: Sequence[Run], column: Column, place: Place) -> list[Line]:
        """The lines of a text, with its marker."""
        right = column.right
        broken = break_lines(runs, self.fonts, right - place.first, right - place.rest, justify=column.justify)
        if not broken and place.marker is not None:
            broken = [Broken([], 0.0, 0.0, False, [])]
        y = baseline(column.style.size, column.leading)
        lines: list[Line] = []
        for number, part in enumerate(broken):
            x = place.rest if number else place.first
            line = Line(column.leading)
            if number == 0 and place.marker is not None:
                marker, at = place.marker
                line.pieces.append(Piece(at, y, [(marker, column.style, False)]))
            if place.right:
                x = max(x, right - part.width)
            if part.atoms:
                line.pieces.append(Piece(x, y, part.atoms, part.gap, part.joined))
            for note in part.notes:
                line.notes += self.note(note)
            lines.append(line)
        return lines

    def _paragraph(self, paragraph: Paragraph, column: Column) -> list[Line]:
        indent = column.indent if paragraph.role is not None or paragraph.marker is None else 0.0
        start = column.left + indent
        lines = self._marked(paragraph.marker, paragraph.content, column, start, start + column.tab, column.left)
        for item in paragraph.subparagraphs:
            lines += self._subparagraph(item, column, 1)
        if paragraph.closing:
            lines += self._marked(None, paragraph.closing, column, column.left, column.left, column.left)
        return lines

    def _subparagraph(self, item: Subparagraph, column: Column, level: int) -> list[Line]:
        depth = min(level, _LEVELS)
        # The lines after the first go back to the edge under (a); of deeper levels they stand under the text.
        start = column.left + column.tab * depth
        rest = column.left if level == 1 else start + column.tab
        lines = self._marked(item.marker, item.content, column, start, start + column.tab, rest)
        if lines and item.id:
            lines[0].ids += (item.id,)
        for inner in item.subparagraphs:
            lines += self._subparagraph(inner, column, level + 1)
        return lines

    def _marked(
        self, marker: str | None, content: Content, column: Column, start: float, tab: float, rest: float
    ) -> list[Line]:
        """A text with its number at `start`, its first line at `tab` and the others at `rest`."""
        limit = max(column.left, column.right - _LEAST_ROOM)
        start, tab, rest = min(start, limit), min(tab, limit), min(rest, limit)
        runs = runs_of(content, column.style)
        printed = plain(marker or "").strip()
        place = Place(start, rest)
        if printed:
            gap = _MARKER_GAP * column.style.size
            end = start + self.fonts.width(printed, column.style)
            if end + gap / 2 > tab:
                tab = end + gap
            if tab > limit and runs:  # no room beside it: the marker goes before the text
                runs = [Run(f"{printed} ", column.style), *runs]
            else:
                place = Place(tab, rest, (printed, start))
        return self._space(self.text(runs, column, place), column)

    def _space(self, lines: list[Line], column: Column) -> list[Line]:
        keep_ends(lines)
        if lines:
            lines[0].before = lines[-1].after = column.gap
        return lines

    def _unparsed(self, block: Unparsed, column: Column) -> list[Line]:
        if not block.raw.strip():
            return []
        reason = f": {block.reason}" if block.reason else ""
        message = f"text that could not be placed is printed as it was found{reason}"
        self.report.append(Diagnostic("E145", Severity.INFO, message, block.span))
        set_in = evolve(column, justify=False, indent=0.0)
        return self._space(self.plain_lines(block.raw.splitlines(), set_in), column)


def _is_text(line: Line, column: Column) -> bool:
    """Whether a line begins with text at the column's left edge, so that a mark can hang before it."""
    return line.row is None and bool(line.pieces) and line.pieces[0].x >= column.left - 0.01
