"""Runs that stand on one baseline, with those that are raised above it or lowered below it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from attrs import define, field

from undoc.parsers.pdf.runs import Run
from undoc.records import Distinct

#: Baselines of a line are no further apart, in parts of the type size.
_LEVEL = 0.12
#: Raised and lowered type is smaller than this; it stands so far above or below the baseline, in parts of the size.
_SMALL, _HIGH, _LOW = 0.86, 0.75, -0.45
#: It stands beside a run of its line, no further off than this; a note's mark stands before the note.
_BESIDE, _BEFORE = 0.6, 2.2
#: Baselines are looked for in steps of so many points.
_STEP = 8.0
#: Runs are looked for in stretches of so many points, at the most in so many; of a crowd only the last ones.
_SPOT, _MOST_SPOTS, _CROWD = 32.0, 40, 64


@define(eq=False, repr=False)
class Baseline(Distinct):
    """Runs on one baseline.

    Attributes:
        y: its height, in points from the page's lower edge.
        size: of its largest type.
        raised: how far runs are raised, in parts of the size, by their identity; less than 0 for lowered ones.
    """

    y: float
    size: float
    runs: list[Run] = field(factory=list)
    raised: dict[int, float] = field(factory=dict)
    _spots: dict[int, list[Run]] = field(factory=lambda: defaultdict(list))
    _spotted: int = 0  # how many of the runs are in these

    def near(self, run: Run, reach: float) -> Iterator[Run]:
        """Runs with an end near one of those of another run."""
        for other in islice(self.runs, self._spotted, None):
            for spot in {int(other.x0 // _SPOT), int(other.x1 // _SPOT)}:
                self._spots[spot].append(other)
        self._spotted = len(self.runs)
        first, last = int((run.x0 - reach) // _SPOT), int((run.x1 + reach) // _SPOT)
        for spot in range(first, min(last, first + _MOST_SPOTS) + 1):
            yield from self._spots.get(spot, ())[-_CROWD:]


def find_baselines(runs: Iterable[Run], *, either: bool) -> list[Baseline]:
    """The baselines of a page.

    Args:
        runs: what stands on it.
        either: whether it has letters that run from right to left, so that a note may stand to the left of its mark.
    """
    found: list[Baseline] = []
    places: dict[int, list[Baseline]] = defaultdict(list)  # by height, in steps
    last: Baseline | None = None
    for run in sorted(runs, key=lambda run: -run.size):
        if last is not None and run.y == last.y and run.size == last.size:
            last.runs.append(run)  # as most runs
            continue
        step = int(run.y // _STEP)
        near = [one for at in (step - 1, step, step + 1) for one in places.get(at, ())[-_CROWD:]]
        own = min(
            (one for one in near if abs(one.y - run.y) <= _LEVEL * run.size),
            key=lambda one: abs(one.y - run.y),
            default=None,
        )
        if own is not None:
            own.runs.append(run)
            last = own
            continue
        above = [
            one
            for at in range(step - 2, step + 2)
            for one in places.get(at, ())[-_CROWD:]
            if _bears(one, run, either=either)
        ]
        if above:
            own = min(above, key=lambda one: abs(run.y - one.y - 0.35 * one.size))
            own.raised[id(run)] = (run.y - own.y) / own.size
            own.runs.append(run)
            continue
        made = Baseline(run.y, run.size)
        made.runs.append(run)
        last = made
        found.append(made)
        places[step].append(made)
    return found


def _bears(line: Baseline, run: Run, *, either: bool) -> bool:
    """Whether a run is raised above a line's baseline, or lowered below it.

    Args:
        line: the line.
        run: of smaller type.
        either: whether a note may stand to the left of its mark.
    """
    if run.size > _SMALL * line.size or not _LOW * line.size < run.y - line.y < _HIGH * line.size:
        return False
    reach, before = _BESIDE * line.size, _BEFORE * line.size
    behind = before if either else reach
    for other in line.near(run, before):
        gap, gap_before = run.x0 - other.x1, other.x0 - run.x1
        if other.size > run.size:
            if -reach < gap < behind or -reach < gap_before < before:
                return True
        elif id(other) in line.raised and (abs(gap) < reach or abs(gap_before) < reach):
            return True
    return False
