"""What extraction does to pages: a test for each thing that was once read wrong."""

from __future__ import annotations

import datetime as dt

import undoc
from undoc import Footnote, Heading, Letter, NoteVerbale, Paragraph, Resolution
from undoc.testing import assert_conserved

ENGLISH = (
    "Letter dated 26 June 2030 from the Permanent Representative of Exampleland to the United Nations addressed to the"
    " Secretary-General"
)
CHINESE = "2030年6月26日样例国常驻联合国代表给秘书长的信"
_SENTENCE = "各国的代表审议了河流的航行，并且商定两岸的灯火应当由两国政府维护，费用由双方平均分担"


def _parsed(text: str) -> undoc.Document:
    document = undoc.parse(text)
    assert_conserved(text, document)
    return document


def test_a_line_below_a_letter_that_could_open_a_resolution() -> None:
    text = (
        "A/RES/97/9163\n\n97/9163. Panel on rivers\n\nThe General Assembly,\n\n1. Decides as follows:\n"
        "(a)\nThe panels shall be open;\n(b)\nThe President of the General Assembly may invite members of parliament,\n"
        "mayors and heads of the bodies of the river to speak in the panels;\n2. Ends."
    )
    document = _parsed(text)
    assert isinstance(document, Resolution)
    first = document.paragraphs[1]
    assert [item.text for item in first.subparagraphs] == [
        "The panels shall be open;",
        "The President of the General Assembly may invite members of parliament, mayors and heads of the bodies of the"
        " river to speak in the panels;",
    ]
    assert not first.closing


def test_the_number_of_a_part_above_the_line_that_opens_it() -> None:
    text = (
        "A/RES/97/9163\n\n97/9163. Rivers\n\nI.\n\nThe General Assembly,\n\nRecalling it,\n\n1. Decides;\n\nII.\n\n"
        "The General Assembly,\n\nRecalling that,\n\n2. Decides."
    )
    texts = [block.text for block in _parsed(text).body]
    assert texts.count("The General Assembly,") == 2


def test_the_running_head_of_a_short_first_page() -> None:
    text = (
        "联合国                                     S/2044/9001\n\n"
        "        安全理事会                  Distr.: General\n\n"
        f"        {CHINESE}\n\n              {_SENTENCE[:30]}\n        {_SENTENCE[30:]}。\n\n"
        f"                        大使\n                        林样例(签名)\n\n{CHINESE}            S/2044/9001\n\n\n"
        f"        附件\n\n              {_SENTENCE}。\n"
    )
    letter = _parsed(text)
    assert isinstance(letter, Letter)
    assert [piece.kind for piece in letter.furniture] == ["running head"]
    assert len(letter.body) == 1


def test_the_text_of_a_note_behind_the_foot_of_the_first_page() -> None:
    text = (
        "A/RES/97/9163\n\n97/9163. Rivers\n\nThe General Assembly,\n\nApproves the report. 1\n\n__________________\n1\n"
        "44-90112 (E) 080744\n*4490112*\n\nA/97/9605.\n"
    )
    (note,) = _parsed(text).find(Footnote)
    assert note.text == "A/97/9605."


def test_an_arabic_number_at_the_foot_of_a_page_is_no_note() -> None:
    text = (
        "رسالة مؤرخة 26 حزيران/يونيه 2030 موجهة إلى الأمين العام من الممثل الدائم لأمثلة لدى الأمم المتحدة\n\n"
        "أتشرف بأن أحيل إليكم التقرير.\n\n(توقيع) كمال سالم\n\nالمرفق الأول\n\n1 - نظرت اللجنة في ما يلي:\n"
        "(أ) ’1‘ الملاحة في النهر الأعلى؛\n’2‘ والملاحة في النهر الأسفل.\n\fالمرفق الثاني\n"
        "1 - نظرت اللجنة من جديد في الملاحة.\n2 - وانتهت.\n"
    )
    document = _parsed(text)
    assert not list(document.find(Footnote))
    assert not document.notices


def test_a_sentence_that_ends_in_a_mark_is_no_office() -> None:
    text = (
        f"{CHINESE}\n\n谨随函转递会议报告。\n\n{_SENTENCE[:36]}\n{_SENTENCE[36:]}。 1\n大使\n林样例(签名)\n\n"
        "__________________\n1 会议记录。\n"
    )
    letter = _parsed(text)
    assert isinstance(letter, Letter)
    assert [signature.titles for signature in letter.signatures] == [("大使",)]
    assert [note.text for note in letter.footnotes] == ["会议记录。"]


def test_a_sentence_that_ends_in_a_mark_is_no_heading() -> None:
    note = "__________________\n1 会议记录。\n"
    text = f"{CHINESE}\n\n谨随函转递会议报告。\n\n{_SENTENCE[:18]}。 1\n\n{_SENTENCE}。\n\n{note}"
    letter = _parsed(text)
    assert [type(block) for block in letter.body] == [Paragraph, Paragraph, Paragraph]
    assert not list(letter.find(Heading))[1:]


def test_place_and_date_directly_below_a_signature() -> None:
    text = (
        "رسالة مؤرخة 26 حزيران/يونيه 2030 موجهة إلى الأمين العام من الممثل الدائم لأمثلة لدى الأمم المتحدة\n"
        "أتشرف بأن أحيل إليكم التقرير عن الملاحة في النهر الأعلى.\n(توقيع) كمال سالم\nالمرفق\nتقرير اللجنة\n"
        "1 - انتهت اللجنة من أعمالها.\n(توقيع) نور حسن\nرئيسة اللجنة\nميناء سلدن، 3 تموز/يوليه 2030\n"
    )
    (annex,) = _parsed(text).annexes
    assert annex.place_date is not None
    assert annex.place_date.text == "ميناء سلدن، 3 تموز/يوليه 2030"
    assert [signature.titles for signature in annex.signatures] == [("رئيسة اللجنة",)]


def test_notes_in_brackets_at_the_foot_of_a_page_without_a_rule() -> None:
    text = (
        "مذكرة شفوية مؤرخة 26 حزيران/يونيه 2030 موجهة إلى الأمين العام من البعثة الدائمة لأمثلة لدى الأمم المتحدة\n\n"
        "تهدي البعثة الدائمة تحياتها إلى الأمين العام، وتحيل إليه التقرير(1) عن الملاحة في النهر.\n\n"
        "(1) انظر A/97/9210.\n\f"
        "وتغتنم البعثة الدائمة هذه المناسبة لتعرب عن فائق تقديرها.\n"
    )
    document = _parsed(text)
    assert isinstance(document, NoteVerbale)
    assert [note.text for note in document.footnotes] == ["انظر A/97/9210."]


def test_the_width_of_a_page_with_two_full_lines() -> None:
    text = (
        f"A/97/9163\n\n{CHINESE}\n\n谨随函转递会议报告，报告说明了{_SENTENCE[:20]}\n{_SENTENCE[20:29]}。\n\n"
        "A/97/9163\n\n样例国常驻联合国代表\n林样例(签名)\n\n2/2\n"
    )
    letter = _parsed(text)
    assert isinstance(letter, Letter)
    assert len(letter.paragraphs) == 1
    assert [signature.titles for signature in letter.signatures] == [("样例国常驻联合国代表",)]


def test_a_paragraph_under_a_heading_of_its_number() -> None:
    text = """        Note by the Secretary-General

              The Council asked for a report on the wells in the northern valley,
        in which the people of three villages have drawn their water for as long
        as anyone remembers. The report follows below, and is to be read with the
        one of the year before it.

              Those who keep the wells met in the spring, and named the roads that
        lead to them.

        I. The wells that were dug in the years of the drought
              1. The first well stands beside the road to the mill, and from it
        the people of the village draw their water in the morning, before the heat
        of the day begins.

              2. The second stands above the mill, and is used in the winter by
        those who keep their goats there, since the road is then under the snow.
"""
    document = undoc.parse(text)
    assert [paragraph.label for paragraph in document.paragraphs] == [None, None, "1", "2"]


def test_the_day_that_closes_a_resolution_is_no_note() -> None:
    text = """A/RES/99/9170

General Assembly

Resolution adopted by the General Assembly on 3 February 2044

99/9170. The wells of the valley

The General Assembly,
Bearing in mind resolution 95/170 on the wells, 1 which named the villages and the
roads between them, and the mills that stand on these roads above the valley,
Taking note of the report on the wells and the roads, in which the mills are named
one by one with the roads on which they stand, and with those who keep them open, 2
1. Decides to consider the wells of the valley at its next session, and to ask for
a report on them.

__________________
1 Bearing in mind resolution 95/170 on the wells.
2 As the roads are named there one by one, A/99/9311.

A/RES/99/9170

The wells of the valley

79th plenary meeting
3 February 2044

2
"""
    document = undoc.parse(text)
    assert isinstance(document, undoc.Resolution)
    assert document.place_date is not None
    assert document.place_date.date == dt.date(2044, 2, 3)
    assert [note.label for note in document.footnotes] == ["1", "2"]


def test_an_office_at_the_foot_of_many_pages_is_no_running_foot() -> None:
    body = "The wells stand beside the road to the mill, where the people draw their water in the morning.\n"
    page = "\nAnnex {}\n\nThe wells of the valley\n\n" + body + "\n(Signed) Ada Brook\nPermanent Representative\n"
    title = "Letter dated 3 July 2043 from the Envoy of Aland addressed to the Secretary-General\n\n"
    text = title + body + "\f".join(["", *(page.format(number) for number in ("I", "II", "III", "IV", "V"))])
    assert "Permanent Representative" not in [piece.text for piece in undoc.parse(text).furniture]


def test_a_signature_that_begins_several_pages_is_no_running_title() -> None:
    body = "The wells stand beside the road to the mill, where the people draw their water in the morning.\n"
    foot = "{}/9\n\nS/2044/9001\n\nActing Head\nAda Brook (Signed)\n\n"
    text = (
        "S/2044/9001\n\nLetter dated 3 July 2043 from the Envoy of Aland addressed to the Secretary-General\n\n"
        + "".join(f"{body}\n{foot.format(number)}Annex {number}\n\nThe wells\n\n" for number in range(2, 6))
    )
    assert "Ada Brook (Signed)" not in [piece.text for piece in _parsed(text + body).furniture]


def test_a_mark_wrapped_alone_below_the_end_of_an_item() -> None:
    text = f"""{CHINESE}

1. {_SENTENCE}，内容如下：

(a) {_SENTENCE}；
4

(b) {_SENTENCE}。

__________________

4 A/99/9311。
"""
    (paragraph,) = _parsed(text).paragraphs
    assert [[note.label for note in item.find(Footnote)] for item in paragraph.subparagraphs] == [["4"], []]
