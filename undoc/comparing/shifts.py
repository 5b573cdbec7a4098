"""Numbers that shifted alike, told once: "paragraphs 5.–12. renumbered 6.–13."."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from undoc.comparing.differences import Difference
from undoc.patterns import compiled_late

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


def joined(items: Iterable[Difference]) -> list[Difference]:
    """The differences, each series of numbers that all shifted alike as one where the first of them stands."""
    told: list[Difference] = []
    last: dict[tuple[str, str, int], tuple[int, int]] = {}  # the number a series has come to, and its place in told
    for item in items:
        shift = _shift(item)
        if shift is None:
            told.append(item)
            continue
        number, place = last.get(shift.series, (None, 0))
        if number == shift.number - 1:
            told[place] = _longer(told[place], item)
        else:
            place = len(told)
            told.append(item)
        last[shift.series] = shift.number, place
    return told


def _shift(item: Difference) -> _Shift | None:
    before, after = _NUMBER.fullmatch(item.first), _NUMBER.fullmatch(item.second)
    if item.kind != "renumbered" or before is None or after is None:
        return None
    kind = item.what.removesuffix(f" {item.first}")
    annex = item.address.partition(",")[0] if item.address.startswith(("annex", "enclosure", "appendix")) else ""
    return _Shift((kind, annex, int(after[1]) - int(before[1])), int(before[1]))


def _longer(series: Difference, item: Difference) -> Difference:
    """A series with one more number."""
    kind = item.what.removesuffix(f" {item.first}")
    first = f"{series.first.partition('–')[0]}–{item.first}"
    second = f"{series.second.partition('–')[0]}–{item.second}"
    return evolve(series, what=f"{kind}s {first}", first=first, second=second)
