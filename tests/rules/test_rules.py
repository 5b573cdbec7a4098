"""Each rule with a good case and a bad one."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from typing import Any

import pytest

import undoc
from undoc import (
    Annex,
    CheckOptions,
    Document,
    Letter,
    Masthead,
    Paragraph,
    Quotation,
    Severity,
    Subparagraph,
    UndocError,
    Unparsed,
)
from undoc.rules import Rule, VersionsRule, rules, versions_rules
from undoc.rules.registry import every_rule
from undoc.testing import assert_valid


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_rules_find_the_bad_and_leave_the_good(rule: type[Rule]) -> None:
    cases = list(rule.cases())
    assert any(case.at for case in cases)
    assert not all(case.at for case in cases)
    for case in cases:
        found = undoc.validate(case.document, options=CheckOptions(select=rule.code))
        assert tuple(item.address or "" for item in found) == case.at
        assert all(item.severity is rule.severity for item in found)


@pytest.mark.parametrize("rule", versions_rules(), ids=lambda rule: rule.code)
def test_rules_on_versions_find_the_bad_and_leave_the_good(rule: type[VersionsRule]) -> None:
    cases = list(rule.cases())
    assert any(case.at for _, case in cases)
    assert not all(case.at for _, case in cases)
    for first, case in cases:
        found = undoc.validate_versions([first, case.document], options=CheckOptions(select=rule.code))
        assert tuple(item.address or "" for item in found) == case.at


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
    from undoc.rules.references.council_numbers import _KNOWN, years_of

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
    (found,) = undoc.validate(Document(language="en", body=missing), options=CheckOptions(select="R"))
    assert found.message == "'paragraph 1 (c)': there is no paragraph 1 (c) above"


def test_rules_have_codes_of_their_own_and_a_page() -> None:
    every = every_rule()
    assert len({rule.code for rule in every}) == len({rule.name for rule in every}) == len(every)
    assert all(
        re.fullmatch(r"[A-Z]\d{3}", rule.code) and re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name) for rule in every
    )
    assert all(rule.__doc__ and len(rule.__doc__) > 80 for rule in every)


def test_assert_valid_tells_what_is_wrong() -> None:
    assert_valid(Document())
    with pytest.raises(AssertionError, match="S102"):
        assert_valid(Document(body=[Unparsed("x")]))


def test_codes_choose_rules() -> None:
    document = Document(body=[Paragraph("x", "1."), Paragraph("y", "3."), Unparsed("z")])

    def codes(**options: Any) -> list[str]:
        return [item.code for item in undoc.validate(document, options=CheckOptions(**options))]

    assert codes() == ["N101", "S102"]
    assert codes(select=["N"]) == codes(ignore="S") == codes(select="n101", ignore="N") == ["N101"]
    assert codes(ignore=["N101", "S"]) == codes(select="N", ignore="N") == []


def test_severities_can_be_chosen() -> None:
    document = Document(body=[Paragraph("x", "1."), Paragraph("y", "3.")])
    report = undoc.validate(document, options=CheckOptions(severities={"N": "info", "N101": "error"}))
    assert [item.severity for item in report] == [Severity.ERROR]
    with pytest.raises(ValueError, match="'fatal' for 'N101' is none of info, warning and error"):
        CheckOptions(severities={"N101": "fatal"})


def test_a_code_that_no_rule_has_is_an_error() -> None:
    for options in (CheckOptions(select="Z9"), CheckOptions(ignore=""), CheckOptions(severities={"N999": "info"})):
        with pytest.raises(UndocError, match="no rule has a code"):
            undoc.validate(Document(), options=options)


@pytest.mark.parametrize("source", ["1. Opening.\n\n2. As stated in\nA//68/9123 and\nA//68/9124.\n"])
def test_findings_about_words_tell_where_they_stand(source: str) -> None:
    found = undoc.validate(undoc.parse(source), options=CheckOptions(select="R102"))
    assert [item.words for item in found] == ["A//68/9123", "A//68/9124"]
    for item in found:
        assert item.span is not None
        assert "".join(source[start:end] for start, end in item.span.pieces) == item.words


def test_a_text_is_taken_apart_once_for_all_its_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cost grows with the text and its findings, not with both together."""
    from undoc.rules.wording import Layout

    worked_out: list[str] = []
    real = Layout.of

    def counted(value: str, span: undoc.Span) -> Layout | None:
        worked_out.append(value)
        return real(value, span)

    monkeypatch.setattr(Layout, "of", counted)
    found = undoc.validate(undoc.parse("1. " + "As stated in A//68/9123 and\n" * 50))
    assert len(found) == 50
    assert len(worked_out) <= 2


def test_a_session_named_by_its_year_is_no_number_of_a_session() -> None:
    masthead = Masthead(symbols=["E/RES/2022/9001"], session="2022 session", session_number=2022)
    cited = Paragraph("Recalling General Assembly resolution 143/1")
    document = Document(masthead=masthead, language="en", body=[cited])
    assert [item.code for item in undoc.validate(document, options=CheckOptions(select="R101"))] == ["R101"]
