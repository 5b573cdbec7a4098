"""Defects in the numbers of paragraphs and the letters of subparagraphs."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from attrs import evolve

from planting.defects import Defect, Planted, at_new, parts, picked, without
from undoc import Document, Paragraph, Subparagraph

#: A letter as another language prints it.
_FOREIGN = {"en": "{})", "zh": "{})", "fr": "({})", "es": "({})", "ru": "({})", "ar": "{})"}


def _runs(document: Document) -> Iterator[tuple[Paragraph, Paragraph, Paragraph]]:
    """Three numbered paragraphs of a part, one after the other, whose numbers follow one another."""
    for part in parts(document):
        numbered = [paragraph for paragraph in part.paragraphs if paragraph.number is not None]
        for three in zip(numbered, numbered[1:], numbered[2:], strict=False):
            first = three[0].number or 0
            if [paragraph.number for paragraph in three] == [first, first + 1, first + 2]:
                yield three


def _lists(document: Document) -> Iterator[tuple[Subparagraph, Subparagraph, Subparagraph]]:
    """Three lettered subparagraphs of a list, one after the other."""
    for part in parts(document):
        for paragraph in part.paragraphs:
            stack: list[Paragraph | Subparagraph] = [paragraph]
            while stack:
                here = stack.pop()
                items = here.subparagraphs
                if all(item.label is not None for item in items):
                    yield from zip(items, items[1:], items[2:], strict=False)
                stack.extend(items)


def skip_number(document: Document, random: Random) -> Planted | None:
    run = picked(random, list(_runs(document)))
    return without(document, run[1], run[2]) if run else None


def repeat_number(document: Document, random: Random) -> Planted | None:
    run = picked(random, list(_runs(document)))
    return at_new(document, run[1], evolve(run[1], marker=run[0].marker)) if run else None


def skip_letter(document: Document, random: Random) -> Planted | None:
    run = picked(random, list(_lists(document)))
    return without(document, run[1], run[2]) if run else None


def repeat_letter(document: Document, random: Random) -> Planted | None:
    run = picked(random, list(_lists(document)))
    return at_new(document, run[1], evolve(run[1], marker=run[0].marker)) if run else None


def foreign_letter(document: Document, random: Random) -> Planted | None:
    form = _FOREIGN.get(document.language or "")
    items = [item for three in _lists(document) for item in three if (item.label or "").isalpha()]
    item = picked(random, items)
    return at_new(document, item, evolve(item, marker=form.format(item.label))) if item and form else None


NUMBERING_DEFECTS = (
    Defect("skip a paragraph number", "N101", skip_number),
    Defect("repeat a paragraph number", "N102", repeat_number),
    Defect("skip a subparagraph", "N103", skip_letter),
    Defect("repeat a subparagraph", "N104", repeat_letter),
    Defect("a marker in a foreign style", "N105", foreign_letter),
)
