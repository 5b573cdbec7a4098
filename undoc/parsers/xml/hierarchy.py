"""The hierarchy: numbered and headed elements, lists and their points."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, mutable
from lxml import etree

from undoc.akn import FILLER, heading_level, name_of
from undoc.model import Block, Footnote, Heading, Inline, LineBreak, Paragraph, ParagraphRole, Subparagraph
from undoc.parsers.xml import blocks
from undoc.parsers.xml.headings import Line, nest_lines, read_line
from undoc.parsers.xml.inline import read_content
from undoc.parsers.xml.reading import Reading
from undoc.parsers.xml.simple import find_text, new_paragraph, new_subparagraph, only_p, read_number

LISTS = frozenset("list sublist blockList ul ol toc".split())
_POINTS = frozenset("point item indent alinea subparagraph subclause li tocItem".split())
_SAID = frozenset("content intro heading subheading".split())
HIERARCHY = _POINTS | frozenset(
    """
    paragraph hcontainer clause section part chapter title article book tome division rule subrule proviso subsection
    subpart subchapter subtitle subdivision level transitional tblock blockContainer recital citation speech question
    answer
    """.split()
)


@mutable
class _Parts:
    """What a paragraph or a subparagraph is made of, as it is found.

    Attributes:
        points: the subparagraphs, finished or still in parts.
        element: where a subparagraph comes from.
    """

    marker: str | None = None
    content: list[Inline] = field(factory=list)
    points: list[Subparagraph | _Parts] = field(factory=list)
    closing: list[Inline] = field(factory=list)
    element: etree._Element | None = None

    def number(self, reading: Reading, element: etree._Element) -> None:
        """Take the marker from a ``num``, behind what was found before; notes in it go before the content."""
        if len(element):
            content = read_content(reading, element)
            marker = "".join(item.text for item in content if not isinstance(item, Footnote))
            self.content += [item for item in content if isinstance(item, Footnote)]
        else:
            marker = reading.plain(element)
        self.marker = f"{self.marker} {marker}".strip() if self.marker else marker

    def join(self, content: Iterable[Inline]) -> None:
        """Add to the content, on a line of its own."""
        _join(self.content, content)

    def close(self, content: Iterable[Inline]) -> None:
        """Add to the closing, on a line of its own."""
        _join(self.closing, content)

    def take(self, inner: list[Block]) -> list[Block]:
        """Take what fits from the blocks of a ``content``; the others are given back."""
        if not inner or not isinstance(first := inner[0], Paragraph) or self.content or self.points:
            return inner
        if first.marker is not None and self.marker is not None:
            self.points.append(Subparagraph(first.content, first.marker, first.subparagraphs))
        else:
            self.marker = self.marker if first.marker is None else first.marker
            self.content = list(first.content)
            self.points = list(first.subparagraphs)
        self.closing = list(first.closing)
        return inner[1:]

    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return self.marker is None and not (self.content or self.points or self.closing)

    def subparagraphs(self, reading: Reading) -> list[Subparagraph]:
        """The points, finished."""
        return [point if isinstance(point, Subparagraph) else _point(reading, point) for point in self.points]


def _point(reading: Reading, parts: _Parts) -> Subparagraph:
    """A subparagraph; words that close it become one without a number, its last."""
    points = parts.subparagraphs(reading)
    if parts.closing:
        points.append(Subparagraph(parts.closing))
    if parts.element is None:
        return Subparagraph(tuple(parts.content), parts.marker, tuple(points))
    anchor, span = reading.id_of(parts.element), reading.span_of(parts.element)
    return Subparagraph(tuple(parts.content), parts.marker, tuple(points), id=anchor, span=span)


def _join(first: list[Inline], second: Iterable[Inline]) -> None:
    second = list(second)
    if first and second:
        first.append(LineBreak())
    first += second


def read_hierarchy(reading: Reading, element: etree._Element, usual: ParagraphRole, level: int) -> list[Block]:
    """A numbered or headed element: a heading or a paragraph or both, and what else stands in it."""
    if name_of(element) in ("li", "tocItem"):
        return [Paragraph(read_content(reading, element), id=reading.id_of(element), span=reading.span_of(element))]
    if reading.exact and (found := find_text(element)) is not None:
        content = tuple(read_content(reading, found[1]))
        marker = read_number(reading, found[0])
        return [new_paragraph(content, marker, usual, reading.id_of(element), reading.span_of(element))]
    parts = _Parts()
    title: list[Inline] | None = None
    lines: list[Line] = []
    after: list[Block] = []
    texts = 0
    reading.keep_stray(element.text, element)
    for child in element:
        name = name_of(child)
        if child.get(FILLER):
            continue
        if name == "num":
            parts.number(reading, child)
        elif name in ("heading", "subheading"):
            if title is None:
                title = read_content(reading, child)
            else:
                lines.append(read_line(reading, child))
        elif name == "content":
            inner = blocks.read_blocks(reading, child, usual, level)
            after += inner if after or title is not None else parts.take(inner)
        elif name == "p" and reading.exact:
            texts += 1
            (parts.join if texts == 1 else parts.close)(read_content(reading, child))
        elif name == "intro" and not after:
            parts.join(read_inner(reading, child))
        elif name == "wrapUp" and not after:
            parts.close(read_inner(reading, child))
        elif name in LISTS and not after:
            read_list(reading, child, parts)
        elif name in _POINTS and not after:
            parts.points.append(_read_simple(reading, child) or _read_point(reading, child))
        else:
            inner = blocks.read_block(reading, child, usual, level + 1)
            is_text = name in blocks.TEXTS and title is None and not after
            after += parts.take(inner) if is_text else inner
        if (tail := child.tail) and not tail.isspace():
            reading.keep_stray(tail, element)
    return [*_made(reading, element, parts, title, lines, usual, level, alone=not after), *after]


def _made(
    reading: Reading,
    element: etree._Element,
    parts: _Parts,
    title: list[Inline] | None,
    lines: list[Line],
    usual: ParagraphRole,
    level: int,
    alone: bool,
) -> list[Block]:
    """The heading and the paragraph that the parts make; an empty paragraph only where it stands alone."""
    anchor, span = reading.id_of(element), reading.span_of(element)
    shown_level = heading_level(element.get("class"))
    made: list[Block] = []
    if title is None and shown_level is not None and parts.content and not parts.points:
        # a heading in all but name, as in most of the UN's files
        title, parts.content = parts.content, []
    if title is not None:
        own_level = level if shown_level is None else shown_level
        made.append(Heading(title, parts.marker, own_level, nest_lines(lines), id=anchor, span=span))
        parts.marker = anchor = None
        alone = False
    if alone or not parts.is_empty():
        role = blocks.role_of(element, usual)
        paragraph = Paragraph(
            tuple(parts.content),
            parts.marker,
            tuple(parts.subparagraphs(reading)),
            tuple(parts.closing),
            role,
            id=anchor,
            span=span,
        )
        made.append(paragraph)
    return made


# ------------------------------------------------------------------------------------------------------------- lists


def read_list_paragraph(reading: Reading, element: etree._Element, usual: ParagraphRole) -> list[Block]:
    """A list that stands by itself: a paragraph."""
    parts = _Parts()
    read_list(reading, element, parts)
    role = blocks.role_of(element, usual)
    anchor, span = reading.id_of(element), reading.span_of(element)
    points = parts.subparagraphs(reading)
    return [Paragraph(parts.content, parts.marker, points, parts.closing, role, id=anchor, span=span)]


def read_list(reading: Reading, element: etree._Element, parts: _Parts) -> None:
    """Add the introduction, the points and the closing words of a list to the parts of its paragraph."""
    reading.keep_stray(element.text, element)
    for child in element:
        name = name_of(child)
        if name in ("intro", "listIntroduction", "heading", "subheading"):
            parts.join(read_inner(reading, child))
        elif name in ("wrapUp", "listWrapUp"):
            parts.close(read_inner(reading, child))
        elif name == "num":
            parts.number(reading, child)
        elif name in _POINTS:
            parts.points.append(_read_simple(reading, child) or _read_point(reading, child))
        elif name in LISTS:
            # a list that stands behind a point belongs to that point, as the UN's sublist does
            last = parts.points[-1] if parts.points else parts
            read_list(reading, child, last if isinstance(last, _Parts) else parts)
        else:
            reading.keep(*blocks.read_block(reading, child))
        if (tail := child.tail) and not tail.isspace():
            reading.keep_stray(tail, element)


def _read_simple(reading: Reading, element: etree._Element) -> Subparagraph | None:
    """A point of the commonest form; None where it is another."""
    if not reading.exact or (found := find_text(element)) is None:
        return None
    content, marker = tuple(read_content(reading, found[1])), read_number(reading, found[0])
    return new_subparagraph(content, marker, reading.id_of(element), reading.span_of(element))


def _read_point(reading: Reading, element: etree._Element) -> _Parts:
    if name_of(element) in ("li", "tocItem"):
        return _Parts(content=read_content(reading, element), element=element)
    parts = _Parts(element=element)
    reading.keep_stray(element.text, element)
    for child in element:
        name = name_of(child)
        if name == "num":
            parts.number(reading, child)
        elif name in _SAID or name in blocks.TEXTS:
            parts.join(read_inner(reading, child))
        elif name == "wrapUp":
            parts.close(read_inner(reading, child))
        elif name in LISTS:
            read_list(reading, child, parts)
        elif name in _POINTS:
            parts.points.append(_read_simple(reading, child) or _read_point(reading, child))
        else:
            reading.keep(*blocks.read_block(reading, child))
        if (tail := child.tail) and not tail.isspace():
            reading.keep_stray(tail, element)
    return parts


def read_inner(reading: Reading, element: etree._Element) -> list[Inline]:
    """The content of the texts in an element, a line each; blocks of other kinds are kept for the nearest body."""
    if name_of(element) not in ("content", "intro", "wrapUp"):
        return read_content(reading, element)
    if reading.exact and (only := only_p(element)) is not None:
        return read_content(reading, only)
    content: list[Inline] = []
    reading.keep_stray(element.text, element)
    for child in element:
        if name_of(child) in blocks.TEXTS and child.get("name") not in ("quotation", "unparsed"):
            _join(content, read_content(reading, child))
        else:
            reading.keep(*blocks.read_block(reading, child))
        if (tail := child.tail) and not tail.isspace():
            reading.keep_stray(tail, element)
    return content
