"""Bodies of files of ours: the blocks of the text, of a cell or of a note, put together as their bookmarks say."""

from __future__ import annotations

from collections.abc import Callable

from attrs import define, evolve, field

from undoc.bookmarks import Mark
from undoc.diagnostics import Span
from undoc.model import (
    Block,
    Blocks,
    Content,
    Footnote,
    Heading,
    ParagraphRole,
    PlaceDate,
    Quotation,
    Subparagraph,
    Table,
    Unparsed,
)
from undoc.parsers.docx.marked.reading import Piece, Unmarked, content_of, without_look
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.nodes import new_heading, new_paragraph, new_subparagraph
from undoc.parsers.text.source import Strand
from undoc.records import Distinct

_ROLES: dict[str, ParagraphRole] = {"r": "preambular", "o": "operative"}


@define(eq=False, repr=False)
class _Open(Distinct):
    """A paragraph or a subparagraph to which more may come."""

    level: int
    marker: str | None = None
    content: Content = ()
    spans: list[Span | None] = field(factory=list)
    inner: list[Subparagraph] = field(factory=list)
    closing: Content = ()
    role: ParagraphRole = None

    @property
    def says(self) -> bool:
        """Whether anything of it is printed."""
        return bool(self.marker or self.content or self.inner or self.closing)


@define(eq=False, repr=False)
class _Titled(Distinct):
    """A heading to which lines may come."""

    content: Content
    marker: str | None
    level: int
    spans: list[Span | None]
    lines: list[Heading | PlaceDate] = field(factory=list)

    def made(self) -> Heading:
        """The heading with its lines."""
        spans = [*self.spans, *[node.span for node in self.lines]]
        span = spans[0] if len(spans) == 1 else Span.union(spans)
        return new_heading(self.content, span, self.marker, self.level, tuple(self.lines))


class Body:
    """Puts blocks together in their order.

    Args:
        marks: those of the notes.
        place_date: makes a place and date of a line.
        without: the text of a strand without its marks of notes, which then stay behind.
    """

    def __init__(
        self, marks: Marks, place_date: Callable[[Piece], PlaceDate], without: Callable[[Strand], str]
    ) -> None:
        self._marks = marks
        self._place_date = place_date
        self._without = without
        self._flows: list[list[Block]] = [[]]
        self._open: list[_Open] = []
        self._titled: _Titled | None = None
        self._caption: tuple[Content, Mark] | None = None

    def add(self, piece: Piece) -> None:
        """Add the next paragraph.

        Raises:
            Unmarked: nothing of its kind can stand there.
        """
        mark = piece.mark
        if self._caption is not None:
            raise Unmarked
        self._head(piece)
        if mark.kind in "ld":
            self._add_line(piece)
            return
        self._close_heading()
        if mark.kind in "su":
            self._hold(piece)
            self._add_item(piece)
            return
        if mark.kind == "c":
            self._hold(piece)
            if not self._open:
                raise Unmarked
            self._close_items(1)
            content = content_of(piece, self._marks)
            self._open[0].closing += content
            self._open[0].spans += _spans(piece, content)
            return
        self._close_items(0)
        self._quote(mark)
        match mark.kind:
            case "p" | "t":
                self._hold(piece)
                self._close_items(0)
                self._add_paragraph(piece)
            case "h" | "T" | "H":
                content = content_of(piece, self._marks)
                self._titled = _Titled(content, piece.marker, mark.level, _spans(piece, content))
            case "x":
                if piece.whole:
                    self._flows[-1].append(Unparsed(self._without(piece.whole), span=piece.whole.span))
            case "k":
                self._caption = without_look(content_of(piece, self._marks)), mark
                if "w" in mark.flags:
                    self.add_table(None, None)
            case _:
                raise Unmarked

    def add_table(self, mark: Mark | None, make: Callable[[Content], Table] | None) -> None:
        """Add a table.

        Args:
            mark: what its first paragraph says of it.
            make: makes it of its caption; None where it has no rows.
        """
        self._close_heading()
        self._close_items(0)
        caption: Content = ()
        if self._caption is not None:
            caption, _ = self._caption
            self._caption = None
        else:
            self._quote(mark)
        table = make(caption) if make is not None else Table((), caption, span=Span.union(one.span for one in caption))
        self._flows[-1].append(table)

    def finish(self) -> Blocks:
        """All blocks."""
        if self._caption is not None:
            raise Unmarked
        self._close_heading()
        self._close_items(0)
        self._quote(None)
        return tuple(self._flows[0])

    def take_headings(self) -> tuple[Heading, ...]:
        """The headings that were added; nothing else was."""
        return tuple(block for block in self.finish() if isinstance(block, Heading))

    # ------------------------------------------------------------------------------------------------- parts

    def _quote(self, mark: Mark | None) -> None:
        """Go to the quotation that a block stands in: end those that it is not in, and begin those that begin."""
        depth = mark.quoted if mark is not None else 0
        begins = mark.begins if mark is not None else 0
        stay = min(depth, begins - 1) if begins else depth
        while len(self._flows) - 1 > stay:
            inner = self._flows.pop()
            if inner:
                self._flows[-1].append(Quotation(tuple(inner), span=Span.union([block.span for block in inner])))
        while len(self._flows) - 1 < depth:
            self._flows.append([])

    def _head(self, piece: Piece) -> None:
        """Open a heading of which nothing but the lines under it is printed, the first of them here."""
        for mark in piece.holders:
            if mark.kind in "hTH":
                self._close_heading()
                self._close_items(0)
                self._quote(mark)
                self._titled = _Titled((), None, mark.level, [])

    def _hold(self, piece: Piece) -> None:
        """Open what a paragraph begins that prints nothing itself."""
        for mark in piece.holders:
            if mark.kind == "t":
                self._close_items(0)
                self._quote(mark)
                self._open.append(_Open(0, role=_role(mark)))
            elif mark.kind == "u":
                self._put(_Open(mark.level))

    def _put(self, item: _Open) -> None:
        """Open a subparagraph in the one above its level, or in a paragraph that says nothing."""
        self._close_items(item.level)
        if not self._open:
            self._open.append(_Open(0))
        if len(self._open) != item.level:
            raise Unmarked
        self._open.append(item)

    def _add_item(self, piece: Piece) -> None:
        content = content_of(piece, self._marks)
        self._put(_Open(piece.mark.level, piece.marker, content, _spans(piece, content)))

    def _add_paragraph(self, piece: Piece) -> None:
        content = content_of(piece, self._marks)
        self._open.append(_Open(0, piece.marker, content, _spans(piece, content), role=_role(piece.mark)))

    def _add_line(self, piece: Piece) -> None:
        """Add a line under the heading above it."""
        if self._titled is None:
            raise Unmarked
        if piece.mark.kind == "d":
            self._titled.lines.append(self._place_date(piece))
            return
        content = content_of(piece, self._marks)
        line = _Titled(content, piece.marker, piece.mark.level, _spans(piece, content)).made()
        if line.content or line.marker:
            self._titled.lines.append(line)

    def _close_heading(self) -> None:
        if self._titled is not None:
            made, self._titled = self._titled.made(), None
            if made.content or made.marker or made.lines:
                self._flows[-1].append(made)

    def _close_items(self, level: int) -> None:
        """Close what is open at a level and below."""
        while len(self._open) > level:
            done = self._open.pop()
            if not done.says:
                continue
            span = done.spans[0] if len(done.spans) == 1 else Span.union(done.spans)
            if self._open:
                self._open[-1].inner.append(new_subparagraph(done.content, span, done.marker, tuple(done.inner)))
                self._open[-1].spans.append(span)
                continue
            made = new_paragraph(done.content, span, done.marker, tuple(done.inner), done.closing)
            self._flows[-1].append(made if done.role is None else evolve(made, role=done.role))


def _role(mark: Mark) -> ParagraphRole:
    return next((role for flag, role in _ROLES.items() if flag in mark.flags), None)


def _spans(piece: Piece, content: Content) -> list[Span | None]:
    """Where a paragraph stands, its marker and its notes included."""
    if piece.marker is None and len(content) == 1:
        return [content[0].span]
    return [piece.whole.span, *[node.span for node in content if isinstance(node, Footnote)]]
