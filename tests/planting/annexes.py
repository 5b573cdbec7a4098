"""Defects in the numbers of annexes."""

from __future__ import annotations

from random import Random

from attrs import evolve

from planting.defects import Defect, Planted, at_new, without
from undoc import Annex, Document
from undoc.languages import language as language_of

_ORDINALS = {"zh": "一二三四", "ar": ("الأول", "الثاني", "الثالث", "الرابع")}


def numbered(document: Document, random: Random) -> Document | None:
    """A document with three or four annexes, made of its own, numbered as its language does; None if it has none."""
    own = [annex for annex in document.annexes if annex.kind == "annex"]
    if not own:
        return None
    data = language_of(document.language)
    labels = _ORDINALS.get(data.code, ("I", "II", "III", "IV"))[: random.randint(3, 4)]
    glue = "" if data.code == "zh" else " "
    word = data.attachment_words["annex"]
    annexes = [
        evolve(own[at % len(own)], label=label, heading=f"{word}{glue}{label}") for at, label in enumerate(labels)
    ]
    return evolve(document, annexes=annexes)


def skip_annex(document: Document, random: Random) -> Planted | None:
    at = random.randint(1, len(document.annexes) - 2)
    return without(document, document.annexes[at], document.annexes[at + 1])


def repeat_annex(document: Document, random: Random) -> Planted | None:
    at = random.randint(1, len(document.annexes) - 1)
    before, annex = document.annexes[at - 1 : at + 1]
    return at_new(document, annex, evolve(annex, label=before.label, heading=before.heading))


def drop_text(document: Document, random: Random) -> Planted | None:
    annex = random.choice(document.annexes)
    bare: Annex = evolve(annex, body=(), titles=(), signatures=(), place_date=None, annexes=())
    return at_new(document, annex, bare)


#: These want a document as `numbered` makes it.
ANNEX_DEFECTS = (
    Defect("skip an annex", "A101", skip_annex),
    Defect("repeat an annex number", "A107", repeat_annex),
    Defect("empty an annex", "A108", drop_text),
)
