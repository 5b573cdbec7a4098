"""What kinds of characters there are for the breaking of lines, and between which of them a line may end.

The rules for Chinese are those of GB/T 15834-2011 (5.1): no closing punctuation begins a line, no opening one ends
it, and dashes and ellipses stay whole. For Latin and Cyrillic a line ends at a space or after a hyphen or a dash.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate, pairwise

from undoc.patterns import compiled_late

# A letter for each kind; `_Kinds` says which character is of which.
#   S space   N newline   Z zero-width space   G glue: no line ends beside it   M mark that belongs to what precedes it
#   H Han and the like: a line may end on either side
#   O C wide opening and closing punctuation   p q opening and closing quotation marks of both kinds of script
#   o c narrow opening and closing punctuation   v opening and f closing marks that French sets off by a space
#   Y hyphen   E dash   A letter   D all else
_LISTED = {
    "S": " \u3000",
    "N": "\n",
    "Z": "\u200b\u00ad",
    "G": "\u00a0\u202f\u2007\u2060\ufeff\u2011",
    "O": "（［｛〈《「『【〔〖〘〚〝￥＄",
    "C": "、。，．・：；？！）］｝〉》」』】〕〗〙〛〞〟…‥ー々〻％℃‰",
    "p": "“‘„‚",
    "q": "”’",
    "o": "([{$£€¥№§",
    "c": ")]}.,/·",
    "v": "«‹",
    "f": ";:!?»›%",
    "Y": "-\u2010",
    "E": "\u2012–—―",
}
_KIND = {character: kind for kind, characters in _LISTED.items() for character in characters}
_IGNORABLE = compiled_late(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200c-\u200f\u202a-\u202e\u2061-\u206f\ufe00-\ufe0f\U000e0000-\U000e0fff]"
)

#: The end of a line: behind each of these a line may end before what comes next.
_BREAK = compiled_late(
    r"""
      (?<=[HC])(?=[HOopvAD])               # after Han and after wide closing punctuation
    | (?<=N)                               # a new line on purpose
    | (?<=S)(?<!vS)(?=[^SNf])              # after a space, but not inside French quotation marks
    | (?<=Z)(?=[^SNZCcfqYEG])
    | (?<=[ADcqf])(?=[HO])                 # from narrow to wide
    | (?<=q)(?=p)
    | (?<=[^SNEpov]E)(?=[HOopAD]) | (?<=EE)(?=[HOopAD])
    | (?<=AAY)(?=A)
    """,
    re.VERBOSE,
)

#: Wide closing punctuation that may stand in the right margin.
HANGING = frozenset("。，、")
#: Kinds beside which Chinese is spread.
WIDE = frozenset("HOC")


class _Kinds(dict[int, str]):
    """The kind of each character by its code point, found when it is first asked for."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        kind = _KIND.get(character)
        if kind is None:
            category = unicodedata.category(character)
            if category in ("Mn", "Me") or is_ignorable(character):
                kind = "M"
            elif unicodedata.east_asian_width(character) in "WF":
                kind = "H"
            else:
                kind = "A" if category[0] == "L" else "D"
        self[code] = kind
        return kind


_kinds = _Kinds()
_CLUSTER = compiled_late(".[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]*", re.DOTALL)
_COMBINING = compiled_late("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")


#: Marks that steer breaking and order and are never drawn: what they ask for has been done when a text is shown.
UNSEEN = dict.fromkeys(
    map(ord, "\u00ad\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")
)


def is_ignorable(character: str) -> bool:
    """Whether a character is never seen (Unicode's default ignorables): directions, joiners, variation selectors."""
    return character in "\u200b\u2060\ufeff" or _IGNORABLE.match(character) is not None


def kind_of(character: str) -> str:
    """The kind of a character."""
    return _kinds[ord(character)]


def kinds_of(text: str) -> str:
    """The kind of each character, a letter for each."""
    return text.translate(_kinds)


def ends_of(kinds: str) -> list[int]:
    """Where a text of these kinds may be broken: the offsets at which a next line may begin, and its end."""
    if not kinds:
        return []
    if "M" not in kinds:
        ends = list(accumulate(map(len, _BREAK.split(kinds))))
        return ends[:-1] if len(ends) > 1 and ends[-2] == ends[-1] else ends  # nothing is behind a last newline
    # A mark goes with what precedes it: it is left out, and what follows it counts its place.
    places = [place for place, kind in enumerate(kinds) if kind != "M"]
    bare = kinds.replace("M", "")
    return [*(places[end] for end in ends_of(bare) if end < len(bare)), len(kinds)]


def units_of(text: str) -> str | list[str]:
    """What each glyph of a text is drawn for: a character, or a letter with marks on it that are one character."""
    if text.isascii() or not _COMBINING.search(text):
        return text
    units: list[str] = []
    for cluster in _CLUSTER.findall(text):
        units += [cluster] if len(unicodedata.normalize("NFC", cluster)) == 1 else cluster
    return units


def parts_of(text: str) -> list[str]:
    """A word too wide for a line, in the parts it is best broken into: behind the signs that structure an address."""
    cuts = [0, *(match.end() for match in re.finditer(r"[/?&=_.,;:@-]+", text)), len(text)]
    return [text[start:end] for start, end in pairwise(cuts) if start < end]
