"""Each rule with a good case and a bad one."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

import undoc
from undoc import (
    Annex,
    Document,
    Footnote,
    Heading,
    Letter,
    Masthead,
    Paragraph,
    Quotation,
    Signature,
    Subparagraph,
    Text,
    Unparsed,
)
from undoc.rules import RULES
from undoc.testing import assert_valid


def _noted(*markers: str) -> Paragraph:
    return Paragraph([node for marker in markers for node in (Text("x"), Footnote(marker, "y"))])


CASES = {
    "A101": (
        Document(annexes=[Annex(label="I"), Annex(label="II"), Annex("enclosure", "I")]),
        Document(annexes=[Annex(label="I"), Annex(label="III")]),
        "annex III",
    ),
    "F101": (
        Document(body=[_noted("*", "1", "2")], annexes=[Annex(body=[_noted("1")])]),
        Document(body=[_noted("1", "3")]),
        "para. 1, note 3",
    ),
    "N101": (
        Document(body=[Paragraph("x", "1."), Paragraph("y"), Paragraph("z", "2."), Paragraph("z", "1.")]),
        Document(annexes=[Annex(body=[Paragraph("x", "1."), Paragraph("y", "3.")])]),
        "annex, para. 3",
    ),
    "R101": (
        Letter(
            masthead=Masthead(symbols=["A/68/9120"], date=dt.date(2013, 11, 4)),
            language="en",
            body=[Paragraph("General Assembly resolutions 68/1 and 2625 (XXV), resolution 2085 (2012), A/69/9001")],
        ),
        Letter(
            masthead=Masthead(symbols=["A/68/9120"], date=dt.date(2013, 11, 4)),
            language="en",
            body=[Paragraph("x"), Paragraph("General Assembly resolution 86/1")],
        ),
        "para. 2",
    ),
    "R102": (
        Document(language="en", body=[Paragraph("A/68/9123, A/RES/S-32/1 and https://undocs.org//A/68/9123/")]),
        Document(language="en", body=[Paragraph("x"), Paragraph("as stated in A//68/9123.")]),
        "para. 2",
    ),
    "R103": (
        Letter(language="en", body=[Paragraph("x", "1."), Paragraph("see paragraph 1 above and annex I", "2.")],
               annexes=[Annex()]),
        Letter(language="en", body=[Paragraph("x", "1."), Paragraph("see paragraph 3 below", "2.")]),
        "para. 2",
    ),
    "S101": (
        Letter(title=Heading("x"), date=dt.date(2030, 1, 1), sender="a",
               addressee="b", signatures=[Signature("c")]),
        Letter(title=Heading("x")),
        None,
    ),
    "S102": (Document(body=[Paragraph("x")]), Document(body=[Unparsed("x", "a stray note")]), None),
}  # fmt: skip


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_rules_find_the_bad_and_leave_the_good(code: str) -> None:
    good, bad, address = CASES[code]
    assert [item for item in undoc.validate(good) if item.code == code] == []
    found = [item for item in undoc.validate(bad) if item.code == code]
    assert found
    assert found[0].address == address


def _codes(text: str, **fields: object) -> list[str]:
    """The codes of the rules on references that a paragraph of a letter of 2013 breaks."""
    masthead = Masthead(symbols=["A/68/9120"], date=dt.date(2013, 11, 4))
    letter = Letter(masthead=masthead, body=[Paragraph(text)], **{"language": "en", **fields})
    return [item.code for item in undoc.validate(letter) if item.code.startswith("R")]


@pytest.mark.parametrize(
    "text",
    [
        "A/RES/0/5", "resolution 65/0", "A/RES/99/170", "A/99/9001", "S/RES/2085 (2021)", "S/RES/1325 (1945)",
        "Security Council resolution 1325 (2002)", "S/RES/9001 (2012)", "E/RES/1912/3",
        "resolution 95/170", "E/RES/2031/3",
    ],
)  # fmt: skip
def test_citations_of_what_can_not_exist(text: str) -> None:
    assert _codes(text) == ["R101"]


@pytest.mark.parametrize(
    "text",
    [
        "A/RES/68/1", "resolution 65/170", "S/RES/2085 (2012)", "S/RES/1325 (2000)", "resolution 242 (1967)",
        "E/RES/2012/3", "A/69/9001", "resolution 72/2 of the Commission", "A/HRC/RES/21/2", "S/26123/Add.1",
        "E/5715/Add.1", "resolution 377 (V)", "A/RES/S-27/2",
    ],
)  # fmt: skip
def test_citations_of_what_can(text: str) -> None:
    assert _codes(text) == []


def test_a_document_without_date_and_symbol_is_not_judged_by_its_time() -> None:
    document = Document(language="en", body=[Paragraph("General Assembly resolution 99/170, S/RES/9001 (2090)")])
    assert undoc.validate(document).ok
    assert [item.code for item in undoc.validate(document)] == []


def test_numbers_of_the_security_council_rise_with_the_years() -> None:
    from undoc.rules.council_numbers import _KNOWN, years_of

    assert all(a[0] < b[0] and a[1] <= b[1] for a, b in pairwise(_KNOWN))
    assert years_of(2085) == (2012, 2012)
    assert years_of(2086) == (2012, 2013)
    assert years_of(9001) == (_KNOWN[-1][1], None)
    assert years_of(0) == (1946, 1946)


@pytest.mark.parametrize(
    "text", ["A//68/9123", "A/68/ and", "(S/2013/)", "A/RES//65/170", "А/68/9123", "см. А/RES/65/170"]
)
def test_mangled_symbols(text: str) -> None:
    assert "R102" in _codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "A/68/9123/Add.1",
        "and/or",
        "A/B testing",
        "http://example.org/A//68/1",
        "km/h",
        "the A/C.3 and S/PV.9001",
        "A/-",
    ],
)
def test_whole_symbols(text: str) -> None:
    assert _codes(text) == []


@pytest.mark.parametrize("text", ["see annex II", "annex III to the present letter", "see enclosure"])
def test_attachments_that_are_not_there(text: str) -> None:
    assert _codes(text, annexes=[Annex(label="I")]) == ["R103"]


def test_only_what_is_surely_missing_is_told() -> None:
    gap = [Paragraph("x", "1."), Paragraph("see paragraph 2 above", "4.")]
    quoted = [Paragraph("x", "1."), Quotation([Paragraph("see annex II and paragraph 9 above", "1.")])]
    listed = [Paragraph("(a) x", "1."), Paragraph("see paragraph 1 (a) above", "2.")]
    bare = [Paragraph("x", "1."), Paragraph("as in paragraph 38", "2.")]
    for body in (gap, quoted, listed, bare):
        assert [item.code for item in undoc.validate(Document(language="en", body=body)) if item.code == "R103"] == []
    missing = [Paragraph("x", "1.", [Subparagraph("x", "(a)")]), Paragraph("see paragraph 1 (c) above", "2.")]
    (found,) = undoc.validate(Document(language="en", body=missing))
    assert found.message == "'paragraph 1 (c)': there is no paragraph 1 (c) above"


def test_rules_have_codes_of_their_own_and_a_page() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert all(rule.__doc__ and len(rule.__doc__) > 80 for rule in RULES)


def test_assert_valid_tells_what_is_wrong() -> None:
    assert_valid(Document())
    with pytest.raises(AssertionError, match="S102"):
        assert_valid(Document(body=[Unparsed("x")]))
