"""Numbers and letters in the series in which documents label their parts."""

from __future__ import annotations

import unicodedata

from undoc.patterns import compiled_late

_SERIES = (
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдежзиклмнопрстуфхцчшщэюя",  # Russian lists leave out ё, й, ъ, ы and ь
    "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",  # the abjad order
    "".join(map(chr, range(0x3220, 0x322A))),
    "".join(map(chr, range(0x2474, 0x2488))),
    "一二三四五六七八九",
)
_ROMAN = compiled_late(r"(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_TENS = ("", "x", "xx", "xxx", "xl", "l")


def printed_like(label: str, number: int) -> str:
    """A number in the figures in which another is printed: Arabic-Indic and full-width ones are their own.

    Args:
        label: decimal figures.
        number: what is to be printed.
    """
    zero = ord(label[0]) - unicodedata.decimal(label[0])
    return "".join(chr(zero + int(figure)) for figure in str(number))


def relabelled(labels: list[str]) -> list[str] | None:
    """Labels of a list, running on from the first in their own series.

    Args:
        labels: the labels as they are, bare.

    Returns:
        As many labels without gap and repetition; None where they belong to no one series, or where that has no more.
    """
    if not labels:
        return None
    if all(label.isdecimal() for label in labels):
        first = int(labels[0])
        return [printed_like(labels[0], first + step) for step in range(len(labels))]
    if all(_ROMAN.fullmatch(label) for label in labels) and labels[0] == "i":
        return None if len(labels) > 59 else [_TENS[n // 10] + _UNITS[n % 10] for n in range(1, len(labels) + 1)]
    bare = [label.removesuffix("\u0640") for label in labels]  # ه is printed long
    for series in _SERIES:
        if all(len(label) == 1 and label in series for label in bare):
            first = series.index(bare[0])
            if first + len(labels) > len(series):
                return None
            wanted = list(series[first : first + len(labels)])
            long = {label[0] for label in labels if label.endswith("\u0640")}
            return [f"{label}\u0640" if label in long else label for label in wanted]
    return None
