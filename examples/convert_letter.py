"""Convert each sample letter to XML, DOCX and PDF, into the folder given (or the current one)."""

import sys
from pathlib import Path

import undoc

folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
for source in sorted(Path(__file__).parent.glob("letter.*.txt")):
    letter = undoc.read(source)
    for suffix in ("xml", "docx", "pdf"):
        target = folder / f"{source.stem}.{suffix}"
        report = undoc.write(letter, target)
        print(target.name, *report.warnings, sep="\n  ")
