"""What starting costs: ``python -m tests.benchmarks.start [--rounds N]``.

Fresh processes, their rounds interleaved: the bare interpreter, the libraries on which undoc stands, undoc. Memory is
the most that the process held (resident set), where the system tells.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_TELL = (
    "\ntry:\n import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
    "except ImportError:\n print(0)"
)
WAYS = {
    "the interpreter": "pass",
    "import attrs": "import attrs",
    "import attrs, lxml.etree": "import attrs, lxml.etree",
    "import undoc": "import undoc",
    "read a letter (text)": "import undoc; undoc.read('examples/letter.en.txt')",
    "undoc --version": "import undoc.cli; undoc.cli.main(['--version'], standalone_mode=False)",
    "read a letter, write PDF": "import undoc; undoc.export(undoc.read('examples/letter.en.txt'), 'pdf')",
    "read a letter, write XML": "import undoc; undoc.export(undoc.read('examples/letter.en.txt'), 'xml')",
}


def measure(code: str) -> tuple[float, float]:
    """The seconds from a process's start to its end, and its memory in MB."""
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code + _TELL],
        cwd=_ROOT,
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    held = int(done.stdout.split()[-1])
    return time.perf_counter() - start, held / (1024 if sys.platform == "linux" else 1024 * 1024)


def _processor() -> float:
    """The seconds of processor that children took which have ended."""
    try:
        import resource
    except ImportError:
        return sum(os.times()[2:4])
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rounds", type=int, default=9, help="rounds of which the median is taken (at least 5)")
    rounds = max(5, parser.parse_args().rounds)
    taken: dict[str, list[tuple[float, float, float]]] = {name: [] for name in WAYS}
    for code in WAYS.values():
        measure(code)  # what is compiled once is no part of it
    for _ in range(rounds):
        for name, code in WAYS.items():
            before = _processor()
            row = measure(code)
            taken[name].append((*row, _processor() - before))
    sys.stdout.write(f"* medians of {rounds} interleaved rounds\n\n")
    sys.stdout.write("| fresh process | ms | least, ms | of the processor, ms | least | above the interpreter | MB |\n")
    sys.stdout.write("|---|---|---|---|---|---|---|\n")
    bare = statistics.median(used for _, _, used in taken["the interpreter"])
    for name, rows in taken.items():
        seconds, memory, used = zip(*rows, strict=True)
        middle = statistics.median(used)
        sys.stdout.write(
            f"| {name} | {statistics.median(seconds) * 1e3:.0f} | {min(seconds) * 1e3:.0f} | {middle * 1e3:.0f}"
            f" | {min(used) * 1e3:.0f} | {(middle - bare) * 1e3:.0f} | {statistics.median(memory):.0f} |\n"
        )


if __name__ == "__main__":
    main()
