"""Automatic numbers: lists that a word processor counts, where it counts as printed.

Every marker is tried against the list that its form has at its level: where that list's next number is the marker, it
goes on; else a new one begins there. So what is counted is always what was printed, whatever the order.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from attrs import Factory, define, frozen

from undoc.exporters.docx.markup import Element, Value, add, root, to_bytes
from undoc.patterns import compiled_late
from undoc.records import Distinct, Record

#: A marker: signs, a number or letter, signs. Of white space only single spaces are the same everywhere.
_MARKER = compiled_late(r"([(\[（]?)([^\W_]{1,9})((?:[.)\]）、．]|(?: ?[-\u2013\u2014]))?)")
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
#: Without ё, й, ъ, ы and ь, as Word counts (ECMA-376-1, 17.18.59).
_RUSSIAN: Final = "абвгдежзиклмнопрстуфхцчшщэюя"
_ROMAN: Final = (
    (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_HAN: Final = "一二三四五六七八九"
_MOST_ROMAN, _MOST_DECIMAL, _MOST_HAN = 399, 32767, 99
#: Word gets slow with more lists than that, and has room for no more than 32,767.
_MOST_LISTS = 2000
#: Deeper lists are text, as are those in deeper quotations.
_DEEPEST = 6


def _roman(number: int) -> str:
    made = ""
    for size, letters in _ROMAN:
        count, number = divmod(number, size)
        made += letters * count
    return made


def _han(number: int) -> str:
    tens, ones = divmod(number, 10)
    ten = ("" if tens == 1 else _HAN[tens - 1]) + "十" if tens else ""
    return ten + (_HAN[ones - 1] if ones else "")


def _table(make: Callable[[int], str], most: int) -> dict[str, int]:
    return {make(number): number for number in range(1, most + 1)}


def _letters(alphabet: str) -> dict[str, int]:
    """``a`` to ``z``, then ``aa``, ``bb``."""
    size = len(alphabet)
    return {alphabet[at % size] * (1 + at // size): at + 1 for at in range(2 * size)}


#: What a word processor prints, by the name of its format. Arabic letters are missing: the first and the fifth of
#: ``arabicAbjad`` are not the same in Word and in LibreOffice.
_FORMATS: Final[dict[str, dict[str, int]]] = {
    "lowerRoman": _table(_roman, _MOST_ROMAN),
    "upperRoman": _table(lambda number: _roman(number).upper(), _MOST_ROMAN),
    "lowerLetter": _letters(_LATIN),
    "upperLetter": _letters(_LATIN.upper()),
    "russianLower": _letters(_RUSSIAN),
    "russianUpper": _letters(_RUSSIAN.upper()),
    "chineseCounting": _table(_han, _MOST_HAN),
}


@frozen(eq=False, repr=False)
class Form(Record):
    """What a list prints: a format of numbers, and the signs before and behind."""

    format: str
    before: str
    behind: str


@define(eq=False, repr=False)
class _List(Distinct):
    """A list that counts: what defines it, and where it is."""

    definition: int
    instance: int
    last: int


def readings(marker: str) -> list[tuple[Form, int]]:
    """What can print a marker: each form, with the number that it prints so; none where nothing can."""
    found = _MARKER.fullmatch(marker)
    if found is None:
        return []
    before, body, behind = found.groups()
    if body.isascii() and body.isdecimal():
        small = body[0] != "0" and len(body) <= 5 and int(body) <= _MOST_DECIMAL
        return [(Form("decimal", before, behind), int(body))] if small else []
    said = ((name, table.get(body)) for name, table in _FORMATS.items())
    return [(Form(name, before, behind), at) for name, at in said if at is not None]


@define(eq=False, repr=False)
class Numbering(Distinct):
    """The lists of one document.

    Attributes:
        first_definition: the first id that is free for a definition, where a template has lists of its own.
        first_instance: likewise for an instance.
    """

    first_definition: int = 1
    first_instance: int = 1
    _lists: dict[tuple[Form, int, int], _List] = Factory(dict)
    _instances: list[tuple[int, int]] = Factory(list)

    def of(self, marker: str, quoted: int, level: int) -> int | None:
        """The id of the list (``w:numId``) that prints a marker here; None where none does.

        Args:
            marker: as printed.
            quoted: how many quotations it stands in.
            level: 0 for a paragraph, 1 for ``(a)``.
        """
        if quoted + level > _DEEPEST:
            return None
        possible = readings(marker)
        for form, number in possible:
            found = self._lists.get((form, quoted, level))
            if found is not None and found.last + 1 == number:
                found.last = number
                return found.instance
        if not possible or len(self._instances) >= _MOST_LISTS:
            return None
        # A list begins with its first number where it can: "(i)" is one, not the ninth letter.
        form, number = min(possible, key=lambda reading: reading[1])
        key = (form, quoted, level)
        instance = self.first_instance + len(self._instances)
        found = self._lists.get(key)
        definition = found.definition if found is not None else self.first_definition + len(self._lists)
        self._lists[key] = _List(definition, instance, number)
        self._instances.append((definition, number))
        return instance

    def xml(self, template: Element | None) -> bytes | None:
        """``numbering.xml``, with the lists of the template; None where there are no lists."""
        if not self._instances and template is None:
            return None
        made = template if template is not None else root("numbering")
        at = sum(1 for child in made if str(child.tag).endswith(("}abstractNum", "}numPicBullet")))
        for (form, _, _), counted in self._lists.items():
            definition = add(made, "abstractNum", abstractNumId=counted.definition)
            made.insert(at, definition)  # all definitions stand before the first instance
            at += 1
            add(definition, "multiLevelType", val="singleLevel")
            level = add(definition, "lvl", ilvl=0)
            add(level, "start", val=1)
            add(level, "numFmt", val=form.format)
            add(level, "lvlText", val=f"{form.before}%1{form.behind}")
            add(level, "lvlJc", val="left")
        behind: list[Element] = [child for child in made if str(child.tag).endswith("}numIdMacAtCleanup")]
        for number, (definition_id, start) in enumerate(self._instances, start=self.first_instance):
            instance = add(made, "num", numId=number)
            add(instance, "abstractNumId", val=definition_id)
            attributes: dict[str, Value] = {"ilvl": 0}
            add(add(instance, "lvlOverride", **attributes), "startOverride", val=start)
        for child in behind:
            made.append(child)
        return to_bytes(made)
