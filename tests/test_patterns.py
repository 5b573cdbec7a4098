"""Patterns that are compiled late: they do what compiled ones do, and all in the languages' tables can be compiled."""

from __future__ import annotations

import copy
import importlib
import pickle
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs
import pytest

from undoc.languages import CODES, language
from undoc.patterns import compiled_late


def test_it_answers_as_a_compiled_pattern_does() -> None:
    late, now = compiled_late(r"(?P<day>\d+) (\w+)"), re.compile(r"(?P<day>\d+) (\w+)")
    text = "on 3 July and 12 August"
    assert late.pattern == now.pattern
    assert late.search(text)["day"] == "3"  # type: ignore[index]
    assert late.match(text) is None
    assert late.fullmatch("3 July") is not None
    assert late.findall(text) == now.findall(text)
    assert [found.span() for found in late.finditer(text)] == [found.span() for found in now.finditer(text)]
    assert late.sub("x", text) == now.sub("x", text)
    assert (late.split(text), late.groups, late.groupindex) == (now.split(text), now.groups, now.groupindex)


def test_an_error_in_it_shows_when_it_is_used() -> None:
    late = compiled_late("(")
    with pytest.raises(re.error):
        late.match("a")


def test_it_can_be_copied_and_pickled_before_and_after_its_use() -> None:
    late = compiled_late("a+")
    for _ in range(2):
        assert copy.deepcopy(late).fullmatch("aaa")
        assert pickle.loads(pickle.dumps(late)).fullmatch("aaa")  # noqa: S301
        late.match("a")
    assert not hasattr(late, "nothing")


def patterns(value: object) -> Iterator[re.Pattern[str]]:
    if attrs.has(type(value)):
        for name in attrs.fields_dict(type(value)):
            yield from patterns(getattr(value, name))
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from patterns(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from patterns(inner)
    elif hasattr(value, "fullmatch"):
        yield value


@pytest.mark.parametrize("code", CODES)
def test_every_pattern_of_a_language_can_be_compiled(code: str) -> None:
    found = list(patterns(language(code)))
    assert len(found) > 15
    for pattern in found:
        pattern.fullmatch("")


def test_flags_are_kept() -> None:
    late = compiled_late("a b", re.IGNORECASE | re.VERBOSE)
    assert pickle.loads(pickle.dumps(late)).fullmatch("AB")  # noqa: S301
    assert late.fullmatch("AB")
    assert late.flags & re.IGNORECASE


def test_every_pattern_of_every_room_can_be_compiled(root: Path) -> None:
    """What is compiled late would fail late: a pattern that is none is found here."""
    count = 0
    for path in sorted((root / "undoc").rglob("*.py")):
        name = ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
        if name.endswith("__main__"):
            continue
        for value in vars(importlib.import_module(name)).values():
            for late in patterns(value) if value is not re and not isinstance(value, type) else ():
                re.compile(late.pattern, late.flags)
                count += 1
    assert count > 300
