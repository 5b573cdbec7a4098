"""Lines: where they may end, and how they are spread."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undoc.exporters.pdf.breaking.breaker import Breaker, Broken
from undoc.exporters.pdf.breaking.characters import ends_of, kinds_of
from undoc.exporters.pdf.breaking.words import Words
from undoc.exporters.pdf.fonts import Fonts
from undoc.exporters.pdf.lines import Style
from undoc.exporters.pdf.setting.runs import Run, Runs
from undoc.languages import language
from undoc.model import Content, Emphasis, Footnote, LineBreak, Text

PLAIN, BOLD = Style(), Style(bold=True)
CLOSING = "，。、；：！？）》」』】…"
OPENING = "（《「『【"


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    return Fonts(())


def break_lines(runs: list[Run], fonts: Fonts, first: float, rest: float, *, justify: bool) -> list[Broken]:
    return Breaker(Words(fonts)).lines(runs, first, rest, justify=justify)


def runs_of(content: Content, style: Style) -> list[Run]:
    return Runs(language("en")).of(content, style)


def broken(fonts: Fonts, text: str, width: float, *, justify: bool = False) -> list[Broken]:
    return break_lines([Run(text, PLAIN)], fonts, width, width, justify=justify)


def drawn(line: Broken) -> float:
    """How far what is drawn reaches, by the codes themselves."""
    return sum(shown.width * style.size / 1000 for spot in line.spots for _, shown, style, _ in spot.atoms)


def texts(lines: list[Broken]) -> list[str]:
    return [line.text for line in lines]


def pieces(text: str) -> list[str]:
    ends = ends_of(kinds_of(text))
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two words", "two |words"),
        ("well-founded", "well-|founded"),
        ("A/RES/S-32/1 and E-mail", "A/RES/S-32/1 |and |E-mail"),
        ("a note (see below), then", "a |note |(see |below), |then"),
        ("« mot » : oui", "« mot » : |oui"),
        ("大会决议，其中", "大|会|决|议，|其|中"),
        ("《塞尔登框架》（下称）。", "《塞|尔|登|框|架》|（下|称）。"),
        ("“开放”方案", "“开|放”|方|案"),
        ("甲”“乙", "甲”|“乙"),
        ("第A/99/917号，共1,250.5件", "第|A/99/917|号，|共|1,250.5|件"),
        ("历史——现在……将来", "历|史——|现|在……|将|来"),
        ("一九四四年①和㈠", "一|九|四|四|年|①|和|㈠"),
        ("no\u00a0break 5\u202f%", "no\u00a0break |5\u202f%"),
        ("e\u0301t e\u0301te\u0301", "e\u0301t |e\u0301te\u0301"),
        ("word—word – aside", "word—|word |– |aside"),
        ("-5 to –7", "-5 |to |–7"),
        ("rock ’n’ roll", "rock |’n’ |roll"),
        ("", ""),
    ],
)
def test_where_lines_may_end(text: str, expected: str) -> None:
    assert "|".join(pieces(text)) == expected


def test_a_word_wider_than_the_line_is_split(fonts: Fonts) -> None:
    lines = broken(fonts, "x" * 500, 100)
    assert "".join(texts(lines)) == "x" * 500
    assert len(lines) > 5
    assert all(line.width <= 100.01 for line in lines)


def test_an_address_is_split_behind_its_signs(fonts: Fonts) -> None:
    lines = texts(broken(fonts, "https://example.org/" + "section/" * 20 + "index.html", 150))
    assert all(line[-1] in "/." for line in lines[:-1])


def test_a_line_holds_one_character_at_least(fonts: Fonts) -> None:
    assert texts(broken(fonts, "大会 ab", 1)) == ["大", "会", "a", "b"]
    assert texts(broken(fonts, "ab", -5)) == ["a", "b"]


def test_spaces_at_the_ends_of_lines_are_dropped(fonts: Fonts) -> None:
    lines = broken(fonts, " one two three four five six ", 40)
    assert [text.strip() for text in texts(lines)] == texts(lines)[:1] + texts(lines)[1:] or texts(lines)[0][0] == " "
    assert all(not text.endswith(" ") for text in texts(lines))


def test_justified_lines_reach_the_edge_and_the_last_does_not(fonts: Fonts) -> None:
    lines = broken(fonts, "the quick brown fox jumps over the lazy dog " * 8, 200, justify=True)
    for line in lines[:-1]:
        assert line.width == pytest.approx(200, abs=0.01)
        assert drawn(line) == pytest.approx(200, abs=0.1)
    assert lines[-1].width < 200


def test_chinese_is_spread_between_characters_but_not_within_words(fonts: Fonts) -> None:
    lines = broken(fonts, "秘书处按照A/RES/98/170号决议编写了关于hydrological数据的报告，" * 6, 205, justify=True)
    for line in lines[:-1]:
        assert drawn(line) == pytest.approx(205, abs=0.1)
        for spot in line.spots:
            for _, shown, _, _ in spot.atoms:
                for source, _, codes in shown.chunks:
                    face = source.face
                    if face is not None and not face.han:  # kerned by HarfBuzz, never spread
                        inner = codes.rstrip("-0123456789")
                        assert all(-120 < int(kern) < 120 for kern in re.findall(r">(-?\d+)<", inner))


def test_closing_punctuation_may_hang_in_the_margin(fonts: Fonts) -> None:
    width = fonts.width("大" * 10, PLAIN)
    lines = broken(fonts, "大" * 10 + "，" + "会" * 5, width, justify=True)
    assert texts(lines) == ["大" * 10 + "，", "会" * 5]
    assert lines[0].width == pytest.approx(width)
    assert texts(broken(fonts, "大" * 10 + "，会", width, justify=False))[0] == "大" * 9


def test_a_line_that_ends_on_purpose_is_not_spread(fonts: Fonts) -> None:
    runs = runs_of((Text("one two"), LineBreak(), Text("three four")), PLAIN)
    lines = break_lines(runs, fonts, 300, 300, justify=True)
    assert texts(lines) == ["one two", "three four"]
    assert all(line.width < 100 for line in lines)


def test_two_line_breaks_leave_an_empty_line(fonts: Fonts) -> None:
    runs = runs_of((Text("one"), LineBreak(), LineBreak(), Text("two")), PLAIN)
    assert texts(break_lines(runs, fonts, 300, 300, justify=True)) == ["one", "", "two"]


def test_a_mark_stays_with_what_it_is_set_on(fonts: Fonts) -> None:
    note = Footnote("12", "See above.")
    for before, after in (("人权理事会决议，", "并"), ("the resolution ", " and")):
        runs = runs_of((Text(before), note, Text(after * 9)), PLAIN)
        for width in range(70, 140, 3):
            lines = break_lines(runs, fonts, width, width, justify=True)
            cited = next(line for line in lines if any(mark.note is note for mark in line.notes))
            assert "12" in cited.text
            assert [line for line in lines if line.notes] == [cited]
            assert not texts(lines)[lines.index(cited)].startswith("12")


def test_a_note_without_a_mark_is_cited_all_the_same(fonts: Fonts) -> None:
    note = Footnote("", "See above.")
    for content in ((note,), (note, Text("word")), (Text("word"), note), (Text("word "), note, Text("word"))):
        lines = break_lines(runs_of(content, PLAIN), fonts, 300, 300, justify=False)
        assert [[mark.note for mark in line.notes] for line in lines] == [[note]]


def test_a_word_of_two_styles_is_one_word(fonts: Fonts) -> None:
    content = (Text("some "), Emphasis("un", "bold"), Text("believable "), Emphasis("words ", "bold"), Text("here"))
    lines = texts(break_lines(runs_of(content, PLAIN), fonts, 60, 60, justify=True))
    assert "unbelievable" in lines
    assert " ".join(lines) == "some unbelievable words here"


words = st.text("abc ABé12(),.;:!?-–—“”/大会决议，。、；（）《》…·①\n\u3000\u00a0\u200be\u0301", max_size=60)


@given(st.lists(st.tuples(words, st.booleans()), max_size=4), st.integers(8, 300), st.booleans())
def test_nothing_is_lost_and_no_line_is_too_wide(parts: list[tuple[str, bool]], width: int, justify: bool) -> None:
    fonts = Fonts((), chinese=True)
    runs = [Run(text, BOLD if bold else PLAIN) for text, bold in parts]
    lines = break_lines(runs, fonts, width, width, justify=justify)
    whole = "".join(text for text, _ in parts).replace("\u200b", "")  # it says where to break, and is not drawn
    assert "".join("".join(texts(lines)).replace("\u200b", "").split()) == "".join(whole.split())
    for line in lines:
        text = line.text
        seen = [character for character in text.strip() if unicodedata.category(character) != "Cf"]
        assert line.width <= width + 0.02 or len(seen) <= 2
        assert line.gap >= 0


chinese = st.text("大会决议" * 3 + CLOSING + OPENING + "A1", max_size=80)


@given(chinese, st.integers(60, 300))
def test_punctuation_that_may_not_begins_no_line_and_ends_none(text: str, width: int) -> None:
    fonts = Fonts((), chinese=True)
    lines = texts(broken(fonts, text, width, justify=True))
    torn = max((len(piece) for piece in pieces(text)), default=0) > 4  # such a row of marks may have to be torn
    for before, after in pairwise(lines):
        assert torn or after[0] not in CLOSING
        assert torn or before[-1] not in OPENING
