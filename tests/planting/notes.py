"""Defects in footnotes and their marks."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from attrs import evolve

from planting.defects import Defect, Part, Planted, at_new, parts, picked, running, without
from undoc import Annex, Document, Footnote, Node, Paragraph, Subparagraph, Text, address_of

_POINTS = ".,;:،؛。，；："


def _own(part: Part) -> Iterator[Footnote]:
    """The notes of a part in order, without those of its attachments."""
    stack: list[Node] = list(part.children())[::-1]
    while stack:
        node = stack.pop()
        if isinstance(node, Footnote):
            yield node
        elif not isinstance(node, Annex):
            stack.extend(reversed(list(node.children())))


def _numbered(part: Part) -> list[Footnote]:
    return [note for note in _own(part) if (note.label or "").isdecimal()]


def _runs(document: Document) -> list[tuple[Footnote, Footnote, Footnote]]:
    found = []
    for part in parts(document):
        notes = _numbered(part)
        for three in zip(notes, notes[1:], notes[2:], strict=False):
            first = int(three[0].label or 0)
            if [int(note.label or 0) for note in three] == [first, first + 1, first + 2]:
                found.append(three)
    return found


def skip_note(document: Document, random: Random) -> Planted | None:
    run = picked(random, _runs(document))
    return without(document, run[1], run[2]) if run else None


def repeat_mark(document: Document, random: Random) -> Planted | None:
    run = picked(random, _runs(document))
    return at_new(document, run[1], evolve(run[1], marker=run[0].marker)) if run else None


def break_stars(document: Document, random: Random) -> Planted | None:
    starred = [note for part in parts(document) for note in _own(part) if set(note.marker) == {"*"}]
    note = picked(random, starred)
    return at_new(document, note, evolve(note, marker=note.marker + "*" * random.randint(1, 3))) if note else None


def empty_note(document: Document, random: Random) -> Planted | None:
    note = picked(random, [note for part in parts(document) for note in _own(part) if note.text])
    if note is None:
        return None
    return at_new(document, note, evolve(note, body=random.choice([(), (Paragraph(" "),)])))


def misplace_mark(document: Document, random: Random) -> Planted | None:
    """A mark moved across the punctuation mark that it stands beside."""
    behind = document.language in ("en", "zh")
    places: list[tuple[Paragraph | Subparagraph, int]] = []
    for holder in {id(holder): holder for holder, _ in running(document)}.values():
        content = holder.content
        for at in range(1, len(content) - 1):
            before, note, after = content[at - 1 : at + 2]
            if isinstance(before, Text) and isinstance(note, Footnote) and isinstance(after, Text):
                near = before.value[-2:] if behind else after.value[:1]
                # after a word and one point only: what an abbreviation or an ellipsis ends with may belong to it
                if near[-1:] in _POINTS and (not behind or near[0].isalpha()) and note.label and "*" not in note.label:
                    places.append((holder, at))
    place = picked(random, places)
    if place is None:
        return None
    holder, at = place
    before, note, after = holder.content[at - 1 : at + 2]
    assert isinstance(before, Text)
    assert isinstance(after, Text)
    if behind:
        moved = (Text(before.value[:-1]), note, Text(before.value[-1] + after.value))
    else:
        moved = (Text(before.value + after.value[0]), note, Text(after.value[1:]))
    new = evolve(holder, content=(*holder.content[: at - 1], *moved, *holder.content[at + 2 :]))
    planted = at_new(document, holder, new)
    return Planted(planted.document, (address_of(planted.document, note) or "", *planted.at))


NOTE_DEFECTS = (
    Defect("skip a note", "F101", skip_note),
    Defect("break the asterisks", "F102", break_stars),
    Defect("repeat a mark", "F103", repeat_mark),
    Defect("a mark on the wrong side of punctuation", "F104", misplace_mark),
    Defect("empty a note", "F105", empty_note),
)
