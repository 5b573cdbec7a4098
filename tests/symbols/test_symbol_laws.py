"""Laws: what holds for every symbol and every text."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undoc import Symbol, SymbolError
from undoc.symbols.canonical import canonical
from undoc.testing import symbols

#: Signs that symbols are made of, and some that they aren't.
SIGNS = "ASEVIX/().-*, 0123456789éА／（\u200e\n\x00²"


@given(symbols())
def test_printed_and_parsed_again(symbol: Symbol) -> None:
    assert Symbol(str(symbol)) == symbol
    assert eval(repr(symbol), {"Symbol": Symbol}) == symbol  # noqa: S307


@given(symbols(), st.randoms(use_true_random=False))
def test_spacing_and_case_do_not_matter(symbol: Symbol, chance: random.Random) -> None:
    written = "".join(chance.choice([character.lower(), character.upper()]) for character in str(symbol))
    for sign in "/.-":
        written = written.replace(sign, chance.choice([sign, f" {sign}", f"{sign}  ", f"\n{sign}\t"]))
    written = chance.choice(["", " ", "\u200e"]) + written.replace(" (", chance.choice(["(", " (", "\u3000("]))
    assert Symbol(written) == symbol
    assert hash(Symbol(written)) == hash(symbol)
    assert not Symbol(written) < symbol


@given(st.lists(symbols(), max_size=8), st.randoms(use_true_random=False))
def test_the_order_is_total(found: list[Symbol], chance: random.Random) -> None:
    ordered = sorted(found)
    assert all(before <= after for before, after in pairwise(ordered))
    chance.shuffle(found)
    assert sorted(found) == ordered
    for one in found:
        for other in found:
            assert (one < other) + (one == other) + (one > other) == 1


@given(symbols())
def test_a_document_stands_before_what_modifies_it(symbol: Symbol) -> None:
    assert symbol.base.base == symbol.base
    assert symbol.base.modifiers == ()
    assert (symbol.base == symbol) == (not symbol.modifiers)
    assert symbol.base.organ == symbol.organ
    assert symbol.base.number == symbol.number


@given(st.text(SIGNS, max_size=30) | st.text(max_size=30))
def test_any_text_is_a_symbol_or_an_error_with_a_place(text: str) -> None:
    try:
        symbol = Symbol(text)
    except SymbolError as error:
        position, message = error.position, str(error)
    else:
        position, message = 0, ""
        assert Symbol(str(symbol)) == symbol
        assert symbol == Symbol(text.upper() if text.isascii() else text)
        assert symbol.base.modifiers == ()
        assert symbol.url("en").isascii()
        assert repr((symbol.organ, symbol.kind, symbol.session, symbol.year, symbol.number, symbol.divisions))
    assert 0 <= position <= len(text)
    assert "\n" not in message


@given(symbols())
def test_addresses_are_uris(symbol: Symbol) -> None:
    url = symbol.url("fr")
    assert url.startswith("https://undocs.org/fr/")
    assert " " not in url
    assert "*" not in url


def test_natural_order() -> None:
    ordered = [
        "A/68/9",
        "A/68/10",
        "A/68/10/Add.1",
        "A/68/10/Add.2",
        "A/68/10/Add.10",
        "A/68/11 (Vol. II)",
        "A/68/11 (Vol. IX)",
        "A/68/11 (Vol. X)",
        "A/68/L.2",
        "A/68/L.10",
        "A/69/1",
        "A/C.3/68/1",
        "A/RES/65/170",
        "A/RES/76/3",
        "A/RES/76/3 A",
        "A/RES/76/3 B",
        "A/RES/76/3 C",
        "A/RES/76/4",
        "A/RES/377 (V)",
        "A/RES/S-9/2",
        "A/RES/S-10/1",
        "S/RES/2085 (2012)",
        "S/RES/10000 (2099)",
    ]
    found = [Symbol(value) for value in ordered]
    backwards = found[::-1]
    assert sorted(backwards) == found
    with pytest.raises(TypeError):
        _ = found[0] < "A/68/10"


PATHOLOGICAL: list[Callable[[int], str]] = [
    lambda size: "A/" * (size // 2) + "1",
    lambda size: "A/" + "(" * size,
    lambda size: "A/" + ")" * size,
    lambda size: "A/" + "()" * (size // 2),
    lambda size: "A/1" + "(1" * (size // 2),
    lambda size: "A/RES/" + "1 A-" * (size // 4),
    lambda size: "A/" + " " * size + "1",
    lambda size: "A/1" + "*" * size,
    lambda size: "A/1 " + "* " * (size // 2),
    lambda size: "A/" + "1" * size,
    lambda size: "A/" + "A." * (size // 2),
    lambda size: "A/1-" + "A-" * (size // 2),
    lambda size: "\u200e" * size,
    lambda size: "A/1 (" + "I" * size + ")",
    lambda size: "A/1 (" + "," * size,
    lambda size: "A/C.1" + "/C.1" * (size // 4) + "/1",
]


def _steps(text: str) -> int:
    """How many lines of Python the parser runs for a text."""
    count = 0

    def step(frame: object, event: str, argument: object) -> object:
        nonlocal count
        count += event == "line"
        return step

    sys.settrace(step)  # type: ignore[arg-type]
    try:
        with suppress(SymbolError):
            canonical(text)
    finally:
        sys.settrace(None)
    return count


@pytest.mark.parametrize("family", range(len(PATHOLOGICAL)))
def test_the_work_grows_with_the_size(family: int) -> None:
    make = PATHOLOGICAL[family]
    small, large = _steps(make(2_000)), _steps(make(8_000))
    assert large <= 4 * small * 1.1 + 200


@pytest.mark.parametrize("family", range(len(PATHOLOGICAL)))
def test_large_texts_end(family: int) -> None:
    """Regular expressions do their work out of sight of Python; one that backtracked badly would not come back."""
    with suppress(SymbolError):
        assert Symbol(PATHOLOGICAL[family](1_000_000)) == Symbol("A/1")
