"""Plain text: a paragraph a line, blank lines between, each footnote directly under the block that cites it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import assert_never

from undoc.diagnostics import Diagnostic, Severity
from undoc.exporters.printed import (
    agenda_lines,
    annex_head,
    dated,
    issue_lines,
    lines_above_title,
    numbered_title,
    signature_lines,
)
from undoc.exporters.unprinted import Form, unprinted
from undoc.languages import Language
from undoc.languages import language as language_of
from undoc.model import (
    Annex,
    Block,
    Content,
    Document,
    Emphasis,
    Footnote,
    Heading,
    Link,
    Masthead,
    Paragraph,
    PlaceDate,
    Quotation,
    Signature,
    Subparagraph,
    Table,
    Unparsed,
)
from undoc.options import TextOptions
from undoc.patterns import compiled_late

#: The codes of what plain text leaves out. It has no pages, so that none of their furniture is made anew.
_FORM = Form("E122", "E123", "E124", anew=())
_RULE = "_" * 18
#: The mark at the head of a note.
_NOTE = compiled_late(r"(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\*{1,4}|\d{1,3}/?|\(\d{1,3}\))(?:\s|$|(?<=[^\d/)]))")
_RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = str.maketrans("0123456789", _RAISED_DIGITS)


def export(document: Document, options: TextOptions, report: list[Diagnostic]) -> bytes:
    """A document as UTF-8 text.

    Args:
        document: the document.
        options: the width at which lines are broken.
        report: gets what plain text has no form for.
    """
    writer = _Writer(language_of(document.language))
    writer.document(document)
    for kind, words in ((Emphasis, "emphasis"), (Link, "the targets of links"), (Table, "the grid of tables")):
        if next(document.find(kind), None) is not None:
            report.append(Diagnostic("E120", Severity.INFO, f"plain text has no form for {words}"))
    if writer.empty:
        annexes = "1 annex" if writer.empty == 1 else f"{writer.empty} annexes"
        report.append(
            Diagnostic("E125", Severity.WARNING, f"{annexes} without any text: plain text has no form for it")
        )
    report.extend(unprinted(document, _FORM))
    text = "".join(_printed(writer, options.width)) + "\n"
    try:
        return text.encode()
    except UnicodeEncodeError:
        report.append(
            Diagnostic("E121", Severity.ERROR, "halves of surrogate pairs, which are no characters, are lost")
        )
        return text.encode("utf-8", "replace")


def _printed(writer: _Writer, width: int | None) -> Iterator[str]:
    """The chunks, broken at a width, with blank lines between them but where one stands directly under another."""
    first = True
    for index, chunk in enumerate(writer.chunks):
        if not chunk:
            continue
        if not first:
            yield "\n" if index in writer.under else "\n\n"
        first = False
        if width is None:
            yield chunk
        else:
            lines = chunk.split("\n")
            yield "\n".join(textwrap.fill(line, max(20, width), break_on_hyphens=False) for line in lines)


def _mark(marker: str) -> str:
    """A footnote's mark: digits raised, stars as they are, anything else in brackets."""
    if marker.isascii() and marker.isdecimal():
        return marker.translate(_RAISED)
    return marker if marker and not marker.strip("*") else f"({marker})"


class _Writer:
    """Collects the chunks of a document, each with the notes that it cites behind it.

    Attributes:
        chunks: the texts between blank lines.
        under: the places of those that stand directly under the one before, without a blank line.
        empty: annexes that have left no trace.
    """

    def __init__(self, language: Language) -> None:
        self._language = language
        self.chunks: list[str] = []
        self.under: set[int] = set()
        self.empty = 0

    def document(self, document: Document) -> None:
        """All of a document."""
        if document.masthead is not None:
            self._masthead(document.masthead)
        for title in numbered_title(document):
            self._heading(title)
        self._blocks(document.body)
        self._end(getattr(document, "signatures", ()), getattr(document, "place_date", None))
        for annex in document.annexes:
            self._annex(annex)

    def _masthead(self, masthead: Masthead) -> None:
        late = lines_above_title(masthead, self._language)
        lines = [masthead.organization, *masthead.symbols, masthead.organ]
        lines += [line.text for line in issue_lines(masthead, self._language) if line not in late]
        lines.append(masthead.session)
        self.chunks += [line for line in lines if line]
        for item, line in agenda_lines(masthead.agenda_items):
            notes: list[Footnote] = []
            self.chunks.append(self._text(line, notes))
            if item.title:
                self.chunks.append(item.title)
            self._notes(notes)
        self.chunks += [line.text for line in late]

    def _annex(self, annex: Annex) -> None:
        before = len(self.chunks)
        head = annex_head(annex, self._language)
        if head.heading is not None:
            self._heading(head.heading)
        if head.original is not None:
            self.chunks.append(head.original)
        for title in head.titles:
            self._heading(title)
        self._blocks(annex.body)
        self._end(annex.signatures, annex.place_date)
        self.empty += not any(self.chunks[before:])
        for inner in annex.annexes:
            self._annex(inner)

    def _end(self, signatures: Iterable[Signature], place_date: PlaceDate | None) -> None:
        for signature in signatures:
            lines = signature_lines(signature, self._language)
            self.chunks += ["".join(part.text for part in line) for line in lines]
        if place_date is not None:
            self._put(None, dated(place_date, self._language))

    def _put(self, marker: str | None, *parts: Content, indent: int = 0) -> None:
        """A chunk with its marker, and the notes it cites."""
        notes: list[Footnote] = []
        texts = [self._text(part, notes) for part in parts]
        if marker and marker.isdecimal() and any(texts):
            # without a point only a line of its own tells a number for a paragraph's
            self.chunks.append("  " * indent + marker)
            marker = None
        self.chunks.append("  " * indent + " ".join(text for text in (marker, *texts) if text))
        self._notes(notes)

    def _text(self, content: Content, notes: list[Footnote]) -> str:
        said = ""
        for piece in self._inline(content, notes):
            if piece is not None:
                said += piece
                continue
            mark = _mark(notes[-1].marker)
            # two marks, or an exponent and a mark, must not become one
            parted = said[-1:] in _RAISED_DIGITS if mark[:1] in _RAISED_DIGITS else said[-1:] == mark[:1] == "*"
            said += f" {mark}" if said and parted else mark
        return said

    def _inline(self, content: Content, notes: list[Footnote]) -> Iterator[str | None]:
        """The texts of content; None for the mark of the note that has been put behind the others."""
        for item in content:
            if isinstance(item, Footnote):
                notes.append(item)
                yield None
            elif isinstance(item, (Emphasis, Link)):
                yield from self._inline(item.content, notes)
            else:
                yield item.text

    def _notes(self, notes: list[Footnote]) -> None:
        """Notes under the last chunk: no blank line parts them, so that what follows one is a paragraph of its own."""
        for note in notes:
            first = len(self.chunks)
            self._blocks(note.body)
            if len(self.chunks) == first:
                self.chunks.append("")
            self.chunks[first] = f"{_mark(note.marker)} {self.chunks[first]}"
            self.under.update(range(first, len(self.chunks)))

    def _heading(self, heading: Heading) -> None:
        self._put(heading.marker, heading.content)
        for line in heading.lines:
            if isinstance(line, Heading):
                self._heading(line)
            else:
                self._put(None, dated(line, self._language))

    def _blocks(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            match block:
                case Paragraph():
                    self._put(block.marker, block.content)
                    self._subparagraphs(block.subparagraphs, 1)
                    if block.closing:
                        self._put(None, block.closing)
                case Heading():
                    self._heading(block)
                case Table():
                    self._put(None, block.caption)
                    for row in block.rows:
                        for cell in row.cells:
                            self._blocks(cell.body)
                case Quotation():
                    self._blocks(block.body)
                case Unparsed():
                    self._unparsed(block.raw)
                case _:
                    assert_never(block)

    def _unparsed(self, raw: str) -> None:
        """Text as it is; a note that no mark calls stands below a rule, under the block that it was found behind."""
        if _NOTE.match(raw) is None:
            self.chunks.append(raw)
            return
        self.under.update((len(self.chunks), len(self.chunks) + 1))
        self.chunks += (_RULE, raw)

    def _subparagraphs(self, subparagraphs: Iterable[Subparagraph], level: int) -> None:
        for item in subparagraphs:
            self._put(item.marker, item.content, indent=level)
            self._subparagraphs(item.subparagraphs, level + 1)
