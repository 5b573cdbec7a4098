"""How fast text is read, beside other readers: ``python -m tests.benchmarks.text [--rounds N]``.

Every reader runs in a process of its own, and the rounds of all readers are interleaved, so that a machine that slows
down slows all of them. A reader that is not installed is left out. bluebell-akn may have an environment of its own,
whose interpreter the variable ``BLUEBELL_PYTHON`` names.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import platform
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.benchmarks.pace import paced
from tests.benchmarks.worker import READERS

_ROOT = Path(__file__).resolve().parents[2]
_TIMES = (1, paced(100, 20))
#: Readings of the text as it is that make up one round; it is too short for one.
_REPEATS = paced(20, 10)


class Child:
    """A process that measures one reader."""

    def __init__(self, name: str) -> None:
        python = os.environ.get("BLUEBELL_PYTHON", sys.executable) if name == "bluebell" else sys.executable
        worker = str(Path(__file__).with_name("worker.py"))
        self.name = name
        self._process = subprocess.Popen(
            [python, worker, name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=_ROOT,
            env={**os.environ, "PYTHONPATH": str(_ROOT) if name != "bluebell" else ""},
        )

    def ask(self, **request: Any) -> dict[str, Any]:
        """The child's answer to a request.

        Raises:
            RuntimeError: the child has ended: its reader is not installed, or has failed.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(json.dumps(request) + "\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            raise RuntimeError(self.name)
        answer: dict[str, Any] = json.loads(line)
        return answer

    def end(self) -> None:
        """Let the child go."""
        self._process.communicate()


def children() -> list[Child]:
    """A child for each reader that is installed."""
    found = []
    for name in READERS:
        child = Child(name)
        try:
            sys.stdout.write(f"* {name}: {child.ask(do='version')['version']}\n")
            found.append(child)
        except RuntimeError:
            sys.stdout.write(f"* {name}: not installed\n")
            child.end()
    return found


def measure(text: str, readers: list[Child], rounds: int) -> None:
    """Print the table of one text."""
    for child in readers:
        child.ask(do="time", text=text, times=1)  # what is loaded at the first reading is no cost of the text
    seconds: dict[tuple[str, int], list[float]] = {}
    for _ in range(rounds):
        for times in _TIMES:
            for child in readers:
                repeats = _REPEATS if times == 1 else 1
                taken = child.ask(do="time", text=text * times, times=repeats)["seconds"]
                seconds.setdefault((child.name, times), []).append(taken)
    medians = {key: statistics.median(taken) for key, taken in seconds.items()}
    memory = {(child.name, times): child.ask(do="memory", text=text * times) for child in readers for times in _TIMES}
    sys.stdout.write(
        f"| reader | 1×, ms | {_TIMES[1]}×, ms | to undoc, 1× | to undoc, {_TIMES[1]}× | exponent | peak 1×"
        f" | peak {_TIMES[1]}× |\n"
    )
    sys.stdout.write("|---|---|---|---|---|---|---|---|\n")
    for child in readers:
        one, many = (medians[child.name, times] for times in _TIMES)
        ratios = [medians[child.name, times] / medians["undoc", times] for times in _TIMES]
        exponent = math.log(many / one) / math.log(_TIMES[1] / _TIMES[0])
        peaks = [memory[child.name, times]["bytes"] / (len(text.encode()) * times) for times in _TIMES]
        sys.stdout.write(
            f"| {child.name} | {one * 1e3:.2f} | {many * 1e3:.0f} | {ratios[0]:.2f} | {ratios[1]:.2f}"
            f" | {exponent:.2f} | {peaks[0]:.1f} | {peaks[1]:.1f} |\n"
        )
    sys.stdout.flush()


def machine() -> str:
    """What it runs on."""
    model = platform.processor() or platform.machine()
    cpus = Path("/proc/cpuinfo")
    if cpus.exists():
        names = [
            line.split(":", 1)[1].strip() for line in cpus.read_text().splitlines() if line.startswith("model name")
        ]
        model = names[0] if names else model
    return f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.release()}"


def main() -> None:
    """Measure the sample letter, and the corpus's if it is there."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rounds", type=int, default=5, help="rounds of which the median is taken (at least 5)")
    rounds = max(5, parser.parse_args().rounds)
    texts = [_ROOT / "examples" / "letter.zh.txt"]
    corpus = os.environ.get("UNDOC_CORPUS")
    if corpus and (Path(corpus) / "seed" / "letter.zh.txt").exists():
        texts.append(Path(corpus) / "seed" / "letter.zh.txt")
    sys.stdout.write(f"* machine: {machine()}\n* medians of {rounds} interleaved rounds, processor time\n")
    readers = children()
    for path in texts:
        text = path.read_text("utf-8")
        sys.stdout.write(
            f"\n**{path.parent.name}/{path.name}**, {len(text.encode())} bytes of UTF-8; peak memory is a\n"
        )
        sys.stdout.write("multiple of that (tracemalloc: what Python allocates)\n\n")
        measure(text, readers, rounds)
    for child in readers:
        child.end()


if __name__ == "__main__":
    main()
