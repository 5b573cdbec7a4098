"""Where in a cited document: before the citation and behind it, in six languages."""

from __future__ import annotations

import pytest

from undoc import find_references

Parts = list[tuple[str, tuple[str, ...]]]

BEHIND: list[tuple[str, Parts]] = [
    ("A/68/9123, para. 6", [("paragraph", ("6",))]),
    ("A/68/9123, paras. 6 and 9-12", [("paragraph", ("6", "9-12"))]),
    ("resolution 65/170 of 20 December 2010, annex", [("annex", ())]),
    ("See A/68/16 (Supp), chap. II, sect. B, para. 5 (a)",
     [("chapter", ("II",)), ("section", ("B",)), ("paragraph", ("5 (a)",))]),
    ("Supplement (A/68/16), annex II", [("annex", ("II",))]),
    ("resolutions 55/285 A and B", [("letter", ("A", "B"))]),
    ("A/68/9123, footnote 3", [("footnote", ("3",))]),
    ("A/68/9123, p. 14", [("page", ("14",))]),
    ("A/68/9123, chap. II, sect. B, par. 5 a) et b)",
     [("chapter", ("II",)), ("section", ("B",)), ("paragraph", ("5 a)", "b)"))]),
    ("véase A/68/9123, anexo IV, párrs. 5 a 7", [("annex", ("IV",)), ("paragraph", ("5 a 7",))]),
    ("A/68/9123, приложение II, пп. 3 и 5", [("annex", ("II",)), ("paragraph", ("3", "5"))]),
    ("A/68/9123, часть первая, гл. III, разд. D, п. 56",
     [("part", ("первая",)), ("chapter", ("III",)), ("section", ("D",)), ("paragraph", ("56",))]),
    ("第65/170号决议第6段", [("paragraph", ("6",))]),
    ("第65/170号决议，附件二，第3段和第5至7段", [("annex", ("二",)), ("paragraph", ("3",)), ("paragraph", ("5至7",))]),
    ("A/68/9123，第三章，A节", [("chapter", ("三",)), ("section", ("A",))]),
    ("A/68/9123، المرفق الثاني، الفقرة 6", [("annex", ("الثاني",)), ("paragraph", ("6",))]),
    ("第65/170 B号决议第三节", [("letter", ("B",)), ("section", ("三",))]),
    ("第65/170 A和B号决议", [("letter", ("A", "B"))]),
    ("第65/170号决议第3(a)和(b)段", [("paragraph", ("3(a)", "(b)"))]),
    ("第65/170号决议附件一，第5(a)至(c)段", [("annex", ("一",)), ("paragraph", ("5(a)至(c)",))]),
]  # fmt: skip
BEFORE: list[tuple[str, Parts]] = [
    ("paragraph 6 of General Assembly resolution 65/170", [("paragraph", ("6",))]),
    ("as indicated in section II.B, paragraph 7, of its resolution 57/283",
     [("section", ("II.B",)), ("paragraph", ("7",))]),
    ("the annex to resolution 65/170", [("annex", ())]),
    ("le paragraphe 6 de la résolution 65/170", [("paragraph", ("6",))]),
    ("el párrafo 3 de la resolución 1325 (2000)", [("paragraph", ("3",))]),
    ("в пункте 1 своей резолюции 57/4", [("paragraph", ("1",))]),
    ("الفقرة 6 من القرار 65/170", [("paragraph", ("6",))]),
    ("الفقرتان 3 (أ) و (ب) من القرار 65/170", [("paragraph", ("3 (أ)", "(ب)"))]),
    ("المرفق الأول للقرار 65/170", [("annex", ("الأول",))]),
    ("paragraphs 3 to 5 of document A/68/9123", [("paragraph", ("3 to 5",))]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BEHIND + BEFORE, ids=[text for text, _ in BEHIND + BEFORE])
def test_parts(text: str, expected: Parts) -> None:
    (found,) = find_references(text)
    assert found.pinpoint is not None
    assert [(part.kind, part.labels) for part in found.pinpoint.parts] == expected


def test_the_printed_words_and_their_span() -> None:
    text = "See paragraph 6 of resolution 65/170, annex, sect. II."
    (found,) = find_references(text)
    assert found.pinpoint is not None
    assert found.pinpoint.text == "paragraph 6; annex, sect. II"
    assert text[found.pinpoint.start : found.pinpoint.end] == "paragraph 6 of resolution 65/170, annex, sect. II"
    assert found.pinpoint.paragraphs == ("6",)
    assert found.pinpoint.labels("section") == ("II",)
    assert [text[part.start : part.end] for part in found.pinpoint.parts] == ["paragraph 6", "annex", "sect. II"]


def test_a_part_between_two_citations_goes_with_the_one_it_is_joined_to() -> None:
    first, second = find_references("A/68/9123, para. 2, and paragraph 6 of resolution 65/170")
    assert first.pinpoint is not None
    assert second.pinpoint is not None
    assert (first.pinpoint.text, second.pinpoint.text) == ("para. 2", "paragraph 6")


@pytest.mark.parametrize(
    "text",
    [
        "resolution 65/170 and para. 6 below",
        "A/68/9123 is long.",
        "resolution 65/170 parts company",
        "第65/170号决议和六人",
    ],
)
def test_no_pinpoint(text: str) -> None:
    (found,) = find_references(text)
    assert found.pinpoint is None


def test_the_number_of_the_next_citation_is_no_label() -> None:
    first, second = find_references("resolutions 65/170, para. 6, and 57/241")
    assert first.pinpoint is not None
    assert first.pinpoint.paragraphs == ("6",)
    assert str(second.symbol) == "A/RES/57/241"


def test_a_bracket_that_is_closed_parts_nothing() -> None:
    (found,) = find_references("paragraphs 3 (a) to (f) of General Assembly resolution 65/170")
    assert found.pinpoint is not None
    assert found.pinpoint.paragraphs == ("3 (a) to (f)",)
    (found,) = find_references("paragraph 4 (b) and (see page 3 of resolution 65/170)")
    assert found.pinpoint is not None
    assert found.pinpoint.text == "page 3"
