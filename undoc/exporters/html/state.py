"""What is known while a page is written: what stands in it already, what waits, and where one is."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from attrs import Factory, define

from undoc.diagnostics import Span
from undoc.escape import escape
from undoc.exporters.html.anchors import Anchors, slug
from undoc.exporters.html.losses import Losses
from undoc.exporters.html.markup import attribute, text
from undoc.exporters.html.words import Words, words_of
from undoc.languages import Language
from undoc.languages import language as language_of
from undoc.model import Footnote


@define(eq=False)
class _InnerLink:
    """A link into the page, settled at the end, when it is known what stands there."""

    target: str
    attributes: str
    span: Span | None
    told: bool
    opens: int
    closes: int = 0


@define(eq=False)
class Page:
    """A page that is being written.

    Attributes:
        language: the document's.
        anchors: the ids given so far.
        losses: what is told at the end.
        permalinks: whether numbers of paragraphs are links to themselves.
        prefix: what the ids of the part that is being written begin with, such as ``annex-1-``.
        plain: whether paragraphs get ids only where links lead to them: in cells and notes.
        level: the level of the last heading, from 1; 0 before the first.
        headings: the headings so far: level, id, text.
        notes: the notes of the part that is being written, each with its id and that of its mark.
    """

    language: Language
    anchors: Anchors
    losses: Losses = Factory(Losses)
    permalinks: bool = True
    prefix: str = ""
    plain: bool = False
    level: int = 0
    headings: list[tuple[int, str, str]] = Factory(list)
    notes: list[tuple[Footnote, str, str]] = Factory(list)
    _written: list[str] = Factory(list)
    _inner: list[_InnerLink] = Factory(list)
    _open: list[tuple[str, _InnerLink | None]] = Factory(list)
    _unnamed: int = 0
    _named: dict[str, int] = Factory(dict)
    _contents: int = 0
    _cuts: list[int] = Factory(list)
    _reserved: dict[int, list[tuple[str, str]]] = Factory(dict)
    _unwritten: dict[int, list[tuple[str, str]]] = Factory(dict)

    @property
    def words(self) -> Words:
        """What the page itself says."""
        return words_of(self.language.code)

    def put(self, written: str) -> None:
        """Write markup."""
        self._written.append(written)

    def text(self, value: str) -> str:
        """A text as markup."""
        written = text(value)
        if written != value and escape(value) != value:
            self.losses.escaped = True
        return written

    def attribute(self, name: str, value: object | None) -> str:
        """An attribute with the space before it; nothing for None and for an empty string."""
        if value is None or value == "":
            return ""
        self.text(str(value))
        return attribute(name, value)

    def open_link(self, start: str, end: str = "</a>") -> None:
        """Open a link out of the page."""
        self.put(start)
        self._open.append((end, None))

    def open_inner_link(self, target: str, attributes: str, span: Span | None, *, told: bool) -> None:
        """Open a link to a node's id; the attributes are those of the element."""
        link = _InnerLink(target, attributes, span, told, len(self._written))
        self.put("")
        self._inner.append(link)
        self._open.append(("", link))

    def close_link(self) -> None:
        """Close the link that was opened last."""
        end, link = self._open.pop()
        if link is not None:
            link.closes = len(self._written)
        self.put(end)

    def reserve(self, notes: Iterable[Footnote]) -> None:
        """Give notes their ids before their marks are written: none of them waits then."""
        for note in notes:
            place, mark = self.call(note)
            self._reserved.setdefault(id(note), []).append((place, mark))
            self._unwritten.setdefault(id(note), []).append((place, mark))
        self.notes.clear()

    def note_place(self, note: Footnote) -> tuple[str, str] | None:
        """The ids of a reserved note and its mark, once for each place in which it stands."""
        waiting = self._unwritten.get(id(note))
        return waiting.pop(0) if waiting else None

    def unwritten(self) -> list[str]:
        """The ids of reserved notes that were not written."""
        return [place for waiting in self._unwritten.values() for place, _ in waiting]

    def call(self, note: Footnote) -> tuple[str, str]:
        """Let a note wait for the end of its part; gives its id and that of its mark."""
        if reserved := self._reserved.get(id(note)):
            return reserved.pop(0)
        name = slug(note.label)
        if name is None:
            self._unnamed += 1
            name = f"unnumbered-{self._unnamed}"
        place = self.anchors.give(f"{self.prefix}fn-{name}", note)
        mark = self.anchors.give(f"{self.prefix}fnref-{name}")
        self.notes.append((note, place, mark))
        return place, mark

    def notes_name(self, part: str) -> str:
        """What the notes of a part are called; no two parts' are called the same."""
        name = f"{self.words.notes}: {part}" if part else self.words.notes
        number = self._named[name] = self._named.get(name, 0) + 1
        return name if number == 1 else f"{name} ({number})"

    def heading_level(self, wanted: int) -> int:
        """The level of the next heading: no level is left out on the way down, and there are six."""
        self.level = max(1, min(wanted, self.level + 1, 6))
        return self.level

    def open_contents(self) -> None:
        """Keep the place for the list of headings."""
        self._contents = len(self._written)
        self.put("")

    def finish(self, *, contents: bool = False) -> str:
        """All that was written, with the links into the page settled.

        Args:
            contents: whether a list of headings stands in its place, if there are enough of them.
        """
        if contents:
            self._written[self._contents] = self._listed()
        self._settle()
        return "".join(self._written)

    def cut(self) -> None:
        """End a piece here."""
        self._cuts.append(len(self._written))

    def pieces(self) -> list[str]:
        """Likewise, piece by piece."""
        self._settle()
        return ["".join(self._written[start:end]) for start, end in pairwise([0, *self._cuts])]

    def _settle(self) -> None:
        """Let the links into the page lead to what stands there."""
        for link in self._inner:
            place = self.anchors.led.get(link.target)
            if place is None and link.told:
                self.losses.dangling.append((f"#{link.target}", link.span))
            start, end = (f'a href="#{place}"', "a") if place is not None else ("span", "span")
            self._written[link.opens] = f"<{start}{link.attributes}>"
            self._written[link.closes] = f"</{end}>"

    def _listed(self) -> str:
        """The list of headings below the title, where there are three or more."""
        listed = [one for one in self.headings if one[1] != f"{self.anchors.start}title"]
        if len(listed) < 3:
            return ""
        items = "".join(
            f'<li class="level-{level}"><a href="#{place}">{text(said)}</a></li>\n' for level, place, said in listed
        )
        return (
            f'<nav class="contents" aria-label="{self.words.contents}"><details><summary>{self.words.contents}'
            f"</summary>\n<ol>\n{items}</ol></details></nav>\n"
        )


def page_in(code: str | None, anchors: Anchors) -> Page:
    """A new page in a language."""
    return Page(language_of(code), anchors)
