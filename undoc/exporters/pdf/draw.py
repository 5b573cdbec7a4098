"""Pages drawn: text, strokes, running heads, links and the outline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import define, field

from undoc.exporters.links import web_address
from undoc.exporters.pdf.characters import units_of
from undoc.exporters.pdf.fonts import Fonts
from undoc.exporters.pdf.geometry import FURNITURE, Page
from undoc.exporters.pdf.lines import Line, Piece, Style
from undoc.exporters.pdf.pages import Sheet
from undoc.exporters.pdf.paper import Paper

#: The rule above the notes: how far it begins to the left of the text, how long it is, and its thickness.
_NOTE_RULE_LEFT, _NOTE_RULE_LENGTH, _NOTE_RULE = 23.8, 72.0, 0.5
_HAIR = 0.25
#: An underline, and the stroke that makes up for a bold face, as parts of the size.
_UNDER, _UNDER_STROKE, _THICK = 0.12, 0.05, 0.03


@define
class Painter:
    """Draws the pages of a document.

    Attributes:
        anchors: the ids that links can lead to.
        head: what the running heads say.
        lost: targets that no link may lead to: those in the document that are not there, and those outside that are
            not on the web; filled while drawing.
    """

    paper: Paper
    fonts: Fonts
    page: Page
    head: str
    anchors: frozenset[str] = frozenset()
    lost: dict[str, None] = field(factory=dict)
    _anchored: set[str] = field(factory=set)
    _font: tuple[int, float] | None = None
    _rise: float = 0.0
    _thick: float = 0.0

    def draw(self, sheets: list[Sheet]) -> None:
        """Draw all pages."""
        for sheet in sheets:
            self._font, self._rise, self._thick = None, 0.0, 0.0
            if sheet.number > 1:
                self._running_head(sheet.number)
            self._lines(sheet.body)
            if sheet.notes:
                x, y = self.page.body.left - _NOTE_RULE_LEFT, self._up(sheet.rule)
                self._stroke(x, y, x + _NOTE_RULE_LENGTH, y, _NOTE_RULE)
                self._lines(sheet.notes)
            if sheet.number > 1:
                self._page_number(sheet.number, len(sheets))
            self.paper.end_page()

    def _up(self, y: float) -> float:
        """A height from the top of the column as one from the foot of the page."""
        return self.page.height - self.page.top - y

    def _running_head(self, number: int) -> None:
        page = self.page
        if self.head:
            self._furniture(self.head, page.height - page.head, number)
        y = page.height - page.head_rule
        self._stroke(page.left, y, page.right, y, _HAIR)

    def _page_number(self, number: int, of: int) -> None:
        self._furniture(f"{number}/{of}", self.page.height - self.page.foot, number)

    def _furniture(self, text: str, y: float, number: int) -> None:
        """A text outside of the column: at the left edge of even pages, at the right one of odd pages."""
        x = self.page.left if number % 2 == 0 else self.page.right - self.fonts.width(text, FURNITURE)
        self._piece(Piece(x, 0.0, [(text, FURNITURE, False)]), y)

    def _lines(self, lines: list[tuple[float, Line]]) -> None:
        for row, together in groupby(lines, key=lambda placed: placed[1].row):
            placed = list(together)
            for top, line in placed:
                self._marks(line, self._up(top))
                for x, y, end, end_y, stroke in line.rules:
                    self._stroke(x, self._up(top + y), end, self._up(top + end_y), stroke)
            pieces = [(piece, top) for top, line in placed for piece in line.pieces]
            if row is not None:
                pieces.sort(key=lambda item: item[0].path)
            for piece, top in pieces:
                self._piece(piece, self._up(top + piece.y))

    def _marks(self, line: Line, y: float) -> None:
        for id in line.ids:
            if id not in self._anchored:  # of two nodes with one id, links lead to the first
                self._anchored.add(id)
                self.paper.anchor(f"id {id}", self.page.left, y)
        for entry in line.entries:
            self.paper.entry(entry.title, entry.level, self.page.left, y)

    def _stroke(self, x: float, y: float, end: float, end_y: float, thickness: float) -> None:
        if self._thick != thickness:
            self.paper.write(f"{thickness:g} w")
            self._thick = thickness
        self.paper.write(f"{x:.2f} {y:.2f} m {end:.2f} {end_y:.2f} l S")

    def _piece(self, piece: Piece, y: float) -> None:
        """Draw text on a baseline."""
        paper = self.paper
        if piece.joined:
            # What stands apart is said to be one: programs that take text out of the file would see spaces.
            said = "".join(text for text, _, _ in piece.atoms).encode("utf-16-be", "replace").hex().upper()
            paper.write(f"/Span <</ActualText <FEFF{said}>>> BDC")
        paper.write(f"BT 1 0 0 1 {piece.x:.2f} {y:.2f} Tm")
        x = piece.x
        boxes: list[tuple[Style, float, float]] = []
        for style, atoms in groupby(piece.atoms, key=lambda atom: atom[1]):
            start = x
            if style.rise != self._rise:
                paper.write(f"{style.rise:.2f} Ts")
                self._rise = style.rise
            x += self._shown(((text, stretches) for text, _, stretches in atoms), style, piece.gap)
            if style.underline or style.link:
                boxes.append((style, start, x))
        paper.write("ET")
        if piece.joined:
            paper.write("EMC")
        for style, start, end in boxes:
            if style.underline:
                under = y + style.rise - _UNDER * style.size
                self._stroke(start, under, end, under, _UNDER_STROKE * style.size)
            if style.link:
                self._link(style, start, end, y)

    def _shown(self, texts: Iterable[tuple[str, bool]], style: Style, gap: float) -> float:
        """Draw characters of one style, and say how far they reach."""
        sheet = self.fonts.sheet(style)
        reached = 0
        number = -1
        shown: list[str] = []
        gaps = 0
        kern = f">{-gap * 1000 / style.size:.0f}<" if gap else ""
        for text, stretches in texts:
            for unit in units_of(text):
                font, code, width = sheet[unit]
                if font != number:
                    self._flush(shown, number, style)
                    shown, number = [], font
                shown.append(code)
                reached += width
            if stretches and gap:
                shown.append(kern)
                gaps += 1
        self._flush(shown, number, style)
        return reached * style.size / 1000 + gaps * gap

    def _flush(self, shown: list[str], number: int, style: Style) -> None:
        """Show codes of one font."""
        if not shown:
            return
        key = (number, style.size)
        if self._font != key:
            used = self.fonts.used[number]
            thick = _THICK * style.size if used.thickened else 0.0
            before = self._font is not None and self.fonts.used[self._font[0]].thickened
            self.paper.write(f"/{used.name} {style.size:g} Tf")
            if thick:
                self.paper.write(f"2 Tr {thick:.3f} w")
                self._thick = thick
            elif before:
                self.paper.write("0 Tr")
            self._font = key
        self.paper.write(f"[<{''.join(shown)}>] TJ")

    def _link(self, style: Style, start: float, end: float, y: float) -> None:
        box = (start, y - 0.25 * style.size, end, y + 0.85 * style.size)
        target = style.link
        if target.startswith("#") and target[1:] in self.anchors:
            self.paper.link(f"id {target[1:]}", box, inside=True)
        elif (address := web_address(target)) is not None:
            self.paper.link(address, box, inside=False)
        else:
            self.lost[target] = None


def anchors_of(sheets: list[Sheet]) -> Iterator[str]:
    """The ids that are on the pages."""
    for sheet in sheets:
        for _, line in (*sheet.body, *sheet.notes):
            yield from line.ids
