"""How fast citations are found, beside eyecite: ``python -m tests.benchmarks.references [--rounds N]``.

Each finder runs in a process of its own, and the rounds are interleaved, so that a machine that slows down slows all of
them. eyecite may have an environment of its own, whose interpreter the variable ``EYECITE_PYTHON`` names; where it is
missing it is left out. The texts are the corpus' paragraphs (``UNDOC_CORPUS``): one by one, as a parser meets them, and
as one text with a line break after each. A character of Chinese says what three of English say, so citations stand
closer there: the cost is told for each tagged citation too. What follows is how the cost grows on text that is made to
be hard.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import statistics
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.pace import paced

_ROOT = Path(__file__).resolve().parents[2]
_CHILD = """
import gc, json, sys, time
name, language = sys.argv[1], sys.argv[2] or None
if name == "undoc":
    from undoc import find_references
    def find(text):
        find_references(text, language)
else:
    from eyecite import get_citations as find
for line in sys.stdin:
    texts = json.loads(line)
    find(texts[0])
    gc.collect()
    start = time.process_time()
    for text in texts:
        find(text)
    print(time.process_time() - start, flush=True)
"""
#: Texts that are made to be hard, repeated: what is nearly a citation, and lists without an end.
_HARD = {
    "half symbols": "A/1 (",
    "symbols joined": "A/1-S/1-",
    "a list": "resolutions 65/170, 5/1, ",
    "weak numbers": "5/1 of ",
    "Chinese list": "第65/170号、",
    "years left out": "resolutions 1325, 1326, 1327 and 1328, ",
    "Chinese, years left out": "第1325号、第1326号决议、",
    "records": "A/C.3/68/SR.1, 2, 3, 4 and 5, Add.1, ",
    "subjects": "In its resolutions 41/12, 42/1, the ",
    "Arabic words": "قرار",
    "organs": "Human Rights Council resolution 5/1 ",
    "pinpoints": "A/68/9123, para. 6, ",
    "pages": "5/10\n",
    "commissions": "Commission in its resolution 5/1 ",
    "parts before": "section II, paragraph 6, of ",
    "supplements": "ibid., Supplement No. 3 ",
    "digits": "1",
}


class Finder:
    """A process that finds citations and tells the seconds of processor time that it took."""

    def __init__(self, name: str, language: str) -> None:
        python = os.environ.get("EYECITE_PYTHON", sys.executable) if name == "eyecite" else sys.executable
        self.name, self.language = name, language
        self._process = subprocess.Popen(
            [python, "-c", _CHILD, name, language],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, "PYTHONPATH": str(_ROOT) if name == "undoc" else ""},
        )

    def seconds(self, texts: list[str]) -> float | None:
        """The processor time for the texts; None where the finder is not installed."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(json.dumps(texts) + "\n")
            self._process.stdin.flush()
            answer = self._process.stdout.readline()
        except BrokenPipeError:
            answer = ""
        return float(answer) if answer else None

    def end(self) -> None:
        """Let the process go."""
        self._process.communicate()


def _print_speed(paragraphs: dict[str, list[str]], tagged: dict[str, int], rounds: int) -> None:
    finders = [
        Finder("eyecite", ""),
        *(Finder("undoc", code) for code in paragraphs),
        *(Finder("undoc", "") for _ in paragraphs),
    ]
    languages = ["en", *paragraphs, *paragraphs]
    taken: dict[tuple[int, bool], list[float]] = {}
    for _ in range(rounds):
        for index, (finder, code) in enumerate(zip(finders, languages, strict=True)):
            for whole in (False, True):
                texts = ["\n".join(paragraphs[code])] if whole else paragraphs[code]
                if (seconds := finder.seconds(texts)) is not None:
                    taken.setdefault((index, whole), []).append(seconds)
    sys.stdout.write(
        "| finder | language | told | paragraphs, ns a character | one text | paragraphs, µs a citation "
        "| times eyecite's speed |\n|---|---|---|---|---|---|---|\n"
    )
    peer: list[float] | None = None
    for index, (finder, code) in enumerate(zip(finders, languages, strict=True)):
        if (index, False) not in taken:
            sys.stdout.write(f"| {finder.name} | {code} | not installed | | | | |\n")
            continue
        characters = sum(map(len, paragraphs[code]))
        costs = [statistics.median(taken[index, whole]) / characters * 1e9 for whole in (False, True)]
        if finder.name == "eyecite":
            peer = costs
        told = "" if finder.name == "eyecite" else "yes" if finder.language else "no"
        times = ", ".join(f"{theirs / ours:.1f}" for theirs, ours in zip(peer, costs, strict=True)) if peer else ""
        each = costs[0] * characters / tagged[code] / 1e3
        sys.stdout.write(
            f"| {finder.name} | {code} | {told} | {costs[0]:.0f} | {costs[1]:.0f} | {each:.1f} | {times} |\n"
        )
        sys.stdout.flush()
    for finder in finders:
        finder.end()


def _print_growth(rounds: int, size: int = paced(20_000, 8_000), times: int = 8) -> None:
    finder = Finder("undoc", "")
    head, tail = "General Assembly resolution 65/170, A/68/9123, see ", " of resolution 65/170, Supplement No. 3"
    sys.stdout.write(f"\n| text | {size} characters, ms | {size * times} | exponent |\n|---|---|---|---|\n")
    for name, piece in _HARD.items():
        taken = []
        for factor in (1, times):
            text = head + piece * (size * factor // len(piece)) + tail
            taken.append(statistics.median(finder.seconds([text]) or 0.0 for _ in range(rounds)))
        exponent = math.log(taken[1] / taken[0]) / math.log(times)
        sys.stdout.write(f"| {name} | {taken[0] * 1e3:.1f} | {taken[1] * 1e3:.1f} | {exponent:.2f} |\n")
        sys.stdout.flush()
    finder.end()


def main() -> None:
    """Measure the speed on the corpus' paragraphs, if they are there, and the growth."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument(
        "--rounds", type=int, default=paced(7, 3), help="rounds of which the median is taken (at least 3)"
    )
    rounds = max(3, parser.parse_args().rounds)
    path = Path(os.environ.get("UNDOC_CORPUS", _ROOT.parent / "shared" / "corpus")) / "citations" / "dev.jsonl"
    sys.stdout.write(f"* medians of {rounds} interleaved rounds, processor time\n\n")
    if path.exists():
        paragraphs: dict[str, list[str]] = {}
        tagged: dict[str, int] = {}
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            paragraphs.setdefault(row["language"], []).append(row["text"])
            tagged[row["language"]] = tagged.get(row["language"], 0) + len(row["citations"])
        _print_speed(dict(sorted(paragraphs.items())), tagged, rounds)
    else:
        sys.stdout.write(f"no paragraphs at {path}: set UNDOC_CORPUS\n")
    _print_growth(rounds)


if __name__ == "__main__":
    main()
