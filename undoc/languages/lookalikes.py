"""Letters of the Latin and the Cyrillic script that look alike."""

from __future__ import annotations

_CYRILLIC = "АВЕКМНОРСТХаеорсухІіЅѕЈј"
_LATIN = "ABEKMHOPCTXaeopcyxIiSsJj"
#: Each Cyrillic letter that looks like a Latin one.
TO_LATIN = dict(zip(_CYRILLIC, _LATIN, strict=True))
#: Each Latin letter that looks like a Russian one.
TO_CYRILLIC = {latin: cyrillic for cyrillic, latin in TO_LATIN.items() if cyrillic not in "ІіЅѕЈј"}


def is_cyrillic(letter: str) -> bool:
    """Whether a letter is of the Cyrillic script."""
    return "\u0400" <= letter <= "\u052f"


def is_latin(letter: str) -> bool:
    """Whether a letter is of the Latin script."""
    return letter.isalpha() and letter < "\u0250"


def in_one_script(letters: str) -> str | None:
    """A word of both scripts in the one that it is meant in; None where that can't be told.

    It can where all letters of one script look like letters of the other, and not the reverse.
    """
    if all(letter in TO_LATIN for letter in letters if is_cyrillic(letter)):
        latin = "".join(TO_LATIN.get(letter, letter) for letter in letters)
    else:
        latin = None
    if all(letter in TO_CYRILLIC for letter in letters if is_latin(letter)):
        cyrillic = "".join(TO_CYRILLIC.get(letter, letter) for letter in letters)
    else:
        cyrillic = None
    return (latin or cyrillic) if (latin is None) != (cyrillic is None) else None
