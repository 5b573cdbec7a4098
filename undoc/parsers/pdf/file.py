"""A PDF file is opened with care: damaged, encrypted and oversized ones are told apart, and PDFium works alone.

PDFium is C++ and holds state for the whole process, so one thread at a time is let in. Pictures are never decoded; what
can't be limited here is the memory that PDFium takes for a single page.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence, Set
from contextlib import contextmanager
from typing import Any

from attrs import define, field

from undoc.errors import LimitExceeded, ParseError, UndocError
from undoc.options import PdfOptions
from undoc.parsers.pdf.characters import Characters
from undoc.parsers.pdf.drawings import Drawings, read_drawings
from undoc.parsers.pdf.links import link_runs, read_links
from undoc.parsers.pdf.outlines import Entry, read_outline
from undoc.parsers.pdf.runs import Run
from undoc.parsers.pdf.tags import Tags
from undoc.records import Distinct

_ALONE = threading.Lock()
#: How far into a file its first line may stand, by Adobe's readers and PDFium.
_HEAD = 1024
#: PDFium's numbers of errors.
_PASSWORD, _SECURITY = 4, 5


@define(eq=False, repr=False)
class Sheet(Distinct):
    """What a page of a file holds.

    Attributes:
        number: 1-based.
        width: in points.
        height: in points.
        runs: its characters, in PDFium's order.
        drawings: its rules and pictures.
        failed: whether PDFium could not read it.
        headings: the blocks that the file's structure calls headings, of all its pages so far.
        outline: the entries of the file's outline that lead to it.
    """

    number: int
    width: float
    height: float
    runs: list[Run]
    drawings: Drawings
    failed: bool = False
    headings: Set[int] = frozenset()
    outline: list[Entry] = field(factory=list)


def read_sheets(data: bytes | str, options: PdfOptions) -> list[Sheet]:
    """The pages of a PDF file.

    Args:
        data: the file's bytes.
        options: the limits, and the password.

    Raises:
        ParseError: it is no PDF file, is damaged, or needs a password.
        LimitExceeded: it is larger than the options allow.
        UndocError: pypdfium2 is not installed.
    """
    if isinstance(data, str):
        raise ParseError("a PDF file is bytes, not text")
    if not data:
        raise ParseError("the file is empty")
    if len(data) > options.max_bytes:
        raise LimitExceeded(f"the file has {len(data)} bytes; the limit is {options.max_bytes} (max_bytes)")
    if b"%PDF-" not in data[:_HEAD]:
        raise ParseError("this is no PDF file: it does not begin with %PDF-")
    with _ALONE, _opened(data, options) as document:
        sheets = list(_sheets(document, options))
        _put_outline(document, sheets)
        return sheets


def _put_outline(document: Any, sheets: Sequence[Sheet]) -> None:
    """Tell the pages which entries of the outline lead to them."""
    from pypdfium2 import raw

    for entry in read_outline(raw, document):
        if 0 < entry.page <= len(sheets):
            sheets[entry.page - 1].outline.append(entry)


def _sheets(document: Any, options: PdfOptions) -> Iterator[Sheet]:
    from pypdfium2 import raw

    count = raw.FPDF_GetPageCount(document)
    if count < 1:
        raise ParseError("the file is damaged: it has no pages")
    if count > options.max_pages:
        raise LimitExceeded(f"the file has {count} pages; the limit is {options.max_pages} (max_pages)")
    characters, tags = Characters(raw), Tags(raw)
    held = 0
    end = None if options.max_seconds is None else time.monotonic() + options.max_seconds
    for index in range(count):
        if end is not None and time.monotonic() > end:
            raise LimitExceeded(f"page {index + 1} of {count} was reached after {options.max_seconds} s (max_seconds)")
        sheet, size = _sheet(
            raw, document, index, characters, tags, options.max_characters - held, options.max_characters
        )
        held += size
        yield sheet


def _sheet(
    raw: Any, document: Any, index: int, characters: Characters, tags: Tags, room: int, limit: int
) -> tuple[Sheet, int]:
    """A page, and how many characters it has."""
    page = raw.FPDF_LoadPage(document, index)
    if not page:
        return Sheet(index + 1, 0, 0, [], Drawings(), failed=True), 0
    try:
        width, height = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
        text = raw.FPDFText_LoadPage(page)
        if not text:
            return Sheet(index + 1, width, height, [], Drawings(), failed=True), 0
        try:
            count = raw.FPDFText_CountChars(text)
            if count > room:
                raise LimitExceeded(
                    f"page {index + 1} brings more characters than the limit of {limit} (max_characters)"
                )
            links, owners = read_links(raw, document, page), tags.read(page)
            runs = characters.runs(text, characters.text_of(text), owners, join=not links and not owners)
            link_runs(runs, links)
        finally:
            raw.FPDFText_ClosePage(text)
        return Sheet(index + 1, width, height, runs, read_drawings(raw, page), headings=tags.headings), max(0, count)
    finally:
        raw.FPDF_ClosePage(page)


@contextmanager
def _opened(data: bytes, options: PdfOptions) -> Iterator[Any]:
    """PDFium's handle of a document, closed in the end."""
    try:
        import pypdfium2  # noqa: F401  # sets PDFium up
        from pypdfium2 import raw
    except ImportError:
        raise UndocError("reading PDF needs pypdfium2: pip install 'undoc-un[pdf]'") from None
    password = options.password.encode() if options.password else None
    document = raw.FPDF_LoadMemDocument64(data, len(data), password)
    if not document:
        code = raw.FPDF_GetLastError()
        if code == _PASSWORD:
            what = "the password does not open it" if password else "it needs a password (PdfOptions(password=…))"
            raise ParseError(f"the file is encrypted: {what}")
        if code == _SECURITY:
            raise ParseError("the file is encrypted in a way that can't be read")
        raise ParseError("the file is damaged: it can't be opened as PDF")
    try:
        yield document
    finally:
        raw.FPDF_CloseDocument(document)
