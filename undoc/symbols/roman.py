"""Roman numerals of sessions and volumes."""

from __future__ import annotations

from undoc.languages.ordinals import roman_number
from undoc.patterns import compiled_late

#: Numerals up to 399, written as they should be: ``"XXV"``, not ``"XXVV"``.
_NUMERAL = compiled_late(r"(?=[CLXVI])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def is_roman(text: str) -> bool:
    """Whether a text in capitals is a roman numeral."""
    return _NUMERAL.fullmatch(text) is not None


def session_of(text: str) -> int | str | None:
    """The session that a canonical text names.

    Returns:
        ``68`` for ``"68"`` and ``25`` for ``"XXV"``; ``"S-32"`` and ``"ES-11"`` for special and emergency special
        sessions, also where the text has ``"S-VI"``; None where the text names none.
    """
    special, dash, number = text.rpartition("-")
    if not number.isdecimal():
        if not is_roman(number):
            return None
        number = str(roman_number(number))
    if not dash:
        return int(number)
    return f"{special}-{int(number)}" if special in ("S", "ES") else None
