"""What differs between two documents is told: which nodes, where, which words."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from later_versions import changed_here_and_there

from undoc import (
    Annex,
    Document,
    Emphasis,
    Footnote,
    Heading,
    Letter,
    LineBreak,
    Masthead,
    Node,
    Paragraph,
    Report,
    Signature,
    Subparagraph,
    Table,
    Text,
    locate,
    transform,
)
from undoc.comparing import compare
from undoc.comparing.aligning import align
from undoc.comparing.words import changed_words
from undoc.testing import documents

SMALL = documents(max_leaves=3, text=st.text("ab .", min_size=1, max_size=6))


def _told(first: Node, second: Node) -> list[str]:
    return compare(first, second).to_text().split("\n") if compare(first, second) else []


@settings(max_examples=40)
@given(SMALL, SMALL)
def test_there_is_a_difference_just_where_documents_are_not_equal(first: Document, second: Document) -> None:
    assert bool(compare(first, second)) == (first != second)
    assert not compare(first, evolve(first))


@settings(max_examples=40)
@given(SMALL, st.randoms(use_true_random=False))
def test_no_change_is_silent(document: Document, chance: random.Random) -> None:
    changed = changed_here_and_there(document, chance)
    found = compare(document, changed)
    assert bool(found) == (document != changed)
    for item in found:
        locate(changed if item.kind == "extra" else document, item.address) if item.address else None
        assert str(item)


@given(st.text("ab 大.\n"), st.text("ab 大.\n"))
def test_the_words_of_both_texts_are_in_the_changes(first: str, second: str) -> None:
    changes = changed_words(first, second)
    assert "".join(change.first for change in changes) == first
    assert "".join(change.second for change in changes) == second


@given(st.lists(st.integers(0, 9)), st.lists(st.integers(0, 9)))
def test_what_is_aligned_is_equal_and_in_order(first: list[int], second: list[int]) -> None:
    pairs, gaps = align(first, second)
    assert all(first[one] == second[other] for one, other in pairs)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(pairs))
    assert len(pairs) + sum(len(gap.first) for gap in gaps) == len(first)
    assert len(pairs) + sum(len(gap.second) for gap in gaps) == len(second)


def test_words_are_told_with_those_around_them() -> None:
    first = Document(body=[Paragraph("The station was opened in Port Serein on 23 May 2044.", "1.")])
    second = Document(body=[Paragraph("The station was closed in Lower Tarn on 23 May 2044.", "1.")])
    assert _told(first, second) == [
        "para. 1: text of paragraph 1. changed: "
        "The station was [-opened-]{+closed+} in [-Port Serein-]{+Lower Tarn+} on 23 May 2044."
    ]


def test_chinese_words_are_told_sign_by_sign() -> None:
    assert _told(Paragraph("大会注意到报告。"), Paragraph("大会收到报告。")) == [
        "text of paragraph changed: 大会[-注意-]{+收+}到报告。"
    ]


def test_a_paragraph_put_in_is_extra_and_the_others_have_other_markers() -> None:
    texts = ["Rain fell in the north.", "Wind rose in the south.", "Snow lay on every road."]
    first = Document(body=[Paragraph(text, f"{at}.") for at, text in enumerate(texts, 1)])
    texts.insert(1, "Fog covered the whole harbour.")
    second = Document(body=[Paragraph(text, f"{at}.") for at, text in enumerate(texts, 1)])
    assert _told(first, second) == [
        "para. 2: paragraph 2. is extra: Fog covered the whole harbour.",
        "para. 2: marker of paragraph 2. changed: 2. → 3.",
        "para. 3: marker of paragraph 3. changed: 3. → 4.",
    ]


def test_what_is_missing_is_told_with_its_place() -> None:
    points = [Subparagraph("one;", "(a)"), Subparagraph("two.", "(b)")]
    annex = Annex(label="I", body=[Paragraph("Two points:", "3.", points)])
    first = Letter(signatures=[Signature("Ottilie Brandmeer")], annexes=[annex, Annex(label="II", titles="A list")])
    less = evolve(annex, body=[Paragraph("Two points:", "3.", points[:1])])
    second = Letter(annexes=[less])
    assert _told(first, second) == [
        "signature: signature is missing: Ottilie Brandmeer",
        "annex I, para. 3 (b): subparagraph (b) is missing: two.",
        "annex II: annex II is missing: A list",
    ]


def test_notes_and_their_marks() -> None:
    def noted(*content: object) -> Document:
        return Document(body=[Paragraph(content, "1.")])  # type: ignore[arg-type]

    note = Footnote("1", "See above.")
    (gone,) = _told(noted(Text("Rain, and wind."), note), noted(Text("Rain, and wind.")))
    assert gone == "para. 1, note 1: note 1 is missing: See above."
    assert _told(noted(Text("Rain,"), note, Text(" and wind.")), noted(Text("Rain, and wind."), note)) == [
        "para. 1: places of marks in the text of paragraph 1. changed: Rain,[-[1]-] and wind.{+[1]+}"
    ]
    (changed,) = compare(noted(Text("Rain."), note), noted(Text("Rain."), Footnote("1", "See below.")))
    assert changed.address == "para. 1, note 1, para. 1"
    assert [(one.first, one.second) for one in changed.changes if not one.alike] == [("above", "below")]


def test_look_kind_and_facts() -> None:
    plain, dressed = Paragraph("Rain fell."), Paragraph([Text("Rain "), Emphasis("fell"), Text(".")])
    assert _told(plain, dressed) == ["look of the text of paragraph changed: (plain) → italic 'fell'"]
    assert _told(Paragraph("a\nb"), Paragraph([Text("a"), LineBreak(), Text("b")]))
    masthead = Masthead(symbols=["A/99/9001"], session_number=99)
    told = _told(
        Letter(masthead, sender="Valdoria"), Letter(evolve(masthead, symbols=["A/99/9002"]), sender="Corvania")
    )
    assert told == [
        "sender of letter changed: Valdoria → Corvania",
        "masthead: symbols of masthead changed: A/99/9001 → A/99/9002",
    ]
    assert _told(Document(title="Rain"), Report(title="Rain")) == ["kind of document changed: document → report"]
    body = "The same long line of words in both of them"
    assert _told(Document(body=[Paragraph(body)]), Document(body=[Heading(body)]))[0] == (
        "para. 1: kind of paragraph changed: paragraph → heading"
    )


def test_unseen_characters_are_named() -> None:
    assert "{+U+00A0+}" in _told(Paragraph("10 km"), Paragraph("10\u00a0km"))[0]


def test_only_some_differences_are_told() -> None:
    first = Document(body=[Paragraph(f"Line {at} of the first list") for at in range(40)])
    second = Document(body=[Paragraph(f"Line {at} of the second list") for at in range(40)])
    found = compare(first, second)
    assert len(found) == 40
    assert found.to_text(2).split("\n")[2:] == ["… and 38 more"]
    assert found[1:3].to_text() == "\n".join(str(item) for item in (found[1], found[2]))
    assert repr(found) == "Comparison(40 differences)"


@pytest.mark.parametrize("count", [3000])
def test_large_documents(count: int) -> None:
    """Thousands of paragraphs that all changed; a comparison of each with each would take minutes."""
    first = Document(
        body=[Paragraph(f"Station {at} has read {at * 7919 % 9973} this year", f"{at}.") for at in range(count)]
    )
    second = transform(first, lambda node: Text(node.value.replace("year", "day")) if isinstance(node, Text) else node)
    assert len(compare(first, second)) == count
    assert len(compare(first, Document(body=first.body[::-1]))) >= count // 2
    alike = Document(body=[Paragraph("As agreed.") for _ in range(count)])
    assert len(compare(alike, Document(body=alike.body[:-5]))) == 5
    assert compare(first, Document(body=[Table()] * count))
