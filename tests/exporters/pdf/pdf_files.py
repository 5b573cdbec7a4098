"""A PDF file of ours taken apart: pages, streams, baselines."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from undoc.diagnostics import Diagnostic
from undoc.exporters.pdf import export
from undoc.model import Document
from undoc.options import PdfOptions


def write(document: Document, options: PdfOptions | None = None) -> tuple[bytes, list[Diagnostic]]:
    report: list[Diagnostic] = []
    return export(document, options or PdfOptions(hyphenate=False), report), report


def pages(data: bytes) -> int:
    return len(re.findall(rb"/Type/Page/", data))


def streams(data: bytes) -> Iterator[bytes]:
    for head, body in re.findall(rb"<<([^\n]*?)>>\nstream\n(.*?)\r\nendstream", data, re.DOTALL):
        if b"FlateDecode" in head and b"/Type/XObject" not in head:
            yield zlib.decompress(body)


def contents(data: bytes) -> str:
    """The content streams of all pages: the only ones that show text."""
    return "\n".join(stream.decode("ascii") for stream in streams(data) if b" Tm" in stream)


def baselines(data: bytes, height: float = 792.0) -> list[tuple[float, float]]:
    """Where texts begin: x, and the baseline from the top of the page."""
    found = re.findall(r"1 0 0 1 ([\d.-]+) ([\d.-]+) Tm", contents(data))
    return [(float(x), round(height - float(y), 1)) for x, y in found]


def unicode_maps(data: bytes) -> str:
    return "".join(stream.decode() for stream in streams(data) if stream.startswith(b"/CIDInit"))
