"""What is cited, by symbol and by number, in six languages."""

from __future__ import annotations

import pytest

from undoc import Reference, Symbol, find_references


def _found(text: str, language: str | None = None) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], str(one.symbol)) for one in find_references(text, language)]


def _symbols(text: str, language: str | None = None) -> list[str]:
    return [symbol for _, symbol in _found(text, language)]


def test_the_span_is_that_of_the_citation_itself() -> None:
    found = find_references("大会第65/170号决议")
    assert found == [Reference(3, 9, Symbol("A/RES/65/170"))]
    assert repr(found) == "[Reference(start=3, end=9, symbol=Symbol('A/RES/65/170'))]"


BY_NUMBER = [
    ("zh", "大会第65/170号和第67/第219号决议呼吁", ["A/RES/65/170", "A/RES/67/219"]),
    ("zh", "大会第 65/170 号和第 67/219 号决议", ["A/RES/65/170", "A/RES/67/219"]),
    ("zh", "回顾其2030年12月20日第85/170号、2031年12月21日第86/219号和2032年12月19日第87/3号决议",
     ["A/RES/85/170", "A/RES/86/219", "A/RES/87/3"]),
    ("zh", "安全理事会第1325（2000）号、第1820(2008)号决议", ["S/RES/1325 (2000)", "S/RES/1820 (2008)"]),
    ("zh", "人权理事会第31/18号决议和大会第60/251号决议", ["A/HRC/RES/31/18", "A/RES/60/251"]),
    ("zh", "经济及社会理事会2005年7月22日第2005/27号决议", ["E/RES/2005/27"]),
    ("zh", "大会第2625(XXV)号决议，附件", ["A/RES/2625 (XXV)"]),
    ("zh", "第66/518号决定", ["A/DEC/66/518"]),
    ("en", "General Assembly resolutions 95/170 and 97/219", ["A/RES/95/170", "A/RES/97/219"]),
    ("en", "resolutions 55/186 of 20 December 2000, 56/181 of 21 December 2001 and 57/241",
     ["A/RES/55/186", "A/RES/56/181", "A/RES/57/241"]),
    ("en", "Security Council resolutions 1267 (1999), 1333 (2000) and 2085 (2012)",
     ["S/RES/1267 (1999)", "S/RES/1333 (2000)", "S/RES/2085 (2012)"]),
    ("en", "resolutions 2625 (XXV), 217 A (III), 1874 (S-IV) and 2252 (ES-V)",
     ["A/RES/2625 (XXV)", "A/RES/217 (III)", "A/RES/1874 (S-IV)", "A/RES/2252 (ES-V)"]),
    ("en", "resolution 1503 (XLVIII) of the Economic and Social Council", ["E/RES/1503 (XLVIII)"]),
    ("en", "resolution 155 C (VII) of the Economic and Social Council", ["E/RES/155 (VII)"]),
    ("en", "resolutions S-26/2 and ES-10/17", ["A/RES/S-26/2", "A/RES/ES-10/17"]),
    ("en", "Human Rights Council resolutions S-17/1 and 17/4", ["A/HRC/RES/S-17/1", "A/HRC/RES/17/4"]),
    ("en", "resolution 21/2 of the Human Rights Council", ["A/HRC/RES/21/2"]),
    ("en", "resolution 21/902 of the Human Rights Council", ["A/HRC/RES/21/902"]),
    ("en", "the Human Rights Council, in its resolution 31/18, decided", ["A/HRC/RES/31/18"]),
    ("en", "resolutions 34/24 and 40/20 of the Human Rights Council", ["A/HRC/RES/34/24", "A/HRC/RES/40/20"]),
    ("en", "General Assembly resolution 60/251 and Human Rights Council resolution 5/1",
     ["A/RES/60/251", "A/HRC/RES/5/1"]),
    ("en", "Recalling its resolutions 5/1 and 5/2 of 18 June 2007", ["A/HRC/RES/5/1", "A/HRC/RES/5/2"]),
    ("en", "Economic and Social Council resolution 2005/27 and decision 2005/234", ["E/RES/2005/27", "E/DEC/2005/234"]),
    ("en", "Commission on Human Rights resolution 1998/74", ["E/CN.4/RES/1998/74"]),
    ("en", "decision 67/551", ["A/DEC/67/551"]),
    ("en", "its decision 17/101", ["A/HRC/DEC/17/101"]),
    ("en", "resolution 4/1 of the United Nations Environment Assembly", ["UNEP/EA.4/Res.1"]),
    ("en", "resolution 1325 on women", ["S/RES/1325 (2000)"]),
    ("en", "resolution 242 of the Security Council", ["S/RES/242 (1967)"]),
    ("en", "resolutions 65/1 to 65/5", ["A/RES/65/1", "A/RES/65/5"]),
    ("fr", "résolutions 67/207 et 67/210 de l’Assemblée générale", ["A/RES/67/207", "A/RES/67/210"]),
    ("fr", "les résolutions 36/6 du 28 septembre 2017 et 45/9 du Conseil des droits de l’homme",
     ["A/HRC/RES/36/6", "A/HRC/RES/45/9"]),
    ("fr", "RÉSOLUTION 1325 (2000) et la décision 66/517 du 2 décembre 2011", ["S/RES/1325 (2000)", "A/DEC/66/517"]),
    ("es", "las resoluciones 64/292, de 28 de julio de 2010, y 65/154", ["A/RES/64/292", "A/RES/65/154"]),
    ("es", "la resolución 17/4 del Consejo de Derechos Humanos", ["A/HRC/RES/17/4"]),
    ("es", "sus decisiones 58/521, de 8 de diciembre de 2003, y 60/518", ["A/DEC/58/521", "A/DEC/60/518"]),
    ("ru", "во исполнение резолюций 67/1 и 67/97", ["A/RES/67/1", "A/RES/67/97"]),
    ("ru", "в резолюции 17/4 Совета по правам человека от 16 июня 2011 года", ["A/HRC/RES/17/4"]),
    ("ru", "резолюцией 2625 (ХХV)", ["A/RES/2625 (XXV)"]),  # the session typed with Cyrillic letters
    ("ru", "решением 2005/234 Экономического и Социального Совета", ["E/DEC/2005/234"]),
    ("ar", "عملا بقراري الجمعية العامة 66/199 و 67/209", ["A/RES/66/199", "A/RES/67/209"]),
    ("ar", "قرار مجلس حقوق الإنسان 31/18", ["A/HRC/RES/31/18"]),
    ("ar", "قرارات مجلس الأمن 1325 (2000) و 1820 (2008)", ["S/RES/1325 (2000)", "S/RES/1820 (2008)"]),
    ("ar", "القرار 2625 (د-25) وقرارهـــــا 1514 (د-15)", ["A/RES/2625 (XXV)", "A/RES/1514 (XV)"]),
    ("ar", "القراران دإ-26/2 و دإط-10/17", ["A/RES/S-26/2", "A/RES/ES-10/17"]),
    ("ar", "ومقررها 66/518 المؤرخ 2 كانون الأول/ديسمبر 2011", ["A/DEC/66/518"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), BY_NUMBER, ids=[text for _, text, _ in BY_NUMBER])
def test_resolutions_and_decisions_by_number(language: str, text: str, expected: list[str]) -> None:
    assert _symbols(text, language) == expected
    assert _symbols(text) == expected, "the words tell the language"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see A/C.3/68/L.12/Rev.1, para. 6.", ["A/C.3/68/L.12/Rev.1"]),
        ("A/68/9050。", ["A/68/9050"]),
        ("见A/68/9050和A/HRC/47/9058。", ["A/68/9050", "A/HRC/47/9058"]),
        ("载于A/AC.154/9415号文件", ["A/AC.154/9415"]),
        ("(A/67/9335, para. 6)", ["A/67/9335"]),
        ("A/67/9335 and Corr.1 and Add.1-3", ["A/67/9335", "A/67/9335/Corr.1", "A/67/9335/Add.1", "A/67/9335/Add.3"]),
        ("A/76/6 (Sect. 29A)/Corr.1 и A/76/6 (Sect. 30)", ["A/76/6 (Sect. 29A)/Corr.1", "A/76/6 (Sect. 30)"]),
        ("UNEP/EA.4/Res.14, GOV/2099/9, INFCIRC/9214, ICCD/COP(13)/21/Add.1",
         ["UNEP/EA.4/Res.14", "GOV/2099/9", "INFCIRC/9214", "ICCD/COP(13)/21/Add.1"]),
        ("S/PRST/2099/24; S/RES/1325 (2000).", ["S/PRST/2099/24", "S/RES/1325 (2000)"]),
        ("А/68/9123", ["A/68/9123"]),  # its first letter is Cyrillic
        ("NEWBODY/CONF.9/2099/L.3", ["NEWBODY/CONF.9/2099/L.3"]),
    ],
)  # fmt: skip
def test_symbols_written_out(text: str, expected: list[str]) -> None:
    assert _symbols(text) == expected


def test_a_joint_symbol_is_one_citation() -> None:
    text = "A/68/9573‑S/2099/26, annex"
    (found,) = find_references(text)
    assert text[found.start : found.end] == "A/68/9573‑S/2099/26"
    assert (found.symbol, found.also) == (Symbol("A/68/9573"), (Symbol("S/2099/26"),))
    (found,) = find_references("E/CN.9/2099/2-E/CN.9/Sub.2/2099/46")
    assert (found.symbol, found.also) == (Symbol("E/CN.9/2099/2"), (Symbol("E/CN.9/Sub.2/2099/46"),))


@pytest.mark.parametrize(
    "text",
    [
        "Official Records of the General Assembly, Sixty-eighth Session, Supplement No. 16, chap. II",
        "Documents officiels de l’Assemblée générale, soixante-huitième session, Supplément no 16",
        "Documentos Oficiales de la Asamblea General, sexagésimo octavo período de sesiones, Suplemento núm. 16",
        "Официальные отчеты Генеральной Ассамблеи, шестьдесят восьмая сессия, Дополнение № 16",
        "《大会正式记录，第六十八届会议，补编第16号》",
        "الوثائق الرسمية للجمعية العامة، الدورة الثامنة والستون، الملحق رقم 16",
    ],
)
def test_supplements_without_a_symbol(text: str) -> None:
    assert _symbols(text) == ["A/68/16"]


def test_supplements_with_a_symbol_are_cited_once() -> None:
    text = (
        "Official Records of the General Assembly, Sixty-eighth Session, Supplement No. 16 (A/68/16); "
        "and ibid., Seventieth Session, Supplement No. 3"
    )
    assert _found(text) == [("A/68/16", "A/68/16"), ("Supplement No. 3", "A/70/3")]


def test_supplements_of_the_council_are_numbered_by_year() -> None:
    assert _symbols("Official Records of the Economic and Social Council, 2005, Supplement No. 3") == ["E/2005/23"]


def test_supplements_before_the_numbering_by_session_are_left() -> None:
    assert _symbols("Official Records of the General Assembly, Twenty-ninth Session, Supplement No. 31") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the date tells whose session it is
        ("resolution 31/18 of 24 March 2016", ["A/HRC/RES/31/18"]),
        ("resolution 31/18 of 1 December 1976", ["A/RES/31/18"]),
        ("resolution 10/4 of 16 October 2050", []),
        # organs without symbols of their own
        ("Commission on Crime Prevention and Criminal Justice resolution 27/5", []),
        ("la resolución 27/5 de la Comisión de Prevención del Delito", []),
        ("la décision 14/8 de la Conférence des Parties", []),
        ("decision 1/CP.16 and decision VII/28", []),
        # a document holds the resolutions of the organ that reports
        ("A/73/53, chap. IV, sect. A, resolution 37/17", ["A/73/53", "A/HRC/RES/37/17"]),
        ("A/71/25, annex, resolution 2/5", ["A/71/25", "UNEP/EA.2/Res.5"]),
        ("A/60/9693, annex II, resolution 12/3", ["A/60/9693"]),
    ],
)
def test_whose_resolution_it_is(text: str, expected: list[str]) -> None:
    assert _symbols(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "on 30/06 at noon", "3/4 of the members", "and/or", "km/h", "A/B testing", "9/11", "open 24/7", "page 3/10",
        "tel. 212/963-1234", "2099-06-30", "2013/14", "https://example.org/A/68/9123", "docs/A/68/9123",
        "A/68/9123.pdf", "HTTP/1.1", "ISO/9001", "influenza A/H1N1", "N/A", "",
        "United Nations, Treaty Series, vol. 999, No. 14668",
        "the resolution of 30/06 on hours 24/7", "decision taken on 3/4", "with 2,085 (2012) members", "决定30/06",
        "a resolution of 1080/60 pixels is a resolution nonetheless", "الاستقرار 24/7",
    ],
)  # fmt: skip
def test_what_is_no_citation(text: str) -> None:
    assert _found(text, "en") == []
    assert _found(text) == []


def test_numbers_in_the_next_sentence_are_not_governed() -> None:
    assert _symbols("It adopted the resolution. The scores were 3/4 and 55/66.") == []


def test_a_year_next_to_no_word_must_fit_the_number() -> None:
    text = "resolution 1325 (2000) was recalled by the members of the group, who then counted 1500 (2099) cases"
    assert _symbols(text) == ["S/RES/1325 (2000)"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("resolution\xa01325\xa0(2000) and resolution 65/170", ["S/RES/1325 (2000)", "A/RES/65/170"]),
        ("General Assembly resolutions\n65/170 and\n67/219", ["A/RES/65/170", "A/RES/67/219"]),
        ("the resolution\n\n65/170", []),
        ("A\u221568\u22159123", ["A/68/9123"]),
        ("resolution 217\u202fA\xa0(III)", ["A/RES/217 (III)"]),
    ],
)
def test_spaces_strokes_and_line_breaks(text: str, expected: list[str]) -> None:
    assert _symbols(text) == expected


def test_two_languages_in_one_text() -> None:
    assert _symbols("Resolution 65/170; 大会第67/219号决议; résolution 66/12") == [
        "A/RES/65/170",
        "A/RES/67/219",
        "A/RES/66/12",
    ]


def test_an_unknown_language_is_no_error() -> None:
    assert _symbols("resolution 65/170", "xx") == ["A/RES/65/170"]
    assert _symbols("第65/170号决议", "zh-Hans") == ["A/RES/65/170"]


def test_symbols_print_and_link() -> None:
    symbol = Symbol("  S/RES/2085  (2012)\n")
    assert str(symbol) == "S/RES/2085 (2012)"
    assert repr(symbol) == "Symbol('S/RES/2085 (2012)')"
    assert symbol.url() == "https://undocs.org/S/RES/2085(2012)"
    assert symbol.url("fr") == "https://undocs.org/fr/S/RES/2085(2012)"
