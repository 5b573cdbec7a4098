"""Two versions as one text: what stays, what goes, what comes, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from undoc.comparing.differences import Difference
from undoc.comparing.nodes import Sides
from undoc.comparing.units import Unit, units
from undoc.model import Document


@frozen
class Stretch:
    """A stretch of text in the first version, in the second, or in both.

    Attributes:
        first: as the first version has it, and its index there; None where it is new.
        second: as the second has it, and its index there; None where it is gone from here.
        moved: whether it stands elsewhere in the other version: then it comes twice, where it was with
            ``second=None`` and where it is with both.
        elsewhere: of what was moved away, its index in the second version.
    """

    first: tuple[int, Unit] | None
    second: tuple[int, Unit] | None
    moved: bool = False
    elsewhere: int | None = None

    @property
    def same(self) -> bool:
        """Whether both versions say the same here, number included."""
        if self.first is None or self.second is None or self.moved:
            return False
        one, other = self.first[1], self.second[1]
        return (one.text, one.marker) == (other.text, other.marker)


def merge(documents: tuple[Document, Document], sides: Sides, items: Iterable[Difference]) -> list[Stretch]:
    """The text of both versions, each stretch of the first and of the second once but for what was moved.

    Args:
        documents: the versions.
        sides: the two trees, compared.
        items: the differences found.
    """
    ours, theirs = (list(units(document)) for document in documents)
    places = {unit.key: at for at, unit in enumerate(ours)}
    partners = _partners(sides)
    moved = {id(node) for item in items if item.kind == "moved" and item.nodes[1] for node in item.nodes[1].walk()}
    pairs: dict[int, int] = {}  # index in the second version: in the first
    for at, unit in enumerate(theirs):
        place = places.get((partners.get(unit.key[0], 0), unit.closing))
        if place is not None:
            pairs[at] = place
    return list(_stretches(ours, theirs, pairs, {at for at in pairs if id(theirs[at].nodes[0]) in moved}))


def _partners(sides: Sides) -> dict[int, int]:
    """By the identity of each node in the second tree, that of the one that corresponds in the first."""
    found = {id(other): id(one) for one, other in sides.unequal}
    for whole, other_whole in sides.equal:
        found.update((id(other), id(one)) for one, other in zip(whole.walk(), other_whole.walk(), strict=True))
    return found


def _stretches(
    ours: Sequence[Unit], theirs: Sequence[Unit], pairs: dict[int, int], moved: set[int]
) -> Iterator[Stretch]:
    back = {place: at for at, place in pairs.items()}
    reached = 0

    def gone(stop: int) -> Iterator[Stretch]:
        for place in range(reached, stop):
            at = back.get(place)
            if at is None:
                yield Stretch((place, ours[place]), None)
            elif at in moved:
                yield Stretch((place, ours[place]), None, moved=True, elsewhere=at)

    for at, unit in enumerate(theirs):
        place = pairs.get(at)
        if place is None:
            yield Stretch(None, (at, unit))
            continue
        if at not in moved and place >= reached:
            yield from gone(place)
            reached = place + 1
        yield Stretch((place, ours[place]), (at, unit), moved=at in moved)
    yield from gone(len(ours))
