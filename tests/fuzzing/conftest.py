"""How many mutants: few by default, as many as asked for by ``UNDOC_MUTANTS``."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(scope="session")
def mutants() -> range:
    """The numbers of the damaged documents that are parsed, for all formats together.

    20,000, or as many as ``UNDOC_MUTANTS`` says, from the number in ``UNDOC_MUTANTS_FROM``: each number makes the same
    mutant always, so that a long run can be cut into slices.
    """
    first = int(os.environ.get("UNDOC_MUTANTS_FROM", "0"))
    return range(first, first + int(os.environ.get("UNDOC_MUTANTS", "20000")))
