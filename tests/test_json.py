"""JSON there and back, its published schema, and JSON that is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings

import undoc
from undoc import JsonOptions
from undoc.json_schema import json_schema
from undoc.testing import assert_round_trip, documents

VALIDATOR = jsonschema.Draft202012Validator(json_schema())


@given(documents())
@settings(max_examples=150)
def test_json_gives_back_an_equal_document(document: undoc.Document) -> None:
    assert_round_trip(document, "json")
    VALIDATOR.validate(json.loads(undoc.export(document, "json")))


def test_the_published_schema_is_that_of_the_model(root: Path) -> None:
    published = json.loads((root / "docs" / "schema" / "undoc-document.schema.json").read_text("utf-8"))
    assert published == json_schema(), "run examples/write_json_schema.py"
    VALIDATOR.check_schema(published)


def test_spans_furniture_and_notices_come_back(examples: Path) -> None:
    document = undoc.read(examples / "letter.en.txt")
    data = undoc.export(document, "json", options=JsonOptions(indent=None, spans=True))
    VALIDATOR.validate(json.loads(data))
    back = undoc.parse(data)
    assert [node.span for node in back.walk()] == [node.span for node in document.walk()]
    assert back.furniture == document.furniture
    assert back.notices == document.notices
    assert data.count(b"\n") == 1


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("{", "no JSON: Expecting property name"),
        ('{"type": "Letter"}', "'undoc'"),
        ("[]", "'undoc'"),
        ('{"undoc": 99, "type": "Letter"}', "version 99"),
        ('{"undoc": 1, "type": "Leter"}', "$: 'Leter' is no node"),
        ('{"undoc": 1, "type": "Letter", "bdy": []}', "$: a Letter has no 'bdy'"),
        ('{"undoc": 1, "type": "Text", "value": "x"}', "a Text is no document"),
        ('{"undoc": 1, "type": "Letter", "date": "yesterday"}', "$.date: 'yesterday' is no date"),
        ('{"undoc": 1, "type": "Letter", "body": [{"type": "Text", "value": "x"}]}', "$: body: Text can't stand here"),
        ('{"undoc": 1, "type": "Letter", "body": [{"type": "Heading", "level": -1}]}', "$.body[0]: level"),
        ('{"undoc": 1, "type": "Letter", "notices": [1]}', "$.notices[0]: no diagnostic"),
        ('{"undoc": 1, "type": "Letter", "span": {"pieces": [1]}}', "$.span: no span"),
        ('{"undoc": 1, "type": "Document", "title": ' + "[" * 100_000, "nested too deep"),
        (b'{"undoc": "\xff"}', "offset"),
        ('{"undoc": 1, "type": "Letter", "title": 5}', "$: expected a Heading, not int"),
        ('{"undoc": 1, "type": "Letter", "span": {"pieces": [[1e999, 2]]}}', "$.span: no span"),
        ('{"undoc": 1, "type": "Document", "span": "x"}', "$: span: expected Span"),
        ('{"undoc": 1, "type": "Letter", "signatures": [{"type": "Signature", "signed": "no"}]}', "expected bool"),
    ],
)
def test_wrong_json_is_told_with_its_place(data: str | bytes, message: str) -> None:
    with pytest.raises(undoc.ParseError) as caught:
        undoc.parse(data, format="json")
    assert message in str(caught.value)


def test_deep_json_is_refused() -> None:
    deep = '{"type": "Quotation", "body": [' * 400 + "]}" * 400
    with pytest.raises(undoc.ParseError):
        undoc.parse(f'{{"undoc": 1, "type": "Document", "body": [{deep}]}}', format="json")


def test_notices_keep_their_words() -> None:
    said = undoc.Diagnostic("P105", undoc.Severity.INFO, "guessed", undoc.Span(((0, 2),), 1, 1), words="so")
    document = undoc.Document(notices=[said])
    assert undoc.parse(undoc.export(document, "json")).notices == (said,)
