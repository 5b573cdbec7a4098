"""Where in a cited document: ``para. 6``, ``annex II``, ``第6段``, before the citation and behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import cast

from undoc.languages.pinpoints import HAN_BEFORE, HAN_BEHIND, JOINING, LABEL_WORDS, PART_WORDS, UNLABELLED
from undoc.references.reference import Part, PartKind, Pinpoint

_BRACKETED = r"(?: ?[(（][^\s()（）]{1,6}[)）]| ?[a-zа-я]\))*+"
_LABEL = (
    rf"(?:[0-9]{{1,3}}(?![0-9/])(?: (?:bis|ter|quater)\b)?{_BRACKETED}"
    rf"|[IVXLC]{{1,7}}(?:[.‑–-][A-Z0-9]{{1,3}})*(?![A-Za-zÀ-ÿ’'])|[A-ZА-Я](?:\.[0-9]{{1,2}})?(?![\w’'/-])|{LABEL_WORDS})"
)
_RANGE = r"(?: ?[-‑–—] ?|[ \xa0](?:to|à|a|al|по|إلى)[ \xa0])"
_ONE = rf"{_LABEL}(?:{_RANGE}{_LABEL})?"
_LIST = rf"{_ONE}(?:(?:,? (?:and|et|y|e|и|و) ?|[,،] )(?:{_ONE}|[(（]?[a-zа-я]{{1,4}}[)）]))*"
_HAN = r"(?:[一二三四五六七八九十百]{1,5}|[0-9]{1,3}(?![0-9/])|[A-Z](?![A-Z])|[IVX]{1,5})(?: ?[(（][^\s()（）]{1,6}[)）])*+"
_HAN_ONE = rf"第? ?{_HAN}(?:[至-]第? ?{_HAN})?"
_HAN_LIST = rf"{_HAN_ONE}(?:[、和及]{_HAN_ONE})*"
#: Behind a citation, before its pinpoint: a closing bracket, the word, a date.
_LEAD = re.compile(
    r"(?: ?号)?(?:决议|决定|文件)?(?:所载|中|的)?[)）\]]?"
    r"(?:(?: of|,? du|,? en date du|, de| от|,? المؤرخة?) [0-9]{1,2}(?:er|º)? [^0-9,;.()]{3,28}[0-9]{4}(?: (?:года|г\.))?(?=[,،]))?"
    r"(?P<apart>[،；，、] ?|,? ?[(（]?)"
)
_NEXT = re.compile(r"(?:[,،，、] ?|,? (?:and|et|y|и|و) ?|和| ?[(（])?")
#: How far before a citation a part is looked for.
_BEFORE = 110
#: A character of every label, and of every word for an annex, which may have none.
_ANY_LABEL = re.compile("[0-9IVXxжف]")
#: The first letters of the words for parts, where a word begins.
_INITIAL = re.compile(r"[PpSsCcAaEeTtFfVvNnПпРрГгЧчДдСсТтولف](?<![^\W_].)")


@cache
def _part() -> re.Pattern[str]:
    """A part with its labels; its group names the kind, ``…_``  for Chinese."""
    words = "|".join(f"(?P<{kind}>{words})" for kind, words in PART_WORDS.items())
    behind = "|".join(f"(?P<{kind}_>{word})" for kind, word in HAN_BEHIND.items())
    before = "|".join(f"(?P<{kind}_>{word})" for kind, word in HAN_BEFORE.items())
    return re.compile(
        rf"(?:{words})(?:[ \xa0]?(?:№ ?|n[o°º]\.? ?)?(?P<labels>{_LIST}))?"
        rf"|(?P<han>{_HAN_LIST})(?:{behind})"
        rf"|(?:{before})(?P<han_>{_HAN_LIST}(?!段|节|章))?"
    )


@cache
def _single() -> re.Pattern[str]:
    return re.compile(rf"{_ONE}|{_HAN_ONE}|[(（]?[a-zа-я]{{1,4}}[)）]")


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
    assert lead is not None  # noqa: S101  # every piece of it may be missing
    position = lead.end()
    apart = bool(lead["apart"])
    found: list[Part] = []
    while (match := _part().match(text, position)) and (part := _read(match)):
        if not found and not apart and match["han"] is None and match["han_"] is None and text[position] < "\u3000":
            break
        found.append(part)
        following = _NEXT.match(text, part.end)
        assert following is not None  # noqa: S101  # likewise
        position = following.end()
    return found


def parts_before(text: str, start: int, floor: int) -> list[Part]:
    """The parts printed before a citation: ``section II, paragraph 7, of its resolution …``.

    Args:
        text: running text.
        start: offset of the citation, or of the word that governs it.
        floor: offset behind the citation before.
    """
    floor = max(floor, start - _BEFORE)
    if not _ANY_LABEL.search(text, floor, start):
        return []
    pattern = _part()
    found: list[Part] = []
    position = floor
    while initial := _INITIAL.search(text, position, start):
        position = initial.end()
        match = pattern.match(text, initial.start(), start)
        part = _read(match) if match else None
        if part is None:
            continue
        position = part.end
        if found and not _NEXT.fullmatch(text, found[-1].end, part.start):
            found.clear()
        found.append(part)
    return found if found and _joining().fullmatch(text, found[-1].end, start) else []


def _read(match: re.Match[str]) -> Part | None:
    kind = (match.lastgroup or "").rstrip("_")
    group = next((name for name in ("labels", "han", "han_") if match[name] is not None), None)
    if group == "labels" or kind in {"labels", "han"}:
        kind = next(name for name in _KINDS if match.groupdict().get(name) or match.groupdict().get(f"{name}_"))
    if group is None and kind not in UNLABELLED:
        return None
    printed = match[group] if group else ""
    labels = tuple(one[0].removeprefix("第").strip() for one in _single().finditer(printed))
    return Part(cast(PartKind, kind), labels, match.start(), match.end())


_KINDS: Sequence[str] = tuple(PART_WORDS)


def letter_part(text: str, start: int, end: int) -> Part:
    """The letters of a resolution: ``A and B``."""
    labels = tuple(match[0] for match in _LETTERS.finditer(text, start, end))
    at = start + len(text[start:end]) - len(text[start:end].lstrip())
    return Part("letter", labels, at, end)


_LETTERS = re.compile(r"[A-ZА-Я]|[\u0621-\u064a]{3,4}")


def pinpoint_of(text: str, parts: Iterable[Part]) -> Pinpoint | None:
    """The pinpoint that parts make, in printed order; parts that stand together are one printed piece."""
    ordered = sorted(parts, key=lambda part: part.start)
    if not ordered:
        return None
    pieces: list[tuple[int, int]] = []
    for part in ordered:
        if pieces and part.start - pieces[-1][1] <= 5:
            pieces[-1] = (pieces[-1][0], part.end)
        else:
            pieces.append((part.start, part.end))
    printed = "; ".join(text[start:end] for start, end in pieces)
    return Pinpoint(tuple(ordered), printed, ordered[0].start, ordered[-1].end)
