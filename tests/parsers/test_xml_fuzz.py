"""Files that were damaged: a document, or an error of undoc's; and what is still well-formed loses no text."""

from __future__ import annotations

import contextlib
import copy
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from xml_words import letters_in, letters_of

from undoc.akn import NAMESPACE, own, tag
from undoc.errors import UndocError
from undoc.exporters.xml import export
from undoc.options import XmlOptions
from undoc.parsers.text import parse as parse_text
from undoc.parsers.xml import parse

_EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
_NAMES = "p paragraph list point num authorialNote content mainBody docTitle table td heading i blink attachment"
_SPLIT = 3


@cache
def _letter() -> bytes:
    """A sample letter as undoc writes it, and then as another would: without the mark of undoc."""
    return export(parse_text((_EXAMPLES / "letter.en.txt").read_text("utf-8")), XmlOptions(), [])


@cache
def _foreign() -> etree._Element:
    root = etree.fromstring(_letter())
    mark = root.find(f".//{own('document')}")
    assert mark is not None
    parent = mark.getparent()
    assert parent is not None
    parent.remove(mark)
    for line in root.iter(tag("inline")):
        if line.get("name") == "originalLanguage":
            line.text = "English"  # the model holds no "Original:"
    return root


_CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["cut", "swap", "double", "rename", "move", "name"]),
        st.integers(0, 10_000),
        st.integers(0, 10_000),
        st.sampled_from(_NAMES.split()),
    ),
    min_size=1,
    max_size=6,
)


def _damaged(changes: list[tuple[str, int, int, str]]) -> etree._Element:
    """The foreign letter with its body changed: elements cut out, swapped, doubled, renamed, moved."""
    root = copy.deepcopy(_foreign())
    for change, first, second, name in changes:
        elements = [element for element in root[0].iter() if not any(up.tag == tag("meta") for up in _up(element))][1:]
        if len(elements) < _SPLIT:
            return root
        one, other = elements[first % len(elements)], elements[second % len(elements)]
        parent = one.getparent()
        assert parent is not None
        match change:
            case "cut":
                parent.remove(one)
            case "double":
                parent.insert(parent.index(one), copy.deepcopy(one))
            case "rename":
                one.tag = tag(name)
            case "name":
                one.set("name", name)
                one.set("class", "H2")
            case _ if one not in _up(other) and other not in _up(one):
                other.insert(0, one) if change == "move" else _swap(one, other)
            case _:
                pass
    return root


def _up(element: etree._Element) -> list[etree._Element]:
    return [element, *element.iterancestors()]


def _swap(one: etree._Element, other: etree._Element) -> None:
    place, parent = etree.Element("x"), other.getparent()
    before = one.getparent()
    assert parent is not None
    assert before is not None
    before.replace(one, place)
    parent.replace(other, one)
    before.replace(place, other)


@settings(max_examples=150)
@given(_CHANGES)
def test_a_damaged_tree_loses_no_text_and_is_written_again(changes: list[tuple[str, int, int, str]]) -> None:
    root = _damaged(changes)
    document = parse(etree.tostring(root), XmlOptions())
    off = Counter("".join(piece.raw for piece in document.furniture))
    assert letters_in(root) - letters_of(document) - off == {}
    assert parse(export(document, XmlOptions(), []), XmlOptions()) == document


@settings(max_examples=150)
@given(
    st.lists(
        st.tuples(st.sampled_from(["cut", "turn", "double", "put"]), st.integers(0, 10**6), st.binary(max_size=12)),
        min_size=1,
        max_size=8,
    ),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "latin-1", "cp037"]),
)
def test_damaged_bytes_give_a_document_or_an_error(changes: list[tuple[str, int, bytes]], encoding: str) -> None:
    data = _letter()
    for change, where, extra in changes:
        at = where % max(len(data), 1)
        match change:
            case "cut":
                data = data[:at] + data[at + 200 :]
            case "turn":
                data = data[:at] + bytes(255 - byte for byte in data[at : at + 2]) + data[at + 2 :]
            case "double":
                data = data[:at] + data[max(at - 500, 0) :]
            case _:
                data = data[:at] + extra + data[at:]
    damaged = data.decode("utf-8", "replace").encode(encoding, "replace") if encoding != "utf-8" else data
    with contextlib.suppress(UndocError):
        document = parse(damaged, XmlOptions())
        assert parse(export(document, XmlOptions(), []), XmlOptions()) == document


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_letter_is_read_in_every_encoding_of_unicode(encoding: str) -> None:
    data = _letter().decode().removeprefix('<?xml version="1.0" encoding="UTF-8"?>\n').encode(encoding)
    assert parse(data, XmlOptions()) == parse(_letter(), XmlOptions())


def test_comments_instructions_and_sections_are_no_text_and_part_none() -> None:
    head = f'<akomaNtoso xmlns="{NAMESPACE}"><?a b?><!-- c --><doc name="report"><!-- d --><mainBody>'
    body = "<p>o<!-- e -->n<?f g?>e <![CDATA[<t>wo & ]]>th<b>r<!-- h --></b>ee</p>"
    document = parse(f"<!-- i -->{head}{body}</mainBody></doc></akomaNtoso><!-- j -->", XmlOptions())
    assert [paragraph.text for paragraph in document.paragraphs] == ["one <t>wo & three"]
    assert document.notices == ()
