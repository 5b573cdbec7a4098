"""Citations of United Nations documents in running text."""

from __future__ import annotations

from undoc.languages import CODES
from undoc.languages.citations import CITATIONS
from undoc.references.chains import govern
from undoc.references.numbers import Number, find_numbers
from undoc.references.organs import name_organs
from undoc.references.reference import Part, Pinpoint, Reference
from undoc.references.written import find_written, symbol_of

__all__ = ["Part", "Pinpoint", "Reference", "find_references"]


def find_references(text: str, language: str | None = None) -> list[Reference]:
    """The documents that a text cites."""
    found = find_written(text)
    written = tuple(found)
    numbers = _outside(find_numbers(text), found)
    for code in [language] if language else CODES:
        governed = govern(text, numbers, code)
        for one, value in zip(governed, name_organs(text, governed, code, written), strict=True):
            if value and (symbol := symbol_of(value)):
                found.append(Reference(one.number.start, one.number.end, symbol))
    found.sort(key=lambda reference: reference.start)
    return found


def _outside(numbers: list[Number], found: list[Reference]) -> list[Number]:
    """The numbers that are no part of a symbol written out."""
    if not found or not numbers:
        return numbers
    outside = []
    references = iter(found)
    reference = next(references, None)
    for number in numbers:
        while reference is not None and reference.end <= number.start:
            reference = next(references, None)
        if reference is None or number.end <= reference.start:
            outside.append(number)
    return outside
