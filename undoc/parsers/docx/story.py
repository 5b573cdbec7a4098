"""A story becomes paragraphs and tables: the body, a header, a note, a text box.

What is kept is what a reader of the page sees with all changes accepted: insertions, content controls, the results of
fields, text boxes (once). Deletions, instructions of fields, comments and hidden text are no part of it.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from undoc.parsers.docx.alternatives import chosen_of, find_blocks, find_boxes, find_named
from undoc.parsers.docx.citations import marks_citation
from undoc.parsers.docx.fields import Fields, linked
from undoc.parsers.docx.gathering import Gathering
from undoc.parsers.docx.lists import Lists, PrintedNumber
from undoc.parsers.docx.looks import Looks
from undoc.parsers.docx.markup import MC, Element, R, W, child, flag, leading_child, number, properties_of, value
from undoc.parsers.docx.notes import Call, Calls
from undoc.parsers.docx.package import Relation
from undoc.parsers.docx.styles import Style, Styles, left_of
from undoc.parsers.docx.symbols import read_symbol
from undoc.parsers.docx.words import WordBlock, WordCell, WordParagraph, WordTable
from undoc.parsers.text.dressing import LINE_BREAK, Look
from undoc.records import Distinct

#: Word opens no table with more columns.
_MOST_COLUMNS = 63
_PICTURES = ("}blip", "}imagedata", "}chart", "}relIds", "}OLEObject")
_BREAKING = frozenset(("page", "column"))
#: Names of elements, made once.
_ALTERNATE_CONTENT = f"{MC}AlternateContent"
_BOOKMARK_START = f"{W}bookmarkStart"
_BR = f"{W}br"
_CR = f"{W}cr"
_DROP_CAP = f"{W}dropCap"
_DRAWING = f"{W}drawing"
_ENDNOTE_REFERENCE = f"{W}endnoteReference"
_FLD_CHAR = f"{W}fldChar"
_FLD_SIMPLE = f"{W}fldSimple"
_FOOTNOTE_REFERENCE = f"{W}footnoteReference"
_FRAME_PR = f"{W}framePr"
_HYPERLINK = f"{W}hyperlink"
_IND = f"{W}ind"
_INSTR_TEXT = f"{W}instrText"
_KEEP_NEXT = f"{W}keepNext"
_NO_BREAK_HYPHEN = f"{W}noBreakHyphen"
_NAME = f"{W}name"
_NUM_PR = f"{W}numPr"
_OBJECT = f"{W}object"
_P_PR = f"{W}pPr"
_P_STYLE = f"{W}pStyle"
_PAGE_BREAK_BEFORE = f"{W}pageBreakBefore"
_PICT = f"{W}pict"
_PTAB = f"{W}ptab"
_R = f"{W}r"
_R_PR = f"{W}rPr"
_RUBY = f"{W}ruby"
_RUBY_BASE = f"{W}rubyBase"
_SECT_PR = f"{W}sectPr"
_SYM = f"{W}sym"
_T = f"{W}t"
_TAB = f"{W}tab"
_TBL = f"{W}tbl"
_TC = f"{W}tc"
_TR = f"{W}tr"
_SKIPPED = frozenset(
    f"{W}{name}"
    for name in (
        "del moveFrom pPr rPr sectPr tblPr tblGrid trPr tcPr sdtPr sdtEndPr instrText delText delInstrText "
        "bookmarkEnd commentRangeStart commentRangeEnd commentReference annotationRef proofErr "
        "permStart permEnd lastRenderedPageBreak softHyphen separator continuationSeparator smartTagPr "
        "customXmlPr fldData rt rubyPr txbxContent footnoteRef endnoteRef"
    ).split()
)


@frozen(eq=False, repr=False)
class Shared(Distinct):
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


class Story:
    """Reads one story.

    Args:
        shared: what all stories share.
        relations: of the part that holds it.
    """

    def __init__(self, shared: Shared, relations: Mapping[str, Relation]) -> None:
        self._shared = shared
        self._relations = relations
        self._fields = Fields()
        self._joined: Gathering | None = None  # its end is deleted: the next one goes on with it
        self._fresh = False  # whether a page ends before the next paragraph

    def blocks(self, parent: Element) -> list[WordBlock]:
        """The paragraphs and tables of a story, in order."""
        made: list[WordBlock] = []
        for element in find_blocks(parent):
            if element.tag == _TBL:
                made.append(self._table(element))
                continue
            begins = self._joined is None
            paragraph = self._paragraph(element)
            if begins:
                made.append(paragraph)
            made += paragraph.boxes
            paragraph.boxes.clear()
        self._end_joined()
        return made

    def _end_joined(self) -> None:
        """What waited to go on does not."""
        if self._joined is not None:
            self._joined.end()
            self._joined = None

    def _table(self, element: Element) -> WordTable:
        self._end_joined()
        rows: list[list[WordCell]] = []
        heads: set[int] = set()
        for row in find_named(element, _TR):
            properties = child(row, "trPr")
            if child(properties, "del") is not None:
                continue
            cells: list[WordCell] = []
            column = number(properties, "gridBefore") or 0
            for cell in find_named(row, _TC):
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

    def _paragraph(self, element: Element) -> WordParagraph:
        """A paragraph; the one above it, where this goes on with it."""
        shared = self._shared
        properties = leading_child(element, _P_PR)
        joined = self._joined
        if properties is None:
            style = shared.styles.of(None)
            made = joined.paragraph if joined is not None else WordParagraph("", style=style)
            going_on = ends_section = False
            if style.list[0]:
                made.number = self._number(None, None, style)
        else:
            said = properties_of(properties)
            named = said.get(_P_STYLE)
            id = value(named) if named is not None else None
            style = shared.styles.of(id)
            made = joined.paragraph if joined is not None else WordParagraph("", style=style)
            frame = said.get(_FRAME_PR)
            dropped = frame is not None and frame.get(_DROP_CAP, "none") != "none"
            if joined is None and (len(said) > (named is not None) or style.list[0]):  # else nothing but its style
                made.framed = frame is not None and not dropped
                made.left = left_of(said.get(_IND))
                made.keep_next = flag(said.get(_KEEP_NEXT)) is True
                made.page = made.opens = flag(said.get(_PAGE_BREAK_BEFORE)) is True
                own = said.get(_NUM_PR)
                if own is not None or style.list[0]:
                    made.number = self._number(own, id, style)
            ends_section = _SECT_PR in said
            going_on = dropped or child(said.get(_R_PR), "del") is not None
        if self._fresh:
            made.page, self._fresh = True, False
        writing = joined if joined is not None else Gathering(made)
        self._joined = None
        self._inside(element, writing, None)
        if going_on:
            self._joined = writing
        else:
            writing.end()
        if ends_section:
            shared.calls.end_section()
        return made

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

    def _inside(self, parent: Element, writing: Gathering, target: str | None) -> None:
        """Read what stands in a paragraph, or in something within it that holds runs."""
        for element in parent:
            tag = element.tag
            if tag == _R:
                self._run(element, writing, target)
            elif tag == _BOOKMARK_START:
                if not writing.size:
                    writing.paragraph.bookmarks.append(element.get(_NAME) or "")
            elif tag in _SKIPPED or not isinstance(tag, str):
                continue
            elif tag == _HYPERLINK:
                self._inside(element, writing, self._target(element) or target)
            elif tag == _FLD_SIMPLE:
                address = linked(element.get(f"{W}instr") or "")
                self._inside(element, writing, address or target)
            elif tag == _ALTERNATE_CONTENT:
                self._inside(chosen_of(element), writing, target)
            elif tag.endswith(("}oMath", "}oMathPara")):
                words = "".join(item.text or "" for item in element.iter() if str(item.tag).endswith("}t"))
                if not self._fields.hidden:
                    writing.write(words, Look((), target))
            else:
                self._inside(element, writing, target)

    def _run(self, run: Element, writing: Gathering, target: str | None) -> None:
        style = writing.paragraph.style
        properties = leading_child(run, _R_PR)
        fields = self._fields
        if target is None and fields.open:
            target = fields.target
        look, hidden = self._shared.looks.read(properties, style, target)
        call: Call | None = None
        for element in run:
            tag = element.tag
            if tag == _T:
                text = element.text or ""
            elif tag == _R_PR or not isinstance(tag, str):
                continue
            elif tag in (_TAB, _PTAB):
                text = "\t"
            elif tag in (_BR, _CR):
                if element.get(f"{W}type") in _BREAKING:
                    self._fresh = self._fresh or element.get(f"{W}type") == "page"
                    text = LINE_BREAK if writing.size else ""
                else:
                    text = LINE_BREAK
            elif tag == _NO_BREAK_HYPHEN:
                text = "\u2011"
            elif tag == _SYM:
                text = read_symbol(element)
            elif tag == _FLD_CHAR:
                fields.turn(element)
                continue
            elif tag == _INSTR_TEXT:
                fields.instruct(element.text or "")
                continue
            elif tag in (_FOOTNOTE_REFERENCE, _ENDNOTE_REFERENCE):
                if not fields.hidden:
                    call = self._shared.calls.next(element, run)
                    if call is not None:
                        writing.call(call)
                continue
            elif tag in (_DRAWING, _PICT, _OBJECT):
                self._draw(element, writing)
                continue
            elif tag == _ALTERNATE_CONTENT:
                chosen = chosen_of(element)
                if any(str(item.tag).endswith(("}drawing", "}pict")) for item in chosen):
                    for item in chosen:
                        self._draw(item, writing)
                else:
                    self._inside(chosen, writing, target)
                continue
            elif tag == _RUBY:
                for base in element.iterfind(_RUBY_BASE):
                    self._inside(base, writing, target)
                continue
            else:
                continue
            if not text or fields.hidden:
                continue
            if call is not None and call.custom:
                continue  # the mark itself, which the call has
            if hidden:
                self._shared.hidden.append(text)
            else:
                writing.write(text, look)

    def _target(self, link: Element) -> str | None:
        """Where a link leads: a URL, or ``#`` and the name of a bookmark."""
        relation = self._relations.get(link.get(f"{R}id") or "")
        anchor = link.get(f"{W}anchor")
        if relation is not None and self._shared.calls.escaped and marks_citation(link, relation.target):
            return None
        if relation is not None and relation.external:
            return f"{relation.target}#{anchor}" if anchor else relation.target or None
        return f"#{anchor}" if anchor else None

    def _draw(self, element: Element, writing: Gathering) -> None:
        """A picture, or a text box, whose blocks follow the paragraph."""
        boxes = list(find_boxes(element))
        fields, self._fields, joined, self._joined = self._fields, Fields(), self._joined, None
        for box in boxes:
            writing.paragraph.boxes += self.blocks(box)
        self._fields, self._joined = fields, joined
        if not boxes:
            writing.paragraph.pictures += any(str(item.tag).endswith(_PICTURES) for item in element.iter())
