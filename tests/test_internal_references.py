"""References of a document to its own parts, in running text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undoc import InternalReference, find_internal_references


def _found(text: str, language: str) -> list[tuple[str, str | None, str | None]]:
    return [(one.kind, one.label, one.direction) for one in find_internal_references(text, language)]


def test_the_span_is_that_of_word_and_number() -> None:
    assert find_internal_references("As stated in paragraph 6 above, the plan", "en") == [
        InternalReference(13, 24, "paragraph", "6", direction="above", explicit=True)
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "paragraph 6 above", [("paragraph", "6", "above")]),
        ("en", "see paras. 34.18 and 34.20 below", [("paragraph", "34.18", "below"), ("paragraph", "34.20", "below")]),
        ("en", "paragraph 6 (b) (ii) above", [("paragraph", "6 (b) (ii)", "above")]),
        ("en", "subparagraph (b) of paragraph 6 above", [("paragraph", "6 (b)", "above")]),
        ("en", "subparagraph (a) above", [("subparagraph", "(a)", "above")]),
        ("en", "the annex to the present letter", [("annex", None, None)]),
        ("en", "(see annex II)", [("annex", "II", None)]),
        ("en", "as set out in annex II.", [("annex", "II", None)]),
        ("en", "footnote 3 above", [("footnote", "3", "above")]),
        ("en", "see section II.A", [("section", "II.A", None)]),
        ("fr", "le paragraphe 6 ci-dessus", [("paragraph", "6", "above")]),
        ("fr", "aux paragraphes 6, 7 et 8 ci‑après",
         [("paragraph", "6", "below"), ("paragraph", "7", "below"), ("paragraph", "8", "below")]),
        ("fr", "à l’alinéa b) du paragraphe 1 ci-après", [("paragraph", "1 (b)", "below")]),
        ("fr", "l’annexe de la présente lettre", [("annex", None, None)]),
        ("fr", "(voir pièce jointe)", [("enclosure", None, None)]),
        ("es", "el párrafo 6 supra", [("paragraph", "6", "above")]),
        ("es", "los párrafos 1 d) y 1 f) de la presente resolución",
         [("paragraph", "1 (d)", None), ("paragraph", "1 (f)", None)]),
        ("es", "véase el anexo II", [("annex", "II", None)]),
        ("ru", "пункт 6 выше", [("paragraph", "6", "above")]),
        ("ru", "в пункте 1 d), пункте 1 f) и пункте 1 g) настоящей резолюции",
         [("paragraph", "1 (d)", None), ("paragraph", "1 (f)", None), ("paragraph", "1 (g)", None)]),
        ("ru", "в приложении II к настоящему письму", [("annex", "II", None)]),
        ("ru", "(см. приложение)", [("annex", None, None)]),
        ("zh", "上文第6段", [("paragraph", "6", "above")]),
        ("zh", "本决议第1(d)、1(f)和 1(g)段",
         [("paragraph", "1 (d)", None), ("paragraph", "1 (f)", None), ("paragraph", "1 (g)", None)]),
        ("zh", "见附件二", [("annex", "二", None)]),
        ("zh", "本函附件", [("annex", None, None)]),
        ("zh", "下文脚注3", [("footnote", "3", "below")]),
        ("ar", "الفقرة 6 أعلاه", [("paragraph", "6", "above")]),
        ("ar", "الفقرة 1 (د) والفقرة 1 (و) من هذا القرار",
         [("paragraph", "1 (د)", None), ("paragraph", "1 (و)", None)]),
        ("ar", "انظر المرفق الثاني", [("annex", "الثاني", None)]),
        ("ar", "مرفق هذه الرسالة", [("annex", None, None)]),
    ],
)  # fmt: skip
def test_parts_referred_to(language: str, text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert _found(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the annex to resolution 65/170"),
        ("en", "paragraph 6 of resolution 2625 (XXV)"),
        ("en", "A/68/9123, annex II"),
        ("en", "resolution 65/170, annexes I and II"),
        ("en", "Ibid., para. 7"),
        ("en", "article IV, paragraphs 3 and 5, of the statute"),
        ("en", "paragraph 7 of its resolution 65/170"),
        ("en", "technical annexes are often amended"),
        ("en", "Annex II"),
        ("fr", "le paragraphe 3 de l’Article 101 de la Charte"),
        ("fr", "annexe I du document A/68/9123"),
        ("es", "el párrafo 28 de su resolución 65/182"),
        ("ru", "пункт 72 a) повестки дня"),
        ("ru", "пункты 8 и 9 резолюции 65/170"),
        ("ru", "резолюция 55/25 Генеральной Ассамблеи, приложение I"),
        ("zh", "第2399(2018)号决议第9和16段"),
        ("zh", "第69/283号决议，附件二"),
        ("zh", "章程第四条第3和第5款"),
        ("ar", "الفقرة 2 من القرار 2399 (2018)"),
        ("ar", "الفصل الخامس، الفرع ألف"),
        ("ar", "القرار 69/283، المرفقان الأول والثاني"),
    ],
)
def test_parts_of_other_documents_are_left_alone(language: str, text: str) -> None:
    assert find_internal_references(text, language) == []


def test_ranges_and_larger_parts() -> None:
    (one,) = find_internal_references("see annex I, section II, paras. 3–5", "en")
    assert (one.label, one.until, one.within) == ("3", "5", (("annex", "I"), ("section", "II")))
    (one,) = find_internal_references("subparagraph (b) of paragraph 6 of annex II", "en")
    assert (one.kind, one.label, one.within) == ("paragraph", "6 (b)", (("annex", "II"),))
    (one,) = find_internal_references("见附件二第3至5段", "zh")
    assert (one.label, one.until, one.within) == ("3", "5", (("annex", "二"),))


def test_what_the_text_calls_the_whole() -> None:
    (one,) = find_internal_references("paragraph 1 of this article", "en")
    assert one.whole == "article"
    (bare,) = find_internal_references("as set out in paragraph 20;", "en")
    assert (bare.explicit, bare.whole) == (False, None)


_WORDS = (
    "paragraph paragraphs annex section (a) 6 7 and , – to above below of the present resolution пункт выше и "
    "第 段 附件 一 上文 本决议 المرفق الفقرة أعلاه من هذا القرار párrafo 1 a) y de la presente paragraphe ci-dessus"
)


@given(
    st.lists(st.sampled_from(_WORDS.split()), max_size=14),
    st.sampled_from(["", " "]),
    st.sampled_from([None, "ar", "zh", "en", "fr", "ru", "es"]),
)
def test_any_text_has_references_in_order_or_none(words: list[str], space: str, language: str | None) -> None:
    text = space.join(words)
    found = find_internal_references(text, language)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
