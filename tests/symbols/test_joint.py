"""Symbols that are joined: a document that is issued in two series has a symbol in each."""

from __future__ import annotations

import pytest

from undoc import Symbol, SymbolError, find_references


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A/98/9573-S/2099/26", 9),
        ("E/2099/28-E/2099/29", 9),
        ("e/2099/28–E/CN.18/2099/9123", 9),
        ("E/CN.9/2099/2-E/CN.9/Sub.2/2099/46", 13),
    ],
)
def test_each_is_a_symbol_of_its_own(text: str, place: int) -> None:
    with pytest.raises(SymbolError) as error:
        Symbol(text)
    assert error.value.position == place


def test_cited_they_are_one_reference() -> None:
    text = "Supplement No. 22 (E/2099/42-E/CN.18/2099/18), and A/98/9573-S/2099/26"
    found = [(text[one.start : one.end], str(one.symbol), tuple(map(str, one.also))) for one in find_references(text)]
    assert found == [
        ("E/2099/42-E/CN.18/2099/18", "E/2099/42", ("E/CN.18/2099/18",)),
        ("A/98/9573-S/2099/26", "A/98/9573", ("S/2099/26",)),
    ]
