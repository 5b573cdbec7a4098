"""Symbols written out in running text: ``A/68/9123/Add.1``, ``UNEP/EA.4/Res.14``, ``A/76/6 (Sect. 29A)/Corr.1``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from undoc.errors import UndocError
from undoc.patterns import compiled_late
from undoc.references.printing import BROKEN
from undoc.references.reference import Reference
from undoc.symbols import Symbol
from undoc.symbols.joint import is_joint
from undoc.symbols.names import SERIES

#: First parts of fewer than four letters that are in use (Document Symbols and Series Symbols, ST/LIB/SER.B/5/Rev.5),
#: and two whose numbers are short; longer ones are open-ended.
_IN_USE = frozenset(
    "AC BWC CAC CAT CCW CD CDR CEB CED CLCS CMW CPR CRC DC DCP DDA DEC DP EB EC ECE EP ESA FAL GC GOV HBP HLM HRI HS "
    "HSP IBE ICC ID IDB ITH JIU LC LEG LOS MAG MP NGO NPT OP PBC PC RIO SAT SBC SC SFC SG SPLOS ST TAD TC TD TIM UN "
    "UNW WFP WHA WHC".split()
)
#: Initials that stand before a stroke and a number and are no organ of the United Nations.
_OUTSIDERS = frozenset(
    "ACHPR AIDS CELEX CISPR COVID DIN EB EHRR ETSI FRONTEX GESAMP HIV HTTP HTTPS IAS IEC IEEE IFRS IPCC IPSAS ISBN ISO "
    "ISSN ITU-R ITU-T MEPC MERS NASA NATO OEA OECD OJ OIML PISA PRST PSC SARS TCP UTF VVER WADA WTO".split()
)
#: Cases of courts: ``ICC-02/05-01/09``.
_CASE = compiled_late(r"[A-Z]+-[0-9]")
#: Series of press releases; their numbers have four figures, or three.
_PRESS = frozenset("AFR BIO DEV ECOSOC ENV GA HR OBV ORG PAL PI POP REC SAG SG SOC WOM".split())
_RELEASE = compiled_late("[0-9]{3,5}$")
#: Hyphens, escaped for sets.
_DASH = r"\-\u2010\u2011"
#: The letters of another alphabet that are typed for the first letter of a symbol.
_LOOKALIKES = str.maketrans(
    {"А": "A", "С": "S", "Е": "E", "Т": "T", "Ѕ": "S", "‐": "-", "‑": "-", "–": "-", "和": " and "}
)
_ROUND = (
    r"\((?:(?:[Pp]arts?|PARTS?|[Vv]ols?|VOLS?|Sects?|SECTS?|Chaps?|Supp|SUPP|INCOME|Resumption"
    r"|[Pp]rog|PROG|[Ii]ncome [Ss]ect)\.? ?[^()\s]{0,8}"
    r"(?:(?: (?:and|et|y|и|to) |和)[^()\s]{1,8})?|Introduction|SES\.[0-9]{1,2}(?:/[0-9]{1,3})?"
    r"|(?:E?S-)?[IVXLC]{1,6}|[0-9]{1,4})\)"
)
_JOINT = rf"\.|[{_DASH}](?![A-Z]{{1,6}}(?:\.[A-Z0-9]{{1,6}})?/)|–(?=[0-9]{{1,3}}(?![0-9]))"
_PART = rf"[A-Za-z0-9]++(?:(?:{_JOINT})[A-Za-z0-9]++)*+"
#: A part that is issued by itself: ``A/76/6 (Sect. 34)/Part A``.
_ALONE = r"P(?:art|ART) (?:[A-Z]|[IVXLC]{1,5}|[0-9]{1,3}[A-Z]?)(?![A-Za-z0-9])"
_FIRST = "[A-ZАСЕТЅ]"
_REST = (
    rf"[A-Z]*+(?:[.{_DASH}]?[A-Z0-9]++)*+(?:\([A-Z0-9]{{1,5}}\))?"
    rf"(?:/{BROKEN}{{0,2}}(?:{_ALONE}|{_PART}(?: ?{_ROUND})?|\([0-9]{{3,4}}\)(?=/)))++"
    r"(?: ?\((?:(?:19|20)[0-9]{2}|(?:S-|ES-)?[IVXLC]{1,7})\))?(?![A-Za-z]|/\w)"
)
#: It stands apart from words, paths and addresses; the first character is looked for first, since that is fast.
_SYMBOL = compiled_late(rf"{_FIRST}(?<![A-Za-z0-9À-ʯ/.@#=&?%~_-].){_REST}")
#: The stroke behind the first part of a symbol: most strokes stand behind the session of a resolution, or between the
#: two Arabic names of a month.
_STROKE = compiled_late("/(?<=[A-Z0-9)АСЕТЅ]/)" + "".join(rf"(?<![ (第][0-9]{{{count}}}/)" for count in (2, 4, 1, 3)))
#: The second half of a joint symbol.
_DIGIT = compiled_late("[0-9]")
_JOINED = compiled_late(rf"[{_DASH}–](?P<symbol>{_FIRST}{_REST})")
#: The ends of a row of documents: ``Add.1-3``.
_ROW = compiled_late(rf"(?P<first>.*/(?:Add|Corr|SR|PV)\.(?P<number>[0-9]{{1,4}}))[{_DASH}–](?P<last>[0-9]{{1,4}})$")
_FILE = compiled_late(r"\.(?:pdf|docx?|html?|xml|txt|json|csv|xlsx?|png|jpe?g|zip)$", re.IGNORECASE)
_FAMILY = compiled_late(r"[A-Z]+")
#: What stands behind the stroke of an organ of one letter: a number, a session, or a body.
_MAIN = compiled_late(
    r"[ASET]/(?:[0-9]{2,5}(?![0-9.])|E?S-[0-9]|(?:[A-Z]{1,7}|Res|Dec)(?:\.[0-9A-Z]{1,5})?(?:[/(]|$)|[A-Z]{2,5}\.[0-9])"
)


@lru_cache(maxsize=4096)
def symbol_of(value: str) -> Symbol | None:
    """The symbol of that printed form, or None where it is malformed. Texts cite the same documents again and again."""
    try:
        return Symbol(value)
    except UndocError:
        return None


def find_written(text: str) -> list[Reference]:
    """The symbols written out in a text, in order."""
    found: list[Reference] = []
    position = 0
    while stroke := _STROKE.search(text, position):
        match = _SYMBOL.search(text, text.rfind(" ", position, stroke.start()) + 1 or position)
        if match is None:
            break
        position = match.end()
        value = _trimmed(match[0])
        start, end = match.start(), match.start() + len(value)
        value = value.replace(BROKEN, "")
        if not _plausible(value):
            continue
        if (row := _ROW.match(value)) and int(row["number"]) < int(row["last"]):
            found += _ends(row, start, end)
            continue
        also: list[str] = []
        while joined := _JOINED.match(text, end):
            printed = _trimmed(joined["symbol"])
            part = printed.replace(BROKEN, "")
            if not _plausible(part):
                break
            if not also and is_joint(value, part):
                value = f"{value}-{part}"  # a council's and its body's: one symbol
            else:
                also.append(part)
            end = joined.start("symbol") + len(printed)
            position = max(position, joined.end())
        if reference := _reference(start, end, value, also):
            found.append(reference)
    return found


def _ends(row: re.Match[str], start: int, end: int) -> Iterator[Reference]:
    """The first and the last of a row of documents that is cited as one, from ``start`` to ``end``."""
    first, last = row["first"], row["last"]
    place = end - len(last)
    if reference := _reference(start, place - 1, first, []):
        yield reference
    if reference := _reference(place, end, first[: -len(row["number"])] + last, []):
        yield reference


def _reference(start: int, end: int, value: str, also: list[str]) -> Reference | None:
    """The citation of a symbol and of those that are joined to it."""
    symbol = symbol_of(_latin(value))
    if symbol is None:
        return None
    return Reference(start, end, symbol, None, tuple(found for part in also if (found := symbol_of(_latin(part)))))


def _latin(value: str) -> str:
    """A symbol in the letters and hyphens of symbols."""
    return value if value.isascii() else value.translate(_LOOKALIKES)


def _trimmed(value: str) -> str:
    """A symbol without the punctuation of its sentence."""
    value = value.rstrip(".-")
    while value.endswith(")") and value.count("(") < value.count(")"):
        value = value[:-1].rstrip(".-")
    return value


def _plausible(value: str) -> bool:
    """Whether an organ of the United Nations can have issued that."""
    if not _DIGIT.search(value) or (value[-1].isalpha() and _FILE.search(value)):
        return False
    value = _latin(value)
    if value[1] == "/":
        return _MAIN.match(value) is not None
    first, _, rest = value.partition("/")
    name = _FAMILY.match(first)
    if name is None or name[0] in _OUTSIDERS or first in _OUTSIDERS or _CASE.match(first):
        return False
    if name[0] in _IN_USE or rest[:1] == "":
        return rest[:1] != ""
    if first in _PRESS and _RELEASE.search(rest):
        return True
    if len(name[0]) < 3:
        return False
    # a name not known: a number of three figures, or more than one stroke
    strokes, tail = rest.count("/"), rest.rpartition("/")[2]
    if not _DIGIT.search(tail):
        return False
    return strokes > 1 or (len(name[0]) > 3 and (len(tail) > 2 or strokes == 1))


def is_series(first: str) -> bool:
    """Whether the first part of a symbol is in use, at the United Nations or elsewhere: ``"A"``, ``"ISO"``."""
    name = _FAMILY.match(first)
    return first in SERIES or first in _OUTSIDERS or (name is not None and name[0] in _IN_USE | _OUTSIDERS | SERIES)
