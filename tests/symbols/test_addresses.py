"""Addresses: undocs.org, and IRIs of Akoma Ntoso."""

from __future__ import annotations

import datetime as dt

import pytest
from lxml import etree

import undoc
from undoc import Masthead, Report, Resolution, Symbol


@pytest.mark.parametrize(
    ("printed", "url"),
    [
        ("A/99/50", "https://undocs.org/A/99/50"),
        ("S/RES/2085 (2012)", "https://undocs.org/S/RES/2085(2012)"),
        ("A/RES/99/270 B", "https://undocs.org/A/RES/99/270B"),
        ("A/99/6 (Sect. 29)", "https://undocs.org/A/99/6(Sect.29)"),
        ("A/99/6 (Sect. 29)/Part II/Corr.1", "https://undocs.org/A/99/6(Sect.29)/PartII/Corr.1"),
        ("A/99/250*", "https://undocs.org/A/99/250"),
        ("2758 (XXVI)", "https://undocs.org/A/RES/2758(XXVI)"),
        ("2085 (2012)", "https://undocs.org/S/RES/2085(2012)"),
        ("S-32/1", "https://undocs.org/A/RES/S-32/1"),
        ("UNEP(DEPI)/MED IG.21/9", "https://undocs.org/UNEP(DEPI)/MED%20IG.21/9"),
    ],
)
def test_url(printed: str, url: str) -> None:
    assert Symbol(printed).url() == url


def test_url_in_a_language() -> None:
    symbol = Symbol("A/99/50")
    assert [symbol.url(code) for code in ("fr", "zh-Hans", "EN")] == [
        "https://undocs.org/fr/A/99/50",
        "https://undocs.org/zh/A/99/50",
        "https://undocs.org/en/A/99/50",
    ]
    assert symbol.url("de") == symbol.url("../x") == symbol.url("") == "https://undocs.org/A/99/50"


@pytest.mark.parametrize(
    ("printed", "iri"),
    [
        ("A/RES/65/170", "/akn/un/statement/deliberation/un-ga/2010-12-20/65-170"),
        ("65/170", "/akn/un/statement/deliberation/un-ga/2010-12-20/65-170"),
        ("S/RES/2085 (2012)", "/akn/un/statement/deliberation/un-sc/2010-12-20/2085-2012"),
        ("A/HRC/RES/21/2", "/akn/un/statement/deliberation/un-hrc/2010-12-20/21-2"),
        ("E/DEC/2093/201", "/akn/un/statement/deliberation/un-ecosoc/2010-12-20/2093-201"),
        ("A/99/50/Rev.1", "/akn/un/doc/document/un-ga/2010-12-20/A-99-50-Rev.1"),
        ("XYZ/9", "/akn/un/doc/document/un/2010-12-20/XYZ-9"),
    ],
)
def test_iri(printed: str, iri: str) -> None:
    assert Symbol(printed).iri(dt.date(2010, 12, 20)) == iri


def _work(document: undoc.Document) -> str:
    root = etree.fromstring(undoc.export(document, "xml"))
    (value,) = root.xpath("/*/*/*[local-name()='meta']//*[local-name()='FRBRWork']/*[local-name()='FRBRuri']/@value")
    return str(value)


def test_the_exported_file_has_the_same_iri() -> None:
    day = dt.date(2044, 6, 27)
    for printed, number in [("A/RES/99/9170", "99/9170"), ("S/RES/9085 (2044)", None), ("99/9170", None)]:
        masthead = Masthead(organ=None if "/RES/" in printed else "General Assembly", symbols=[printed])
        assert _work(Resolution(masthead, number=number, date=day)) == Symbol(printed).iri(day)
    report = Report(Masthead(symbols=["A/HRC/99/9050"]), date=day)
    assert _work(report) == Symbol("A/HRC/99/9050").iri(day, "doc", "report")
