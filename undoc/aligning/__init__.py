"""Language versions of one document side by side: which text of one is which text of the other."""

from __future__ import annotations

from undoc.aligning.alignment import AlignedRow, Alignment, SentenceRow
from undoc.aligning.passages import Passage

__all__ = ["AlignedRow", "Alignment", "Passage", "SentenceRow"]
