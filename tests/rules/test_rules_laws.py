"""What holds for every rule and every document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_letters import LETTERS

import undoc
from undoc import (
    AgendaItem,
    Annex,
    Cell,
    CheckOptions,
    Document,
    Emphasis,
    Footnote,
    Heading,
    Letter,
    Masthead,
    Node,
    Paragraph,
    PlaceDate,
    Resolution,
    Row,
    Signature,
    Subparagraph,
    Table,
    Text,
    Unparsed,
)
from undoc.languages import CODES
from undoc.testing import documents

_MARKERS = st.sampled_from(["1.", "2.", "5.", "(a)", "b)", "(i)", "㈠", "(أ)", "1 -", "6.1", "•", "I.", "", "9" * 50])
_WORDS = st.sampled_from(
    [
        "",
        "Words",
        "As recalled,",
        "See annex II.",
        "list*",
        "process²",
        "resolution 2625 (XXV), annex",
        "附件",
        "2044年1月3日",
    ]
)


@st.composite
def _faulty(draw: st.DrawFn) -> Document:
    """Documents that break rules: short texts with wrong numbers, marks, dates, annexes."""
    notes = st.builds(Footnote, st.sampled_from(["1", "2", "7", "a", "*", "**", ""]), _WORDS)
    content = st.lists(
        st.builds(Text, _WORDS) | notes | st.builds(Emphasis, st.just("2"), st.just("superscript")), max_size=4
    )
    items = st.lists(st.builds(Subparagraph, content, st.none() | _MARKERS), max_size=3)
    roles = st.sampled_from([None, "preambular", "operative"])
    paragraphs = st.builds(Paragraph, content, st.none() | _MARKERS, items, role=roles)
    headings = st.builds(Heading, content, st.none() | _MARKERS, st.integers(0, 4))
    tables = st.lists(st.lists(st.builds(Cell, st.lists(paragraphs, max_size=1)), max_size=2).map(Row), max_size=2).map(
        Table
    )
    lost = st.builds(Unparsed, st.sampled_from(["* See below.", "2 See above."]), st.just("a note without a mark"))
    body = st.lists(paragraphs | headings | tables | lost, max_size=6)
    days = st.none() | st.dates(dt.date(2044, 1, 1), dt.date(2044, 1, 3))
    annexes = st.lists(
        st.builds(Annex, st.sampled_from(["annex", "enclosure"]), st.sampled_from([None, "I", "II", "一"]), body=body),
        max_size=3,
    )
    head = st.builds(
        Masthead,
        organ=st.sampled_from([None, "General Assembly", "安全理事会"]),
        symbols=st.lists(st.sampled_from(["A/68/9100", "S/2044/91", "A//68", "A/68/9100-S/2044/91"]), max_size=2),
        session_number=st.none() | st.integers(60, 70),
        agenda_items=st.lists(st.builds(AgendaItem, st.sampled_from(["21 (e)", "72 a)", "x", None])), max_size=2),
        date=days,
    )
    kind: Callable[..., Document] = draw(st.sampled_from([Document, Letter, Resolution]))
    document = kind(
        masthead=draw(st.none() | head),
        title=draw(st.none() | headings),
        body=draw(body),
        annexes=draw(annexes),
        language=draw(st.sampled_from([None, "xx", *CODES])),
    )
    if isinstance(document, Letter):
        signatures = draw(st.lists(st.builds(Signature, st.sampled_from(["", "Ana Lind"])), max_size=2))
        return evolve(document, date=draw(days), signatures=signatures, place_date=draw(st.none() | _closings(days)))
    if isinstance(document, Resolution):
        return evolve(document, date=draw(days), number=draw(st.sampled_from([None, "65/170", "x"])))
    return document


def _closings(days: st.SearchStrategy[dt.date | None]) -> st.SearchStrategy[PlaceDate]:
    return st.builds(PlaceDate, _WORDS, date=days)


@given(_faulty() | documents())
@settings(max_examples=60)
def test_every_document_can_be_judged(document: Document) -> None:
    found = list(undoc.validate(document))
    for item in found:
        assert item.message
        if item.address:
            assert isinstance(undoc.locate(document, item.address), Node)
        if item.words is not None:
            assert item.words
    assert found == list(undoc.validate(document))


@given(st.text(max_size=60) | st.from_regex(r"((\d\. |\([a-c]\) |Annex I\n|\* |¹ )?[A-Z][a-z]{3,9}[.¹*]?\n){1,9}"))
@settings(max_examples=40)
def test_every_text_can_be_judged(text: str) -> None:
    for item in undoc.validate(undoc.parse(text)):
        pieces = item.span.pieces if item.span is not None else ()
        assert all(0 <= start <= end <= len(text) for start, end in pieces)


@pytest.mark.parametrize("code", CODES)
def test_what_is_as_it_should_be_breaks_no_rule_on_structure(code: str) -> None:
    """A letter of each language with numbers, notes and an annex in the forms of that language."""
    options = CheckOptions(select=["A", "F", "M", "N", "S"])
    assert [str(item) for item in undoc.validate(LETTERS[code], options=options)] == []
