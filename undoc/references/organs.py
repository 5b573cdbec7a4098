"""Which organ adopted a resolution or a decision, and the symbol that it has for that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from undoc.languages.citations import CITATIONS, COUNCIL, OTHER
from undoc.patterns import compiled_late
from undoc.references.chains import Governed, sentence_start
from undoc.references.councils import fits, year_adopted
from undoc.references.mentions import FEW, MANY, Organs
from undoc.references.numbers import FIRST_STROKE, LAST_SESSION, Number, session_in
from undoc.references.reference import Reference
from undoc.references.sessions import is_councils

#: The Human Rights Council has held about three sessions a year since 2006, the Assembly one since 1946.
_COUNCIL_YEAR, _ASSEMBLY_YEAR = 2006, 1945
_YEAR_BEHIND = compiled_late(r"[^0-9;；]{0,25}(?:[0-9]{1,2}[^0-9;；.]{1,40})?((?:19|20)[0-9]{2})(?![0-9/])")
_YEAR_BEFORE = compiled_late(r"((?:19|20)[0-9]{2}) ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日[^年]{0,6}$")
#: In Chinese what stands between the name of an organ and the number of its own resolution.
_OWN = compiled_late(
    "(?:在?其|在|的)?(?:[0-9]{4} ?年[0-9 ]{1,4}月[0-9 ]{1,4}日)?(?:(?:通过|关于|题为).{0,40}的)? ?第? ?"
)
_SENTENCE_BACK, _LONG_SENTENCE, _BEHIND, _BEFORE, _NEXT_TO = 250, 800, 90, 70, 50
#: The name of a commission is long: "the Commission on Crime Prevention and Criminal Justice, in its resolution".
_BODY_BACK = 110


def name_organs(
    text: str, governed: Sequence[Governed], code: str, written: Sequence[Reference] = ()
) -> list[tuple[Governed, str]]:
    """The numbers with their symbols, without those of organs that have no symbols for their resolutions.

    Args:
        text: running text.
        governed: the numbers that are cited.
        code: ISO 639-1 code of the language of the words.
        written: the symbols written out in the text.
    """
    plain = [_plain(one) for one in governed]
    if None not in plain:
        return list(zip(governed, cast(list[str], plain), strict=True))
    organs = Organs(text, code, written)
    is_open = [value is None and organs.is_open(one) for one, value in zip(governed, plain, strict=True)]
    told: Sequence[str | None]
    if True not in is_open:
        told = [None] * len(governed)
    elif CITATIONS[code].word_behind:
        told = _told_behind(organs, governed, is_open)
    else:
        told = _told(organs, governed, is_open)
    return [
        (one, value)
        for one, simple, organ in zip(governed, plain, told, strict=True)
        if (value := simple or _symbol(text, one, organ, code))
    ]


def _plain(one: Governed) -> str | None:
    """The symbol of a resolution that can only be the Assembly's or the Security Council's; most can be of no other."""
    number = one.number
    head, tail = number.head, number.tail
    if tail > FEW and FIRST_STROKE <= head <= LAST_SESSION and not (one.decision or number.session):
        return f"A/RES/{head}/{tail}"
    if not tail and number.bracket[:1].isdecimal() and fits(head, int(number.bracket)):
        return f"S/{'DEC' if one.decision else 'RES'}/{head} ({number.bracket})"
    return None


def _told(organs: Organs, governed: Sequence[Governed], is_open: Sequence[bool]) -> list[str | None]:
    """The organ of each number where the word stands before it, None where nothing tells."""
    text = organs.text
    found: list[str | None] = []
    heads: dict[int, str | None] = {}
    waiting: list[int] = []
    for index, one in enumerate(governed):
        if not is_open[index]:
            found.append("")
            continue
        number = one.number
        limit = governed[index + 1].number.start if index + 1 < len(governed) else len(text)
        behind = organs.linked(number, min(limit, number.end + _BEHIND))
        if one.chain not in heads:
            heads[one.chain] = _head(organs, one, governed[index - 1] if index else None)
            waiting = []
        organ = behind or heads[one.chain]
        found.append(organ)
        if organ is None:
            waiting.append(index)
        elif behind and heads[one.chain] is None:
            # "resolutions 34/24 and 40/20 of the Human Rights Council"
            for earlier in waiting:
                found[earlier] = behind
            waiting = []
    if None not in found:
        return [organ or None for organ in found]
    lasts = {one.chain: one for one in governed}
    firsts = {one.chain: one for one in reversed(governed)}
    return [
        (organ or None)
        if organ is not None
        else organs.subject(firsts[one.chain], lasts[one.chain]) or _antecedent(organs, one)
        for one, organ in zip(governed, found, strict=True)
    ]


def _head(organs: Organs, one: Governed, previous: Governed | None) -> str | None:
    """The organ named between the word and its first number, or right before the word."""
    start = one.word[0]
    inside = organs.between(start, one.number.start)  # "UNSCR" names the organ itself
    if inside:
        return inside[0].organ
    floor = max(previous.number.end if previous else 0, start - _BODY_BACK)
    before = organs.between(floor, start)
    if before and organs.owns(before[-1], start):
        return before[-1].organ
    if before and before[-1].organ == OTHER:
        if organs.acts(before[-1], one.word):
            return OTHER
        between = organs.text[before[-1].end : start]
        if (
            not any(character in ",;.:()0123456789" for character in between)
            and between[:4] in {" on ", " for"}
            and " and " not in between
        ):
            return OTHER
    return None


def _antecedent(organs: Organs, one: Governed) -> str | None:
    """The organ last named before the word: ``the Human Rights Council, in its resolution 31/18``."""
    start = min(one.word[0], one.number.start)
    if reporter := organs.reporter(start):
        return reporter
    if (one.number.head > FEW and not one.number.by_year) or one.number.bracket[:1].isdecimal():
        return None
    early = one.number.head < FIRST_STROKE and one.number.tail > 0 and not one.number.session
    floor = max(0, start - _SENTENCE_BACK)
    # so low a session is not the Assembly's: a long sentence tells whose, from its beginning
    for first in (floor, sentence_start(organs.text, max(0, start - _LONG_SENTENCE), floor)) if early else (floor,):
        named = [
            mention
            for mention in organs.between(first, start)
            if one.number.by_year or (mention.organ not in {"S", "E"} and (mention.organ != OTHER or early))
        ]
        if named:
            return named[-1].organ
    return None


def _told_behind(organs: Organs, governed: Sequence[Governed], is_open: Sequence[bool]) -> list[str | None]:
    """The organ of each number where it stands before the number and the word behind it."""
    text = organs.text
    found: list[str | None] = []
    chain, organ = -1, None
    for index, one in enumerate(governed):
        number = one.number
        floor = governed[index - 1].number.end if index else 0
        if one.chain != chain:
            chain, organ = one.chain, None
        if not is_open[index]:
            found.append(None)
            continue
        named = [
            mention
            for mention in organs.between(max(floor, number.start - _BEFORE), number.start)
            if mention.organ != OTHER or _OWN.fullmatch(text, mention.end, number.start)
        ]
        if reporter := organs.reporter(number.start):
            organ = reporter
        elif named:
            organ = "E" if number.by_year and any(one.organ == "E" for one in named) else named[-1].organ
        found.append(organ or organs.subject(one, one) or _antecedent(organs, one))
    return found


def _symbol(text: str, one: Governed, organ: str | None, code: str) -> str | None:
    """The symbol of a number that an organ adopted; without an organ, its form and its date tell."""
    number = one.number
    series = "DEC" if one.decision else "RES"
    if number.bracket:
        return _bracketed(number, organ, series) if _of_its_year(one) else None
    if not number.tail:
        return _lone(number, organ)
    if number.by_year:
        if organ in {"E/CN.4", "E/CN.4/Sub.2"}:
            return f"{organ}/{series}/{number.head}/{number.tail}"
        return None if organ == OTHER else f"E/{series}/{number.head}/{number.tail}"
    session = f"{number.session}-{number.head}" if number.session else str(number.head)
    if organ in {"UNEP/EA", "HSP/HA"}:
        return f"{organ}.{session}/{series.capitalize()}.{number.tail}"
    organ = _assembly_or_council(text, one, organ, code)
    return f"{organ}/{series}/{session}/{number.tail}" if organ else None


def _bracketed(number: Number, organ: str | None, series: str) -> str | None:
    """A year in brackets is the Security Council's; a roman session the Assembly's or the other Council's."""
    if organ == OTHER:
        return None
    if number.bracket[0].isdecimal():
        owner = "S"
    elif organ == "T":
        owner = "T"
    elif organ == "E" or (organ != "A" and is_councils(number.head, session_in(number.bracket))):
        owner = "E"
    else:
        owner = "A"
    return f"{owner}/{series}/{number.head} ({number.bracket})"


def _lone(number: Number, organ: str | None) -> str | None:
    """``resolution 1325``: the Security Council's, and its number tells the year."""
    if organ not in {None, "S", COUNCIL} or (organ is None and number.head < 1000):
        return None
    year = year_adopted(number.head)
    return f"S/RES/{number.head} ({year})" if year else None


def _assembly_or_council(text: str, one: Governed, organ: str | None, code: str) -> str | None:
    """``A`` or ``A/HRC``, or None for an organ that has no symbols of that form."""
    number = one.number
    if number.session == "ES":
        return "A"
    if one.decision:
        return _decider(number, organ)
    if number.session:
        return "A/HRC" if organ in {"A/HRC", COUNCIL} else "A"
    if number.head > MANY or (number.tail > FEW and number.head >= FIRST_STROKE):
        return "A"
    if organ == OTHER:
        return None if number.head <= FEW + FIRST_STROKE else "A"
    dated = _dated(text, one, code)
    if organ in {"A/HRC", COUNCIL} and dated != "A":
        return "A/HRC"
    if number.head < FIRST_STROKE:
        return "A/HRC" if dated in {"A/HRC", None} else None
    return dated if organ is None and dated not in {None, OTHER} else "A"


def _decider(number: Number, organ: str | None) -> str | None:
    """The Assembly numbers its decisions from 301 on, the Human Rights Council from 101."""
    if number.tail > 300:
        return "A"
    if number.tail > 100 and organ in {"A/HRC", COUNCIL, None}:
        return "A/HRC"
    return None


def _dated(text: str, one: Governed, code: str) -> str | None:
    """Whose session a number's date fits: ``A``, ``A/HRC``, `OTHER` where neither's, None without a date."""
    number = one.number
    if CITATIONS[code].word_behind:
        match = _YEAR_BEFORE.search(text, max(0, number.start - 24), number.start)
    else:
        match = _YEAR_BEHIND.match(text, number.letters[1] if number.letters else number.end)
    if match is None:
        return None
    year = int(match[1])
    if 0 <= year - _ASSEMBLY_YEAR - number.head <= 1:
        return "A"
    if abs(_COUNCIL_YEAR + (number.head - 1) / 3 - year) < 2:
        return "A/HRC"
    return OTHER


def _of_its_year(one: Governed) -> bool:
    """Whether a number can be of the year in its brackets, which may be misprinted next to the word only."""
    number, (start, end) = one.number, one.word
    if not number.bracket[0].isdecimal() or max(number.start - end, start - number.end) <= _NEXT_TO:
        return True
    return fits(number.head, int(number.bracket))
