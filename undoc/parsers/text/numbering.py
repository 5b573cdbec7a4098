"""Markers become levels, by the sequence in which they stand (a part of building bodies)."""

from __future__ import annotations

from attrs import define

from undoc.parsers.text.markers import Marker
from undoc.records import Distinct

#: Deeper than any document of the United Nations; what is nested deeper stays at this level.
_DEEPEST = 8


@define(eq=False, repr=False)
class _OpenList(Distinct):
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

    def level(self, marker: Marker, introduced: bool, following: Marker | None) -> int:
        """The level of a subparagraph: 1 for the first under its paragraph.

        Args:
            marker: its marker.
            introduced: whether the text before it ends with a colon, as before a new list.
            following: the next marker in the paragraph; it tells a letter from a roman numeral.
        """
        going_on = [
            (depth, style, ordinal)
            for style, ordinal in marker.readings
            for depth in range(len(self._open), 0, -1)
            if self._open[depth - 1].style == style and self._open[depth - 1].last + 1 == ordinal
        ]
        beginning = next((style for style, ordinal in marker.readings if ordinal == 1), None)
        if going_on:
            depth, style, ordinal = going_on[0]
            # "(i)" after "(h)": a roman numeral if "(ii)" follows, or if a colon introduced it and no "(j)" follows
            if beginning is None or not (
                _reads(following, beginning, 2) or (introduced and not _reads(following, style, ordinal + 1))
            ):
                return self._enter(depth, style, ordinal)
        if beginning is not None:
            again = next((depth for depth, item in enumerate(self._open, 1) if item.style == beginning), None)
            if again is not None and not introduced and not going_on:
                return self._enter(again, beginning, 1)  # "(a)" again without a colon: its list begins afresh
            return self._enter(min(len(self._open) + 1, _DEEPEST), beginning, 1)
        for depth in range(len(self._open), 0, -1):
            for style, ordinal in marker.readings:
                if self._open[depth - 1].style == style:
                    return self._enter(depth, style, ordinal)
        return self._enter(1, *marker.readings[0])

    def _enter(self, depth: int, style: str, ordinal: int) -> int:
        del self._open[depth:]
        if len(self._open) == depth:
            self._open[-1] = _OpenList(style, ordinal)
        else:
            self._open.append(_OpenList(style, ordinal))
        return len(self._open)


def _reads(marker: Marker | None, style: str, ordinal: int) -> bool:
    """Whether a marker can be read so."""
    return marker is not None and (style, ordinal) in marker.readings
