"""Rules on typography: what is no fault in a language, and what is."""

from __future__ import annotations

import pytest

import undoc
from undoc import CheckOptions, Document, Footnote, Heading, Paragraph, Quotation, Subparagraph, Text
from undoc.languages import CODES
from undoc.languages.lookalikes import TO_CYRILLIC, TO_LATIN, in_one_script, is_cyrillic, is_latin
from undoc.languages.typography import QUOTATION_MARKS, TYPOGRAPHY


def _found(code: str, language: str | None, *texts: str) -> list[str | None]:
    document = Document(language=language, body=[Paragraph(text) for text in texts])
    return [item.words for item in undoc.validate(document, options=CheckOptions(select=code))]


@pytest.mark.parametrize(
    ("code", "language", "text"),
    [
        ("T101", "zh", "见http://example.org/a?b,c；上午10:30；1,500；Lind, A. (1999)，第3段(a)。"),
        ("T101", "zh", "三.建议"),
        ("T101", "en", "他们同意,会议开始"),
        ("T102", "ru", "Слова “会议，开始。” и 1,5"),
        ("T102", "zh", "他们同意（周一）：“会议”。"),
        ("T103", "fr", "l’«\u00a0accord “final”\u00a0», dit-il"),
        ("T103", "ru", "доклад “The Road” («Дорога») «Новый “путь”»"),
        ("T103", "zh", "“新‘路’”《报告〈一〉》"),
        ("T103", "ar", "”الأول“ و ”الثاني“ و”الثالث“"),
        ("T103", "en", "12° 30' 15\" north, the States’ “own” road"),
        ("T103", None, 'the "road"'),
        ("T104", "fr", "à 10:30 (http://example.org/?a:b), 3:1, A/68/9123:Add.1 «\u00a0où\u202f?\u00a0»\u202f;"),
        ("T106", "en", "A/68/9123, paras. 3.4.2013a, on 3 July 2013, May 2013, v. 1.2.1999.4, S/2013-07-03"),
        ("T106", "fr", "le 1er juillet 2013, le 21 juillet 2013, le 1,1 juillet"),
        ("T106", "ru", "от 3 июля 2013 года, 3–5 июля 2013 года"),
        ("T106", "zh", "2013年7月3日，一九九九年"),
        ("T106", "ar", "في 3 تموز/ يوليه 2013"),
        ("T107", "zh", "2013 年 5 月 22 日和 23 日，2015年 6 月"),
        ("T108", "ru", "COVID-19, SMSсообщение, Wi-Fi, I и II"),
        ("T109", "fr", "alinéa a), 6 b) i) et (c) [d]; 1) ; 2) ;-)"),
        ("T109", "ru", "пункт 6 а), а)–d) и 14 bis)"),
        ("T111", "en", "29 February 2012, 31 December 2013, 131 June 2013"),
        ("T111", "zh", "2012年2月29日"),
        ("T112", "en", "Boutros Boutros-Ghali said that that was it; so-so so; 2 2"),
        ("T112", "ar", "شيئا فشيئا"),
        ("T113", "fr", "Âge, À côté, ÊTRE, où ? https://example.org/a/long-name-of-a-page?y=z"),
        ("T113", "es", "¿Qué? SEÑOR"),
        ("T114", "ar", "انظر United Nations, Treaty Series, vol. 9001؛ 0,75"),
        ("T115", "ar", "لـ 15 و بـ “x” 1445هـ"),
        ("T116", "en", "1 . . . 2, use .NET and .5, (a), :-)"),
        ("T116", "fr", "oui\u00a0; non ; si ?"),
        ("T117", "en", "etc., ibid., e.g.; 10::30 ... …."),
        ("T118", "en", "a b\n  c"),
    ],
)
def test_what_is_no_fault(code: str, language: str | None, text: str) -> None:
    assert _found(code, language, text) == []


@pytest.mark.parametrize(
    ("code", "language", "text", "words"),
    [
        ("T101", "zh", "他们同意(大会),会议:开始;结束。", [",", ":", ";"]),
        ("T102", "fr", "Convenu，adopté；voir Ａ", ["，", "；", "Ａ"]),
        ("T103", "es", "la «ruta» y la \"vía\"", ["«ruta»", '"vía"']),
        ("T103", "fr", "la \"voie", ['"']),
        ("T104", "fr", "\u00a0: oui: «non»", [":", "«", "»"]),
        ("T106", "en", "May 3rd, 2013; 3rd May 2013; 3 May, 2013; 3 Dec. 2013; 3/5/2013", 5),
        ("T106", "es", "3 de Mayo de 2013; 3 mayo de 2013; 2013-05-03", 3),
        ("T106", "zh", "会议于2013-05-03、二〇一三年五月三日举行", ["2013-05-03", "二〇一三年五月三日"]),
        ("T108", "en", "the Соuncil", ["Соuncil"]),
        ("T109", "zh", "会议（见附件开始)）。", ["）"]),
        ("T110", "ru", "«Путь» и Дорога»", ["»"]),
        ("T111", "es", "31 de abril de 2013, 0 de mayo de 2013", ["31 de abril de 2013", "0 de mayo de 2013"]),
        ("T113", "en", "a\u0007b \ue000 â€™ Ã©", ["\u0007", "\ue000", "â€™", "Ã©"]),
        ("T114", "ar", "نعم (1), لا; كيف?", [",", ";", "?"]),
        ("T116", "fr", "oui , ( non )", [" ,", "( ", " )"]),
        ("T117", "zh", "同意，，通过。，", ["，，", "。，"]),
    ],
)  # fmt: skip
def test_what_is_a_fault(code: str, language: str, text: str, words: list[str] | int) -> None:
    found = _found(code, language, text)
    assert len(found) == words if isinstance(words, int) else found == words


def test_quotations_of_several_paragraphs_are_pairs() -> None:
    assert _found("T110", "en", "They said:", "“1. First.", "“2. Second.", "“3. Third.”", "They left.") == []
    assert _found("T110", "en", "“1. First.", "2. Second.", "3. Third.”", "They left.") == []
    assert _found("T110", "en", "the “first", "They left.", "the “second”") == ["“"]


def test_short_dates_are_left_alone_in_notes() -> None:
    noted = Paragraph([Text("on 3 July 2013"), Footnote("1", "Accessed 3/7/2013")])
    document = Document(language="en", body=[noted])
    assert not undoc.validate(document, options=CheckOptions(select="T106"))


def test_markers_of_a_list_are_in_one_script() -> None:
    def listed(*markers: str) -> list[str | None]:
        body = [Paragraph("x", "1.", [Subparagraph("y", marker) for marker in markers])]
        report = undoc.validate(Document(language="ru", body=body), options=CheckOptions(select="T105"))
        return [item.address for item in report]

    assert listed("а)", "б)", "c)") == ["para. 1 (c)"]
    assert listed("a)", "b)", "с)") == ["para. 1 (с)"]
    assert listed("а)", "b)") == ["para. 1 (а)"]
    assert listed("i)", "ii)", "iii)") == []
    for wrong in (Heading("x", "ІV."), Quotation([Paragraph("x", "1٢.")])):
        assert undoc.validate(Document(body=[wrong]), options=CheckOptions(select="T105"))


def test_every_language_has_its_marks() -> None:
    assert set(TYPOGRAPHY) == set(CODES)
    for one in TYPOGRAPHY.values():
        assert set(one.outer) <= set(QUOTATION_MARKS)
        assert not set(one.outer) & set(one.other_marks)


def test_letters_that_look_alike() -> None:
    assert all(is_cyrillic(letter) for letter in TO_LATIN)
    assert all(is_latin(letter) for letter in TO_CYRILLIC)
    assert in_one_script("Cовет") == "Совет"
    assert in_one_script("СOM") is None


@pytest.mark.parametrize("rule", ["T103", "T104", "T109", "T110", "T112", "T116", "T117", "R104", "R107", "R108"])
@pytest.mark.parametrize("sign", ["(", "«", "“", " ", " ,", "a ", "a a", "1/", "A/1", "2020-", ",;", "65/l", "［（"])
def test_long_rows_of_signs_are_read(rule: str, sign: str) -> None:
    for language in ("fr", "zh"):
        _found(rule, language, sign * 3000)
