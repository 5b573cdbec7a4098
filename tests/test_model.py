"""The classes of the model: their shape, their derived facts, how they compare."""

from __future__ import annotations

import datetime as dt
import pickle

import pytest
from hypothesis import given, settings

import undoc
from undoc import (
    AgendaItem,
    Annex,
    Document,
    Emphasis,
    Footnote,
    Heading,
    Letter,
    LineBreak,
    Link,
    Masthead,
    Paragraph,
    Row,
    Signature,
    Span,
    Subparagraph,
    Table,
    Text,
)
from undoc.testing import documents


@pytest.mark.parametrize(
    ("marker", "label", "number"),
    [
        ("1.", "1", 1),
        ("12 -", "12", 12),
        ("(a)", "a", None),
        ("a)", "a", None),
        ("㈠", "㈠", None),
        ("’1‘", "1", 1),
        ("8 bis.", "8 bis", None),
        (None, None, None),
        ("--", None, None),
    ],
)
def test_markers_give_labels_and_numbers(marker: str | None, label: str | None, number: int | None) -> None:
    paragraph = Paragraph("text", marker)
    assert (paragraph.label, paragraph.number) == (label, number)


@pytest.mark.parametrize(("marker", "label"), [("1", "1"), ("*", "*"), ("(1)", "1"), ("1/", "1"), ("**", "**")])
def test_marks_give_labels(marker: str, label: str) -> None:
    assert Footnote(marker, "note").label == label


def test_text_leaves_out_marker_notes_and_subparagraphs() -> None:
    note = Footnote("1", "a note")
    paragraph = Paragraph(
        (Text("one "), Emphasis("two"), note, LineBreak(), Link("three", "#x")), "1.", [Subparagraph("sub", "(a)")]
    )
    assert paragraph.text == "one two\nthree"
    assert note.text == "a note"


def test_content_is_held_in_normal_form() -> None:
    assert Paragraph((Text("a"), Text(""), Text("b"))).content == (Text("ab"),)
    assert Paragraph("").content == ()
    merged = Paragraph((Text("a", span=Span(((0, 1),), 1)), Text("b", span=Span(((3, 4),), 2)))).content[0]
    assert merged.span == Span(((0, 1), (3, 4)), 1)


def test_place_and_anchor_and_source_pages_do_not_count_in_comparisons() -> None:
    assert Text("a", span=Span(((0, 1),)), id="x") == Text("a")
    assert Document(furniture=[undoc.model.Furniture("2", "page number")]) == Document()
    assert Text("a") != Text("b")
    assert Letter() != Document()


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Text(1),
        lambda: Paragraph([Paragraph("x")]),
        lambda: Paragraph("x", subparagraphs=[Paragraph("y")]),
        lambda: Document(body=[Text("x")]),
        lambda: Document(masthead="x"),
        lambda: Letter(date="2030-01-01"),
        lambda: Letter(date=dt.datetime(2030, 1, 1)),
        lambda: Table([Row([Text("x")])]),
        lambda: Masthead(symbols=[1]),
        lambda: Heading("x", level="1"),
    ],
)
def test_wrong_types_are_refused(wrong) -> None:
    with pytest.raises(TypeError):
        wrong()


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Emphasis("x", "blinking"),
        lambda: Annex("supplement"),
        lambda: Paragraph("x", role="closing"),
        lambda: Heading("x", level=-1),
        lambda: undoc.Cell("x", colspan=0),
        lambda: Signature("x", ["y"], above=2),
    ],
)
def test_wrong_shapes_are_refused(wrong) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        wrong()


def test_nodes_are_frozen_and_have_slots() -> None:
    paragraph = Paragraph("x")
    with pytest.raises(AttributeError):
        paragraph.marker = "1."
    assert not hasattr(paragraph, "__dict__")


@given(documents())
@settings(max_examples=60)
def test_reprs_are_one_line_and_documents_pickle(document: Document) -> None:
    for node in document.walk():
        assert "\n" not in repr(node)
        assert len(repr(node)) < 400 or getattr(node, "marker", "")
    assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301
    assert hash(document) == hash(pickle.loads(pickle.dumps(document)))  # noqa: S301


def test_footnotes_and_references_run_through_annexes_in_order() -> None:
    document = Letter(
        masthead=Masthead(
            symbols=["A/99/1"], agenda_items=[AgendaItem("1", content=(Text("Item 1"), Footnote("*", "A/99/50.")))]
        ),
        body=[Paragraph((Text("See resolution 65/170"), Footnote("1", "See A/99/1 and A/99/2.")))],
        annexes=[Annex(body=[Paragraph((Text("x"), Footnote("1", "S/2030/5")))])],
        language="en",
    )
    assert [note.marker for note in document.footnotes] == ["*", "1", "1"]
    assert [str(reference.symbol) for reference in document.references] == [
        "A/99/50",
        "A/RES/65/170",
        "A/99/2",
        "S/2030/5",
    ]
