"""The text in which a finding is, cut to a line that can be shown."""

from __future__ import annotations

from itertools import chain

from undoc.diagnostics import Excerpt
from undoc.model import Footnote, Masthead, Node, Signature, Text, Unparsed
from undoc.widths import fitting

#: Columns of a terminal that an excerpt may take, and how much of the words' surroundings is kept before them.
_WIDTH = 96
_BEFORE = 32
#: Characters of a text that are looked at on either side.
_ENOUGH = 400
_BREAKS = frozenset("\t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")


def excerpt_of(node: Node, text: str | None = None, words: tuple[int, int] | None = None) -> Excerpt | None:
    """The text of a node on one line, with the words of a finding in it.

    Args:
        node: the node that the finding is at.
        text: that of its texts which the words are in; None where the finding is about the whole node.
        words: start and end of the words in that text.

    Returns:
        The excerpt, with the node's marker before its text; None for a node without any text.
    """
    marker = getattr(node, "marker", None) or ""
    if text is None or words is None:
        whole = " ".join(f"{marker} {_beginning(node)}".split())
        # a number or letter stands for all that it numbers
        return cut(whole, 0, len(marker.strip()) or len(whole)) if whole else None
    start, end = words
    before = _shown(text[max(0, start - _ENOUGH) : start]).lstrip()
    if start <= _ENOUGH and marker:
        before = f"{marker} {before}"
    said = _shown(text[start:end])
    return cut(before + said + _shown(text[end : end + _ENOUGH]), len(before), len(before) + len(said))


def _beginning(node: Node) -> str:
    """The first words in a node, its notes aside; a large part is not read to its end for it."""
    if isinstance(node, Masthead):
        return node.text
    parts: list[str] = []
    length = 0
    skipped: set[int] = set()
    own = getattr(node, "content", (node,))
    for inner in chain.from_iterable(part.walk() for part in own):
        if isinstance(inner, Footnote) and inner is not node:
            skipped.update(map(id, inner.walk()))
        said = (
            inner.value if isinstance(inner, Text) else inner.text if isinstance(inner, (Unparsed, Signature)) else ""
        )
        if said and id(inner) not in skipped:
            parts.append(said)
            length += len(said)
            if length > _ENOUGH:
                break
    return "".join(parts) if hasattr(node, "content") else " ".join(parts)


def _shown(text: str) -> str:
    """Text, as many characters, with what breaks lines made spaces: the words of a finding may be spaces themselves."""
    return text if text.isprintable() else "".join(" " if sign in _BREAKS else sign for sign in text)


def cut(line: str, start: int, end: int) -> Excerpt:
    """A line cut short around the words in it.

    Args:
        line: a line of text.
        start: offset of the words.
        end: offset behind them.

    Returns:
        The excerpt, with ``…`` where something was left out.
    """
    low = max(0, start - _BEFORE)
    if fitting(line, 0, _WIDTH) == len(line) or fitting(line, 0, _BEFORE) >= start:
        low = 0
    high = fitting(line, low, _WIDTH)
    head, tail = "…" if low else "", "…" if high < len(line) else ""
    shown = head + line[low:high] + tail
    return Excerpt(shown, min(start, high) - low + len(head), min(end, high) - low + len(head))
