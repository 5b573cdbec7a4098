"""The words for resolutions and decisions that stand in a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from undoc.languages.citations import CITATIONS

_Match = Callable[[str, int], "re.Match[str] | None"]
_Find = Callable[[str], "Iterator[re.Match[str]]"]


def find_words(text: str, codes: tuple[str, ...]) -> list[tuple[str, list[re.Match[str]]]]:
    """The words of each language, in order, without the languages of which none stands there.

    The words are rare, so strings that they hold are looked for; languages whose words hold the same are looked for
    together.

    Args:
        text: running text.
        codes: ISO 639-1 codes of the languages.
    """
    found: dict[str, list[re.Match[str]]] = {}
    for stems, languages in _kindred(codes):
        if len(stems) == 1 and len(languages) == 1 and not languages[0][1]:
            # the words begin with their only stem: to look for them is to look for it
            if stems[0] in text and (words := [*languages[0][3](text)]):
                found[languages[0][0]] = words
            continue
        for stem in stems:
            if stem not in text:
                continue
            at = text.find(stem)
            while at >= 0:
                end = at + 1
                for code, before, match_at, _ in languages:
                    if at >= before and (match := match_at(text, at - before)):
                        found.setdefault(code, []).append(match)
                        end = match.end()
                        break
                at = text.find(stem, end)
    for words in found.values():
        if len(words) > 1:
            words.sort(key=re.Match.start)
    return list(found.items()) if len(found) < 2 else [(code, found[code]) for code in codes if code in found]


@cache
def _kindred(codes: tuple[str, ...]) -> tuple[tuple[tuple[str, ...], tuple[tuple[str, int, _Match, _Find], ...]], ...]:
    """The languages whose words hold the same stems, with what matches a word from its beginning."""
    kindred: dict[tuple[str, ...], list[tuple[str, int, _Match, _Find]]] = {}
    for code in codes:
        words = CITATIONS[code]
        word = re.compile(words.words)
        for stems in filter(None, (words.stems, words.own_stems)):
            kindred.setdefault(stems, []).extend(
                (code, before, word.match, word.finditer) for before in words.before_stem
            )
    return tuple((stems, tuple(languages)) for stems, languages in kindred.items())
