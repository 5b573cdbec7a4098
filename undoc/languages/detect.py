"""Telling the language of a text from its script and its commonest words."""

from __future__ import annotations

import re

from undoc.languages import CODES, language

_SAMPLE = 50_000
_SCRIPTS = {
    "ar": re.compile(r"[\u0620-\u064a\u066e-\u06d3]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
}
_LATIN_WORD = re.compile(r"[a-zà-öø-ÿ]+")


def detect(text: str) -> str | None:
    """The official language that a text is in, or None where nothing tells.

    Symbols, dates and names keep Latin letters in every language, so a third of the letters in another script is
    enough for that script; the languages in Latin letters are told by their cue words.

    Args:
        text: any text; its first 50,000 characters are looked at.

    Returns:
        An ISO 639-1 code.
    """
    sample = text[:_SAMPLE].lower()
    words = _LATIN_WORD.findall(sample)
    counts = {code: len(pattern.findall(sample)) for code, pattern in _SCRIPTS.items()}
    script = max(counts, key=lambda code: counts[code])
    # A Han character says as much as a word; a letter of an alphabet as much as a letter.
    latin = len(words) if script == "zh" else sum(map(len, words))
    if counts[script] * 2 > latin and counts[script]:
        return script
    scores = {
        code: sum(words.count(cue) for cue in language(code).cues if " " not in cue)
        + 5 * sum(sample.count(cue.lower()) for cue in language(code).cues if " " in cue)
        for code in CODES
        if code not in _SCRIPTS
    }
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] else None
