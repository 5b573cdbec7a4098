"""The letters keep their structure, in both languages and through the formats."""

import pytest

import undoc
from undoc.testing import assert_round_trip, assert_same_structure

LANGUAGES = ["en", "fr"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letter_is_valid(language, undoc_read, assert_valid):
    assert_valid(undoc_read(f"letters/ferry.{language}.txt"), least="warning")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letter_is_what_was_agreed(language, undoc_read, undoc_outline):
    undoc_outline(undoc_read(f"letters/ferry.{language}.txt"), f"golden/ferry.{language}.txt")


def test_both_versions_have_one_structure(undoc_read):
    assert_same_structure(*(undoc_read(f"letters/ferry.{language}.txt") for language in LANGUAGES))


@pytest.mark.parametrize("format", ["xml", "json"])
def test_nothing_is_lost_on_the_way(format, undoc_read):
    assert_round_trip(undoc_read("letters/ferry.en.txt"), format)


def test_a_point_is_where_others_cite_it(undoc_read):
    letter = undoc_read("letters/ferry.en.txt")
    assert undoc.locate(letter, "annex, para. 2 (c)").text == "A common pool of spare engines should be kept."
