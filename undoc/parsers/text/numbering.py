"""Fourth pass: markers become levels, by the sequence in which they stand."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from undoc.parsers.text.markers import Marker

#: Deeper than any document of the United Nations; what is nested deeper stays at this level.
_DEEPEST = 8


@define(eq=False)
class _OpenList:
    """A list that may go on: its style, and the ordinal of its last item."""

    style: str
    last: int


class Numbering:
    """The lists that are open at a point of a body."""

    def __init__(self) -> None:
        self._open: list[_OpenList] = []
        self.last_number: int | None = None

    def paragraph(self, marker: Marker | None) -> None:
        """A paragraph begins: the lists under the one before it end."""
        self._open.clear()
        if marker is not None:
            self.last_number = marker.readings[0][1]

    def level(self, marker: Marker, introduced: bool, following: Sequence[Marker]) -> int:
        """The level of a subparagraph: 1 for the first under its paragraph.

        Args:
            marker: its marker.
            introduced: whether the text before it ends with a colon, as before a new list.
            following: the markers after it, nearest first; they tell a letter from a roman numeral.
        """
        going_on = [
            (depth, style, ordinal)
            for style, ordinal in marker.readings
            for depth in range(len(self._open), 0, -1)
            if self._open[depth - 1].style == style and self._open[depth - 1].last + 1 == ordinal
        ]
        beginning = [style for style, ordinal in marker.readings if ordinal == 1 and len(self._open) < _DEEPEST]
        if beginning and self._open and any(item.style == beginning[0] for item in self._open) and not introduced:
            # "(a)" again without a colon: the list of that style begins afresh at its own level
            depth = next(d for d, item in enumerate(self._open, 1) if item.style == beginning[0])
            if not going_on:
                return self._enter(depth, beginning[0], 1)
        if going_on and beginning:
            style = beginning[0]
            if _comes_next(following, style, 2):
                return self._enter(len(self._open) + 1, style, 1)
            depth, going_style, ordinal = going_on[0]
            if introduced and not _comes_next(following, going_style, ordinal + 1):
                return self._enter(len(self._open) + 1, style, 1)
        if going_on:
            depth, style, ordinal = going_on[0]
            return self._enter(depth, style, ordinal)
        if beginning:
            # "(i)" with "(j)" after it, where a list of letters lost its beginning, is a letter
            return self._enter(len(self._open) + 1, beginning[-1] if _roman_first(marker) else beginning[0], 1)
        for depth in range(len(self._open), 0, -1):
            for style, ordinal in marker.readings:
                if self._open[depth - 1].style == style:
                    return self._enter(depth, style, ordinal)
        style, ordinal = marker.readings[0]
        return self._enter(1, style, ordinal)

    def _enter(self, depth: int, style: str, ordinal: int) -> int:
        del self._open[depth:]
        if len(self._open) == depth:
            self._open[-1] = _OpenList(style, ordinal)
        else:
            self._open.append(_OpenList(style, ordinal))
        return len(self._open)


def _comes_next(following: Sequence[Marker], style: str, ordinal: int) -> bool:
    """Whether the next marker can be read so."""
    return bool(following) and (style, ordinal) in following[0].readings


def _roman_first(marker: Marker) -> bool:
    return any(style.startswith("roman") and ordinal == 1 for style, ordinal in marker.readings)
