"""Nodes that are made without the checks of their constructors are the same as those made with them."""

from __future__ import annotations

import pickle
from pathlib import Path

import attrs
import pytest

import undoc
from undoc import Footnote, Heading, Node, Paragraph, Span, Subparagraph, Text
from undoc.parsers.text.nodes import new_footnote, new_heading, new_paragraph, new_subparagraph, new_text

SPAN = Span(((3, 9),), 2, 1)
SAMPLES = sorted(Path(__file__).parents[2].joinpath("samples").glob("*.txt"))


@pytest.mark.parametrize(
    ("fast", "checked"),
    [
        (new_text("a", SPAN), Text("a", span=SPAN)),
        (new_paragraph((Text("a"),), SPAN), Paragraph("a", span=SPAN)),
        (
            new_paragraph((Text("a"),), SPAN, "1.", (Subparagraph("b", "(a)"),), (Text("c"),)),
            Paragraph("a", "1.", [Subparagraph("b", "(a)")], "c", span=SPAN),
        ),
        (new_subparagraph((Text("a"),), SPAN, "(a)", ()), Subparagraph("a", "(a)", span=SPAN)),
        (new_heading((Text("a"),), SPAN, "I.", 1, (Heading("b"),)), Heading("a", "I.", 1, [Heading("b")], span=SPAN)),
        (new_footnote("1", (Paragraph("a"),), SPAN), Footnote("1", "a", span=SPAN)),
    ],
    ids=lambda node: type(node).__name__,
)
def test_fast_nodes_are_like_checked_ones(fast: Node, checked: Node) -> None:
    for field in attrs.fields(type(checked)):
        assert getattr(fast, field.name) == getattr(checked, field.name)
    assert fast == checked
    assert hash(fast) == hash(checked)
    assert repr(fast) == repr(checked)
    assert pickle.loads(pickle.dumps(fast)).span == SPAN  # noqa: S301  # its own bytes
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        fast.id = "x"  # type: ignore[misc]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_what_the_parser_makes_passes_the_checks(path: Path) -> None:
    for node in undoc.read(path).walk():
        again = attrs.evolve(node)  # runs the converters and validators
        for field in attrs.fields(type(node)):
            assert getattr(again, field.name) == getattr(node, field.name)
