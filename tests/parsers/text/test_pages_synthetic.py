"""What is printed as pages is read back: invented documents in six languages, each with a print of its own.

What was read of the pages, written as text and read again, is the same tree.
"""

from __future__ import annotations

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from synthetic.documents import letters, notes_verbales, resolutions
from synthetic.eastern import ARABIC, CHINESE
from synthetic.facts import difference
from synthetic.pages import print_pages
from synthetic.printing import Printing, printings
from synthetic.western import ENGLISH, FRENCH, RUSSIAN, SPANISH
from synthetic.words import Words

import undoc
from undoc.testing import assert_conserved

pytestmark = pytest.mark.usefixtures("same_examples")

#: A failure tells its print, so that shrinking, which takes minutes, is left out.
PHASES = (Phase.explicit, Phase.generate)
LANGUAGES = [pytest.param(words, id=words.code) for words in (ARABIC, CHINESE, ENGLISH, FRENCH, RUSSIAN, SPANISH)]


class Example:
    """A document, a print of it, and the text of its pages; told by the print alone."""

    def __init__(self, document: undoc.Document, printing: Printing, words: Words) -> None:
        self.document = document
        self.printing = printing
        self.source = print_pages(document, words, printing)

    def __repr__(self) -> str:
        return f"{type(self.document).__name__} of {self.printing!r}"


def _assert_read_back(data: st.DataObject, strategy: st.SearchStrategy[undoc.Document], words: Words) -> None:
    example = data.draw(st.builds(Example, strategy, printings(words), st.just(words)))
    parsed = undoc.parse(example.source)
    assert_conserved(example.source, parsed)
    differs = difference(example.document, parsed)
    if differs:
        pytest.fail(f"{example!r}\n{differs}\n\n{example.source}", pytrace=False)
    _assert_read_again(example, parsed)


def _assert_read_again(example: Example, parsed: undoc.Document) -> None:
    text = undoc.export(parsed, "text").decode()
    if undoc.parse(text) != parsed:
        pytest.fail(f"{example!r}\n{difference(parsed, undoc.parse(text))}\n\n{text}", pytrace=False)


@pytest.mark.parametrize("words", LANGUAGES)
@given(data=st.data())
@settings(max_examples=30, phases=PHASES)
def test_letters_are_read_back(words: Words, data: st.DataObject) -> None:
    _assert_read_back(data, letters(words), words)


@pytest.mark.parametrize("words", LANGUAGES)
@given(data=st.data())
@settings(max_examples=10, phases=PHASES)
def test_notes_verbales_are_read_back(words: Words, data: st.DataObject) -> None:
    _assert_read_back(data, notes_verbales(words), words)


@pytest.mark.parametrize("words", LANGUAGES)
@given(data=st.data())
@settings(max_examples=20, phases=PHASES)
def test_resolutions_are_read_back(words: Words, data: st.DataObject) -> None:
    _assert_read_back(data, resolutions(words), words)
