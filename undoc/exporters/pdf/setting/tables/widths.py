"""How wide the columns of a table are, by what is in them, and which of them hold numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import accumulate

from attrs import define

from undoc.exporters.pdf.setting.tables.grid import Placed
from undoc.patterns import compiled_late

#: Space between the texts of two columns.
GAP = 8.0
#: The widest word of a cell that counts for the width of its column, in points.
_WIDEST = 140.0
#: A number as tables have it: with a sign or in brackets, with its currency or as a share; or what stands for none.
_NUMBER = compiled_late(r"[(\[]?[-+−–—]? ?[$€£¥]? ?\d[\d \u00a0\u202f.,٫٬/]*(?:%|٪|per cent)?[)\]]?|[-–—…]|\.\.\.?")

#: Says how wide the widest word of a cell is, and how wide all of it on one line.
Measure = Callable[[Placed], tuple[float, float]]


@define
class Need:
    """What a column needs, in points: for its widest word, and for its longest text on one line."""

    least: float = 1.0
    whole: float = 1.0


def number_columns(cells: Sequence[Placed], count: int) -> frozenset[int]:
    """The columns that hold numbers below their heads; the first column says what the rows are about."""
    texts: list[list[str]] = [[] for _ in range(count)]
    for placed in cells:
        if not placed.head and placed.end == placed.column + 1 and (text := text_of(placed)):
            texts[placed.column].append(text)
    return frozenset(
        at
        for at, found in enumerate(texts)
        if at and any(re.search(r"\d", text) for text in found) and all(map(_NUMBER.fullmatch, found))
    )


def text_of(placed: Placed) -> str:
    """What a cell says."""
    return " ".join(node.text for node in placed.cell.body).strip()


def needs(cells: Sequence[Placed], count: int, numbers: frozenset[int], measure: Measure) -> list[Need]:
    """What each column needs, its share of the gaps included; numbers stay on one line."""
    found = [Need() for _ in range(count)]
    wider: list[tuple[Placed, float]] = []
    for placed in cells:
        least, whole = measure(placed)
        least = min(whole if placed.column in numbers and not placed.head else least, _WIDEST)
        if placed.end - placed.column > 1:
            wider.append((placed, least))
            continue
        need = found[placed.column]
        need.least, need.whole = max(need.least, least), max(need.whole, whole, least)
    for need in found:
        need.least += GAP
        need.whole += GAP
    # What a cell over several columns needs beyond them, they share; for its text it needs no more than they have.
    for placed, least in wider:
        spanned = found[placed.column : placed.end]
        more = (least + GAP - sum(need.least for need in spanned)) / len(spanned)
        for need in spanned:
            need.least += max(0.0, more)
            need.whole = max(need.least, need.whole)
    return found


def edges(needed: Sequence[Need], numbers: frozenset[int], left: float, width: float) -> list[float]:
    """The start edge of each column and the end edge of the last.

    Every column gets what its widest word needs. If all texts have room on one line, columns of text share what is
    left over; else each gets a share by what its longest text lacks.
    """
    least, whole = sum(need.least for need in needed), sum(need.whole for need in needed)
    if whole <= width:
        texts = [need.whole if at not in numbers else 0.0 for at, need in enumerate(needed)]
        over = (width - whole) / sum(texts)  # the first column is one of text
        widths = [need.whole + over * own for need, own in zip(needed, texts, strict=True)]
    elif least < width:
        # A text many lines long asks for no more than a few columns' width.
        lacks = [min(need.whole, width) - min(need.least, width) for need in needed]
        over = (width - least) / (sum(lacks) or 1.0)
        widths = [need.least + over * own for need, own in zip(needed, lacks, strict=True)]
    else:
        widths = [need.least * width / least for need in needed]
    return list(accumulate(widths, initial=left))
