"""Lines that run from right to left: the order of reading is that of places, turned round as UAX #9 turned them."""

from __future__ import annotations

import pytest

import undoc
from undoc import Document, Masthead, Paragraph, Symbol, Text
from undoc.exporters.pdf.bidi import embedding
from undoc.parsers.pdf.lines import print_lines
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


def glyphs(*words: str) -> list[Run]:
    """Runs side by side from left to right; an empty one stands for white space."""
    runs, x = [], 100.0
    for order, word in enumerate(words):
        if word:
            runs.append(run(word, x, x + 5 * len(word), order))
        x += 5 * len(word) or 4
    return runs


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        # brackets that open and close within a stretch from left to right belong to it
        (["(", "A", "/", "9", "", "(", "Vol", ".", "", "I", ")", ")", "رقم"], "رقم(A/9 (Vol. I))"),
        # those around it do not
        (["(", "B", "/", "2", ")", "", "(", "A", "/", "1", ")", "", "رقم"], "رقم (A/1) (B/2)"),
        # figures alone are no letters: they are read for themselves
        (["A", "/", "9", "", "(", "1", ")", "", "رقم"], "رقم (1) A/9"),
    ],
)
def test_brackets_among_latin_letters(seen: list[str], said: str) -> None:
    ordered = in_reading_order(glyphs(*seen))
    assert "".join(" " * (index > 0 and one.spaced) + one.text for index, one in enumerate(ordered)) == said


def test_the_mark_of_a_note_stands_inside_a_bracket() -> None:
    runs = [run("(", 30, 33, 4), run("(", 33, 36, 3), run("4", 36, 39, 2), run(")", 39, 42, 1), run("خطة", 42, 60, 0)]
    runs.append(run(")", 60, 63, 5))
    for one in runs[:4]:
        one.size = 6
    assert "".join(one.text for one in in_reading_order(runs)) == "(خطة(4))"


@pytest.mark.parametrize("brackets", ["()", ")("])
def test_a_latin_note_bears_its_mark_on_the_right(brackets: str) -> None:
    left, right = brackets
    runs = [run("Treaty", 100, 130, 0), run("Series", 133, 160, 7), run(left, 175, 178, 8)]
    runs[1].spaced = True
    runs += [run("10", 178, 188, 9), run(right, 188, 191, 10)]
    text = [run("المعاهدة", 300, 340, 20)]
    text[0].y = 50
    lines = print_lines([*runs, *text], 1, [], 800, 10)
    assert "(10) Treaty Series" in [line.text for line in lines]
