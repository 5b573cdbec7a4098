"""The typed parts of a symbol."""

from __future__ import annotations

import pytest

from undoc import Symbol

_ = None


@pytest.mark.parametrize(
    ("printed", "organ", "kind", "session", "year", "number"),
    [
        ("A/99/9050", "A", _, 99, _, 9050),
        ("A/9520/Rev.20", "A", _, _, _, 9520),
        ("A/99/L.9/Rev.2", "A", "limited", 99, _, 9),
        ("A/C.6/99/SR.12", "A/C.6", "summary record", 99, _, 12),
        ("A/INF/99/1", "A", "information", 99, _, 1),
        ("A/BUR/99/9", "A/BUR", _, 99, _, 9),
        ("A/ES-10/PV.39", "A", "verbatim record", "ES-10", _, 39),
        ("A/HRC/S-90/2/Add.1", "A/HRC", _, "S-90", _, 2),
        ("A/HRC/99/NGO/9", "A/HRC", "statement by a non-governmental organization", 99, _, 9),
        ("A/HRC/WG.6/14/XYZ/1", "A/HRC/WG.6", _, 14, _, 1),
        ("A/CN.9/WG.III/WP.9142", "A/CN.9/WG.III", "working paper", _, _, 9142),
        ("A/CONF.951/26", "A/CONF.951", _, _, _, 26),
        ("A/AC.905/C.2/9112", "A/AC.905/C.2", _, _, _, 9112),
        ("A/RES/65/170", "A", "resolution", 65, _, 170),
        ("A/RES/2625 (XXV)", "A", "resolution", 25, _, 2625),
        ("A/RES/3201 (S-VI)", "A", "resolution", "S-6", _, 3201),
        ("A/RES/S-32/1", "A", "resolution", "S-32", _, 1),
        ("A/DEC/99/551", "A", "decision", 99, _, 551),
        ("A/HRC/RES/21/2", "A/HRC", "resolution", 21, _, 2),
        ("S/RES/1325 (2000)", "S", "resolution", _, 2000, 1325),
        ("S/2093/9033", "S", _, _, 2093, 9033),
        ("S/PRST/2092/1", "S", "presidential statement", _, 2092, 1),
        ("S/PV.4567 (Resumption 1)", "S", "verbatim record", _, _, 4567),
        ("S/AC.937/2093/(9455)/26", "S/AC.937", _, _, 2093, 26),
        ("E/RES/2093/21", "E", "resolution", _, 2093, 21),
        ("E/RES/663 C (XXIV)", "E", "resolution", 24, _, 663),
        ("E/CN.4/Sub.2/AC.2/1987/WP.4", "E/CN.4/Sub.2/AC.2", "working paper", _, 1987, 4),
        ("E/XYZ/2093/1", "E", _, _, 2093, 1),
        ("ST/SGB/2093/13", "ST", "bulletin", _, 2093, 13),
        ("ST/AI/2090/5", "ST", "administrative instruction", _, 2090, 5),
        ("T/PET.5/9123", "T", "petition", _, _, 5),
        ("TD/B/41(1)/L.9", "TD/B", "limited", 41, _, 9),
        ("TD/B/WP(XXXV)/L.9", "TD/B", "limited", 35, _, 9),
        ("ECE/TRANS/WP.29/2093/1", "ECE/TRANS/WP.29", _, _, 2093, 1),
        ("DP/FPA/2093/1", "DP/FPA", _, _, 2093, 1),
        ("CCPR/C/GC/36", "CCPR/C", "general comment", _, _, 36),
        ("CEDAW/C/49/D/9017/2008", "CEDAW/C", "views", 49, 2008, 9017),
        ("CRC/C/XYZ/CO/4", "CRC/C", "concluding observations", _, _, 4),
        ("NPT/CONF.2090/50", "NPT/CONF", _, _, 2090, 50),
        ("BWC/CONF.VII/9", "BWC/CONF", _, 7, _, 9),
        ("GC.18/INF/4", "GC", "information", 18, _, 4),
        ("ICCD/COP(13)/21", "ICCD/COP", _, 13, _, 21),
        ("ISBA/18/A/11", "ISBA/A", _, 18, _, 11),
        ("UNEP/EA.4/Res.14", "UNEP/EA", "resolution", 4, _, 14),
        ("JIU/REP/2098/6", "JIU", "report", _, 2098, 6),
        ("SG/SM/99345", _, "press release", _, _, 99345),
        ("XYZ/2099/9", _, _, _, 2099, 9),
        ("65/170", "A", "resolution", 65, _, 170),
        ("2758 (XXVI)", "A", "resolution", 26, _, 2758),
        ("2085 (2012)", "S", "resolution", _, 2012, 2085),
        ("2093/21", "E", "resolution", _, 2093, 21),
        ("ES-11/1", "A", "resolution", "ES-11", _, 1),
    ],
)
def test_parts(
    printed: str, organ: str | None, kind: str | None, session: object, year: int | None, number: int | None
) -> None:
    symbol = Symbol(printed)
    found = (symbol.organ and symbol.organ.code, symbol.kind, symbol.session, symbol.year, symbol.number)
    assert found == (organ, kind, session, year, number)


def test_letters_modifiers_and_divisions() -> None:
    assert Symbol("A/RES/99/9003 A-B").letters == "A-B"
    assert Symbol("A/RES/99/9003").letters is None
    symbol = Symbol("A/CONF.951/26/Rev.1/Add.1-3 (Vol. I)*")
    assert [(one.kind, one.number) for one in symbol.modifiers] == [
        ("revision", "1"),
        ("addendum", "1-3"),
        ("reissue", "*"),
    ]
    assert [str(one) for one in symbol.modifiers] == ["Rev.1", "Add.1-3", "*"]
    assert symbol.divisions == ("Vol. I",)
    assert str(symbol.base) == "A/CONF.951/26 (Vol. I)"
    assert [str(one) for one in Symbol("A/C.6/99/SR.1/Corrigendum").modifiers] == ["Corrigendum"]
    assert [one.kind for one in Symbol("A/99/87/Summary").modifiers] == ["summary"]
    assert Symbol("A/RES/2625 (XXV)").divisions == ()
    assert Symbol("A/99/6 (Sect. 3)/Part A/Corr.1").divisions == ("Sect. 3", "Part A")


@pytest.mark.parametrize(
    ("printed", "base"),
    [
        ("A/99/100/Add.1/Corr.1", "A/99/100"),
        ("A/99/6 (Sect. 3)/Add.1", "A/99/6 (Sect. 3)"),
        ("A/99/6 (Sect. 3)/Part A/Corr.1", "A/99/6 (Sect. 3)/Part A"),
        ("A/RES/69/9250*", "A/RES/69/9250"),
        ("A/99/100", "A/99/100"),
        ("2758 (XXVI)", "2758 (XXVI)"),
        ("A/RES/217 A (III)", "A/RES/217 A (III)"),
    ],
)
def test_base(printed: str, base: str) -> None:
    assert Symbol(printed).base == Symbol(base)
    assert Symbol(base).modifiers == ()


def test_organs_have_names_and_parents() -> None:
    organ = Symbol("A/C.3/99/L.9").organ
    assert organ is not None
    assert [organ.name(code) for code in (None, "en", "fr", "zh")] == [
        "Third Committee",
        "Third Committee",
        "Troisième Commission",
        "第三委员会",
    ]
    assert str(organ) == "A/C.3"
    assert organ.parent is not None
    assert organ.parent.name("es") == "Asamblea General"
    assert organ.parent.parent is None
    council = Symbol("A/HRC/99/1").organ
    assert council is not None
    assert council.name("ru") == "Совет по правам человека"
    assert (council.actor, organ.actor) == ("un-hrc", "un-ga")
    commission = Symbol("ISBA/18/A/9").organ
    assert commission is not None
    assert commission.name("fr") == "Assembly of the International Seabed Authority"  # no other is known
    ad_hoc = Symbol("A/AC.909/1").organ
    assert ad_hoc is not None
    assert ad_hoc.name() is None
