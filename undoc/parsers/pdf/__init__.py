"""PDF to structure: official files and our own, by where characters stand on the page.

The way of a file through this package: `file` opens it and has `characters`, `drawings`, `links` and `tags` read its
pages (with `runs` and `functions`), and `outlines` its outline; `lines` makes printed lines of runs (with `baselines`,
`righttoleft` and `printed`), and tables are found by `grids`, `carried` and `aligned` (with `gridrows`); `margins`
tells furniture by place and repetition, `continued` puts tables together over pages, `columns` tells the order of
reading, `noterules` where notes begin, `unread` pages that have no text; `source` gives each line a place in one
running text; `flow` parts the lines, and `building` puts them to the passes of `undoc.parsers.text`, with what
`paragraphs`, `evidence`, `outlined` and `mastheads` tell of their places; `tables` and `looks` make what plain text
has none of.
"""

from __future__ import annotations

from undoc.collector import PausedCollector
from undoc.model import Document
from undoc.options import PdfOptions
from undoc.parsers.pdf.building import build, running_text
from undoc.parsers.pdf.file import read_sheets

__all__ = ["parse", "read_running_text"]


def parse(data: bytes | str, options: PdfOptions | None = None) -> Document:
    """The document in a PDF file.

    Args:
        data: the file's bytes.
        options: the limits, and the password.

    Raises:
        ParseError: it is no PDF file, is damaged, or needs a password.
        LimitExceeded: it is larger than the options allow.
    """
    with PausedCollector():
        return build(read_sheets(data, options or PdfOptions()))


def read_running_text(data: bytes | str, options: PdfOptions | None = None) -> str:
    """What all pages of a PDF file say, line by line: the text that spans are offsets in.

    Args:
        data: the file's bytes.
        options: the limits, and the password.

    Raises:
        ParseError: as `parse`.
    """
    return running_text(read_sheets(data, options or PdfOptions()))
