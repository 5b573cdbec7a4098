"""Citations in running text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undoc import Reference, Symbol, find_references


def _found(text: str, language: str | None = None) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], str(one.symbol)) for one in find_references(text, language)]


def test_the_span_is_that_of_the_citation_itself() -> None:
    assert find_references("大会第65/170号决议") == [Reference(3, 9, Symbol("A/RES/65/170"))]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("大会第65/170号和第67/第219号决议呼吁", "zh", ["A/RES/65/170", "A/RES/67/219"]),
        ("大会第 65/170 号和第 67/219 号决议", "zh", ["A/RES/65/170", "A/RES/67/219"]),
        ("General Assembly resolutions 95/170 and 97/219", "en", ["A/RES/95/170", "A/RES/97/219"]),
        ("resolutions 55/186 of 20 December 2000, 56/181 of 21 December 2001 and 57/241", "en",
         ["A/RES/55/186", "A/RES/56/181", "A/RES/57/241"]),
        ("résolutions 67/207 et 67/210 de l’Assemblée générale", "fr", ["A/RES/67/207", "A/RES/67/210"]),
        ("las resoluciones 64/292, de 28 de julio de 2010, y 65/154", "es", ["A/RES/64/292", "A/RES/65/154"]),
        ("во исполнение резолюций 67/1 и 67/97", "ru", ["A/RES/67/1", "A/RES/67/97"]),
        ("عملا بقراري الجمعية العامة 66/199 و 67/209", "ar", ["A/RES/66/199", "A/RES/67/209"]),
        ("Security Council resolution 2085 (2012)", "en", ["S/RES/2085 (2012)"]),
        ("resolution 2625 (XXV)", "en", ["A/RES/2625 (XXV)"]),
        ("resolution 21/2 of the Human Rights Council", "en", ["A/HRC/RES/21/2"]),
        ("decision 67/551", "en", ["A/DEC/67/551"]),
        ("see A/C.3/68/L.12/Rev.1, para. 6.", "en", ["A/C.3/68/L.12/Rev.1"]),
        ("A/68/50。", "zh", ["A/68/50"]),
        ("(A/67/335, para. 6)", "en", ["A/67/335"]),
    ],
)  # fmt: skip
def test_documents_cited(text: str, language: str, expected: list[str]) -> None:
    assert [symbol for _, symbol in _found(text, language)] == expected


@pytest.mark.parametrize("text", ["on 30/06 at noon", "3/4 of the members", "and/or", "km/h", "A/B testing", "9/11"])
def test_what_is_no_citation(text: str) -> None:
    assert _found(text, "en") == []


@given(st.text(max_size=200), st.sampled_from([None, "ar", "zh", "en", "fr", "ru", "es"]))
def test_any_text_has_citations_in_order_or_none(text: str, language: str | None) -> None:
    found = find_references(text, language)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


def test_symbols_print_and_link() -> None:
    symbol = Symbol("  S/RES/2085  (2012)\n")
    assert str(symbol) == "S/RES/2085 (2012)"
    assert repr(symbol) == "Symbol('S/RES/2085 (2012)')"
    assert symbol.url() == "https://undocs.org/S/RES/2085(2012)"
    assert symbol.url("fr") == "https://undocs.org/fr/S/RES/2085(2012)"
