"""Numbers that shifted alike, told once: "paragraphs 5.–12. renumbered 6.–13."."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from attrs import evolve, frozen

from undoc.comparing.differences import Difference
from undoc.patterns import compiled_late

_ATTACHMENTS = ("annex", "enclosure", "appendix")
_DASHES = ("-", "–", "—")
_NUMBER = compiled_late(r"\D*?(\d{1,9})\D*")


@frozen
class _Shift:
    """A number that became another one.

    Attributes:
        series: what has the number, where, and by how much it shifted; all alike in a series.
        number: the number it was.
    """

    series: tuple[str, str, int]
    number: int


@frozen
class _Series:
    """A series of numbers so far.

    Attributes:
        place: where it is told.
        first: the difference of its first number.
        number: the number it has come to.
    """

    place: int
    first: Difference
    number: int


def joined(items: Iterable[Difference]) -> list[Difference]:
    """The differences, each series of numbers that all shifted alike as one where the first of them stands."""
    told: list[Difference] = []
    last: dict[tuple[str, str, int], _Series] = {}
    for item in items:
        shift = _shift(item)
        if shift is None:
            told.append(item)
            continue
        series = last.get(shift.series)
        if series is not None and series.number == shift.number - 1:
            told[series.place] = _longer(series.first, item)
            last[shift.series] = evolve(series, number=shift.number)
        else:
            last[shift.series] = _Series(len(told), item, shift.number)
            told.append(item)
    return told


def _shift(item: Difference) -> _Shift | None:
    before, after = _NUMBER.fullmatch(item.first), _NUMBER.fullmatch(item.second)
    if item.kind != "renumbered" or before is None or after is None:
        return None
    kind = item.what.removesuffix(f" {item.first}")
    # numbers of points run in their own list, all others through their part of the document
    if kind == "subparagraph":
        around = item.address.rpartition(" ")[0]
    else:
        parts = takewhile(lambda part: part.startswith(_ATTACHMENTS), item.address.split(", "))
        around = ", ".join(parts)
    return _Shift((kind, around, int(after[1]) - int(before[1])), int(before[1]))


def _longer(first: Difference, last: Difference) -> Difference:
    """The series from one number to another."""
    kind = first.what.removesuffix(f" {first.first}")
    to = " to " if first.first.endswith(_DASHES) else "–"
    before, after = f"{first.first}{to}{last.first}", f"{first.second}{to}{last.second}"
    return evolve(first, what=f"{kind}s {before}", first=before, second=after)
