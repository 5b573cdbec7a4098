"""Invented documents of every kind in six languages, each against its whole structure (``tests/samples``).

A sample is text as PDF extraction leaves it, with a file that says what it holds: blocks, notes, signatures, closings,
attachments and the single facts. All persons, symbols and most states in them are invented.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

import undoc
from undoc.testing import assert_conserved

SAMPLES = Path(__file__).parents[2] / "samples"
NAMES = sorted(path.name.removesuffix(".gold.json") for path in SAMPLES.glob("*.gold.json"))
TYPES = {
    "letter": undoc.Letter,
    "note verbale": undoc.NoteVerbale,
    "note": undoc.Note,
    "report": undoc.Report,
    "resolution": undoc.Resolution,
    "decision": undoc.Decision,
}
_MASTHEAD = ("organ", "session", "session_number", "distribution", "date", "original_language")
_LETTER = ("date", "sender", "addressee", "number")


def _source(name: str) -> str:
    return (SAMPLES / f"{name}.txt").read_text("utf-8")


def _gold(name: str) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads((SAMPLES / f"{name}.gold.json").read_text("utf-8"))
    return gold


def _said(value: object, language: str) -> str:
    """A value as it is compared: white space as one space, and as nothing in Chinese, which has none at a line end.

    Hyphens don't count: extraction can't tell one that belongs to the word from one that a line end asked for.
    """
    return re.sub(r"\s+", "" if language == "zh" else " ", re.sub(r"[-\u00ad]", "", str(value))).strip()


def _attachments(annexes: Iterable[undoc.Annex], parent: str = "") -> Iterator[tuple[str, undoc.Annex]]:
    counts: dict[str, int] = {}
    for annex in annexes:
        counts[annex.kind] = counts.get(annex.kind, 0) + 1
        path = f"{parent}{annex.kind} {counts[annex.kind]}"
        yield path, annex
        yield from _attachments(annex.annexes, f"{path}/")


def _blocks(nodes: Iterable[undoc.Node], level: int = 0) -> Iterator[tuple[object, ...]]:
    for node in nodes:
        if isinstance(node, undoc.Heading):
            yield "heading", node.label, node.level, node.text
        elif isinstance(node, undoc.Paragraph):
            yield "paragraph", node.label, 0, node.text
            yield from _blocks(node.subparagraphs, 1)
            if node.closing:
                yield "paragraph", None, 0, undoc.Paragraph(node.closing).text
        elif isinstance(node, undoc.Subparagraph):
            yield "subparagraph", node.label, level, node.text
            yield from _blocks(node.subparagraphs, level + 1)
        elif isinstance(node, undoc.Quotation):
            yield from _blocks(node.body)
        else:
            yield type(node).__name__, None, 0, node.text


def _notes(node: undoc.Node) -> Iterator[tuple[object, ...]]:
    """Each note of a part: its mark, the last characters before the mark, its text; not those of attachments."""
    before = ""
    for child in node.children():
        if isinstance(child, undoc.Footnote):
            yield child.label, before[-12:], child.text
        elif isinstance(child, undoc.Text):
            before += "".join(child.value.split())
        elif not isinstance(child, undoc.Annex):
            yield from _notes(child)


def _found(document: undoc.Document, front: Iterable[str]) -> Iterator[tuple[object, ...]]:
    """What was parsed, a row for each thing, in the order of `_expected`."""
    masthead = document.masthead or undoc.Masthead()
    yield "type", type(document).__name__
    yield "language", document.language
    yield "symbols", *masthead.symbols
    yield from ((name, getattr(masthead, name)) for name in _MASTHEAD)
    yield from (("agenda item", item.label, item.title) for item in masthead.agenda_items)
    yield "title", document.title.text if document.title else None
    yield from ((f"its {name}", getattr(document, name, None)) for name in _LETTER)
    parts: list[tuple[str, Any]] = [("body", document), *_attachments(document.annexes)]
    for where, part in parts:
        if isinstance(part, undoc.Annex):
            titles = " ".join(title.text for title in part.titles)
            yield where, part.heading.text if part.heading else None, titles or None, part.original_language
        # Who adopted or sponsored it and the like may stand with the title or as a block of its own.
        rows = ((where, *block) for block in _blocks(part.body))
        yield from (row for row in rows if _said(row[-1], document.language or "") not in front)
        yield from ((where, "note", *note) for note in _notes(part))
        yield from ((where, "signed", one.name, *one.titles) for one in getattr(part, "signatures", ()))
        closing = (
            None if isinstance(document, undoc.Resolution) and part is document else getattr(part, "place_date", None)
        )
        if closing is not None:
            yield where, "closing", closing.text, closing.place, closing.date
    yield "references", *sorted({str(reference.symbol) for reference in document.references})


def _expected(gold: dict[str, Any]) -> Iterator[tuple[object, ...]]:
    masthead = gold["masthead"]
    yield "type", TYPES[gold["type"]].__name__
    yield "language", gold["language"]
    yield "symbols", *gold.get("symbols", [gold["symbol"]])
    yield from ((name, masthead[name]) for name in _MASTHEAD)
    single = [(masthead["agenda_item"], masthead["agenda_title"])] if masthead["agenda_item"] else []
    yield from (("agenda item", *item) for item in gold.get("agenda_items", single))
    yield "title", gold["title"]
    yield from ((f"its {name}", gold.get(name)) for name in _LETTER)
    attachments = {one["path"]: one for one in gold["attachments"]}
    for where in ("body", *attachments):
        if where in attachments:
            one = attachments[where]
            titles = " ".join(one[key] for key in ("title", "subtitle") if one.get(key))
            yield where, one["heading"], titles or None, one.get("original_language")
        for block in gold["blocks"]:
            if block["where"] == where:
                level = 0 if block["kind"] == "paragraph" else block["level"]
                yield where, block["kind"], block["label"], level, block["text"]
        notes = (note for note in gold["notes"] if note["where"] == where)
        yield from ((where, "note", note["marker"], note["anchor"], note["text"]) for note in notes)
        signed = (one for one in gold["signatures"] if one["where"] == where)
        yield from ((where, "signed", one["name"], *one["titles"]) for one in signed)
        closings = (one for one in gold["closings"] if one["where"] == where)
        yield from ((where, "closing", one["text"], one["place"], one["date"]) for one in closings)
    yield "references", *sorted(gold["references"])


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_has_exactly_its_structure(name: str) -> None:
    gold = _gold(name)
    language = gold["language"]
    front = {_said(line, language) for line in gold.get("front", [])}
    found, expected = (
        [" | ".join(_said(value, language) for value in row) for row in rows]
        for rows in (_found(undoc.parse(_source(name)), front), _expected(gold))
    )
    difference = "\n".join(difflib.unified_diff(expected, found, "expected", "found", n=0, lineterm=""))
    assert not difference, f"{name}\n{difference}"


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_conserved(name: str) -> None:
    source = _source(name)
    assert_conserved(source, undoc.parse(source))


def test_there_are_samples_in_every_language() -> None:
    languages = [_gold(name)["language"] for name in NAMES]
    assert {language: languages.count(language) >= 3 for language in languages} == dict.fromkeys(
        ["ar", "en", "es", "fr", "ru", "zh"], True
    )
