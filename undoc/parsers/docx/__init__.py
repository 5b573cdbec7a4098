"""DOCX to structure: official files, our own, those that other word processors saved, and those of strangers.

The way of a file through this package: `package` opens it with care (`foreign` tells what is no DOCX at all), `file`
finds its stories, `story` reads paragraphs and tables out of them (with `styles`, `looks`, `lists` and `numerals`,
`notes`), `source` gives each paragraph a place in one running text, `building` puts the paragraphs to the passes of
`undoc.parsers.text`, with what `hints`, `heads` and `properties` tell; `tables` and `furniture` make what plain
text has none of. Files of ours are put together by `marked`, as long as they are what we wrote.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from undoc.collector import PausedCollector
from undoc.errors import LimitExceeded, ParseError
from undoc.model import Document
from undoc.options import DocxOptions
from undoc.parsers.docx.building import build, running_text
from undoc.parsers.docx.file import WordFile, read_file
from undoc.parsers.docx.package import Package

T = TypeVar("T")

__all__ = ["parse", "read_running_text"]


def parse(data: bytes | str, options: DocxOptions | None = None) -> Document:
    """The document in a DOCX file.

    Args:
        data: the file's bytes.
        options: the limits.

    Raises:
        ParseError: it is no DOCX file, or a damaged or unsound one.
        LimitExceeded: it is larger than the options allow.
    """
    return _read(data, options, build)


def read_running_text(data: bytes | str, options: DocxOptions | None = None) -> str:
    """What all paragraphs of a DOCX file say, one below the other: the text that spans are offsets in.

    Args:
        data: the file's bytes.
        options: the limits.

    Raises:
        ParseError: as `parse`.
    """
    return _read(data, options, running_text)


def _read(data: bytes | str, options: DocxOptions | None, make: Callable[[WordFile], T]) -> T:
    if isinstance(data, str):
        raise ParseError("a DOCX file is bytes, not text")
    with PausedCollector():
        try:
            return make(read_file(Package(data, options or DocxOptions())))
        except RecursionError:
            raise LimitExceeded("the file is nested too deep") from None
