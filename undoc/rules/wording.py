"""Where words of a node's text stand in the source."""

from __future__ import annotations

from collections.abc import Iterator

from undoc.diagnostics import Span
from undoc.model import Content, Emphasis, Heading, LineBreak, Link, Node, Text, TextPart


def span_of(node: Node, part: TextPart, start: int, end: int) -> tuple[Span | None, str]:
    """Where words stand in the source, and the words.

    Args:
        node: the node in whose text they are.
        part: which of its texts, as `undoc.model.running_texts` tells it.
        start: offset of the first character in that text.
        end: offset behind the last.

    Returns:
        The span of just these words where the source is known sign by sign, otherwise that of the node; and the words.
    """
    content = getattr(node, part, None)
    if isinstance(node, Text):
        content = (node,)
    if not isinstance(content, tuple):
        text = content if isinstance(content, str) else node.text
        return node.span, text[start:end]
    pieces: list[tuple[int, int]] = []
    said: list[str] = []
    first: Span | None = None
    offset = 0
    for value, span in _runs(content):
        low, high = max(start - offset, 0), min(end - offset, len(value))
        if low < high:
            said.append(value[low:high])
            found = _within(value, span, low, high) if span is not None else None
            if found is None:
                return node.span, _between(content, start, end)
            pieces += found
            first = first or span
        offset += len(value)
    if not pieces or first is None:
        return node.span, "".join(said)
    # a text that begins where the words do tells their line; what tells it otherwise is the source
    line = first.line if pieces[0][0] == first.start else None
    return Span(tuple(pieces), line, first.page if len(first.pieces) == 1 else None), "".join(said)


def _runs(content: Content) -> Iterator[tuple[str, Span | None]]:
    """The strings that a content's text is made of, each with its place."""
    stack: list[Node] = list(reversed(content))
    while stack:
        node = stack.pop()
        if isinstance(node, Text):
            yield node.value, node.span
        elif isinstance(node, LineBreak):
            yield "\n", node.span
        elif isinstance(node, (Emphasis, Link, Heading)):
            stack.extend(reversed(node.content))


def _between(content: Content, start: int, end: int) -> str:
    return "".join(value for value, _ in _runs(content))[start:end]


def _within(value: str, span: Span, low: int, high: int) -> list[tuple[int, int]] | None:
    """The pieces of a text's span that hold the characters from low to high; None where they don't fit the text.

    A text says what its pieces cover, with white space where lines were joined.
    """
    found: list[tuple[int, int]] = []
    at = 0
    # how many characters joined the lines
    spare = len(value) - sum(end - start for start, end in span.pieces)
    if spare < 0:
        return None
    for start, end in span.pieces:
        while spare and value[at].isspace():
            at += 1
            spare -= 1
        left, right = max(low, at), min(high, at + end - start)
        if left < right:
            found.append((start + left - at, start + right - at))
        at += end - start
    return None if value[at:].strip() else found
