"""The United Nations' parallel mark-up as witness: how much is aligned, beside alignment by lengths alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.benchmarks.alignment import ALIGNERS, WAYS, Score, score
from tests.benchmarks.alignment_truth import Known, known_pairs

_WAYS = {way.name: way for way in WAYS}


@pytest.fixture(scope="module")
def pairs(corpus: Path) -> Sequence[Known]:
    """Each document's English version with each other one."""
    found = list(known_pairs(corpus / "akn"))
    if not found:
        pytest.skip(f"no Akoma Ntoso files in {corpus / 'akn'}")
    return found


def _score(pairs: Sequence[Known], aligner: str, way: str) -> Score:
    return score(pairs, ALIGNERS[aligner], _WAYS[way], [0])


@pytest.mark.parametrize(("way", "least"), [("as they are", 0.995), ("no labels", 0.97), ("both", 0.97)])
def test_counterparts_are_found(pairs: Sequence[Known], way: str, least: float) -> None:
    found = _score(pairs, "undoc.align", way)
    assert found.true > 4000
    assert found.recall >= least
    assert found.precision >= least


def test_structure_tells_more_than_lengths(pairs: Sequence[Known]) -> None:
    ours, lengths = _score(pairs, "undoc.align", "both"), _score(pairs, "lengths", "both")
    assert ours.recall > lengths.recall
    assert ours.precision > lengths.precision
