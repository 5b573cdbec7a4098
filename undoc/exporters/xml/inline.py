"""Running text: from content to mixed content, with its citations marked up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import assert_never
from urllib.parse import quote

from attrs import field, frozen

from undoc.akn import EMPHASIS, FILLER, TARGET
from undoc.exporters.xml import blocks  # text holds notes, notes hold blocks, and blocks hold text
from undoc.exporters.xml.addresses import address_of
from undoc.exporters.xml.tree import Element, add
from undoc.exporters.xml.writing import Writing
from undoc.model import Content, Emphasis, Footnote, LineBreak, Link, Node, Text
from undoc.patterns import compiled_late
from undoc.records import Record
from undoc.references import find_references

_PCHAR = r"(?:[\w.~!$&'()*+,;=@-]|%[0-9A-Fa-f]{2})"
#: What RFC 3986 and the schema's anyURI both take: a colon in the path stands behind a scheme or a slash.
_URI = compiled_late(
    r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?:(?<=:)//[A-Za-z0-9.-]+(?::\d{1,5})?(?![^/?#])|(?!//))"
    rf"{_PCHAR}*(?:/(?:{_PCHAR}|:)*)*(?:\?(?:{_PCHAR}|[:/?])*)?(?:\#(?:{_PCHAR}|[:/?])*)?",
    re.ASCII,
)


_DIGIT = compiled_late(r"\d")


@frozen(eq=False, repr=False)
class Mark(Record):
    """A stretch of a text to be put into an element of its own.

    Attributes:
        start: offset of its first character in the text of the content.
        end: offset behind its last.
        name: the element.
        attributes: of the element.
        target: the node that a reference leads to.
    """

    start: int
    end: int
    name: str
    attributes: dict[str, str] = field(factory=dict)
    target: Node | None = None

    def overlaps(self, other: Mark) -> bool:
        """Whether both hold some of the same characters."""
        return self.start < other.end and other.start < self.end


def plain(content: Content) -> str:
    """The text of content, without its footnotes."""
    return "".join(item.text for item in content if not isinstance(item, Footnote))


def uri(target: str) -> str:
    """A target as an anyURI: itself where it is one, otherwise percent-encoded."""
    return target if _URI.fullmatch(target) else quote(target, safe="", errors="replace")


def write_content(writing: Writing, parent: Element, content: Content, prefix: str, marks: Iterable[Mark] = ()) -> None:
    """Append content to an element.

    Args:
        writing: the state of the export.
        parent: an element of mixed content.
        content: what to write.
        prefix: eId of what holds it, or empty: the eIds of notes and citations begin with it.
        marks: stretches to mark up, disjoint; citations that overlap them are left unmarked.
    """
    found = [*marks, *(_citations(writing, content) if writing.link_citations else ())]
    if not found and len(content) == 1 and isinstance(only := content[0], Text):
        parent.say(only.value)
        return
    found.sort(key=lambda mark: (mark.start, mark.name == "ref"))
    kept: list[Mark] = []
    for mark in found:
        if not kept or kept[-1].end <= mark.start:
            kept.append(mark)
        elif kept[-1].name == "ref" and mark.name != "ref":
            kept[-1] = mark
    _Run(writing, f"{prefix}__" if prefix else "", kept).write(parent, content)


def write_alone(writing: Writing, parent: Element, content: Content, eid: str, marks: Iterable[Mark] = ()) -> None:
    """Append content to an element that bears an eId only where a note or a citation in it has one.

    Args:
        writing: the state of the export.
        parent: an element of mixed content.
        content: what to write.
        eid: the eId that it has then.
        marks: stretches to mark up, disjoint.
    """
    before = writing.ids.given
    write_content(writing, parent, content, eid, marks)
    writing.ids.give(parent, eid, before)


def _citations(writing: Writing, content: Content) -> Iterator[Mark]:
    """What cites other documents, and parts of this one."""
    for start, end, target in writing.parts.of(content):
        yield Mark(start, end, "ref", target=target)
    text = plain(content)
    if not _DIGIT.search(text):
        return  # every symbol and every number has one
    for reference in find_references(text, writing.code):
        if reference.symbol.value.replace(" ", "").upper() not in writing.own_symbols:
            href = uri(address_of(reference, text, writing.language))
            yield Mark(reference.start, reference.end, "ref", {"href": href})


class _Run:
    """One content on its way into one element: how far it has come in its text and in its marks."""

    def __init__(self, writing: Writing, prefix: str, marks: list[Mark]) -> None:
        self._writing = writing
        self._prefix = prefix
        self._marks = marks
        self._next = 0
        self._at = 0

    def write(self, parent: Element, content: Content, linked: bool = False) -> None:
        for item in content:
            match item:
                case Text():
                    self._write_text(parent, item.value, linked)
                case Emphasis():
                    self.write(add(parent, EMPHASIS[item.style]), item.content, linked)
                case Link():
                    self.write(self._link(parent, item), item.content, linked=True)
                case LineBreak():
                    add(parent, "eol")
                    self._at += 1
                case Footnote():
                    self._write_note(parent, item)
                case _:
                    assert_never(item)

    def _write_text(self, parent: Element, value: str, linked: bool) -> None:
        """Text, with the stretches of it that are marked; within a link nothing is."""
        start, end = self._at, self._at + len(value)
        position = start
        while self._next < len(self._marks) and self._marks[self._next].start < end:
            mark = self._marks[self._next]
            first, last = max(mark.start, start), min(mark.end, end)
            if first < last and not linked:
                if position < first:
                    parent.say(value[position - start : first - start])
                element = add(parent, mark.name, dict(mark.attributes))
                if mark.name == "ref":
                    element.set("eId", self._writing.ids.counted(f"{self._prefix}ref"))
                    if mark.target is not None:
                        self._writing.parts.ask(element, mark.target)
                element.say(value[first - start : last - start])
                position = last
            if mark.end > end:
                break
            self._next += 1
        if position < end:
            parent.say(value[position - start :])
        self._at = end

    def _link(self, parent: Element, link: Link) -> Element:
        element = add(parent, "a", {"href": ""})
        if link.target.startswith("#"):
            self._writing.link_later(element, link)
        else:
            href = uri(link.target)
            element.set("href", href)
            if href != link.target:
                element.set(TARGET, link.target)
        return element

    def _write_note(self, parent: Element, note: Footnote) -> None:
        element = add(parent, "authorialNote", {"marker": note.marker, "placement": "bottom"})
        eid = self._writing.ids.counted(f"{self._prefix}authorialNote")
        self._writing.anchor(note, element, eid)
        blocks.write_inner(self._writing, element, note.body, eid)
        if not element.content:
            add(element, "p", {FILLER: "true"})


Marker = Callable[[str, int], Iterable[Mark]]


def marks_in(content: Content, find: Marker) -> list[Mark]:
    """What `find` marks in the texts that stand directly in content.

    Args:
        content: where to look.
        find: takes a text and its offset in the text of the content.
    """
    marks: list[Mark] = []
    at = 0
    for item in content:
        if isinstance(item, Text):
            marks += find(item.value, at)
        at += 0 if isinstance(item, Footnote) else len(item.text)
    return marks
