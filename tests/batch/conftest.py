"""A format whose parser does whatever the document says, to see what a batch makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

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
    if "print" in text:
        print("something" * 10_000)
        sys.stdin.read()
    return undoc.Document(body=[undoc.Paragraph(text)])

POISON = Format("poison", (".poison",), "whatever a document says", undoc.JsonOptions, parser="poison_format:parse")
"""


@pytest.fixture
def poison(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets this process and workers read files that end in .poison."""
    from undoc import formats

    place = tmp_path_factory.mktemp("poison")
    (place / "poison_format.py").write_text(_MODULE, "utf-8")
    about = place / "poison_format-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: poison-format\nVersion: 1.0\n", "utf-8")
    (about / "entry_points.txt").write_text("[undoc.formats]\npoison = poison_format:POISON\n", "utf-8")
    monkeypatch.syspath_prepend(str(place))
    monkeypatch.setenv("PYTHONPATH", str(place))
    formats._joined.cache_clear()
    yield
    formats._joined.cache_clear()


@pytest.fixture
def letters(tmp_path: Path, examples: Path) -> Path:
    """A folder with two letters, one in a folder of its own."""
    folder = tmp_path / "letters"
    (folder / "deep").mkdir(parents=True)
    (folder / "first.txt").write_bytes((examples / "letter.en.txt").read_bytes())
    (folder / "deep" / "second.txt").write_bytes((examples / "letter.zh.txt").read_bytes())
    return folder
