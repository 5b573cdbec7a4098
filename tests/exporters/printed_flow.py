"""What a page should show of a document, worked out from the model alone; and what it does show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from undoc import model as m
from undoc.escape import escape
from undoc.exporters import printed
from undoc.languages import Language, language

#: What the page itself says.
_SAID = (
    "//*[contains(concat(' ', @class, ' '), ' said ')] | //*[@class='skip'] | //*[local-name()='nav'] "
    "| //*[local-name()='summary'] | //*[local-name()='head'] | //*[local-name()='style']"
)


def closed_up(text: str) -> str:
    return "".join(text.split())


def visible(page: bytes) -> str:
    """The text of a page in the order of its elements, without what the page itself says."""
    root = etree.fromstring(page)
    for element in root.xpath(_SAID):
        parent = element.getparent()
        tail = element.tail or ""
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
        parent.remove(element)
    return "".join(root.itertext())


def expected(document: m.Document) -> str:
    """The printed text of a document with each part's notes at its end, its furniture last, without white space."""
    return closed_up("".join(escape(text) for text in Flow(language(document.language)).document(document)))


class Flow:
    """The printed texts of a document in reading order; the notes of a part stand at its end."""

    def __init__(self, speech: Language) -> None:
        self.speech = speech
        self.notes: list[m.Footnote] = []

    def document(self, document: m.Document) -> Iterator[str]:
        if document.masthead is not None:
            yield from self.masthead(document.masthead)
        for title in printed.numbered_title(document):
            yield from self.heading(title)
        yield from self.blocks(document.body)
        yield from self.end(getattr(document, "signatures", ()), getattr(document, "place_date", None))
        for annex in document.annexes:
            yield from self.annex(annex)
        for piece in document.furniture:
            yield piece.raw

    def masthead(self, head: m.Masthead) -> Iterator[str]:
        late = printed.lines_above_title(head, self.speech)
        yield head.organization or ""
        yield printed.joined_symbols(head)
        yield head.organ or ""
        yield from (line.text for line in printed.issue_lines(head, self.speech) if line not in late)
        yield head.session or ""
        for item, line in printed.agenda_lines(head.agenda_items):
            yield from self.content(line)
            yield item.title or ""
        yield from (line.text for line in late)

    def annex(self, annex: m.Annex) -> Iterator[str]:
        head = printed.annex_head(annex, self.speech)
        if head.heading is not None:
            yield from self.heading(head.heading)
        yield head.original or ""
        for title in head.titles:
            yield from self.heading(title)
        yield from self.blocks(annex.body)
        yield from self.end(annex.signatures, annex.place_date)
        for inner in annex.annexes:
            yield from self.annex(inner)

    def mark(self, note: m.Footnote) -> Iterator[str]:
        """What stands where a note is cited."""
        self.notes.append(note)
        yield note.marker

    def end(self, signatures: Iterable[m.Signature], place_date: m.PlaceDate | None) -> Iterator[str]:
        for signature in signatures:
            yield from (part.text for line in printed.signature_lines(signature, self.speech) for part in line)
        if place_date is not None:
            yield from self.content(printed.dated(place_date, self.speech))
        yield from self.noted()

    def noted(self) -> Iterator[str]:
        """The notes that wait for the end of their part."""
        while self.notes:
            note = self.notes.pop(0)
            yield note.marker
            yield from self.blocks(note.body)

    def heading(self, heading: m.Heading) -> Iterator[str]:
        yield heading.marker or ""
        yield from self.content(heading.content)
        for line in heading.lines:
            if isinstance(line, m.Heading):
                yield from self.heading(line)
            else:
                yield from self.content(printed.dated(line, self.speech))

    def blocks(self, blocks: Iterable[m.Block]) -> Iterator[str]:
        for block in blocks:
            if isinstance(block, m.Paragraph):
                yield from self.point(block)
                yield from self.content(block.closing)
            elif isinstance(block, m.Heading):
                yield from self.heading(block)
            elif isinstance(block, m.Table):
                yield from self.content(block.caption)
                for row in block.rows:
                    for cell in row.cells:
                        yield from self.blocks(cell.body)
            elif isinstance(block, m.Quotation):
                yield from self.blocks(block.body)
            else:
                yield block.raw

    def point(self, point: m.Paragraph | m.Subparagraph) -> Iterator[str]:
        yield point.marker or ""
        yield from self.content(point.content)
        for inner in point.subparagraphs:
            yield from self.point(inner)

    def content(self, content: Iterable[m.Inline]) -> Iterator[str]:
        for item in content:
            if isinstance(item, m.Footnote):
                yield from self.mark(item)
            elif isinstance(item, (m.Emphasis, m.Link)):
                yield from self.content(item.content)
            else:
                yield item.text
