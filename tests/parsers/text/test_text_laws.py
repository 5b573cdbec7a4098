"""The laws of reading text: it is total, and nothing is lost, doubled or changed."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import undoc
from undoc.testing import assert_conserved

FRAGMENTS = [
    "A/99/901*",
    "(Signed) Jane Example*",
    "Ninety-ninth session¹",
    "[Original: French]*",
    "Distr.: General**",
    "4 July 2030 1",
    "2030年5月23日*",
    "United Nations",
    "联合国",
    "General Assembly",
    "大会",
    "A/99/901",
    "S/2099/1",
    "Distr.: General",
    "Original: English",
    "3 July 2030",
    "Ninety-ninth session",
    "第九十九届会议",
    "Item 21 (e) of the preliminary list*",
    "暂定项目表* 项目 21(e)",
    "Letter dated 26 June 2030 from the Permanent Representative of Exampleland to the United Nations addressed to the"
    " Secretary-General",
    "2030年6月26日样例国常驻联合国代表给秘书长的信",
    "2030年6月26日样例国常驻联合国代表给秘书长的信的附件",
    "I have the honour to transmit the report of the meeting (see annex).",
    "谨随函转递会议报告(见附件)。",
    "(Signed) Jane Example",
    "样例(签名)",
    "Ambassador",
    "大使",
    "Annex",
    "Annex I",
    "附件",
    "附件一",
    "附录",
    "Enclosure",
    "[Original: French]",
    "Second Example Meeting",
    "22 and 23 May 2030",
    "Example City",
    "Example City, 23 May 2030",
    "2030年5月23日，样例市",
    "1. The first paragraph,¹ which goes on",
    "2.",
    "(a) a point;",
    "(i) a nested one;",
    "(h) x",
    "㈠ 一",
    "1 - فقرة",
    "(أ) بند",
    "’1‘ بند",
    "8 bis. A paragraph between.",
    "I. Introduction",
    "A. Scope",
    "一. 导言",
    "¹ The first note.",
    "² The second note.",
    "* A/99/50.",
    "1 A note below a rule.",
    "__________________",
    "3 Another",
    "words² with marks** and m²",
    "and goes on after the page.",
    "13-90175 (E) 080713",
    "*1390175*",
    "2",
    "3/10",
    "",
    "",
    "\f",
    "a\tb",
    "  indented",
    "\u00a0",
    "\u200b",
    "trailing ",
    "a" * 120,
    "甲" * 60,
    "½ ⁿ *",
    "***",
    "()",
    "(1)",
    "1/ note",
]

lines = st.sampled_from(FRAGMENTS) | st.text(max_size=12)
pages = st.lists(lines, max_size=24).map("\n".join) | st.lists(lines, max_size=16).map("\n\n".join)


@given(pages)
@example("")
@example("\ufeff大会")
@example("a\r\nb\rc\u2028d\x85e\x1cf")
@settings(max_examples=400, deadline=None)
def test_any_text_is_conserved(source: str) -> None:
    assert_conserved(source, undoc.parse(source))


@given(st.text(max_size=300))
@settings(max_examples=300, deadline=None)
def test_any_string_is_a_document(source: str) -> None:
    document = undoc.parse(source)
    assert isinstance(document, undoc.Document)
    assert_conserved(source, document)


@given(st.binary(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_a_document_or_an_undoc_error(data: bytes) -> None:
    try:
        found: object = undoc.parse(data)
    except undoc.UndocError as error:
        found = error
    assert isinstance(found, undoc.Document) or (str(found) and "\n" not in str(found))


@given(pages)
@settings(max_examples=150, deadline=None)
def test_json_gives_back_what_was_parsed(source: str) -> None:
    document = undoc.parse(source)
    assert undoc.parse(undoc.export(document, "json"), format="json") == document


@pytest.mark.parametrize(
    "family", ["(" * 50_000, "(a) " * 20_000, "(a)\n(i)\n(1)\n" * 5_000, "9" * 200_000, "¹" * 50_000, "*a" * 50_000]
)
def test_extreme_texts_are_read(family: str) -> None:
    assert isinstance(undoc.parse(family), undoc.Document)
