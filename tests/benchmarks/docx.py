"""How fast DOCX is read, beside other readers: ``python -m tests.benchmarks.docx [--rounds N]``.

undoc and docx2python run in processes of their own, pandoc from its start to its end, and the rounds of all of them are
interleaved. ``DOCX2PYTHON_PYTHON`` names an interpreter that has docx2python, ``PANDOC`` a pandoc; a reader that is not
there is left out. Below stands how undoc's time grows with the number of paragraphs.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import undoc
from tests.benchmarks.pace import paced
from tests.benchmarks.text import machine

_ROOT = Path(__file__).resolve().parents[2]
#: Readings that make up one round of a reader that stays in its process.
_REPEATS = paced(20, 10)
_SIZES = paced((6_250, 12_500, 25_000, 50_000), (1_250, 2_500, 5_000, 10_000))
_PROSE = "The mardelic callage of the weirage upheld the brandel of Valdoria in the light of the joint harrowing"
#: What a child runs: it reads the file that each line names, as often as the line says, and answers with seconds.
_CHILD = """
import json, sys, time
{load}
for line in sys.stdin:
    path, repeats = json.loads(line)
    start = time.process_time()
    for _ in range(repeats):
        read(path)
    print(json.dumps((time.process_time() - start) / repeats), flush=True)
"""
_LOADS = {
    "undoc": "import undoc\nread = undoc.read",
    "docx2python": (
        "from docx2python import docx2python\n"
        "def read(path):\n"
        "    with docx2python(path) as found:\n"
        "        return found.document, found.footnotes"
    ),
}


def child(name: str, python: str) -> Callable[[str, int], float] | None:
    """A reader in a process of its own, as a function from a path and a number of readings to seconds."""
    process = subprocess.Popen(
        [python, "-c", _CHILD.format(load=_LOADS[name])],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "PYTHONPATH": str(_ROOT) if name == "undoc" else ""},
    )

    def ask(path: str, repeats: int) -> float:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps((path, repeats)) + "\n")
        process.stdin.flush()
        return float(json.loads(process.stdout.readline()))

    time.sleep(0.5)
    return ask if process.poll() is None else None


def _ended() -> float:
    """The seconds of processor that children took which have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def readers() -> dict[str, Callable[[str, int], float]]:
    """The readers that are there."""
    found: dict[str, Callable[[str, int], float]] = {}
    for name, python in (
        ("undoc", sys.executable),
        ("docx2python", os.environ.get("DOCX2PYTHON_PYTHON", sys.executable)),
    ):
        if (ask := child(name, python)) is not None:
            found[name] = ask
    pandoc = os.environ.get("PANDOC") or shutil.which("pandoc")
    if pandoc:

        def run(path: str, repeats: int) -> float:
            start = _ended()
            for _ in range(repeats):
                subprocess.run([pandoc, "-f", "docx", "-t", "json", path], stdout=subprocess.DEVNULL, check=True)
            return (_ended() - start) / repeats

        found["pandoc"] = run
    return found


def compare(path: Path, rounds: int) -> None:
    """Print the table of one file."""
    there = readers()
    seconds: dict[str, list[float]] = {name: [] for name in there}
    try:
        for ask in there.values():
            ask(str(path), 1)  # what is loaded at the first reading is no cost of the file
    except (BrokenPipeError, ValueError):
        sys.stdout.write("a reader has failed\n")
        return
    for _ in range(rounds):
        for name, ask in there.items():
            seconds[name].append(ask(str(path), _REPEATS if name != "pandoc" else paced(2, 1)))
    sys.stdout.write("| reader | median, ms | least, ms | to undoc |\n|---|---|---|---|\n")
    ours = statistics.median(seconds["undoc"])
    for name, taken in seconds.items():
        middle = statistics.median(taken)
        sys.stdout.write(f"| {name} | {middle * 1e3:.2f} | {min(taken) * 1e3:.2f} | {middle / ours:.1f} |\n")


def grow() -> None:
    """Print how reading grows with the number of paragraphs."""
    sys.stdout.write("\n| paragraphs | ms | exponent |\n|---|---|---|\n")
    last: tuple[int, float] | None = None
    for size in (_SIZES[0], *_SIZES):
        body = [undoc.Paragraph(f"{_PROSE} {number}.", f"{number % 999 + 1}.") for number in range(size)]
        data = undoc.export(undoc.Document(body=body, language="en"), "docx")
        start = time.process_time()
        undoc.parse(data)
        taken = time.process_time() - start
        if last is not None:  # the first loads what is loaded once
            exponent = math.log(taken / last[1]) / math.log(size / last[0]) if size != last[0] else math.nan
            sys.stdout.write(f"| {size} | {taken * 1e3:.0f} | {exponent:.2f} |\n")
            sys.stdout.flush()
        last = size, taken


def main() -> None:
    """Measure the sample letter, and the corpus's if it is there."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument(
        "--rounds", type=int, default=paced(7, 5), help="rounds of which the median is taken (at least 5)"
    )
    rounds = max(5, parser.parse_args().rounds)
    texts = [_ROOT / "examples" / "letter.zh.txt"]
    corpus = os.environ.get("UNDOC_CORPUS")
    if corpus and (Path(corpus) / "seed" / "letter.zh.txt").exists():
        texts.append(Path(corpus) / "seed" / "letter.zh.txt")
    sys.stdout.write(f"* machine: {machine()}\n* medians of {rounds} interleaved rounds, processor time\n")
    with tempfile.TemporaryDirectory() as folder:
        for text in texts:
            path = Path(folder) / f"{text.parent.name}.docx"
            undoc.write(undoc.read(text), path)
            sys.stdout.write(f"\n**{text.parent.name}/{text.name}** as DOCX, {path.stat().st_size} bytes\n\n")
            compare(path, rounds)
    grow()


if __name__ == "__main__":
    main()
