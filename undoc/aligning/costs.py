"""What it costs to take texts for counterparts, in nats: the less, the likelier.

Lengths are judged as by W. Gale and K. Church, A Program for Aligning Sentences in Bilingual Corpora (Computational
Linguistics 19, 1993): their difference over what is usual for texts so long. Its distribution has heavier tails here,
for headings are translated freely.
"""

from __future__ import annotations

from math import exp, log1p
from typing import get_args

from attrs import frozen

from undoc.aligning.alignment import AlignmentReason
from undoc.aligning.evidence import Evidence, Value, Weights
from undoc.aligning.passages import PassageKind
from undoc.languages.lengths import Length

#: A text that the other version lacks; the share of such is about one in a hundred.
GAP = 4.5
#: Texts of one version that are one in the other: two, and each one more.
_SPLIT, _SPLIT_MORE = 3.0, 2.0
#: A text with a label of its own that the other version has joined to the one before it.
_SWALLOWED = 2.0
_LONGEST = 9.0  # what lengths can cost at most: some sentences are left out in translation
_SAME_LABEL, _SAME_NUMBER, _SAME_DEEPER, _OTHER_LABEL, _LABEL_MISSING = -2.5, -4.0, -0.5, 6.0, 1.5
_NOTE_LABEL = 1.5
_MOST_NUMBERS, _MOST_WORDS = 10.0, 6.0
_NUMBER_MISSING, _MOST_MISSING = 0.6, 3.0
_OTHER_DEPTH, _MOST_DEPTH, _OTHER_ROLE, _OTHER_PART, _OTHER_ANNEX = 0.7, 2.1, 2.0, 2.0, 5.0
_OTHER_KIND = 8.0
#: Kinds that one reader or typist takes for the other, and what that costs.
_ALIKE: dict[tuple[PassageKind, PassageKind], float] = {
    ("title", "heading"): 0.7,
    ("paragraph", "closing"): 0.7,
    ("subparagraph", "closing"): 0.7,
    ("paragraph", "subparagraph"): 1.0,
    ("paragraph", "cell"): 1.0,
    ("caption", "heading"): 1.0,
    ("caption", "paragraph"): 1.0,
    ("paragraph", "heading"): 2.0,
    ("paragraph", "signature"): 2.0,
    ("paragraph", "place and date"): 2.0,
    ("signature", "place and date"): 2.0,
    ("paragraph", "title"): 2.0,
    ("masthead", "title"): 2.0,
    ("paragraph", "masthead"): 2.0,
    # text that a reader could not place may be anything
    **{(kind, "unparsed"): 1.0 for kind in get_args(PassageKind)},
}
_ALIKE |= {(two, one): cost for (one, two), cost in _ALIKE.items()}


@frozen
class Costs:
    """The costs between two versions.

    Attributes:
        ratio: letters of the other version for each of the first.
        variance: of the difference of lengths, for each letter of their mean.
        weights: how much shared numbers and words tell.
    """

    ratio: float
    variance: float
    weights: Weights

    def pair(self, one: Evidence, two: Evidence) -> float:
        """That two texts are counterparts."""
        return self.place(one, two) + self.label(one, two) - self.shared(one, two) + self.length(one, two)

    def split(self, one: Evidence, two: Evidence, pieces: int) -> float:
        """Likewise, where one of them is of several pieces."""
        swallowed = one.swallowed + two.swallowed
        return self.pair(one, two) + _SPLIT + _SPLIT_MORE * (pieces - 2) + _SWALLOWED * swallowed

    def length(self, one: Evidence, two: Evidence) -> float:
        """For their lengths."""
        expected = two.length / self.ratio
        difference = expected - one.length
        return min(_LONGEST, 2 * log1p(difference * difference / (3 * self.variance * (one.length + expected + 2) / 2)))

    def shared(self, one: Evidence, two: Evidence) -> float:
        """What shared numbers and words take off, less what is added for numbers that one of them lacks."""
        weights = self.weights
        numbers = 0.0
        if one.numbers or two.numbers:
            table = weights.numbers
            both = one.numbers & two.numbers
            numbers = min(_MOST_NUMBERS, sum([table[key] for key in both]))
            # a single figure may be spelled out
            lone = sum([len(key) > 1 for key in one.numbers ^ two.numbers])
            numbers -= min(_MOST_MISSING, _NUMBER_MISSING * lone)
        both = one.words & two.words
        return numbers + (min(_MOST_WORDS, sum([weights.words[key] for key in both])) if both else 0.0)

    def label(self, one: Evidence, two: Evidence) -> float:
        """For their markers."""
        if one.labels and two.labels:
            if one.kind == two.kind == "note":
                # marks follow the order of words, which is another in each language
                return -_NOTE_LABEL if one.labels & two.labels else _NOTE_LABEL
            if one.labels & two.labels:
                # (iii) is no counterpart of (c), though both are third
                same = _SAME_NUMBER if one.depth == 0 else _SAME_LABEL
                return same if one.depth == two.depth else _SAME_DEEPER
            return _OTHER_LABEL
        return _LABEL_MISSING * self.weights.labelled if one.labels or two.labels else 0.0

    def place(self, one: Evidence, two: Evidence) -> float:
        """For what they are, and where they stand."""
        cost = 0.0
        if one.kind != two.kind:
            cost += _ALIKE.get((one.kind, two.kind), _OTHER_KIND)
        if one.depth != two.depth:
            cost += min(_MOST_DEPTH, _OTHER_DEPTH * abs(one.depth - two.depth))
        if one.role != two.role:
            cost += _OTHER_ROLE
        if one.part != two.part:
            cost += _parts(one.part, two.part)
        return cost

    def reason(self, one: Evidence, two: Evidence) -> AlignmentReason:
        """What speaks most for the two being counterparts."""
        if one.labels & two.labels:
            return "label"
        if self.shared(one, two) >= 2.0:
            return "numbers"
        if one.kind == two.kind and one.kind not in ("paragraph", "subparagraph", "cell", "note"):
            return "structure"
        return "length"


def _parts(one: tuple[frozenset[Value], ...], two: tuple[frozenset[Value], ...]) -> float:
    """For standing in different attachments."""
    if len(one) != len(two):
        return _OTHER_PART
    return _OTHER_ANNEX if any(a and b and not a & b for a, b in zip(one, two, strict=True)) else 0.0


def length_ratio(first: Length | None, other: Length | None, letters: tuple[int, int]) -> tuple[float, float]:
    """How long one version is for each letter of another, and the variance.

    Args:
        first: of the first version's language; None where it is not known.
        other: likewise.
        letters: how many letters either version has, which tells where the languages don't.
    """
    if first is not None and other is not None:
        return other.relative / first.relative, max(1.5, first.variance + other.variance)
    ours, theirs = letters
    ratio = min(6.0, max(1 / 6, theirs / ours)) if ours and theirs else 1.0
    return ratio, 6.0


def odds(gain: float) -> float:
    """A gain in nats as a probability, tempered: what speaks for a pair is seldom independent."""
    return 1 / (1 + exp(min(50.0, max(-50.0, -gain / 2))))
