"""The normal form of whole documents that DOCX gives back: what of a document it can't keep, and nothing else.

White space is left out on both sides: that it is kept, but for runs of it, other tests say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from attrs import evolve
from docx_form import emphasized

from undoc import (
    AgendaItem,
    Annex,
    Cell,
    Communication,
    Document,
    Emphasis,
    Footnote,
    Heading,
    LineBreak,
    Link,
    Masthead,
    Paragraph,
    PlaceDate,
    Quotation,
    Report,
    Resolution,
    Row,
    Signature,
    Subparagraph,
    Table,
    Text,
    Unparsed,
)  # fmt: skip
from undoc.exporters.docx.links import relation_target
from undoc.exporters.docx.tables import lay_out
from undoc.exporters.printed import agenda_lines, annex_head, dated
from undoc.languages import language as language_of
from undoc.languages.dates import find_dates
from undoc.languages.language import Language
from undoc.model import Block, Content, Inline
from undoc.parsers.docx.marked.heads import read_item
from undoc.parsers.text.attachments import attachment_heading
from undoc.parsers.text.dressing import Look
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.signatures import read_place_date
from undoc.parsers.text.source import Strand

_ORDER = ("bold", "italic", "underline", "superscript", "subscript")
#: What all of a heading of each level looks like; deeper ones look like text.
_HEADING_LOOKS = ("bold", "bold", "bold", "italic")


def normal_form(document: Document) -> Document:
    """A document as DOCX gives it back, without its white space."""
    return _Form(language_of(document.language)).document(document)


def squeezed(text: str | None) -> str | None:
    """A string without white space; None where nothing is left."""
    return "".join((text or "").split()) or None


class _Form:
    def __init__(self, language: Language) -> None:
        self._language = language

    def document(self, document: Document) -> Document:
        """Furniture and notices are those of a source. What is blank is not there."""
        given: dict[str, Any] = {
            "masthead": self._masthead(document.masthead) if document.masthead is not None else None,
            "title": self._heading(document.title, "bold") if document.title is not None else None,
            "body": self._blocks(document.body),
            "annexes": [self._annex(annex) for annex in document.annexes],
            "furniture": (),
            "notices": (),
        }
        if isinstance(document, Communication):
            given |= {"sender": squeezed(document.sender), "addressee": squeezed(document.addressee)}
        if isinstance(document, (Communication, Report)):
            given["signatures"] = self._signatures(document.signatures)
        if isinstance(document, Resolution):
            given["number"] = squeezed(document.number)
        if isinstance(document, (Communication, Report, Resolution)) and document.place_date is not None:
            given["place_date"] = self._place_date(document.place_date, "italic" if "number" in given else "")
        return evolve(document, **given)

    def _masthead(self, head: Masthead) -> Masthead | None:
        made = Masthead(
            squeezed(head.organization),
            squeezed(head.organ),
            [text for text in map(squeezed, head.symbols) if text],
            squeezed(head.session),
            head.session_number,
            list(self._items(head)),
            squeezed(head.distribution),
            head.date,
            squeezed(head.original_language),
            [Text(text) for text in (squeezed(line.value) for line in head.other) if text],
        )
        return made if made != Masthead() else None

    def _items(self, head: Masthead) -> Iterator[AgendaItem]:
        """A printed line says what the item's label is, and its list."""
        labels: list[str] = []
        for item, line in agenda_lines(head.agenda_items):
            content, title = self._content(line), squeezed(item.title)
            label = name = None
            if content:
                label, name, labels = read_item(_line(line), self._language)
            elif title:
                label = labels.pop(0) if labels else None
            if content or title:
                yield AgendaItem(squeezed(label), title, squeezed(name), content)

    def _annex(self, annex: Annex) -> Annex:
        """The heading as it is printed tells the label."""
        head = annex_head(annex, self._language)
        heading = self._heading(head.heading, "bold") if head.heading is not None else None
        label = None
        if heading is not None and not heading.marker:
            label = (attachment_heading(" ".join(_lines(head.heading.content).split()), self._language) or (0, None))[1]
        titles = [self._heading(title, _style(title.level + 1)) for title in annex.titles]
        return Annex(
            annex.kind,
            squeezed(label),
            heading,
            [title for title in titles if title is not None],
            self._blocks(annex.body),
            self._signatures(annex.signatures),
            self._place_date(annex.place_date) if annex.place_date is not None else None,
            [self._annex(inner) for inner in annex.annexes],
            squeezed(annex.original_language),
        )

    def _signatures(self, signatures: Iterable[Signature]) -> Iterator[Signature]:
        """Without the lines of a signature that are blank."""
        for one in signatures:
            above = [text for text in map(squeezed, one.titles[: one.above]) if text]
            below = [text for text in map(squeezed, one.titles[one.above :]) if text]
            made = Signature(squeezed(one.name) or "", [*above, *below], one.signed, len(above))
            if made.signed or made.text:
                yield made

    def _place_date(self, line: PlaceDate, look: str = "") -> PlaceDate | None:
        """A printed line tells place and date, unless the place is all of it or a line of its own."""
        printed = dated(line, self._language)
        content = self._content(printed, look)
        content = _without_look(content) if look else content
        if not content:
            return None
        text = _lines(printed)
        place = first = last = None
        if line.date is None and line.until is None:
            if line.place is None:
                return PlaceDate(content)
            if squeezed(line.place) == squeezed(text):
                return PlaceDate(content, squeezed(text))
        head, _, rest = text.partition("\n")
        if rest.strip() and head.strip() and line.place == head:
            found = next(iter(find_dates(" ".join(rest.split()), self._language)), None)
            place, first = head, found.first if found else None
            last = found.last if found and found.last != found.first else None
        elif read := read_place_date(Strand.of(" ".join(text.split()), 0, 1, 1), self._language, Marks()):
            place, first, last = read.place, read.date, read.until
        return PlaceDate(content, squeezed(place), first, last)

    # --------------------------------------------------------------------------------------------------- blocks

    def _blocks(self, blocks: Iterable[Block], place: str = "text") -> list[Block]:
        """What prints nothing is not there."""
        made = (self._block(block, place) for block in blocks)
        return [block for block in made if block is not None]

    def _block(self, block: Block, place: str) -> Block | None:
        look = "italic" if place == "heading cell" else ""
        match block:
            case Paragraph():
                given = Paragraph(
                    self._content(block.content, look),
                    squeezed(block.marker),
                    self._items_of(block.subparagraphs, look),
                    self._content(block.closing, look),
                    block.role,
                )
                return given if given.content or given.marker or given.subparagraphs or given.closing else None
            case Heading():
                return self._heading(block, _style(block.level) if place == "text" else f"bold {look}", place)
            case Quotation():
                body = self._blocks(block.body, place)
                return Quotation(body) if body else None
            case Unparsed():
                raw = squeezed(block.raw)
                return Unparsed(raw) if raw else None  # without the reason
            case Table():
                return self._table(block, look)

    def _items_of(self, items: Iterable[Subparagraph], look: str) -> Iterator[Subparagraph]:
        for item in items:
            made = Subparagraph(
                self._content(item.content, look), squeezed(item.marker), self._items_of(item.subparagraphs, look)
            )
            if made.content or made.marker or made.subparagraphs:
                yield made

    def _heading(self, heading: Heading, look: str, place: str = "text") -> Heading | None:
        """The look of a style, or of all of a line, is no emphasis; lines of lines stand beside these."""
        content = _without_look(self._content(heading.content, look))
        made = Heading(content, squeezed(heading.marker), heading.level, list(self._lines_of(heading, place)))
        return made if made.content or made.marker or made.lines else None

    def _lines_of(self, heading: Heading, place: str) -> Iterator[Heading | PlaceDate]:
        for line in heading.lines:
            if isinstance(line, PlaceDate):
                made: Heading | PlaceDate | None = self._place_date(line, "italic" if place == "heading cell" else "")
            else:
                made = self._heading(evolve(line, lines=()), "bold italic" if place == "heading cell" else "bold")
            if made is not None:
                yield made
            if isinstance(line, Heading):
                yield from self._lines_of(line, place)

    def _table(self, table: Table, look: str) -> Table | None:
        """Gaps are empty cells; a cell that would overlap another ends before it."""
        caption = _without_look(self._content(table.caption, f"bold {look}"))
        grid = lay_out(table.rows) or []
        made = []
        for number, slots in enumerate(grid):
            cells = []
            for slot in slots:
                if slot.merge == "continue":
                    continue
                height = 1
                while slot.merge and number + height < len(grid) and _hangs(grid[number + height], slot.start):
                    height += 1
                header = slot.cell is not None and slot.cell.header
                body = self._blocks(slot.cell.body, "heading cell" if header else "cell") if slot.cell else []
                cells.append(Cell(body, header, slot.span, height))
            made.append(Row(cells))
        return Table(made, caption) if made or caption else None

    # --------------------------------------------------------------------------------------------------- inline

    def _content(self, content: Content, look: str = "") -> Content:
        """Links outermost, then emphasis in one order; lines broken only between words."""
        pieces = [(item, one) for item, one in self._flat(content, (), None)]
        said = [at for at, (item, _) in enumerate(pieces) if not isinstance(item, LineBreak)]
        kept = []
        for at, (item, one) in enumerate(pieces):
            if isinstance(item, LineBreak):
                before = next((pieces[n][0] for n in range(at - 1, -1, -1) if n in said), None)
                after = next((pieces[n][0] for n in range(at + 1, len(pieces)) if n in said), None)
                if not (isinstance(before, Text) and isinstance(after, Text)):
                    continue
            styles = tuple(style for style in one.styles if style not in look.split())
            kept.append((item, Look(styles, one.target)))
        return tuple(_linked(kept))

    def _flat(
        self, content: Iterable[Inline], styles: tuple[str, ...], target: str | None
    ) -> Iterator[tuple[Inline, Look]]:
        for item in content:
            match item:
                case Emphasis(content=inner, style=style):
                    raised = ("superscript", "subscript")
                    kept = [one for one in styles if one != style and not (style in raised and one in raised)]
                    yield from self._flat(inner, (*kept, style), target)
                case Link(content=inner, target=own):
                    leads = relation_target(own)
                    yield from self._flat(inner, styles, leads or target)
                    if not leads and own.strip() and not own.startswith("#"):
                        yield from self._flat([Text(f"({squeezed(own)})")], styles, target)
                case Footnote():
                    body = self._blocks(item.body, "note")
                    yield Footnote(_unbracketed(squeezed(item.marker) or ""), body), Look()
                case LineBreak():
                    yield item, Look()
                case Text():
                    shown = sorted((one for one in styles if not (one == "underline" and target)), key=_ORDER.index)
                    text = item.value.replace("\r\n", "\n").replace("\r", "\n")
                    for number, line in enumerate(text.split("\n")):
                        if number:
                            yield LineBreak(), Look()
                        if line := squeezed(line) or "":
                            yield Text(line), Look(tuple(shown), target)  # type: ignore[arg-type]


def _unbracketed(mark: str) -> str:
    """A note's mark without the brackets around its number, which the word processor does not count."""
    inner = mark[1:-1]
    return inner if mark in (f"({inner})", f"[{inner}]") and inner.isascii() and inner.isdecimal() else mark


def _hangs(slots: Any, start: int) -> bool:
    return any(slot.start == start and slot.merge == "continue" for slot in slots)


def _style(level: int) -> str:
    return _HEADING_LOOKS[level] if level < len(_HEADING_LOOKS) else ""


def _without_look(content: Content) -> Content:
    while len(content) == 1 and isinstance(content[0], Emphasis):
        content = content[0].content
    return content


def _lines(content: Content) -> str:
    """What is printed of content: links that can't be followed have their targets behind them."""
    said = []
    for item in content:
        if isinstance(item, (Emphasis, Link)):
            said.append(_lines(item.content))
        if isinstance(item, Link) and not relation_target(item.target) and not item.target.startswith("#"):
            said.append(f" ({squeezed(item.target)})" if squeezed(item.target) else "")
        elif isinstance(item, (Text, LineBreak)):
            said.append(item.text)
    return "".join(said).replace("\r\n", "\n").replace("\r", "\n")


def _line(content: Content) -> str:
    return " ".join(_lines(content).split())


def _linked(pieces: Iterable[tuple[Inline, Look]]) -> Iterator[Inline]:
    for is_note, group in groupby(pieces, key=lambda piece: isinstance(piece[0], Footnote)):
        if is_note:
            yield from (item for item, _ in group)
            continue
        settled: list[tuple[Inline, Look]] = []
        for item, look in group:  # a line's end looks like the text before it
            settled.append((item, settled[-1][1] if isinstance(item, LineBreak) and settled else look))
        for target, inside in groupby(settled, key=lambda piece: piece[1].target):
            made = tuple(emphasized(list(inside), 0))
            if target is None:
                yield from made
            else:
                yield Link(made, target)
