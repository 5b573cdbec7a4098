"""Laws of alignments, for documents of any shape."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

import undoc
from undoc import AgendaItem, Document, Masthead, Node, Paragraph, Signature, Text, Unparsed
from undoc.aligning import Alignment, Passage
from undoc.aligning.bands import band_of
from undoc.aligning.evidence import evidence_of
from undoc.testing import documents, valid_documents

SEVERAL = st.lists(documents(max_leaves=3), min_size=2, max_size=3)


def _passages(alignment: Alignment, version: int) -> list[Passage]:
    return [passage for row in alignment for passage in row.passages[version]]


def _texts_inside(passage: Passage) -> Iterator[Node]:
    """The runs of text in a passage, but for those of its notes."""
    waiting: list[Node] = list(passage.content)
    while waiting:
        node = waiting.pop()
        if isinstance(node, Text):
            yield node
        elif not isinstance(node, undoc.Footnote):
            waiting += getattr(node, "content", ())


@settings(max_examples=15)
@given(SEVERAL)
def test_every_text_stands_in_exactly_one_row(versions: list[Document]) -> None:
    alignment = undoc.align(versions)
    for number, document in enumerate(versions):
        passages = _passages(alignment, number)
        runs = Counter(id(text) for passage in passages for text in _texts_inside(passage))
        whole = Counter(id(passage.node) for passage in passages if not passage.content)
        for node in document.walk():
            if isinstance(node, Text) and node.value.strip():
                assert runs[id(node)] == 1, node
            elif _unruled(node).strip():
                assert whole[id(node)] == 1, node


def _unruled(node: Node) -> str:
    """What a node says that is no inline node."""
    if isinstance(node, (Signature, Unparsed)):
        return node.text
    if isinstance(node, AgendaItem):
        return node.title or ""
    return "".join(node.symbols) if isinstance(node, Masthead) else ""


@settings(max_examples=15)
@given(SEVERAL)
def test_reading_order_is_kept(versions: list[Document]) -> None:
    from undoc.aligning.passages import passages_of

    alignment = undoc.align(versions)
    for number, document in enumerate(versions):
        read = passages_of(document)
        passages = _passages(alignment, number)
        assert tuple(passage for passage in passages if passage.kind != "note") == read.flow
        assert Counter(id(passage.node) for passage in passages if passage.kind == "note") == Counter(
            id(passage.node) for passage in read.notes
        )


@settings(max_examples=15)
@given(SEVERAL)
def test_rows_have_a_cell_for_each_version(versions: list[Document]) -> None:
    for row in undoc.align(versions):
        assert len(row.passages) == len(row.texts) == len(row.markers) == len(versions)
        assert any(row.passages)
        assert 0 <= row.confidence <= 1
        assert (row.reason == "missing") == (sum(map(bool, row.passages)) == 1)


@settings(max_examples=15)
@given(SEVERAL)
def test_every_word_of_a_row_is_in_one_of_its_sentences(versions: list[Document]) -> None:
    for row in undoc.align(versions):
        sentences = row.sentences()
        for number, text in enumerate(row.texts):
            said = " ".join(part for sentence in sentences for part in sentence.cells[number])
            assert "".join(said.split()) == "".join(text.split())


@settings(max_examples=15)
@given(valid_documents(), st.integers(2, 3))
def test_a_document_is_aligned_with_itself(document: Document, count: int) -> None:
    for row in undoc.align([document] * count):
        assert all(cell == row.cells[0] for cell in row.cells)
        assert all(row.cells)


@settings(max_examples=5)
@given(SEVERAL)
def test_the_same_versions_give_the_same_rows(versions: list[Document]) -> None:
    assert undoc.align(versions) == undoc.align(versions)


@given(st.integers(0, 3000), st.integers(0, 3000), st.sampled_from([1, 4, 16]))
def test_bands_without_anchors_reach_both_ends_and_grow_with_the_length_alone(
    rows: int, columns: int, times: int
) -> None:
    first, other = ([evidence_of(Passage(Paragraph(""), "paragraph", "word"))] * count for count in (rows, columns))
    band = band_of(first, other, times)
    assert (band.low[0], band.high[-1]) == (0, columns)
    for low, high, next_low, next_high in zip(band.low, band.high, band.low[1:], band.high[1:], strict=False):
        assert low <= next_low <= high <= next_high
    wide = sum(high - low + 1 for low, high in zip(band.low, band.high, strict=True))
    assert wide <= (rows + 1) * (2 * (12 * times + 400) + 3) + 6 * columns
