"""A distribution that brings a format whose parser does whatever the document says."""

from __future__ import annotations

from pathlib import Path

_MODULE = """
import os, signal, sys, time
import undoc
from undoc.formats import Format

KEPT = []

def parse(data, options):
    text = data.decode()
    if "raise" in text:
        raise KeyError("nothing here")
    if "spoil" in text:
        spoilt = undoc.Document(body=[undoc.Paragraph(text)])
        object.__setattr__(spoilt, "language", object())
        return spoilt
    if "refuse" in text:
        raise undoc.ParseError("is not to be read")
    if "crash" in text:
        os.kill(os.getpid(), signal.SIGSEGV)
    if "leave" in text:
        os._exit(7)
    if "hang" in text:
        while True:
            time.sleep(60)
    if "keep" in text:
        KEPT.append(bytearray(150_000_000))
    if "eat" in text:
        return bytearray(1 << 40)
    if "devour" in text:
        while True:
            KEPT.append(bytearray(10_000_000))
    if "print" in text:
        print("something" * 10_000)
        sys.stdin.read()
    return undoc.Document(body=[undoc.Paragraph(text)])

POISON = Format("poison", (".poison",), "whatever a document says", undoc.JsonOptions, parser="poison_format:parse")
"""


def plant(place: Path) -> None:
    """Put the distribution into a folder; processes that have it on their path read files that end in .poison."""
    (place / "poison_format.py").write_text(_MODULE, "utf-8")
    about = place / "poison_format-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: poison-format\nVersion: 1.0\n", "utf-8")
    (about / "entry_points.txt").write_text("[undoc.formats]\npoison = poison_format:POISON\n", "utf-8")
