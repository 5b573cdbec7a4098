"""Dates, ordinals, detection and printed lines in the six languages."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undoc.languages import CODES, language
from undoc.languages.dates import find_dates
from undoc.languages.detect import detect
from undoc.languages.ordinals import han_number, ordinal_number


@given(st.dates(dt.date(1946, 1, 1), dt.date(2199, 12, 31)), st.sampled_from(CODES))
def test_a_printed_date_is_read_back(date: dt.date, code: str) -> None:
    line = language(code).date_line(date)
    (found,) = find_dates(f"x {line} x", language(code))
    assert (found.first, found.last) == (date, date)
    assert f"x {line} x"[found.start : found.end] == line


@pytest.mark.parametrize(
    ("code", "text", "first", "last"),
    [
        ("zh", "2013年5月22日和23日", (2013, 5, 22), (2013, 5, 23)),
        ("zh", "2013 年 5 月 30 日至 6 月 2 日", (2013, 5, 30), (2013, 6, 2)),
        ("en", "22 and 23 May 2013", (2013, 5, 22), (2013, 5, 23)),
        ("en", "5-7 June 2013", (2013, 6, 5), (2013, 6, 7)),
        ("en", "28 June to 2 July 2013", (2013, 6, 28), (2013, 7, 2)),
        ("fr", "du 30 avril au 1er mai 2013", (2013, 4, 30), (2013, 5, 1)),
        ("es", "del 22 al 24 de julio de 2013", (2013, 7, 22), (2013, 7, 24)),
        ("es", "30 de junio al 1 de julio de 2013", (2013, 6, 30), (2013, 7, 1)),
        ("ru", "24–26 июня 2013 года", (2013, 6, 24), (2013, 6, 26)),
        ("ar", "5 إلى 7 حزيران/يونيه 2013", (2013, 6, 5), (2013, 6, 7)),
        ("ar", "3 شباط 2014", (2014, 2, 3), (2014, 2, 3)),
        ("ar", "3 فبراير 2014", (2014, 2, 3), (2014, 2, 3)),
    ],
)
def test_spans_of_days(code: str, text: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    (found,) = find_dates(text, language(code))
    assert (found.first, found.last) == (dt.date(*first), dt.date(*last))


@pytest.mark.parametrize(("code", "text"), [("en", "31 February 2013"), ("zh", "2013年13月1日"), ("en", "3 Mai 2013")])
def test_no_days(code: str, text: str) -> None:
    assert list(find_dates(text, language(code))) == []


@pytest.mark.parametrize(
    ("code", "line", "number"),
    [
        ("en", "Sixty-eighth session", 68),
        ("en", "Twentieth special session", 20),
        ("en", "Eleventh emergency special session", 11),
        ("fr", "Soixante-dix-septième session", 77),
        ("fr", "Quatre-vingt-unième session", 81),
        ("es", "Septuagésimo séptimo período de sesiones", 77),
        ("ru", "Семьдесят седьмая сессия", 77),
        ("zh", "第七十七届会议", 77),
        ("zh", "第68届会议", 68),
        ("ar", "الدورة السابعة والسبعون", 77),
        ("ar", "الدورة الثامنة والستون", 68),
    ],
)
def test_sessions(code: str, line: str, number: int) -> None:
    match = language(code).session.fullmatch(line)
    assert match is not None
    assert ordinal_number(match["ordinal"], language(code)) == number


def test_ordinals_that_are_none() -> None:
    assert ordinal_number("Umpteenth", language("en")) is None
    assert han_number("大") is None
    assert han_number("一百零二") == 102


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The General Assembly recalls its resolution.", "en"),
        ("L’Assemblée générale rappelle les résolutions des Nations Unies.", "fr"),
        ("La Asamblea General recuerda las resoluciones y los informes de las Naciones Unidas.", "es"),
        ("Генеральная Ассамблея, ссылаясь на резолюцию A/RES/65/170", "ru"),
        ("大会，回顾第65/170号决议 (A/68/50, Distr.: General, Original: English)", "zh"),
        ("إن الجمعية العامة، إذ تشير إلى القرار A/RES/65/170", "ar"),
        ("12345 67/8", None),
        ("", None),
    ],
)
def test_languages_are_told(text: str, code: str | None) -> None:
    assert detect(text) == code


def test_unknown_languages_are_printed_as_english() -> None:
    assert language("xx") is language("en") is language(None) is language("en-GB")


def test_the_first_of_a_month_is_an_ordinal_in_french() -> None:
    assert language("fr").date_line(dt.date(2044, 2, 1)) == "1er février 2044"
    assert language("fr").date_line(dt.date(2044, 2, 11)) == "11 février 2044"
    assert language("es").date_line(dt.date(2044, 2, 1)) == "1 de febrero de 2044"
