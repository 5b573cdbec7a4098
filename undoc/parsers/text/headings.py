"""Headings are told from paragraphs and subparagraphs (a part of building bodies)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from undoc.parsers.text.blocks import Chunk, finished
from undoc.parsers.text.markers import Marker, read_heading_marker
from undoc.parsers.text.marks import Marks
from undoc.patterns import compiled_late

_LONGEST = 160
#: What a lettered or unmarked heading is not longer than, and the prose under it not shorter; in columns.
_SHORT, _PROSE = 100, 60
#: So many headings stand above each other at the most; more short lines are a list.
_MOST_HEADINGS = 3
_LOWER = compiled_late(r"[a-zà-öø-ÿа-яё]")
_COMMAS = (",", "，", "،", "、")
#: The formula with which a letter begins is a paragraph, whatever stands behind it.
_SALUTATIONS = compiled_late(
    r"(?:(?:Dear )?(?:Sir|Madam|Mr|Ms|Excellency|Your Excellency|Monsieur|Madame|Excellence|Señor|Señora|Excelencia|"
    r"Excelentísim[oa]|Ваше Превосходительство|Уважаем\w+|Господин|Госпожа|سيدي|سيدتي|صاحب السعادة|صاحبة السعادة)\b|"
    r"(?:尊敬的)?.{0,12}(?:阁下|先生|女士)$)",
    re.IGNORECASE,
)


def may_head(text: str) -> bool:
    """Whether a text can be a heading, as far as it tells by itself: short, and no sentence or clause."""
    return len(text) <= _LONGEST and not finished(text) and not text.endswith(_COMMAS)


class Headings:
    """Tells headings in a body, and their levels: 0 for a roman one, 1 for a lettered one below it.

    Args:
        marks: the bound marks of footnotes, behind which a sentence ends all the same.
    """

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self._last = {"roman": 0, "letter": 0}

    def level(self, marker: Marker | None) -> int:
        """The level of a heading; ``C.`` after ``B.`` is a letter, not a hundred."""
        if marker is None:
            return 0
        last = self._last
        readings = [reading for reading in marker.readings if reading[0] in last]
        if not readings:  # "(a)" at the head of a heading
            return 1 + (last["letter"] > 0) if any(last.values()) else 0
        style, ordinal = next(
            (reading for reading in reversed(readings) if last[reading[0]] and last[reading[0]] + 1 == reading[1]),
            next((reading for reading in readings if reading[1] == 1), readings[-1]),
        )
        last[style] = ordinal
        if style == "roman":
            last["letter"] = 0
        return int(style == "letter" and last["roman"] > 0)

    def read(self, chunks: Sequence[Chunk], index: int, *, closed: bool, in_list: bool) -> tuple[bool, Marker | None]:
        """Whether a chunk is a heading, and the number or letter that it bears.

        Args:
            chunks: the body's chunks.
            index: of the chunk, one below which another stands, and that `may_head` the text.
            closed: whether what stands above it ends as a sentence does, or is a heading.
            in_list: whether it stands in a list that goes on.
        """
        chunk = chunks[index]
        text = chunk.text
        marker = read_heading_marker(text)
        if marker is not None:
            return True, marker
        if not closed:
            return False, None
        below = chunks[index + 1]
        own = chunk.marker
        if own is not None:
            following = below.marker
            numbered = following is not None and following.readings[0][0] == "number"
            alone = own.readings[0][0] != "number" and not in_list and (following is None or numbered)
            return alone and self._heads(text[own.length :], below), own
        following = below.marker
        if following is not None:
            return following.readings[0][0] == "number" and not _LOWER.match(text), None
        return self._heads(text, below) or (not in_list and self._tops(chunks, index)), None

    def _tops(self, chunks: Sequence[Chunk], index: int) -> bool:
        """Whether a short text stands above other headings: ``Part Two`` above ``Filing`` above ``Article 10``."""
        for at in range(index, min(index + _MOST_HEADINGS, len(chunks) - 1)):
            text, below = chunks[at].text, chunks[at + 1]
            if finished(text) or text.endswith(_COMMAS) or _columns(text) > _SHORT or _LOWER.match(text):
                return False
            if below.marker is not None:
                return below.marker.readings[0][0] == "number"
            if self._heads(text, below):
                return True
            if chunks[at].marker is not None or _SALUTATIONS.match(text):
                return False
        return False

    def _heads(self, text: str, below: Chunk) -> bool:
        """Whether a short text stands above prose that it can be the heading of."""
        if below.evidence.block is not None:
            return 0 < _columns(text) <= _SHORT and not _LOWER.match(text) and text[0] not in "([（［"
        return (
            0 < _columns(text) <= _SHORT
            and not _LOWER.match(text)
            and _columns(below.text) >= _PROSE
            and (finished(below.text) or finished(self._marks.without(below.strand)))
            and not _SALUTATIONS.match(text)
        )


def _columns(text: str) -> int:
    """About how many columns a text takes, a Chinese character two."""
    return len(text) + (0 if text.isascii() else sum("\u2e80" <= character <= "\uffef" for character in text[:_SHORT]))
