"""What undoc wrote is read back: invented documents in six languages are the same trees."""

from __future__ import annotations

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from synthetic.documents import letters, notes_verbales, resolutions
from synthetic.eastern import ARABIC, CHINESE
from synthetic.western import ENGLISH, FRENCH, RUSSIAN, SPANISH
from synthetic.words import Words

import undoc
from undoc.parsers.docx import read_running_text
from undoc.testing import assert_conserved

LANGUAGES = [pytest.param(words, id=words.code) for words in (ARABIC, CHINESE, ENGLISH, FRENCH, RUSSIAN, SPANISH)]
PHASES = (Phase.explicit, Phase.generate)


def _assert_read_back(document: undoc.Document) -> None:
    data = undoc.export(document, "docx")
    back = undoc.parse(data, format="docx")
    assert_conserved(read_running_text(data), back)
    if back != document:
        ours, theirs = (undoc.export(one, "json").decode().splitlines() for one in (document, back))
        assert ours == theirs


@pytest.mark.parametrize("words", LANGUAGES)
@given(data=st.data())
@settings(max_examples=15, phases=PHASES)
def test_letters_are_read_back(words: Words, data: st.DataObject) -> None:
    _assert_read_back(data.draw(letters(words)))


@pytest.mark.parametrize("words", LANGUAGES)
@given(data=st.data())
@settings(max_examples=10, phases=PHASES)
def test_notes_verbales_are_read_back(words: Words, data: st.DataObject) -> None:
    _assert_read_back(data.draw(notes_verbales(words)))


@pytest.mark.parametrize("words", LANGUAGES)
@given(data=st.data())
@settings(max_examples=10, phases=PHASES)
def test_resolutions_are_read_back(words: Words, data: st.DataObject) -> None:
    _assert_read_back(data.draw(resolutions(words)))
