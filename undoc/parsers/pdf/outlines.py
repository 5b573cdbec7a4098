"""The outline of a file: entries with words and the places that they lead to (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

import ctypes
from typing import Any

from attrs import frozen

from undoc.parsers.pdf.functions import address_of
from undoc.records import Distinct

#: No more entries are read, nor deeper ones; the words of longer ones are left off, in bytes.
_MOST, _DEEPEST, _LONGEST = 5_000, 32, 2_000


@frozen(eq=False, repr=False)
class Entry(Distinct):
    """An entry of the outline.

    Attributes:
        words: what it says.
        page: where it leads, 1-based; 0 where that is no page of the file.
        y: how high it leads on the page, in points from the lower edge; None where it doesn't tell.
        above: the entry around it.
    """

    words: str
    page: int
    y: float | None
    above: Entry | None


def read_outline(raw: Any, document: Any) -> list[Entry]:
    """The entries of a file's outline in order, those around others before them; none where it has none.

    An entry that a damaged outline leads to again is left off, and so are those behind the first 5,000.

    Args:
        raw: the functions of PDFium.
        document: PDFium's handle of the document.
    """
    found: list[Entry] = []
    seen: set[int] = set()
    buffer = ctypes.create_string_buffer(_LONGEST)
    waiting: list[tuple[Any, Entry | None, int]] = [(raw.FPDFBookmark_GetFirstChild(document, None), None, 0)]
    while waiting and len(found) < _MOST:
        bookmark, above, depth = waiting.pop()
        if not bookmark or address_of(bookmark) in seen:
            continue
        seen.add(address_of(bookmark))
        size = raw.FPDFBookmark_GetTitle(bookmark, buffer, _LONGEST)
        words = buffer.raw[: size - 2].decode("utf-16-le", "replace") if 2 < size <= _LONGEST else ""
        entry = Entry(words, *_place(raw, document, bookmark), above)
        found.append(entry)
        waiting.append((raw.FPDFBookmark_GetNextSibling(document, bookmark), above, depth))
        if depth < _DEEPEST:
            waiting.append((raw.FPDFBookmark_GetFirstChild(document, bookmark), entry, depth + 1))
    return found


def _place(raw: Any, document: Any, bookmark: Any) -> tuple[int, float | None]:
    """The page that an entry leads to, and how high."""
    place = raw.FPDFBookmark_GetDest(document, bookmark)  # that of its action, where it has no other
    page = raw.FPDFDest_GetDestPageIndex(document, place) + 1 if place else 0
    told = [ctypes.c_int() for _ in range(3)]
    at = [raw.FS_FLOAT() for _ in range(3)]
    if page < 1 or not raw.FPDFDest_GetLocationInPage(place, *map(ctypes.byref, (*told, *at))):
        return max(0, page), None
    return page, at[1].value if told[1].value else None
