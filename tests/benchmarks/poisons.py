"""What four bad documents cost a batch: ``python -m tests.benchmarks.poisons [COUNT]``.

COUNT letters (10,000) are done by two workers as they are; then with one among them that raises, one that ends its
process, one that hangs, and one that takes ever more memory. All but these four must come out as they did before, and
the four must be told by name; the exit code is 1 where they are not. Prints a Markdown table.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
from pathlib import Path

import undoc
from tests.batch.poisoning import plant
from tests.benchmarks.batch_letters import make_letters
from undoc import BatchOptions
from undoc.batch import Summary, run

#: What the bad documents do, and what becomes of them.
POISONS = {"raise": "refused", "crash": "crashed", "hang": "timed out", "devour": "out of memory"}
OPTIONS = BatchOptions(processes=2, timeout=10.0, max_memory=500_000_000)


def measure(folder: Path, out: Path) -> tuple[Summary, float, float]:
    """A batch's summary, its seconds, and those that it and its workers had the processors for."""
    start, used = time.perf_counter(), _processor()
    summary = run(str(folder), "xml", out, options=OPTIONS)
    return summary, time.perf_counter() - start, _processor() - used


def _processor() -> float:
    taken = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in taken)


def results(folder: Path) -> dict[str, bytes]:
    """The results in an output folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.xml")}


def main(arguments: list[str]) -> int:
    """Print the table."""
    count = int(arguments[0]) if arguments else 10_000
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        (root / "plugin").mkdir()
        plant(root / "plugin")
        sys.path.insert(0, str(root / "plugin"))
        os.environ["PYTHONPATH"] = f"{root / 'plugin'}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"
        make_letters(root / "in", count - len(POISONS))
        bad = [root / "in" / "000" / f"{at * 20:06}-{name}.poison" for at, name in enumerate(POISONS, 1)]
        for path in bad:
            path.write_text("good", "utf-8")
        clean, clean_wall, clean_used = measure(root / "in", root / "clean")
        for path, name in zip(bad, POISONS, strict=True):
            path.write_text(name, "utf-8")
        poisoned, wall, used = measure(root / "in", root / "poisoned")
        found = {entry["key"].rpartition("-")[2]: entry["status"] for entry in poisoned.quarantined}
        same = {name: data for name, data in results(root / "clean").items() if "-" not in Path(name).name}
        whole = found == {f"{name}.poison": status for name, status in POISONS.items()}
        whole = whole and results(root / "poisoned") == same and clean.counts == {"done": count}
    say = sys.stdout.write
    say(f"{count} documents, undoc {undoc.__version__}; limits of {OPTIONS.timeout:g} s and 500 MB; two workers\n\n")
    say("| | s | processor, s | outcomes |\n|---|---|---|---|\n")
    for name, summary, taken, processor in (
        ("as they are", clean, clean_wall, clean_used),
        ("four poisons", poisoned, wall, used),
    ):
        say(f"| {name} | {taken:.1f} | {processor:.1f} | {summary.counts} |\n")
    say(f"\ntimes the clean run, but for the time-out: {(wall - OPTIONS.timeout) / clean_wall:.2f}; ")
    say(f"of the processor {used / clean_used:.2f}\n")
    for entry in poisoned.quarantined:
        say(f"* {entry['key']}: {entry['status']}: {entry['message']}\n")
    say(f"\n{'all others came out the same' if whole else 'THE OTHERS DID NOT COME OUT THE SAME'}\n")
    return 0 if whole else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
