"""Rules on language versions: what they tell, and where."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

import undoc
from undoc import Annex, CheckOptions, Document, Footnote, Heading, Paragraph, Subparagraph, Text


def _told(first: Document, other: Document, code: str = "C") -> list[tuple[str, str | None, str]]:
    report = undoc.validate_versions([first, other], options=CheckOptions(select=code))
    return [(item.code, item.address, item.message) for item in report]


def _document(language: str, *markers: str | None, **fields: Any) -> Document:
    return Document(language=language, body=[Paragraph("x", marker) for marker in markers], **fields)


def test_versions_that_say_the_same_have_no_findings() -> None:
    versions = []
    for language, point, *annexes in (
        ("en", "(a)", "I", "II"),
        ("ar", "(أ)", "الأول", "الثاني"),
        ("zh", "(a)", "一", "二"),
        ("ru", "a)", "I", "II"),
    ):
        body = [
            Heading("x", "I."),
            Paragraph("x"),
            Paragraph([Text("A/68/9123"), Footnote("1", "A/RES/65/170")], "1.", [Subparagraph("y", point)]),
        ]
        inner = Annex("enclosure", body=[Paragraph("x", "1.")])
        attached = [Annex(label=annex, body=[Paragraph("x")], annexes=[inner]) for annex in annexes]
        versions.append(Document(language=language, body=body, annexes=attached))
    for first, other in permutations(versions, 2):
        assert _told(first, other) == []


def test_the_message_names_the_language_and_what_is_missing() -> None:
    first = _document("en", "1.", "2.", "3.", "4.")
    ((code, address, message),) = _told(first, _document("fr", "1.", "4."))
    assert (code, address) == ("C101", "para. 1")
    assert message == "the French version lacks paragraphs 2 and 3, which the English version has"
    ((code, address, message),) = _told(_document("fr", "1."), _document("zh", "1.", "2."))
    assert (code, address) == ("C101", "para. 2")
    assert message == "the Chinese version has paragraph 2, which the French version lacks"


def test_paragraphs_without_a_number_are_told_where_they_are_missing() -> None:
    first = _document("en", None, None, "1.", None, "2.")
    ((_, address, message),) = _told(first, _document("es", None, None, "1.", "2."))
    assert address == "para. 1"
    assert message.startswith("the Spanish version has no paragraphs without a number behind paragraph 1, the English")


def test_numbers_that_were_not_told_at_all_are_one_finding() -> None:
    first = _document("en", "1.", "2.", "3.", "4.", "5.", "6.", "7.")
    ((_, _, message),) = _told(first, _document("ar", *[None] * 7), "C101")
    assert message == "the Arabic version lacks paragraphs 1, 2, 3, 4 and 3 more, which the English version has"


def test_attachments_are_the_same_by_their_numbers() -> None:
    def attached(language: str, *labels: str | None) -> Document:
        annexes = [Annex(label=label, body=[Paragraph(str(at), f"{at}.")]) for at, label in enumerate(labels, 1)]
        return Document(language=language, annexes=annexes)

    assert _told(attached("en", "I", "II"), attached("ar", "الأول", "الثاني")) == []
    assert _told(attached("en", None), attached("zh", "一")) == []
    assert _told(attached("en", "A", "B"), attached("zh", "甲", "乙")) == []
    told = _told(attached("en", "I", "II"), attached("ru", "I"))
    assert told == [("C103", None, "the Russian version lacks annex II, which the English version has")]


def test_a_mark_may_stand_elsewhere_within_its_paragraph() -> None:
    def noted(language: str, *content: Text | Footnote) -> Document:
        return Document(language=language, body=[Paragraph(content, "1.")])

    first = noted("en", Text("a"), Footnote("1", "x"), Text("b"), Footnote("2", "y"))
    assert _told(first, noted("ar", Footnote("2", "y"), Text("a"), Footnote("1", "x"))) == []


@pytest.mark.parametrize(
    ("english", "french", "count"),
    [
        ("on 26 August 2013", "le 26 août 2013", 0),
        ("from 26 August to 4 September 2013", "du 26 août au 4 septembre 2013", 0),
        ("26 August–4 September 2013", "26 août-4 septembre 2013", 0),
        ("on 26 August 2013", "le 27 août 2013", 2),
        ("on 26 August 2013", "le 26 août 2014", 2),
    ],
)
def test_days_are_the_same_in_all_versions(english: str, french: str, count: int) -> None:
    first = Document(language="en", body=[Paragraph(english, "1.")])
    told = _told(first, Document(language="fr", body=[Paragraph(french, "1.")]), "C106")
    assert len(told) == count
    assert all(address == "para. 1" for _, address, _ in told)


def test_versions_in_no_known_language_can_be_compared() -> None:
    first, other = _document("de", "1.", "2."), Document(body=[Paragraph("x", "1.")])
    ((_, _, message),) = _told(first, other)
    assert message == "the version lacks paragraph 2, which the first version has"
    assert list(undoc.validate_versions([])) == list(undoc.validate_versions([first])) == []
