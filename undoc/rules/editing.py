"""Changing words of a document without touching what stands between them: notes, emphasis, links."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from attrs import evolve, frozen

from undoc.diagnostics import Span
from undoc.model import (
    AgendaItem,
    Content,
    Document,
    Emphasis,
    Heading,
    Inline,
    LineBreak,
    Link,
    Masthead,
    Node,
    Paragraph,
    PlaceDate,
    Subparagraph,
    Table,
    Text,
    Unparsed,
)
from undoc.records import Record
from undoc.rules.wording import Layout, text_of
from undoc.walking import transform

D = TypeVar("D", bound=Document)


@frozen(eq=False, repr=False)
class Edit(Record):
    """A change of a text.

    Attributes:
        start: offset of the first character that goes.
        end: offset behind the last.
        new: what comes in its place.
    """

    start: int
    end: int
    new: str


#: The changes of a text: in order, and none within another.
Edits = Callable[[str], Iterable[Edit]]


def edit(document: D, edits: Edits) -> D:
    """A copy of a document with changes in its running texts; whatever has none is shared with the original.

    Notes, emphasis, links and line breaks stay where they are. A text that was changed still tells where in the source
    its characters come from.

    Args:
        document: the document.
        edits: is given every text that `undoc.model.running_texts` gives, and tells its changes.
    """

    def change(node: Node) -> Node:
        changes: dict[str, Any] = {}
        for name in _TEXTS.get(type(node), ()):
            value = getattr(node, name)
            if not value:
                continue
            if isinstance(value, str):
                done: object = _edit_plain(value, list(edits(value)))
            elif name == "other":
                done = tuple(_edit_line(line, list(edits(line.value))) for line in value)
            else:
                done = _edit_content(value, edits)
            if done != value:
                changes[name] = done
        return evolve(node, **changes) if changes else node

    return transform(document, change)


#: The fields that hold running text.
_TEXTS: dict[type[Node], tuple[str, ...]] = {
    Paragraph: ("content", "closing"),
    Subparagraph: ("content",),
    Heading: ("content",),
    PlaceDate: ("content",),
    Table: ("caption",),
    AgendaItem: ("content", "title"),
    Masthead: ("other",),
    Unparsed: ("raw",),
}


def _edit_plain(value: str, edits: Sequence[Edit]) -> str:
    said: list[str] = []
    at = 0
    for one in edits:
        said += (value[at : one.start], one.new)
        at = one.end
    return "".join((*said, value[at:]))


def _edit_content(content: Content, edits: Edits) -> Content:
    waiting = list(edits(text_of(content)))
    return _edit_inline(content, waiting, [one.start for one in waiting], 0)[0] if waiting else content


def _edit_inline(content: Content, edits: list[Edit], starts: list[int], offset: int) -> tuple[Content, int]:
    """Content with its changes, and the offset behind it in the whole text."""
    done: list[Inline] = []
    for item in content:
        if isinstance(item, (Emphasis, Link)):
            inside, offset = _edit_inline(item.content, edits, starts, offset)
            done.append(item if inside is item.content else evolve(item, content=inside))
            continue
        length = len(item.text) if isinstance(item, (Text, LineBreak)) else 0
        if isinstance(item, Text):
            near = edits[max(0, bisect_left(starts, offset) - 1) : bisect_left(starts, offset + length)]
            item = _edit_line(item, [found for one in near if (found := _within(one, offset, length))])
        done.append(item)
        offset += length
    if len(done) == len(content) and all(a is b for a, b in zip(done, content, strict=True)):
        return content, offset
    return tuple(done), offset


def _within(one: Edit, offset: int, length: int) -> Edit | None:
    """The part of a change that falls in a text which begins at an offset; what comes in goes where it begins."""
    start, end = one.start - offset, one.end - offset
    begins = 0 <= start < length
    if not begins and (start > 0 or end <= 0):
        return None
    return Edit(max(start, 0), min(end, length), one.new if begins else "")


def _edit_line(text: Text, edits: Sequence[Edit]) -> Text:
    value = _edit_plain(text.value, edits)
    return text if value == text.value else evolve(text, value=value, span=_cut(text, edits))


def _cut(text: Text, edits: Sequence[Edit]) -> Span | None:
    """Where a text's characters come from after its changes; as before, where that is not known sign by sign.

    What is left out belongs to no piece; white space that comes in stands between pieces, as where lines were joined.
    """
    span = text.span
    if span is None or not span.pieces:
        return span
    layout = Layout.of(text.value, span)
    if layout is None:
        return span
    pieces: list[tuple[int, int]] = []
    at = 0
    for one in (*edits, Edit(len(text.value), len(text.value), "")):
        # what was kept, and of what was replaced as much as there is now
        for low, high in ((at, one.start), (one.start, min(one.end, one.start + len(one.new)))):
            pieces += layout.pieces(low, high) if low < high else []
        at = one.end
    return Span(tuple(pieces), span.line, span.page) if pieces else span
