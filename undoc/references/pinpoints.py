"""Where in a cited document: ``para. 6``, ``annex II``, ``第6段``, before the citation and behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import cast

from undoc.languages.pinpoints import (
    ARABIC_BEGINNING,
    HAN_BEFORE,
    HAN_BEHIND,
    JOINING,
    LABEL_WORDS,
    PART_INITIALS,
    PART_WORDS,
    UNLABELLED,
)
from undoc.patterns import compiled_late
from undoc.references.reference import Part, PartKind, Pinpoint

_BRACKETED = r"(?: ?[(（][^\s()（）]{1,6}[)）]| ?[a-zа-я]\))*+"
_LABEL = (
    rf"(?:[0-9]{{1,3}}(?![0-9/])(?: (?:bis|ter|quater)\b)?{_BRACKETED}"
    rf"|[IVXLC]{{1,7}}(?:[.‑–-][A-Z0-9]{{1,3}})*(?![A-Za-zÀ-ÿ’'])|[A-ZА-Я](?:\.[0-9]{{1,2}})?(?![\w’'/-])|{LABEL_WORDS})"
)
_RANGE = r"(?: ?[-‑–—] ?|[ \xa0](?:to|à|a|al|по|إلى)[ \xa0])"
_LETTER = r"(?:[(（]?[a-zа-я]{1,4}|[(（][\u0621-\u064a]{1,4})[)）]"
_ONE = rf"{_LABEL}(?:{_RANGE}(?:{_LABEL}|{_LETTER}))?"
_LIST = rf"{_ONE}(?:(?:,? (?:and|et|y|e|и|و) ?|[,،] )(?:{_ONE}|{_LETTER}))*"
_HAN = (
    r"(?:[一二三四五六七八九十百]{1,5}|[0-9]{1,3}(?![0-9/])|[A-Z](?![A-Z])|[IVX]{1,5})"
    r"(?: ?[(（][^\s()（）]{1,6}[)）])*+"
)
_HAN_ONE = rf"第? ?{_HAN}(?:[至-]第? ?{_HAN})?"
_HAN_LETTER = r"[(（][a-z]{1,4}[)）]"
_HAN_LABELS = compiled_late(rf"{_HAN_ONE}(?:[、和及至-](?:{_HAN_ONE}|{_HAN_LETTER}))*")
_HAN_SINGLE = compiled_late(rf"{_HAN_ONE}(?:[至-]{_HAN_LETTER})?|{_HAN_LETTER}")
_HAN_INITIALS = frozenset("第附表脚一二三四五六七八九十百0123456789ABCDEFGHIVXJK")
#: The first letters of the words for parts but for Chinese ones.
_INITIALS = "".join(sorted({letter for letters in PART_INITIALS.values() for letter in letters}))
_INITIAL_LETTERS = frozenset(_INITIALS)
#: What stands behind the space after a citation where a part or its lead may follow: most often none does.
_SPACED = "第附表脚一二三四五六七八九十百0-9A-KXV(（odeоа号决文所载中的ا"
#: Behind a citation, before its pinpoint: a closing bracket, the word, a date. What follows may be a part: none begins
#: with a number of a resolution or with a symbol.
_LEAD = compiled_late(
    rf"(?! [^{_SPACED}])"
    r"(?>(?: ?号)?(?:决议|决定|文件)?(?:所载|中|的)?[)）\]]?"
    r"(?:(?: of|,? du|,? en date du|, de| от|,? المؤرخة?) [0-9]{1,2}(?:er|º)? [^0-9,;.()]{3,28}[0-9]{4}"
    r"(?: (?:года|г\.))?(?=[,،]))?"
    r"([،；，、] ?|,? ?[(（]?))"
    rf"(?=[{_INITIALS}A-KXV](?!/)|[附表脚一二三四五六七八九十百]|第(?! ?[0-9]{{1,4}}+/| ?[0-9]{{4}})"
    r"|[0-9]{1,3}(?![0-9/]))"
)
_NEXT = compiled_late(r"(?:[,،，、] ?|,? (?:and|et|y|и|و) ?|和| ?[(（])?")
#: How far before a citation a part is looked for.
_BEFORE = 90
#: How far the parts of a citation are from it at most.
_TOUCHING = 5
#: A character of every label, and of every word for an annex, which may have none.
_ANY_LABEL = compiled_late("[0-9IVXxжف]")


@cache
def _words() -> re.Pattern[str]:
    """A word for a part: it matches the first letter, and the last group, the word, names the kind."""
    kinds = "|".join(f"[{PART_INITIALS[kind]}](?<=(?=(?P<{kind}>{words})).)" for kind, words in PART_WORDS.items())
    # a set of characters is looked for several times faster than a row of words
    likely = rf"(?<=[^\u0621-\u064a]|(?={ARABIC_BEGINNING}).)"
    return re.compile(rf"[{_INITIALS}](?<![^\W_].){likely}(?<={kinds})", re.DOTALL)


@cache
def _labels() -> re.Pattern[str]:
    """Labels behind a word."""
    return re.compile(rf"[ \xa0]?(?:№ ?|n[o°º]\.? ?)?({_LIST})")


@cache
def _single() -> re.Pattern[str]:
    return re.compile(rf"{_ONE}|{_LETTER}")


@cache
def _han_words() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{kind}>{word})" for kind, word in (*HAN_BEFORE.items(), *HAN_BEHIND.items())))


@cache
def _joining() -> re.Pattern[str]:
    return re.compile(JOINING)


def parts_behind(text: str, end: int) -> list[Part]:
    """The parts printed behind a citation.

    Args:
        text: running text.
        end: offset behind the citation and its letters.
    """
    lead = _LEAD.match(text, end)
    if lead is None:
        return []
    part = _part_at(text, lead.end(), lead[1] != "")
    found: list[Part] = []
    while part:
        found.append(part)
        following = _NEXT.match(text, part.end)
        assert following is not None  # noqa: S101  # every piece of it may be missing
        part = _part_at(text, following.end(), apart=True)
    return found


def parts_before(text: str, start: int, floor: int) -> list[Part]:
    """The parts printed before a citation: ``section II, paragraph 7, of its resolution …``.

    Args:
        text: running text.
        start: offset of the citation, or of the word that governs it.
        floor: offset behind the citation before.
    """
    if start <= floor or text[start - 1] >= "\u3000":
        return []  # in Chinese all parts stand behind
    behind = floor
    floor = max(floor, start - _BEFORE)
    if not _ANY_LABEL.search(text, floor, start):
        return []
    floor = max(floor, text.rfind(";", floor, start), text.rfind(":", floor, start), _open_bracket(text, floor, start))
    found: list[Part] = []
    position = floor
    if _INITIAL_LETTERS.isdisjoint(text[floor:start]):
        return []
    while word := _words().search(text, position, start):
        position = word.end()
        part = _worded(text, word)
        if part is None:
            continue
        if part.end > start:
            break
        position = part.end
        if found and not _NEXT.fullmatch(text, found[-1].end, part.start):
            found.clear()
        found.append(part)
    if not found or not _joining().fullmatch(text, found[-1].end, start):
        return []
    return _second_half(text, found) if behind and found[0].start - behind <= _TOUCHING else found


def _open_bracket(text: str, floor: int, start: int) -> int:
    """Where a bracket opens that is not closed before an offset, or -1."""
    at = text.rfind("(", floor, start)
    while at >= 0 and text.find(")", at, start) >= 0:
        at = text.rfind("(", floor, at)
    return at


def _second_half(text: str, parts: list[Part]) -> list[Part]:
    """Of parts between two citations those of the second: ``A/68/9123, para. 2, and paragraph 6 of resolution …``."""
    for index in range(len(parts) - 1, 0, -1):
        if text[parts[index - 1].end : parts[index].start].strip(" ,،\xa0"):
            return parts[index:]
    return parts[-1:]


def _part_at(text: str, position: int, apart: bool) -> Part | None:
    """The part that is printed at a place, if one is; only Chinese ones need nothing that sets them apart."""
    character = text[position : position + 1]
    if (
        apart
        and character in _INITIAL_LETTERS
        and (word := _words().match(text, position))
        and (part := _worded(text, word))
    ):
        return part
    if character in _HAN_INITIALS and character:
        return _han(text, position)
    return None


def _worded(text: str, word: re.Match[str]) -> Part | None:
    """A part whose word stands before its labels: ``paras. 6 and 9-12``."""
    kind = cast(PartKind, word.lastgroup)
    position, end = word.start(), word.end(kind)
    labels = _labels().match(text, end)
    if labels is None:
        return Part(kind, (), position, end) if kind in UNLABELLED else None
    printed = labels[1]
    several = not printed.isdecimal()  # most have one number
    return Part(kind, tuple(_single().findall(printed)) if several else (printed,), position, labels.end())


def _han(text: str, position: int) -> Part | None:
    """A part in Chinese: ``第3和第5段``, ``附件二``."""
    words, numbers = _han_words(), _HAN_LABELS
    before = words.match(text, position)
    if before is not None:
        if before.lastgroup not in HAN_BEFORE:
            return None
        labels = numbers.match(text, before.end())
        if labels is None or words.match(text, labels.end()):
            kind = cast(PartKind, before.lastgroup)
            return Part(kind, (), position, before.end()) if kind in UNLABELLED else None
        return _han_part(before, labels, position, labels.end())
    labels = numbers.match(text, position)
    behind = words.match(text, labels.end()) if labels else None
    if labels is None or behind is None or behind.lastgroup not in HAN_BEHIND:
        return None
    return _han_part(behind, labels, position, behind.end())


def _han_part(word: re.Match[str], labels: re.Match[str], start: int, end: int) -> Part:
    printed = tuple(one.replace("第", "").replace(" ", "") for one in _HAN_SINGLE.findall(labels[0]))
    return Part(cast(PartKind, word.lastgroup), printed, start, end)


def letter_part(text: str, start: int, end: int) -> Part:
    """The letters of a resolution: ``A and B``."""
    at = start + (text[start] == " ")
    labels = (text[at:end],) if end - at == 1 else tuple(_LETTERS.findall(text, at, end))
    return Part("letter", labels, at, end)


_LETTERS = compiled_late(r"[A-ZА-Я]|[\u0621-\u064a]{3,4}")


def pinpoint_of(text: str, parts: Sequence[Part]) -> Pinpoint | None:
    """The pinpoint that parts make, in printed order; parts that stand together are one printed piece."""
    if not parts:
        return None
    if len(parts) == 1:
        (part,) = parts
        return Pinpoint((part,), text[part.start : part.end], part.start, part.end)
    ordered = sorted(parts, key=lambda part: part.start)
    pieces: list[tuple[int, int]] = []
    for part in ordered:
        if pieces and part.start - pieces[-1][1] <= 5 and "号" not in text[pieces[-1][1] : part.start]:
            pieces[-1] = (pieces[-1][0], part.end)
        else:
            pieces.append((part.start, part.end))
    printed = "; ".join(text[start:end] for start, end in pieces)
    return Pinpoint(tuple(ordered), printed, ordered[0].start, ordered[-1].end)
