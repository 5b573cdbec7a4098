"""The emphasis and the links of the running text: where it looks otherwise than the text of its paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.model import EmphasisStyle
from undoc.parsers.pdf.lines import PrintedLine, Stretch
from undoc.parsers.text.dressing import Look
from undoc.parsers.text.source import Line


def looks_of(lines: Iterable[tuple[Line, PrintedLine]], *, upright: bool) -> Iterator[tuple[int, int, Look]]:
    """The stretches of the running text that are emphasized or lead anywhere: start, end and look, in order.

    Args:
        lines: the lines of the running text, in order.
        upright: whether most of the text is neither bold nor italic, so that these tell anything.
    """
    last: tuple[int, int, Look] | None = None
    for line, printed in lines:
        for stretch in printed.looks:
            look = _look(stretch, printed.text, upright=upright)
            if not look.styles and look.target is None:
                continue
            start, end = line.offset + stretch.start, line.offset + stretch.end
            if last is not None and last[2] == look and start - last[1] <= 1:
                last = (last[0], end, look)
                continue
            if last is not None:
                yield last
            last = (start, end, look)
    if last is not None:
        yield last


def _look(stretch: Stretch, text: str, *, upright: bool) -> Look:
    styles: list[EmphasisStyle] = []
    if upright and stretch.face.bold:
        styles.append("bold")
    if upright and stretch.face.italic:
        styles.append("italic")
    raised = text[stretch.start : stretch.end]
    if stretch.raised and raised.strip() and not set(raised) <= _RAISED_ALREADY:
        styles.append("superscript" if stretch.raised > 0 else "subscript")
    return Look(tuple(styles), stretch.target)


#: Figures that are raised as characters, and what stands in marks of notes.
_RAISED_ALREADY = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹*†() ")
