"""Defects in one of two language versions."""

from __future__ import annotations

from random import Random

from planting.defects import Planted, VersionsDefect, parts, picked, swap
from undoc import Annex, Document, Footnote, Node, address_of


def drop_paragraph(document: Document, random: Random) -> Planted | None:
    """One with a number: the finding may be at what stood before or behind, or at the part."""
    return _drop(document, random, numbered=True)


def drop_plain_paragraph(document: Document, random: Random) -> Planted | None:
    """One without a number."""
    return _drop(document, random, numbered=False)


def _drop(document: Document, random: Random, *, numbered: bool) -> Planted | None:
    places = [
        (part, at)
        for part in parts(document)
        for at, paragraph in enumerate(part.paragraphs)
        if (paragraph.number is not None) is numbered
    ]
    place = picked(random, places)
    if place is None:
        return None
    part, at = place
    near = [part.paragraphs[other] for other in (at - 1, at + 1) if 0 <= other < len(part.paragraphs)]
    changed = swap(document, part.paragraphs[at], None)
    return Planted(changed, tuple({address_of(changed, node) or "" for node in near} | {_address(document, part)}))


def drop_note(document: Document, random: Random) -> Planted | None:
    """The finding may be at what held the note, at the note before or behind, or at the part."""
    note = picked(random, [note for note in document.footnotes if not any(True for _ in _inner(note))])
    if note is None:
        return None
    notes = list(document.footnotes)
    at = next(index for index, one in enumerate(notes) if one is note)
    changed = swap(document, note, None)
    left = list(changed.footnotes)
    near = {address_of(changed, left[other]) or "" for other in (at - 1, at) if 0 <= other < len(left)}
    holder = (address_of(document, note) or "").rpartition(", note ")[0]
    owner = [part for part in parts(document) if any(one is note for one in part.find(Footnote))][-1]
    return Planted(changed, tuple(near | {holder, _address(document, owner)}))


def drop_annex(document: Document, random: Random) -> Planted | None:
    annex = picked(random, document.annexes)
    return Planted(swap(document, annex, None), ("",)) if annex else None


def _inner(note: Footnote) -> list[Footnote]:
    return [one for one in note.find(Footnote) if one is not note]


def _address(document: Document, part: Node) -> str:
    return "" if not isinstance(part, Annex) else address_of(document, part) or ""


VERSIONS_DEFECTS = (
    VersionsDefect("drop a paragraph in one version", "C101", drop_paragraph),
    VersionsDefect("drop a paragraph without a number in one version", "C109", drop_plain_paragraph),
    VersionsDefect("drop a note in one version", "C102", drop_note),
    VersionsDefect("drop an annex in one version", "C103", drop_annex),
)
