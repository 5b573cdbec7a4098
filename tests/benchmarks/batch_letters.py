"""Folders of letters for the benchmarks of batches: the sample letters over and over, each with its own number."""

from __future__ import annotations

from itertools import cycle, islice
from pathlib import Path

_SAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("letter.*.txt"))


def make_letters(folder: Path, count: int) -> None:
    """Write so many letters into a new folder, a thousand to each folder in it."""
    texts = [path.read_text("utf-8") for path in _SAMPLES]
    for number, text in enumerate(islice(cycle(texts), count)):
        path = folder / f"{number // 1000:03}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{text}\n\nCopy {number}.\n", "utf-8")
