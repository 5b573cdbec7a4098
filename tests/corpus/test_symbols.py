"""The symbols of real documents parse, and print as they were (skipped where the corpus is missing)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from undoc import Symbol, SymbolError

_LINKED = re.compile(r'href="https?://undocs\.org/(?:(?:ar|ch|en|es|fr|ru|sp|zh)/)?([^"]+)"')
_PRINTED = re.compile(r"<docNumber[^>]*>(.*?)</docNumber>", re.DOTALL)
_MASTHEAD = re.compile(r"[A-Z]{1,5}(?:/[A-Za-z0-9.()-]+)+(?: ?\(\d{4}\))?\*{0,2}")


def _files(folder: Path, pattern: str) -> list[Path]:
    found = sorted(folder.glob(pattern))
    if not found:
        pytest.skip(f"no corpus files {folder}/{pattern}")
    return found


def _cited(corpus: Path) -> Iterator[str]:
    for path in _files(corpus / "citations", "*.jsonl"):
        for line in path.read_text("utf-8").splitlines():
            yield from (citation["symbol"] for citation in json.loads(line)["citations"])


def _marked_up(corpus: Path) -> Iterator[str]:
    for path in _files(corpus / "akn", "*.xml"):
        text = path.read_text("utf-8", errors="replace")
        yield from _LINKED.findall(text)
        yield from (re.sub(r"<[^>]*>", "", number).strip().rstrip(".") for number in _PRINTED.findall(text))


def _mastheads(corpus: Path) -> Iterator[str]:
    for folder in ("letters", "seed"):
        for path in _files(corpus / folder, "*.txt"):
            head = path.read_text("utf-8").splitlines()[:12]
            yield from (line.strip() for line in head if _MASTHEAD.fullmatch(line.strip()))


def _bare(symbol: object) -> str:
    return "".join(str(symbol).split()).upper()


@pytest.mark.parametrize("source", [_cited, _marked_up, _mastheads])
def test_every_symbol_parses_and_prints_as_it_was(corpus: Path, source: object) -> None:
    assert callable(source)
    found = sorted(set(source(corpus)))
    assert found
    for text in found:
        if text.count("(") != text.count(")"):
            with pytest.raises(SymbolError):
                Symbol(text)
            continue
        symbol = Symbol(text)
        assert _bare(symbol) == _bare(text)
        assert Symbol(str(symbol)) == symbol
        assert symbol.base.modifiers == ()
        assert symbol.number is not None
