"""Pages of which nothing is read, since they are pictures or damaged, are told, and their places are kept."""

from __future__ import annotations

from collections.abc import Container, Sequence

from undoc.diagnostics import Diagnostic, Severity, Span
from undoc.parsers.pdf.file import Sheet
from undoc.parsers.pdf.printed import PrintedLine

#: A page with a picture over so much of it, and no text but furniture, is a picture of a page.
_COVERED = 0.25
#: Letters may be drawn as shapes; a page with fewer is as good as empty.
_SHAPES = 40


def keep_unread(
    sheets: Sequence[Sheet], pages: Sequence[list[PrintedLine]], furniture: Container[int]
) -> list[Diagnostic]:
    """Put a line that holds the place on each page of which nothing can be read, and say so.

    Args:
        sheets: the pages of the file.
        pages: their lines.
        furniture: the lines that are furniture, by identity.
    """
    told: list[Diagnostic] = []
    for sheet, lines in zip(sheets, pages, strict=True):
        if any(id(line) not in furniture for line in lines):
            continue
        drawn = sheet.drawings
        if sheet.failed:
            code, reason = "P402", f"page {sheet.number} is damaged and can't be read"
        elif drawn.pictures > _COVERED * sheet.width * sheet.height or (drawn.pictures and not lines):
            code, reason = "P401", f"page {sheet.number} is a picture: it has no text that could be read"
        elif drawn.shapes > _SHAPES:
            code, reason = "P401", f"page {sheet.number} is drawn with lines: it has no text that could be read"
        else:
            continue
        lines.append(PrintedLine("", sheet.number, 0, 0, 0, 0, unread=reason))
        told.append(Diagnostic(code, Severity.ERROR, reason, Span((), None, sheet.number)))
    return told
