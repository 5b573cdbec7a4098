"""Help for tests: assertions, golden outlines, and hypothesis strategies that make symbols and whole documents.

Works without pytest; hypothesis is imported when a strategy is asked for (extra ``test``).
"""

from __future__ import annotations

from undoc.testing.assertions import assert_round_trip, assert_same_structure, assert_valid
from undoc.testing.conservation import assert_conserved
from undoc.testing.golden import assert_outline
from undoc.testing.plausible import (
    valid_documents,
    valid_letters,
    valid_notes_verbales,
    valid_reports,
    valid_resolutions,
)
from undoc.testing.strings import symbols, texts
from undoc.testing.trees import documents

__all__ = [
    "assert_conserved",
    "assert_outline",
    "assert_round_trip",
    "assert_same_structure",
    "assert_valid",
    "documents",
    "symbols",
    "texts",
    "valid_documents",
    "valid_letters",
    "valid_notes_verbales",
    "valid_reports",
    "valid_resolutions",
]
