"""Paired brackets (UAX #9, BD14 to BD16 and N0): both of a pair get one direction."""

from __future__ import annotations

from undoc.exporters.pdf.bidi.embedding import Sequence

_PAIRS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽⸢⸣⸤⸥⸦⸧⸨⸩"
    "〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣\u2329\u232a"
)
_OPENING = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
_CLOSING = frozenset(_PAIRS[1::2])
#: The canonical equivalents among them: U+2329 and U+3008 are one bracket, and so are U+232A and U+3009.
_SAME = {"\u232a": "\u3009"}
#: BD16: a bracket that would be opened beyond this depth ends the search.
_DEEPEST = 63


def resolve_brackets(sequence: Sequence, text: str, own: list[str], marks: set[int]) -> None:
    """N0: give each pair of brackets the direction of what is in it, or of what stands before it.

    Args:
        sequence: the isolating run sequence.
        text: of the paragraph.
        own: the classes of the sequence's characters behind W7; changed in place.
        marks: the places of those that were nonspacing marks: behind a bracket they take its direction.
    """
    pairs = _pairs(sequence, text, own)
    if not pairs:
        return
    embedding = "LR"[sequence.level % 2]
    directions = [_direction(kind) for kind in own]
    inside = _inside(pairs, directions)
    # What stands before a pair: the last strong direction, brackets resolved so far among them.
    before = sequence.before
    at = 0
    for number, (opening, closing) in enumerate(pairs):
        while at < opening:
            before = _direction(own[at]) or before
            at += 1
        found = inside[number]
        if embedding in found:
            given = embedding
        elif found:
            given = before if before != embedding else embedding
        else:
            continue
        for place in (opening, closing):
            own[place] = given
            following = place + 1
            while following < len(own) and following in marks:
                own[following] = given
                following += 1


def _direction(kind: str) -> str:
    """L, R or none: numbers count as R (N0)."""
    return "L" if kind == "L" else "R" if kind in ("R", "EN", "AN") else ""


def _pairs(sequence: Sequence, text: str, own: list[str]) -> list[tuple[int, int]]:
    """The pairs of brackets by their places in the sequence, in the order of the opening ones (BD16)."""
    stack: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for place, at in enumerate(sequence.places):
        character = text[at]
        if own[place] != "ON":
            continue
        if character in _OPENING:
            if len(stack) == _DEEPEST:
                return []
            closing = _OPENING[character]
            stack.append((_SAME.get(closing, closing), place))
        elif character in _CLOSING:
            character = _SAME.get(character, character)
            for depth in range(len(stack) - 1, -1, -1):
                if stack[depth][0] == character:
                    found.append((stack[depth][1], place))
                    del stack[depth:]
                    break
    return sorted(found)


def _inside(pairs: list[tuple[int, int]], directions: list[str]) -> list[set[str]]:
    """The strong directions inside each pair, counted from sums over the sequence so that cost stays linear."""
    left, right = [0], [0]
    for direction in directions:
        left.append(left[-1] + (direction == "L"))
        right.append(right[-1] + (direction == "R"))
    found: list[set[str]] = []
    for opening, closing in pairs:
        inner = set()
        if left[closing] > left[opening + 1]:
            inner.add("L")
        if right[closing] > right[opening + 1]:
            inner.add("R")
        found.append(inner)
    return found
