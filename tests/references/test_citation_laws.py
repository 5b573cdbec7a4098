"""What holds for every text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from undoc import Symbol, find_references

LANGUAGES = st.sampled_from([None, "ar", "zh", "en", "fr", "ru", "es"])
#: What citations are made of, so that random texts hold some, and half ones.
PIECES = st.sampled_from(
    "resolution|resolutions |Resolution |décision |résolutions |резолюции |القرار |قرارات |决议|决定|第|号|和|、|"
    "65/170|31/18|S-26/2|ES-10/17|2005/27|2085 (2012)|2625 (XXV)|217 A (III)|(د-25)|1325|A/68/9123|A/|/Add.1|"
    "/Corr.1|-S/2099/9|-|/|(|)|（|）| A and B|, | and | et | و |. |; |para. 6|paragraphs 3-5 of |annex II|пп. 3 и 5|"
    "الفقرة 6 من |第6段|附件二|General Assembly |Human Rights Council |Supplement No. 16|"
    "Official Records of the General Assembly, Sixty-eighth Session, | of 20 December 2000|In its |, the |res. |"
    "1325, 1820|A/C.3/68/SR.9|, 12|Add.2|–|第1325号|القرار ٦٥/١٧٠|Commission on Narcotic Drugs |\n|\n\n|\xa0|0|9|É|ـ"
    .split("|")
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=14).map("".join))


@given(TEXTS, LANGUAGES)
def test_citations_are_in_order_and_disjoint_and_have_symbols(text: str, language: str | None) -> None:
    found = find_references(text, language)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(Symbol(one.symbol.value) == one.symbol for one in found)


@given(TEXTS, LANGUAGES)
def test_pinpoints_lie_in_the_text_and_outside_their_citation(text: str, language: str | None) -> None:
    for one in find_references(text, language):
        if one.pinpoint is None:
            continue
        parts = one.pinpoint.parts
        assert one.pinpoint.start == parts[0].start
        assert one.pinpoint.end == parts[-1].end
        assert all(before.end <= after.start for before, after in pairwise(parts))
        assert all(0 <= part.start < part.end <= len(text) for part in parts)
        assert all(part.end <= one.start or one.end <= part.start for part in parts)
        assert all(label and label.split()[0] in text for part in parts for label in part.labels)


@given(st.lists(PIECES, max_size=14).map("".join), LANGUAGES)
def test_paragraphs_around_a_text_leave_its_citations(text: str, language: str | None) -> None:
    before, after = "The members met.\n\n", "\n\nThe meeting rose."
    plain = [(one.start, one.end, one.symbol) for one in find_references(text, language)]
    shifted = [
        (one.start - len(before), one.end - len(before), one.symbol)
        for one in find_references(before + text + after, language)
    ]
    assert shifted == plain


@given(TEXTS, LANGUAGES)
def test_the_same_text_has_the_same_citations(text: str, language: str | None) -> None:
    assert find_references(text, language) == find_references(text, language)
