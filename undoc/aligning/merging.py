"""Several versions aligned to one: the groups of texts that say the same, a cell for each version."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen

from undoc.aligning.alignment import AlignmentReason
from undoc.aligning.beads import Bead


@frozen
class Group:
    """Texts that say the same: for each version the places of its own.

    Attributes:
        cells: the places, a tuple for each version.
        confidence: that of the least sure of its beads.
        reason: that of the least sure one that has texts of two versions; ``missing`` where there is none.
    """

    cells: tuple[tuple[int, ...], ...]
    confidence: float
    reason: AlignmentReason


#: Takes two versions by their numbers and which of their texts, and gives the beads, by places in these lists.
Pairing = Callable[[int, Sequence[int], int, Sequence[int]], list[Bead]]


def merge(texts: Sequence[Sequence[int]], pair: Pairing) -> list[Group]:
    """The groups of all versions' texts, in the order of the first that has each.

    The first version with any text is the pivot. What it lacks is aligned among the others in the same way, within the
    stretch between its groups in which it stands.

    Args:
        texts: the places of each version's texts, in order.
        pair: aligns two versions.
    """
    present = [version for version, places in enumerate(texts) if places]
    if not present:
        return []
    pivot = present[0]
    others = [(version, pair(pivot, texts[pivot], version, texts[version])) for version in range(pivot + 1, len(texts))]
    return _Star(texts, pivot, others, pair).groups()


class _Star:
    """The beads of a pivot with each other version, joined where they share texts of the pivot."""

    def __init__(
        self, texts: Sequence[Sequence[int]], pivot: int, others: list[tuple[int, list[Bead]]], pair: Pairing
    ) -> None:
        self._texts, self._pivot, self._others, self._pair = texts, pivot, others, pair
        self._lone: dict[tuple[int, int], float] = {}

    def groups(self) -> list[Group]:
        lead = self._leads()
        number = {start: at for at, start in enumerate(sorted(set(lead)))}
        of = [number[start] for start in lead]
        count, versions = len(number), len(self._texts)
        cells: list[list[list[int]]] = [[[] for _ in range(versions)] for _ in range(count)]
        doubt = [1.0] * count
        reasons: list[tuple[float, AlignmentReason]] = [(1.0, "missing")] * count
        # what the pivot lacks, by the group before which it stands
        lacking: list[list[list[int]]] = [[[] for _ in range(versions)] for _ in range(count + 1)]
        for at, place in enumerate(self._texts[self._pivot]):
            cells[of[at]][self._pivot].append(place)
        for version, beads in self._others:
            last, waiting = -1, list[int]()
            for bead in beads:
                theirs = [self._texts[version][at] for at in bead.other]
                if not bead.first:
                    waiting += theirs
                    self._lone.update(((version, place), bead.confidence) for place in theirs)
                    continue
                group = of[bead.first[0]]
                if group == last:
                    theirs = waiting + theirs  # another version's texts made one group of what stands around them
                else:
                    lacking[last + 1][version] += waiting
                last, waiting = group, []
                cells[group][version] += theirs
                doubt[group] = min(doubt[group], bead.confidence)
                if bead.other and bead.confidence <= reasons[group][0]:
                    reasons[group] = (bead.confidence, bead.reason)
            lacking[last + 1][version] += waiting
        found = self._extra(lacking[0])
        for at in range(count):
            found.append(Group(tuple(map(tuple, cells[at])), doubt[at], reasons[at][1]))
            found += self._extra(lacking[at + 1])
        return found

    def _leads(self) -> list[int]:
        """For each text of the pivot, the first one of its group."""
        lead = list(range(len(self._texts[self._pivot])))
        for _, beads in self._others:
            for bead in beads:
                for at in bead.first[1:]:
                    low, high = sorted((_root(lead, bead.first[0]), _root(lead, at)))
                    lead[high] = low
        return [_root(lead, at) for at in range(len(lead))]

    def _extra(self, texts: list[list[int]]) -> list[Group]:
        """The groups of what the pivot lacks."""
        if sum(map(bool, texts)) > 1:
            return merge(texts, self._pair)
        return [
            Group(
                tuple((place,) if other == version else () for other in range(len(texts))),
                self._lone[version, place],
                "missing",
            )
            for version, places in enumerate(texts)
            for place in places
        ]


def _root(lead: list[int], at: int) -> int:
    while lead[at] != at:
        lead[at] = lead[lead[at]]
        at = lead[at]
    return at
