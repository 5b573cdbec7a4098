"""How fast PDF is read, beside other readers: ``python -m tests.benchmarks.pdf_reading [FILE…] [--rounds N]``.

undoc, PDFium's bare text, pdfplumber's words and pypdf's text run in processes of their own, in interleaved rounds.
``PDFPLUMBER_PYTHON`` names an interpreter that has pdfplumber; a reader that is not there is left out. Without files,
the sample letter and, if it is there, files of the corpus are read. Below stands how undoc's time grows with the number
of paragraphs.
"""

from __future__ import annotations

import argparse
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2

import undoc
from tests.benchmarks.pace import paced
from tests.benchmarks.text import machine

_ROOT = Path(__file__).resolve().parents[2]
_SIZES = paced((2_000, 4_000, 8_000, 16_000), (500, 1_000, 2_000, 4_000))
_PROSE = "The mardelic callage of the weirage upheld the brandel of Valdoria in the light of the joint harrowing"
#: What a child runs: it reads the file that each line names, and answers with seconds of its processor.
_CHILD = """
import sys, time
{load}
for line in sys.stdin:
    start = time.process_time()
    read(line.rstrip("\\n"))
    print(time.process_time() - start, flush=True)
"""
_LOADS = {
    "undoc": "import undoc\nread = undoc.read",
    "PDFium's text": (
        "import pypdfium2\n"
        "def read(path):\n"
        "    with pypdfium2.PdfDocument(path) as document:\n"
        "        for page in document:\n"
        "            text = page.get_textpage()\n"
        "            text.get_text_range()\n"
        "            text.close()\n"
        "            page.close()"
    ),
    "pdfplumber's words": (
        "import pdfplumber\n"
        "def read(path):\n"
        "    with pdfplumber.open(path) as document:\n"
        "        for page in document.pages:\n"
        "            page.extract_words()"
    ),
    "pypdf's text": (
        "import pypdf\ndef read(path):\n    for page in pypdf.PdfReader(path).pages:\n        page.extract_text()"
    ),
}


def child(name: str) -> Callable[[str], float] | None:
    """A reader in a process of its own, as a function from a path to seconds."""
    python = os.environ.get("PDFPLUMBER_PYTHON", sys.executable) if "plumber" in name else sys.executable
    process = subprocess.Popen(
        [python, "-c", _CHILD.format(load=_LOADS[name])],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "PYTHONPATH": str(_ROOT) if name == "undoc" else ""},
    )

    def ask(path: str) -> float:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(f"{path}\n")
        process.stdin.flush()
        return float(process.stdout.readline())

    time.sleep(1.5)
    return ask if process.poll() is None else None


def compare(files: list[Path], rounds: int) -> None:
    """Print the table: milliseconds a page, and how often undoc's that is."""
    there = {name: ask for name in _LOADS if (ask := child(name)) is not None}
    sys.stdout.write(f"| file | pages | {' | '.join(f'{name}, ms a page' for name in there)} |\n")
    sys.stdout.write(f"|---|---|{'---|' * len(there)}\n")
    for path in files:
        with pypdfium2.PdfDocument(path) as document:
            pages = len(document)
        seconds: dict[str, list[float]] = {name: [] for name in there}
        for ask in there.values():
            ask(str(path))  # what is loaded at the first reading is no cost of the file
        for _ in range(rounds):
            for name, ask in there.items():
                seconds[name].append(ask(str(path)))
        ours = statistics.median(seconds["undoc"])
        cells = []
        for taken in seconds.values():
            middle = statistics.median(taken)
            cells.append(f"{middle / pages * 1e3:.2f} ({middle / ours:.2f})")
        sys.stdout.write(f"| {path.name} | {pages} | {' | '.join(cells)} |\n")
        sys.stdout.flush()


def grow() -> None:
    """Print how reading grows with the number of paragraphs."""
    sys.stdout.write("\n| paragraphs | ms | exponent |\n|---|---|---|\n")
    last: tuple[int, float] | None = None
    for size in _SIZES:
        body = [undoc.Paragraph(f"{_PROSE} {number}.", f"{number % 999 + 1}.") for number in range(size)]
        data = undoc.export(undoc.Document(body=body, language="en"), "pdf")
        taken = math.inf
        for _ in range(2):
            start = time.process_time()
            undoc.parse(data, format="pdf")
            taken = min(taken, time.process_time() - start)
        exponent = math.log(taken / last[1]) / math.log(size / last[0]) if last else math.nan
        sys.stdout.write(f"| {size} | {taken * 1e3:.0f} | {exponent:.2f} |\n")
        sys.stdout.flush()
        last = size, taken


def main() -> None:
    """Measure the files named, or the samples."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument(
        "--rounds", type=int, default=paced(7, 3), help="rounds of which the median is taken (at least 5; short 3)"
    )
    asked = parser.parse_args()
    rounds = max(paced(5, 3), asked.rounds)
    sys.stdout.write(f"* machine: {machine()}\n* medians of {rounds} interleaved rounds, processor time\n\n")
    with tempfile.TemporaryDirectory() as folder:
        files = list(asked.files)
        if not files:
            sample = Path(folder) / "letter.zh.pdf"
            undoc.write(undoc.read(_ROOT / "examples" / "letter.zh.txt"), sample)
            files = [sample]
            corpus = Path(os.environ.get("UNDOC_CORPUS", ""))
            files += sorted((corpus / "pages").glob("A_RES_78_218.*.pdf")) + sorted((corpus / "pdf").glob("*.pdf"))
            files = files[: paced(len(files), 3)]
        compare(files, rounds)
    grow()


if __name__ == "__main__":
    main()
