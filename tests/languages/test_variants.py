"""What varies in the languages: ordinals up to 199, spellings of months, and detection of short and mixed texts."""

from __future__ import annotations

import datetime as dt

import pytest

from undoc.languages import CODES, language
from undoc.languages.dates import find_dates
from undoc.languages.detect import detect
from undoc.languages.ordinals import ordinal_number


@pytest.mark.parametrize(
    ("code", "words", "number"),
    [
        ("en", "Hundredth", 100),
        ("en", "One hundred and first", 101),
        ("en", "One hundred and twenty-first", 121),
        ("en", "One hundred and ninety-ninth", 199),
        ("en", "68th", 68),
        ("fr", "Soixante et onzième", 71),
        ("fr", "Soixante-dix-septième", 77),
        ("fr", "Quatre-vingtième", 80),
        ("fr", "Quatre-vingt-unième", 81),
        ("fr", "Quatre-vingt-dix-neuvième", 99),
        ("fr", "Cent unième", 101),
        ("fr", "Cent quatre-vingt-unième", 181),
        ("fr", "68e", 68),
        ("es", "Decimocuarto", 14),
        ("es", "Vigesimoprimer", 21),
        ("es", "Duodécimo", 12),
        ("es", "Octogésimo primer", 81),
        ("es", "Centésimo nonagésimo noveno", 199),
        ("ru", "Восьмидесятая", 80),
        ("ru", "Восемьдесят первая", 81),
        ("ru", "Восемьдесят первой", 81),
        ("ru", "Сотая", 100),
        ("ru", "Сто двадцать третья", 123),
        ("ru", "четвёртая", 4),
        ("zh", "八十一", 81),
        ("zh", "一百九十九", 199),
        ("ar", "الحادية والثمانون", 81),
        ("ar", "الثانية عشرة", 12),
        ("ar", "الخامسة والعشرين", 25),
        ("ar", "المائة", 100),
        ("ar", "الأولى بعد المائة", 101),
        ("ar", "الحادية والعشرون بعد المائة", 121),
    ],
)
def test_ordinals(code: str, words: str, number: int) -> None:
    assert ordinal_number(words, language(code)) == number


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("3 اذار/مارس 2014", 3),
        ("3 آذار 2014", 3),
        ("3 نيسان/ابريل 2014", 4),
        ("3 ايار/مايو 2014", 5),
        ("3 حزيران/يونية 2014", 6),
        ("3 تموز / يوليو 2014", 7),
        ("3 اب/اغسطس 2014", 8),
        ("3 ايلول/ سبتمبر 2014", 9),
        ("3 أكتوبر 2014", 10),
        ("3 كانون الأول/ديسمبر 2014", 12),
        ("3 كانون الثاني 2014", 1),
    ],
)
def test_arabic_months_in_their_spellings(text: str, month: int) -> None:
    (found,) = find_dates(text, language("ar"))
    assert found.first == dt.date(2014, month, 3)


def test_days_of_two_months_in_arabic() -> None:
    (found,) = find_dates("30 ايار/مايو - 2 حزيران/يونيه 2014", language("ar"))
    assert (found.first, found.last) == (dt.date(2014, 5, 30), dt.date(2014, 6, 2))


@pytest.mark.parametrize(
    ("code", "text"), [("fr", "1 er mars 2014"), ("es", "1º de marzo de 2014"), ("ru", "1 марта 2014 г.")]
)
def test_the_first_of_a_month(code: str, text: str) -> None:
    (found,) = find_dates(text, language(code))
    assert found.first == dt.date(2014, 3, 1)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The lakes of the north are quiet."),
        ("fr", "Les lacs du nord sont calmes, d’après l’Envoyé."),
        ("es", "Los lagos del norte y sus orillas."),
        ("ru", "Озера (lakes) тихие."),
        ("zh", "甲国常驻代表 Jane Example 的信"),
        ("ar", "بحيرات Aland وBeland هادئة جدا"),
        (
            "zh",
            "A/68/9123\nDistr.: General\n3 July 2013\nChinese\nOriginal: English\n联合国\n大会\n湖泊很安静，大家都同意",
        ),
    ],
)
def test_short_texts_and_texts_with_latin_names(code: str, text: str) -> None:
    assert detect(text) == code


def test_a_long_text_is_told_by_its_middle_too() -> None:
    names = "Jane Example, John Sample\n" * 20
    assert detect(names + "Озера тихие, и берега их тоже. " * 400) == "ru"
    assert detect(names + "les lacs et les rives du nord " * 400) == "fr"


def test_nothing_tells_the_language_of_figures() -> None:
    assert detect("A/68/9123 1, 2, 3") is None


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    "head", ["Letter dated ", "رسالة مؤرخة ", "Lettre datée du 3 juillet 2013, ", "2013年7月3日", "Письмо "]
)
def test_no_pattern_takes_long_over_lines_that_almost_match(code: str, head: str) -> None:
    data = language(code)
    patterns = [*data.letter_titles, *data.note_verbale_titles, *data.note_titles, *data.report_titles, *data.agenda]
    patterns += [*data.annexes.values(), data.session, data.bodies, data.riders, data.original]
    forms = data.resolutions
    patterns += [forms.opening, forms.adopted, forms.titled, forms.draft, forms.meeting, forms.occasion]
    for filler in (" to the by par por на имя إلى من 给致", "A b ", "委员会的", "1, ", "的报告 "):
        line = (head + filler * 200)[:690] + "\n"
        assert [pattern for pattern in patterns if pattern.fullmatch(line)] == []
