"""Which stretches of a text are not in the document's language: those in letters of another script.

A screen reader changes its voice there (ISO 14289-1, 7.2). Within one script no language is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from undoc.languages import Language

_ARABIC = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_CYRILLIC = "\u0400-\u052f"
_LATIN = "A-Za-zÀ-ÖØ-öø-\u024f"
#: The language that each script is said to be in; of Latin letters only the script is known.
_SCRIPTS = {"ar": _ARABIC, "zh": _HAN, "ru": _CYRILLIC, "und-Latn": _LATIN}
#: The scripts of the official languages.
_OWN = {"ar": "ar", "zh": "zh", "ru": "ru"}


@cache
def _pattern(own: str) -> re.Pattern[str]:
    """Words in another script than this one, with what stands between them."""
    kinds = []
    for name, letters in _SCRIPTS.items():
        if name == own:
            continue
        # Latin capitals are numerals, symbols and abbreviations in every language: a word has a small letter.
        first = f"[{letters}]*[a-zß-öø-ÿ][{letters}]+" if name == "und-Latn" else f"[{letters}]+"
        group = name.replace("-", "_")
        kinds.append(f"(?P<{group}>(?<![{letters}]){first}(?:[ '’-][{letters}]+)*)")
    return re.compile("|".join(kinds))


def by_language(text: str, language: Language) -> Iterator[tuple[str, str]]:
    """A text in stretches, each with its language; empty for the document's own."""
    own = _OWN.get(language.code, "und-Latn")
    if text.isascii() and own == "und-Latn":
        yield text, ""
        return
    at = 0
    for found in _pattern(own).finditer(text):
        if at < found.start():
            yield text[at : found.start()], ""
        yield found[0], (found.lastgroup or "").replace("_", "-")
        at = found.end()
    if at < len(text):
        yield text[at:], ""
