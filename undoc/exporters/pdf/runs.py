"""Content as runs of characters of one style, the marks of its notes among them."""

from __future__ import annotations

import re
from typing import assert_never

from attrs import evolve, frozen

from undoc.exporters.pdf.lines import Style
from undoc.model import Content, Emphasis, EmphasisStyle, Footnote, LineBreak, Link, Text

#: White space that a line may be broken at, but for the ideographic space, which keeps its width.
_SPACE = re.compile("[ \t-\r\x1c-\x1f\x85\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f]+")
#: How large a raised or lowered character is, and how far it is moved, as parts of its line's size. What is moved by
#: more than half its own size is taken for another line by programs that read PDF (poppler: maxIntraLineDelta).
_SCRIPT_SIZE, _RAISED, _LOWERED = 0.65, 0.32, -0.15
_LEAST_SIZE = 4.0
#: No character is moved by more than this, in points, however deeply raised characters are nested in one another.
_MOST_MOVED = 8.0


@frozen(slots=True)
class Run:
    """Characters of one style.

    Attributes:
        text: the characters; a newline ends a line.
        note: the note whose mark this is.
    """

    text: str
    style: Style
    note: Footnote | None = None


def plain(text: str) -> str:
    """Text with each run of white space as one space."""
    return _SPACE.sub(" ", text)


def raised(style: Style) -> Style:
    """The style of a raised character beside characters of a style."""
    return _moved(style, _RAISED)


def mark_style(marker: str, style: Style) -> Style:
    """The style of a note's mark in text of a style: asterisks stand raised by themselves."""
    return style if marker.strip("*") == "" else raised(style)


def runs_of(content: Content, style: Style) -> list[Run]:
    """The runs of content whose own style this is."""
    found: list[Run] = []
    for item in content:
        match item:
            case Text():
                found.append(Run(plain(item.value), style))
            case LineBreak():
                found.append(Run("\n", style))
            case Footnote():
                found.append(Run(plain(item.marker), mark_style(item.marker, style), item))
            case Emphasis():
                found += runs_of(item.content, emphasized(style, item.style))
            case Link():
                found += runs_of(item.content, evolve(style, link=item.target))
            case _:
                assert_never(item)
    return found


def emphasized(style: Style, emphasis: EmphasisStyle) -> Style:
    """A style with an emphasis added."""
    match emphasis:
        case "italic":
            return evolve(style, italic=True)
        case "bold":
            return evolve(style, bold=True)
        case "underline":
            return evolve(style, underline=True)
        case "superscript":
            return raised(style)
        case "subscript":
            return _moved(style, _LOWERED)
        case _:
            assert_never(emphasis)


def _moved(style: Style, by: float) -> Style:
    rise = max(-_MOST_MOVED, min(_MOST_MOVED, style.rise + style.size * by))
    return evolve(style, size=max(_LEAST_SIZE, style.size * _SCRIPT_SIZE), rise=rise)
