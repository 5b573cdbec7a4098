"""The format and the rule, by what undoc gives for tests."""

import pytest
from undoc_cards import CardOptions
from undoc_cards.weekday_in_date import WeekdayInDate

import undoc
from undoc.testing import assert_round_trip, assert_valid

CARD = "symbol: A/99/9001\ntitle: Weather services for all\nlanguage: en\n\n1.\tIt rained.\n2.\tIt rained again.\n"


def test_a_card_is_read_and_given_back() -> None:
    document = undoc.parse(CARD, format="card")
    assert [paragraph.number for paragraph in document.paragraphs] == [1, 2]
    assert undoc.export(document, "card").decode() == CARD
    assert_round_trip(document, "card")
    assert_valid(document)


def test_a_bad_card_is_an_error_with_its_place() -> None:
    with pytest.raises(undoc.ParseError, match="line 2: 'Weather' is not one of symbol, title, language"):
        undoc.parse("symbol: A/99/9001\nWeather\n", format="card")
    with pytest.raises(undoc.ParseError, match="line 2: it is no UTF-8"):
        undoc.parse(b"symbol: A/99/9001\ntitle: \xff\n", format="card")


def test_what_a_card_can_not_carry_is_told() -> None:
    said: list[undoc.Diagnostic] = []
    document = undoc.Document(body=[undoc.Heading("Rain")], annexes=[undoc.Annex()])
    undoc.export(document, "card", diagnostics=said)
    assert [item.code for item in said] == ["CARD201", "CARD203"]


def test_options_of_the_plugin() -> None:
    card = undoc.export(undoc.parse(CARD, format="card"), "card", options=CardOptions(width=10))
    assert "title: Weather s…\n" in card.decode()


def test_the_cases_of_the_rule() -> None:
    for case in WeekdayInDate.cases():
        found = undoc.validate(case.document, options=undoc.CheckOptions(select="CARD101"))
        assert tuple(item.address or "" for item in found) == case.at
