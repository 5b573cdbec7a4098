"""Whatever bytes a parser is given, it makes a document of them or says what is wrong with an `UndocError`."""

from __future__ import annotations

import random
import zlib
from pathlib import Path

import pytest
from mutating import mutate
from totality import READABLE, WAYS, assert_total, seeds


@pytest.mark.parametrize("format", READABLE)
def test_parsers_are_total(format: str, mutants: range, tmp_path: Path) -> None:
    sound = seeds(format)
    change = WAYS.get(format, mutate)
    for number in range(mutants.start // len(READABLE), mutants.stop // len(READABLE)):
        # each from a seed of its own, so that one can be made again without the others
        chance = random.Random(zlib.crc32(f"{format} {number}".encode()))  # noqa: S311  # no secret
        data = change(sound[number % len(sound)], chance)
        try:
            assert_total(data, None if number % 10 == 0 else format)
        except BaseException as error:
            kept = tmp_path / f"mutant-{number}.{format}"
            kept.write_bytes(data)
            error.add_note(f"the mutant is kept in {kept}")
            raise


CRASHERS = sorted((Path(__file__).parent / "crashers").glob("*"))


@pytest.mark.parametrize("path", CRASHERS, ids=lambda path: path.name)
def test_what_once_broke_a_parser(path: Path) -> None:
    assert_total(path.read_bytes(), path.suffix[1:])


@pytest.mark.parametrize("format", READABLE)
def test_a_mutant_is_the_same_whatever_was_made_before(format: str) -> None:
    data = seeds(format)[0]
    rounds = [
        [WAYS[format](data, random.Random(number)) for number in numbers]  # noqa: S311  # no secret
        for numbers in (range(150), reversed(range(150)))
    ]
    assert rounds[0] == rounds[1][::-1]
