"""The order in which mixed text is read: the Unicode bidirectional algorithm, UAX #9, with isolates (UBA 6.3 and on).

The rooms are its steps: `embedding` (X1 to X8: levels by explicit marks, and the sequences that isolates part),
`resolving` (W1 to W7, N1, N2, I1, I2), `brackets` (N0) and, for each line, `reordering` (L1, L2).
"""

from __future__ import annotations

import unicodedata

from undoc.exporters.pdf.bidi.embedding import embed, sequences
from undoc.exporters.pdf.bidi.reordering import reordered
from undoc.exporters.pdf.bidi.resolving import resolve
from undoc.patterns import compiled_late

__all__ = ["base_level", "is_mixed", "levels_of", "reordered"]

#: Characters that can make a text run from right to left, or that steer the order: Hebrew to the Arabic blocks,
#: presentation forms, the right-to-left scripts of the first supplementary plane, and the marks of UAX #9.
_MIXING = compiled_late(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_STRONG_RIGHT = ("R", "AL")


class _Classes(dict[str, str]):
    """The bidirectional class of each character; unassigned ones count as L (UAX #9, 3.2 leaves it to the data)."""

    def __missing__(self, character: str) -> str:
        found = self[character] = unicodedata.bidirectional(character) or "L"
        return found


_classes = _Classes()


def is_mixed(text: str) -> bool:
    """Whether a text may hold anything but left-to-right text."""
    return not text.isascii() and _MIXING.search(text) is not None


def base_level(text: str, rtl: bool) -> int:
    """The level of a paragraph: that of the document, unless all its letters run the other way.

    P2 and P3 would take the first letter's, which in Arabic is often that of a symbol ("A/68/9123").

    Args:
        text: the paragraph's.
        rtl: whether the document's language runs from right to left.
    """
    other = ("L",) if rtl else _STRONG_RIGHT
    own = _STRONG_RIGHT if rtl else ("L",)
    found = {_classes[character] for character in set(text)}
    turned = found.isdisjoint(own) and not found.isdisjoint(other)
    return int(rtl != turned)


def levels_of(text: str, base: int) -> list[int]:
    """The embedding level of each character of a paragraph; odd levels run from right to left.

    Args:
        text: the paragraph; a newline parts it into several that have the same base.
        base: the paragraph's own level, 0 or 1.
    """
    classes = [_classes[character] for character in text]
    levels: list[int] = []
    start = 0
    for at, kind in enumerate(classes):
        if kind == "B":
            levels += _paragraph(text[start:at], classes[start:at], base)
            levels.append(base)
            start = at + 1
    return levels + _paragraph(text[start:], classes[start:], base)


def _paragraph(text: str, classes: list[str], base: int) -> list[int]:
    levels, kinds = embed(classes, base)
    # All of them first: resolving changes what they are made from.
    for sequence in list(sequences(levels, kinds, classes, base)):
        resolve(sequence, text, levels, kinds)
    # X9: what steers the order has no place in it; it goes with what stands before it.
    for at, kind in enumerate(kinds):
        if kind == "BN" and classes[at] in ("LRE", "RLE", "LRO", "RLO", "PDF", "BN"):
            levels[at] = levels[at - 1] if at else base
    return levels
