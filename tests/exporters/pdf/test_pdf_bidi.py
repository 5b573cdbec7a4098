"""The order of mixed text: UAX #9, by cases of our own and by what always holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undoc.exporters.pdf.bidi import base_level, is_mixed, levels_of, reordered

LRE, RLE, PDF, LRO, RLO = "\u202a", "\u202b", "\u202c", "\u202d", "\u202e"
LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
CONTROLS = "".join((LRE, RLE, PDF, LRO, RLO, LRI, RLI, FSI, PDI, "\u200e", "\u200f"))


def shown(text: str, base: int) -> str:
    """A line as it is seen, without what steers it."""
    levels = levels_of(text, base)
    at = len(text)
    while at and (text[at - 1].isspace() or text[at - 1] in CONTROLS):  # L1
        at -= 1
        levels[at] = base
    return "".join(text[place] for place in reordered(levels) if text[place] not in CONTROLS)


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("abc", 0, "abc"),
        ("אבג", 1, "גבא"),
        ("אבג", 0, "גבא"),
        ("a אב c", 0, "a בא c"),
        ("אב cd הו", 1, "וה cd בא"),
        ("א 12 ב", 1, "ב 12 א"),  # numbers run from left to right
        ("ا 1,2 ب", 1, "ب 1,2 ا"),
        ("א 66/88 ב", 1, "ב 66/88 א"),  # W4: a sign between two numbers
        ("ا 66/88 ب", 1, "ب 66/88 ا"),
        ("א 5% ב", 1, "ב 5% א"),  # W5
        ("A/68/9123 אב", 1, "בא A/68/9123"),
        ("אב (גד) ה", 1, "ה )דג( בא"),  # mirrored when they are drawn
        ("a (אב) c", 0, "a (בא) c"),  # N0: the pair is of the paragraph's direction
        ("א (bc) d", 1, "d )bc( א"),  # N0: what stands before the pair decides where what is in it differs
        ("א a (bc) d", 1, "a (bc) d א"),
        ("אב.", 1, ".בא"),
        ("אב.", 0, "בא."),
        (f"a {RLI}bc!{PDI} d", 0, "a !bc d"),
        (f"א {LRI}בג {PDI}d", 1, "dגב  א"),
        (f"a{RLO}bcd{PDF}e", 0, "adcbe"),
        (f"א{LRO}בג{PDF}ד", 1, "דבגא"),
        (f"a {FSI}אב c{PDI} d", 0, "a c בא d"),
        ("a\u0301ב\u05b0", 0, "a\u0301\u05b0ב"),  # W1: a mark goes with its letter
    ],
)
def test_the_order_that_is_seen(text: str, base: int, expected: str) -> None:
    assert shown(text, base) == expected


@pytest.mark.parametrize(
    ("text", "rtl", "base"),
    [
        ("A/68/9123 رسالة", True, 1),  # the first letter doesn't decide: the document does
        ("A/68/9123", True, 0),
        ("123", True, 1),
        ("رسالة", False, 1),
        ("word رسالة", False, 0),
        ("", False, 0),
    ],
)
def test_the_level_of_a_paragraph(text: str, rtl: bool, base: int) -> None:
    assert base_level(text, rtl) == base


def test_deep_embeddings_and_isolates_end() -> None:
    for opening in (RLE, LRE, RLI, LRI, FSI):
        levels = levels_of(opening * 500 + "אa" + PDI * 300 + "ב", 0)
        assert max(levels) <= 126
    assert len(levels_of("(" * 20_000 + "א" + ")" * 20_000, 1)) == 40_001


alphabet = st.text(st.sampled_from("ab אב جد 12٣+-/,.()[]%\u0301\u064b\n" + CONTROLS), max_size=30)


@given(alphabet, st.integers(0, 1))
def test_every_character_has_a_level_and_a_place(text: str, base: int) -> None:
    levels = levels_of(text, base)
    assert len(levels) == len(text)
    assert all(level >= base for level in levels)
    assert sorted(reordered(levels)) == list(range(len(text)))


@given(st.text(st.characters(max_codepoint=0x2FF), max_size=30))
def test_text_from_left_to_right_stays_as_it_is(text: str) -> None:
    assert not is_mixed(text)
    assert not any(level for level, sign in zip(levels_of(text, 0), text, strict=True) if sign.isalpha())


@given(alphabet.filter(lambda text: "\n" not in text), st.integers(0, 1))
def test_another_implementation_agrees(text: str, base: int) -> None:
    other = pytest.importorskip("bidi", reason="python-bidi, which also implements UAX #9, is not installed")
    fold = str.maketrans(")]", "([")  # it mirrors brackets, and leaves white space at the end to the caller
    seen = "".join(sign for sign in other.get_display(text, base_dir="LR"[base]) if sign not in CONTROLS)
    mine = shown(text, base)
    assert "".join(mine.translate(fold).split()) == "".join(seen.translate(fold).split())
