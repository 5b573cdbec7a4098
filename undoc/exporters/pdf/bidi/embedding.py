"""Explicit levels (UAX #9, X1 to X8) and the sequences in which the rest is resolved (BD13, X10)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define

#: BD2: deeper embeddings are not counted.
MAX_DEPTH = 125
_EMBEDDINGS = {"RLE": (1, ""), "LRE": (0, ""), "RLO": (1, "R"), "LRO": (0, "L")}
ISOLATES = frozenset({"LRI", "RLI", "FSI"})
_REMOVED = frozenset({"RLE", "LRE", "RLO", "LRO", "PDF", "BN"})


@define
class Sequence:
    """An isolating run sequence: places in the paragraph, and what stands before and behind them.

    Attributes:
        places: offsets of its characters, those that X9 removes left out.
        level: theirs.
        before: the direction before it, L or R (sos).
        behind: the direction behind it (eos).
    """

    places: list[int]
    level: int
    before: str
    behind: str


def embed(classes: list[str], base: int) -> tuple[list[int], list[str]]:
    """The explicit level of each character, and its class as overrides and isolates leave it."""
    levels: list[int] = []
    kinds: list[str] = []
    stack: list[tuple[int, str, bool]] = [(base, "", False)]  # level, override, whether an isolate
    lost_isolates = lost_embeddings = isolates = 0
    firsts = _first_strong(classes)
    for at, kind in enumerate(classes):
        level, override, isolating = stack[-1]
        if kind in _EMBEDDINGS:
            odd, forced = _EMBEDDINGS[kind]
            deeper = _next_level(level, odd)
            if deeper <= MAX_DEPTH and not lost_isolates and not lost_embeddings:
                stack.append((deeper, forced, False))
            elif not lost_isolates:
                lost_embeddings += 1
            levels.append(level)
            kinds.append("BN")
        elif kind in ISOLATES:
            levels.append(level)
            kinds.append(override or kind)
            odd = 1 if kind == "RLI" or (kind == "FSI" and firsts.get(at) in ("R", "AL")) else 0
            deeper = _next_level(level, odd)
            if deeper <= MAX_DEPTH and not lost_isolates and not lost_embeddings:
                isolates += 1
                stack.append((deeper, "", True))
            else:
                lost_isolates += 1
        elif kind == "PDI":
            if lost_isolates:
                lost_isolates -= 1
            elif isolates:
                lost_embeddings = 0
                while not stack[-1][2]:
                    stack.pop()
                stack.pop()
                isolates -= 1
            level, override, _ = stack[-1]
            levels.append(level)
            kinds.append(override or kind)
        elif kind == "PDF":
            if not lost_isolates:
                if lost_embeddings:
                    lost_embeddings -= 1
                elif not isolating and len(stack) > 1:
                    stack.pop()
            levels.append(level)
            kinds.append("BN")
        else:
            levels.append(level)
            kinds.append(kind if kind == "BN" or not override else override)
    return levels, kinds


def _next_level(level: int, odd: int) -> int:
    """The least level above this one that is odd, or even."""
    return level + 1 if (level + 1) % 2 == odd else level + 2


def _first_strong(classes: list[str]) -> dict[int, str]:
    """The first strong class within each FSI, up to its PDI; isolates inside are passed over (P2, X5c)."""
    found: dict[int, str] = {}
    opened: list[int] = []
    for at, kind in enumerate(classes):
        if kind in ISOLATES:
            opened.append(at)
        elif kind == "PDI":
            if opened:
                opened.pop()
        elif kind in ("L", "R", "AL") and opened:
            found.setdefault(opened[-1], kind)
    return found


def sequences(levels: list[int], kinds: list[str], classes: list[str], base: int) -> Iterator[Sequence]:
    """The isolating run sequences of a paragraph."""
    runs: list[list[int]] = []
    for at, kind in enumerate(kinds):
        if kind == "BN" and classes[at] in _REMOVED:
            continue
        if runs and levels[runs[-1][-1]] == levels[at]:
            runs[-1].append(at)
        else:
            runs.append([at])
    matches = _matching(classes)
    run_at = {run[0]: number for number, run in enumerate(runs)}
    continued = {closing for closing in matches.values() if closing in run_at}
    for run in runs:
        if run[0] in continued and classes[run[0]] == "PDI":
            continue
        places = list(run)
        while (closing := matches.get(places[-1])) is not None and closing in run_at:
            places += runs[run_at[closing]]
        yield _ended(places, levels, kinds, classes, base)


def _matching(classes: list[str]) -> dict[int, int]:
    """The PDI of each isolate that has one (BD9)."""
    found: dict[int, int] = {}
    opened: list[int] = []
    for at, kind in enumerate(classes):
        if kind in ISOLATES:
            opened.append(at)
        elif kind == "PDI" and opened:
            found[opened.pop()] = at
    return found


def _ended(places: list[int], levels: list[int], kinds: list[str], classes: list[str], base: int) -> Sequence:
    """A sequence with the directions at its ends: those of the higher of two levels (X10)."""
    level = levels[places[0]]

    def beside(at: int, step: int) -> int:
        at += step
        while 0 <= at < len(levels) and kinds[at] == "BN" and classes[at] in _REMOVED:
            at += step
        return levels[at] if 0 <= at < len(levels) else base

    before = beside(places[0], -1)
    behind = base if classes[places[-1]] in ISOLATES else beside(places[-1], 1)
    return Sequence(places, level, "LR"[max(level, before) % 2], "LR"[max(level, behind) % 2])
