"""STSong-Light: the Chinese font that readers bring along, for where no Chinese face can be embedded."""

from __future__ import annotations

import unicodedata
from functools import cache


@cache
def has_song(character: str) -> bool:
    """Whether the font has a character: those of GBK that are wide in Chinese (Adobe-GB1, supplement 2)."""
    if len(character) != 1 or character > "\uffff" or unicodedata.east_asian_width(character) not in "WFA":
        return False
    try:
        return len(character.encode("gbk")) == 2
    except UnicodeEncodeError:
        return False
