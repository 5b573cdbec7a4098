"""The fixes of rules, held against the rules' own cases."""

from __future__ import annotations

import pytest

import undoc
from undoc import CheckOptions, Document, UndocError
from undoc.fixing import mend
from undoc.rules import Rule, rules

FIXABLE = [rule for rule in rules() if rule.fix is not None]


def _count(document: Document, rule: type[Rule]) -> int:
    return len(undoc.validate(document, options=CheckOptions(select=rule.code)))


@pytest.mark.parametrize("rule", FIXABLE, ids=lambda rule: rule.code)
def test_a_fix_leaves_good_cases_as_they_are(rule: type[Rule]) -> None:
    assert rule.fix is not None
    for case in rule.cases():
        if not case.at:
            assert rule.fix(case.document) == case.document


@pytest.mark.parametrize("rule", FIXABLE, ids=lambda rule: rule.code)
def test_a_fix_mends_a_bad_case_and_says_why_it_leaves_one(rule: type[Rule]) -> None:
    mended = 0
    for case in rule.cases():
        if not case.at:
            continue
        before = _count(case.document, rule)
        done = mend(case.document, CheckOptions(select=rule.code))
        after = _count(done.document, rule)
        assert after == before - done.mended.get(rule.code, 0)
        assert after == 0 or rule.code in done.left
        mended += before - after
    assert mended


def test_an_error_of_a_fix_is_its_reason() -> None:
    from undoc.transforms import fixes

    body = [undoc.Paragraph("x", "1."), undoc.Paragraph("y", "40.")]
    with pytest.raises(UndocError, match="pages seem to be missing"):
        fixes.mend_paragraph_numbers(Document(body=body))
    document = Document(body=[undoc.Paragraph("x", "1.")])
    for fix in (
        fixes.mend_paragraph_numbers,
        fixes.mend_subparagraph_labels,
        fixes.mend_note_numbers,
        fixes.mend_unbound_notes,
    ):
        assert fix(document) is document
