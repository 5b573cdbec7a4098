"""`align`: language versions of one document side by side."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from undoc.aligning.alignment import AlignedRow, Alignment
from undoc.aligning.beads import Bead, find_beads
from undoc.aligning.costs import Costs, length_ratio
from undoc.aligning.evidence import Evidence, evidence_of, weigh
from undoc.aligning.merging import Group, Pairing, merge
from undoc.aligning.notes import find_note_beads
from undoc.aligning.passages import Passage, passages_of
from undoc.errors import UndocError
from undoc.languages.lengths import length_of
from undoc.model import Document
from undoc.options import AlignOptions


def align(documents: Sequence[Document], options: AlignOptions) -> Alignment:
    """Align versions as `undoc.align` does.

    Args:
        documents: the versions, the pivot first.
        options: what counts.

    Raises:
        UndocError: fewer than two documents.
    """
    versions = tuple(documents)
    for version in versions:
        if not isinstance(version, Document):
            raise TypeError(f"expected a Document, not {type(version).__name__}")
    if len(versions) < 2:
        raise UndocError(f"there must be two documents or more to align, not {len(versions)}")
    read = [_Version.of(version, options) for version in versions]
    flow = merge([range(len(version.flow)) for version in read], _pair_flow(read))
    notes = merge([range(len(version.notes)) for version in read], _pair_notes(read, flow))
    languages = tuple(version.language or "und" for version in versions)
    return Alignment(versions, languages, tuple(_rows(read, flow, notes, languages)))


#: In few notes a number that is found once is as rare as among so many.
_AMONG = 20


@frozen
class _Version:
    """A document taken apart.

    Attributes:
        flow: its passages but for notes.
        notes: those of notes.
        flow_evidence: what each passage tells.
        note_evidence: likewise.
        language: its code, if known.
    """

    flow: tuple[Passage, ...]
    notes: tuple[Passage, ...]
    flow_evidence: tuple[Evidence, ...]
    note_evidence: tuple[Evidence, ...]
    language: str | None

    @classmethod
    def of(cls, document: Document, options: AlignOptions) -> _Version:
        passages = passages_of(document)

        def told(items: Sequence[Passage]) -> tuple[Evidence, ...]:
            return tuple(evidence_of(item, labels=options.labels) for item in items)

        return cls(passages.flow, passages.notes, told(passages.flow), told(passages.notes), document.language)


def costs_between(
    first: Sequence[Evidence], other: Sequence[Evidence], languages: tuple[str | None, str | None], least: int = 2
) -> Costs:
    """What it costs to take texts of two versions for counterparts.

    Args:
        first: the texts of one version.
        other: those of the other.
        languages: the codes of their languages.
        least: as `weigh` takes it.
    """
    letters = sum(item.length for item in first), sum(item.length for item in other)
    ratio, variance = length_ratio(length_of(languages[0]), length_of(languages[1]), letters)
    return Costs(ratio, variance, weigh(first, other, least))


def _pair_flow(read: Sequence[_Version]) -> Pairing:
    def pair(one: int, ours: Sequence[int], two: int, theirs: Sequence[int]) -> list[Bead]:
        first = [read[one].flow_evidence[at] for at in ours]
        other = [read[two].flow_evidence[at] for at in theirs]
        return find_beads(first, other, costs_between(first, other, (read[one].language, read[two].language)))

    return pair


def _pair_notes(read: Sequence[_Version], flow: Sequence[Group]) -> Pairing:
    rows = _rows_by_passage(len(read), flow)

    def pair(one: int, ours: Sequence[int], two: int, theirs: Sequence[int]) -> list[Bead]:
        first = [read[one].note_evidence[at] for at in ours]
        other = [read[two].note_evidence[at] for at in theirs]
        costs = costs_between(first, other, (read[one].language, read[two].language), _AMONG)
        return find_note_beads(
            first,
            other,
            [_cited(read[one].notes[at], rows[one]) for at in ours],
            [_cited(read[two].notes[at], rows[two]) for at in theirs],
            costs,
        )

    return pair


def _cited(note: Passage, rows: dict[int, int]) -> int | None:
    return rows.get(note.cited_in) if note.cited_in is not None else None


def _rows_by_passage(versions: int, flow: Sequence[Group]) -> list[dict[int, int]]:
    """For each version the row of each passage."""
    rows: list[dict[int, int]] = [{} for _ in range(versions)]
    for number, group in enumerate(flow):
        for version, cell in enumerate(group.cells):
            rows[version].update((at, number) for at in cell)
    return rows


def _rows(
    read: Sequence[_Version], flow: Sequence[Group], notes: Sequence[Group], languages: tuple[str, ...]
) -> list[AlignedRow]:
    """The rows, notes behind the row in which the first version that has them cites them."""
    rows = _rows_by_passage(len(read), flow)
    behind: dict[int, list[AlignedRow]] = {}
    for group in notes:
        version, cell = next((version, cell) for version, cell in enumerate(group.cells) if cell)
        place = _cited(read[version].notes[cell[0]], rows[version])
        made = _row(group, [version.notes for version in read], languages)
        behind.setdefault(-1 if place is None else place, []).append(made)
    found = behind.get(-1, [])
    for number, group in enumerate(flow):
        found.append(_row(group, [version.flow for version in read], languages))
        found += behind.get(number, [])
    return found


def _row(group: Group, passages: Sequence[Sequence[Passage]], languages: tuple[str, ...]) -> AlignedRow:
    cells = tuple(tuple(passages[version][at] for at in cell) for version, cell in enumerate(group.cells))
    kind = next(cell[0].kind for cell in cells if cell)
    return AlignedRow(cells, kind, group.confidence, group.reason, languages)
