"""`renumber` and `rebind_notes`: what runs on again, what is left and why, and their laws."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import undoc
from undoc import (
    Annex,
    Diagnostic,
    Document,
    Emphasis,
    Footnote,
    Node,
    Paragraph,
    Quotation,
    Subparagraph,
    Text,
    Unparsed,
)
from undoc.parsers.text import orphans
from undoc.testing import documents
from undoc.transforms.labels import relabelled
from undoc.transforms.note_binding import NOTE_WITHOUT_MARK


def _document(*numbers: int, language: str = "en", more: tuple[Paragraph, ...] = ()) -> Document:
    return Document(language=language, body=[*(Paragraph(f"Words {n}.", f"{n}.") for n in numbers), *more])


def _numbers(document: Document | Annex) -> list[str | None]:
    return [paragraph.marker for paragraph in document.paragraphs]


def _left(document: Document) -> list[str]:
    told: list[Diagnostic] = []
    assert undoc.renumber(document, diagnostics=told) == document
    return [item.message for item in told]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((1, 2, 4, 5), (1, 2, 3, 4)),
        ((1, 2, 2, 3), (1, 2, 3, 4)),
        ((1, 3, 2), (1, 2, 3)),
        ((5, 6, 8), (5, 6, 7)),
        ((1, 2, 1, 3), (1, 2, 1, 2)),
        ((1, 2, 3), (1, 2, 3)),
        ((), ()),
    ],
)
def test_paragraphs_run_on(before: tuple[int, ...], after: tuple[int, ...]) -> None:
    assert _numbers(undoc.renumber(_document(*before))) == [f"{n}." for n in after]


def test_what_is_in_order_is_the_same_object() -> None:
    document = _document(1, 2, 3)
    assert undoc.renumber(document) is document


def test_each_annex_is_numbered_by_itself() -> None:
    document = Document(
        body=[Paragraph("a", "1.")], annexes=[Annex(body=[Paragraph("b", "1 -"), Paragraph("c", "٣ -")])]
    )
    assert _numbers(undoc.renumber(document).annexes[0]) == ["1 -", "٢ -"]


def test_one_node_in_two_places_gets_two_numbers() -> None:
    one = Paragraph("Words.", "1.")
    again = Paragraph("Words.", "3.")
    assert _numbers(undoc.renumber(Document(body=[one, again, again]))) == ["1.", "2.", "3."]


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("en", "See paragraph 4 above.", "See paragraph 3 above."),
        ("en", "As set out in paragraphs 2 and 4 above.", "As set out in paragraphs 2 and 3 above."),
        ("en", "As set out in paragraphs 2 to 5 above.", "As set out in paragraphs 2 to 4 above."),
        ("fr", "Voir le paragraphe 4 ci-dessus.", "Voir le paragraphe 3 ci-dessus."),
        ("zh", "见上文第4段。", "见上文第3段。"),
    ],
)
def test_references_go_with_their_paragraphs(language: str, before: str, after: str) -> None:
    document = _document(1, 2, 4, 5, language=language, more=(Paragraph(before, "6."),))
    new = undoc.renumber(document)
    assert new.paragraphs[-1] == Paragraph(after, "5.")


def test_references_in_notes_and_emphasis_are_rewritten() -> None:
    note = Footnote("1", [Paragraph("See paragraph 3 above.")])
    more = Paragraph([Emphasis("see paragraph 3 above"), note], "4.")
    new = undoc.renumber(_document(1, 3, more=(more,)))
    assert new.paragraphs[-1].text == "see paragraph 2 above"
    assert new.footnotes[0].text == "See paragraph 2 above."


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (_document(1, 2, 4, more=(Paragraph("As in paragraph 4.", "5."),)), "may be of this document or of another"),
        (_document(1, 2, 4, more=(Paragraph("See paragraph 3 above.", "5."),)), "leads to no part of this document"),
        (_document(1, 2, 40), "pages seem to be missing"),
        (Document(body=[*_document(1, 3).body, Unparsed("2 words")]), "text that was not placed"),
        (Document(body=[*_document(1, 3).body, Paragraph("x", "3 bis.")]), "'3 bis' stands among them"),
    ],
)
def test_what_is_not_safe_is_left_and_told(document: Document, reason: str) -> None:
    (said,) = _left(document)
    assert said.startswith("paragraphs are not renumbered: ")
    assert reason in said


def test_quoted_paragraphs_keep_their_numbers() -> None:
    quoted = Quotation([Paragraph("x", "7."), Paragraph("y", "9.")])
    new = undoc.renumber(Document(body=[Paragraph("a", "1."), quoted, Paragraph("b", "3.")]))
    assert new.body[1] == quoted
    assert _numbers(new) == ["1.", "2."]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (["(a)", "(b)", "(d)"], ["(a)", "(b)", "(c)"]),
        (["a)", "b)", "b)"], ["a)", "b)", "c)"]),
        (["(i)", "(iii)"], ["(i)", "(ii)"]),
        (["(а)", "(в)"], ["(а)", "(б)"]),
        (["(أ)", "(ج)"], ["(أ)", "(ب)"]),
        (["㈠", "㈢"], ["㈠", "㈡"]),
        (["(a)", "(1)"], ["(a)", "(1)"]),
        (["(h)", "(i)", "(k)"], ["(h)", "(i)", "(j)"]),
    ],
)
def test_subparagraphs_run_on_in_their_series(before: list[str], after: list[str]) -> None:
    document = Document(body=[Paragraph("x:", "1.", [Subparagraph("y", marker) for marker in before])])
    new = undoc.renumber(document)
    assert [item.marker for item in new.paragraphs[0].subparagraphs] == after


def test_letters_that_a_text_names_are_left() -> None:
    items = [Subparagraph("x", "(a)"), Subparagraph("as in (c)", "(c)")]
    (said,) = _left(Document(body=[Paragraph("y:", "1.", items)]))
    assert "a text names one of them by its letter" in said


def _noted(*markers: str) -> Paragraph:
    return Paragraph([node for marker in markers for node in (Text("Words"), Footnote(marker, "A note."))])


def test_notes_run_on_over_annexes() -> None:
    document = Document(body=[_noted("*", "1", "3")], annexes=[Annex(body=[_noted("5")]), Annex(body=[_noted("1")])])
    assert [note.marker for note in undoc.renumber(document).footnotes] == ["*", "1", "2", "3", "1"]


def test_references_to_notes_go_with_them() -> None:
    document = Document(language="en", body=[_noted("1", "3"), Paragraph("See footnote 3 above.")])
    assert undoc.renumber(document).paragraphs[-1].text == "See footnote 2 above."


def test_notes_are_bound_to_raised_figures_and_stars() -> None:
    body = [
        Paragraph([Text("One"), Emphasis("1", "superscript"), Text(" and two*.")]),
        Paragraph("Three³ here."),
        Unparsed("1 First note.", NOTE_WITHOUT_MARK),
        Unparsed("* Starred note.", NOTE_WITHOUT_MARK),
        Unparsed("3 Third note.", NOTE_WITHOUT_MARK),
    ]
    new = undoc.rebind_notes(Document(body=body))
    assert [(note.marker, note.text) for note in new.footnotes] == [
        ("1", "First note."),
        ("*", "Starred note."),
        ("2", "Third note."),
    ]
    assert [paragraph.text for paragraph in new.paragraphs] == ["One and two.", "Three here."]
    assert not list(new.find(Unparsed))
    assert undoc.rebind_notes(new) is new


def test_notes_whose_marks_are_not_certain_are_left() -> None:
    told: list[Diagnostic] = []
    body = [
        Paragraph("Once* and twice*."),
        Unparsed("* Note.", NOTE_WITHOUT_MARK),
        Unparsed("no mark", NOTE_WITHOUT_MARK),
    ]
    document = Document(body=body)
    assert undoc.rebind_notes(document, diagnostics=told) == document
    assert [item.code for item in told] == ["X201", "X201"]
    other = Document(body=[Paragraph("Once*."), Unparsed("* Note.", "some other reason")])
    assert undoc.rebind_notes(other) == other


def test_the_reason_is_the_one_that_the_reader_of_text_gives() -> None:
    assert orphans._REASON == NOTE_WITHOUT_MARK
    found = list(undoc.parse("1. Words.\n\n\n____________\n7 A note that nothing cites.\n").find(Unparsed))
    assert all(item.reason == NOTE_WITHOUT_MARK for item in found)


def _without_labels(node: Node) -> Node:
    if isinstance(node, (Paragraph, Subparagraph, Footnote)) and node.marker:
        return attrs.evolve(node, marker="1")
    return attrs.evolve(node, value="x") if isinstance(node, Text) else node


@settings(max_examples=40)
@given(documents())
def test_renumbering_twice_is_renumbering_once(document: Document) -> None:
    new = undoc.renumber(document)
    assert undoc.renumber(new) == new
    assert [type(node) for node in new.walk()] == [type(node) for node in document.walk()]


@settings(max_examples=40)
@given(documents())
def test_renumbering_changes_nothing_but_numbers(document: Document) -> None:
    new = undoc.renumber(document)
    assert undoc.transform(new, _without_labels) == undoc.transform(document, _without_labels)
    places = {id(node): place for place, node in enumerate(new.walk())}
    before = {id(node): place for place, node in enumerate(document.walk())}
    if len(before) == len(list(document.walk())):
        led = [[before[id(target)] for target in one.targets] for one in undoc.resolve_references(document)]
        assert led == [[places[id(target)] for target in one.targets] for one in undoc.resolve_references(new)]


@given(st.lists(st.integers(1, 9), max_size=12))
def test_renumbered_paragraphs_are_found_in_order(numbers: list[int]) -> None:
    new = undoc.renumber(_document(*numbers))
    assert not [item for item in undoc.validate(new) if item.code == "N101"]


@given(st.lists(st.sampled_from(["a", "b", "i", "ii", "v", "1", "12", "أ", "㈠", "б", "z", "xx"]), max_size=6))
def test_relabelling_is_stable(labels: list[str]) -> None:
    new = relabelled(labels)
    if new is not None:
        assert len(new) == len(labels) == len(set(new))
        assert new[0] == labels[0]
        assert relabelled(new) == new
