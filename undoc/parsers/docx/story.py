"""A story becomes paragraphs and tables: the body, a header, a note, a text box.

What is kept is what a reader of the page sees with all changes accepted: insertions, content controls, the results of
fields, text boxes (once). Deletions, instructions of fields, comments and hidden text are no part of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from attrs import define, field, frozen

from undoc.parsers.docx.lists import Lists, PrintedNumber
from undoc.parsers.docx.looks import Look, Looks
from undoc.parsers.docx.markup import MC, Element, R, W, child, flag, number, value
from undoc.parsers.docx.notes import Call, Calls
from undoc.parsers.docx.package import Relation
from undoc.parsers.docx.styles import PLAIN, Style, Styles, left_of

#: What divides lines within a paragraph; the characters of a document have none (XML forbids it).
LINE_BREAK = "\v"


@define(eq=False)
class WordParagraph:
    """A paragraph as the file has it.

    Attributes:
        text: what is printed of it; tabs as such, lines divided by `LINE_BREAK`.
        looks: the stretches that look otherwise than the paragraph: start, end, look.
        calls: the marks of notes: start, end, and the note.
        style: its style.
        number: its automatic number, which is no part of the text.
        left: its indent where it says so itself, in twips.
        keep_next: whether it stays on the page of the paragraph below it.
        page: whether a page ends before it.
        opens: whether it begins a page by itself.
        framed: whether it stands in a frame, as the note of a masthead does.
        pictures: how many pictures stand in it.
        boxes: the blocks of the text boxes that are anchored in it.
    """

    text: str = ""
    looks: list[tuple[int, int, Look]] = field(factory=list)
    calls: list[tuple[int, int, Call]] = field(factory=list)
    style: Style = PLAIN
    number: PrintedNumber | None = None
    left: int | None = None
    keep_next: bool = False
    page: bool = False
    opens: bool = False
    framed: bool = False
    pictures: int = 0
    boxes: list[WordBlock] = field(factory=list)


@define(eq=False)
class WordCell:
    """A cell as the file has it.

    Attributes:
        start: its first column.
        span: how many columns it takes.
        merged: whether it hangs on to the cell above it.
    """

    blocks: list[WordBlock]
    start: int
    span: int
    merged: bool


@define(eq=False)
class WordTable:
    """A table as the file has it: its rows, and how many of them head it."""

    rows: list[list[WordCell]]
    heads: frozenset[int]


WordBlock: TypeAlias = WordParagraph | WordTable


@frozen(eq=False)
class Shared:
    """What all stories of a document share.

    Attributes:
        lists: those that count.
        calls: the notes referred to.
        hidden: text that is not printed.
    """

    styles: Styles
    looks: Looks
    lists: Lists
    calls: Calls
    hidden: list[str] = field(factory=list)


_SKIPPED = frozenset(
    f"{W}{name}"
    for name in (
        "del moveFrom pPr rPr sectPr tblPr tblGrid trPr tcPr sdtPr sdtEndPr instrText delText delInstrText bookmarkStart "
        "bookmarkEnd commentRangeStart commentRangeEnd commentReference annotationRef proofErr permStart permEnd "
        "lastRenderedPageBreak softHyphen separator continuationSeparator smartTagPr customXmlPr fldData rt rubyPr "
        "txbxContent footnoteRef endnoteRef"
    ).split()
)
_BREAKING = frozenset(("page", "column"))
_BLOCK_HOLDERS = frozenset(
    f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "dir", "bdo")
)


class Story:
    """Reads one story.

    Args:
        shared: what all stories share.
        relations: of the part that holds it.
    """

    def __init__(self, shared: Shared, relations: dict[str, Relation]) -> None:
        self._shared = shared
        self._relations = relations
        self._fields: list[_Field] = []
        self._joined: WordParagraph | None = None  # its end is deleted: the next one goes on with it
        self._fresh = False  # whether a page ends before the next paragraph

    def blocks(self, parent: Element) -> list[WordBlock]:
        """The paragraphs and tables of a story, in order."""
        made: list[WordBlock] = []
        for element in _blocks(parent):
            if element.tag == f"{W}tbl":
                made.append(self._table(element))
                continue
            paragraph, going_on = self._paragraph(element)
            if self._joined is None:
                made.append(paragraph)
            self._joined = paragraph if going_on else None
            made += paragraph.boxes
            paragraph.boxes.clear()
        self._joined = None
        return made

    def _table(self, element: Element) -> WordTable:
        self._joined = None
        rows: list[list[WordCell]] = []
        heads: set[int] = set()
        for row in _named(element, f"{W}tr"):
            properties = child(row, "trPr")
            if child(properties, "del") is not None:
                continue
            cells: list[WordCell] = []
            column = number(properties, "gridBefore") or 0
            for cell in _named(row, f"{W}tc"):
                shape = child(cell, "tcPr")
                if child(shape, "cellDel") is not None:
                    continue
                span = min(max(number(shape, "gridSpan") or 1, 1), _MOST_COLUMNS)
                merge = child(shape, "vMerge")
                merged = merge is not None and merge.get(f"{W}val") != "restart"
                joined, self._joined = self._joined, None
                cells.append(WordCell(self.blocks(cell), column, span, merged))
                self._joined = joined
                column += span
            if flag(properties, "tblHeader"):
                heads.add(len(rows))
            rows.append(cells)
        return WordTable(rows, frozenset(heads))

    def _paragraph(self, element: Element) -> tuple[WordParagraph, bool]:
        """A paragraph, and whether the next one goes on with it."""
        shared = self._shared
        properties = element.find(f"{W}pPr")
        joined = self._joined
        if properties is None:
            style = shared.styles.of(None)
            made = joined or WordParagraph("", style=style)
            going_on = False
            if style.list[0]:
                made.number = self._number(None, None, style)
        else:
            id = value(properties, "pStyle")
            style = shared.styles.of(id)
            made = joined or WordParagraph("", style=style)
            frame = child(properties, "framePr")
            dropped = frame is not None and frame.get(f"{W}dropCap", "none") != "none"
            if joined is None:
                made.framed = frame is not None and not dropped
                made.left = left_of(child(properties, "ind"))
                made.keep_next = flag(properties, "keepNext") is True
                made.page = made.opens = flag(properties, "pageBreakBefore") is True
                own = child(properties, "numPr")
                if own is not None or style.list[0]:
                    made.number = self._number(own, id, style)
            going_on = dropped or child(child(properties, "rPr"), "del") is not None
        if self._fresh:
            made.page, self._fresh = True, False
        writing = _Writing(made)
        self._inside(element, writing, None)
        writing.end()
        if properties is not None and (section := child(properties, "sectPr")) is not None:
            shared.calls.end_section(section)
        return made, going_on

    def _number(self, own: Element | None, id: str | None, style: Style) -> PrintedNumber | None:
        lists = self._shared.lists
        if not lists:
            return None
        list, level = style.list
        said = number(own, "numId")
        deep = number(own, "ilvl")
        if said is not None:
            list = said
        if list is None or list == 0:
            return None
        if deep is None:
            deep = level if said is None and level is not None else lists.level_of(list, id) if id is not None else 0
        return lists.next(list, deep)

    # ------------------------------------------------------------------------------------------------ inside

    def _inside(self, parent: Element, writing: _Writing, target: str | None) -> None:
        """Read what stands in a paragraph, or in something within it that holds runs."""
        for element in parent:
            tag = element.tag
            if tag == f"{W}r":
                self._run(element, writing, target)
            elif tag in _SKIPPED or not isinstance(tag, str):
                continue
            elif tag == f"{W}hyperlink":
                self._inside(element, writing, self._target(element) or target)
            elif tag == f"{W}fldSimple":
                linked = _linked(element.get(f"{W}instr") or "")
                self._inside(element, writing, linked or target)
            elif tag == f"{MC}AlternateContent":
                self._inside(_chosen(element), writing, target)
            elif tag.endswith("}oMath") or tag.endswith("}oMathPara"):
                words = "".join(item.text or "" for item in element.iter() if str(item.tag).endswith("}t"))
                if not self._hides():
                    writing.write(words, Look((), target))
            else:
                self._inside(element, writing, target)

    def _run(self, run: Element, writing: _Writing, target: str | None) -> None:
        style = writing.paragraph.style
        properties = run.find(f"{W}rPr")
        if self._fields and target is None:
            target = next((field.target for field in reversed(self._fields) if field.target), None)
        look, hidden = self._shared.looks.read(properties, style, target)
        call: Call | None = None
        for element in run:
            tag = element.tag
            if tag == f"{W}t":
                text = element.text or ""
            elif tag == f"{W}rPr" or not isinstance(tag, str):
                continue
            elif tag == f"{W}tab" or tag == f"{W}ptab":
                text = "\t"
            elif tag == f"{W}br" or tag == f"{W}cr":
                if element.get(f"{W}type") in _BREAKING:
                    self._fresh = self._fresh or element.get(f"{W}type") == "page"
                    text = LINE_BREAK if writing.size else ""
                else:
                    text = LINE_BREAK
            elif tag == f"{W}noBreakHyphen":
                text = "\u2011"
            elif tag == f"{W}sym":
                text = _symbol(element)
            elif tag == f"{W}fldChar":
                self._field(element)
                continue
            elif tag == f"{W}instrText":
                if self._fields and not self._fields[-1].shown:
                    self._fields[-1].instruction += element.text or ""
                continue
            elif tag == f"{W}footnoteReference" or tag == f"{W}endnoteReference":
                if not self._hides():
                    call = self._shared.calls.next(element, run)
                    if call is not None:
                        writing.call(call)
                continue
            elif tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
                self._draw(element, writing)
                continue
            elif tag == f"{MC}AlternateContent":
                chosen = _chosen(element)
                if any(str(item.tag).endswith(("}drawing", "}pict")) for item in chosen):
                    for item in chosen:
                        self._draw(item, writing)
                else:
                    self._inside(chosen, writing, target)
                continue
            elif tag == f"{W}ruby":
                for base in element.iterfind(f"{W}rubyBase"):
                    self._inside(base, writing, target)
                continue
            else:
                continue
            if not text or self._hides():
                continue
            if call is not None and call.custom:
                continue  # the mark itself, which the call has
            if hidden:
                self._shared.hidden.append(text)
            else:
                writing.write(text, look)

    def _hides(self) -> bool:
        """Whether what is read belongs to the instruction of a field."""
        return any(not field.shown for field in self._fields)

    def _field(self, element: Element) -> None:
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].shown = True
            self._fields[-1].target = _linked(self._fields[-1].instruction)
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _target(self, link: Element) -> str | None:
        """Where a link leads: a URL, or ``#`` and the name of a bookmark."""
        relation = self._relations.get(link.get(f"{R}id") or "")
        anchor = link.get(f"{W}anchor")
        if relation is not None and relation.external:
            return f"{relation.target}#{anchor}" if anchor else relation.target or None
        return f"#{anchor}" if anchor else None

    def _draw(self, element: Element, writing: _Writing) -> None:
        """A picture, or a text box, whose blocks follow the paragraph."""
        boxes = list(_boxes(element))
        fields, self._fields, joined, self._joined = self._fields, [], self._joined, None
        for box in boxes:
            writing.paragraph.boxes += self.blocks(box)
        self._fields, self._joined = fields, joined
        if not boxes:
            writing.paragraph.pictures += any(str(item.tag).endswith(_PICTURES) for item in element.iter())


@define(eq=False)
class _Field:
    """A field that is open: its instruction, and whether its result is being read."""

    instruction: str = ""
    shown: bool = False
    target: str | None = None


class _Writing:
    """The text of a paragraph while it is gathered."""

    __slots__ = ("paragraph", "parts", "size")

    def __init__(self, paragraph: WordParagraph) -> None:
        self.paragraph = paragraph
        self.parts = [paragraph.text] if paragraph.text else []
        self.size = len(paragraph.text)

    def write(self, text: str, look: Look) -> None:
        """Put text behind what there is."""
        start, end = self.size, self.size + len(text)
        self.parts.append(text)
        self.size = end
        if look.styles or look.target is not None:
            looks = self.paragraph.looks
            if looks and looks[-1][1] == start and looks[-1][2] == look:
                looks[-1] = (looks[-1][0], end, look)
            elif look.target is not None or not text.isspace():
                looks.append((start, end, look))

    def call(self, call: Call) -> None:
        """Put the mark of a note behind what there is."""
        self.paragraph.calls.append((self.size, self.size + len(call.shown), call))
        self.parts.append(call.shown)
        self.size += len(call.shown)

    def end(self) -> None:
        """The paragraph is whole."""
        self.paragraph.text = "".join(self.parts)


#: Word opens no table with more columns.
_MOST_COLUMNS = 63
_PICTURES = ("}blip", "}imagedata", "}chart", "}relIds", "}OLEObject")


def _blocks(parent: Element) -> Iterator[Element]:
    """The paragraphs and tables directly in a story, out of content controls and the like."""
    for element in parent:
        tag = element.tag
        if tag == f"{W}p" or tag == f"{W}tbl":
            yield element
        elif tag in _BLOCK_HOLDERS:
            yield from _blocks(element)
        elif tag == f"{MC}AlternateContent":
            yield from _blocks(_chosen(element))


def _named(parent: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, out of content controls and the like."""
    for element in parent:
        if element.tag == name:
            yield element
        elif element.tag in _BLOCK_HOLDERS:
            yield from _named(element, name)


def _chosen(alternatives: Element) -> Element:
    """One of the alternatives that say the same: the first; what is there for old programs is left."""
    chosen = alternatives.find(f"{MC}Choice")
    return chosen if chosen is not None else next(iter(alternatives), alternatives)


def _boxes(element: Element) -> Iterator[Element]:
    """The contents of the outermost text boxes, each once."""
    if element.tag == f"{W}txbxContent":
        yield element
    elif element.tag == f"{MC}AlternateContent":
        yield from _boxes(_chosen(element))
    elif isinstance(element.tag, str):
        for item in element:
            yield from _boxes(item)


def _linked(instruction: str) -> str | None:
    """Where a field leads whose instruction is ``HYPERLINK "url" \\l "bookmark"``."""
    words = instruction.strip()
    if not words.upper().startswith("HYPERLINK"):
        return None
    parts = words.split('"')
    url = ""
    for at in range(1, len(parts), 2):
        switch = parts[at - 1].strip()
        if switch.endswith("\\l"):
            return f"{url}#{parts[at]}"
        if not switch.endswith(("\\o", "\\t")):
            url = parts[at]
    if not url and len(parts) == 1:
        url = words[len("HYPERLINK") :].strip().split(" ", 1)[0]
    return url or None


def _symbol(element: Element) -> str:
    """A character of a font of symbols; those of the private area are moved out of it where that is known."""
    code = element.get(f"{W}char") or ""
    try:
        found = int(code, 16)
    except ValueError:
        return ""
    if 0xF000 <= found <= 0xF0FF:
        return _SYMBOLS.get(found - 0xF000) or chr(found)
    return chr(found) if 0x20 <= found <= 0x10FFFF and not 0xD800 <= found <= 0xDFFF else ""


#: Characters of the font Symbol in their own places.
_SYMBOLS = {0xB7: "•", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0x2D: "−",
            0x6D: "μ", 0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x44: "Δ", 0x53: "Σ", 0x70: "π", 0xA5: "∞",
            0xAC: "←", 0xAE: "→", 0xAD: "↑", 0xAF: "↓"}  # fmt: skip
