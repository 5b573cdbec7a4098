"""Weak and neutral characters, and the levels that follow (UAX #9, W1 to W7, N0 to N2, I1 and I2)."""

from __future__ import annotations

from undoc.exporters.pdf.bidi.brackets import resolve_brackets
from undoc.exporters.pdf.bidi.embedding import Sequence

_NEUTRAL = frozenset({"B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"})
#: Two numbers of the first kind, and a sign of the second between them, are one number (W4).
_JOINED = frozenset({("EN", "ES"), ("EN", "CS"), ("AN", "CS")})
_ISOLATING = frozenset({"LRI", "RLI", "FSI", "PDI"})


def resolve(sequence: Sequence, text: str, levels: list[int], kinds: list[str]) -> None:
    """Resolve the characters of a sequence; their levels are changed in place, and so are their classes."""
    own = [kinds[at] for at in sequence.places]
    marks = {place for place, kind in enumerate(own) if kind == "NSM"}
    _weak(own, sequence.before)
    resolve_brackets(sequence, text, own, marks)
    _neutral(own, sequence)
    for at, kind in zip(sequence.places, own, strict=True):
        kinds[at] = kind
        if sequence.level % 2 == 0:
            levels[at] += {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)
        elif kind in ("L", "EN", "AN"):
            levels[at] += 1


def _weak(own: list[str], start: str) -> None:
    last, strong = start, start
    for at, kind in enumerate(own):
        if kind == "NSM":  # W1
            kind = own[at] = "ON" if last in _ISOLATING else last
        last = kind
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":  # W2
            own[at] = "AN"
    for at, kind in enumerate(own):
        if kind == "AL":  # W3
            own[at] = "R"
    for at in range(1, len(own) - 1):  # W4
        before = own[at - 1]
        if before == own[at + 1] and (before, own[at]) in _JOINED:
            own[at] = before
    at = 0
    while at < len(own):  # W5
        if own[at] != "ET":
            at += 1
            continue
        end = at
        while end < len(own) and own[end] in ("ET", "BN"):
            end += 1
        if (at and own[at - 1] == "EN") or (end < len(own) and own[end] == "EN"):
            own[at:end] = ["EN"] * (end - at)
        at = end
    strong = start
    for at, kind in enumerate(own):
        if kind in ("ES", "CS", "ET"):  # W6
            own[at] = "ON"
        elif kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":  # W7
            own[at] = "L"


def _neutral(own: list[str], sequence: Sequence) -> None:
    """N1 and N2: neutrals take the direction on both sides of them, or else that of their level."""
    embedding = "LR"[sequence.level % 2]
    at, last = 0, sequence.before
    while at < len(own):
        if own[at] not in _NEUTRAL:
            last = "L" if own[at] == "L" else "R"
            at += 1
            continue
        end = at
        while end < len(own) and own[end] in _NEUTRAL:
            end += 1
        following = sequence.behind if end == len(own) else "L" if own[end] == "L" else "R"
        own[at:end] = [last if last == following else embedding] * (end - at)
        at = end
