"""The cost of reading text grows with its size, on ordinary text and on text made to slow a parser down.

Cost is counted, not timed: lines of the library that are executed. What regular expressions and methods of `str` do
inside does not show in it; `tests.benchmarks.growth` measures that by the clock.
"""

from __future__ import annotations

import math
import sys
from types import FrameType
from typing import Any

import pytest
from benchmarks.families import FAMILIES, Family
from hypothesis import given, settings
from hypothesis import strategies as st
from synthetic.documents import letters, notes_verbales
from synthetic.eastern import ARABIC, CHINESE
from synthetic.facts import difference
from synthetic.western import ENGLISH, FRENCH, RUSSIAN, SPANISH
from synthetic.words import Words

import undoc

_SMALL, _LARGE = 3 * 1024, 15 * 1024
_MOST = 1.10
LANGUAGES = [pytest.param(words, id=words.code) for words in (ARABIC, CHINESE, ENGLISH, FRENCH, RUSSIAN, SPANISH)]


def lines_executed(text: str) -> int:
    """How many lines of the library are executed while it reads a text."""
    count = 0

    def local(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return local

    def entered(frame: FrameType, _event: str, _argument: Any) -> Any:
        return local if frame.f_globals.get("__name__", "").startswith("undoc") else None

    before = sys.gettrace()
    sys.settrace(entered)
    try:
        undoc.parse(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("family", [pytest.param(family, id=family.name) for family in FAMILIES])
def test_cost_grows_with_size(family: Family) -> None:
    small, large = family.make(_SMALL), family.make(_LARGE)
    undoc.parse(small)  # what is made once and kept is no cost of the text
    costs = lines_executed(small), lines_executed(large)
    exponent = math.log(costs[1] / costs[0]) / math.log(len(large) / len(small))
    assert exponent <= _MOST, (
        f"{family.name}: {costs[0]} lines for {len(small)} characters, {costs[1]} for {len(large)}"
    )


def test_the_count_sees_what_grows_faster() -> None:
    quadratic = compile("def slow(n):\n    for _ in range(n * n):\n        pass\n", "slow", "exec")
    names: dict[str, Any] = {"__name__": "undoc.slow"}
    exec(quadratic, names)  # noqa: S102 - a function that counts as one of the library's
    found = []
    for size in (10, 100):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(undoc, "parse", lambda _text, size=size: names["slow"](size))
            found.append(lines_executed(""))
    assert math.log(found[1] / found[0]) / math.log(10) > 1.8


@pytest.mark.parametrize("family", [pytest.param(family, id=family.name) for family in FAMILIES])
def test_every_family_is_a_document(family: Family) -> None:
    assert isinstance(undoc.parse(family.make(_LARGE)), undoc.Document)


@pytest.mark.parametrize("words", LANGUAGES)
@given(data=st.data())
@settings(max_examples=15)
def test_documents_written_as_text_are_read_back(words: Words, data: st.DataObject) -> None:
    document = data.draw(letters(words) | notes_verbales(words))
    text = undoc.export(document, "text").decode()
    differs = difference(document, undoc.parse(text))
    if differs:
        pytest.fail(f"{differs}\n\n{text}", pytrace=False)
