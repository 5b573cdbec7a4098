"""Defects in the parts that a document has."""

from __future__ import annotations

from random import Random

from attrs import evolve

from planting.defects import Defect, Planted, parts, swap
from undoc import Document, Letter, Unparsed, address_of


def cut_letter(document: Document, random: Random) -> Planted | None:
    if not isinstance(document, Letter):
        return None
    lost = {"signatures": (), "addressee": None, "sender": None, "title": None}
    there = [name for name in lost if getattr(document, name)]
    name = random.choice(there)
    return Planted(evolve(document, **{name: lost[name]}), ("",))


def unplace(document: Document, random: Random) -> Planted | None:
    part = random.choice(list(parts(document)))
    lost = Unparsed("4 711 | 0.3", "a row beside no table")
    at = random.randint(0, len(part.body))
    new = evolve(part, body=(*part.body[:at], lost, *part.body[at:]))
    changed = swap(document, part, new)
    return Planted(changed, (address_of(changed, lost) or "",))


STRUCTURE_DEFECTS = (
    Defect("a letter without one of its parts", "S101", cut_letter),
    Defect("text that has no place", "S102", unplace),
)
