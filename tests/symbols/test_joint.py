"""Symbols that a council and its own body give one document."""

from __future__ import annotations

import pytest

from undoc import Symbol, SymbolError, find_references


def test_a_councils_and_its_bodys_symbol_are_one() -> None:
    joint = Symbol("e/2099/28–E/CN.18/2099/9123")
    assert str(joint) == "E/2099/28-E/CN.18/2099/9123"
    assert joint.joined == (Symbol("E/2099/28"), Symbol("E/CN.18/2099/9123"))
    assert (joint.number, joint.year, joint.base) == (28, 2099, joint)
    assert joint.url("en") == "https://undocs.org/en/E/2099/28"
    assert Symbol("E/2099/28").joined == ()
    assert Symbol("E/2099/28") < joint < Symbol("E/2099/29")


@pytest.mark.parametrize(
    ("text", "place"),
    [("A/98/9573-S/2099/26", 9), ("E/2099/28-E/2099/29", 9), ("E/2099/28-E/CN.18/9-E/CN.9/1", 9)],
)
def test_symbols_of_two_organs_are_two(text: str, place: int) -> None:
    with pytest.raises(SymbolError) as error:
        Symbol(text)
    assert error.value.position == place


def test_errors_in_the_second_have_their_place() -> None:
    with pytest.raises(SymbolError) as error:
        Symbol("E/2099/28-E/CN.18//9")
    assert error.value.position == 18


def test_cited_they_are_one_reference() -> None:
    text = "Supplement No. 22 (E/2099/42-E/CN.18/2099/18), and A/98/9573-S/2099/26"
    found = [(text[one.start : one.end], str(one.symbol), tuple(map(str, one.also))) for one in find_references(text)]
    assert found == [
        ("E/2099/42-E/CN.18/2099/18", "E/2099/42-E/CN.18/2099/18", ()),
        ("A/98/9573-S/2099/26", "A/98/9573", ("S/2099/26",)),
    ]
