"""Which word for a resolution or a decision governs a number."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from attrs import define

from undoc.languages.citations import CITATIONS, LAWS, NUMBER_SIGNS
from undoc.patterns import compiled_late
from undoc.references.lone import lone_finder
from undoc.references.numbers import Number

#: How far the word may be from its first number, a number from the next: names of organs, dates, titles stand there.
_HEAD_GAP, _NEXT_GAP, _DECISION_GAP, _WEAK_GAP = 200, 400, 90, 120
#: It begins with a set of characters, so that texts are searched fast.
_SENTENCE = compiled_late(
    r"[。！？!?؟.\n](?:(?<![.\n])|(?<=\.)(?=[ \n\t\xa0]+(?:[A-ZÀ-ÞА-Я][a-zà-ÿа-я]|[\u0621-\u064a]{2}))|(?<=\n)[ \t]*\n)"
)
#: Days, years, paragraphs and notes: the figures that a number with little to tell it may have between it and its word.
_FIGURES = compiled_late(r"[0-9]")
_DAY = compiled_late(r"[0-9]{1,2}(?:er|º|°)?[ \xa0][^\d\W]\S{1,20} (?:de |/)?(?:[^\d\W]\S{1,20} (?:de )?)?[0-9]{4}")
#: What makes a day of figures that could be one: "the resolution of 12/9".
_OF = frozenset({" of ", " du ", " de ", " del ", " от "})
#: What makes a fraction of it: "2/3 of its members", "a 2/3 majority".
_FRACTION = compiled_late(
    r" (?:of (?:its|their|all|those)|vote|majority|de (?:ses|leurs|sus)|des (?:membres|voix)|de los (?:miembros|votos)"
    r"|из|голосов|большинств)"
)
_LAW_BACK = 30
_HAN_JOIN = compiled_late(r" ?(?:[A-Z] ?)?号?[^。；0-9]{0,24}")
_HAN_NEXT = compiled_late(r"[^。]{0,160}")


@define
class Governed:
    """A number that is cited.

    Attributes:
        number: the number.
        decision: whether it is that of a decision.
        word: the span of the word that governs it.
        chain: the numbers of one word have one number here.
    """

    number: Number
    decision: bool
    word: tuple[int, int]
    chain: int


def govern(text: str, numbers: Sequence[Number], words: Sequence[re.Match[str]], code: str) -> list[Governed]:
    """The numbers that are cited, in order: those that a word governs in a language.

    Args:
        text: running text.
        numbers: what `find_numbers` found in it and no written symbol holds.
        words: the words of that language in it, as `find_words` gives them.
        code: ISO 639-1 code of the language.
    """
    numbers = _with_lone(text, numbers, words, code)
    if not numbers:
        return []
    return _behind(text, numbers, words) if CITATIONS[code].word_behind else _before(text, numbers, words)


def _before(text: str, numbers: Sequence[Number], words: Sequence[re.Match[str]]) -> list[Governed]:
    """The word stands before its numbers: ``resolutions 65/170 and 67/219``."""
    ends = [word.end() for word in words]
    governed: list[Governed] = []
    last: Governed | None = None
    for number in numbers:
        if last is not None and last.number.following == number.start:
            governed.append(last := Governed(number, last.decision, last.word, last.chain))
            continue
        index = bisect_right(ends, number.start) - 1
        if index >= 0 and (last is None or words[index].start() >= last.number.end):
            word = words[index]
            decision = word["decision"] is not None
            if _reaches(text, ends[index], number, _DECISION_GAP if decision else _HEAD_GAP):
                governed.append(last := Governed(number, decision, word.span(), index))
                continue
        if last is not None and _reaches(text, last.number.end, number, _NEXT_GAP):
            governed.append(last := Governed(number, last.decision, last.word, last.chain))
    return governed


def sentence_start(text: str, start: int, end: int) -> int:
    """Where the sentence begins that runs on behind ``end``; ``start`` if it begins before that."""
    for stop in _SENTENCE.finditer(text, start, end):
        start = stop.end()
    return start


def _with_lone(text: str, numbers: Sequence[Number], words: Sequence[re.Match[str]], code: str) -> Sequence[Number]:
    """The numbers, and those that have neither year nor session but stand next to the word: ``resolution 1325``."""
    taken = {number.start for number in numbers}
    behind = CITATIONS[code].word_behind
    closed = {number.end + 1 for number in numbers} if behind else taken
    find = lone_finder(code)
    lone: list[Number] = []
    for word in words:
        if (word.start() if behind else word.end() + 1) in closed or word["decision"]:
            continue  # a number of another form stands next to it already
        lone += [number for number in find(text, word) if number.start not in taken]
    return sorted([*numbers, *lone], key=lambda number: number.start) if lone else numbers


def _reaches(text: str, position: int, number: Number, limit: int) -> bool:
    """Whether what stands between a word or a number and the next number lets the one govern the other."""
    gap = number.start - position
    if gap == 1 and text[position] == " ":
        return True
    if gap > limit or _SENTENCE.search(text, position, number.start) or _of_law(text, position, number.start):
        return False
    if number.strong:
        return True
    if gap > _WEAK_GAP or _FRACTION.match(text, number.end):
        return False
    between = text[position : number.start]
    if ";" in between or between in _OF:
        return False
    return not _FIGURES.search(_DAY.sub("", between))


def _behind(text: str, numbers: Sequence[Number], words: Sequence[re.Match[str]]) -> list[Governed]:
    """The word stands behind its numbers: ``第65/170号和第67/219号决议``."""
    starts = [word.start() for word in words]
    governed: list[Governed] = []
    chain = 0
    for place in range(len(numbers) - 1, -1, -1):
        number = numbers[place]
        end = number.letters[1] if number.letters else number.end
        index = bisect_right(starts, end - 1)
        following = governed[-1] if governed else None
        until = following.number.start if following is not None else len(text)
        start = starts[index] if index < len(words) else until
        if start < until and (
            text[end:start] == "号" or (_signed(text, number, end) and _HAN_JOIN.fullmatch(text, end, start))
        ):
            chain += 1
            governed.append(Governed(number, words[index]["decision"] is not None, words[index].span(), chain))
        elif following is not None and _leads(text, end, number, until):
            governed.append(Governed(number, following.decision, following.word, following.chain))
    return governed[::-1]


def _of_law(text: str, position: int, end: int) -> bool:
    """Whether a number that begins at ``end`` is that of a law or a case: ``and Law No. 12/2099``."""
    last = text[end - 2]
    if text[end - 1] != " " or last == "," or (last.isalpha() and text[end - 3] == " "):
        return False  # ", 66/171", " y 66/171": no word that long
    words = text[max(position, end - _LAW_BACK) : end].split()
    if words and words[-1].lower() in NUMBER_SIGNS:
        words.pop()
    return bool(words) and words[-1].lower().removeprefix("و") in LAWS  # in Arabic "and" is joined to it


def _signed(text: str, number: Number, end: int) -> bool:
    """Whether a number that could be a fraction has the sign of a number before it or behind it."""
    return (
        number.strong
        or text[number.start - 1 : number.start] == "第"
        or text[end : end + 2].lstrip()[:1] in {"号", "决"}
    )


def _leads(text: str, end: int, number: Number, until: int) -> bool:
    """Whether a number goes with the cited one that follows it."""
    if not _HAN_NEXT.fullmatch(text, end, until):
        return False
    return number.strong or text[end : end + 2].lstrip().startswith("号") or until - end <= 4
