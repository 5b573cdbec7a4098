"""Pages with two columns are read column by column, between lines that run across both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence

from undoc.parsers.pdf.printed import PrintedLine

#: The second column begins in this part of the text's width.
_MIDDLE = (0.35, 0.68)
#: Either column has so many lines, as wide as this part of the text's width on an average.
_LEAST, _WIDE = 4, 0.26
#: Starts of a column differ by no more, in points.
_SAME = 3.0


def in_reading_order(page: list[PrintedLine], furniture: Container[int], *, rtl: bool) -> list[PrintedLine]:
    """The lines of a page in the order of reading; those in columns are given their number.

    Args:
        page: its lines from the top down.
        furniture: the lines that are furniture, by identity; they part nothing.
        rtl: whether the page is read from right to left.
    """
    text = [line for line in page if id(line) not in furniture]
    first = next((index for index, line in enumerate(page) if id(line) not in furniture), len(page))
    last = next((index for index in range(len(page), first, -1) if id(page[index - 1]) not in furniture), first)
    ordered: list[PrintedLine] = []
    part: list[PrintedLine] = []
    for line in text:
        if line.table is None:
            part.append(line)
            continue
        ordered += _read(part, rtl=rtl)
        part = []
        ordered.append(line)
    ordered += _read(part, rtl=rtl)
    between = [line for line in page[first:last] if id(line) in furniture]
    return [*page[:first], *between, *ordered, *page[last:]]


def _read(lines: list[PrintedLine], *, rtl: bool) -> list[PrintedLine]:
    """Lines without tables among them."""
    if len(lines) < 2 * _LEAST:
        return lines
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    width = right - left
    starts = Counter(
        round(line.x0 / _SAME) for line in lines if _MIDDLE[0] * width < line.x0 - left < _MIDDLE[1] * width
    )
    if not starts:
        return lines
    most, count = max(starts.items(), key=lambda item: (item[1], -item[0]))
    if count + starts.get(most - 1, 0) + starts.get(most + 1, 0) < _LEAST:
        return lines
    gutter = (most - 1) * _SAME
    ordered: list[PrintedLine] = []
    band: list[PrintedLine] = []
    for line in lines:
        if line.x0 < gutter - _SAME and line.x1 > gutter + _SAME:
            ordered += _in_columns(band, gutter, width, rtl=rtl)
            ordered.append(line)
            band = []
        else:
            band.append(line)
    return ordered + _in_columns(band, gutter, width, rtl=rtl)


def _in_columns(band: list[PrintedLine], gutter: float, width: float, *, rtl: bool) -> list[PrintedLine]:
    """The lines between two that run across both columns."""
    left = [line for line in band if line.x0 < gutter - _SAME]
    right = [line for line in band if line.x0 >= gutter - _SAME]
    if not (_is_column(left, width) and _is_column(right, width)):
        return band
    first, second = (right, left) if rtl else (left, right)
    for column, lines in enumerate((first, second), 1):
        for line in lines:
            line.column = column
    return first + second


def _is_column(lines: Sequence[PrintedLine], width: float) -> bool:
    return len(lines) >= _LEAST and sum(line.x1 - line.x0 for line in lines) > _WIDE * width * len(lines)
