"""The head of the first page: its right column is read before what stands below the heavy rule.

What our own exporter prints in that column and no masthead has, such as the line with which a resolution was adopted,
goes to its usual place above the title.
"""

from __future__ import annotations

from collections.abc import Sequence

from undoc.languages.language import Language
from undoc.parsers.pdf.file import Sheet
from undoc.parsers.pdf.printed import PrintedLine
from undoc.parsers.pdf.source import Source
from undoc.parsers.text.marks import Marks
from undoc.parsers.text.masthead import is_masthead_line
from undoc.parsers.text.source import Line
from undoc.patterns import compiled_late

#: The right column begins in this part of the page's width; the masthead stands in this part of its height.
_RIGHT, _UPPER = 0.5, 0.6
#: The heavy rule takes so much of the page's width.
_WIDE = 0.55
#: Titles are larger than text, in parts of its size.
_LARGE = 1.15
_CLOSING = ("]", "］")
#: A word alone is the language of the version.
_WORD = compiled_late(r"[^\W\d_]+")


def put_masthead_in_order(
    lines: list[Line], source: Source, sheet: Sheet, size: float, language: Language, marks: Marks
) -> list[Line]:
    """The lines, those at the foot of the masthead's right column that are none of a masthead above the title.

    Args:
        lines: the lines of the flow.
        source: tells where they are printed.
        sheet: the first page.
        size: of most of the text.
        language: the language's data.
        marks: the bound marks of footnotes.
    """
    rule = min(
        (
            drawn.y0
            for drawn in sheet.drawings.across
            if drawn.x1 - drawn.x0 > _WIDE * sheet.width and drawn.y0 > _UPPER * sheet.height
        ),
        default=None,
    )
    title = _title(lines, source, rule, size) if rule is not None else None
    if rule is None or title is None:
        return lines
    column = [
        line
        for line in lines[: lines.index(title)]
        if (printed := source.printed(line.number)).page == 1
        and printed.y > rule
        and _is_aside(printed, sheet, rtl=language.rtl)
    ]
    moved: list[Line] = []
    begun = False
    for line in column:
        known = is_masthead_line(line, language, marks)
        if begun and not known and not _WORD.fullmatch(line.text):
            moved.append(line)
        begun = begun or known
    if moved:  # a line of theirs may happen to look like one of a masthead
        start, end = column.index(moved[0]), column.index(moved[-1]) + 1
        while end < len(column) and column[end].text.endswith(_CLOSING):
            end += 1
        moved = column[start:end]
    if not moved or len(moved) == len(column):
        return lines
    taken = {line.number for line in moved}
    put: list[Line] = []
    for line in lines:
        if line is title:
            put += moved
        if line.number not in taken:
            put.append(line)
    return put


def _is_aside(printed: PrintedLine, sheet: Sheet, *, rtl: bool) -> bool:
    """Whether a line stands in the second column of the masthead."""
    return printed.x1 < (1 - _RIGHT) * sheet.width if rtl else printed.x0 > _RIGHT * sheet.width


def _title(lines: Sequence[Line], source: Source, rule: float, size: float) -> Line | None:
    """The first line of large type below the heavy rule."""
    for line in lines:
        printed = source.printed(line.number)
        if printed.page > 1:
            return None
        if printed.y < rule and printed.size > _LARGE * size:
            return line
    return None
