"""What differs between two documents: which nodes, at which address, and which words."""

from __future__ import annotations

from undoc.comparing.differences import Comparison, Difference
from undoc.comparing.nodes import compare
from undoc.comparing.structures import compare_structures
from undoc.comparing.versions import diff

__all__ = ["Comparison", "Difference", "compare", "compare_structures", "diff"]
