"""Facts of the head, and those that no printed line has, come back from a file of ours."""

from __future__ import annotations

import datetime as dt

import pytest

import undoc
from undoc import AgendaItem, Document, Masthead, Paragraph, Report


def _back(document: Document) -> Document:
    return undoc.parse(undoc.export(document, "docx"))


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru", "zh"])
@pytest.mark.parametrize("day", [dt.date(1, 5, 1), dt.date(12, 12, 11), dt.date(944, 5, 23), dt.date(1000, 2, 28)])
def test_a_day_of_any_year_comes_back(language: str, day: dt.date) -> None:
    head = Masthead(organ="General Assembly", symbols=["A/68/9123"], date=day)
    back = _back(Report(masthead=head, title="The brandel", date=day, language=language))
    assert (back.masthead, back.title) == (head, undoc.Heading("The brandel"))


@pytest.mark.parametrize("code", [" fr", "en ", "x y", "e\tn", "zh\r\n", " ", "en\x01"])
def test_a_language_that_is_no_tag_comes_back_as_it_is(code: str) -> None:
    assert _back(Document(body=[Paragraph("Upheld.")], language=code)).language == code


@pytest.mark.parametrize(
    ("language", "label", "line"),
    [("zh", "99(ee)", "议程项目99(ee)"), ("ar", "99 (ه ه)", "البند 99 (ه ه) من جدول الأعمال")],
)
def test_an_item_of_two_letters_has_its_label(language: str, label: str, line: str) -> None:
    item = AgendaItem(label, "Lakes", None, line)
    back = _back(Document(masthead=Masthead(agenda_items=[item]), body=[Paragraph("Upheld.", "1.")], language=language))
    assert back.masthead is not None
    assert [(item.label, item.title, item.text) for item in back.masthead.agenda_items] == [(label, "Lakes", line)]
