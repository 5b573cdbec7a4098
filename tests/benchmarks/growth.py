"""How the time of reading text grows from a size to 16 times it: ``python -m tests.benchmarks.growth``.

A word of a family's name may be given to measure only those that bear it.
"""

from __future__ import annotations

import math
import sys
import time

import undoc
from tests.benchmarks.families import FAMILIES
from tests.benchmarks.pace import paced

_LARGE = paced(1024, 256) * 1024
_SMALL = _LARGE // 16


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
    sys.stdout.write(f"| family | {_SMALL // 1024} KB, ms | {_LARGE // 1024} KB, ms | exponent |\n|---|---|---|---|\n")
    for family in FAMILIES:
        if names and not any(name in family.name for name in names):
            continue
        small, large = seconds(family.make(_SMALL), 3), seconds(family.make(_LARGE), 1)
        exponent = math.log(large / small) / math.log(_LARGE / _SMALL)
        sys.stdout.write(f"| {family.name} | {small * 1e3:.1f} | {large * 1e3:.0f} | {exponent:.2f} |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
