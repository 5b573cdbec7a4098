"""The canonical form, and what is refused."""

from __future__ import annotations

import pickle

import pytest

from undoc import Symbol, SymbolError, UndocError

#: As printed, series by series; famous ones, otherwise invented numbers.
PRINTED = """
A/99/9050
A/9501/Rev.20
A/99/PV.9
A/99/L.9/Rev.2/Add.1
A/99/100/Add.1/Corr.1
A/99/7/Add.1-30
A/99/6 (Sect. 29)
A/99/6 (Sect. 3)/Add.1
A/99/6 (Sect. 3)/Part A
A/99/950/Part II/Corr.1
A/99/950/PARTY
A/99/6 (Income sect. 1)
A/99/6 (Plan outline)
A/99/10 (Supp)
A/99/87/Summary
A/99/250*
A/BUR/99/1
A/INF/99/1/Rev.1
A/SPC/44/SR.9
A/AC.909/2091/9
A/AC.905/C.2/9112
A/AC.937/18 (Part II)/Add.1
A/C.5/99/L.9/Rev.1
A/C.6/99/SR.1-28/Corrigendum
A/CN.4/L.9812
A/CN.9/WG.III/WP.9142
A/CONF.951/26/Rev.1 (Vol. I)
A/ES-10/PV.9039
A/HRC/99/9001
A/HRC/S-90/2/Add.1
A/HRC/WG.6/99/XYZ/1
A/HRC/RES/99/2
A/RES/65/170
A/RES/76/9003 A
A/RES/76/9003 A-B
A/RES/217 A (III)
A/RES/377 (V)
A/RES/2625 (XXV)
A/RES/3201 (S-VI)
A/RES/2252 (ES-V)
A/RES/S-32/1
A/RES/ES-11/1
A/DEC/99/551
S/2091/9033/Add.1
S/25070
S/PV.9567 (Resumption 1)
S/PRST/2091/9
S/RES/1325 (2000)
S/AC.937/2093/(9455)/26
S/INF/99
E/2093/99
E/C.12/GC/91
E/CN.4/Sub.2/AC.2/1987/WP.9/Add.1
E/CN.17/2092/PC.2/9
E/ECE/TRANS/9505/Rev.2/Add.9125
E/ECE(XXX)/9
E/NL.2092/1
E/RES/2093/9021
E/RES/663 C (XXIV)
E/DEC/2093/201
T/PET.5/9123
ST/AI/2090/5/Amend.1
ST/ESA/SER.A/9123
ST/IC/2093/9
ST/LIB/SER.B/5/Rev.5
ST/SGB/2093/13
ST/SGB/Staff Rules/1/Rev.7
BWC/CONF.VII/9
CAC/COSP/2099/17
CAT/C/SR.9209
CBD/COP/DEC/X/9
CCPR/C/GC/36
CCPR/C/XYZ/CO/7/Add.2
CD/PV.9299
CEDAW/C/99/D/9017/2098
CRC/C/3/Add.60
DP/FPA-ICEF-UNW/2093/1
ECE/TRANS/WP.29/2093/1
FCCC/CP/2095/10/Add.1
FCCC/SBSTA/2092/MISC.5
GC.18/INF/9
HRI/CORE/1/Add.5/Rev.1
HRI/GEN/1/Rev.9 (Vol. II)
ICC-ASP/92/20
ICCD/COP(13)/9021/Add.1
ISBA/18/A/9011
JIU/REP/2098/6
LC/L.9456(SES.35/3)
LC/PUB.2098/2/Rev.1-P
NPT/CONF.2090/28 (Parts I and II)/Corr.1
NPT/CONF.2090/PC.I/WP.13
OP-CAT/9
PCNICC/2000/WGRPE(7)/DP.9
SG/SM/99345
SPLOS/9183
TD(VIII)/Misc.9
TD/B/41(1)/SC.1/L.9
TD/B/C.I/MEM.3/9
TD/B/WP(XXXV)/Misc.1/Rev.1
UNEP(DEPI)/MED IG.21/9
UNEP/EA.4/HLS.1
UNEP/EA.4/Res.9014
UNEP/OzL.Pro.23/9
XYZ/2099/ABC.9
65/170
S-32/1
ES-11/1
2758 (XXVI)
2085 (2012)
""".strip().splitlines()


@pytest.mark.parametrize("printed", PRINTED)
def test_what_is_printed_comes_back(printed: str) -> None:
    symbol = Symbol(printed)
    assert str(symbol) == symbol.value == printed
    for other in (printed.lower(), printed.upper(), f"\n {printed.replace('/', ' / ')}\t", printed.replace(" (", "(")):
        assert Symbol(other) == symbol, other
        assert hash(Symbol(other)) == hash(symbol)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("S/RES/2085(2012)", "S/RES/2085 (2012)"),
        ("A/RES/2625(xxv)", "A/RES/2625 (XXV)"),
        ("A/RES/99/270b", "A/RES/99/270 B"),
        ("A/RES/99/101a-b", "A/RES/99/101 A-B"),
        ("A/RES/99/101 A to E", "A/RES/99/101 A-E"),
        ("A/RES/217 (III) A", "A/RES/217 A (III)"),
        ("A/RES/217A(III)", "A/RES/217 A (III)"),
        ("Ａ／９９／５０（Ｐａｒｔ Ⅰ）".replace("Ⅰ", "I"), "A/99/50 (Part I)"),
        ("A/99/7/Add.1–30", "A/99/7/Add.1-30"),
        ("A⁄99∕50", "A/99/50"),
        ("\u200eA/99/50\u200f", "A/99/50"),
        ("A/C. 3/99/L. 12/Rev. 1", "A/C.3/99/L.12/Rev.1"),
        ("A/99/10/Add 1/Rev2", "A/99/10/Add.1/Rev.2"),
        ("A/99/6(Sect.29a)", "A/99/6 (Sect. 29A)"),
        ("a/99/6(sect.3)/part a", "A/99/6 (Sect. 3)/Part A"),
        ("A/99/950/PARTII", "A/99/950/Part II"),
        ("A/99/6 (INCOMESECT.1)", "A/99/6 (Income sect. 1)"),
        ("A/99/5 (vol ii)", "A/99/5 (Vol. II)"),
        ("A/99/5 (Vol. I, Part II)", "A/99/5 (Vol. I, Part II)"),
        ("NPT/CONF.2090/28(PartsIandII)", "NPT/CONF.2090/28 (Parts I and II)"),
        ("S/1998/9044 (ENGLISH ONLY)", "S/1998/9044 (English only)"),
        ("A/99/50 **", "A/99/50**"),
        ("LC/TS.2099/30/-*", "LC/TS.2099/30*"),
    ],
)
def test_spellings_of_one_symbol(written: str, printed: str) -> None:
    assert str(Symbol(written)) == printed


@pytest.mark.parametrize(
    ("text", "position", "says"),
    [
        ("", 0, "nothing in it"),
        (" \n", 0, "nothing in it"),
        ("A//99", 2, "nothing after the slash"),
        ("/A/99", 0, "before the first slash"),
        ("A/99/", 5, "nothing after the slash"),
        ("A/99/50.", 7, "a full stop"),
        ("A/99/.5", 5, "a full stop"),
        ("A/99/5--6", 6, "a hyphen"),
        ("A/99/50 Letter", 8, "white space"),
        ("  A/99/50  Letter", 11, "white space"),
        ("A/99/50, para. 6", 7, "','"),
        ("A/99/50 Add.1", 8, "a slash is missing before 'Add'"),
        ("resolution 99/50", 0, "begins with a word"),
        ("Document  A/99/50", 0, "begins with a word"),
        ("https://undocs.org/en/A/99/50", 0, "an address"),
        ("undocs.org/A/99/50", 0, "an address"),
        ("1325", 4, "no slash"),
        ("S-32", 4, "no slash"),
        ("A", 1, "no slash"),
        ("Symbol", 6, "no slash"),
        ("and/or", 6, "no number"),
        ("A/Rev.1", 2, "no number"),
        ("A/RES/Add.1/Corr.2", 6, "no number"),
        ("A/99/50/Rev.", 11, "'Rev.' wants a number"),
        ("A/99/50/add", 11, "'Add.' wants a number"),
        ("A/99/50/Corr.X", 12, "'Corr.' wants a number"),
        ("\u0410/99/50", 0, "CYRILLIC CAPITAL LETTER A"),
        ("A/99/50²", 7, "SUPERSCRIPT TWO"),
        ("A/99/\x0050", 5, "U+0000"),
        ("A/99/\ud80050", 5, "U+D800"),
        ("A/第99/50", 2, "CJK"),
        ("A/99/(50", 5, "bracket"),
        ("A/99)/50", 4, "no bracket is open"),
        ("A/99/5((1))", 6, "bracket"),
        ("A/99/50 ()", 9, "nothing in the brackets"),
        ("A/RES/9 ()", 9, "nothing in the brackets"),
        ("A/99/50 (-)", 9, "no word and no number"),
        ("A/99/50 (IIX)", 9, "no roman numeral"),
        ("A/RES/2625 (XXVV)", 12, "neither a year"),
        ("S/RES/2085 (20122)", 12, "neither a year"),
        ("A/RES/9 A (I) B", 14, "both sides"),
        ("E/2093/99-S/2093/1", 9, "two symbols"),
        ("A/99/999–S/2093/999", 8, "two symbols"),
        ("A/99/5*0", 6, "a star"),
        ("A/1234567890", 2, "nine figures"),
        ("9A/3", 0, "letters of its series"),
        ("65/L.1", 0, "letters of its series"),
        ("1/CP.21", 0, "letters of its series"),
        ("65/170/Add.1", 0, "letters of its series"),
        ("75/119.", 6, "a full stop"),
        ("A/9" + "/9" * 200, 200, "200 signs"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, position: int, says: str) -> None:
    with pytest.raises(SymbolError) as caught:
        Symbol(text)
    error = caught.value
    assert isinstance(error, UndocError)
    assert isinstance(error, ValueError)
    assert (error.position, error.column) == (position, position + 1)
    assert says in error.message
    assert str(error).startswith(f"column {position + 1}: ")
    assert "\n" not in str(error)
    assert len(str(error)) < 300


def test_an_error_survives_pickling() -> None:
    with pytest.raises(SymbolError) as caught:
        Symbol("A//99")
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301
    assert (str(again), again.position) == (str(caught.value), 2)


@pytest.mark.parametrize("value", [None, 65, b"A/99/50"])
def test_a_symbol_is_text(value: object) -> None:
    with pytest.raises(TypeError, match="a symbol is text"):
        Symbol(value)  # type: ignore[arg-type]
