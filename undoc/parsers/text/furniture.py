"""First pass: page furniture, told by its form and by repetition, is taken out of the flow."""

from __future__ import annotations

import re
from collections import Counter

from undoc.model import Furniture, FurnitureKind
from undoc.parsers.text.source import Line

_RULE = re.compile(r"[_\u2014\u2500]{5,}|-{10,}")
_BAR_CODE = re.compile(r"\*\d{6,8}\*")
_JOB = r"\d{2}-\d{5}(?: ?\([A-Z]\))?(?: +\d{6}){0,3}"
_JOB_LINE = re.compile(rf"(?:\d{{1,4}}(?:/\d{{1,4}})? )?{_JOB}(?: \*\d{{6,8}}\*)?(?: \d{{1,4}}(?:/\d{{1,4}})?)?")
_PAGE_NUMBER = re.compile(r"\d{1,4}(?:/\d{1,4})?|[-\u2013] ?\d{1,4} ?[-\u2013]")
#: Lines at the beginning in which a symbol is the masthead's, even beside furniture.
_HEAD = 8
SYMBOL = re.compile(r"[A-Z]{1,5}(?:/[A-Za-z0-9.()\[\]-]+)+(?: ?\(\d{4}\))?\*{0,2}")


def take_furniture(lines: list[Line]) -> tuple[list[Line], list[tuple[Furniture, Line]]]:
    """Part the lines of the flow from the furniture of the pages.

    A line after furniture is marked `Line.broken`. Rules are furniture too; below one, `undoc.parsers.text.notes`
    looks for notes.

    Returns:
        The lines that stay, and each piece of furniture with the line it was.
    """
    kinds = [_kind_by_form(line) for line in lines]
    _symbols_repeated(lines, kinds)
    _page_numbers(lines, kinds)
    _running_titles(lines, kinds)
    kept: list[Line] = []
    taken: list[tuple[Furniture, Line]] = []
    broken = False
    for line, kind in zip(lines, kinds, strict=True):
        if kind is None:
            line.broken = line.broken or broken
            broken = False
            kept.append(line)
        else:
            taken.append((Furniture(line.text, kind, span=line.strand.span), line))
            broken = True
    return kept, taken


def _kind_by_form(line: Line) -> FurnitureKind | None:
    text = line.text
    if _RULE.fullmatch(text):
        return "rule"
    if _BAR_CODE.fullmatch(text):
        return "bar code"
    if _JOB_LINE.fullmatch(text):
        return "job number"
    return None


def _symbols_repeated(lines: list[Line], kinds: list[FurnitureKind | None]) -> None:
    """The symbol of the document again, alone on a line, is a running head; the first time it is the masthead's."""
    seen: set[str] = set()
    for index, line in enumerate(lines):
        if kinds[index] is None and SYMBOL.fullmatch(line.text):
            beside = index > _HEAD and (
                kinds[index - 1] is not None
                or _PAGE_NUMBER.fullmatch(lines[index - 1].text)
                or lines[index - 1].page < line.page
            )
            if line.text in seen or beside:
                kinds[index] = "running head"
            seen.add(line.text)
        elif len(seen) < 8:
            # "United Nations      A/68/50": the symbol at the right of the masthead's first line
            last = line.text.rsplit(" ", 1)[-1]
            if index < 4 and SYMBOL.fullmatch(last):
                seen.add(last)


def _page_numbers(lines: list[Line], kinds: list[FurnitureKind | None]) -> None:
    """A lone number beside other furniture or a page break is a page number; elsewhere it may be a paragraph's."""
    for index, line in enumerate(lines):
        if kinds[index] is not None or not _PAGE_NUMBER.fullmatch(line.text):
            continue
        before = index > 0 and kinds[index - 1] in ("job number", "running head", "bar code")
        after = index + 1 < len(lines) and kinds[index + 1] in ("job number", "running head", "bar code")
        at_break = (line.broken and index > 0) or (index + 1 < len(lines) and lines[index + 1].page > line.page)
        last = index + 1 == len(lines) and index > 0 and line.gap > 0
        alone = "/" in line.text and line.gap and (index + 1 == len(lines) or lines[index + 1].gap)
        if before or after or at_break or last or (alone and index):
            kinds[index] = "page number"


def _running_titles(lines: list[Line], kinds: list[FurnitureKind | None]) -> None:
    """The same words at the head of page after page, next to other furniture, are a running title."""
    beside = [
        index
        for index, line in enumerate(lines)
        if kinds[index] is None and index > 0 and kinds[index - 1] in ("running head", "page number", "job number")
    ]
    counts = Counter(lines[index].text for index in beside)
    for index in beside:
        if counts[lines[index].text] > 1 and len(lines[index].text) > 3:
            kinds[index] = "running head"
