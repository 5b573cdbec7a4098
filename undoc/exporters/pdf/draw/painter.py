"""Pages drawn one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from attrs import define, field

from undoc.exporters.links import web_address
from undoc.exporters.pdf.draw.paper import Paper
from undoc.exporters.pdf.draw.text import TextPen
from undoc.exporters.pdf.fonts import Fonts
from undoc.exporters.pdf.geometry import Page
from undoc.exporters.pdf.lines import Atom, Line, Piece, Style
from undoc.exporters.pdf.pages import Sheet
from undoc.exporters.pdf.setting.blocks import Setter
from undoc.exporters.pdf.setting.runs import Run
from undoc.exporters.pdf.tags.elements import Element
from undoc.records import Distinct

#: The rule above the notes: how far it begins before the text, how long it is, and its thickness.
_NOTE_RULE_LEFT, _NOTE_RULE_LENGTH, _NOTE_RULE = 23.8, 72.0, 0.5
_HAIR = 0.25
#: An underline, as parts of the size.
_UNDER, _UNDER_STROKE = 0.12, 0.05
#: Numbers of lines in drafts: their size, how far they stand before the start edge of rules, and which are printed.
_LINE_NUMBER, _LINE_NUMBER_X, _EVERY = 7.0, 24.0, 5
#: How dark a watermark is (0 is black), and what part of the page it takes.
_WATERMARK_GRAY, _WATERMARK_PART = 0.92, 0.72


@define(eq=False, repr=False)
class Painter(Distinct):
    """Draws the pages of a document.

    Attributes:
        paper: the file.
        setter: sets furniture.
        head: what the running heads say.
        anchors: the places that links can lead to.
        links: whether links are live.
        line_numbers: whether lines are numbered.
        watermark: a text across every page.
        lost: targets that no link may lead to: those in the document that are not there, and those outside that are
            not on the web; filled while drawing.
    """

    paper: Paper
    setter: Setter
    head: str
    anchors: frozenset[str] = frozenset()
    links: bool = True
    line_numbers: bool = False
    watermark: str = ""
    lost: dict[str, None] = field(factory=dict)
    _ops: list[str] = field(factory=list)
    _open: Element | None = None
    _artifact: str = ""
    _thick: float = 0.0
    _pen: TextPen = field(init=False)
    _addresses: dict[str, str | None] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self._pen = TextPen(self.fonts, self._ops)

    @property
    def fonts(self) -> Fonts:
        """The fonts of the document."""
        return self.setter.fonts

    @property
    def page(self) -> Page:
        """The page's measures."""
        return self.setter.page

    def draw(self, sheets: list[Sheet]) -> None:
        """Draw all pages."""
        for sheet in sheets:
            self._ops.clear()
            self._pen.reset()
            self._open, self._artifact, self._thick = None, "", 0.0
            if self.watermark:
                self._watermark()
            if sheet.number > 1:
                self._running_head(sheet.number)
            self._lines(sheet.body)
            if self.line_numbers:
                self._number_lines(sheet.body)
            if sheet.notes:
                x, y = self.page.body.left - _NOTE_RULE_LEFT, self._up(sheet.rule)
                self._mark(None)
                self._stroke(x, y, x + _NOTE_RULE_LENGTH, y, _NOTE_RULE)
                self._lines(sheet.notes)
            if sheet.number > 1:
                self._furniture(f"{sheet.number}/{len(sheets)}", self.page.foot, sheet.number, "Footer")
            self._end_mark()
            self.paper.end_page(self._ops)

    # --------------------------------------------------------------------------------------------- furniture

    def _running_head(self, number: int) -> None:
        page = self.page
        if self.head:
            self._furniture(self.head, page.head, number, "Header")
        self._mark(None)
        y = page.height - page.head_rule
        self._stroke(page.left, y, page.right, y, _HAIR)

    def _furniture(self, text: str, y: float, number: int, kind: str) -> None:
        """A text outside of the column: at the start edge of even pages, at the end edge of odd pages."""
        page, style = self.page, self.page.sizes.furniture
        self._mark(None, f"/Artifact<</Type/Pagination/Subtype/{kind}>>BDC")
        x = page.left if number % 2 == 0 else page.right - self.setter.width(text, style)
        for piece in self.setter.line([Run(text, style)], x, 0.0, None):
            self._piece(piece, page.height - y)
        self._end_mark()

    def _number_lines(self, body: list[tuple[float, Line]]) -> None:
        """Every fifth line of a page with its number beside it."""
        style = Style(size=_LINE_NUMBER)
        counted = [(top, line) for top, line in body if line.pieces]
        for number, (top, line) in enumerate(counted, 1):
            if number % _EVERY == 0:
                text = str(number)
                x = self.page.left - _LINE_NUMBER_X - self.setter.width(text, style)
                for piece in self.setter.line([Run(text, style)], x, 0.0, None):
                    self._piece(piece, self._up(top + line.pieces[0].y))

    def _watermark(self) -> None:
        """A pale text from corner to corner, below all else."""
        width, height = self.page.width, self.page.height
        diagonal = (width**2 + height**2) ** 0.5
        wide = self.setter.width(self.watermark, Style(size=1.0, bold=True))
        style = Style(size=min(120.0, _WATERMARK_PART * diagonal / max(wide, 0.1)), bold=True)
        cos, sin = width / diagonal, height / diagonal
        half = wide * style.size / 2
        x, y = width / 2 - half * cos, height / 2 - half * sin
        self._mark(None, "/Artifact<</Type/Background>>BDC")
        gray, turned = _WATERMARK_GRAY, f"{cos:.4f} {sin:.4f} {-sin:.4f} {cos:.4f} {x:.2f} {y:.2f}"
        self._ops.append(f"q {gray} g {gray} G {turned} cm")
        pieces = self.setter.line([Run(self.watermark, style)], 0.0, 0.0, None)
        whole = sum(piece.width for piece in pieces)
        for piece in pieces:
            self._pen.write(piece.atoms, whole - piece.x - piece.width if self.page.rtl else piece.x, 0.0, 0.0)
        self._ops.append("Q")
        self._end_mark()
        self._pen.reset()

    # ------------------------------------------------------------------------------------------------- lines

    def _up(self, y: float) -> float:
        """A height from the top of the column as one from the foot of the page."""
        return self.page.height - self.page.top - y

    def _lines(self, lines: list[tuple[float, Line]]) -> None:
        for row, together in groupby(lines, key=lambda placed: placed[1].row):
            placed = list(together)
            for top, line in placed:
                self._places(line, self._up(top))
                if line.rules:
                    self._mark(None)
                    for x, y, end, end_y, stroke in line.rules:
                        self._stroke(x, self._up(top + y), end, self._up(top + end_y), stroke)
                for picture in line.pictures:
                    self._mark(picture.element)
                    x, y, width, height = picture.box
                    left = self.page.width - x - width if self.page.rtl else x
                    bottom = self._up(top + y + height)
                    self._ops.append(f"q {width:.2f} 0 0 {height:.2f} {left:.2f} {bottom:.2f} cm /{picture.name} Do Q")
            pieces = [(piece, top) for top, line in placed for piece in line.pieces]
            if row is not None:
                pieces.sort(key=lambda item: item[0].path)
            for piece, top in pieces:
                self._piece(piece, self._up(top + piece.y))

    def _places(self, line: Line, y: float) -> None:
        for name in line.anchors:
            self.paper.anchor(name, 0.0, y)
        for entry in line.entries:
            self.paper.entry(entry.title, entry.level, y)

    def _stroke(self, x: float, y: float, end: float, end_y: float, thickness: float) -> None:
        self._pen.be_black()
        if self._thick != thickness:
            self._ops.append(f"{thickness:g} w")
            self._thick = thickness
            self._pen.forget_stroke()
        if self.page.rtl:
            x, end = self.page.width - end, self.page.width - x
        self._ops.append(f"{x:.2f} {y:.2f} m {end:.2f} {end_y:.2f} l S")

    # -------------------------------------------------------------------------------------------------- text

    def _piece(self, piece: Piece, y: float) -> None:
        """Draw text on a baseline, each part of it as what it is."""
        x = self.page.width - piece.x - piece.width if self.page.rtl else piece.x
        atoms = piece.atoms
        first = atoms[0][2]
        if piece.element is None:
            if not self._artifact:
                self._mark(None)
            self._pen.write(atoms, x, y, piece.gap, joined=piece.joined)
        elif all(atom[2] is first for atom in atoms):
            self._part(atoms, piece, x, y)
        else:
            for _, group in groupby(atoms, key=lambda atom: (id(atom[2].element), atom[2].language, atom[2].link)):
                x += self._part(list(group), piece, x, y)

    def _part(self, atoms: list[Atom], piece: Piece, x: float, y: float) -> float:
        """Draw atoms of one element and one language, and say how wide they are."""
        style = atoms[0][2]
        element = style.element or piece.element
        target = self._target(style) if style.link else None
        self._mark(element)
        width = self._pen.write(atoms, x, y, piece.gap, joined=piece.joined, language=style.language)
        if target is not None:
            inside = not target.startswith("@")
            box = (x, y + style.rise - 0.25 * style.size, x + width, y + style.rise + 0.85 * style.size)
            said = "".join(atom[0] for atom in atoms)
            self.paper.link(target if inside else target[1:], box, said, style.element, inside=inside)
        if any(atom[2].underline for atom in atoms):
            self._underline(atoms, piece, x, y)
        return width

    def _underline(self, atoms: Iterable[Atom], piece: Piece, x: float, y: float) -> None:
        self._mark(None)
        for underlined, group in groupby(atoms, key=lambda atom: atom[2] if atom[2].underline else None):
            width = self._pen.width(list(group), piece.gap)
            if underlined is not None:
                self._pen.be_black()
                under = y + underlined.rise - _UNDER * underlined.size
                self._ops.append(f"{_UNDER_STROKE * underlined.size:.3f} w")
                self._ops.append(f"{x:.2f} {under:.2f} m {x + width:.2f} {under:.2f} l S")
                self._thick = 0.0
                self._pen.forget_stroke()
            x += width

    def _target(self, style: Style) -> str | None:
        """Where a link leads: the name of an anchor, or an at sign and an address; None if it leads nowhere."""
        known = self._addresses
        if style.link not in known:
            known[style.link] = self._resolve(style.link)
        target = known[style.link] if self.links else None
        if target is None and style.element is not None and style.element.kind == "Link":
            style.element.kind = "Span"
        return target

    def _resolve(self, link: str) -> str | None:
        if link in self.anchors:
            return link
        if link.startswith("#") and f"id {link[1:]}" in self.anchors:
            return f"id {link[1:]}"
        if (address := web_address(link)) is not None:
            return f"@{address}"
        if not link.startswith(("note ", "mark ")):
            self.lost[link] = None
        return None

    # ----------------------------------------------------------------------------------------------- marking

    def _mark(self, element: Element | None, artifact: str = "/Artifact BMC") -> None:
        """Let what is drawn next belong to an element, or to none."""
        if element is not None:
            if self._open is element and not element.inline:
                return
            self._end_mark()
            self._open = element
            self._ops.append(f"/{element.kind}<</MCID {self.paper.own(element)}>>BDC")
        elif self._artifact != artifact:
            self._end_mark()
            self._artifact = artifact
            self._ops.append(artifact)

    def _end_mark(self) -> None:
        if self._open is not None or self._artifact:
            self._ops.append("EMC")
        self._open, self._artifact = None, ""


def anchors_of(sheets: list[Sheet]) -> frozenset[str]:
    """The names of places that are on the pages."""
    return frozenset(name for sheet in sheets for _, line in (*sheet.body, *sheet.notes) for name in line.anchors)
