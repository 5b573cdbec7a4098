"""Real texts, written as text and read again, are the same trees (skipped where the corpus is missing)."""

from __future__ import annotations

from pathlib import Path

import pytest

import undoc
from undoc.testing import assert_round_trip


@pytest.mark.parametrize("folder", ["letters", "pages", "seed"])
def test_the_texts_of_the_corpus_are_read_again(corpus: Path, folder: str) -> None:
    paths = sorted((corpus / folder).glob("*.txt"))
    if not paths:
        pytest.skip(f"no texts in the corpus at {corpus / folder}")
    failed: list[str] = []
    for path in paths:
        try:
            assert_round_trip(undoc.read(path), "text")
        except AssertionError as error:
            failed.append(f"{path.name}: {error}")
    assert not failed, "\n".join(failed)
