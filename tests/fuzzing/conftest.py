"""How many mutants: few by default, as many as asked for by ``UNDOC_MUTANTS``."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(scope="session")
def mutants() -> int:
    """How many damaged documents are parsed in all: 20,000, or the number in ``UNDOC_MUTANTS``."""
    return int(os.environ.get("UNDOC_MUTANTS", "20000"))
