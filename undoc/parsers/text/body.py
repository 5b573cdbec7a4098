"""Chunks become the blocks of a body: paragraphs with their subparagraphs, headings, and what can't be placed."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, evolve, field

from undoc.diagnostics import Diagnostic, Severity, Span
from undoc.model import Block, Content, Footnote, Paragraph, Quotation, Subparagraph
from undoc.parsers.text.blocks import Chunk, finished
from undoc.parsers.text.evidence import NONE, Evidence
from undoc.parsers.text.headings import Headings, may_head
from undoc.parsers.text.inline import make_content, make_heading
from undoc.parsers.text.markers import Marker, read_heading_marker
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.nodes import new_heading, new_paragraph, new_subparagraph
from undoc.parsers.text.numbering import Numbering
from undoc.parsers.text.orphans import Orphans
from undoc.parsers.text.source import Strand
from undoc.patterns import compiled_late
from undoc.records import Distinct

#: How many chunks ahead the next subparagraph is looked for.
_NEAR = 40
#: Evidence of these kinds makes a heading of what stands in a body.
_HEADINGS = ("heading", "title", "head")
_STOPS = (".", "。", "؟", "?", "!", "”", ")", "）", "")
_LOWER = compiled_late(r"[a-zà-öø-ÿа-яё]")


@define(eq=False, repr=False)
class _Item(Distinct):
    """A paragraph or subparagraph that is being put together.

    Attributes:
        whole: its text with the marker.
        strand: its text without.
    """

    whole: Strand
    strand: Strand
    marker: Marker | None = None
    items: list[_Item] = field(factory=list)
    closing: list[Strand] = field(factory=list)


def build_body(chunks: Sequence[Chunk], marks: Marks, orphans: Orphans, notices: list[Diagnostic]) -> tuple[Block, ...]:
    """The blocks of a body.

    Args:
        chunks: the body's chunks in order.
        marks: the bound marks of footnotes.
        orphans: notes that no footnote holds; those that stand between the chunks are taken out and put there.
        notices: where guesses are told.
    """
    builder = _Builder(list(chunks), marks, notices)
    behind = 0
    for index, chunk in enumerate(builder.chunks):
        if index < behind:
            continue
        if chunk.evidence.quoted:
            behind = index + 1
            while behind < len(builder.chunks) and builder.chunks[behind].evidence.quoted:
                behind += 1
            builder.put(_quotation(builder.chunks[index:behind], marks, orphans, notices))
            continue
        if orphans.waiting:
            for orphan in orphans.before(chunk.lines[0].number):
                builder.put(orphan)
        builder.add(index)
    return builder.finish()


def _quotation(chunks: Sequence[Chunk], marks: Marks, orphans: Orphans, notices: list[Diagnostic]) -> Quotation:
    for chunk in chunks:
        chunk.evidence = evolve(chunk.evidence, quoted=False)
    body = build_body(chunks, marks, orphans, notices)
    return Quotation(body, span=Span.union([block.span for block in body]))


class _Builder:
    """Puts blocks together in order."""

    def __init__(self, chunks: list[Chunk], marks: Marks, notices: list[Diagnostic]) -> None:
        self.chunks = chunks
        self._marks = marks
        self._notices = notices
        self._numbering = Numbering()
        self._blocks: list[Block] = []
        self._open: _Item | None = None
        self._headings = Headings(marks)

    def put(self, block: Block) -> None:
        """A block as it is."""
        self._close()
        self._blocks.append(block)

    def add(self, index: int) -> None:
        """The next chunk."""
        strand = self.chunks[index].strand
        told = self.chunks[index].evidence
        if told.block is not None:
            self.put(told.block)
            return
        if told.kind in _HEADINGS and self._heading(index):
            return
        marker = self.chunks[index].marker
        if marker is not None and marker.readings[0][0] == "number":
            self._close()
            self._numbered(marker, strand)
        elif told.kind != "text" and self._heading(index):
            return
        elif told.apart or told.continued:
            self._plain(strand, told)
        elif marker is None or (self._open is None and marker.readings[0][1] != 1 and not self._blocks):
            self._plain(strand)
        else:
            self._subparagraph(marker, index)

    def finish(self) -> tuple[Block, ...]:
        """All blocks."""
        self._close()
        return tuple(self._blocks)

    def _numbered(self, marker: Marker, strand: Strand) -> None:
        ordinal = marker.readings[0][1]
        last = self._numbering.last_number
        if last is not None and ordinal not in (1, last, last + 1):
            self._notice("P103", f"paragraph {ordinal} follows paragraph {last}", strand)
        self._numbering.paragraph(marker)
        self._open = self._item(marker, strand)

    def _item(self, marker: Marker, strand: Strand) -> _Item:
        return _Item(strand, strand.exactly(marker.length, len(strand.text)), marker)

    def _subparagraph(self, marker: Marker, index: int) -> None:
        strand = self.chunks[index].strand
        if self._open is None:
            self._numbering.paragraph(None)
            nothing = Strand("", (), strand.line, strand.page)
            self._open = _Item(nothing, nothing)
        if self._open.closing:
            # the list goes on, so what seemed to close it belongs to the item before
            last = self._open
            while last.items:
                last = last.items[-1]
            last.whole = Strand.join((last.whole, *self._open.closing))
            last.strand = Strand.join((last.strand, *self._open.closing))
            self._open.closing.clear()
        introduced = self._last_text().endswith((":", "："))
        level = self._numbering.level(marker, introduced, self._next_marker(index))
        told = self.chunks[index].evidence
        if told.level is not None and told.kind == "text":
            level = told.level
        parent = self._open
        for _ in range(level - 1):
            if not parent.items:
                break
            parent = parent.items[-1]
        parent.items.append(self._item(marker, strand))

    def _next_marker(self, index: int) -> Marker | None:
        """The next subparagraph's marker in the same paragraph, if it is not far."""
        for at in range(index + 1, min(index + _NEAR, len(self.chunks))):
            found = self.chunks[at].marker
            if found is not None:
                return None if found.readings[0][0] == "number" else found
        return None

    def _last_text(self) -> str:
        item = self._open
        while item is not None and item.items:
            item = item.items[-1]
        return self._marks.without(item.strand) if item is not None else ""

    def _plain(self, strand: Strand, told: Evidence = NONE) -> None:
        """An unnumbered chunk: the words after a list, or a paragraph of its own."""
        if self._open is not None and self._open.items and not told.apart:
            if told.continued:
                self._open.closing.append(strand)
                return
            above = self._last_text()
            if _LOWER.match(strand.text) or not finished(above) or above[-1] in ";；،,，؛":
                self._open.closing.append(strand)
                return
        self._close()
        self._numbering.paragraph(None)
        self._open = _Item(strand, strand)

    def _heading(self, index: int) -> bool:
        """Enter the next chunk as a heading, if it is one."""
        told = self.chunks[index].evidence
        if told.kind in _HEADINGS:
            marker = told.marker or (None if told.unmarked else read_heading_marker(self.chunks[index].text))
            level = self._headings.level(marker) if told.level is None else told.level
        else:
            if index + 1 == len(self.chunks) or not may_head(self.chunks[index].text):
                return False
            if not may_head(self._marks.without(self.chunks[index].strand)):
                return False  # behind a mark a sentence ends all the same
            above = self._last_text() if self._open is not None else "."
            found, marker = self._headings.read(
                self.chunks, index, closed=finished(above), in_list=above[-1:] not in _STOPS
            )
            if not found:
                return False
            level = self._headings.level(marker)
        self._close()
        self._numbering.paragraph(None)
        strand = self.chunks[index].strand
        content = make_heading(strand.cut(marker.length) if marker else strand, self._marks)
        span = Span.union([strand.span, *[node.span for node in content if isinstance(node, Footnote)]])
        self._blocks.append(new_heading(content, span, marker.printed if marker else None, level))
        return True

    def _close(self) -> None:
        if self._open is not None:
            self._blocks.append(self._paragraph(self._open))
        self._open = None

    def _paragraph(self, item: _Item) -> Paragraph:
        content = make_content(item.strand, self._marks)
        printed = item.marker.printed if item.marker else None
        if not item.items:
            return new_paragraph(content, _span_of(item, content), printed)
        subparagraphs = tuple([self._subtree(child) for child in item.items])
        closing: Content = make_content(Strand.join(item.closing), self._marks) if item.closing else ()
        spans = [_span_of(item, content), *[node.span for part in (subparagraphs, closing) for node in part]]
        return new_paragraph(content, Span.union(spans), printed, subparagraphs, closing)

    def _subtree(self, item: _Item) -> Subparagraph:
        content = make_content(item.strand, self._marks)
        printed = item.marker.printed if item.marker else None
        if not item.items:
            return new_subparagraph(content, _span_of(item, content), printed, ())
        children = tuple([self._subtree(child) for child in item.items])
        spans = [_span_of(item, content), *[node.span for node in children]]
        return new_subparagraph(content, Span.union(spans), printed, children)

    def _notice(self, code: str, message: str, strand: Strand) -> None:
        self._notices.append(Diagnostic(code, Severity.INFO, message, strand.span))


def _span_of(item: _Item, content: Content) -> Span | None:
    """Where an item stands in the source with its marker and the notes that it cites, without those under it."""
    if item.whole is item.strand and len(content) == 1:
        return content[0].span
    span = item.whole.span
    if len(content) < 2 and not (content and isinstance(content[0], Footnote)):
        return span
    return Span.union([span, *[node.span for node in content if isinstance(node, Footnote)]])
