"""Hyphens: where a word may be divided at a line's end, by pyphen's patterns."""

from __future__ import annotations

import importlib
from functools import cache
from typing import Any

from undoc.patterns import compiled_late

#: The patterns of each language. The Organization writes English with the spellings of Oxford.
_PATTERNS = {"en": "en_GB", "fr": "fr_FR", "es": "es", "ru": "ru_RU"}
#: What may be divided: a word in small letters, alone but for punctuation; if need be, one with a capital.
_WORD = compiled_late(r"[(\[“«‘\"]*([A-ZÀ-ÖØ-Þ]?[a-zà-öø-ÿœ]{5,}|[А-ЯЁ]?[а-яё]{5,})[)\]”»’\".,;:!?]*")
#: No shorter word is divided.
_LEAST = 6
#: At least so many letters stand on either side of a hyphen.
_BEFORE, _BEHIND = 3, 3


def can_divide(language: str) -> bool:
    """Whether there are patterns for words of a language."""
    return language in _PATTERNS


@cache
def _dictionary(language: str) -> Any:
    """The patterns of a language; None where there are none or pyphen is not installed."""
    if language not in _PATTERNS:
        return None
    try:
        pyphen = importlib.import_module("pyphen")
    except ImportError:
        return None
    return pyphen.Pyphen(lang=_PATTERNS[language], left=_BEFORE, right=_BEHIND)


def places(text: str, language: str | None, *, names: bool = False) -> list[int]:
    """The offsets at which a word may be divided, the last one first.

    Args:
        text: the word, with its punctuation.
        language: the language whose words are divided; None for none.
        names: whether words with a capital are divided too.
    """
    if language is None:
        return []
    found = _WORD.fullmatch(text)
    if found is None or len(found[1]) < _LEAST or (found[1][0].isupper() and not names):
        return []
    # Cyrillic and Latin letters have patterns of their own; those of another script divide nothing.
    if ("а" <= found[1][-1] <= "ё") != (language == "ru"):
        return []
    dictionary = _dictionary(language)
    if dictionary is None:
        return []
    return [found.start(1) + int(place) for place in reversed(dictionary.positions(found[1]))]
