"""Tables in which numbers are looked up; looking up takes no longer in a longer document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from attrs import frozen

from undoc.model import Heading, Node
from undoc.records import Record
from undoc.resolving.labels import folded, number_of


@frozen(eq=False, repr=False)
class Placed(Record):
    """A node that can be referred to.

    Attributes:
        node: the node.
        order: its place in the reading order of the whole document.
        sections: the headings that it stands under in its part, the highest first.
    """

    node: Node
    order: int
    sections: tuple[Heading, ...] = ()


class Register:
    """Nodes of one kind by their labels, in reading order.

    Args:
        numerals: whether ``II``, ``2`` and ``二`` are one, as with annexes and sections.
    """

    def __init__(self, *, numerals: bool) -> None:
        self._numerals = numerals
        self._placed: dict[str | int, list[Placed]] = {}

    def enter(self, label: str, placed: Placed) -> None:
        """Add a node."""
        self._placed.setdefault(folded(label), []).append(placed)
        if self._numerals and (number := number_of(label)) is not None:
            self._placed.setdefault(number, []).append(placed)

    def first(self, label: str) -> Placed | None:
        """The first with a label."""
        return next(iter(self._named(label)), None)

    def after(self, label: str, order: int) -> Placed | None:
        """The first with a label behind a place in the reading order."""
        named = self._named(label)
        at = bisect_left(named, order + 1, key=lambda placed: placed.order)
        return named[at] if at < len(named) else None

    def around(self, label: str, order: int) -> Iterator[Placed]:
        """Those with a label, two at most before a place in the reading order and two behind it, the nearest first."""
        named = self._named(label)
        at = bisect_left(named, order, key=lambda placed: placed.order)
        yield from sorted(named[max(0, at - 2) : at + 2], key=lambda placed: abs(placed.order - order))

    def _named(self, label: str) -> list[Placed]:
        found = self._placed.get(folded(label))
        if found is None and self._numerals and (number := number_of(label)) is not None:
            found = self._placed.get(number)
        return found or []
