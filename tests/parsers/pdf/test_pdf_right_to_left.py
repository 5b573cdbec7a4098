"""Lines that run from right to left: the order of reading is that of places, turned round as UAX #9 turned them."""

from __future__ import annotations

import pytest

import undoc
from undoc import Document, Masthead, Paragraph, Symbol, Text
from undoc.exporters.pdf.bidi import embedding
from undoc.parsers.pdf.righttoleft import in_reading_order
from undoc.parsers.pdf.runs import PLAIN, Run

_ = (Masthead, Symbol, embedding)

SENTENCES = [
    "إذ تشير إلى قرارها 75/90 المؤرخ 10 كانون الأول/ديسمبر 2020",
    "وإذ تشير إلى القرار 2626 (2022) المؤرخ 17 آذار/مارس 2022،",
    "[دون الإحالة إلى لجنة رئيسية (A/77/L.9911)]",
    "عن الفترة 2014-2024 وما بعدها (الوثيقة A/68/9123)؛",
    "انظر الوثائق الرسمية، الملحق رقم 53 (A/78/9053)، الفصل الخامس.",
    "كما ورد في United Nations, Treaty Series, vol. 1577 من قبل",
    "قال إن ”السجلات“ محفوظة بعناية.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_what_our_exporter_turns_round_is_turned_back(sentence: str) -> None:
    document = Document(body=(Paragraph((Text(sentence),)),), language="ar")
    read = undoc.parse(undoc.export(document, "pdf"), format="pdf")
    assert read.body[0].text == sentence


def run(text: str, x0: float, x1: float, order: int) -> Run:
    return Run(text, x0, x1, 0, 10, PLAIN, False, order)


def test_words_stand_from_right_to_left() -> None:
    runs = [run("سجلات", 80, 100, 0), run("الموانئ", 40, 76, 1)]
    assert [one.text for one in in_reading_order(runs)] == ["سجلات", "الموانئ"]
    assert [one.spaced for one in in_reading_order(runs)] == [False, True]


def test_brackets_open_before_what_they_enclose() -> None:
    runs = [run("رقم", 60, 80, 0), run("(", 52, 55, 1), run("7", 47, 52, 2), run(")", 44, 47, 3)]
    for mirrored in (False, True):
        if mirrored:
            for one in runs[1::2]:
                one.text = "()"[one.text == "("]
        assert "".join(one.text for one in in_reading_order(runs)) == "رقم(7)"
