"""The sequences that the marks of notes make: numbers by part, letters by table, stars by part."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from undoc.patterns import compiled_late
from undoc.records import Record
from undoc.rules.marks import PlacedMark
from undoc.rules.numbering.labels import readings
from undoc.rules.numbering.sequence import Fault, faults
from undoc.rules.subject import Subject

_STARS = compiled_late(r"\*{1,9}")


@frozen(eq=False, repr=False)
class NoteFault(Record):
    """A note that does not follow the one before.

    Attributes:
        kind: as a `Fault` has it.
        before: the note before it of the same sequence.
    """

    mark: PlacedMark
    kind: str
    before: PlacedMark | None


def note_faults(subject: Subject) -> Iterator[NoteFault]:
    """Every fault in the numbers and letters of notes.

    A part's numbers begin with 1 or go on from those of the part before; letters begin anew in each table.
    """
    last = 0
    for key, marks in _sequences(subject).items():
        numbered = key[1] == "number"
        meanings = [(("1", number),) if (number := number_of(mark)) else readings(_label(mark)) for mark in marks]
        for fault in faults(meanings):
            if fault.kind == "late" and numbered and number_of(marks[fault.index]) == last + 1:
                continue
            yield _told(marks, fault)
        if numbered:
            last = max(map(number_of, marks))


def stars(subject: Subject) -> Iterator[tuple[PlacedMark, int]]:
    """Every note that stars mark, outside tables, with the number of its stars."""
    for mark in subject.marks:
        if mark.note is not None and mark.table is None and (found := _STARS.fullmatch(_label(mark))):
            yield mark, len(found[0])


def number_of(mark: PlacedMark) -> int:
    """The number of a numbered note; 0 where it is marked otherwise."""
    label = _label(mark)
    return int(label) if label.isdecimal() and len(label) <= 6 else 0


def kind_of(mark: PlacedMark) -> str | None:
    """Whether a note is marked by a number, a letter or a star; None for other marks."""
    label = _label(mark)
    if number_of(mark):
        return "number"
    if label[:1] == "*":
        return "star"
    return "letter" if label.isalpha() and len(label) <= 2 else None


def _label(mark: PlacedMark) -> str:
    return (mark.note.label or "") if mark.note is not None else ""


def _sequences(subject: Subject) -> dict[tuple[int, str, int], list[PlacedMark]]:
    found: dict[tuple[int, str, int], list[PlacedMark]] = {}
    for mark in subject.marks:
        if mark.note is None or (kind := kind_of(mark)) in (None, "star"):
            continue
        key = (id(mark.root), kind or "", id(mark.table) if kind == "letter" and mark.table is not None else 0)
        found.setdefault(key, []).append(mark)
    return found


def _told(marks: list[PlacedMark], fault: Fault) -> NoteFault:
    return NoteFault(marks[fault.index], fault.kind, marks[fault.before] if fault.before is not None else None)
