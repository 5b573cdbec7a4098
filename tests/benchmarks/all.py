"""All benchmarks of speed in one page: ``python -m tests.benchmarks.all [--only NAME] [--write docs/performance.md]``.

Each runs in a process of its own, with short rounds (`tests.benchmarks.pace`; ``--whole`` for the sizes that it has
when it runs alone) and at most ``--limit`` seconds; what it had measured until then is told. Other libraries are
measured where they are installed or where the environment names their interpreters, as each benchmark tells
(``BLUEBELL_PYTHON``, ``DOCX2PYTHON_PYTHON``, ``PANDOC``, ``EYECITE_PYTHON``, ``PDFPLUMBER_PYTHON``, ``TYPST_PYTHON``,
``UNDOC_NPM_DOCX``); without them only our own figures and how they grow are printed. ``UNDOC_CORPUS`` names the corpus.
What stands in the page between the two marks of what is written by hand stays as it is, and so does what is not
measured anew. The page's charts are drawn by ``docs/plot_performance.py``, to be run afterwards. A benchmark that can't
run, or not to its end, says so in its section, and the exit code is 1.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
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
    "pdf_reading": "Reading PDF",
    "references": "Finding citations",
    "checking": "Checking",
}
_LIBRARIES = ("undoc-un", "attrs", "lxml", "python-docx", "reportlab", "uharfbuzz", "pypdfium2", "pyarrow")
#: Other libraries with the variables that name their interpreters.
_PEERS = {
    "bluebell-akn": "BLUEBELL_PYTHON",
    "docx2python": "DOCX2PYTHON_PYTHON",
    "eyecite": "EYECITE_PYTHON",
    "markdown-it-py": "",
    "pdfplumber": "PDFPLUMBER_PYTHON",
    "pypdf": "",
    "typst": "TYPST_PYTHON",
}
_BEGIN, _END = "<!-- by hand -->", "<!-- by hand, end -->"


def versions() -> str:
    """The libraries of this interpreter that take part, with their versions."""
    found = []
    for name in _LIBRARIES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return ", ".join(found)


def peers() -> str:
    """The other libraries that are there, with their versions."""
    found = []
    for name, variable in _PEERS.items():
        done = subprocess.run(
            [os.environ.get(variable) or sys.executable, "-c", f"from importlib.metadata import version as v;"
             f"print('{name}', v('{name}'))"],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        found += [done.stdout.strip()] if not done.returncode else []
    return ", ".join(found)


def section(name: str, limit: float, *, whole: bool) -> tuple[str, bool]:
    """A benchmark's heading and what it prints, and whether it ran to its end.

    Args:
        name: the benchmark's.
        limit: seconds after which it is ended.
        whole: whether it has its own sizes and rounds.
    """
    # typst runs in the process that measures it
    python = os.environ.get("TYPST_PYTHON") or sys.executable if name == "pdf" else sys.executable
    command = [python, "-m", f"tests.benchmarks.{name}"]
    environment = {
        **os.environ, "PYTHONPATH": str(_ROOT), "PYTHONIOENCODING": "utf-8",
        "UNDOC_BENCHMARKS": "" if whole else "short",
    }  # fmt: skip
    trouble = ""
    busy = f"load before it {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "load not known"
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        try:
            done = subprocess.run(
                command, cwd=_ROOT, env=environment, stdout=out, stderr=err, timeout=limit, check=False
            )
        except subprocess.TimeoutExpired:
            trouble = f"it was ended after {limit:g} seconds"
        else:
            err.seek(0)
            said = err.read().decode("utf-8", "replace").strip().splitlines()
            trouble = (said or [f"exit code {done.returncode}"])[-1] if done.returncode else ""
        out.seek(0)
        printed = out.read().decode("utf-8", "replace").strip()
    text = f"## {SECTIONS[name]}\n\n`python -m tests.benchmarks.{name}`; {busy}\n\n{printed}\n"
    return text + (f"\nIt could not be measured to the end: {trouble}\n" if trouble else ""), not trouble


def kept(page: Path | None) -> str:
    """What is written by hand in a page, with its marks."""
    old = page.read_text("utf-8") if page is not None and page.exists() else ""
    if _BEGIN not in old or _END not in old:
        return f"{_BEGIN}\n{_END}\n"
    return f"{_BEGIN}{old.partition(_BEGIN)[2].partition(_END)[0]}{_END}\n"


def measured(page: Path | None) -> dict[str, str]:
    """The sections that a page has already, by the names of their benchmarks."""
    old = page.read_text("utf-8") if page is not None and page.exists() else ""
    names = {heading: name for name, heading in SECTIONS.items()}
    parts = old.partition(_END)[2].split("\n## ")[1:]
    found = {part.partition("\n")[0]: f"## {part.strip()}\n" for part in parts}
    return {names[heading]: text for heading, text in found.items() if heading in names}


def main() -> int:
    """Print the page, or write it."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--only", action="append", choices=SECTIONS, help="only this benchmark; may be repeated")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the page there")
    parser.add_argument("--whole", action="store_true", help="the sizes and rounds that each has when it runs alone")
    parser.add_argument("--limit", type=float, metavar="SECONDS", help="for each benchmark: 60, whole 900")
    chosen = parser.parse_args()
    limit = chosen.limit or (900.0 if chosen.whole else 60.0)
    page = (
        "# Performance\n\nWritten by `python -m tests.benchmarks.all`. Figures of one machine, to be compared with "
        f"each other only.\n\n* machine: {machine()}\n* Python {sys.version.split()[0]}; {versions()}\n"
        f"* beside: {peers()}\n\n{kept(chosen.write)}"
    )
    if chosen.write is None:
        sys.stdout.write(page)
    whole, sections = True, measured(chosen.write)
    names = chosen.only or list(SECTIONS)
    for number, name in enumerate(names, 1):
        start = time.perf_counter()
        text, ran = section(name, limit, whole=chosen.whole)
        took = time.perf_counter() - start
        sys.stderr.write(f"{number}/{len(names)} {name}: {took:.0f} s{'' if ran else ', not to its end'}\n")
        whole = whole and ran
        sections[name] = text
        if chosen.write is None:
            sys.stdout.write(f"\n{text}")
            sys.stdout.flush()
    if chosen.write is not None:
        page += "".join(f"\n{sections[name]}" for name in SECTIONS if name in sections)
        chosen.write.write_text(page, "utf-8")
    return 0 if whole else 1


if __name__ == "__main__":
    sys.exit(main())
