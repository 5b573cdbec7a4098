"""Pages become a document: printed lines are put to the passes of the text parser, with what their places tell."""

from __future__ import annotations

from collections.abc import Sequence

from undoc.diagnostics import Diagnostic, Severity, Span
from undoc.languages import language as language_of
from undoc.languages.detect import detect
from undoc.model import Document, Furniture, Table
from undoc.parsers.pdf.file import Sheet
from undoc.parsers.pdf.lines import PrintedLine, PrintedTable, print_lines
from undoc.parsers.pdf.margins import find_furniture, head_rules, merge_rules
from undoc.parsers.pdf.noterules import find_note_rule, is_printed_rule
from undoc.parsers.pdf.paragraphs import Paragraphs, body_size
from undoc.parsers.pdf.source import Source
from undoc.parsers.pdf.tables import make_table
from undoc.parsers.text.assembly import assemble, is_structure
from undoc.parsers.text.blocks import Chunk, finished, make_chunks
from undoc.parsers.text.evidence import Evidence
from undoc.parsers.text.heads import part_head
from undoc.parsers.text.hyphens import Hyphens
from undoc.parsers.text.markers import Marker, read_heading_marker, read_marker
from undoc.parsers.text.marks import Marks, bind_marks
from undoc.parsers.text.notes import take_notes
from undoc.parsers.text.parted_markers import has_form, readings_of
from undoc.parsers.text.resolutions import has_opening, is_opening, part_resolution
from undoc.parsers.text.signatures import is_place_date
from undoc.parsers.text.source import Line

#: What stands for a table among lines: it ends as a sentence does, so that nothing goes on behind it.
_BLOCK = "\ufffc."
#: Above this part of the first page's height stands the masthead, whose rules make no table.
_MASTHEAD = 0.85
#: No heading is longer.
_LONGEST_HEADING = 300


def build(sheets: Sequence[Sheet]) -> Document:
    """The document of these pages."""
    return _Building(sheets).build()


def running_text(sheets: Sequence[Sheet]) -> str:
    """What the pages say, line by line."""
    return _Building(sheets).source.text


class _Building:
    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self._sheets = sheets
        self._rules = [merge_rules(sheet.drawings.across) for sheet in sheets]
        size = body_size(run for sheet in sheets for run in sheet.runs)
        heads = head_rules(self._rules, [sheet.height for sheet in sheets], [sheet.width for sheet in sheets])
        self._pages = [
            print_lines(sheet.runs, sheet.number, rules, min(head, _MASTHEAD * sheet.height if not index else head), size)
            for index, (sheet, rules, head) in enumerate(zip(sheets, self._rules, heads, strict=True))
        ]
        for sheet in sheets:
            sheet.runs.clear()
        self._kinds = find_furniture(
            self._pages, [sheet.height for sheet in sheets], self._rules, [sheet.width for sheet in sheets]
        )
        self.source = Source(self._pages)
        self._told: list[Diagnostic] = []

    def build(self) -> Document:
        source = self.source
        code = detect(source.text)
        language = language_of(code)
        furniture, lines, rules = self._part()
        lines, notes = take_notes(lines, rules)
        lines, marks, unmarked = bind_marks(lines, notes)
        lines = self._put_tables(lines, marks)
        self._space(lines)
        resolution, lines = part_resolution(lines, language, marks)
        head = None
        if resolution is None:
            head, lines = part_head(lines, language, marks)
        hyphens = Hyphens(lines)
        chunks = make_chunks(
            lines,
            language,
            marks,
            lambda line: is_structure(line, language),
            lambda line: is_opening(line, language),
            lambda line: is_place_date(line, language),
            hyphens,
            self._told,
            preambular=resolution is not None or has_opening(lines, language),
            begins=self._begins,
        )
        furniture += hyphens.taken
        for chunk in chunks:
            chunk.evidence = self._evidence(chunk)
        return assemble(
            chunks, marks, unmarked, tuple(furniture), language, code, resolution, head, self._told
        )

    def _part(self) -> tuple[list[Furniture], list[Line], list[Line]]:
        """Furniture, the lines of the flow with notes among them, and the rules above notes."""
        furniture: list[Furniture] = []
        flow: list[Line] = []
        rules: list[Line] = []
        lines = self.source.lines
        of: dict[int, Line] = {id(self.source.printed(line.number)): line for line in lines}
        text = [[line for line in page if id(line) not in self._kinds] for page in self._pages]
        self.paragraphs = Paragraphs([[line for line in page if line.table is None] for page in text])
        body: list[list[PrintedLine]] = []
        for sheet, page, rest, drawn in zip(self._sheets, self._pages, text, self._rules, strict=True):
            found = find_note_rule(rest, drawn, self.paragraphs.size, sheet.height)
            printed_rule = None
            if found is not None:
                index, printed_rule = found
                first = of[id(rest[index])]
                if printed_rule is None:
                    rule = Line("", (), first.number, first.page, 0, 1, self.source.text, first.offset, 0, False, False)
                    rule.number = first.number - 1
                    rules.append(rule)
            body.append([line for line in rest[: found[0] if found is not None else None] if line.table is None])
            for printed in page:
                line = of[id(printed)]
                kind = self._kinds.get(id(printed))
                if kind is None and is_printed_rule(printed):
                    kind = "rule"
                    if printed is printed_rule:
                        rules.append(line)
                if kind is not None:
                    furniture.append(Furniture(line.text, kind, span=line.span))
                else:
                    line.broken = not flow or flow[-1].page != line.page
                    flow.append(line)
        self.paragraphs = Paragraphs([[line for line in lines if not is_printed_rule(line)] for lines in body])
        self._all_bold = _mostly_bold(body)
        return furniture, flow, rules

    def _put_tables(self, lines: Sequence[Line], marks: Marks) -> list[Line]:
        """The lines without those of tables, one line in the place of each table."""
        put: list[Line] = []
        self._tables: dict[int, Table] = {}
        of = {id(self.source.printed(line.number)): line for line in lines}
        last: PrintedTable | None = None
        for line in lines:
            table = self.source.printed(line.number).table
            if table is None:
                put.append(line)
            elif table is not last:
                place = Line(
                    _BLOCK, (), line.number, line.page, 0, 1, self.source.text, line.offset, 0, False, line.broken
                )
                self._tables[line.number] = make_table(table, of, marks)
                put.append(place)
            last = table
        return put

    def _evidence(self, chunk: Chunk) -> Evidence:
        table = self._tables.get(chunk.lines[0].number) if chunk.text == _BLOCK else None
        if table is not None:
            return Evidence("block", block=table, unmarked=True)
        printed = [self.source.printed(line.number) for line in chunk.lines]
        marker = _parted_marker(printed[0], chunk.text)
        if (
            not self._all_bold
            and all(line.bold for line in printed)
            and len(chunk.text) <= _LONGEST_HEADING
            and not finished(chunk.text)
        ):
            marker = marker or read_heading_marker(chunk.text) or read_marker(chunk.text)
            return Evidence("head", marker=marker)
        return Evidence(marker=marker) if marker is not None else chunk.evidence

    def _space(self, lines: Sequence[Line]) -> None:
        """Tell what gaps and indents lines have."""
        before: PrintedLine | None = None
        for line in lines:
            printed = self.source.printed(line.number)
            if before is not None:
                same = before.page == printed.page and before.y > printed.y
                apart = before.y - printed.y > 1.28 * self.paragraphs.leading(before)
                sizes = abs(before.size - printed.size) > 0.12 * printed.size or before.bold != printed.bold
                line.gap = int((same and apart) or (not same and before.page == printed.page) or sizes)
            before = printed

    def _begins(self, lines: Sequence[Line], line: Line) -> bool | None:
        """Whether a line begins a paragraph, as far as the page tells."""
        if lines[-1].number in self._tables or line.number in self._tables:
            return True
        before, after = self.source.printed(lines[-1].number), self.source.printed(line.number)
        same = before.page == after.page and before.y > after.y
        return self.paragraphs.begins(before, after, first=len(lines) == 1, same=same)


def _parted_marker(line: PrintedLine, text: str) -> Marker | None:
    """The number or letter that a gap parts from the text behind it."""
    printed = line.text[: line.parted]
    if not printed or not text.startswith(f"{printed} ") or printed.isdecimal() or not has_form(printed):
        return None
    return Marker(printed, len(printed) + 1, readings_of(printed))


def _mostly_bold(pages: Sequence[Sequence[PrintedLine]]) -> bool:
    bold = sum(len(line.text) for page in pages for line in page if line.bold)
    return 3 * bold > sum(len(line.text) for page in pages for line in page)


def tell(code: str, severity: Severity, message: str, page: int) -> Diagnostic:
    """What is said of a page."""
    return Diagnostic(code, severity, message, Span((), None, page))
