"""The page: where things stand on it, in points, as measured on documents issued in New York."""

from __future__ import annotations

from attrs import evolve, frozen

from undoc.exporters.pdf.lines import Style
from undoc.languages import Language
from undoc.options import PageSize
from undoc.records import Record

#: One tab: from a paragraph's number to its text, and from each level of subparagraphs to the next.
TAB = 23.7
#: Space between a marker and what follows it on its line, where the marker is wider than a tab; part of the size.
MARKER_GAP = 0.6
#: Room for text that is left beside markers and indents, however deep they are.
LEAST_ROOM = 60.0
#: Space between blocks of the body.
BLOCK_GAP = 6.0


#: Heads of tables as parts of the size and the leading of what stands below them: 7 on 9 under 8.5 on 10.5.
_TABLE_HEAD, _TABLE_HEAD_LEADING = 7 / 8.5, 9 / 10.5

_BODY, _NOTE = Style(size=10.0), Style(size=8.5)


@frozen(eq=False, repr=False)
class Sizes(Record):
    """How large text is set in a language, and how far its lines stand apart, in points.

    Attributes:
        body: the running text.
        leading: from one of its lines to the next.
        note: the text of notes and tables.
        note_leading: likewise of theirs.
        scale: what headings, furniture and the masthead are enlarged by against those of New York's English.
        spread: likewise the distances of their lines.
    """

    body: Style = _BODY
    leading: float = 12.0
    note: Style = _NOTE
    note_leading: float = 10.5
    scale: float = 1.0
    spread: float = 1.0

    @property
    def furniture(self) -> Style:
        """Running heads and page numbers."""
        return Style(size=8.5 * self.scale, bold=True)

    @property
    def table_head(self) -> Style:
        """The heads of a table's columns."""
        return evolve(self.note, size=self.note.size * _TABLE_HEAD, italic=True)

    @property
    def table_head_leading(self) -> float:
        """From one of their lines to the next."""
        return self.note_leading * _TABLE_HEAD_LEADING

    def heading(self, level: int) -> tuple[float, float]:
        """The size and the leading of a heading by its level."""
        size, leading = HEADINGS[min(level, len(HEADINGS) - 1)]
        return size * self.scale, leading * self.spread


#: Letters of Arabic and Han characters need more room than Latin ones.
SIZES = {
    "ar": Sizes(Style(size=12.5), 18.0, Style(size=10.5), 14.5, 1.2, 1.5),
    "zh": Sizes(Style(size=10.5), 15.0, Style(size=9.0), 12.5, 1.0, 1.2),
}
LATIN = Sizes()

#: Size and leading of a heading by its level; the last holds for all deeper ones.
HEADINGS = ((14.0, 15.0), (12.0, 13.0), (10.0, 12.0))
#: Space above and below a heading by its level.
HEADING_GAPS = ((17.0, 12.0), (17.0, 12.0), (12.0, 6.0))


@frozen(eq=False, repr=False)
class Column(Record):
    """Where running text is set, and how.

    Attributes:
        left: x of its left edge.
        right: x of its right edge.
        margin: how far to the left of it a heading's number may hang.
        style: what its text looks like unless emphasized.
        leading: from one line to the next.
        gap: between two blocks.
        justify: whether full lines are spread to the right edge.
        indent: what the first line of an unnumbered paragraph is moved in.
        tab: what each level of subparagraphs is moved in.
        flush_right: whether lines end at the right edge, as numbers in tables do.
    """

    left: float
    right: float
    margin: float
    style: Style
    leading: float
    gap: float = BLOCK_GAP
    justify: bool = True
    indent: float = TAB
    tab: float = TAB
    flush_right: bool = False

    @property
    def width(self) -> float:
        """From edge to edge."""
        return self.right - self.left

    def narrowed(self, by: float) -> Column:
        """The column for what is set off from it, moved in on both sides; never narrower than a third of a page."""
        if self.width - 2 * by < 120:
            return evolve(self, margin=self.left, indent=0.0)
        left = self.left + by
        return evolve(self, left=left, right=self.right - by, margin=left, indent=0.0)


@frozen(eq=False, repr=False)
class Place(Record):
    """Where the lines of a text stand.

    Attributes:
        first: x of the first line.
        rest: x of the others.
        marker: what is printed before the first line, and its x.
        right: whether all lines end at the column's right edge.
    """

    first: float
    rest: float
    marker: tuple[str, float] | None = None
    right: bool = False


@frozen(eq=False, repr=False)
class Page(Record):
    """A page's measures. Heights count from its top, and widths from its start edge.

    Attributes:
        shift: what everything is moved towards the end edge against a page of Letter size.
        rtl: whether the page is mirrored: its start edge is the right one.
        sizes: of its text.
    """

    width: float
    height: float
    shift: float = 0.0
    rtl: bool = False
    sizes: Sizes = LATIN

    #: Where text begins and ends on a page.
    top: float = 74.9
    #: The hair rule under the running head, and the baseline above it.
    head_rule: float = 64.8
    head: float = 59.0

    @property
    def left(self) -> float:
        """The left edge of rules and furniture."""
        return 60.0 + self.shift

    @property
    def right(self) -> float:
        """The right edge of rules and furniture."""
        return 552.0 + self.shift

    @property
    def bottom(self) -> float:
        """Where the last line of text or notes ends."""
        return self.height - 48.0

    @property
    def foot(self) -> float:
        """The baseline of the page's number."""
        return self.height - 36.8

    @property
    def body(self) -> Column:
        """The column of running text."""
        return Column(123.4 + self.shift, 488.2 + self.shift, self.left, self.sizes.body, self.sizes.leading)

    @property
    def agenda(self) -> Column:
        """The column of the session and the agenda items."""
        sizes = self.sizes
        return Column(
            self.left, 312.0 + self.shift, self.left, sizes.body, sizes.leading, gap=0.0, justify=False, indent=0.0
        )

    @property
    def notes(self) -> Column:
        """The column of the notes; their marks hang to the left of it."""
        body, sizes = self.body, self.sizes
        return Column(body.left, body.right, body.left, sizes.note, sizes.note_leading, gap=0.0, indent=0.0)


LETTER = Page(612.0, 792.0)
A4 = Page(595.28, 841.89, shift=(595.28 - 612.0) / 2)


def page_of(size: PageSize, language: Language) -> Page:
    """The measures of a page size in a language."""
    page = A4 if size == "A4" else LETTER
    return evolve(page, rtl=language.rtl, sizes=SIZES.get(language.code, LATIN))
