"""Pages become a document: printed lines are put to the passes of the text parser, with what their places tell."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise

from undoc.diagnostics import Diagnostic, Severity, Span
from undoc.languages import language as language_of
from undoc.languages.detect import detect
from undoc.languages.language import Language
from undoc.model import Block, Document, FurnitureKind, Unparsed
from undoc.parsers.pdf.carried import Carried
from undoc.parsers.pdf.columns import in_reading_order
from undoc.parsers.pdf.continued import continue_table
from undoc.parsers.pdf.evidence import find_evidence, rank_headings
from undoc.parsers.pdf.file import Sheet
from undoc.parsers.pdf.flow import part_flow
from undoc.parsers.pdf.lines import print_lines
from undoc.parsers.pdf.looks import join_lines, looks_of
from undoc.parsers.pdf.margins import find_furniture, head_rules, merge_rules
from undoc.parsers.pdf.mastheads import put_masthead_in_order
from undoc.parsers.pdf.noterules import OpenNotes, find_note_rule, is_printed_rule, know_marks
from undoc.parsers.pdf.outlined import find_outlined, find_title
from undoc.parsers.pdf.outlines import Entry
from undoc.parsers.pdf.paragraphs import Paragraphs, body_size
from undoc.parsers.pdf.printed import PrintedLine
from undoc.parsers.pdf.source import Source
from undoc.parsers.pdf.tables import make_table
from undoc.parsers.pdf.unread import keep_unread
from undoc.parsers.text.assembly import assemble, is_structure
from undoc.parsers.text.attachments import attachment_heading
from undoc.parsers.text.blocks import Chunk, make_chunks
from undoc.parsers.text.cited_links import citation_test
from undoc.parsers.text.dressing import Dresser
from undoc.parsers.text.evidence import Evidence
from undoc.parsers.text.found_notes import FoundNote
from undoc.parsers.text.heads import part_head
from undoc.parsers.text.hyphens import Hyphens
from undoc.parsers.text.inline import make_content
from undoc.parsers.text.marks import Marks, bind_marks
from undoc.parsers.text.nodes import new_paragraph
from undoc.parsers.text.notes import take_notes
from undoc.parsers.text.resolutions import has_opening, is_opening, part_resolution
from undoc.parsers.text.signatures import is_place_date
from undoc.parsers.text.source import Line

#: What stands for a block that is whole among lines: it ends as a sentence does, so that nothing goes on behind it.
_BLOCK = "\ufffc."
#: Above this part of the first page's height stands the masthead, if there is one; its rules make no table.
_MASTHEAD = 0.85
#: It has type larger than the text's, in parts of its size.
_LARGE = 1.25


def build(sheets: Sequence[Sheet]) -> Document:
    """The document of these pages."""
    return _Building(sheets).build()


def running_text(sheets: Sequence[Sheet]) -> str:
    """What the pages say, line by line."""
    return _Building(sheets).source.text


class _Building:
    """Puts a document together, step by step.

    Args:
        sheets: the pages of the file.
    """

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self._sheets = sheets
        self._told: list[Diagnostic] = []
        heights, widths = [sheet.height for sheet in sheets], [sheet.width for sheet in sheets]
        self._headings = sheets[-1].headings if sheets else frozenset()
        self._rules = [merge_rules(sheet.drawings.across) for sheet in sheets]
        self._heads = head_rules(self._rules, heights, widths)
        self._size = body_size(run for sheet in sheets for run in sheet.runs)
        masthead = _MASTHEAD * heights[0] if sheets else 0.0
        if sheets and any(run.y > masthead and run.size > _LARGE * self._size for run in sheets[0].runs):
            self._heads[0] = min(self._heads[0], masthead)
        self._pages = [self._print(index) for index in range(len(sheets))]
        rtl = 2 * sum(line.rtl for page in self._pages for line in page) > sum(map(len, self._pages))
        kinds = find_furniture(self._pages, heights, self._rules, widths)
        self._continue_tables(kinds)
        for sheet in sheets:
            sheet.runs.clear()  # the lines have what they say
        for index, page in enumerate(self._pages):
            self._pages[index] = in_reading_order(page, kinds, rtl=rtl)
        self._told += keep_unread(sheets, self._pages, kinds)
        self.source = Source(self._pages)
        text = [[line for line in page if id(line) not in kinds and line.table is None] for page in self._pages]
        size = body_size(line for page in text for line in page)
        self._flow = part_flow(sheets, self._pages, self._rules, kinds, self.source, size)
        self._paragraphs = Paragraphs(self._flow.body)
        self._entries = [entry for sheet in sheets for entry in sheet.outline]
        self._outlined = find_outlined(
            self._flow.body,
            self._entries,
            lambda before, after: self._paragraphs.begins(before, after, first=False),
        )
        self._blocks: dict[int, Block] = {}  # by the number of the line that holds the place

    def _print(self, index: int, carried: Carried | None = None) -> list[PrintedLine]:
        """The lines of a page."""
        sheet = self._sheets[index]
        return print_lines(sheet.runs, sheet.number, self._rules[index], self._heads[index], self._size, carried)

    def _continue_tables(self, kinds: dict[int, FurnitureKind]) -> None:
        """Put together tables that run on over pages; their repeated heads are furniture, as are running heads.

        Args:
            kinds: the lines that are furniture, by identity; those of pages that are printed anew are put in.
        """
        for index in range(1, len(self._pages)):
            above = self._pages[index - 1]
            text = self._text(index - 1, kinds) if any(line.table is not None for line in above) else []
            table = text[-1].table if text else None
            text = self._text(index, kinds) if table is not None else []
            if table is None or not text:
                continue
            first = text[0].table
            if first is None or not first.ruled:
                lines = self._print(
                    index, Carried(sorted(table.edges), table.sides, text[0].y, min(line.y for line in text))
                )
                known = {_place_of(line): kinds.pop(id(line)) for line in self._pages[index] if id(line) in kinds}
                self._pages[index] = lines
                kinds.update({id(line): known[_place_of(line)] for line in lines if _place_of(line) in known})
                text = self._text(index, kinds)
            more = text[0].table
            repeated = continue_table(table, more) if more is not None and more is not table else None
            if repeated is None:
                continue
            kinds.update({id(line): "running head" for line in repeated})
            number = self._sheets[index].number
            said = "; its head, which is repeated there, is kept once" if repeated else ""
            self._told.append(
                Diagnostic("P403", Severity.INFO, f"a table goes on on page {number}{said}", Span((), None, number))
            )

    def _text(self, index: int, kinds: Container[int]) -> list[PrintedLine]:
        """The lines of a page that are no furniture and stand above the notes."""
        lines = [line for line in self._pages[index] if id(line) not in kinds]
        found = find_note_rule(lines, self._rules[index], self._size, self._sheets[index].height, OpenNotes())
        return lines if found is None else [line for line in lines[: found[0]] if not is_printed_rule(line)]

    def build(self) -> Document:
        """The document."""
        source = self.source
        code = detect(source.text)
        language = language_of(code)
        lines, notes = take_notes(self._flow.lines, self._flow.rules, self._known_text())
        know_marks(notes, map(source.printed, (line.number for line in lines)))
        lines, marks, unmarked = bind_marks(lines, notes)
        every = lines
        lines, places = self._take_blocks(every)
        lines = put_masthead_in_order(lines, source, self._sheets[0], self._paragraphs.size, language, marks)
        self._space(lines)
        resolution, rest = part_resolution(lines, language, marks)
        head = None
        if resolution is None:
            head, rest = part_head(lines, language, marks)
        heads = {line.number for line in lines}.difference(line.number for line in rest)
        rest = _put_back(rest, places)
        hyphens = Hyphens(rest)
        chunks = make_chunks(
            rest,
            language,
            marks,
            lambda line: is_structure(line, language),
            lambda line: is_opening(line, language),
            lambda line: is_place_date(line, language),
            hyphens,
            self._told,
            preambular=resolution is not None or has_opening(rest, language),
            begins=lambda lines, line: self._begins(lines, line, language),
        )
        for chunk in chunks:
            if chunk.text != _BLOCK:
                chunk.evidence = self._evidence(chunk, language)
                if chunk.evidence.kind == "head":
                    heads.update(line.number for line in chunk.lines)
        rank_headings(list(self._headings_of(chunks, language)), marks)
        looks = looks_of(source, heads, upright=self._paragraphs.upright)
        joined = join_lines(
            source.text, (*(chunk.strand for chunk in chunks), *(one for note in notes for one in note.paragraphs))
        )
        marks.dress = Dresser(source.text, looks, citation_test(joined, code)).dress
        for note in notes:
            note.body = tuple(_paragraphs_of(note, marks))
        self._make_blocks(places, every, marks)
        for chunk in chunks:
            if chunk.text == _BLOCK:
                block = self._blocks.get(chunk.lines[0].number)
                chunk.evidence = Evidence("block", block=block, unmarked=True)
        furniture = (*self._flow.furniture, *hyphens.taken)
        return assemble(chunks, marks, unmarked, furniture, language, code, resolution, head, self._told)

    def _known_text(self) -> set[int]:
        """The numbers of lines that are no notes: those of tables, and those that begin with a mark and go on."""
        printed = [(line.number, self.source.printed(line.number)) for line in self._flow.lines]
        known = {number for number, line in printed if line.table is not None}
        for (_, before), (number, after) in pairwise(printed):
            if after.raised and self._paragraphs.runs_on(before, after):
                known.add(number)
        return known

    def _take_blocks(self, lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
        """The lines without those of tables; and a line in the place of each table and each page that is unread."""
        kept: list[Line] = []
        places: list[Line] = []
        last = None
        for line in lines:
            printed = self.source.printed(line.number)
            if printed.table is None:
                kept.append(line)
            elif printed.table is not last:
                places.append(self._place(line))
            last = printed.table
        places += map(self._place, self._flow.unread)
        places.sort(key=lambda line: line.number)
        return kept, places

    def _make_blocks(self, places: Sequence[Line], lines: Sequence[Line], marks: Marks) -> None:
        """Make the blocks that stand in these places."""
        of = {id(self.source.printed(line.number)): line for line in lines}
        for line in places:
            printed = self.source.printed(line.number)
            if printed.table is not None:
                self._blocks[line.number] = make_table(printed.table, of, marks)
            else:
                self._blocks[line.number] = Unparsed("", printed.unread, span=Span((), line.number, line.page))

    def _place(self, line: Line) -> Line:
        return Line(_BLOCK, (), line.number, line.page, 0, 1, self.source.text, line.offset, 0, False, line.broken)

    def _evidence(self, chunk: Chunk, language: Language) -> Evidence:
        printed = [self.source.printed(line.number) for line in chunk.lines]
        # all lines of a block that the file's structure calls a heading, where it is believed
        tagged = self._paragraphs.tagged and all(line.owner in self._headings for line in printed)
        named = tagged or all(self._entry_of(line) is not None for line in printed)
        return find_evidence(chunk, printed, language, upright=self._paragraphs.upright, named=named)

    def _space(self, lines: Sequence[Line]) -> None:
        """Tell which lines stand apart from those above them."""
        before: PrintedLine | None = None
        for line in lines:
            printed = self.source.printed(line.number)
            if before is not None and before.column != printed.column and before.page == printed.page:
                line.broken = True
            elif before is not None:
                parted = self._entry_of(before) is not self._entry_of(printed)
                line.gap = int(parted or self._paragraphs.stands_apart(before, printed))
            before = printed

    def _begins(self, lines: Sequence[Line], line: Line, language: Language) -> bool | None:
        """Whether a line begins a paragraph, as far as the page tells."""
        if lines[-1].text == _BLOCK or line.text == _BLOCK:
            return True
        before, after = self.source.printed(lines[-1].number), self.source.printed(line.number)
        entry = self._entry_of(before)
        if entry is not self._entry_of(after):
            return True
        told = self._paragraphs.begins(before, after, first=len(lines) == 1)
        if told is None and entry is not None and attachment_heading(lines[0].text, language) is None:
            return False  # one entry names an annex and its title, but of headings one alone
        return told

    def _headings_of(self, chunks: Iterable[Chunk], language: Language) -> Iterator[tuple[Chunk, float, Entry | None]]:
        """The headings, their size, and their entries in the outline; titles and what opens an attachment have none."""
        title, titles = find_title(self._entries, language), False
        for chunk in chunks:
            opens = chunk.evidence.kind == "attachment" or attachment_heading(chunk.text, language) is not None
            if chunk.evidence.kind == "head":
                first = self.source.printed(chunk.lines[0].number)
                entry = None if opens or titles else self._entry_of(first)
                yield chunk, round(2 * first.size) / 2, entry if entry is not title else None
            titles = opens

    def _entry_of(self, line: PrintedLine) -> Entry | None:
        """The entry of the outline that names a line."""
        return self._outlined.get(id(line))


def _place_of(line: PrintedLine) -> tuple[str, float, float]:
    """What tells a line from the others of its page."""
    return line.text, line.x0, line.y


def _put_back(lines: Sequence[Line], places: Sequence[Line]) -> list[Line]:
    """The lines with those that hold the places of blocks among them, where they stood."""
    put: list[Line] = []
    waiting = list(reversed(places))
    for line in lines:
        while waiting and waiting[-1].number < line.number:
            put.append(waiting.pop())
        put.append(line)
    return [*put, *reversed(waiting)]


def _paragraphs_of(note: FoundNote, marks: Marks) -> list[Block]:
    """The body of a note, with its emphasis."""
    made: list[Block] = []
    for strand in note.paragraphs:
        content = make_content(strand, marks)
        made.append(new_paragraph(content, Span.union([node.span for node in content])))
    return made
