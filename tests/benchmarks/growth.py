"""How the time of reading text grows from 64 KB to 1 MB, family by family: ``python -m tests.benchmarks.growth``.

A word of a family's name may be given to measure only those that bear it.
"""

from __future__ import annotations

import math
import sys
import time

import undoc
from tests.benchmarks.families import FAMILIES

_SMALL, _LARGE = 64 * 1024, 1024 * 1024


def seconds(text: str, rounds: int) -> float:
    """The least seconds of CPU that reading a text took."""
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        undoc.parse(text)
        taken.append(time.process_time() - start)
    return min(taken)


def main(names: list[str]) -> None:
    """Print a Markdown table of the families."""
    undoc.parse("warm")
    sys.stdout.write("| family | 64 KB, ms | 1 MB, ms | exponent |\n|---|---|---|---|\n")
    for family in FAMILIES:
        if names and not any(name in family.name for name in names):
            continue
        small, large = seconds(family.make(_SMALL), 3), seconds(family.make(_LARGE), 1)
        exponent = math.log(large / small) / math.log(_LARGE / _SMALL)
        sys.stdout.write(f"| {family.name} | {small * 1e3:.1f} | {large * 1e3:.0f} | {exponent:.2f} |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
