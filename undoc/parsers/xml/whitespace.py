"""White space as layout: runs of it are one space, and none stands at the ends of a text."""

from __future__ import annotations

from collections.abc import Sequence

from undoc.model import Emphasis, Footnote, Inline, LineBreak, Link, Text
from undoc.patterns import compiled_late

_RUN = compiled_late(r"[ \t\r\n]+")


def tidy(content: Sequence[Inline]) -> list[Inline]:
    """Content without white space that is layout; no-break and other spaces stay, and so may empty texts."""
    collapsed, _ = _collapse(content, after_space=True)
    _trim(collapsed)
    return collapsed


def _collapse(content: Sequence[Inline], after_space: bool) -> tuple[list[Inline], bool]:
    kept: list[Inline] = []
    for item in content:
        if isinstance(item, Text):
            value = _RUN.sub(" ", item.value)
            if after_space and value.startswith(" "):
                value = value[1:]
            if value:
                after_space = value.endswith(" ")
                kept.append(Text(value))
        elif isinstance(item, LineBreak):
            _trim(kept)
            kept.append(item)
            after_space = True
        elif isinstance(item, Emphasis | Link):
            inner, after_space = _collapse(item.content, after_space)
            if inner:
                kept.append(_with(item, inner))
        else:
            kept.append(item)
    return kept, after_space


def _trim(content: list[Inline]) -> bool:
    """Take away the space at the end of content; whether anything else stands there."""
    for index in range(len(content) - 1, -1, -1):
        item = content[index]
        if isinstance(item, Text):
            content[index] = Text(item.value.rstrip(" "))
            done = bool(content[index].text)
        elif isinstance(item, Emphasis | Link):
            inner = list(item.content)
            done = _trim(inner)
            content[index] = _with(item, inner)
        else:
            done = not isinstance(item, Footnote)
        if done:
            return True
    return False


def _with(item: Emphasis | Link, content: Sequence[Inline]) -> Emphasis | Link:
    if isinstance(item, Emphasis):
        return Emphasis(content, item.style)
    return Link(content, item.target, span=item.span)
