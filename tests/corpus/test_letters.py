"""Real letters and their gold structure, fact by fact (skipped where the corpus is missing)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

import undoc
from undoc.testing import assert_conserved


def _read(folder: Path, name: str) -> tuple[undoc.Letter, dict[str, Any], str]:
    path = folder / f"{name}.txt"
    if not path.is_file():
        pytest.skip(f"no {path}")
    letter = undoc.read(path)
    assert isinstance(letter, undoc.Letter)
    return letter, json.loads((folder / f"{name}.gold.json").read_text("utf-8")), path.read_text("utf-8")


def _blocks(body: Iterable[undoc.Block], where: str) -> Iterator[tuple[str, str | None, int, str, str]]:
    def subparagraphs(items: Iterable[undoc.Subparagraph], level: int) -> Iterator[Any]:
        for item in items:
            yield "subparagraph", item.label, level, item.text, where
            yield from subparagraphs(item.subparagraphs, level + 1)

    for block in body:
        if isinstance(block, undoc.Paragraph):
            yield "paragraph", block.label, 0, block.text, where
            yield from subparagraphs(block.subparagraphs, 1)
            assert not block.closing
        elif isinstance(block, undoc.Heading):
            yield "heading", block.label, block.level, block.text, where
        else:
            raise AssertionError(f"{block!r} was not placed")


def _parts(letter: undoc.Letter) -> Iterator[tuple[str, Any]]:
    def inner(annexes: Iterable[undoc.Annex], parent: str) -> Iterator[tuple[str, Any]]:
        counts: dict[str, int] = {}
        for annex in annexes:
            counts[annex.kind] = counts.get(annex.kind, 0) + 1
            path = f"{parent}{annex.kind} {counts[annex.kind]}"
            yield path, annex
            yield from inner(annex.annexes, f"{path}/")

    yield "body", letter
    yield from inner(letter.annexes, "")


def _closed_up(value: str | None) -> str | None:
    return re.sub(r"\s", "", value) if value is not None else None


def test_the_a68_letter_has_exactly_its_structure(corpus: Path) -> None:
    letter, gold, source = _read(corpus / "seed", "letter.zh")
    assert_conserved(source, letter)
    assert not letter.notices
    assert letter.language == gold["language"]
    masthead = letter.masthead
    assert masthead is not None
    (item,) = masthead.agenda_items
    expected = gold["masthead"]
    assert (masthead.organ, masthead.session, masthead.session_number, item.label, item.title) == (
        expected["organ"],
        expected["session"],
        expected["session_number"],
        expected["agenda_item"],
        expected["agenda_title"],
    )
    assert (masthead.symbols, masthead.distribution, masthead.date, masthead.original_language) == (
        (),
        None,
        None,
        None,
    )
    assert item.list_name == gold["notes"][0]["anchor"]
    assert letter.title is not None
    assert (letter.title.text, str(letter.date), letter.sender, letter.addressee) == tuple(
        gold[name] for name in ("title", "date", "sender", "addressee")
    )

    blocks = [block for where, part in _parts(letter) for block in _blocks(part.body, where)]
    assert blocks == [
        tuple(block[key] for key in ("kind", "label", "level", "text", "where")) for block in gold["blocks"]
    ]

    notes = [(note.label, note.text) for note in letter.footnotes]
    assert notes == [(note["marker"], note["text"]) for note in gold["notes"]]
    cited = [item.content, letter.annexes[0].paragraphs[1].content]
    before = [
        "".join(node.value for node in content[:at] if isinstance(node, undoc.Text))
        for content in cited
        for at, node in enumerate(content)
        if isinstance(node, undoc.Footnote)
    ]
    assert all(text.endswith(note["anchor"]) for text, note in zip(before, gold["notes"], strict=True))

    signatures = [(part, where) for where, owner in _parts(letter) for part in owner.signatures]
    assert [{"name": one.name, "titles": list(one.titles), "where": where} for one, where in signatures] == gold[
        "signatures"
    ]
    assert all(one.signed and one.above == 2 for one, _ in signatures)

    (annex,) = letter.annexes
    (attachment,) = gold["attachments"]
    assert annex.kind == attachment["kind"]
    assert annex.heading is not None
    assert annex.heading.text == attachment["heading"]
    assert " ".join(title.text for title in annex.titles) == attachment["title"]
    assert [
        text for title in annex.titles for text in (title.text, *(line.text for line in title.lines))
    ] == attachment["lines"]
    days, place = annex.titles[0].lines
    assert isinstance(days, undoc.PlaceDate)
    assert isinstance(place, undoc.PlaceDate)
    assert (str(days.date), str(days.until), place.place) == ("2013-05-22", "2013-05-23", gold["closings"][0]["place"])

    (closing,) = gold["closings"]
    assert annex.place_date is not None
    assert (annex.place_date.text, annex.place_date.place, str(annex.place_date.date)) == (
        closing["text"],
        closing["place"],
        closing["date"],
    )
    assert {str(reference.symbol) for reference in letter.references} == set(gold["references"])


@pytest.mark.parametrize(
    "name",
    ["ar_2_annex", "en_2_annex", "es_2_anexo", "fr_2_annexe", "ru_2_annex", "zh_2_annex", "S_2013_1"],
)
def test_letters_in_other_languages(corpus: Path, name: str) -> None:
    letter, gold, source = _read(corpus / "letters", name)
    assert_conserved(source, letter)
    assert (str(letter.date), letter.sender, letter.addressee) == tuple(
        gold[key] for key in ("date", "sender", "addressee")
    )
    ours = [
        (kind, label, level, _closed_up(text))
        for where, part in _parts(letter)
        for kind, label, level, text, _ in _blocks(part.body, where)
    ]
    assert ours == [
        (block["kind"], block["label"], block["level"], _closed_up(block["text"])) for block in gold["blocks"]
    ]
    assert [note.label for note in letter.footnotes] == [note["marker"] for note in gold["notes"]]
    assert [where for where, _ in _parts(letter)][1:] == [attachment["path"] for attachment in gold["attachments"]]


def test_everything_in_the_corpus_is_conserved(corpus: Path) -> None:
    texts = sorted(corpus.rglob("*.txt"))
    assert texts
    for path in texts:
        source = path.read_text("utf-8")
        assert_conserved(source, undoc.parse(source))
