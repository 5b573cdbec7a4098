"""Content as runs of characters of one style, the marks of its notes among them."""

from __future__ import annotations

from typing import assert_never

from attrs import define, evolve, field, frozen

from undoc.exporters.linked import PlainLink
from undoc.exporters.links import web_address
from undoc.exporters.pdf.lines import Style
from undoc.exporters.pdf.setting.marks import Mark
from undoc.exporters.pdf.setting.scripts import by_language
from undoc.exporters.pdf.tags.elements import Element
from undoc.languages import Language
from undoc.model import Content, Emphasis, EmphasisStyle, Footnote, LineBreak, Link, Text
from undoc.patterns import compiled_late
from undoc.records import Distinct, Record

#: White space that a line may be broken at, but for the ideographic space, which keeps its width.
_SPACE = compiled_late("[ \t-\r\x1c-\x1f\x85\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f]+")
#: How large a raised or lowered character is, and how far it is moved, as parts of its line's size. What is moved by
#: more than half its own size is taken for another line by programs that read PDF (poppler: maxIntraLineDelta).
_SCRIPT_SIZE, _RAISED, _LOWERED = 0.65, 0.32, -0.15
_LEAST_SIZE = 4.0
#: No character is moved by more than this, in points, however deeply raised characters are nested in one another.
_MOST_MOVED = 8.0


@frozen(eq=False, repr=False)
class Run(Record):
    """Characters of one style.

    Attributes:
        text: the characters; a newline ends a line.
        note: the mark that this is.
    """

    text: str
    style: Style
    note: Mark | None = None


def plain(text: str) -> str:
    """Text with each run of white space as one space."""
    return _SPACE.sub(" ", text)


def raised(style: Style) -> Style:
    """The style of a raised character beside characters of a style."""
    return _moved(style, _RAISED)


def mark_style(marker: str, style: Style) -> Style:
    """The style of a note's mark in text of a style: asterisks stand raised by themselves."""
    return style if marker.strip("*") == "" else raised(style)


@define(eq=False, repr=False)
class Runs(Distinct):
    """Makes runs of content.

    Attributes:
        language: the document's.
        blue: whether links to the web are blue, as on the pages issued since 2018.
        marks: the marks made so far.
    """

    language: Language
    blue: bool = True
    marks: list[Mark] = field(factory=list)

    def of(self, content: Content, style: Style, element: Element | None = None) -> list[Run]:
        """The runs of content.

        Args:
            content: what is written.
            style: its own style.
            element: the element of the structure that it is; None where it is set only to be measured.
        """
        found: list[Run] = []
        for item in content:
            match item:
                case Text():
                    found += self.plain(item.value, style)
                case LineBreak():
                    found.append(Run("\n", style))
                case Footnote():
                    found.append(self._mark(item, style, element))
                case Emphasis():
                    found += self.of(item.content, emphasized(style, item.style), element)
                case Link():
                    inner = element.within("Link") if element is not None else None
                    blue = self.blue and not isinstance(item, PlainLink) and web_address(item.target) is not None
                    linked = evolve(style, link=item.target, blue=style.blue or blue, element=inner)
                    found += self.of(item.content, linked, inner)
                case _:
                    assert_never(item)
        return found

    def plain(self, text: str, style: Style) -> list[Run]:
        """The runs of a text; those in the letters of another script say so."""
        return [
            Run(part, style if not language else evolve(style, language=language))
            for part, language in by_language(plain(text), self.language)
        ]

    def _mark(self, note: Footnote, style: Style, element: Element | None) -> Run:
        """A mark: a reference in the structure, and a link to its note."""
        looks = mark_style(note.marker, style)
        link = element.within("Reference").within("Link") if element is not None else None
        mark = Mark(note, len(self.marks) + 1, link)
        if element is not None:
            self.marks.append(mark)
        return Run(plain(note.marker), evolve(looks, link=mark.there, blue=False, element=link), mark)


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
