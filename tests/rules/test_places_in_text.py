"""Faults planted by hand into the text files of letters: told by the right code, on the line where they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from undoc import CheckOptions
from undoc.checking.files import check_file


def _told(root: Path, name: str, edits: list[tuple[str, str]], code: str) -> list[tuple[int | None, str | None]]:
    """The line and the words of each finding of a rule in a sample that was edited."""
    text = (root / "tests" / "samples" / f"{name}.txt").read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    done = check_file(f"{name}.txt", text.encode(), CheckOptions(select=code))
    assert done.error is None
    return [(item.line, item.words) for item in done.report]


@pytest.mark.parametrize(
    ("code", "name", "old", "new", "line", "words"),
    [
        ("M102", "ru_letter_council", "Совет Безопасности\n\nDistr", "Генеральная Ассамблея\n\nDistr", 5, None),
        ("M103", "fr_lettre_deux_annexes", "Soixante-huitième", "Soixante-septième", 15, None),
        ("M103", "zh_letter_two_annexes", "第六十八届会议\n", "第六十九届会议\n", 12, "第六十九届会议"),
        ("M103", "ar_letter_two_annexes", "الدورة الثامنة", "الدورة السابعة", 8, None),
        ("M104", "fr_lettre_deux_annexes", "Point 21 a) de", "Point 21 (a) de", 17, None),
        ("M104", "ar_letter_two_annexes", "البند 25 (أ) من", "البند 25 أ) من", 9, None),
        ("M105", "en_identical_letters", "–S/2013/9101\nD", "–S/2013//9101\nD", 6, "A/68/9101–S/2013//9101"),
        ("M105", "fr_lettre_deux_annexes", "A/68/9123\n\nAss", "A/68/91 23\n\nAss", 3, "A/68/91 23"),
        ("M105", "ru_letter_council", "S/2013/9142\n\nОрг", "S/2013/914О\n\nОрг", 1, "S/2013/914О"),
        ("S106", "fr_lettre_deux_annexes", "(Signé) Gédéon Harcourt", "(Signé)", 27, None),
        (
            "F107",
            "es_cartas_identicas",
            "¹ Véase S/2013/9061, párr. 23. La cifra comprende a los familiares.\n",
            "",
            28,
            "¹",
        ),
        ("R105", "es_cartas_identicas", "S/2013/9061, párr", "S/2016/961, párr", 41, "S/2016/961"),
        ("R108", "ar_letter_two_annexes", "الفقرات 12 إلى 15", "الفقرات 15 إلى 12", 101, None),
    ],
)
def test_a_fault_is_told_on_its_line(
    root: Path, code: str, name: str, old: str, new: str, line: int, words: str | None
) -> None:
    assert _told(root, name, [], code) == []
    (found,) = _told(root, name, [(old, new)], code)
    assert found[0] == line
    assert words is None or found[1] == words


def test_a_symbol_that_is_misprinted_is_told_once(root: Path) -> None:
    edits = [("A/68/9123\n\nAss", "A/68//9123\n\nAss")]
    assert [code for code in ("M101", "M105", "R102") if _told(root, "fr_lettre_deux_annexes", edits, code)] == ["M105"]


def test_a_finding_without_a_place_of_its_words_is_at_the_masthead(root: Path) -> None:
    edits = [("3 septembre 2013", "3 juillet 2013")]
    assert [line for line, _ in _told(root, "fr_lettre_deux_annexes", edits, "M106")] == [1]


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "lacks"),
    [
        ("fr_lettre_deux_annexes", ", adressée au Président de l’Assemblée générale", "", 21, "to whom"),
        ("fr_lettre_deux_annexes", "datée du 29 août 2013, adressée", "adressée", 21, "its date"),
        ("es_cartas_identicas", " de fecha 22 de julio de 2013", "", 22, "its date"),
        ("zh_letter_two_annexes", "2013 年 8 月 22 日瓦", "瓦", 16, "its date"),
        ("ar_letter_two_annexes", " موجهة إلى الأمين العام", "", 12, "to whom"),
        ("ar_letter_two_annexes", " مؤرخة 22 آب/أغسطس 2013", "", 12, "its date"),
    ],
)
def test_a_title_that_lacks_something_is_told(root: Path, name: str, old: str, new: str, line: int, lacks: str) -> None:
    text = (root / "tests" / "samples" / f"{name}.txt").read_text(encoding="utf-8")
    assert old in text
    done = check_file(f"{name}.txt", text.replace(old, new, 1).encode(), CheckOptions(select="S101"))
    (found,) = done.report
    assert (found.line, found.message.endswith(lacks)) == (line, True)
