"""Rules on citations: what they must find in any language, and what they must leave alone."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

import undoc
from undoc import CheckOptions, Document, Letter, Masthead, Paragraph, PlaceDate


def _found(code: str, language: str, text: str) -> list[str | None]:
    """The words that a rule finds in a paragraph of a letter issued on 4 November 2030."""
    masthead = Masthead(date=dt.date(2030, 11, 4))
    letter = Letter(masthead=masthead, language=language, body=[Paragraph(text)])
    return [item.words for item in undoc.validate(letter, options=CheckOptions(select=code))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("see X/68/9123", ["X/68/9123"]),
        ("see Q/RES/65/170 and Z/2013/91", ["Q/RES/65/170", "Z/2013/91"]),
        ("见CPRR/RES/5/2。", ["CPRR/RES/5/2"]),
        ("A/68/9123, TD/B/59/9, E/ECE/1461, CCPR/C/SR.9001, INFCIRC/540", []),
        ("the note MFA/2013/123, OJ L/2013/12, C/2013/91, file B/2/x and km/h/2", []),
        ("https://example.org/X/68/9123", []),
    ],
)
def test_series_that_nobody_uses(text: str, words: list[str]) -> None:
    assert _found("R104", "en", text) == words


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "resolution 65/170 of 20\u00a0December 2031", ["20\u00a0December 2031"]),
        ("en", "letter dated 5 November 2030 from the Chair", ["5 November 2030"]),
        ("en", "letter dated 4 November 2030; the Summit of 3 May 2031; resolution 65/170; on 3 May 2031", []),
        ("en", "pursuant to resolution 65/170, the dialogue of 3 October 2031", []),
        ("es", "la resolución 65/170, de 20 de diciembre de 2031", ["20 de diciembre de 2031"]),
        ("ru", "резолюцию 65/170 от 20 декабря 2031 года", ["20 декабря 2031 года"]),
        ("ru", "в письме от 20 декабря 2031 года", ["20 декабря 2031 года"]),
        ("ar", "القرار 65/170 المؤرخ 20 كانون الأول/ديسمبر 2031", ["20 كانون الأول/ديسمبر 2031"]),
        ("zh", "2031年12月20日阿文尼亚常驻代表给秘书长的信", ["2031年12月20日"]),
        ("zh", "会议将于2031年12月20日举行", []),
    ],
)
def test_citations_of_a_later_day(language: str, text: str, words: list[str]) -> None:
    assert _found("R105", language, text) == words


def test_a_document_without_a_date_cites_what_it_likes() -> None:
    body = [Paragraph("resolution 65/170 of 20 December 2090")]
    for document in (Document(language="en", body=body), Document(body=body)):
        assert not undoc.validate(document, options=CheckOptions(select="R105"))
    signed = Letter(language="en", body=body, place_date=PlaceDate("Lima, 1 May 2013", "Lima", dt.date(2013, 5, 1)))
    assert len(undoc.validate(signed, options=CheckOptions(select="R105"))) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("General Assembly resolution 65/871", ["65/871"]),
        ("General Assembly resolution 56/512 and decision 67/551", []),
        ("resolution 1514 (XX) of the General Assembly", ["1514 (XX)"]),
        ("resolutions 1514 (XV), 217 A (III), 3281 (XXIX) and 3201 (S-VI)", []),
        ("A/RES/S-27/2, A/RES/ES-10/15, A/HRC/RES/S-21/1, A/HRC/RES/34/41", []),
        ("A/RES/S-27/200", ["A/RES/S-27/200"]),
    ],
)
def test_numbers_that_no_session_reached(text: str, words: list[str]) -> None:
    assert _found("R106", "en", text) == words


def test_numbers_of_the_assembly_rise_with_its_sessions() -> None:
    from undoc.rules.references.assembly_numbers import _KNOWN, ceiling_of, sessions_of

    assert all(a[0] < b[0] and a[1] <= b[1] for a, b in pairwise(_KNOWN))
    assert sessions_of(2625) == (25, 25)
    assert sessions_of(2700) == (25, 25)
    assert sessions_of(9001) == (30, 30)
    assert ceiling_of("TD/RES", "5") is None


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("zh", "大会第65/170号和第67/第219号决议", ["67/第219"]),
        ("zh", "第65-170号决议", ["65-170"]),
        ("en", "resolution 65\\170", ["65\\170"]),
        ("en", "resolution 65/17O", ["65/17O"]),
        ("fr", "la résolution 65/no 170", ["65/no 170"]),
        ("en", "resolution 65/ of the Assembly", ["65/"]),
        ("en", "resolutions 65/170, 65/170 A and S-27/2, resolution 2012-5, pages 65-170", []),
        ("es", "la decisión 42/I", []),
        ("en", "C:\\65\\170 and resolution 65/ 170", []),
    ],
)
def test_numbers_that_are_misprinted(language: str, text: str, words: list[str]) -> None:
    assert _found("R107", language, text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the decade 2020\u20132011:", ["2020\u20132011"]),
        ("2011-2020, 2013-14, 2012-2012, 1999-2000", []),
        ("tel. 2020-2011-99, S/2020-2011, 2020-2011/3", []),
        ("A/68/9123, paras. 12-9 and 14", ["paras. 12-9 and 14"]),
        ("A/68/9123, paras. 9-12", []),
    ],
)
def test_ranges_that_go_back(text: str, words: list[str]) -> None:
    assert _found("R108", "en", text) == words
