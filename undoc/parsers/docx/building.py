"""Stories become a document: paragraphs are put to the passes of the text parser, with evidence.

A paragraph of a file is a whole paragraph, so that no lines are joined; everything else that words tell (titles,
mastheads, annexes, signatures, levels of lists) is told by the same passes as in plain text.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import groupby

from attrs import evolve

from undoc.diagnostics import Diagnostic, Severity, Span
from undoc.languages import language as language_of
from undoc.languages.detect import detect
from undoc.model import Blocks, Content, Document, Furniture, Report, Resolution, Table, Unparsed
from undoc.parsers.docx.escapes import undo_escapes
from undoc.parsers.docx.file import WordFile, WordNote
from undoc.parsers.docx.flow import part_flow
from undoc.parsers.docx.furniture import make_furniture, make_hidden
from undoc.parsers.docx.heads import known_facts, part_own_head, part_styled_head
from undoc.parsers.docx.hints import find_evidence
from undoc.parsers.docx.marked import Unmarked, read_blocks, read_marked
from undoc.parsers.docx.notes import Call, NoteKind
from undoc.parsers.docx.source import Placed, Source, paragraphs
from undoc.parsers.docx.tables import make_table
from undoc.parsers.docx.typed_notes import take_typed_notes
from undoc.parsers.docx.words import WordBlock, WordParagraph, WordTable
from undoc.parsers.text.assembly import assemble
from undoc.parsers.text.blocks import Chunk
from undoc.parsers.text.body import build_body
from undoc.parsers.text.cited_links import citation_test
from undoc.parsers.text.dressing import Dresser
from undoc.parsers.text.evidence import NONE, Evidence
from undoc.parsers.text.found_notes import FoundNote
from undoc.parsers.text.heads import part_head
from undoc.parsers.text.inline import make_content
from undoc.parsers.text.marks import Mark, Marks
from undoc.parsers.text.nodes import new_paragraph
from undoc.parsers.text.orphans import Orphans
from undoc.parsers.text.resolutions import part_resolution
from undoc.parsers.text.source import Line, Strand

#: What stands for a table among paragraphs: it ends as a sentence does, so that nothing goes on behind it.
_BLOCK = "\ufffc."
#: Evidence of what may begin an attachment, whose titles stand below.
_OPENING = ("attachment", "head")


def build(file: WordFile) -> Document:
    """The document of a file."""
    return _Building(file).build()


def running_text(file: WordFile) -> str:
    """What all paragraphs of a file say, one below the other."""
    return _Building(file).text


class _Building:
    """Puts a document together, step by step.

    Args:
        file: the stories.
    """

    def __init__(self, file: WordFile) -> None:
        self._file = file
        self._told = list(file.told)
        self._own = file.properties.kind is not None
        if self._own:
            for word in paragraphs(
                [*file.first_header, *file.body, *(one for note in file.notes for one in note.blocks)]
            ):
                undo_escapes(word)
        source = self._source = Source()
        source.put(file.first_header)
        source.put(file.body)
        self._calls: dict[tuple[NoteKind, str], Call] = {}
        for placed in source:
            for _, _, call in placed.word.calls:
                self._calls.setdefault((call.kind, call.id), call)
        self._note_parts = [(note, self._put_note(note)) for note in file.notes]
        self._margins = [source.put_paragraph(word) for blocks in file.margins for word in paragraphs(blocks)]
        source.close()
        self.code = file.properties.language
        if self.code is None and not self._own:
            self.code = detect(source.text)
        elif self._own:
            self.code = file.properties.facts.get("Language") or None
        self._language = language_of(self.code)
        dresser = Dresser(source.text, source.looks(), citation_test(source.text, self.code))
        self._dress = dresser.dress
        self._marks = Marks((), self._dress)
        self._furniture: list[Furniture] = []
        self._marked = self._own  # whether bookmarks are asked what paragraphs are
        self._depth = 0  # how many tables around

    @property
    def text(self) -> str:
        """The running text."""
        return self._source.text

    def build(self) -> Document:
        """The document."""
        unmarked = self._notes()
        kind = self._file.properties.kind
        if kind is not None and not unmarked:
            try:
                return self._build_marked(kind)
            except Unmarked:
                for mark in self._marks:
                    mark.placed = False
        self._marked = False
        return self._build_by_words(unmarked)

    def _build_marked(self, kind: type[Document]) -> Document:
        """The document of a file of ours that is as it was written.

        Raises:
            Unmarked: it is not.
        """
        fields = read_marked(
            self._file.body, self._source, self._marks, self._language, self._file.properties, self._table
        )
        self._tell_pictures()
        header = [self._source.of(word) for word in paragraphs(self._file.first_header)]
        furniture = (*make_furniture((*header, *self._margins)), *make_hidden(self._file.hidden))
        return kind(**fields, language=self.code, furniture=furniture, notices=tuple(self._told))

    def _build_by_words(self, unmarked: list[FoundNote]) -> Document:
        """The document of any file."""
        flow = part_flow(self._file, self._source, self._language, own=self._own)
        self._furniture += flow.furniture
        tables, above = flow.tables, flow.above
        lines, self._marks, loose = take_typed_notes(flow, self._source, self._marks)
        unmarked += loose
        properties = self._file.properties
        marks, language = self._marks, self._language
        resolution, head, rest = None, None, lines
        if self._own:
            resolution, head, rest = part_own_head(lines, self._source, above, properties, language, marks)
        if resolution is None and head is None and (not self._own or properties.title):
            resolution, rest = part_resolution(lines, language, marks)
            if resolution is None:
                head, rest = part_head(lines, language, marks)
            if resolution is None and head is None:
                head, rest = part_styled_head(lines, self._source, above)
        chunks = self._chunks(rest, tables, above)
        self._tell_pictures()
        self._furniture += make_furniture(self._margins)
        self._furniture += make_hidden(self._file.hidden)
        furniture = tuple(self._furniture)
        untitled = Document
        if self._own and properties.kind is not None and not properties.title:
            untitled = properties.kind
        document = assemble(
            chunks, marks, unmarked, furniture, language, self.code, resolution, head, self._told,
            untitled, known_facts(properties, untitled),
        )  # fmt: skip
        if isinstance(document, Report) and self._own and document.date is None:
            document = evolve(document, date=properties.date())
        title = document.title
        if isinstance(document, Resolution) and title is not None and not (title.content or title.lines):
            document = evolve(document, title=None)  # a number alone, which is a field of its own
        number = properties.session_number() if self._own else None
        masthead = document.masthead
        if number is not None and masthead is not None and masthead.session_number is None:
            document = evolve(document, masthead=evolve(masthead, session_number=number))
        return document

    def _chunks(self, rest: Sequence[Line], tables: Sequence[WordTable], above: Container[int]) -> list[Chunk]:
        """Lines that are left, and tables, as the chunks that the document is put together from."""
        chunks: list[Chunk] = []
        width = max((len(line.text) for line in rest), default=0)
        waiting = list(reversed([(self._first(table), table) for table in tables]))
        below_head = False
        for number, group in groupby(rest, key=lambda line: line.number):
            while waiting and waiting[-1][0].number < number:
                chunks.append(self._table_chunk(*waiting.pop(), chunks))
                below_head = False
            lines = list(group)
            placed = self._source.by_number(number)
            whole = len(lines) == len(placed.lines)
            evidence = find_evidence(placed, own=self._own, below_head=below_head) if whole else NONE
            if number in above:
                evidence = Evidence("masthead")
            chunk = Chunk(lines, Strand.join(lines), lines[0].broken, width, evidence=evidence)
            if self._own and placed.word.style.role == "plain text":
                raw = self._marks.without(chunk.strand) if self._marks.within(chunk.strand) else chunk.text
                block = Unparsed(raw, span=chunk.strand.span)
                chunk.evidence = Evidence("block", block=block)
            below_head = evidence.kind in _OPENING or (
                below_head and (evidence.kind == "title" or chunk.text[:1] in "[［" or evidence is NONE)
            )
            chunks.append(chunk)
        while waiting:
            chunks.append(self._table_chunk(*waiting.pop(), chunks))
        return chunks

    def _first(self, table: WordTable) -> Placed:
        return self._source.of(next(iter(paragraphs((table,)))))

    def _table_chunk(self, first: Placed, word: WordTable, above: list[Chunk]) -> Chunk:
        """A table among the paragraphs, with the caption above it."""
        caption: Content = ()
        last = above[-1] if above and above[-1].evidence.block is None else None
        if last is not None and self._source.by_number(last.lines[0].number).word.style.role == "caption":
            caption = make_content(above.pop().strand, self._marks)
        table = self._table(word, caption)
        text = self._source.text
        line = Line(_BLOCK, (), first.number, 1, 0, 1, text, first.start, 0, False, False)
        return Chunk([line], line, False, evidence=Evidence("block", block=table, unmarked=True))

    def _table(self, word: WordTable, caption: Content = ()) -> Table:
        self._depth += 1
        made = make_table(word, caption, self._cell, styled=self._marked)
        self._depth -= 1
        return made

    def _cell(self, blocks: list[WordBlock]) -> Blocks:
        """The blocks of a cell or of a note."""
        if self._marked:
            try:
                return read_blocks(blocks, self._source, self._marks, self._language, self._table, self._depth)
            except Unmarked:
                pass
        chunks: list[Chunk] = []
        for block in blocks:
            if isinstance(block, WordTable):
                if block.rows and next(iter(paragraphs((block,))), None) is not None:
                    chunks.append(self._table_chunk(self._first(block), block, []))
                continue
            placed = self._source.of(block)
            if not placed.lines:
                continue
            evidence = find_evidence(placed, own=self._own, in_cell=True)
            chunks.append(Chunk(placed.lines, Strand.join(placed.lines), False, evidence=evidence))
        if len(chunks) == 1 and chunks[0].evidence.marker is None and chunks[0].evidence.block is None:
            content = make_content(chunks[0].strand, self._marks)
            return (new_paragraph(content, Span.union([node.span for node in content])),)
        return build_body(chunks, self._marks, Orphans(self._told), []) if chunks else ()

    # ---------------------------------------------------------------------------------------------------- notes

    def _put_note(self, note: WordNote) -> list[WordBlock]:
        """Give places to the paragraphs of a note, its mark before the first."""
        call = self._calls.get((note.kind, note.id))
        blocks = list(note.blocks)
        first = blocks[0] if blocks and isinstance(blocks[0], WordParagraph) else None
        if call is not None and call.mark:
            if first is None:
                first = WordParagraph()
                blocks.insert(0, first)
            own = first.text.lstrip()
            has_mark = call.custom and re.match(r"\s+".join(map(re.escape, call.mark.split())), own) is not None
            self._source.put_paragraph(first, "" if has_mark else f"{call.mark}\t")
            self._source.put(blocks[1:])
        else:
            self._source.put(blocks)
        return blocks

    def _notes(self) -> list[FoundNote]:
        """Bind the notes to their marks; those that no mark stands for."""
        marks: list[Mark] = []
        found: dict[tuple[NoteKind, str], FoundNote] = {}
        unmarked: list[FoundNote] = []
        self._marks = Marks((), self._dress)
        for note, blocks in self._note_parts:
            call = self._calls.get((note.kind, note.id))
            if call is None:
                strands = [placed_line for word in paragraphs(blocks) for placed_line in self._strands(word)]
                if strands:
                    first = strands[0]
                    unmarked.append(FoundNote("", "plain", first, strands[1:], first.line, 1))
                continue
            found[note.kind, note.id] = self._note(call, blocks)
        for placed in self._source:
            for start, end, call in placed.word.calls:
                strand = Strand(call.shown, placed.start + placed.shift + start, placed.number, 1)
                target = found.get((call.kind, call.id))
                if target is None:
                    self._tell("P308", f"the note of the mark {call.mark[:20]!r} is missing", strand.span)
                    target = FoundNote(call.mark, "raised", strand, [], placed.number, 1)
                marks.append(Mark(strand, target))
                del end
        self._marks = Marks(marks, self._dress)
        return unmarked

    def _strands(self, word: WordParagraph) -> list[Strand]:
        lines = self._source.of(word).lines
        return [Strand.join(lines)] if lines else []

    def _note(self, call: Call, blocks: list[WordBlock]) -> FoundNote:
        """A note with its body made."""
        body: Blocks = ()
        mark = Strand("", (), 0, 0)
        rest = blocks
        number = 0
        known = self._marked_note(call, blocks) if self._own else None
        if call.mark and blocks and isinstance(blocks[0], WordParagraph):
            rest = blocks[1:]
            lines = self._source.of(blocks[0]).lines
            if lines:
                whole = Strand.join(lines)
                number = whole.line
                size = len(" ".join(call.mark.split()))
                mark = whole.cut(0, size)
                text = whole.cut(size)
                if text and known is None:
                    content = make_content(text, self._marks)
                    body = (new_paragraph(content, Span.union([node.span for node in content])),)
        body = (*body, *self._cell(rest)) if known is None else known
        strands = [strand for word in paragraphs(blocks) for strand in self._strands(word)]
        if strands and mark:
            strands[0] = strands[0].cut(len(mark.text))
        return FoundNote(call.mark, "raised", mark, strands, number, 1, body=body)

    def _marked_note(self, call: Call, blocks: list[WordBlock]) -> Blocks | None:
        """The body of a note that is as we wrote it; None of any other."""
        size = len(" ".join(call.mark.split()))
        try:
            return read_blocks(blocks, self._source, self._marks, self._language, self._table, 0, size)
        except Unmarked:
            return None

    def _tell_pictures(self) -> None:
        for placed in self._source:
            if placed.word.pictures:
                span = Span((), placed.number)
                what = "a picture stands" if placed.word.pictures == 1 else f"{placed.word.pictures} pictures stand"
                self._tell("P301", f"{what} here; the tree holds none", span)

    def _tell(self, code: str, message: str, span: Span | None) -> None:
        self._told.append(Diagnostic(code, Severity.INFO if code == "P301" else Severity.WARNING, message, span))
