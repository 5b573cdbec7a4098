"""Documents that are made as they should be pass every rule, and every format gives them back."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undoc import Document, Letter, NoteVerbale, Report, Resolution
from undoc.languages import CODES
from undoc.testing import (
    assert_round_trip,
    assert_valid,
    valid_documents,
    valid_letters,
    valid_notes_verbales,
    valid_reports,
    valid_resolutions,
)


@pytest.mark.parametrize("language", sorted(CODES))
def test_they_pass_the_rules_without_a_finding(language: str) -> None:
    @settings(max_examples=60)
    @given(valid_documents(language))
    def check(document: Document) -> None:
        assert document.language == language
        assert_valid(document, least="info")

    check()


@settings(max_examples=20)
@given(valid_documents(), st.sampled_from(["xml", "json", "text"]))
def test_they_survive_xml_json_and_text(document: Document, format: str) -> None:
    assert_round_trip(document, format)


@settings(max_examples=20)
@given(valid_letters(), valid_notes_verbales(), valid_reports(), valid_resolutions())
def test_they_are_what_they_are_called(letter: Letter, verbale: NoteVerbale, report: Report, made: Resolution) -> None:
    assert letter.signatures
    assert verbale.sender in verbale.title.text
    assert all(b.number == a.number + 1 for a, b in pairwise(report.paragraphs))
    assert {one.role for one in made.paragraphs} == {"preambular", "operative"}


def test_a_language_that_is_not_official() -> None:
    with pytest.raises(ValueError, match="'de' is none of ar, en, es, fr, ru, zh"):
        valid_letters("de")
