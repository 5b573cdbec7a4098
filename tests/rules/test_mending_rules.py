"""What rules mend: without a change of meaning, once for all, and with everything else left where it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import undoc
from undoc import CheckOptions, Document, Emphasis, Footnote, Link, Paragraph, Subparagraph, Text
from undoc.model import LineBreak, Node
from undoc.rules import rules
from undoc.rules.editing import Edit, edit
from undoc.rules.subject import Subject
from undoc.rules.text_rule import MendingRule
from undoc.rules.wording import span_of

MENDING = [rule for rule in rules() if issubclass(rule, MendingRule)]

_SIGNS = list(',;:?!.，；：？！。،؛؟、（）()[]"“”«»„《》\u00a0\u3000  ')
_WORDS = [
    "word", "mot", "слово", "cлово", "Cовет", "大会", "表示", "الجمعية", "الجمـعية", "1", "2013", "年", "2013 年 5 月",
    "月", "日", "2013年", "Ａ", "１", " ", " ", "  ", "\u0640", "http://example.org", "10:30", "A/68/9123", "...",
    "．", "／",
]  # fmt: skip
_TEXT = st.lists(st.sampled_from(_SIGNS + _WORDS), max_size=9).map("".join)


def _inline(depth: int) -> st.SearchStrategy[object]:
    text = _TEXT.filter(bool).map(Text)
    if not depth:
        return text
    inside = st.lists(_inline(depth - 1), max_size=3)
    return st.one_of(
        text,
        text,
        inside.map(Emphasis),
        inside.map(lambda content: Link(content, "#x")),
        st.just(LineBreak()),
        st.lists(_inline(depth - 1), max_size=2).map(lambda content: Footnote("1", [Paragraph(content)])),
    )


_CONTENT = st.lists(_inline(2), max_size=4)
_PARAGRAPH = st.builds(
    lambda content, listed, closing: Paragraph(content, "1.", [Subparagraph(listed, "(a)")], closing),
    _CONTENT,
    _CONTENT,
    _CONTENT,
)
_DOCUMENT = st.builds(
    lambda code, body, raw: Document(language=code, body=[*body, undoc.Unparsed(raw)]),
    st.sampled_from(["ar", "en", "es", "fr", "ru", "zh", None]),
    st.lists(_PARAGRAPH, max_size=2),
    _TEXT,
)


def _frame(document: Document) -> list[object]:
    """The nodes of a document without its characters; a text may vanish where nothing is left of it."""
    return [(type(node), getattr(node, "marker", None)) for node in document.walk() if not isinstance(node, Text)]


def _mendable(rule: type[MendingRule], document: Document) -> int:
    judge = rule(Subject(document))
    texts = judge.subject.texts if judge.holds else ()
    return sum(1 for _, _, text in texts for fault in judge.faults(text) if fault.edits)


@pytest.mark.parametrize("rule", MENDING, ids=lambda rule: rule.code)
@given(document=_DOCUMENT)
def test_what_was_mended_stays_mended(rule: type[MendingRule], document: Document) -> None:
    assert rule.fix is not None
    mended = rule.fix(document)
    assert rule.fix(mended) == mended
    assert _mendable(rule, mended) == 0
    assert _frame(mended) == _frame(document)
    assert (mended is document) == (_mendable(rule, document) == 0)


@pytest.mark.parametrize("rule", MENDING, ids=lambda rule: rule.code)
def test_bad_cases_are_mended(rule: type[MendingRule]) -> None:
    assert rule.fix is not None
    some = False
    for case in rule.cases():
        mended = rule.fix(case.document)
        left = undoc.validate(mended, options=CheckOptions(select=rule.code))
        some = some or len(left) < len(case.at)
        assert len(left) <= len(case.at)
        assert case.at or mended is case.document
    assert some


@pytest.mark.parametrize(
    ("code", "language", "before", "after"),
    [
        ("T101", "zh", "他们同意, 会议开始.", "他们同意，会议开始。"),
        ("T102", "en", "As agreed，they met（in May）。", "As agreed, they met (in May)."),
        ("T102", "ar", "كما اتفق，اجتمعوا", "كما اتفق، اجتمعوا"),
        ("T102", "zh", "第１段(周一）", "第1段(周一)"),
        ("T103", "en", 'the "new" and «old» road', "the “new” and “old” road"),
        ("T103", "fr", 'la "voie" nouvelle', "la «\u00a0voie\u00a0» nouvelle"),
        ("T103", "ru", '"Путь" и “Дорога”', "«Путь» и «Дорога»"),
        ("T103", "ar", "“الطريق”", "”الطريق“"),
        ("T104", "fr", "Oui\u00a0; «où ? » non: si", "Oui\u00a0; «\u00a0où\u00a0?\u00a0» non\u00a0: si"),
        ("T107", "zh", "2013年5月到 2015 年 6 月 3 日和 4 日为止，2016年", "2013年5月到2015年6月3日和4日为止，2016年"),
        ("T108", "ru", "Cовет", "Совет"),
        ("T114", "ar", "نعم, لا?", "نعم، لا؟"),
        ("T115", "ar", "الأمـم المتحــدة لـ 15", "الأمم المتحدة لـ 15"),
        ("T116", "en", "Yes , ( no ) .", "Yes, (no)."),
        ("T117", "en", "Yes,, no;;", "Yes, no;"),
        ("T118", "en", "Yes   no", "Yes no"),
    ],
)
def test_texts_that_were_mended(code: str, language: str, before: str, after: str) -> None:
    (rule,) = (rule for rule in MENDING if rule.code == code)
    assert rule.fix is not None
    mended = rule.fix(Document(language=language, body=[Paragraph(before)]))
    assert mended.body[0].text == after


def test_edits_leave_notes_and_emphasis_where_they_are() -> None:
    content = [
        Text("one  "),
        Emphasis("two", "bold"),
        Footnote("1", "three"),
        Text("  four"),
        LineBreak(),
        Text("five"),
    ]
    document = Document(body=[Paragraph(content)])

    def edits(text: str) -> list[Edit]:
        return [Edit(4, 5, ""), Edit(6, 9, "2"), Edit(10, 14, "F")] if text.startswith("one") else []

    changed = edit(document, edits)
    kept: list[Node] = list(changed.paragraphs[0].content)
    assert [type(node) for node in kept] == [Text, Emphasis, Footnote, Text, LineBreak, Text]
    assert changed.body[0].text == "one t2 F\nfive"
    assert kept[2] == content[2]


@pytest.mark.parametrize(
    ("code", "source"),
    [
        ("T101", "1. 会议,同意\n阿文尼亚提案, 通过.\n"),
        ("T102", "1. They agreed，said\nthe delegate of Arvenia（alone）.\n"),
        ("T103", '1. The "new" and\nthe "old" road of Arvenia "met" there.\n'),
        ("T104", "1. Ils sont convenus: «la voie» et\nla «route» d’Arvenia; non\u00a0;\n"),
        ("T107", "1. 会议于2013年5月22日、 2014 年 6 月\n7 日在阿文尼亚举行，2016年\n"),
        ("T115", "1. الأمـم المتحــدة\nفي أرفينيا وكتـاب\n"),
        ("T116", "1. They met , said\nthe delegate ( of Arvenia ) .\n"),
        ("T117", "1. They met,, said\nthe delegate;; of Arvenia,, there.\n"),
    ],
)
def test_what_was_mended_still_tells_where_it_comes_from(code: str, source: str) -> None:
    (rule,) = (rule for rule in MENDING if rule.code == code)
    assert rule.fix is not None
    document = undoc.parse(source)
    mended = rule.fix(document)
    assert mended is not document
    for name in ("Arvenia", "阿文尼亚", "أرفينيا"):
        text = mended.body[0].text
        if name in text:
            span, _ = span_of(mended.body[0], "content", text.index(name), text.index(name) + len(name))
            assert span is not None
            assert "".join(source[start:end] for start, end in span.pieces) == name
            break
    else:
        raise AssertionError("the sample names no state")
