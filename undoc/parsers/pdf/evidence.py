"""What the look of its lines says of a block: that it is a heading, and which number stands before it."""

from __future__ import annotations

from collections.abc import Sequence

from undoc.parsers.pdf.lines import PrintedLine
from undoc.parsers.text.blocks import Chunk, finished
from undoc.parsers.text.evidence import Evidence
from undoc.parsers.text.markers import Marker, read_heading_marker, read_marker
from undoc.parsers.text.parted_markers import has_form, readings_of

#: No heading is longer.
_LONGEST = 300


def find_evidence(chunk: Chunk, printed: Sequence[PrintedLine], *, upright: bool) -> Evidence:
    """The evidence of a block.

    Args:
        chunk: the block.
        printed: its lines on the page.
        upright: whether most of the text is not bold, so that bold lines are headings.
    """
    marker = _parted_marker(printed[0], chunk.text)
    if (
        upright
        and len(chunk.text) <= _LONGEST
        and not finished(chunk.text)
        and all(line.bold for line in printed)
    ):
        return Evidence("head", marker=marker or read_heading_marker(chunk.text) or read_marker(chunk.text))
    return Evidence(marker=marker) if marker is not None else chunk.evidence


def _parted_marker(line: PrintedLine, text: str) -> Marker | None:
    """The number or letter that a gap parts from the text behind it."""
    printed = line.text[: line.parted]
    if not printed or not text.startswith(f"{printed} ") or printed.isdecimal() or not has_form(printed):
        return None
    return Marker(printed, len(printed) + 1, readings_of(printed))
