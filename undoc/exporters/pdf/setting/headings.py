"""Headings set into lines: their numbers hang in the margin, their lines are balanced, what follows stays with them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, assert_never

from attrs import evolve

from undoc.exporters.pdf.geometry import HEADING_GAPS, HEADINGS, LEAST_ROOM, MARKER_GAP, Column, Place
from undoc.exporters.pdf.lines import Entry, Line
from undoc.exporters.pdf.setting.runs import Run, plain
from undoc.model import Heading, PlaceDate

if TYPE_CHECKING:
    from undoc.exporters.pdf.setting.blocks import Setter


def set_heading(
    heading: Heading,
    setter: Setter,
    column: Column,
    *,
    outline: bool = True,
    steps: int = 0,
    rank: int | None = None,
) -> list[Line]:
    """The lines of a heading: its number hangs in the margin, and what follows it stays with it.

    Args:
        heading: the heading.
        setter: sets its text.
        column: where it stands.
        outline: whether it is an entry of the outline.
        steps: how many levels smaller than its own level it is set.
        rank: its level in the structure, from 1; 0 for what is under a heading and none itsetter.
    """
    level = min(heading.level + steps, len(HEADINGS) - 1)
    size, leading = setter.page.sizes.heading(level)
    before, after = HEADING_GAPS[level]
    small = column.style.size < setter.page.sizes.body.size
    if small:  # in notes and tables
        size, leading, before, after = column.style.size, column.leading, column.gap, column.gap
    style = evolve(column.style, size=size, bold=True)
    marker = plain(heading.marker or "").strip()
    place = Place(column.left, column.left)
    if marker:
        width = setter.width(marker, style)
        hung = column.left - 0.9 * size - width
        if hung >= column.margin and column.margin < column.left:
            place = Place(column.left, column.left, (marker, hung))
        else:
            place = Place(column.left + width + MARKER_GAP * size, column.left, (marker, column.left))
    if rank is None:
        rank = 0 if small else setter.depth + heading.level + 1
    above = setter.ranks.last
    element = setter.parent.add(setter.ranks.kind(rank) if rank else "P")
    set_in = evolve(column, style=style, leading=leading, justify=False)
    runs = setter.runs.of(heading.content, style, element)
    if place.first > column.right - LEAST_ROOM:
        place, runs = Place(column.left, column.left), [Run(f"{marker} ", style), *runs]
    lines = setter.text(runs, _balanced(setter, runs, set_in, place), place, element)
    if not any(line.pieces for line in lines):  # nothing to be seen is no heading
        setter.ranks.last, element.kind = above, "P"
    if not lines:
        setter.parent.kids.remove(element)
        return _under(setter, heading, column, steps)
    lines[0].before, lines[-1].after = before, after
    if heading.id:
        lines[0].anchors += (f"id {heading.id}",)
    title = plain(f"{marker} {heading.text}".replace("\n", " ")).strip()
    if outline and title and not small:
        lines[0].entries += (Entry(title, setter.depth + heading.level),)
    lines += _under(setter, heading, column, steps)
    for line in lines:
        line.keep = True
    return lines


def _balanced(setter: Setter, runs: Sequence[Run], column: Column, place: Place) -> Column:
    """A column no wider than needed, where the last of several lines would be all but empty."""
    first, rest = column.right - place.first, column.right - place.rest
    lines = setter.breaker.lines(runs, first, rest, justify=False)
    if len(lines) < 2 or lines[-1].width > rest / 4:
        return column
    width = sum(line.width for line in lines) / len(lines) + 2 * column.style.size
    by = max(0.0, rest - width)
    again = setter.breaker.lines(runs, first - by, rest - by, justify=False)
    return evolve(column, right=column.right - by) if len(again) == len(lines) else column


def _under(setter: Setter, heading: Heading, column: Column, steps: int) -> list[Line]:
    """The lines under a heading that belong to it."""
    found: list[Line] = []
    for line in heading.lines:
        match line:
            case Heading():
                set_lines = setter.heading(line, column, outline=False, steps=steps + 1, rank=0)
            case PlaceDate():
                set_lines = setter.place_date(line, column, right=False)
            case _:
                assert_never(line)
        if set_lines:
            set_lines[0].before = min(set_lines[0].before, column.gap)
        found += set_lines
    return found
