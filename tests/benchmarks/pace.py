"""How large benchmarks are: whole, or short where ``UNDOC_BENCHMARKS`` is ``short``."""

from __future__ import annotations

import os
from typing import TypeVar

Measure = TypeVar("Measure")


def paced(whole: Measure, short: Measure) -> Measure:
    """A size or number of rounds: the first, or the second where benchmarks are to be short."""
    return short if os.environ.get("UNDOC_BENCHMARKS") == "short" else whole
