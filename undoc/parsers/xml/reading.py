"""What the rooms of the parser share while one file is read."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator

from lxml import etree

from undoc.akn import ID, OWN, UNKNOWN_DATE, line_of, shown_name, texts_in
from undoc.diagnostics import Diagnostic, Severity, Span
from undoc.escape import unescape
from undoc.languages import language
from undoc.model import Block, Furniture, Unparsed
from undoc.patterns import compiled_late

_DAY = compiled_late(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class Reading:
    """The state of one parse.

    Attributes:
        exact: whether undoc wrote the file: then every character of every text stands for itself. In other files
            white space is layout.
        code: the document's language, if known.
        language: the data of that language.
        notes: the notes that stand in the metadata, by eId.
        notices: what was guessed or could not be placed.
        kept: blocks that can't stand where they were found, for the nearest body.
        furniture: print that is no part of the text.
    """

    def __init__(self, exact: bool, code: str | None) -> None:
        self.exact = exact
        self.code = code
        self.language = language(code)
        self.notes: dict[str, etree._Element] = {}
        self.notices: list[Diagnostic] = []
        self.kept: list[Block] = []
        self.furniture: list[Furniture] = []
        self._said: set[str] = set()
        self._spans: dict[int | None, Span] = {}

    def text(self, value: str | None) -> str:
        """A text or an attribute as it was meant."""
        return unescape(value) if value and self.exact else value or ""

    def attribute(self, element: etree._Element, name: str) -> str | None:
        """An attribute's value, or None."""
        value = element.get(name)
        return None if value is None else self.text(value)

    def plain(self, element: etree._Element) -> str:
        """All text in an element; in other files with single spaces and none at the ends."""
        text = "".join(map(self.text, texts_in(element))) if len(element) else self.text(element.text)
        return text if self.exact else " ".join(text.split())

    def day(self, value: str | None) -> dt.date | None:
        """An ISO day; None where it is none, or stands for an unknown one."""
        match = _DAY.match(value or "")
        try:
            found = dt.date.fromisoformat(match[0]) if match else None
        except ValueError:
            return None
        return None if found == UNKNOWN_DATE and not self.exact else found

    def id_of(self, element: etree._Element) -> str | None:
        """The anchor of a node."""
        return self.attribute(element, ID) or element.get("eId")

    def span_of(self, element: etree._Element) -> Span:
        """Where an element stands: the line alone, which is all that lxml tells."""
        line = line_of(element)
        span = self._spans.get(line)
        if span is None:
            span = self._spans[line] = Span(line=line)
        return span

    def say(self, code: str, severity: Severity, message: str, element: etree._Element) -> None:
        """Add a notice, each message once."""
        if message not in self._said:
            self._said.add(message)
            self.notices.append(Diagnostic(code, severity, message, self.span_of(element)))

    def unknown(self, element: etree._Element) -> None:
        """Note an element that has no meaning here; its text is kept."""
        parent = element.getparent()
        where = f" in {shown_name(parent)}" if parent is not None else ""
        message = f"element {shown_name(element)}{where} is not known; its text is kept"
        self.say("P201", Severity.WARNING, message, element)

    def take_off(self, printed: str) -> None:
        """Take print that says nothing out of the text, such as the point between a number and a title."""
        if printed.strip():
            self.furniture.append(Furniture(printed.strip()))

    def keep(self, *blocks: Block) -> None:
        """Hold blocks that can't stand where they were found, for the nearest body."""
        self.kept.extend(blocks)

    def keep_stray(self, text: str | None, element: etree._Element) -> None:
        """Hold text that stands outside of any paragraph."""
        if text and not text.isspace():
            raw = self.text(text) if self.exact else " ".join(text.split())
            self.kept.append(Unparsed(raw, "text outside of any paragraph", span=self.span_of(element)))
            message = f"text outside of any paragraph in {shown_name(element)}; it is kept as it is"
            self.say("P203", Severity.WARNING, message, element)

    def keep_outside(self, element: etree._Element, taken: Collection[etree._Element]) -> None:
        """Hold the text of an element that stands outside of those that were taken from it."""
        self.keep_stray("".join(_pieces_outside(element, set(taken))), element)

    def take_kept(self, since: int = 0) -> list[Block]:
        """What was held, once; only what followed so many blocks, where these belong to somebody else."""
        kept = self.kept[since:]
        del self.kept[since:]
        return kept


def _pieces_outside(element: etree._Element, taken: set[etree._Element]) -> Iterator[str]:
    if element in taken:
        return
    yield element.text or ""
    for child in element:
        yield from _pieces_outside(child, taken)
        yield child.tail or ""


def is_own(element: etree._Element) -> bool:
    """Whether an element is of undoc's own namespace."""
    return str(element.tag).startswith(f"{{{OWN}}}")
