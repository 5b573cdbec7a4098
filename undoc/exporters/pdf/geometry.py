"""The page: where things stand on it, in points, as measured on documents issued in New York."""

from __future__ import annotations

from attrs import evolve, frozen

from undoc.exporters.pdf.lines import Style
from undoc.options import PageSize

#: One tab: from a paragraph's number to its text, and from each level of subparagraphs to the next.
TAB = 23.7
#: Space between blocks of the body.
BLOCK_GAP = 6.0

BODY = Style(size=10.0)
NOTE = Style(size=8.5)
FURNITURE = Style(size=8.5, bold=True)

#: Size and leading of a heading by its level; the last holds for all deeper ones.
HEADINGS = ((14.0, 15.0), (12.0, 13.0), (10.0, 12.0))
#: Space above and below a heading by its level.
HEADING_GAPS = ((17.0, 12.0), (17.0, 12.0), (12.0, 6.0))


@frozen
class Column:
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
    """

    left: float
    right: float
    margin: float
    style: Style = BODY
    leading: float = 12.0
    gap: float = BLOCK_GAP
    justify: bool = True
    indent: float = TAB
    tab: float = TAB

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


@frozen
class Place:
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


@frozen
class Page:
    """A page's measures. Heights count from its top.

    Attributes:
        shift: what everything is moved to the right against a page of Letter size.
    """

    width: float
    height: float
    shift: float = 0.0

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
        return Column(123.4 + self.shift, 488.2 + self.shift, self.left)

    @property
    def agenda(self) -> Column:
        """The column of the session and the agenda items."""
        return Column(self.left, 312.0 + self.shift, self.left, gap=0.0, justify=False, indent=0.0)

    @property
    def notes(self) -> Column:
        """The column of the notes; their marks hang to the left of it."""
        body = self.body
        return Column(body.left, body.right, body.left, style=NOTE, leading=10.5, gap=0.0, indent=0.0)


LETTER = Page(612.0, 792.0)
A4 = Page(595.28, 841.89, shift=(595.28 - 612.0) / 2)


def page_of(size: PageSize) -> Page:
    """The measures of a page size."""
    return A4 if size == "A4" else LETTER
