"""All benchmarks of speed in one page: ``python -m tests.benchmarks.all [--only NAME] [--write docs/performance.md]``.

Each runs in a process of its own. Other libraries are measured where they are installed or where the environment names
their interpreters, as each benchmark tells (``BLUEBELL_PYTHON``, ``DOCX2PYTHON_PYTHON``, ``PANDOC``,
``EYECITE_PYTHON``, ``UNDOC_NPM_DOCX``); without them only our own figures and how they grow are printed.
``UNDOC_CORPUS`` names the corpus.
A benchmark that can't run says so in its section, and the exit code is 1.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tests.benchmarks.text import machine

_ROOT = Path(__file__).resolve().parents[2]
#: The benchmarks with their headings.
SECTIONS = {
    "start": "Start and memory",
    "text": "Reading text",
    "growth": "How reading text grows",
    "xml": "Akoma Ntoso",
    "docx": "Reading DOCX",
    "docx_writing": "Writing DOCX",
    "pdf": "Writing PDF",
    "references": "Finding citations",
    "checking": "Checking",
}
_LIBRARIES = ("undoc-un", "attrs", "lxml", "python-docx", "reportlab", "uharfbuzz", "typst", "pyarrow")


def versions() -> str:
    """The libraries of this interpreter that take part, with their versions."""
    found = []
    for name in _LIBRARIES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return ", ".join(found)


def section(name: str) -> tuple[str, bool]:
    """A benchmark's heading and what it prints, and whether it ran to its end."""
    done = subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.{name}"],
        cwd=_ROOT,
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    head = f"## {SECTIONS[name]}\n\n`python -m tests.benchmarks.{name}`\n\n{done.stdout.strip()}\n"
    if done.returncode:
        said = done.stderr.strip().splitlines() or [f"exit code {done.returncode}"]
        head += f"\nIt could not be measured to the end: {said[-1]}\n"
    return head, not done.returncode


def main() -> int:
    """Print the page, or write it."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--only", action="append", choices=SECTIONS, help="only this benchmark; may be repeated")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the page there")
    chosen = parser.parse_args()
    page = (
        "# Performance\n\nWritten by `python -m tests.benchmarks.all`. Figures of one machine, to be compared with "
        "each other only.\n\n"
        f"* machine: {machine()}\n* Python {sys.version.split()[0]}; {versions()}\n"
    )
    if chosen.write is None:
        sys.stdout.write(page)
    whole = True
    for name in chosen.only or SECTIONS:
        text, ran = section(name)
        whole = whole and ran
        page += f"\n{text}"
        if chosen.write is None:
            sys.stdout.write(f"\n{text}")
            sys.stdout.flush()
    if chosen.write is not None:
        chosen.write.write_text(page, "utf-8")
    return 0 if whole else 1


if __name__ == "__main__":
    sys.exit(main())
