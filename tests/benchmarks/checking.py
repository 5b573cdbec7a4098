"""How long checking takes: ``python -m tests.benchmarks.checking [COUNT]``.

The official documents and letters of the corpus (``UNDOC_CORPUS``), repeated up to COUNT files (2,000), are checked by
``undoc check`` with one process and with two, start and reading included; then, in one process, how much of it each
rule takes. Prints Markdown and asserts nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path

import undoc
from tests.benchmarks.pace import paced
from undoc import CheckOptions
from undoc.rules import Subject, rules

_ROOT = Path(__file__).resolve().parents[2]
_CORPUS = Path(os.environ.get("UNDOC_CORPUS", _ROOT.parent / "shared" / "corpus"))
_MOST_TOLD = 12


def sources() -> list[Path]:
    """The files of the corpus that are whole documents."""
    return sorted([*_CORPUS.glob("akn/*.xml"), *_CORPUS.glob("letters/*.txt"), *_CORPUS.glob("seed/*.txt")])


def seconds_of_command(paths: Sequence[Path], count: int, jobs: int) -> float:
    """The seconds in which so many files are checked by so many processes."""
    with tempfile.TemporaryDirectory() as folder:
        for number, path in enumerate(islice(cycle(paths), count)):
            (Path(folder) / f"{number:05}{path.suffix}").write_bytes(path.read_bytes())
        command = ["check", "--no-config", "--exit-zero", "--statistics", "--jobs", str(jobs), folder]
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "undoc", *command],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONPATH": str(_ROOT)},
        )
        return time.perf_counter() - start


def main(arguments: Sequence[str]) -> None:
    """Print the tables."""
    paths = sources()
    if not paths:
        sys.exit(f"no corpus at {_CORPUS} (set UNDOC_CORPUS)")
    count = int(arguments[0]) if arguments else paced(2000, 300)
    say = sys.stdout.write
    say(f"{count} files made of {len(paths)} documents, {os.cpu_count()} processors\n\n")
    say("| processes | s | ms a document |\n|---|---|---|\n")
    for jobs in (1, 2):
        taken = seconds_of_command(paths, count, jobs)
        say(f"| {jobs} | {taken:.1f} | {taken / count * 1e3:.1f} |\n")
        sys.stdout.flush()
    start = time.perf_counter()
    documents = [undoc.read(path) for path in paths]
    reading = time.perf_counter() - start
    start = time.perf_counter()
    for document in documents:
        undoc.validate(document, options=CheckOptions())
    judging = time.perf_counter() - start
    each = 1e3 / len(paths)
    say(f"\nIn one process: reading {reading * each:.1f} ms a document, all rules {judging * each:.1f} ms.\n\n")
    taken_by = {rule.code: 0.0 for rule in rules()}
    for document in documents:
        subject = Subject(document)
        for rule in rules():  # what several rules ask of a document counts for the first that does
            start = time.perf_counter()
            for _ in rule(subject).check():
                pass
            taken_by[rule.code] += time.perf_counter() - start
    say("| rule | ms a document |\n|---|---|\n")
    for code in sorted(taken_by, key=taken_by.__getitem__, reverse=True)[:_MOST_TOLD]:
        say(f"| {code} | {taken_by[code] * each:.2f} |\n")


if __name__ == "__main__":
    main(sys.argv[1:])
