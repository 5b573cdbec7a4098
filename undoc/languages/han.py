"""Telling Chinese characters by their codes: a set of twenty thousand takes longer to compile than a letter to read."""

from __future__ import annotations


def is_han(character: str) -> bool:
    """Whether a character is Chinese or Japanese, or a full-width form; the empty string is not."""
    return character >= "\u2e80" and (
        character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or "\uff00" <= character <= "\uffef"
    )
