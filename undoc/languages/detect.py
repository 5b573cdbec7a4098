"""Telling the language of a text from its script and its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from undoc.languages import CODES, language
from undoc.patterns import compiled_late

#: Characters looked at: at the head, and in the middle, where no masthead in English misleads.
_PIECE = 900
#: The codes that characters of a script have in common: the upper bytes of those of Han and Cyrillic; where other
#: scripts share them, a pattern besides.
_SCRIPTS: dict[str, tuple[bytes, re.Pattern[str] | None]] = {
    "ar": (
        bytes((0x06, *range(0xFB, 0xFF))),
        compiled_late(r"[\u0620-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]+"),
    ),
    "zh": (bytes(range(0x4E, 0xA0)), None),
    "ru": (bytes((0x04,)), None),
}
_LATIN = compiled_late(r"[a-zß-öø-ÿ]+")


def detect(text: str) -> str | None:
    """The official language that a text is in, or None where nothing tells.

    Symbols, dates and names keep Latin letters in every language, so a third of the letters in another script is
    enough for that script; the languages in Latin letters are told by their cue words.

    Args:
        text: any text; about 1,800 characters at its head and in its middle are looked at.

    Returns:
        An ISO 639-1 code.
    """
    sample = text
    if len(text) > 2 * _PIECE:
        middle = len(text) // 2
        sample = f"{text[:_PIECE]}\n{text[middle : middle + _PIECE]}"
    script = None
    if not sample.isascii():
        counts = _count_scripts(sample)
        script = max(counts, key=lambda code: counts[code])
        if counts[script] * 3 > len(sample):
            return script  # whatever else there is, it is not enough for another
    lowered = sample.lower()
    words = _LATIN.findall(lowered)
    if script is not None:
        # A Han character says as much as a word; a letter of an alphabet as much as a letter.
        latin = len(words) if script == "zh" else sum(map(len, words))
        if counts[script] * 2 > latin and counts[script]:
            return script
    scores = dict.fromkeys((code for code in CODES if code not in _SCRIPTS), 0)
    counted = Counter(words)
    for code, cue in _cues():
        scores[code] += counted[cue]
    for code, phrase in _phrases():
        scores[code] += 5 * lowered.count(phrase)
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] else None


def _count_scripts(text: str) -> dict[str, int]:
    """How many letters or characters of each script a text has."""
    upper = text.encode("utf-16-le", "surrogatepass")[1::2]
    counts = {}
    for code, (codes, pattern) in _SCRIPTS.items():
        count = len(upper) - len(upper.translate(None, codes))
        counts[code] = sum(map(len, pattern.findall(text))) if count and pattern is not None else count
    return counts


@cache
def _cues() -> tuple[tuple[str, str], ...]:
    """Single words, with the language that each speaks for."""
    return tuple(
        (code, cue.lower()) for code in CODES if code not in _SCRIPTS for cue in language(code).cues if " " not in cue
    )


@cache
def _phrases() -> tuple[tuple[str, str], ...]:
    """Names of several words, with the language that each speaks for."""
    return tuple(
        (code, cue.lower()) for code in CODES if code not in _SCRIPTS for cue in language(code).cues if " " in cue
    )
