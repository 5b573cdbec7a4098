"""How a list is numbered, in the words of ISO 32000-1 (table 347)."""

from __future__ import annotations

from undoc.patterns import compiled_late

_ROMAN = compiled_late(r"[ivxlc]+")


def numbering(label: str | None, level: int) -> str:
    """The numbering of a list by the bare label of its first item.

    Args:
        label: such as ``"a"`` or ``"iv"``.
        level: of the list, from 1: under letters, ``"i"`` is a Roman numeral.
    """
    if not label:
        return "None"
    if label.isascii() and label.isdecimal():
        return "Decimal"
    small = label.lower()
    case = "Lower" if small == label else "Upper"
    if _ROMAN.fullmatch(small) and (level > 1 or len(small) > 1):
        return f"{case}Roman"
    return f"{case}Alpha" if small.isascii() and small.isalpha() and len(small) == 1 else "None"
