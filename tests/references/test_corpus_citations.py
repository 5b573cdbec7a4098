"""Reach and precision on paragraphs of resolutions in whose mark-up the United Nations tagged the citations.

The mark-up has habits of its own, none of which tells a user anything; they are evened out here:

* one citation may be tagged in several pieces: they are joined;
* some tags add an editor's ``(Supp)`` or ``(vol. I)`` to a symbol, or have the parts of ``A/HRC`` the wrong way round;
* the letter of a resolution (``75/253 B``) is mostly left out of the symbol and sometimes kept: it is left out
  (`Reference.pinpoint` has it);
* of the numbers of a list some are left without a tag: one does not count against precision that stands right next to
  a tagged number of the same organ, with nothing but a date and an "and" between them;
* decisions are not tagged at all: they count neither way;
* some tags give resolutions of other organs to the Assembly: the Assembly has no ``A/RES/16/1``, since strokes begin
  with its thirty-first session, and no session of the Human Rights Council has a hundred resolutions. Such tags don't
  count.

What is left are wrong tags, and citations without a tag whose symbol is tagged nowhere else either, which count against
precision.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from undoc import find_references

RECALL, PRECISION = 0.985, 0.985
IMPOSSIBLE = re.compile(r"^A/RES/(?:[12]?[0-9]|30)/|^A/HRC/RES/[0-9]+/[1-9][0-9]{2}$")
LETTER = re.compile(r"^(A/RES/[0-9]+/[0-9]+)[A-Z](?:-[A-Z])?$")

#: What stands between the numbers of a list: dates, conjunctions, in Chinese the signs around numbers.
BETWEEN = re.compile(r"(?:号?[、和及与]|,|،)?(?:号| (?:and|et|y|и|و))? ?(?:[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)?第?")


def _in_list(text: str, left: list[tuple[int, int, str]], tagged: list[tuple[int, int, str]]) -> set[int]:
    """The offsets of what stands in a list next to a tagged number of the same organ."""
    places = sorted({*tagged, *left})
    own = {start for start, _, _ in tagged}
    found: set[int] = set()
    pairs = [*pairwise(places)]
    for row in (pairs, [(second, first) for first, second in reversed(pairs)]):
        for one, other in row:
            first, second = sorted((one, other))
            if (
                (one[0] in own or one[0] in found)
                and other[0] not in own
                and one[2].rpartition("RES/")[0] == other[2].rpartition("RES/")[0] != ""
                and BETWEEN.fullmatch(text, first[1], max(first[1], second[0]))
            ):
                found.add(other[0])
    return found


def _plain(symbol: str) -> str:
    bare = "".join(symbol.split()).upper().replace("HRC/A/", "A/HRC/")
    return LETTER.sub(r"\1", re.sub(r"\((?:SUPP|VOL\.I)\)$", "", bare))


def _joined(row: dict[str, Any]) -> list[tuple[int, int, str]]:
    joined: list[tuple[int, int, str]] = []
    for tag in sorted(row["citations"], key=lambda tag: tag["start"]):
        symbol = _plain(tag["symbol"])
        if joined and joined[-1][2] == symbol and not row["text"][joined[-1][1] : tag["start"]].strip():
            joined[-1] = joined[-1][0], tag["end"], symbol
        else:
            joined.append((tag["start"], tag["end"], symbol))
    return joined


@pytest.fixture(scope="module")
def rows(corpus: Path) -> list[dict[str, Any]]:
    path = corpus / "citations" / "dev.jsonl"
    if not path.exists():
        pytest.skip(f"no citations at {path}")
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("language", ["ar", "zh", "en", "fr", "ru", "es"])
@pytest.mark.parametrize("told", [True, False], ids=["language told", "language found"])
def test_reach_and_precision(rows: list[dict[str, Any]], language: str, told: bool) -> None:
    known = {symbol for row in rows for _, _, symbol in _joined(row)}
    count: Counter[str] = Counter()
    for row in rows:
        if row["language"] != language:
            continue
        left = [
            (one.start, one.end, _plain(one.symbol.value))
            for one in find_references(row["text"], language if told else None)
            if "/DEC/" not in one.symbol.value
        ]
        tags = _joined(row)
        listed = _in_list(row["text"], left, tags)
        for start, end, symbol in tags:
            if IMPOSSIBLE.match(symbol):
                left = [one for one in left if one[0] >= end or start >= one[1]]
                continue
            count["tagged"] += 1
            hit = next((one for one in left if one[0] < end and start < one[1] and one[2] == symbol), None)
            if hit:
                count["hit"] += 1
                left.remove(hit)
        count["false"] += sum(symbol not in known and start not in listed for start, _, symbol in left)
    recall = count["hit"] / count["tagged"]
    precision = count["hit"] / (count["hit"] + count["false"])
    assert recall >= RECALL, f"recall {recall:.4f}"
    assert precision >= PRECISION, f"precision {precision:.4f}"
