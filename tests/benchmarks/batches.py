"""How a batch grows with its workers: ``python -m tests.benchmarks.batches [COUNT] [--rounds N]``.

COUNT letters (1,000) are done by one worker, by two, and by a Dask cluster of two threads in processes of their own, if
Dask is installed; the rounds are interleaved. Prints a Markdown table and asserts nothing.
"""

from __future__ import annotations

import argparse
import logging
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from attrs import evolve

from tests.benchmarks.batch_letters import make_letters
from undoc import BatchOptions
from undoc.batch import run


def ways(stack: ExitStack) -> dict[str, BatchOptions]:
    """The options by which the batch is done; what they need lives as long as the stack."""
    found = {"one worker": BatchOptions(processes=1), "two workers": BatchOptions(processes=2)}
    try:
        from distributed import LocalCluster
    except ImportError:
        return found
    cluster = stack.enter_context(
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=logging.ERROR)
    )
    found["a Dask cluster"] = evolve(found["two workers"], processes=None, scheduler=cluster.scheduler_address)
    return found


def _batch(root: Path, name: str, options: BatchOptions, number: int) -> None:
    """One round of a batch."""
    run(str(root / "in"), "xml", root / f"{name} {number}", options=options)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("count", nargs="?", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3, help="rounds of which the least and the median are told")
    chosen = parser.parse_args()
    with ExitStack() as stack:
        root = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        make_letters(root / "in", chosen.count)
        taken: dict[str, list[float]] = {}
        batches: dict[str, Callable[[int], object]] = {
            name: partial(_batch, root, name, options) for name, options in ways(stack).items()
        }
        for number in range(chosen.rounds):
            for name, batch in batches.items():
                start = time.perf_counter()
                batch(number)
                taken.setdefault(name, []).append(time.perf_counter() - start)
    sys.stdout.write(f"{chosen.count} letters as XML, {chosen.rounds} interleaved rounds\n\n")
    sys.stdout.write("| | least, s | median, s | documents a second | to two workers |\n|---|---|---|---|---|\n")
    for name, seconds in taken.items():
        least, two = min(seconds), min(taken["two workers"])
        middle, rate = statistics.median(seconds), chosen.count / least
        sys.stdout.write(f"| {name} | {least:.1f} | {middle:.1f} | {rate:.0f} | {least / two:.2f} |\n")


if __name__ == "__main__":
    main()
