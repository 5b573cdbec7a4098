"""Tagged files say which stretches of a page belong to one paragraph: their structure is read as evidence.

A tree of elements stands beside the pages (ISO 32000-1, 14.7); its leaves are numbers that the page's content bears.
PDFium gives the part of the tree that belongs to a page, so that nothing is known of paragraphs across pages.
"""

from __future__ import annotations

import ctypes
from typing import Any

from undoc.parsers.pdf.functions import address_of, quick

#: Elements that are one block each; what stands in others belongs to the one around it.
_HEADINGS = frozenset(("H", "H1", "H2", "H3", "H4", "H5", "H6"))
_BLOCKS = frozenset(("P", *_HEADINGS, "LI", "Note", "FENote", "TD", "TH", "Caption", "Title", "BlockQuote"))
#: Elements are nested no deeper; a page and what else stands in its elements are no more.
_DEEPEST, _MOST = 60, 3_000
#: No name of a type is longer, in bytes.
_LONGEST = 128


class Tags:
    """Reads the structure of one document, page by page.

    PDFium gives each page the kids of all pages, so that files with many would take time that grows with the square of
    their pages; their structure is not asked.

    Args:
        raw: the functions of PDFium.

    Attributes:
        headings: the blocks that are headings; their levels are not asked, which few files have right.
    """

    def __init__(self, raw: Any) -> None:
        self.headings: set[int] = set()
        self._raw = raw
        self._next = 0
        self._left = 0
        self._crowded = False
        self._buffer = ctypes.create_string_buffer(_LONGEST)
        self._owners: dict[int, int] = {}

    def read(self, page: Any) -> dict[int, int]:
        """For each number of a page's content the block that it belongs to; blocks of different pages differ.

        Args:
            page: PDFium's handle of the page.
        """
        raw = self._raw
        tree = None if self._crowded else raw.FPDF_StructTree_GetForPage(page)
        if not tree:
            return {}
        self._owners, self._left = {}, _MOST
        try:
            for index in range(max(0, raw.FPDF_StructTree_CountChildren(tree))):
                element = raw.FPDF_StructTree_GetChildAtIndex(tree, index)
                if element:
                    self._element(address_of(element), 0, 0)
        finally:
            raw.FPDF_StructTree_Close(tree)
        return {} if self._crowded else self._owners

    def _element(self, element: int, owner: int, depth: int) -> None:
        ask = quick(self._raw)
        count = ask.count_kids(element)
        self._left -= max(1, count)
        if depth > _DEEPEST or self._left < 0:
            self._crowded = self._crowded or self._left < 0
            return
        handle = ctypes.cast(element, self._raw.FPDF_STRUCTELEMENT)
        size = self._raw.FPDF_StructElement_GetType(handle, self._buffer, _LONGEST)
        kind = self._buffer.raw[: size - 2].decode("utf-16-le", "replace") if 2 < size <= _LONGEST else ""
        if kind in _BLOCKS:
            self._next += 1
            owner = self._next
            if kind in _HEADINGS:
                self.headings.add(owner)
        for index in range(count):
            kid = ask.kid_at(element, index)
            if kid:
                self._element(kid, owner, depth + 1)
                continue
            content = ask.kid_content_at(element, index)
            if content >= 0:
                self._owners[content] = owner
