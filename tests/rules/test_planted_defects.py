"""Defects planted into sound documents are reported, with the right code and at the right place.

Two sets of documents: the samples of this project, and official ones of the corpus, where it is there.
"""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from planting import DEFECTS, VERSIONS_DEFECTS, Defect, VersionsDefect
from planting.judging import Judge, Outcome, read_all

import undoc
from undoc import Document

#: How many defects of each kind.
_EACH = 25
#: Few letters of the corpus have asterisks, and so few places to break their sequence.
_FEWEST = 20
_OWN = 5
#: The share that must be reported: of all, and of each kind, so that no rule is blind.
_LEAST = 0.95
_LEAST_OF_A_KIND = 0.8
_KINDS = (*DEFECTS, *VERSIONS_DEFECTS)


def _all(judge: Judge, count: int) -> list[Outcome]:
    done = [outcome for defect in DEFECTS for outcome in judge.outcomes(defect, count)]
    return done + [outcome for defect in VERSIONS_DEFECTS for outcome in judge.version_outcomes(defect, count)]


@pytest.fixture(scope="module")
def official(corpus: Path) -> list[Outcome]:
    """What became of the defects in official documents and the corpus' letters."""
    akn = read_all((corpus / "akn").glob("*.xml"))
    letters = read_all([*(corpus / "letters").glob("*.txt"), *(corpus / "seed").glob("*.txt")])
    versions: list[tuple[str, Document, Document]] = []
    for (first, one), (second, other) in pairwise(akn):
        if first.split(".")[0] == second.split(".")[0]:
            versions.append((second, one, other))
    return _all(Judge([*akn, *letters], versions), _EACH)


@pytest.fixture(scope="module")
def own(root: Path) -> list[Outcome]:
    """What became of those in the samples of this project; no two of them are versions of one document but made so."""
    samples = read_all([*(root / "tests" / "samples").glob("*.txt"), *(root / "examples").glob("letter.*.txt")])
    versions = [(name, document, document) for name, document in samples]
    return _all(Judge(samples, versions), _OWN)


def _share(outcomes: list[Outcome]) -> float:
    return sum(outcome.reported for outcome in outcomes) / len(outcomes)


def _missed(outcomes: list[Outcome]) -> str:
    return "\n".join(str(outcome) for outcome in outcomes if not outcome.reported)


def test_defects_in_official_documents_are_reported(official: list[Outcome]) -> None:
    assert len(official) >= 500
    assert len({outcome.defect.name for outcome in official}) >= 20
    assert _share(official) >= _LEAST, _missed(official)


@pytest.mark.parametrize("kind", _KINDS, ids=lambda kind: f"{kind.code}-{kind.name}".replace(" ", "-"))
def test_each_kind_of_defect_is_reported_in_official_documents(
    kind: Defect | VersionsDefect, official: list[Outcome]
) -> None:
    outcomes = [outcome for outcome in official if outcome.defect is kind]
    assert len(outcomes) >= _FEWEST
    assert _share(outcomes) >= _LEAST_OF_A_KIND, _missed(outcomes)


def test_defects_in_samples_are_reported(own: list[Outcome]) -> None:
    assert len({outcome.defect.name for outcome in own}) == len(_KINDS)
    assert _share(own) >= _LEAST, _missed(own)


def test_the_letter_of_the_corpus_has_no_fault_but_its_own(corpus: Path) -> None:
    """A misprinted resolution number, and dates with spaces beside dates without; neither has any other error."""
    letter = undoc.read(corpus / "seed" / "letter.zh.txt")
    report = undoc.validate(letter)
    errors = [item for item in report.errors if item.code not in ("R107", "T107")]
    assert errors == []
    (misprint,) = [item for item in report if item.code == "R107"]
    assert re.fullmatch(r"\D*\d+/\D*\d+\D*", misprint.words or "")
    assert [item for item in report if item.code == "T107"]
