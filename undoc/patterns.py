"""Regular expressions that are compiled when they are first used.

Rooms and the tables of six languages hold some hundreds of them, and a document needs the fewest: compiling all would
take a fifth of the time of a process that reads one letter.
"""

from __future__ import annotations

import re
from typing import cast

#: What a compiled pattern is asked for; each becomes the pattern's own at the first use.
_ASKED = (
    "match",
    "fullmatch",
    "search",
    "finditer",
    "findall",
    "split",
    "sub",
    "subn",
    "groupindex",
    "groups",
    "flags",
)


class _Uncompiled:
    """A pattern in waiting: the first question to it compiles it, the later ones go straight to what was compiled."""

    __slots__ = ("_given", "pattern", *_ASKED)

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self._given = flags

    def __getattr__(self, name: str) -> object:  # asked for only what is not there yet
        if name not in _ASKED:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._given)
        for asked in _ASKED:
            setattr(self, asked, getattr(compiled, asked))
        return getattr(compiled, name)

    def __reduce__(self) -> tuple[type[_Uncompiled], tuple[str, int]]:
        return _Uncompiled, (self.pattern, int(self._given))

    def __repr__(self) -> str:
        return f"compiled_late({self.pattern!r})"


def compiled_late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression that is compiled when it is first asked for anything but its source.

    Args:
        pattern: its source. An error in it raises `re.error` at that first use.
        flags: as `re.compile` takes them.
    """
    return cast("re.Pattern[str]", _Uncompiled(pattern, flags))
