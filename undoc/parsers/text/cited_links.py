"""Links that writers put on citations: the words say where they lead, so that they are no links of the document."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from urllib.parse import unquote

from undoc.languages import CODES
from undoc.references import find_references

#: Nothing longer is looked through for the words of a link.
_LONGEST = 20_000
#: A shorter end of an address, as of a page, says nothing.
_LEAST = 4


def citation_test(text: str, language: str | None) -> Callable[[int, int, str], bool]:
    """What tells whether a stretch of the running text cites the document that a link on it leads to.

    Args:
        text: the running text.
        language: the language's code.
    """

    @lru_cache(maxsize=64)
    def cited(start: int, end: int) -> list[tuple[int, int, set[str]]]:
        found = []
        for reference in find_references(text[start:end], language):
            urls = {_bare(reference.symbol.url(code)) for code in (None, *CODES)}
            found.append((start + reference.start, start + reference.end, urls))
        return found

    def is_citation(low: int, high: int, target: str) -> bool:
        if "undocs.org/" not in target:
            return False
        address = _bare(target)
        said = "".join(text[low:high].split()).casefold()
        if len(said) >= _LEAST and address.endswith(f"/{said}"):
            return True  # the words are the end of the address itself: "78/250" of A/RES/78/250
        start = text.rfind("\n", max(0, low - _LONGEST), low) + 1
        end = text.find("\n", high, high + _LONGEST)
        whole = cited(start or max(0, low - _LONGEST), end if end >= 0 else min(len(text), high + _LONGEST))
        return any(first < high and low < last and address in urls for first, last, urls in whole)

    return is_citation


def _bare(url: str) -> str:
    """An address without what its spellings differ in."""
    return "".join(unquote(url).split()).casefold().removeprefix("https://").removeprefix("http://").rstrip("/")
