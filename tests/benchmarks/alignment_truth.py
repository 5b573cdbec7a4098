"""Which paragraphs, points and notes of the UN's parallel mark-up are counterparts, and versions that are made worse.

The witness is the mark-up: eIds, which `undoc.align` never looks at. Where the files of two languages number their
elements apart (an eId counts skipped ones, or bears the language's letter), the rank among as many elements tells. What
neither tells is left out, and counted.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve, frozen

import undoc
from undoc.aligning.alignment import Alignment
from undoc.aligning.passages import Passage

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
#: Of so many alike eIds, all are taken at their word.
_ENOUGH = 0.95
_BETWEEN = "\u241f"

Texts = undoc.Paragraph | undoc.Subparagraph | undoc.Footnote


@frozen
class Known:
    """Two versions whose counterparts bear one key each, in `Node.id`.

    Attributes:
        name: the document's.
        left_out: how many paragraphs, points and notes of the first version the mark-up doesn't place in the other.
    """

    name: str
    languages: tuple[str, str]
    first: undoc.Document
    other: undoc.Document
    left_out: int


def known_pairs(folder: Path) -> Iterator[Known]:
    """Each document's English version with each other one."""
    for name in sorted({path.name.split(".")[0] for path in folder.glob("*.en.xml")}):
        english = undoc.read(folder / f"{name}.en.xml")
        for language in LANGUAGES[1:]:
            path = folder / f"{name}.{language}.xml"
            if path.exists():
                yield _known(name, language, english, undoc.read(path))


def _known(name: str, language: str, first: undoc.Document, other: undoc.Document) -> Known:
    keys: tuple[dict[int, str], dict[int, str]] = {}, {}
    left_out = 0
    for kind in ("preamble", "body", "note"):
        ours, theirs = _of(first, kind), _of(other, kind)
        same = {node.id for node in ours} & {node.id for node in theirs} - {None}
        if kind != "preamble" and len(same) >= _ENOUGH * max(len(ours), len(theirs)):
            pairs = {node.id: node for node in theirs}
            for node in ours:
                if node.id in same:
                    keys[0][id(node)] = keys[1][id(pairs[node.id])] = f"{kind} {node.id}"
                else:
                    left_out += 1
        elif [type(node) for node in ours] == [type(node) for node in theirs]:
            for rank, (one, two) in enumerate(zip(ours, theirs, strict=True)):
                keys[0][id(one)] = keys[1][id(two)] = f"{kind} {rank}"
        else:
            left_out += len(ours)
    return Known(name, ("en", language), _marked(first, keys[0]), _marked(other, keys[1]), left_out)


def _of(document: undoc.Document, kind: str) -> list[Texts]:
    """The preamble's paragraphs, those with an eId and their points, or the notes."""
    if kind == "note":
        return list(document.footnotes)
    inside = {id(node) for note in document.footnotes for node in note.walk()}
    found: list[Texts] = [
        node
        for node in document.walk()
        if isinstance(node, (undoc.Paragraph, undoc.Subparagraph)) and id(node) not in inside
    ]
    if kind == "preamble":
        return [node for node in found if node.id is None and getattr(node, "role", None) == "preambular"]
    return [node for node in found if node.id is not None]


def _marked(document: undoc.Document, keys: dict[int, str]) -> undoc.Document:
    """A copy whose nodes bear the keys and no other ids."""

    def copy(node: undoc.Node) -> undoc.Node:
        key = keys.get(id(node))
        changes = {}
        for name in node._parts:
            value = getattr(node, name)
            if isinstance(value, undoc.Node):
                changes[name] = copy(value)
            elif value is not None:
                changes[name] = tuple(copy(item) for item in value)
        return evolve(node, id=key, **changes)

    return copy(document)  # type: ignore[return-value]  # a copy is of the same class


def without_labels(document: undoc.Document) -> undoc.Document:
    """A copy without any number, letter or mark of paragraphs, points, headings, annexes and notes."""

    def change(node: undoc.Node) -> undoc.Node:
        if isinstance(node, (undoc.Paragraph, undoc.Subparagraph, undoc.Heading)):
            return evolve(node, marker=None)
        if isinstance(node, undoc.Footnote):
            return evolve(node, marker="")
        return evolve(node, label=None) if isinstance(node, undoc.Annex) else node

    return undoc.transform(document, change)


def damaged(document: undoc.Document, seed: int, share: float = 0.1) -> undoc.Document:
    """A copy in which paragraphs without lists and notes are left out, split in two or made one with the next.

    Args:
        document: the document.
        seed: of what is chosen.
        share: how many of them, of each hundred a hundredth.
    """
    chance = random.Random(seed)  # noqa: S311  # the same damage each time
    body: list[undoc.Block] = []
    for block in document.body:
        last = body[-1] if body else None
        if not isinstance(block, undoc.Paragraph) or block.id is None or chance.random() >= share:
            body.append(block)
            continue
        way = chance.choice(("left out", "split", "joined"))
        if way == "split" and not block.subparagraphs:
            body += _split(block)
        elif way == "joined" and isinstance(last, undoc.Paragraph) and last.id and not last.subparagraphs:
            content = (*last.content, undoc.Text(" "), *block.content)
            body[-1] = evolve(
                last, content=content, subparagraphs=block.subparagraphs, id=f"{last.id}{_BETWEEN}{block.id}"
            )
        elif way == "joined":
            body.append(block)
    return evolve(document, body=body)


def _split(block: undoc.Paragraph) -> list[undoc.Paragraph]:
    """A paragraph as two, parted at a space in its longest run of text."""
    at = max(range(len(block.content)), key=lambda index: len(block.content[index].text))
    run = block.content[at]
    if not isinstance(run, undoc.Text) or len(run.value) < 40:
        return [block]
    middle = run.value.find(" ", len(run.value) // 2)
    middle = len(run.value) // 2 if middle < 0 else middle
    one, two = undoc.Text(run.value[:middle]), undoc.Text(run.value[middle:].lstrip())
    return [
        evolve(block, content=(*block.content[:at], one)),
        undoc.Paragraph((two, *block.content[at + 1 :]), role=block.role, id=block.id),
    ]


Link = tuple[int, int]


def true_links(alignment: Alignment) -> set[Link]:
    """The pairs of passages that bear a key in common, by the nodes' identities."""
    ours, theirs = _keyed(alignment, 0), _keyed(alignment, 1)
    by_key: dict[str, list[int]] = {}
    for node, keys in theirs.items():
        for key in keys:
            by_key.setdefault(key, []).append(node)
    return {(node, other) for node, keys in ours.items() for key in keys for other in by_key.get(key, ())}


def found_links(alignment: Alignment) -> set[Link]:
    """The pairs of passages with keys that stand in one row."""
    return {
        (id(one.node), id(two.node))
        for row in alignment.rows
        for one in row.passages[0]
        for two in row.passages[1]
        if _judged(one) and _judged(two)
    }


def _keyed(alignment: Alignment, side: int) -> dict[int, list[str]]:
    return {
        id(passage.node): (passage.node.id or "").split(_BETWEEN)
        for row in alignment.rows
        for passage in row.passages[side]
        if _judged(passage)
    }


def _judged(passage: Passage) -> bool:
    return passage.node.id is not None and passage.kind != "closing"
