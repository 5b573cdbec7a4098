"""Nothing of a source is lost, doubled or changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undoc.model import Annex, Document, Footnote, Node, Text, Unparsed


def assert_conserved(source: str, document: Document) -> None:
    """Fail unless every character of a source that is no white space is in exactly one place of what was parsed.

    The spans of neighbours are disjoint, those of parts lie within their whole's, each text says what the pieces of
    its span cover, the texts of a body stand in the order of the source (footnotes aside), and the document and its
    furniture together cover the source.

    Raises:
        AssertionError: a character is lost, doubled or changed; the message says where.
    """
    covered = [False] * len(source)
    for piece in document.furniture:
        _cover(source, piece, covered, "furniture")
        _assert_says(source, piece, piece.raw)
    _cover(source, document, covered, "the document")
    for offset, (seen, character) in enumerate(zip(covered, source, strict=True)):
        if not seen and not character.isspace():
            raise AssertionError(
                f"offset {offset}: {character!r} is lost: {source[max(0, offset - 20) : offset + 20]!r}"
            )
    for node in document.walk():
        inside = {offset for start, end in _pieces(node) for offset in range(start, end)}
        taken: set[int] = set()
        for child in node.children():
            offsets = {offset for start, end in _pieces(child) for offset in range(start, end)}
            if not offsets <= inside:
                raise AssertionError(f"{child!r} reaches out of {node!r}")
            if offsets & taken:
                raise AssertionError(f"{child!r} overlaps its neighbour in {node!r}")
            taken |= offsets
        if isinstance(node, (Document, Annex)):
            _assert_in_order(node.body)
        if isinstance(node, Text):
            _assert_says(source, node, node.value)
        elif isinstance(node, Unparsed):
            _assert_says(source, node, node.raw)


def _assert_in_order(nodes: Iterable[Node]) -> None:
    last = -1
    for node in _own_texts(nodes):
        for start, _ in _pieces(node):
            if start < last:
                raise AssertionError(f"{node!r} stands before what it follows in the source")
            last = start


def _own_texts(nodes: Iterable[Node]) -> Iterator[Text]:
    """The texts inside nodes in reading order, without those of footnotes, which stand elsewhere."""
    for node in nodes:
        if isinstance(node, Text):
            yield node
        elif not isinstance(node, Footnote):
            yield from _own_texts(node.children())


def _pieces(node: Node) -> tuple[tuple[int, int], ...]:
    return node.span.pieces if node.span is not None else ()


def _cover(source: str, node: Node, covered: list[bool], what: str) -> None:
    for start, end in _pieces(node):
        for offset in range(start, end):
            if covered[offset] and not source[offset].isspace():
                raise AssertionError(f"offset {offset}: {source[offset]!r} is doubled in {what}")
            covered[offset] = True


def _assert_says(source: str, node: Node, value: str) -> None:
    pieces = ["".join(source[start:end].split()) for start, end in _pieces(node)]
    said, printed = "".join(pieces), "".join(value.split())
    # lines that stood out of order in the source stand in order in the text
    if said != printed and not (len(said) == len(printed) and all(piece in printed for piece in pieces)):
        raise AssertionError(f"{node!r} says {value!r}, the source {said!r}")
