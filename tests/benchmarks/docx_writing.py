"""How fast DOCX is written, beside python-docx's own interface and npm's docx.

``python -m tests.benchmarks.docx_writing [--rounds N]``

All write the same words; the others write less else: no masthead's table, no indents, no bookmarks, no properties, and
python-docx no notes but the words of them. Rounds are interleaved, so that a machine that slows down slows all. npm's
docx runs in a process of its own; it is looked for in the folder that the variable ``UNDOC_NPM_DOCX`` names (``npm
install --prefix FOLDER docx``) and left out where it is not there.
"""

from __future__ import annotations

import argparse
import io
import json
import math
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import docx
from docx.enum.text import WD_BREAK

import undoc
from tests.benchmarks.docx_content import Line, lines_of
from tests.benchmarks.pace import paced
from tests.benchmarks.text import machine
from undoc.exporters.printed import running_head
from undoc.model import Document, Footnote, Paragraph, Subparagraph
from undoc.options import DocxOptions

_ROOT = Path(__file__).resolve().parents[2]
_SMALL, _GROWTH = paced(3_125, 625), 16


def write_by_hand(lines: list[Line], head: str) -> bytes:
    """The lines through python-docx's own interface, with its default template."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = head
    for line in lines:
        paragraph = document.add_paragraph(style=line["style"])
        if line["page"]:
            paragraph.add_run().add_break(WD_BREAK.PAGE)
        if line["number"]:
            paragraph.add_run(f"{line['number']}\t")
        for run in line["runs"]:
            paragraph.add_run(run.get("text") or run.get("note"))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


class Npm:
    """The process of npm's docx."""

    def __init__(self, folder: str) -> None:
        self._process = subprocess.Popen(
            ["node", str(Path(__file__).with_name("docx_npm.mjs")), folder],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
        )  # fmt: skip

    def ask(self, **request: Any) -> dict[str, Any]:
        """The answer to a request."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def end(self) -> None:
        """Let it go."""
        self._process.communicate()


def compare(document: Document, rounds: int, times: int, npm: Npm | None) -> None:
    """Print the median times of all writers."""
    lines, head = lines_of(document), running_head(document)

    def timed(write: Callable[[], object]) -> Callable[[], float]:
        def run() -> float:
            start = time.process_time()
            for _ in range(times):
                write()
            return (time.process_time() - start) / times

        return run

    plain, numbered = DocxOptions(link_citations=False), DocxOptions(link_citations=False, automatic_numbers=True)
    writers = {
        "undoc": timed(lambda: undoc.export(document, "docx", options=plain)),
        "undoc, citations linked": timed(lambda: undoc.export(document, "docx")),
        "undoc, automatic numbers": timed(lambda: undoc.export(document, "docx", options=numbered)),
        "python-docx": timed(lambda: write_by_hand(lines, head)),
    }
    if npm is not None:
        writers["npm docx"] = lambda: float(npm.ask(do="time", lines=lines, head=head, times=times)["seconds"])
    taken: dict[str, list[float]] = {name: [] for name in writers}
    for number in range(rounds + 1):
        for name, run in writers.items():
            seconds = run()
            if number:  # the first round warms up
                taken[name].append(seconds)
    notes = sum(1 for _ in document.find(Footnote))
    sys.stdout.write(
        f"{len(lines)} paragraphs, {notes} notes; medians of {rounds} rounds of {times}, processor time\n\n"
    )
    sys.stdout.write("| writer | ms | times undoc's |\n|---|---|---|\n")
    ours = statistics.median(taken["undoc"])
    for name, seconds in taken.items():
        middle = statistics.median(seconds)
        sys.stdout.write(f"| {name} | {middle * 1e3:.2f} | {middle / ours:.2f} |\n")
    sys.stdout.flush()


#: Documents that grow with a number.
FAMILIES: dict[str, Callable[[int], Document]] = {
    "numbered paragraphs": lambda n: Document(body=[Paragraph("word " * 20, f"{i}.") for i in range(n)]),
    "notes": lambda n: Document(body=[Paragraph([Footnote(str(i), "n")]) for i in range(1, n + 1)]),
    "one list": lambda n: Document(body=[Paragraph("p", "1.", [Subparagraph("s", f"({i})") for i in range(n)])]),
    "citations": lambda n: Document(body=[Paragraph(f"See A/68/{9000 + i}.", f"{i}.") for i in range(n)]),
}


def grow() -> None:
    """Print how the time of writing grows to 50,000 paragraphs."""
    sys.stdout.write(f"\n| family | {_SMALL:,}, ms | {_SMALL * _GROWTH:,}, ms | exponent |\n|---|---|---|---|\n")
    for name, make in FAMILIES.items():
        taken = []
        for size, rounds in ((_SMALL, 3), (_SMALL * _GROWTH, 1)):
            document = make(size)
            best = math.inf
            for _ in range(rounds):
                start = time.process_time()
                undoc.export(document, "docx", options=DocxOptions(automatic_numbers=True))
                best = min(best, time.process_time() - start)
            taken.append(best)
        exponent = math.log(taken[1] / taken[0]) / math.log(_GROWTH)
        sys.stdout.write(f"| {name} | {taken[0] * 1e3:.0f} | {taken[1] * 1e3:.0f} | {exponent:.2f} |\n")
        sys.stdout.flush()


def main() -> None:
    """Measure the sample letter, the corpus's if it is there, and growth."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument(
        "--rounds", type=int, default=paced(7, 5), help="rounds of which the median is taken (at least 5)"
    )
    parser.add_argument("--times", type=int, default=10, help="documents written in a round")
    chosen = parser.parse_args()
    sys.stdout.write(f"* machine: {machine()}\n* python-docx {version('python-docx')}\n")
    npm = Npm(folder) if (folder := os.environ.get("UNDOC_NPM_DOCX")) else None
    if npm is not None:
        sys.stdout.write(f"* {npm.ask(do='version')['version']}\n")
    paths = [_ROOT / "examples" / "letter.zh.txt"]
    corpus = os.environ.get("UNDOC_CORPUS")
    if corpus and (Path(corpus) / "seed" / "letter.zh.txt").exists():
        paths.append(Path(corpus) / "seed" / "letter.zh.txt")
    for path in paths:
        sys.stdout.write(f"\n**{path.parent.name}/{path.name}**, ")
        compare(undoc.read(path), max(5, chosen.rounds), chosen.times, npm)
    if npm is not None:
        npm.end()
    grow()


if __name__ == "__main__":
    main()
