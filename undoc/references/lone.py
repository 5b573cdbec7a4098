"""Resolutions of the Security Council that are cited without their year: ``resolutions 1325, 1820 and 1888``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from undoc.languages.citations import CITATIONS
from undoc.patterns import compiled_late
from undoc.references.numbers import Number

_NUMBER = r"[1-9][0-9]{1,3}(?![A-Za-zА-я0-9/]|[.,:][0-9]| ?[(（%])"
#: The next of a list; of fewer figures it could be anything.
_NEXT = compiled_late(rf"(?:, (?:and |et |y |и )?| (?:and|et|y|и) |،? ?و ?|، )(?=[0-9]{{3}})({_NUMBER})")
#: What could be a year is a number of the list only where nothing follows that goes on about it.
_YEARS = range(1946, 2031)
_STOP = compiled_late(r"$|[\n,;.:)،؛]|،? ?و ?[0-9]| (?:and|et|y|и) [0-9]")
#: In Chinese the word stands behind the numbers.
_HAN = compiled_late(
    r"(?<!/)(?:第 ?|(?<=安理会)|(?<=安全理事会))[1-9][0-9]{2,3}(?: ?号)?"
    r"(?: ?(?:、|和|及|与|以及) ?第? ?[1-9][0-9]{2,3}(?: ?号)?)*+$"
)
_HAN_LAST = compiled_late("[第 会、和及与][1-9][0-9]{2,3} ?号$")
_HAN_NUMBER = compiled_late("[1-9][0-9]{2,3}")
_HAN_BACK = 120


@cache
def _first(code: str) -> re.Pattern[str]:
    """What stands between the word and its first number, which may be the Security Council's name."""
    council = CITATIONS[code].organs["S"]
    return re.compile(
        rf" (?:(?:of the |du |del )?(?:{council}) )?(?:(?:[Nn]os?\.|[Nn][°º]\.?|no|[Nn]úms?\.|№|رقم) ?)?({_NUMBER})"
    )


@cache
def lone_finder(code: str) -> Callable[[str, re.Match[str]], list[Number]]:
    """What finds the numbers without years of one word for resolutions.

    Args:
        code: ISO 639-1 code of the language of the word.

    Returns:
        A function of the running text and the word.
    """
    if CITATIONS[code].word_behind:
        return _find_behind
    first = _first(code).match

    def find(text: str, word: re.Match[str]) -> list[Number]:
        match = first(text, word.end())
        return [*_row(text, match)] if match else []

    return find


def _row(text: str, match: re.Match[str] | None) -> Iterator[Number]:
    while match:
        number = int(match[1])
        yield Number(match.start(1), match.end(1), number)
        match = _NEXT.match(text, match.end(1))
        if match and int(match[1]) in _YEARS and not _STOP.match(text, match.end(1)):
            return


def _find_behind(text: str, word: re.Match[str]) -> list[Number]:
    end = word.start()
    if text[end - 1 : end] == " ":
        end -= 1
    if (
        text[end - 1 : end] == "号"
        and _HAN_LAST.search(text, max(0, end - 7), end)
        and (row := _HAN.search(text, max(0, end - _HAN_BACK), end))
    ):
        return [
            Number(match.start(), match.end(), int(match[0])) for match in _HAN_NUMBER.finditer(text, row.start(), end)
        ]
    return []
