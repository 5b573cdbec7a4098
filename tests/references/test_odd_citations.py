"""Citations as reports, letters, budgets and footnotes have them: lists, abbreviations, other organs, what is none."""

from __future__ import annotations

import pytest

from undoc import Symbol, find_references


def _found(text: str, language: str | None = None) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], str(one.symbol)) for one in find_references(text, language)]


def _symbols(text: str, language: str | None = None) -> list[str]:
    return [symbol for _, symbol in _found(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see A/C.3/73/SR.31, 32, 40-42 and 50.",
         [("A/C.3/73/SR.31", "A/C.3/73/SR.31"), ("32", "A/C.3/73/SR.32"), ("40", "A/C.3/73/SR.40"),
          ("42", "A/C.3/73/SR.42"), ("50", "A/C.3/73/SR.50")]),
        ("(A/C.5/73/SR.9 et 24)", [("A/C.5/73/SR.9", "A/C.5/73/SR.9"), ("24", "A/C.5/73/SR.24")]),
        ("(A/C.5/73/SR.2-4, 7)",
         [("A/C.5/73/SR.2", "A/C.5/73/SR.2"), ("4", "A/C.5/73/SR.4"), ("7", "A/C.5/73/SR.7")]),
        ("见A/C.3/73/SR.31、32和50。",
         [("A/C.3/73/SR.31", "A/C.3/73/SR.31"), ("32", "A/C.3/73/SR.32"), ("50", "A/C.3/73/SR.50")]),
        ("A/58/9700 and Add.1 and 2.",
         [("A/58/9700", "A/58/9700"), ("Add.1", "A/58/9700/Add.1"), ("2", "A/58/9700/Add.2")]),
        ("A/66/9319 y Add.1 a 3)",
         [("A/66/9319", "A/66/9319"), ("Add.1", "A/66/9319/Add.1"), ("3", "A/66/9319/Add.3")]),
        ("A/58/9700 and Add.1 and 2 copies", [("A/58/9700", "A/58/9700"), ("Add.1", "A/58/9700/Add.1")]),
        ("A/59/9400 and Corr.1, 3 May", [("A/59/9400", "A/59/9400"), ("Corr.1", "A/59/9400/Corr.1")]),
        ("(A/C.5/73/SR.24 and 9)", [("A/C.5/73/SR.24", "A/C.5/73/SR.24")]),  # records are listed in their order
        # an addendum is none to the one before it, a corrigendum is
        ("A/65/9743/Add.2, Add.5 and Corr.1",
         [("A/65/9743/Add.2", "A/65/9743/Add.2"), ("Add.5", "A/65/9743/Add.5"), ("Corr.1", "A/65/9743/Add.2/Corr.1")]),
        ("A/C.6/64/SR.1–28/Corrigendum", [("A/C.6/64/SR.1–28/Corrigendum", "A/C.6/64/SR.1-28/Corrigendum")]),
        ("A/68/9573–S/2099/26", [("A/68/9573–S/2099/26", "A/68/9573")]),
    ],
)  # fmt: skip
def test_what_follows_a_symbol_by_its_number_alone(text: str, expected: list[tuple[str, str]]) -> None:
    assert _found(text) == expected


@pytest.mark.parametrize(
    "symbol",
    ["S/PV.4213 (Resumption 1)", "A/77/6 (Introduction)", "TD(XIV)/9", "TD/B(S-XX)/3", "LC/G.9522(SES.34/3)",
     "SPLOS/72", "IDB.38/Dec.9", "GC.15/Res.4", "UNEP(DTIE)/HG/COP.2/9"],
)  # fmt: skip
def test_brackets_and_short_numbers_of_symbols_in_text(symbol: str) -> None:
    assert _found(f"see {symbol}, para. 4") == [(symbol, symbol)]


def test_a_symbol_with_arabic_figures() -> None:
    assert Symbol("A/٦٨/٩١٢٣") == Symbol("A/68/9123")
    assert Symbol("A/RES/６５/１７０").number == 170


def test_a_decision_printed_in_small_letters_is_a_decision() -> None:
    assert Symbol("idb.38/dec.9").kind == "decision"
    assert (str(Symbol("idb.38/dec.9")), str(Symbol("a/dec/66/518"))) == ("IDB.38/Dec.9", "A/DEC/66/518")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "In its resolution 41/12, the Human Rights Council requested", ["A/HRC/RES/41/12"]),
        ("en", "In its resolutions 34/24 and 41/12 of 11 July 2019, the Council requested",
         ["A/HRC/RES/34/24", "A/HRC/RES/41/12"]),
        ("en", "In its resolution 41/12, entitled “Birds”, the Human Rights Council", ["A/HRC/RES/41/12"]),
        ("en", "In its resolution 41/12, the General Assembly requested", ["A/RES/41/12"]),
        ("en", "Guided by resolution 41/12, the Human Rights Council", ["A/RES/41/12"]),
        ("fr", "Dans sa résolution 41/12, le Conseil des droits de l’homme a prié", ["A/HRC/RES/41/12"]),
        ("es", "En su resolución 41/12, el Consejo de Derechos Humanos solicitó", ["A/HRC/RES/41/12"]),
        ("ru", "В своей резолюции 41/12 Совет по правам человека просил", ["A/HRC/RES/41/12"]),
        ("zh", "在第41/12号决议中，人权理事会请", ["A/HRC/RES/41/12"]),
        ("ar", "في قراره 41/12، طلب مجلس حقوق الإنسان", ["A/HRC/RES/41/12"]),
        ("ar", "في قرارها 41/12، طلبت الجمعية العامة", ["A/RES/41/12"]),
    ],
)  # fmt: skip
def test_the_organ_is_the_subject_behind_its_resolution(language: str, text: str, expected: list[str]) -> None:
    assert _symbols(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("resolution 61/4 of the Commission on Narcotic Drugs", []),
        ("Commission on Narcotic Drugs resolution 61/4 and Assembly resolution 61/5", ["A/RES/61/5"]),
        ("Statistical Commission decision 47/101", []),
        ("麻醉药品委员会第61/4号决议和大会第61/5号决议", ["A/RES/61/5"]),
        ("欢迎建设和平委员会的报告，并按照第41/4号决议", ["A/RES/41/4"]),
        ("解决委员会保存的记录和使其现代化的问题以及按照第194(III)号决议", ["A/RES/194 (III)"]),
        ("ECLAC resolution 700(XXXVI) and ESCAP resolution 73/9", []),
        ("Trade and Development Board decision 493 (LIV)", []),
        ("DP/2099/38, decision 2017/24", ["DP/2099/38"]),
        ("CAC/COSP/2099/9, resolution 6/1", ["CAC/COSP/2099/9"]),
        ("League of Arab States resolution 7438 (2011)", []),
        ("Parliamentary Assembly resolution 1416 (2005)", []),
        ("Parliamentary Assembly and Security Council resolution 1416 (2002)", ["S/RES/1416 (2002)"]),
        ("resolution 2001/37 of the European Parliament", []),
        ("the Commission on Human Rights, in resolution 2005/69", ["E/CN.4/RES/2005/69"]),
        # the Assembly was far beyond the Council's numbers in every roman session
        ("Resolution 663 C (XXIV) of 31 July 1957 and resolution 2603 A (XXIV)",
         ["E/RES/663 (XXIV)", "A/RES/2603 (XXIV)"]),
        ("resolutions 1 (I), 181 (II), 217 A (III), 377 (V) and 1514 (XV)",
         ["A/RES/1 (I)", "A/RES/181 (II)", "A/RES/217 (III)", "A/RES/377 (V)", "A/RES/1514 (XV)"]),
    ],
)  # fmt: skip
def test_numbers_of_other_organs(text: str, expected: list[str]) -> None:
    assert _symbols(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Security Council resolutions 1325, 1820 and 1888 on women",
         ["S/RES/1325 (2000)", "S/RES/1820 (2008)", "S/RES/1888 (2009)"]),
        ("en", "Security Council resolutions 1820, 1960 and 2106",
         ["S/RES/1820 (2008)", "S/RES/1960 (2010)", "S/RES/2106 (2013)"]),
        ("en", "resolution 1701, 2006 being the year of the war", ["S/RES/1701 (2006)"]),
        ("en", "Resolution No. 65/170 and resolution no. 1325", ["A/RES/65/170", "S/RES/1325 (2000)"]),
        ("en", "a screen resolution of 1024, 768 or 600 lines", []),
        ("fr", "la résolution du Conseil de sécurité 1373", ["S/RES/1373 (2001)"]),
        ("ar", "قرار مجلس الأمن 1325", ["S/RES/1325 (2000)"]),
        ("zh", "安全理事会第1325号、第1820号和第1888号决议",
         ["S/RES/1325 (2000)", "S/RES/1820 (2008)", "S/RES/1888 (2009)"]),
        ("zh", "第1325号决议", ["S/RES/1325 (2000)"]),
        ("zh", "第169号决议", []),
    ],
)  # fmt: skip
def test_resolutions_of_the_security_council_without_their_year(language: str, text: str, expected: list[str]) -> None:
    assert _symbols(text, language) == expected
    assert _symbols(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("General Assembly res. 48/134 and Security Council res. 1373 (2001)", ["A/RES/48/134", "S/RES/1373 (2001)"]),
        ("rés. 65/170 de l’Assemblée générale", ["A/RES/65/170"]),
        ("рез. 65/170 Генеральной Ассамблеи", ["A/RES/65/170"]),
        ("the measures. 48/134 of them", []),
    ],
)
def test_words_cut_short(text: str, expected: list[str]) -> None:
    assert _symbols(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قرار الجمعية العامة ٦٥/١٧٠ وقرار مجلس الأمن ١٣٢٥ (٢٠٠٠)",
         [("٦٥/١٧٠", "A/RES/65/170"), ("١٣٢٥ (٢٠٠٠)", "S/RES/1325 (2000)")]),
        ("第６５／１７０号决议", [("６５／１７０", "A/RES/65/170")]),
        ("resolution 3093 A to E (XXVIII)", [("3093 A to E (XXVIII)", "A/RES/3093 (XXVIII)")]),
        ("القرار 2200 ألف وباء (د-21)", [("2200 ألف وباء (د-21)", "A/RES/2200 (XXI)")]),
    ],
)  # fmt: skip
def test_figures_and_letters_as_printed(text: str, expected: list[tuple[str, str]]) -> None:
    assert _found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Law 26/2005 of 14 June and Decree-Law No. 5/2009", "Directive 2004/38/EC of the European Parliament",
        "Council Regulation (EC) No 881/2002", "Council Decision 2010/413/CFSP", "Framework Decision 2008/913/JHA",
        "World Health Assembly resolution WHA66.10", "ILO Convention No. 169 (1989)", "UNESCO 36 C/5",
        "contract 12/2011 and purchase order 45/2014", "tel. +41 22 917 12/34", "the budget for 2016/17",
        "ICC-02/05-01/09 and case No. IT-95-5/18-T", "Application No. 1234/05", "Opinion No. 39/2016",
        "vol. 1, No. 3/4 (1998)", "IMO resolution A.1110(30)", "ICAO Assembly resolution A40-18", "the vote was 14/0/1",
        "Treaty Series, vol. 75, Nos. 970/973", "HIV/AIDS and SARS-CoV-2/2019", "ACHPR/Res.275 (LV)",
        "MEPC.1/Circ.795, IPCC/2014, EB128/2011/REC/1", "D-1/P-5 posts and GS-7/2 steps", "decision 3/CMA.3",
        "loi no 2008-696, décret n° 12/2004", "la Ley 26/2005 y el Real Decreto 5/2010", "Указ № 5/99, Закон № 26/2005",
        "第26/2005号法律和第5/99号法令", "القانون 26/2005 والمرسوم 5/99", "version 1/2, page 12/34",
    ],
)  # fmt: skip
def test_laws_cases_and_contracts_are_no_citations(text: str) -> None:
    assert _found(text) == []


def test_a_list_of_records_ends_with_its_paragraph() -> None:
    assert _symbols("A/C.3/68/SR.9, 12\n\nThe meeting rose.") == ["A/C.3/68/SR.9", "A/C.3/68/SR.12"]


def test_a_supplement_glued_to_a_symbol_is_no_citation_of_its_own() -> None:
    text = "Official Records of the General Assembly, Sixty-eighth Session, A/68/9123Supplement No. 16"
    assert len(find_references(text)) == 1


def test_the_number_of_a_supplement_is_none_of_a_resolution() -> None:
    text = "resolution 65/1; Official Records of the General Assembly, Sixty-eighth Session, Supplement No. 16 (XXV)"
    assert _symbols(text) == ["A/RES/65/1", "A/68/16"]


def test_an_addendum_may_have_a_corrigendum_of_its_own() -> None:
    assert _found("A/68/9123, Add.1 and Add.1/Corr.1") == [
        ("A/68/9123", "A/68/9123"),
        ("Add.1", "A/68/9123/Add.1"),
        ("Add.1/Corr.1", "A/68/9123/Add.1/Corr.1"),
    ]


def test_citations_of_one_stroke_and_of_one_bracket_do_not_overlap() -> None:
    assert [(one.start, one.end) for one in find_references("decision 1 / 217 A (III)")] == [(9, 16)]


def test_only_a_single_session_stands_before_the_dash_of_a_range() -> None:
    assert _symbols("resolutions 65/1–65/5 and 66/1-66/3") == [
        "A/RES/65/1", "A/RES/65/5", "A/RES/66/1", "A/RES/66/3",
    ]  # fmt: skip
    assert _symbols("resolution 3–65/5") == []
