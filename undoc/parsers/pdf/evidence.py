"""What the look of its lines says of a block: that it is a heading, and which number stands before it."""

from __future__ import annotations

from collections.abc import Sequence

from undoc.languages.language import Language
from undoc.parsers.pdf.printed import PrintedLine
from undoc.parsers.text.attachments import attachment_heading
from undoc.parsers.text.blocks import Chunk, finished
from undoc.parsers.text.evidence import Evidence
from undoc.parsers.text.markers import Marker, read_heading_marker, read_marker
from undoc.parsers.text.parted_markers import has_form, readings_of

#: No heading is longer.
_LONGEST = 300


def find_evidence(chunk: Chunk, printed: Sequence[PrintedLine], language: Language, *, upright: bool) -> Evidence:
    """The evidence of a block.

    Args:
        chunk: the block.
        printed: its lines on the page.
        language: the language's data.
        upright: whether most of the text is not bold, so that bold lines are headings.
    """
    marker = _parted_marker(printed[0], chunk.text)
    if upright and len(chunk.text) <= _LONGEST and not finished(chunk.text) and all(line.bold for line in printed):
        if _opens_attachment(chunk, language):
            return Evidence("attachment")
        return Evidence("head", marker=marker or read_heading_marker(chunk.text) or read_marker(chunk.text))
    return Evidence(marker=marker) if marker is not None else chunk.evidence


def _opens_attachment(chunk: Chunk, language: Language) -> bool:
    """Whether a heading of several lines is an attachment's, though its words tell it of some of the lines only."""
    texts = [line.text for line in chunk.lines]
    if len(texts) < 3 or attachment_heading(texts[0], language) is not None:
        return False
    return any(attachment_heading(" ".join(texts[:count]), language) is not None for count in range(2, len(texts)))


def _parted_marker(line: PrintedLine, text: str) -> Marker | None:
    """The number or letter that a gap parts from the text behind it."""
    printed = line.text[: line.parted]
    if not printed or not text.startswith(f"{printed} ") or printed.isdecimal() or not has_form(printed):
        return None
    return Marker(printed, len(printed) + 1, readings_of(printed))
