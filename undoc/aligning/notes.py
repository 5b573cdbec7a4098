"""Notes of two versions: those of counterparts belong together, in whatever order their marks stand there."""

from __future__ import annotations

from collections.abc import Sequence

from undoc.aligning.beads import Bead, find_beads
from undoc.aligning.costs import GAP, Costs, odds
from undoc.aligning.evidence import Evidence

#: What it costs to leave the order of marks, for each place; words stand in another order in each language.
_ORDER = 1.0
#: Notes of more than so many in one paragraph are taken in their order: to try all pairs would take too long.
_MANY = 40


def find_note_beads(
    first: Sequence[Evidence],
    other: Sequence[Evidence],
    ours: Sequence[int | None],
    theirs: Sequence[int | None],
    costs: Costs,
) -> list[Bead]:
    """The beads of two versions' notes; every note is in one of them.

    Args:
        first: the notes of one version.
        other: those of the other.
        ours: for each of the first, the bead of the passages in which it is cited.
        theirs: likewise of the other.
        costs: what it costs to take notes for counterparts.
    """
    beads: list[Bead] = []
    groups: dict[int | None, tuple[list[int], list[int]]] = {}
    for side, places in enumerate((ours, theirs)):
        for at, place in enumerate(places):
            groups.setdefault(place, ([], []))[side].append(at)
    for place, (left, right) in groups.items():
        if place is not None and left and right and len(left) * len(right) <= _MANY * _MANY:
            beads += _within(first, other, left, right, costs)
    taken = {at for bead in beads for at in bead.first}, {at for bead in beads for at in bead.other}
    rest = (
        [at for at in range(len(first)) if at not in taken[0]],
        [at for at in range(len(other)) if at not in taken[1]],
    )
    for bead in find_beads([first[at] for at in rest[0]], [other[at] for at in rest[1]], costs):
        one, two = tuple(rest[0][at] for at in bead.first), tuple(rest[1][at] for at in bead.other)
        beads.append(Bead(one, two, bead.confidence, bead.reason))
    return sorted(beads, key=lambda bead: (bead.first or (len(first),), bead.other))


def _within(
    first: Sequence[Evidence], other: Sequence[Evidence], left: list[int], right: list[int], costs: Costs
) -> list[Bead]:
    """The pairs among the notes of one passage, the best first."""
    offers = []
    for place, at in enumerate(left):
        for their_place, their in enumerate(right):
            cost = costs.pair(first[at], other[their]) + _ORDER * abs(place - their_place)
            if cost < 2 * GAP:
                offers.append((cost, at, their))
    offers.sort()
    used: tuple[set[int], set[int]] = set(), set()
    beads = []
    for cost, at, their in offers:
        if at in used[0] or their in used[1]:
            continue
        used[0].add(at)
        used[1].add(their)
        reason = costs.reason(first[at], other[their])
        # standing in counterparts is what brought them together, where their labels and numbers don't
        beads.append(Bead((at,), (their,), odds(2 * GAP - cost), "structure" if reason == "length" else reason))
    return beads
