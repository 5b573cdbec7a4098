"""Hyphens that only a line's end put into a word are taken out, where the document itself tells that they are none.

A word that was broken at a line's end stands whole elsewhere, or it does not: ``co-`` above ``operation`` is one word
if ``cooperation`` is found in the text, and a compound if ``co-operation`` is. Without evidence the hyphen stays. A
soft hyphen is never part of a word (Unicode, U+00AD).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from undoc.model import Furniture
from undoc.parsers.text.source import Line
from undoc.patterns import compiled_late

_SOFT = "\u00ad"
_HYPHENS = ("-", "\u2010", _SOFT)
_WORDS = compiled_late(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")
_LAST = compiled_late(r"([^\W\d_]+)[-\u2010\u00ad]$")
_FIRST = compiled_late(r"([^\W\d_]+)\S*")


class Hyphens:
    """Takes out the hyphens of a source.

    Args:
        lines: all its lines; they are read only if a hyphen ends one.

    Attributes:
        taken: the hyphens, as furniture.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._words: frozenset[str] | None = None
        self.taken: list[Furniture] = []

    def take(self, lines: Sequence[Line]) -> None:
        """Put the halves of words together that the ends of a paragraph's lines part; the lines are changed."""
        for line, after in pairwise(lines):
            if line.text.endswith(_HYPHENS) and after.text[:1].islower():
                self._close(line, after)

    def _close(self, line: Line, after: Line) -> None:
        head, tail = _LAST.search(line.text), _FIRST.match(after.text)
        if head is None or tail is None:
            return
        if line.text[-1] != _SOFT:
            if self._words is None:
                self._words = _vocabulary(self._lines)
            first, second = head[1].lower(), tail[1].lower()
            if f"{first}-{second}" in self._words or first + second not in self._words:
                return
        end = len(line.text)
        hyphen = line.exactly(end - 1, end)
        self.taken.append(Furniture(hyphen.text, "other", span=hyphen.span))
        line.become(line.exactly(0, end - 1).splice(end - 1, after.exactly(0, tail.end())))
        after.become(after.cut(tail.end()))


def _vocabulary(lines: Iterable[Line]) -> frozenset[str]:
    """Every word that stands whole on a line, in small letters, compounds with a plain hyphen."""
    words: set[str] = set()
    for line in lines:
        found = _WORDS.findall(line.text.lower())
        if found and line.text.endswith(_HYPHENS):
            del found[-1]
        words.update(word.replace("\u2010", "-").replace("\u2011", "-") for word in found)
    return frozenset(words)
