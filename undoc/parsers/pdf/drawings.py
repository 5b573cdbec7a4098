"""What is drawn on a page and is no text: horizontal and vertical rules, and pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from itertools import repeat
from typing import Any

from attrs import define, field, frozen

from undoc.parsers.pdf.functions import address_of, quick
from undoc.records import Distinct, Record

#: A rule is no thicker, in points; and no shorter.
_THICK, _SHORT = 3.0, 6.0
#: More things than these are a chart; forms are nested no deeper.
_MOST, _DEEPEST = 20_000, 8


@frozen(eq=False, repr=False)
class Rule(Record):
    """A straight line, horizontal or vertical; in points from the page's lower left corner."""

    x0: float
    y0: float
    x1: float
    y1: float


@define(eq=False, repr=False)
class Drawings(Distinct):
    """What is drawn.

    Attributes:
        across: horizontal rules, from the top down.
        down: vertical rules.
        pictures: how much of the page pictures cover at least, in square points.
        shapes: how many things are drawn with lines.
    """

    across: list[Rule] = field(factory=list)
    down: list[Rule] = field(factory=list)
    pictures: float = 0.0
    shapes: int = 0


def read_drawings(raw: Any, page: Any) -> Drawings:
    """The rules and pictures of a page.

    Args:
        raw: the functions of PDFium.
        page: PDFium's handle of the page.
    """
    found = Drawings()
    count = min(_MOST, max(0, raw.FPDFPage_CountObjects(page)))
    items = list(map(quick(raw).item_at, repeat(address_of(page)), range(count)))
    _Reader(raw, found).read(items, (1, 0, 0, 1, 0, 0), 0)
    found.across.sort(key=lambda rule: -rule.y0)
    return found


_Place = tuple[float, float, float, float, float, float]


class _Reader:
    def __init__(self, raw: Any, found: Drawings) -> None:
        self._raw = raw
        self._found = found
        self._seen = 0
        self._edges = [ctypes.c_float() for _ in range(4)]
        self._refs = [ctypes.byref(edge) for edge in self._edges]

    def read(self, items: Sequence[int], place: _Place, depth: int) -> None:
        """The objects of a page or of a form that stands at a place."""
        raw = self._raw
        items = items[: max(0, _MOST - self._seen)]
        self._seen += len(items)
        for address, kind in zip(items, map(quick(raw).kind_of, items), strict=True):
            if kind == raw.FPDF_PAGEOBJ_TEXT:
                continue
            item = ctypes.cast(address, raw.FPDF_PAGEOBJECT)
            if kind == raw.FPDF_PAGEOBJ_FORM:
                if depth < _DEEPEST:
                    matrix = raw.FS_MATRIX()
                    raw.FPDFPageObj_GetMatrix(item, ctypes.byref(matrix))
                    own = (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
                    count = min(_MOST, max(0, raw.FPDFFormObj_CountObjects(item)))
                    inner = [address_of(raw.FPDFFormObj_GetObject(item, at)) for at in range(count)]
                    self.read(inner, _combined(own, place), depth + 1)
                continue
            if not raw.FPDFPageObj_GetBounds(item, *self._refs):
                continue
            x0, y0, x1, y1 = _moved([edge.value for edge in self._edges], place)
            if kind == raw.FPDF_PAGEOBJ_PATH:
                self._found.shapes += 1
                if y1 - y0 <= _THICK and x1 - x0 >= _SHORT:
                    self._found.across.append(Rule(x0, y0, x1, y1))
                elif x1 - x0 <= _THICK and y1 - y0 >= _SHORT:
                    self._found.down.append(Rule(x0, y0, x1, y1))
            elif kind == raw.FPDF_PAGEOBJ_IMAGE:
                self._found.pictures += max(0.0, x1 - x0) * max(0.0, y1 - y0)


def _combined(inner: _Place, outer: _Place) -> _Place:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _moved(box: list[float], place: _Place) -> tuple[float, float, float, float]:
    """A box where its form stands on the page."""
    a, b, c, d, e, f = place
    if place == (1, 0, 0, 1, 0, 0):
        return box[0], box[1], box[2], box[3]
    corners = [(x * a + y * c + e, x * b + y * d + f) for x in (box[0], box[2]) for y in (box[1], box[3])]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)
