"""The lines of the pages told apart: furniture, the rules above notes, and the flow with the notes in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import define, field

from undoc.model import Furniture, FurnitureKind
from undoc.parsers.pdf.drawings import Rule
from undoc.parsers.pdf.file import Sheet
from undoc.parsers.pdf.noterules import OpenNotes, find_note_rule, is_printed_rule
from undoc.parsers.pdf.printed import PrintedLine
from undoc.parsers.pdf.source import Source
from undoc.parsers.text.source import Line
from undoc.records import Distinct


@define(eq=False, repr=False)
class Flow(Distinct):
    """What the pages hold.

    Attributes:
        lines: all that is no furniture, in order; on each page the notes stand last.
        rules: a line for each rule above notes.
        furniture: running heads, page numbers, printed rules.
        body: the printed lines of each page that stand above its notes and in no table.
        unread: the lines that hold the places of pages of which nothing is read.
    """

    lines: list[Line] = field(factory=list)
    rules: list[Line] = field(factory=list)
    furniture: list[Furniture] = field(factory=list)
    body: list[list[PrintedLine]] = field(factory=list)
    unread: list[Line] = field(factory=list)


def part_flow(
    sheets: Sequence[Sheet],
    pages: Sequence[Sequence[PrintedLine]],
    rules: Sequence[Sequence[Rule]],
    kinds: Mapping[int, FurnitureKind],
    source: Source,
    size: float,
) -> Flow:
    """Tell the lines of the pages apart.

    Args:
        sheets: the pages of the file.
        pages: their lines.
        rules: their horizontal rules.
        kinds: the lines that are furniture, by identity.
        source: the running text of these lines.
        size: of most of the text's type.
    """
    flow, before = Flow(), OpenNotes()
    of = {id(source.printed(line.number)): line for line in source.lines}
    for sheet, page, drawn in zip(sheets, pages, rules, strict=True):
        rest = [line for line in page if id(line) not in kinds]
        found = find_note_rule(rest, drawn, size, sheet.height, before)
        printed_rule = None
        if found is not None:
            index, printed_rule = found
            before.see(rest[:index], rest[index:])
            if printed_rule is None:
                flow.rules.append(_rule_above(of[id(rest[index])], source))
            rest = rest[:index]
        else:
            before.see(rest, ())
        flow.body.append([line for line in rest if not (line.table or line.unread or is_printed_rule(line))])
        for printed in page:
            line = of[id(printed)]
            kind = kinds.get(id(printed))
            if kind is None and is_printed_rule(printed):
                kind = "rule"
                if printed is printed_rule:
                    flow.rules.append(line)
            if printed.unread:
                flow.unread.append(line)
            elif kind is not None:
                flow.furniture.append(Furniture(line.text, kind, span=line.span))
            else:
                line.broken = not flow.lines or flow.lines[-1].page != line.page
                flow.lines.append(line)
    return flow


def _rule_above(first: Line, source: Source) -> Line:
    """A line that stands for a drawn rule above the first line of the notes."""
    return Line("", (), first.number - 1, first.page, 0, 1, source.text, first.offset, 0, False, False)
