"""Automatic numbers, computed as a word processor does (ECMA-376-1, 17.9)."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define, field, frozen

from undoc.parsers.docx.markup import Element, W, as_int, child, is_on, number, value
from undoc.parsers.docx.numerals import numeral
from undoc.patterns import compiled_late
from undoc.records import Distinct, Record

_PLACE = compiled_late(r"%([1-9])")
_LEVELS = 9
#: Bullets of the fonts Symbol and Wingdings, whose characters stand in the private area of Unicode.
_PRIVATE = range(0xF000, 0xF100)
_LONGEST = 60


@frozen(eq=False, repr=False)
class Level(Record):
    """A level of a list: how it counts, and what it prints."""

    start: int = 1
    style: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False


@define(eq=False, repr=False)
class _List(Distinct):
    """A list as its abstract definition has it, and where it counts.

    Attributes:
        by_style: the levels that styles of paragraphs stand for.
        counts: the last number of each level; None where it begins anew.
    """

    levels: dict[int, Level]
    by_style: dict[str, int]
    counts: list[int | None] = field(factory=lambda: [None] * _LEVELS)


@frozen(eq=False, repr=False)
class PrintedNumber(Record):
    """A number as printed, and the level in its list, 0 for the highest."""

    text: str
    level: int
    bullet: bool


@frozen(eq=False, repr=False)
class Numbering(Distinct):
    """The definitions of lists; files may share them, as nothing is counted here.

    Attributes:
        abstract: definitions by id.
        numbers: the lists by id (``w:numId``).
        linked: ids of definitions by the styles of lists that they stand for.
    """

    abstract: Mapping[str, Element] = field(factory=dict)
    numbers: Mapping[int, Element] = field(factory=dict)
    linked: Mapping[str, str] = field(factory=dict)


def read_numbering(root: Element, name: str) -> Numbering:
    """The definitions of a part."""
    del name
    abstract: dict[str, Element] = {}
    numbers: dict[int, Element] = {}
    linked: dict[str, str] = {}
    for element in root.iterfind(f"{W}abstractNum"):
        id = element.get(f"{W}abstractNumId") or ""
        abstract[id] = element
        if (link := value(element, "styleLink")) is not None:
            linked[link] = id
    for element in root.iterfind(f"{W}num"):
        if (found := as_int(element.get(f"{W}numId"))) is not None:
            numbers[found] = element
    return Numbering(abstract, numbers, linked)


class Lists:
    """The lists of a document; each paragraph asks once, in order.

    Args:
        numbering: the definitions.
    """

    def __init__(self, numbering: Numbering) -> None:
        self._abstract = numbering.abstract
        self._numbers = numbering.numbers
        self._linked = numbering.linked
        self._lists: dict[str, _List] = {}
        self._by_style: dict[int, dict[str, int]] = {}
        self._own: dict[int, tuple[_List, dict[int, Level], dict[int, int]] | None] = {}

    def __bool__(self) -> bool:
        return bool(self._numbers)

    def level_of(self, id: int, style: str) -> int:
        """The level of a list that a style of paragraphs stands for; 0 where none says so."""
        if id not in self._by_style:
            found = self._own[id] = self._own[id] if id in self._own else self._open(id)
            self._by_style[id] = found[0].by_style if found is not None else {}
        return self._by_style[id].get(style, 0)

    def next(self, id: int, level: int) -> PrintedNumber | None:
        """The number of the next paragraph of a list; None where it has none.

        Args:
            id: of the list (``w:numId``); 0 turns numbers off.
            level: 0 for the highest.
        """
        if id not in self._own:
            self._own[id] = self._open(id)
        found = self._own[id]
        if found is None or not 0 <= level < _LEVELS:
            return None
        list, own, overrides = found
        levels = {**list.levels, **own} if own else list.levels
        here = levels.get(level, Level())
        counts = list.counts
        if level in overrides:
            counts[level] = overrides.pop(level) - 1  # once for each list that counts anew
        counts[level] = _or(counts[level], here.start - 1) + 1
        for above in range(level):
            if counts[above] is None:
                counts[above] = levels.get(above, Level()).start
        for below in range(level + 1, _LEVELS):
            restart = levels.get(below, Level()).restart
            if restart is None or (restart and level < restart):
                counts[below] = None
        if here.style == "bullet":
            return PrintedNumber(_bullet(here.text), level, True)
        text = _PLACE.sub(lambda place: _printed(int(place[1]) - 1, counts, levels, here.legal), here.text)
        text = " ".join(text.split())[:_LONGEST]
        return PrintedNumber(text, level, False) if text else None

    def _open(self, id: int) -> tuple[_List, dict[int, Level], dict[int, int]] | None:
        element = self._numbers.get(id)
        if element is None or id == 0:
            return None
        abstract = value(element, "abstractNumId") or ""
        if (link := value(self._abstract.get(abstract), "numStyleLink")) is not None:
            abstract = self._linked.get(link, abstract)
        definition = self._abstract.get(abstract)
        if definition is None:
            return None
        if abstract not in self._lists:
            self._lists[abstract] = _List(_levels(definition), _styled(definition))
        own: dict[int, Level] = {}
        overrides: dict[int, int] = {}
        for override in element.iterfind(f"{W}lvlOverride"):
            level = as_int(override.get(f"{W}ilvl")) or 0
            if (changed := child(override, "lvl")) is not None:
                own[level] = _level(changed)
            if (start := number(override, "startOverride")) is not None:
                overrides[level] = start
        return self._lists[abstract], own, overrides


def _levels(definition: Element) -> dict[int, Level]:
    return {as_int(level.get(f"{W}ilvl")) or 0: _level(level) for level in definition.iterfind(f"{W}lvl")}


def _styled(definition: Element) -> dict[str, int]:
    levels = definition.iterfind(f"{W}lvl")
    return {style: as_int(level.get(f"{W}ilvl")) or 0 for level in levels if (style := value(level, "pStyle"))}


def _level(element: Element) -> Level:
    start = number(element, "start")
    # "decimalZero" and the like stand in w:numFmt; newer formats there as well, inside of mc:AlternateContent
    format = element.find(f".//{W}numFmt")
    return Level(
        0 if start is None else start,
        value(format) or "decimal",
        value(element, "lvlText") or "",
        number(element, "lvlRestart"),
        is_on(element, "isLgl"),
    )


def _printed(place: int, counts: list[int | None], levels: dict[int, Level], legal: bool) -> str:
    style = levels.get(place, Level()).style
    count = counts[place]
    if count is None or style == "bullet":
        return ""
    return numeral(count, "decimal" if legal else style)


def _or(found: int | None, other: int) -> int:
    return other if found is None else found


def _bullet(text: str) -> str:
    """A bullet as Unicode has it; those of picture fonts are all the same dot."""
    return "".join("•" if ord(character) in _PRIVATE else character for character in text.strip()[:4]) or "•"
