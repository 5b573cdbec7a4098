"""Where stretches of a page lead: the annotations that can be clicked."""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from attrs import frozen

from undoc.parsers.pdf.runs import Run
from undoc.records import Record

#: More links on a page are not looked at; no address is longer.
_MOST, _LONGEST = 5_000, 8_000
#: Links are looked for in steps of so many points; none is taller than so many steps, nor are there more on one.
_STEP, _TALL, _BESIDE = 16.0, 100, 200


@frozen(eq=False, repr=False)
class Clickable(Record):
    """A rectangle of a page, in points from its lower left corner, and the address that it leads to."""

    x0: float
    y0: float
    x1: float
    y1: float
    target: str


def read_links(raw: Any, document: Any, page: Any) -> list[Clickable]:
    """The rectangles of a page that lead to the web; those that lead into the file itself are left off.

    Args:
        raw: the functions of PDFium.
        document: PDFium's handle of the document.
        page: its handle of the page.
    """
    found: list[Clickable] = []
    position, link, box = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    for _ in range(_MOST):
        if not raw.FPDFLink_Enumerate(page, ctypes.byref(position), ctypes.byref(link)):
            break
        action = raw.FPDFLink_GetAction(link)
        if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
            continue
        size = raw.FPDFAction_GetURIPath(document, action, None, 0)
        if not 1 < size <= _LONGEST or not raw.FPDFLink_GetAnnotRect(link, ctypes.byref(box)):
            continue
        buffer = ctypes.create_string_buffer(size)
        raw.FPDFAction_GetURIPath(document, action, buffer, size)
        target = " ".join(buffer.value.decode("utf-8", "replace").split())
        if target:
            x0, x1 = sorted((box.left, box.right))
            y0, y1 = sorted((box.bottom, box.top))
            found.append(Clickable(x0, y0, x1, y1, target))
    return found


def link_runs(runs: Sequence[Run], links: Sequence[Clickable]) -> None:
    """Tell the runs that stand in a rectangle where they lead."""
    if not links:
        return
    rows: dict[int, list[Clickable]] = defaultdict(list)
    for link in links:
        first = int(link.y0 // _STEP)
        for step in range(first, min(int(link.y1 // _STEP), first + _TALL) + 1):
            rows[step].append(link)
    for run in runs:
        x, y = (run.x0 + run.x1) / 2, run.y + 0.25 * run.size
        for link in rows.get(int(y // _STEP), ())[:_BESIDE]:
            if link.x0 <= x <= link.x1 and link.y0 <= y <= link.y1:
                run.target = link.target
                break
