"""walk, find, transform, locate, outline."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given, settings

import undoc
from undoc import Annex, Document, Footnote, Heading, Letter, Node, Paragraph, Signature, Subparagraph, Text
from undoc.addresses import Addresses
from undoc.testing import documents


@pytest.fixture
def letter() -> Letter:
    points = [Subparagraph("one", "(a)"), Subparagraph("two", "(b)", [Subparagraph("three", "(i)")])]
    return Letter(
        title="Letter",
        body=[Paragraph("plain"), Paragraph("other")],
        signatures=[Signature("Jane Example")],
        annexes=[
            Annex(label="I", heading="Annex I", body=[Paragraph("x", "1.")]),
            Annex(
                label="II",
                heading="Annex II",
                titles="Title",
                body=[
                    Heading("Introduction", "I."),
                    Paragraph((Text("y"), Footnote("1", "note")), "3.", points),
                    Paragraph("bis", "3 bis."),
                ],
                annexes=[Annex("enclosure", body=[Paragraph("deep", "1.")])],
            ),
        ],
    )


@given(documents())
@settings(max_examples=80)
def test_walk_meets_every_node_once_in_reading_order(document: Document) -> None:
    def recurse(node: Node) -> list[Node]:
        return [node, *(inner for child in node.children() for inner in recurse(child))]

    walked = list(undoc.walk(document))
    assert [id(node) for node in walked] == [id(node) for node in recurse(document)]
    assert list(undoc.find(document, Text)) == [node for node in walked if isinstance(node, Text)]


@given(documents())
@settings(max_examples=80)
def test_an_identity_transform_gives_the_same_object(document: Document) -> None:
    assert undoc.transform(document, lambda node: node) is document


@given(documents())
@settings(max_examples=60)
def test_a_change_and_its_reverse_give_an_equal_document(document: Document) -> None:
    def mark(node: Node) -> Node:
        return attrs.evolve(node, value=f"#{node.value}") if isinstance(node, Text) else node

    def unmark(node: Node) -> Node:
        return attrs.evolve(node, value=node.value[1:]) if isinstance(node, Text) else node

    assert undoc.transform(undoc.transform(document, mark), unmark) == document


def test_transform_shares_what_it_leaves(letter: Letter) -> None:
    def shout(node: Node) -> Node:
        return attrs.evolve(node, value=node.value.upper()) if isinstance(node, Text) and node.value == "deep" else node

    changed = undoc.transform(letter, shout)
    assert changed.annexes[0] is letter.annexes[0]
    assert changed.body is letter.body
    assert changed.annexes[1].body is letter.annexes[1].body
    assert changed.annexes[1].annexes[0].paragraphs[0].text == "DEEP"


def test_transform_leaves_out_and_splices(letter: Letter) -> None:
    without = undoc.transform(letter, lambda node: None if isinstance(node, Footnote) else node)
    assert without.footnotes == ()
    twice = undoc.transform(letter, lambda node: (node, node) if isinstance(node, Paragraph) else node)
    assert len(twice.body) == 4
    with pytest.raises(TypeError):
        undoc.transform(letter, lambda node: None)


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("annex I, para. 1", "x"),
        ("Annex II, paragraph 3 (b) (i)", "three"),
        ("annex ii, para. 3 (a)", "one"),
        ("annex II, para 3 bis", "bis"),
        ("annex II, para. 3, note 1", "note"),
        ("annex II, footnote 1", "note"),
        ("annex II, enclosure, para. 1", "deep"),
        ("annex II, title", "Title"),
        ("annex II, heading I", "Introduction"),
        ("para. 2", "other"),
        ("signature", "Jane Example"),
        ("title", "Letter"),
    ],
)
def test_addresses_lead_to_nodes_and_back(letter: Letter, address: str, text: str) -> None:
    node = undoc.locate(letter, address)
    assert node is not None
    assert node.text == text
    said = undoc.address_of(letter, node)
    assert said is not None
    assert undoc.locate(letter, said) is node


@pytest.mark.parametrize(
    "address", ["annex III", "para. 9", "annex I, para. 1 (a)", "signature 2", "note 7", "masthead"]
)
def test_addresses_of_nothing(letter: Letter, address: str) -> None:
    assert undoc.locate(letter, address) is None


@pytest.mark.parametrize("address", ["", "page 3", "annex I,", "para. 1, chapter", "title one two", "annex I (a)"])
def test_what_is_no_address(letter: Letter, address: str) -> None:
    with pytest.raises(undoc.UndocError, match="address"):
        undoc.locate(letter, address)


@given(documents())
@settings(max_examples=100)
def test_an_address_leads_to_its_node_or_to_a_part_around_it(document: Document) -> None:
    addresses = Addresses(document)
    for node in document.walk():
        address = addresses.of(node)
        assert address is not None
        if address:
            found = undoc.locate(document, address)
            assert found is not None, address
            assert any(inner is node for inner in found.walk()), address


def test_an_address_is_that_of_the_nearest_part_where_there_is_none() -> None:
    item = Subparagraph("x", "(a)")
    document = Document(annexes=[Annex(label="I", body=[Paragraph("y", "1."), Paragraph("z", None, [item])])])
    assert undoc.address_of(document, item) == "annex I"
    assert undoc.address_of(document, Text("elsewhere")) is None
    twice = Paragraph("again", "1.")
    assert undoc.address_of(Document(body=[Paragraph("x", "1."), twice]), twice) == ""


@given(documents())
@settings(max_examples=60)
def test_outlines_have_no_line_too_many(document: Document) -> None:
    lines = undoc.outline(document, width=60).split("\n")
    assert all(len(line) <= 60 for line in lines)
    assert lines[0].strip()
