"""What markers mean, and the faults of their sequences, as laws."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undoc.rules.numbering.labels import bare, readings
from undoc.rules.numbering.sequence import faults

_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv".split()
_LATIN = [*"abcdefghijklmnopqrstuvwxyz", *(2 * letter for letter in "abcdefgh")]
_LISTS = {
    "figures": [f"{number}." for number in range(1, 40)],
    "decimals": [f"16.{number}" for number in range(1, 40)],
    "letters": [f"({letter})" for letter in _LATIN],
    "one bracket": [f"{letter})" for letter in _LATIN],
    "capitals": [f"{letter}." for letter in "ABCDEFGHIJKLM"],
    "roman": [f"({numeral})" for numeral in _ROMAN],
    "capital roman": [f"{numeral.upper()}." for numeral in _ROMAN],
    "Spanish": [f"{letter})" for letter in "abcdefghijklmnñopqrs"],
    "Cyrillic": [f"{letter})" for letter in "абвгдежзиклмнопрстуф"],
    "Cyrillic with й": [f"{letter})" for letter in "абвгдежзийклмнопрст"],
    "lookalikes": [f"{letter})" for letter in "аbсdеfghijklmnоpqrst"],
    "abjad": [f"({letter})" for letter in "أبجدهوزحطيكلمنسعفصق"],
    "Han": [f"({number})" for number in "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 二十".split()[:13]],
    "enclosed Han": [chr(0x3220 + place) for place in range(10)],
    "stems": [f"({letter})" for letter in "甲乙丙丁戊己庚辛壬癸"],
    "circled": [chr(0x2460 + place) for place in range(20)],
    "quoted": [f"’{number}‘" for number in range(1, 20)],
}
_lists = st.sampled_from(sorted(_LISTS)).map(_LISTS.__getitem__)


def _kinds(markers: list[str]) -> list[str]:
    return [fault.kind for fault in faults([readings(marker) for marker in markers])]


@given(_lists, st.data())
def test_what_runs_on_has_no_fault(markers: list[str], data: st.DataObject) -> None:
    assert _kinds(markers[: data.draw(st.integers(0, len(markers)))]) == []


@given(_lists, st.data())
def test_an_item_left_out_is_one_fault(markers: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(markers) - 2))
    assert _kinds(markers[:place] + markers[place + 1 :]) == ["skipped"]


@given(_lists, st.data())
def test_an_item_twice_is_one_fault(markers: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(markers) - 1))
    assert _kinds(markers[: place + 1] + markers[place:]) == ["repeated"]


@given(_lists, st.data())
def test_one_wrong_number_is_one_fault(markers: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(markers) - 2))
    other = data.draw(st.integers(1, len(markers) - 1).filter(lambda number: number not in (place, place - 1)))
    wrong = [*markers[:place], markers[other], *markers[place + 1 :]]
    found = list(faults([readings(marker) for marker in wrong]))
    # what stands two places further is as well two that were left out, and then two faults
    assert [fault.index for fault in found][:1] in ([place], [place + 1])
    assert len(found) <= 2


@given(_lists, st.data())
def test_what_begins_anew_is_told_where_it_does(markers: list[str], data: st.DataObject) -> None:
    first, second = data.draw(st.integers(2, len(markers))), data.draw(st.integers(2, len(markers)))
    found = list(faults([readings(marker) for marker in markers[:first] + markers[:second]]))
    assert [(fault.index, fault.kind) for fault in found] == [(first, "restarted")]


@given(_lists, st.integers(1, 5))
def test_what_begins_late_is_told_first(markers: list[str], start: int) -> None:
    if not any(place == 1 for _, place in readings(markers[start])):
        assert _kinds(markers[start:])[:1] == ["late"]


@given(st.text(max_size=40) | st.from_regex(r"[(’]?[0-9a-zA-Zа-яأ-ي一-十ivxlc.]{1,9}[).‘ -]?", fullmatch=True))
def test_every_string_means_something_or_nothing(marker: str) -> None:
    for style, place in readings(marker):
        assert style
        assert place >= 0
    assert len(bare(marker)) <= max(32, 4 * len(marker) + 32)


@given(st.lists(_lists.flatmap(st.sampled_from) | st.text(max_size=5), max_size=30))
def test_every_sequence_has_its_faults_in_order(markers: list[str]) -> None:
    found = list(faults([readings(marker) for marker in markers]))
    assert [fault.index for fault in found] == sorted({fault.index for fault in found})
    assert all(fault.before is None or fault.before < fault.index for fault in found)


@pytest.mark.parametrize(
    ("markers", "kinds"),
    [
        (["(g)", "(h)", "(i)", "(ii)"], ["late"]),
        (["(a)", "(i)", "(ii)", "(b)"], []),
        (["1.", "2.", "2 bis.", "3."], []),
        (["1.", "2.", "9.", "4.", "5."], ["skipped"]),
        (["1.", "2.", "9.", "3.", "4."], ["skipped"]),
        (["1.", "2.", "1.", "4."], ["repeated"]),
        (["6.1", "6.2", "7.1", "7.2"], []),
        (["6.1", "6.2", "7.3"], ["skipped"]),
        (["一.", "1.", "2.", "二.", "3."], []),
        (["•", "–", "", "x" * 99], []),
        (["I.", "II.", "IV."], ["skipped"]),
        (["I.", "II.", "A.", "B.", "I.", "II."], ["restarted"]),
        (["(i)", "(ii)", "(a)", "(b)"], []),
        (["(h)", "(i)", "(ii)", "(i)", "(j)"], ["late", "restarted"]),
        (["(a)", "(b)", "(g)", "(i)"], ["skipped", "skipped"]),
    ],
)
def test_sequences(markers: list[str], kinds: list[str]) -> None:
    assert _kinds(markers) == kinds
