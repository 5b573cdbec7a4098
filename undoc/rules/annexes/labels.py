"""What the labels of attachments mean, and which attachments stand side by side."""

from __future__ import annotations

from collections.abc import Iterator

from undoc.model import Annex
from undoc.resolving.labels import number_of
from undoc.rules.numbering.labels import Readings, readings
from undoc.rules.numbering.lists import Part
from undoc.rules.numbering.sequence import Fault, faults


def by_kind(part: Part) -> Iterator[tuple[Annex, ...]]:
    """The attachments of a part, those of one kind together."""
    kinds: dict[str, list[Annex]] = {}
    for annex in part.annexes:
        kinds.setdefault(annex.kind, []).append(annex)
    yield from map(tuple, kinds.values())


def meaning(annex: Annex) -> Readings:
    """What an attachment's label means; ordinals in words, as Arabic has them, are numbers."""
    label = (annex.label or "").strip()
    found = readings(label)
    if not found and (number := number_of(label)) is not None:
        return (("1", number),)
    return found


def label_faults(part: Part) -> Iterator[tuple[tuple[Annex, ...], Fault]]:
    """Every fault in the sequence of the labels of a part's attachments, kind by kind."""
    for annexes in by_kind(part):
        yield from ((annexes, fault) for fault in faults(tuple(map(meaning, annexes))))
