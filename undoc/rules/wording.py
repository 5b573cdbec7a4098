"""Where words of a node's text stand in the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from undoc.diagnostics import Span
from undoc.model import Content, Emphasis, LineBreak, Link, Node, Text, TextPart


class Wording:
    """A text of a node, and where its characters come from; made once where many words are looked up.

    Args:
        node: the node.
        part: which of its texts, as `undoc.model.running_texts` tells it.
    """

    def __init__(self, node: Node, part: TextPart) -> None:
        self._node = node
        content = (node,) if isinstance(node, Text) else getattr(node, part, None)
        self._content: Content | None = content if isinstance(content, tuple) else None
        self._plain = content if isinstance(content, str) else node.text

    @cached_property
    def _runs(self) -> list[_Run]:
        """The strings that the text is made of."""
        runs: list[_Run] = []
        at = 0
        for value, span in _runs(self._content or ()):
            runs.append(_Run(at, value, span))
            at += len(value)
        return runs

    @cached_property
    def _starts(self) -> list[int]:
        return [run.at for run in self._runs]

    def find(self, start: int, end: int) -> tuple[Span | None, str]:
        """Where words stand in the source, and the words.

        Args:
            start: offset of the first character in the text.
            end: offset behind the last.

        Returns:
            The span of just these words where the source is known sign by sign, otherwise that of the node; and the
            words.
        """
        if self._content is None:
            return self._node.span, self._plain[start:end]
        pieces: list[tuple[int, int]] = []
        said: list[str] = []
        first: Span | None = None
        exact = True
        for index in range(max(0, bisect_right(self._starts, start) - 1), len(self._runs)):
            run = self._runs[index]
            if run.at >= end:
                break
            low, high = max(start - run.at, 0), min(end - run.at, len(run.value))
            if low < high:
                said.append(run.value[low:high])
                found = run.pieces(low, high)
                exact = exact and found is not None
                pieces += found or ()
                first = first or run.span
        if not exact or not pieces or first is None:
            return self._node.span, "".join(said)
        # a text that begins where the words do tells their line; what tells it otherwise is the source
        line = first.line if pieces[0][0] == first.start else None
        return Span(tuple(pieces), line, first.page if len(first.pieces) == 1 else None), "".join(said)


class _Run:
    """A string of a text: where it begins in that, and where it stands in the source."""

    def __init__(self, at: int, value: str, span: Span | None) -> None:
        self.at = at
        self.value = value
        self.span = span

    def pieces(self, low: int, high: int) -> list[tuple[int, int]] | None:
        """Where the characters from low to high come from; None where that is not known."""
        return None if self._layout is None else self._layout.pieces(low, high)

    @cached_property
    def _layout(self) -> Layout | None:
        return Layout.of(self.value, self.span) if self.span is not None else None


class Layout:
    """Which characters of a text each piece of its span holds.

    A text says what its pieces cover, with white space where lines were joined.

    Args:
        placed: the pieces: where in the text each begins, its start in the source, its length.
    """

    def __init__(self, placed: list[tuple[int, int, int]]) -> None:
        self._placed = placed

    @staticmethod
    def of(value: str, span: Span) -> Layout | None:
        """The layout of a text; None where its span does not fit it."""
        placed: list[tuple[int, int, int]] = []
        at = 0
        pieces = span.pieces
        # how many characters joined the lines
        spare = len(value) - sum(end - start for start, end in pieces)
        if spare < 0:
            return None
        for start, end in pieces:
            while spare and value[at].isspace():
                at += 1
                spare -= 1
            placed.append((at, start, end - start))
            at += end - start
        return None if value[at:].strip() else Layout(placed)

    def pieces(self, low: int, high: int) -> list[tuple[int, int]]:
        """The pieces of the source that hold the characters from low to high."""
        found: list[tuple[int, int]] = []
        for index in range(max(0, bisect_right(self._placed, (low, -1, -1)) - 1), len(self._placed)):
            at, start, length = self._placed[index]
            if at >= high:
                break
            left, right = max(low, at), min(high, at + length)
            if left < right:
                found.append((start + left - at, start + right - at))
        return found


def span_of(node: Node, part: TextPart, start: int, end: int) -> tuple[Span | None, str]:
    """Where words stand in the source, and the words, as `Wording.find` tells it."""
    return Wording(node, part).find(start, end)


def text_of(content: Content) -> str:
    """The text of content, without its footnotes."""
    return "".join(value for value, _ in _runs(content))


def _runs(content: Content) -> Iterator[tuple[str, Span | None]]:
    """The strings that a content's text is made of, each with its place."""
    stack: list[Node] = list(reversed(content))
    while stack:
        node = stack.pop()
        if isinstance(node, Text):
            yield node.value, node.span
        elif isinstance(node, LineBreak):
            yield "\n", node.span
        elif isinstance(node, (Emphasis, Link)):
            stack.extend(reversed(node.content))
