"""Find the citations in running text: symbols, numbers of resolutions, supplements, and what they point to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from undoc.languages import CODES
from undoc.references.chains import Governed, govern
from undoc.references.followers import add_followers
from undoc.references.numbers import Number, find_numbers
from undoc.references.organs import name_organs
from undoc.references.pinpoints import letter_part, parts_before, parts_behind, pinpoint_of
from undoc.references.printing import even_out
from undoc.references.reference import Part, Reference
from undoc.references.supplements import find_supplements
from undoc.references.words import find_words
from undoc.references.written import find_written, symbol_of

#: The languages whose words for resolutions need no other letters: "resolution", "resoluciones".
_ASCII_CODES = ("en", "es")
_FIGURE = re.compile(r"\d")
#: A citation, and what governs its number if it is cited by that.
_Found = tuple[Reference, Governed | None]


def find(text: str, language: str | None = None) -> list[Reference]:
    """The citations of a text, as `undoc.references.find_references` gives them."""
    if not _FIGURE.search(text):
        return []
    text = even_out(text)
    found: list[_Found] = []
    written = find_written(text)
    if written:
        written = add_followers(text, written)
        found = [(one, None) for one in written]
    supplements = find_supplements(text, written)
    numbers = find_numbers(text)
    if supplements:
        found = sorted({one.start: (one, None) for one in supplements + written}.values(), key=_start)
    if found:
        numbers = _outside(numbers, found)
    taken = {reference.start for reference, _ in found}
    for code, words in find_words(text, _codes(language) or (_ASCII_CODES if text.isascii() else CODES)):
        for cited, value in name_organs(text, govern(text, numbers, words, code), code, written):
            number = cited.number
            if number.start not in taken and (symbol := symbol_of(value)):
                taken.add(number.start)
                found.append((Reference(number.start, number.end, symbol), cited))
    if len(taken) > 1:
        found.sort(key=_start)
    return _pinpointed(text, found)


def _start(found: _Found) -> int:
    return found[0].start


@cache
def _codes(language: str | None) -> tuple[str, ...]:
    """The official language that is told, if one is."""
    base = (language or "").split("-")[0].lower()
    return (base,) if base in CODES else ()


def _outside(numbers: list[Number], found: Sequence[_Found]) -> list[Number]:
    """The numbers that are no part of what was found."""
    outside = []
    references = iter(found)
    reference, _ = next(references)
    for number in numbers:
        while reference is not None and reference.end <= number.start:
            reference, _ = next(references, (None, None))
        if reference is None or number.end <= reference.start:
            outside.append(number)
    return outside


def _pinpointed(text: str, found: Sequence[_Found]) -> list[Reference]:
    """The citations with the places that they point to; a part between two goes with the one it is joined to."""
    before = _parts_before(text, found)
    pinpointed: list[Reference] = []
    for index, (reference, cited) in enumerate(found, 1):
        number = cited.number if cited is not None else None
        if number is not None and number.following:
            pinpointed.append(reference)  # the next number stands where a part would
            continue
        if number is not None and (letters := number.letters):
            parts = parts_behind(text, letters[1])
            parts.append(letter_part(text, *letters))
        else:
            parts = parts_behind(text, reference.end)
        if parts and index < len(found):
            following = before[index]
            claimed = following[0].start if following else found[index][0].start
            parts = [part for part in parts if part.end <= claimed]
        parts += before[index - 1]
        if parts:
            pinpoint = pinpoint_of(text, parts)
            reference = Reference(reference.start, reference.end, reference.symbol, pinpoint, reference.also)
        pinpointed.append(reference)
    return pinpointed


def _parts_before(text: str, found: Sequence[_Found]) -> list[Sequence[Part]]:
    """The parts before each citation; the citations that one word governs have them before the first."""
    before: list[Sequence[Part]] = []
    floor = 0
    word = None
    for reference, cited in found:
        if cited is None:
            word = None
            before.append(parts_before(text, reference.start, floor))
        elif cited.word == word:
            before.append(())
        else:
            word = cited.word
            before.append(parts_before(text, min(reference.start, word[0]), floor))
        floor = reference.end
    return before
