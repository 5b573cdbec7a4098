"""Each rule with a good case and a bad one."""

from __future__ import annotations

import datetime as dt

import pytest

import undoc
from undoc import Annex, Document, Footnote, Heading, Letter, Paragraph, Signature, Text, Unparsed
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


def test_rules_have_codes_of_their_own_and_a_page() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert all(rule.__doc__ and len(rule.__doc__) > 80 for rule in RULES)


def test_assert_valid_tells_what_is_wrong() -> None:
    assert_valid(Document())
    with pytest.raises(AssertionError, match="S102"):
        assert_valid(Document(body=[Unparsed("x")]))
