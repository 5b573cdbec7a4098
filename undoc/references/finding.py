"""Find the citations in running text: symbols, numbers of resolutions, supplements, and what they point to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from undoc.languages import CODES
from undoc.patterns import compiled_late
from undoc.references.chains import Governed, govern
from undoc.references.followers import add_followers
from undoc.references.numbers import Number, find_numbers, is_page
from undoc.references.organs import name_organs
from undoc.references.pinpoints import letter_part, parts_before, parts_behind, pinpoint_of
from undoc.references.printing import even_out
from undoc.references.reference import Part, Reference
from undoc.references.supplements import find_supplements
from undoc.references.words import find_words
from undoc.references.written import find_written, symbol_of

#: The languages whose words for resolutions need no other letters: "resolution", "resoluciones".
_ASCII_CODES = ("en", "es")
_FIGURE = compiled_late(r"\d")
#: A citation, and what governs its number if it is cited by that.
_Found = tuple[Reference, Governed | None]


def find(text: str, language: str | None = None) -> list[Reference]:
    """The citations of a text, as `undoc.references.find_references` gives them."""
    if "/" not in text and not _FIGURE.search(text):
        return []
    printed, text = text, even_out(text)
    found: list[_Found] = []
    written = find_written(text)
    if written:
        written = add_followers(text, written)
        found = [(one, None) for one in written]
    supplements = find_supplements(text, written)
    numbers = find_numbers(text)
    if numbers and "\n" in printed:
        numbers = [number for number in numbers if not is_page(printed, number)]
    if supplements:
        found = sorted({one.start: (one, None) for one in supplements + written}.values(), key=_start)
    if found:
        numbers = _outside(numbers, found)
    for code, words in find_words(text, _codes(language) or (_ASCII_CODES if text.isascii() else CODES)):
        taken = {reference.start for reference, _ in found} if found else set()
        for cited, value in name_organs(text, govern(text, numbers, words, code), code, written):
            number = cited.number
            start = number.start
            if start not in taken and (symbol := symbol_of(value)):
                found.append((Reference(start, number.end, symbol), cited))
        if taken:
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
    index, count = 0, len(found)
    for number in numbers:
        while index < count and found[index][0].end <= number.start:
            index += 1
        if index == count or number.end <= found[index][0].start:
            outside.append(number)
    return outside


def _pinpointed(text: str, found: Sequence[_Found]) -> list[Reference]:
    """The citations with the places that they point to; a part between two goes with the one it is joined to."""
    pinpointed: list[Reference] = []
    floor = 0
    word = None
    before: Sequence[Part] = ()
    behind: Sequence[Part] = ()
    for reference, cited in found:
        earlier = before
        before = ()
        number = None
        start = reference.start
        if cited is None:
            word = None
            if start > floor:
                before = parts_before(text, start, floor)
        else:
            number = cited.number
            if cited.word != word:  # the numbers that one word governs have their parts before the first
                word = cited.word
                if word[0] > floor:
                    before = parts_before(text, min(start, word[0]), floor)
        if behind or earlier:
            claimed = before[0].start if before else start
            _point(text, pinpointed, [part for part in behind if part.end <= claimed] + [*earlier])
        floor = reference.end
        pinpointed.append(reference)
        if number is None:
            behind = parts_behind(text, floor)
        elif number.following:
            behind = ()  # the next number stands where a part would
        elif number.letters:
            behind = [*parts_behind(text, number.letters[1]), letter_part(text, *number.letters)]
        else:
            behind = parts_behind(text, floor)
    if behind or before:
        _point(text, pinpointed, [*behind, *before])
    return pinpointed


def _point(text: str, pinpointed: list[Reference], parts: Sequence[Part]) -> None:
    """Give the last citation its place."""
    if parts:
        last = pinpointed[-1]
        pinpointed[-1] = Reference(last.start, last.end, last.symbol, pinpoint_of(text, parts), last.also)
