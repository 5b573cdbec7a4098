"""The emphasis and the links of the running text: where it looks otherwise than the text of its paragraph."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from itertools import pairwise

from undoc.model import EmphasisStyle
from undoc.parsers.pdf.printed import Stretch
from undoc.parsers.pdf.source import Source
from undoc.parsers.text.dressing import Look
from undoc.parsers.text.source import Strand


def looks_of(source: Source, heads: Container[int], *, upright: bool) -> Iterator[tuple[int, int, Look]]:
    """The stretches of the running text that are emphasized or lead anywhere: start, end and look, in order.

    Args:
        source: the running text.
        heads: the numbers of the lines of masthead and title, which are bold as such.
        upright: whether most of the text is not bold, so that bold letters tell anything.
    """
    last: tuple[int, int, Look] | None = None
    for line in source.lines:
        printed = source.printed(line.number)
        for stretch in printed.looks:
            look = _look(stretch, printed.text, bold=upright and line.number not in heads)
            if not look.styles and look.target is None:
                continue
            start, end = line.offset + stretch.start, line.offset + stretch.end
            if last is not None and last[2].styles == look.styles and start - last[1] <= 1:
                if last[2] == look:
                    last = (last[0], end, look)
                    continue
                last = (last[0], start, last[2]) if look.styles else last  # white space between them looks the same
            if last is not None:
                yield last
            last = (start, end, look)
    if last is not None:
        yield last


def join_lines(text: str, strands: Iterable[Strand]) -> str:
    """The running text with spaces instead of line ends within paragraphs, so that words are found across them.

    Args:
        text: the running text.
        strands: the paragraphs.
    """
    parts = list(text)
    for strand in strands:
        for (_, start, size), (_, after, _) in pairwise(strand.segments):
            if after == start + size + 1 and parts[after - 1] in "\n\f":
                parts[after - 1] = " "
    return "".join(parts)


def _look(stretch: Stretch, text: str, *, bold: bool) -> Look:
    styles: list[EmphasisStyle] = []
    if bold and stretch.face.bold:
        styles.append("bold")
    if stretch.face.italic:
        styles.append("italic")
    raised = text[stretch.start : stretch.end]
    if stretch.raised and raised.strip() and not set(raised) <= _RAISED_ALREADY:
        styles.append("superscript" if stretch.raised > 0 else "subscript")
    return Look(tuple(styles), stretch.target)


#: Figures that are raised as characters, and what stands in marks of notes.
_RAISED_ALREADY = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹*†() ")
