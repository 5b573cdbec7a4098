"""Characters that XML forbids, which undoc writes in a form of its own, become themselves again."""

from __future__ import annotations

from bisect import bisect_left

from undoc.parsers.docx.words import WordParagraph
from undoc.patterns import compiled_late

_ESCAPED = compiled_late(r"⟦U\+([0-9A-F]{4})⟧")  # as `undoc.escape` writes them

#: What counts as white space among these is a space: lines are divided by one of them here.
_SPACES = dict.fromkeys((11, 12, 28, 29, 30, 31), " ")


def undo_escapes(word: WordParagraph) -> None:
    """Put the characters into a paragraph; its looks and calls move along."""
    if "⟦U+" not in word.text:
        return
    ends: list[int] = []  # behind each form, in the text as it was
    shifts = [0]
    for found in _ESCAPED.finditer(word.text):
        ends.append(found.end())
        shifts.append(shifts[-1] + found.end() - found.start() - 1)

    def moved(at: int) -> int:
        index = bisect_left(ends, at + 1)
        size = shifts[index + 1] - shifts[index] + 1 if index < len(ends) else 0
        within = max(0, at - (ends[index] - size)) if size else 0  # a place inside of a form is its beginning
        return at - within - shifts[index]

    word.looks[:] = [(moved(start), moved(end), look) for start, end, look in word.looks]
    word.calls[:] = [(moved(start), moved(end), call) for start, end, call in word.calls]
    word.text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)).translate(_SPACES), word.text)


def spaced(text: str) -> str:
    """A text with spaces for the control characters that count as white space."""
    return text.translate(_SPACES)
