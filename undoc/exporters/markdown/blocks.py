"""Blocks, each a list of lines; blank lines stand between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from undoc.escape import escape
from undoc.exporters.markdown.escaping import guard_line
from undoc.exporters.markdown.inline import inline, plain
from undoc.exporters.markdown.state import Writing
from undoc.exporters.markdown.tables import table
from undoc.exporters.printed import (
    agenda_lines,
    annex_head,
    dated,
    issue_lines,
    joined_symbols,
    lines_above_title,
    numbered_title,
    signature_lines,
)
from undoc.model import (
    Annex,
    Block,
    Content,
    Document,
    Emphasis,
    Footnote,
    Heading,
    Masthead,
    Paragraph,
    PlaceDate,
    Quotation,
    Signature,
    Subparagraph,
    Table,
    Text,
    Unparsed,
)

#: The lines of one block.
Lines = list[str]
_NEW_LINE = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")


def document_blocks(writing: Writing, document: Document) -> Iterator[Lines]:
    """All blocks of a document, the notes last."""
    if document.masthead is not None:
        yield from _masthead(writing, document.masthead)
    titles = numbered_title(document)
    for line in titles[:-1]:
        yield from _line(writing, line)
    for title in titles[-1:]:
        yield from _heading(writing, title, 1)
    yield from _blocks(writing, document.body, 2)
    yield from _end(writing, getattr(document, "signatures", ()), getattr(document, "place_date", None))
    for annex in document.annexes:
        yield from _annex(writing, annex, 2)
    at = 0
    while at < len(writing.notes):  # a note may call notes
        yield _note(writing, *writing.notes[at])
        at += 1


def _paragraph(text: str) -> Iterator[Lines]:
    """A paragraph of text that is Markdown already; nothing where there is none."""
    if text:
        yield [guard_line(line) for line in text.split("\n")]


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _masthead(writing: Writing, masthead: Masthead) -> Iterator[Lines]:
    late = lines_above_title(masthead, writing.language)
    issue = [line.text for line in issue_lines(masthead, writing.language) if line not in late]
    yield from _lined(writing, (masthead.organization, joined_symbols(masthead)))
    yield from _lined(writing, (masthead.organ, *issue))
    yield from _lined(writing, (masthead.session,))
    for item, line in agenda_lines(masthead.agenda_items):
        yield from _paragraph(
            "\\\n".join(text for text in (inline(writing, line), plain(writing, item.title or "")) if text)
        )
    for above in late:
        yield from _lined(writing, (above.text,))


def _lined(writing: Writing, lines: Iterable[str | None]) -> Iterator[Lines]:
    """A paragraph of lines that end on purpose."""
    yield from _paragraph("\\\n".join(text for line in lines if (text := plain(writing, line or ""))))


def _annex(writing: Writing, annex: Annex, level: int) -> Iterator[Lines]:
    head = annex_head(annex, writing.language)
    if head.heading is not None:
        yield from _heading(writing, head.heading, level)
    yield from _lined(writing, (head.original,))
    for title in head.titles:
        yield from _line(writing, title)
    yield from _blocks(writing, annex.body, level + 1)
    yield from _end(writing, annex.signatures, annex.place_date)
    for inner in annex.annexes:
        yield from _annex(writing, inner, level + 1)


def _end(writing: Writing, signatures: Iterable[Signature], place_date: PlaceDate | None) -> Iterator[Lines]:
    for signature in signatures:
        lines = []
        for parts in signature_lines(signature, writing.language):
            content: Content = tuple(
                Emphasis((Text(part.text),), part.emphasis) if part.emphasis else Text(part.text) for part in parts
            )
            lines.append(inline(writing, content))
        yield from _paragraph("\\\n".join(line for line in lines if line))
    if place_date is not None:
        yield from _paragraph(inline(writing, dated(place_date, writing.language)))


def _heading(writing: Writing, heading: Heading, level: int) -> Iterator[Lines]:
    text = _joined(plain(writing, heading.marker or ""), inline(writing, heading.content, "<br>"))
    if text:
        # a number sign at the end would be taken for the heading's own
        shown = text.replace("\\\n", "<br>").replace("#", "\\#").replace("&\\#124;", "&#124;")
        yield [f"{'#' * writing.heading_level(level)} {shown}"]
    for line in heading.lines:
        yield from _line(writing, line)


def _line(writing: Writing, line: Heading | PlaceDate) -> Iterator[Lines]:
    """A line under a heading, with those that belong to it."""
    if isinstance(line, PlaceDate):
        yield from _paragraph(inline(writing, dated(line, writing.language)))
        return
    yield from _paragraph(_joined(plain(writing, line.marker or ""), inline(writing, line.content)))
    for inner in line.lines:
        yield from _line(writing, inner)


def _blocks(writing: Writing, blocks: Iterable[Block], level: int) -> Iterator[Lines]:
    for block in blocks:
        match block:
            case Paragraph():
                yield from _paragraph(_joined(plain(writing, block.marker or ""), inline(writing, block.content)))
                yield from _points(writing, block.subparagraphs)
                yield from _paragraph(inline(writing, block.closing))
            case Heading():
                yield from _heading(writing, block, level + block.level)
            case Table():
                yield from table(writing, block, _cell_blocks)
            case Quotation():
                lines = _spread(_blocks(writing, block.body, level))
                if lines:
                    yield [f"> {line}".rstrip(" ") for line in lines]
            case Unparsed():
                yield from _unparsed(writing, block)
            case _:
                assert_never(block)


def _cell_blocks(writing: Writing, blocks: tuple[Block, ...]) -> Iterator[Lines]:
    return _blocks(writing, blocks, 6)


def _spread(blocks: Iterable[Lines]) -> Lines:
    """The lines of blocks as those of one, blank lines between."""
    lines: Lines = []
    for number, block in enumerate(blocks):
        lines += ["", *block] if number else block
    return lines


def _points(writing: Writing, points: Iterable[Subparagraph]) -> Iterator[Lines]:
    """Subparagraphs as the items of a list, their printed markers in the text."""
    for point in points:
        text = _joined(plain(writing, point.marker or ""), inline(writing, point.content))
        # an item must hold something before a list in it
        first = next(_paragraph(text), ["<!-- -->"])
        lines = _spread((first, *_points(writing, point.subparagraphs)))
        yield _hung("- ", lines, room="  ")


def _hung(mark: str, lines: Lines, room: str) -> Lines:
    """Lines behind a mark, those after the first behind white space."""
    return [f"{mark if number == 0 else room}{line}".rstrip(" ") for number, line in enumerate(lines)]


def _unparsed(writing: Writing, block: Unparsed) -> Iterator[Lines]:
    """Text that a parser could not place, as it is, in a fence that is longer than any in it."""
    raw = escape(_NEW_LINE.sub("\n", block.raw))
    writing.losses.escaped |= raw != _NEW_LINE.sub("\n", block.raw)
    writing.losses.reasons += bool(block.reason)
    if not raw.strip():
        return
    longest = max((len(run) for run in re.findall("`+", raw)), default=0)
    fence = "`" * max(3, longest + 1)
    yield [f"{fence}unplaced", *raw.split("\n"), fence]


def _note(writing: Writing, note: Footnote, label: str) -> Lines:
    """A note: its first paragraph on the line of its label, what follows indented."""
    lines = _spread(_blocks(writing, note.body, 6))
    first = note.body[0] if note.body else None
    if lines and not isinstance(first, Paragraph):
        lines = ["", *lines]
    return _hung(f"[^{label}]: ", lines or [""], room="    ")
