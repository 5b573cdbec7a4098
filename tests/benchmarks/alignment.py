"""How well versions are aligned: ``python -m tests.benchmarks.alignment [--seeds N]``.

The documents are the United Nations' own mark-up in six languages (``akn`` in ``UNDOC_CORPUS``), English with each
other language; the witness is that mark-up, whose eIds the aligner doesn't see. Beside `undoc.align` stand two
alignments by lengths alone, as sentences are aligned by Gale and Church: one that sees nothing but lengths, and one
that sees shared figures and words too, as hunalign does without a dictionary.

A link is a pair of passages that stand in one row. *Found* is the share of true links that stand in the alignment,
*right* the share of its links that are true. The other versions are made worse: not at all; without their labels; every
tenth paragraph left out, split or made one with the one before it; both; and both with three paragraphs in ten.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from attrs import define, evolve, frozen

import undoc
from tests.benchmarks.alignment_truth import (
    Known,
    damaged,
    found_links,
    known_pairs,
    true_links,
    without_labels,
)
from undoc.aligning.alignment import AlignedRow, Alignment
from undoc.aligning.beads import find_beads
from undoc.aligning.evidence import Evidence, evidence_of_text
from undoc.aligning.passages import Passage, passages_of
from undoc.aligning.versions import costs_between

_ROOT = Path(__file__).resolve().parents[2]

Aligner = Callable[[undoc.Document, undoc.Document], Alignment]


def align_by_lengths(first: undoc.Document, other: undoc.Document) -> Alignment:
    """By nothing but the lengths of passages in their order, notes by themselves."""
    return _plain(first, other, lambda passage: evolve(_text(passage), numbers=frozenset(), words=frozenset()))


def align_by_lengths_and_figures(first: undoc.Document, other: undoc.Document) -> Alignment:
    """By lengths, shared figures and shared words, notes by themselves."""
    return _plain(first, other, _text)


def _text(passage: Passage) -> Evidence:
    return evidence_of_text(passage.text)


def _plain(first: undoc.Document, other: undoc.Document, look: Callable[[Passage], Evidence]) -> Alignment:
    languages = (first.language or "und", other.language or "und")
    rows: list[AlignedRow] = []
    one, two = passages_of(first), passages_of(other)
    for ours, theirs in ((one.flow, two.flow), (one.notes, two.notes)):
        left, right = list(map(look, ours)), list(map(look, theirs))
        costs = costs_between(left, right, languages)
        for bead in find_beads(left, right, costs):
            cells = tuple(ours[at] for at in bead.first), tuple(theirs[at] for at in bead.other)
            rows.append(AlignedRow(cells, "paragraph", bead.confidence, bead.reason, languages))
    return Alignment((first, other), languages, tuple(rows))


ALIGNERS: dict[str, Aligner] = {
    "undoc.align": lambda first, other: undoc.align((first, other)),
    "lengths": align_by_lengths,
    "lengths, figures, words": align_by_lengths_and_figures,
}


@frozen
class Way:
    """A way in which the other version is made worse.

    Attributes:
        name: what it is called.
        change: makes a version worse, by a seed.
        chance: whether the seed matters.
    """

    name: str
    change: Callable[[undoc.Document, int], undoc.Document]
    chance: bool = False


WAYS = (
    Way("as they are", lambda document, _: document),
    Way("no labels", lambda document, _: without_labels(document)),
    Way("one in ten damaged", damaged, True),
    Way("both", lambda document, seed: without_labels(damaged(document, seed)), True),
    Way("three in ten, no labels", lambda document, seed: without_labels(damaged(document, seed, 0.3)), True),
)


@define
class Score:
    """How many links are true, found, and both; and the seconds that it took."""

    true: int = 0
    found: int = 0
    both: int = 0
    seconds: float = 0.0

    def add(self, alignment: Alignment, seconds: float) -> None:
        """Count an alignment."""
        true, found = true_links(alignment), found_links(alignment)
        self.true += len(true)
        self.found += len(found)
        self.both += len(true & found)
        self.seconds += seconds

    @property
    def recall(self) -> float:
        """The share of true links that are found."""
        return self.both / self.true if self.true else 1.0

    @property
    def precision(self) -> float:
        """The share of found links that are true."""
        return self.both / self.found if self.found else 1.0


def score(pairs: Sequence[Known], aligner: Aligner, way: Way, seeds: Sequence[int]) -> Score:
    """One aligner on all pairs of versions, the second made worse in one way."""
    total = Score()
    for pair in pairs:
        for seed in seeds if way.chance else seeds[:1]:
            other = way.change(pair.other, seed)
            start = time.process_time()
            alignment = aligner(pair.first, other)
            total.add(alignment, time.process_time() - start)
    return total


def table(pairs: Sequence[Known], seeds: Sequence[int]) -> Iterator[str]:
    """The lines of the table."""
    yield f"{'':24} {'':26} {'links':>7} {'found':>8} {'right':>8} {'seconds':>8}"
    for way in WAYS:
        for name, aligner in ALIGNERS.items():
            got = score(pairs, aligner, way, seeds)
            yield f"{way.name:24} {name:26} {got.true:7} {got.recall:8.2%} {got.precision:8.2%} {got.seconds:8.2f}"


def main() -> int:
    """Print the table."""
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reader.add_argument("--seeds", type=int, default=3, help="how many times damage is done")
    asked = reader.parse_args()
    folder = Path(os.environ.get("UNDOC_CORPUS", _ROOT.parent / "shared" / "corpus")) / "akn"
    pairs = list(known_pairs(folder))
    if not pairs:
        sys.stdout.write(f"no documents at {folder}: set UNDOC_CORPUS\n")
        return 1
    left_out = sum(pair.left_out for pair in pairs)
    sys.stdout.write(f"{len(pairs)} pairs of versions; {left_out} texts left out, which the mark-up doesn't place\n")
    for line in table(pairs, range(asked.seeds)):
        sys.stdout.write(f"{line}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
