"""Blocks set into lines of a column, each with its element of the structure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import assert_never

from attrs import evolve, field, frozen

from undoc.diagnostics import Diagnostic, Severity
from undoc.exporters.pdf.bidi import is_mixed
from undoc.exporters.pdf.breaking.breaker import Breaker, Broken
from undoc.exporters.pdf.fonts import Fonts
from undoc.exporters.pdf.geometry import LEAST_ROOM, MARKER_GAP, TAB, Column, Page, Place
from undoc.exporters.pdf.lines import Line, Piece, Style, baseline, keep_ends, keep_together
from undoc.exporters.pdf.setting import headings, tables
from undoc.exporters.pdf.setting.marks import Mark
from undoc.exporters.pdf.setting.runs import Run, Runs, mark_style, plain
from undoc.exporters.pdf.tags.elements import Element, Headings
from undoc.exporters.pdf.tags.lists import numbering
from undoc.exporters.printed import dated
from undoc.languages import Language
from undoc.model import Block, Content, Heading, Paragraph, PlaceDate, Quotation, Subparagraph, Table, Unparsed
from undoc.records import Record

#: Subparagraphs deeper than this are indented like those of this level.
_LEVELS = 4
#: Space between a note's mark and its text, and between notes in Chinese.
_MARK_GAP, _NOTE_GAP = 3.2, 3.0
#: The width of a line that is not to be broken.
_ENDLESS = 1e9


@frozen(eq=False, repr=False)
class Setter(Record):
    """Sets blocks into lines.

    Attributes:
        breaker: breaks texts into lines.
        page: the page's measures.
        language: the document's.
        runs: makes runs of content.
        parent: the element of the structure that blocks are put into.
        ranks: the levels of headings so far.
        report: gets what there is to say.
        depth: the level in the outline of the part that is being set.
    """

    breaker: Breaker
    page: Page
    language: Language
    runs: Runs
    parent: Element
    ranks: Headings
    report: list[Diagnostic] = field(repr=False)
    depth: int = 0

    @property
    def fonts(self) -> Fonts:
        """The fonts of the document."""
        return self.breaker.words.fonts

    def into(self, parent: Element) -> Setter:
        """The same, but for blocks within another element."""
        return evolve(self, parent=parent)

    # ------------------------------------------------------------------------------------------------ blocks

    def blocks(self, blocks: Iterable[Block], column: Column) -> list[Line]:
        """The lines of blocks."""
        lines: list[Line] = []
        for block in blocks:
            found = self.block(block, column)
            _name(found, block.id)
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
                return self.into(self.parent.add("BlockQuote")).blocks(block.body, column.narrowed(TAB))
            case Unparsed():
                return self._unparsed(block, column)
            case _:
                assert_never(block)

    def heading(
        self, heading: Heading, column: Column, *, outline: bool = True, steps: int = 0, rank: int | None = None
    ) -> list[Line]:
        """The lines of a heading; see `headings.set_heading`."""
        return headings.set_heading(heading, self, column, outline=outline, steps=steps, rank=rank)

    def place_date(self, line: PlaceDate, column: Column, *, right: bool = True, italic: bool = False) -> list[Line]:
        """A place and a date, as printed; from what they are where no printed line is there."""
        style = evolve(column.style, italic=column.style.italic or italic)
        content = dated(line, self.language)
        if not content:
            return []
        element = self.parent.add("P")
        runs = self.runs.of(content, style, element)
        lines = self.text(runs, evolve(column, justify=False), Place(column.left, column.left, right=right), element)
        keep_together(lines)
        self._space(lines, column)
        _name(lines, line.id)
        return lines

    def _paragraph(self, paragraph: Paragraph, column: Column) -> list[Line]:
        indent = column.indent if paragraph.role is not None or paragraph.marker is None else 0.0
        start = column.left + indent
        lines = self._marked(paragraph.marker, paragraph.content, column, start, start + column.tab, column.left)
        lines += self._list(paragraph.subparagraphs, column, 1)
        if paragraph.closing:
            lines += self._marked(None, paragraph.closing, column, column.left, column.left, column.left)
        return lines

    def _list(self, items: Sequence[Subparagraph], column: Column, level: int) -> list[Line]:
        """The lines of subparagraphs: a list in the structure."""
        if not items:
            return []
        list_ = self.parent.add("L", f"/A<</O/List/ListNumbering/{numbering(items[0].label, level)}>>")
        lines: list[Line] = []
        for item in items:
            entry = list_.add("LI")
            label = entry.add("Lbl") if plain(item.marker or "").strip() else None
            lines += self.into(entry.add("LBody"))._subparagraph(item, column, level, label)
        return lines

    def _subparagraph(self, item: Subparagraph, column: Column, level: int, label: Element | None) -> list[Line]:
        depth = min(level, _LEVELS)
        # The lines after the first go back to the edge under (a); of deeper levels they stand under the text.
        start = column.left + column.tab * depth
        rest = column.left if level == 1 else start + column.tab
        lines = self._marked(item.marker, item.content, column, start, start + column.tab, rest, label)
        _name(lines, item.id)
        return lines + self._list(item.subparagraphs, column, level + 1)

    def _marked(
        self,
        marker: str | None,
        content: Content,
        column: Column,
        start: float,
        tab: float,
        rest: float,
        label: Element | None = None,
    ) -> list[Line]:
        """A text with its number at `start`, its first line at `tab` and the others at `rest`."""
        limit = max(column.left, column.right - LEAST_ROOM)
        start, tab, rest = min(start, limit), min(tab, limit), min(rest, limit)
        printed = plain(marker or "").strip()
        if not printed and not content:
            return []
        element = self.parent.add("P")
        runs = self.runs.of(content, column.style, element)
        place = Place(start, rest)
        if printed:
            gap = MARKER_GAP * column.style.size
            end = start + self.width(printed, column.style)
            if end + gap / 2 > tab:
                tab = end + gap
            if tab > limit and runs:  # no room beside it: the marker goes before the text
                runs = [Run(f"{printed} ", evolve(column.style, element=label)), *runs]
            else:
                place = Place(tab, rest, (printed, start))
        return self._space(self.text(runs, column, place, element, label), column)

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

    # ------------------------------------------------------------------------------------------ notes and lines

    def note(self, mark: Mark) -> list[Line]:
        """The lines of a note, and behind them those of the notes that it cites."""
        column, note = self.page.notes, mark.note
        marker = plain(note.marker).strip()
        element = self.parent.add("Note", id=f"note {mark.number:06}")
        label = element.add("Lbl").within("Link") if marker else element
        style = evolve(mark_style(note.marker, column.style), link=mark.here, element=label)
        lines = self.into(element).blocks(note.body, column)
        inner = [line for own in lines for line in own.notes]
        for line in lines:
            line.notes = []
        if marker:
            (set_marker,) = self.breaker.lines([Run(marker, style)], _ENDLESS, _ENDLESS, justify=False)
            x = column.left - _MARK_GAP - set_marker.width
            if x >= self.page.left and lines and _is_text(lines[0], column):
                y = baseline(column.style.size, column.leading)
                lines[0].pieces[:0] = _pieces(set_marker, x, y, label)
            else:
                own = self.text([Run(marker, style)], column, Place(column.left, column.left), label)
                keep_together([*own, *lines[:1]])
                lines = own + lines
        if lines:
            lines[0].begins = True
            lines[0].before = 0.0 if self.language.spaced else _NOTE_GAP
            lines[0].anchors += (mark.there,)
            _name(lines, note.id)
        elif not element.kids:
            self.parent.kids.remove(element)
        return lines + inner

    def plain_lines(self, texts: Iterable[str], column: Column, *, right: bool = False) -> list[Line]:
        """Texts of a line each, or of more where they are too wide; without space between them."""
        lines: list[Line] = []
        for text in texts:
            runs = self.runs.plain(text, column.style)
            lines += self.text(runs, column, Place(column.left, column.left, right=right), self.parent.add("P"))
        return lines

    def width(self, text: str, style: Style) -> float:
        """How wide a text on one line is, in points."""
        words, _ = self.breaker.words.of([Run(text, style)])
        return sum([word.width + word.room for word in words]) - (words[-1].room if words else 0.0)

    def line(self, runs: Sequence[Run], x: float, y: float, element: Element | None) -> list[Piece]:
        """A text on one line, as wide as it is.

        Args:
            runs: the text.
            x: of its start edge.
            y: of its baseline.
            element: its element of the structure; None for furniture of the page.
        """
        set_lines = self.breaker.lines(runs, _ENDLESS, _ENDLESS, justify=False)
        return [piece for line in set_lines for piece in _pieces(line, x, y, element)]

    def text(
        self,
        runs: Sequence[Run],
        column: Column,
        place: Place,
        element: Element,
        label: Element | None = None,
    ) -> list[Line]:
        """The lines of a text, with its marker.

        Args:
            runs: the text.
            column: where it stands.
            place: where its lines begin, and its marker.
            element: its element of the structure.
            label: that of the marker, where it has one of its own.
        """
        right = column.right
        if column.flush_right and self.page.rtl and not any(is_mixed(run.text) for run in runs):
            # The groups of a number's digits are never turned around.
            runs = [Run("\u2066", column.style), *runs, Run("\u2069", column.style)]
        broken = self.breaker.lines(runs, right - place.first, right - place.rest, justify=column.justify)
        if not broken and place.marker is not None:
            broken = [Broken([], 0.0)]
        y = baseline(column.style.size, column.leading)
        lines: list[Line] = []
        for number, part in enumerate(broken):
            x = place.rest if number else place.first
            line = Line(column.leading)
            if number == 0 and place.marker is not None:
                marker, at = place.marker
                line.pieces += self.line([Run(marker, column.style)], at, y, label or element)
            if place.right or column.flush_right:
                x = max(x, right - part.width)
            line.pieces += _pieces(part, x, y, element)
            for mark in part.notes:
                line.anchors += (mark.here,)
                line.notes += self.note(mark)
            lines.append(line)
        return lines


def _pieces(line: Broken, x: float, y: float, element: Element | None) -> list[Piece]:
    """A line's parts where they stand."""
    return [Piece(x + spot.x, y, spot.atoms, spot.width, line.gap, line.joined, element) for spot in line.spots]


def _name(lines: list[Line], id: str | None) -> None:
    """Let links to an id lead to the first of these lines."""
    if id and lines:
        lines[0].anchors += (f"id {id}",)


def _is_text(line: Line, column: Column) -> bool:
    """Whether a line begins with text at the column's start edge, so that a mark can hang before it."""
    return line.row is None and bool(line.pieces) and min(piece.x for piece in line.pieces) >= column.left - 0.01
