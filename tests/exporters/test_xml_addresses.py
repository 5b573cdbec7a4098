"""What a `ref` to another document points to."""

from __future__ import annotations

import datetime as dt

import pytest
from lxml import etree

import undoc
from undoc.akn import tag
from undoc.model import Masthead, Report, Resolution

_GA = "/akn/un/statement/deliberation/un-ga"


def _addresses(text: str, language: str | None = "en") -> list[str | None]:
    document = Report(body=text, language=language)
    data = undoc.export(document, "xml")
    assert undoc.parse(data, format="xml") == document
    return [element.get("href") for element in etree.fromstring(data).iter(tag("ref"))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Recalling its resolution 65/170 of 20 December 2010,"),
        ("en", "Recalling its resolution 65/170, adopted on 20\u00a0December 2010,"),
        (None, "See resolution 65/170 of 20 December 2010."),
        ("fr", "Rappelant sa résolution 65/170 du 20 décembre 2010,"),
        ("fr", "Rappelant sa résolution 65/170, en date du 20 décembre 2010,"),
        ("es", "Recordando su resolución 65/170, de 20 de diciembre de 2010,"),
        ("ru", "ссылаясь на свою резолюцию 65/170 от 20 декабря 2010 года,"),
        ("ar", "إذ تشير إلى قرارها 65/170 المؤرخ 20 كانون الأول/ديسمبر 2010"),
        ("zh", "回顾其2010年12月20日第65/170号决议，"),
    ],
)
def test_a_resolution_with_its_day_is_its_work(language: str | None, text: str) -> None:
    assert _addresses(text, language) == [f"{_GA}/2010-12-20/65-170"]


def test_that_is_the_iri_which_the_resolution_bears_itself() -> None:
    masthead = Masthead(organ="General Assembly")
    cited = Resolution(masthead, number="65/170", date=dt.date(2010, 12, 20), language="en")
    (work,) = _addresses("resolution 65/170 of 20 December 2010")
    assert f'<FRBRuri value="{work}"/>'.encode() in undoc.export(cited, "xml")


@pytest.mark.parametrize(
    "text",
    [
        "resolution 65/170. Of 20 December 2010",
        "resolution 65/170 of the fall, 20 December 2010",
        "resolution 65/170 of 20 and 21 December 2010",
        "resolution 65/170 of 20 Brumaire 2010",
        "resolution 65/170",
    ],
)
def test_a_day_that_is_not_surely_its_own_is_none(text: str) -> None:
    assert _addresses(text) == ["https://undocs.org/A/RES/65/170"]


def test_each_of_several_has_its_own_day() -> None:
    text = (
        "resolutions 65/170 and 65/171 of 20 December 2010 and 1325 (2000) of 31 October 2000; A/99/9001 of 1 May 2044"
    )
    assert _addresses(text)[:2] == ["https://undocs.org/A/RES/65/170", f"{_GA}/2010-12-20/65-171"]
    assert _addresses(text)[-1] == "https://undocs.org/A/99/9001"
