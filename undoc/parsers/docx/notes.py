"""Footnotes and endnotes: which one a mark stands for, and what the mark is."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import define, field, frozen

from undoc.escape import unescape
from undoc.parsers.docx.markup import Element, W, child, number, value
from undoc.parsers.docx.numerals import numeral
from undoc.records import Distinct

NoteKind: TypeAlias = Literal["footnote", "endnote"]
#: For each kind that is spoken of: format, first number, where marks are counted anew; None where nothing is said.
Counting: TypeAlias = tuple[tuple[NoteKind, str | None, int | None, str | None], ...]

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
#: What a mark is shown as where the file has none, or white space.
_NOTHING = "\u2060"
_KINDS: tuple[NoteKind, ...] = ("footnote", "endnote")


@frozen(eq=False, repr=False)
class Call(Distinct):
    """A mark in the text.

    Attributes:
        kind: of the note.
        id: of the note in its part.
        mark: as printed, such as ``"1"`` or ``"*"``.
        shown: as it stands in running text; figures are raised.
        custom: whether the file has the mark itself.
    """

    kind: NoteKind
    id: str
    mark: str
    shown: str
    custom: bool


def shown(mark: str) -> str:
    """A mark as it stands in running text."""
    return mark.translate(_RAISED) if mark.strip() else _NOTHING


@define(eq=False, repr=False)
class _Count(Distinct):
    """How the marks of one kind of notes are counted."""

    style: str
    start: int = 1
    each_section: bool = False
    last: int = 0


@define(eq=False, repr=False)
class Calls(Distinct):
    """The marks of a document in order.

    Attributes:
        escaped: whether marks may hold characters in the form that undoc writes those in that XML forbids.
        seen: the notes that a mark stands for.
    """

    escaped: bool = False
    _counts: dict[NoteKind, _Count] = field(
        factory=lambda: {"footnote": _Count("decimal"), "endnote": _Count("lowerRoman")}
    )
    seen: set[tuple[NoteKind, str]] = field(factory=set)

    def set_up(self, said: Counting) -> None:
        """Count as the settings of a document or of a section say."""
        for kind, style, start, restart in said:
            count = self._counts[kind]
            if style is not None:
                count.style = style
            if start is not None:
                count.start = start
            if restart is not None:
                count.each_section = restart == "eachSect"

    def end_section(self) -> None:
        """A section ends, so that marks may be counted anew."""
        for kind in _KINDS:
            if self._counts[kind].each_section:
                self._counts[kind].last = 0

    def next(self, element: Element, run: Element) -> Call | None:
        """The call of a reference to a note; None where it names none.

        Args:
            element: the reference.
            run: the run that it stands in, which has the mark as well where that is not counted.
        """
        id = element.get(f"{W}id")
        if id is None:
            return None
        kind: NoteKind = "footnote" if element.tag == f"{W}footnoteReference" else "endnote"
        self.seen.add((kind, id))
        if (element.get(f"{W}customMarkFollows") or "0").lower() not in ("0", "false", "off"):
            mark = _said(element, run)
            if self.escaped:
                mark = " ".join(unescape(mark).split())
            return Call(kind, id, mark, shown(mark), custom=True)
        count = self._counts[kind]
        count.last += 1
        mark = numeral(count.last - 1 + count.start, count.style)
        return Call(kind, id, mark, shown(mark), custom=False)


def read_counting(properties: Element | None) -> Counting:
    """How the settings of a document or of a section say that marks are counted."""
    found: list[tuple[NoteKind, str | None, int | None, str | None]] = []
    for kind in _KINDS:
        said = child(properties, f"{kind}Pr")
        if said is not None:
            found.append((kind, value(said, "numFmt"), number(said, "numStart"), value(said, "numRestart")))
    return tuple(found)


def _said(element: Element, run: Element) -> str:
    """The mark that follows a reference in its run."""
    said: list[str] = []
    behind = False
    for item in run:
        if item is element:
            behind = True
        elif behind and item.tag == f"{W}t":
            said.append(item.text or "")
        elif behind and item.tag == f"{W}sym":
            said.append("*" if (item.get(f"{W}char") or "").upper() in ("F02A", "002A") else "†")
    return " ".join("".join(said).split())
