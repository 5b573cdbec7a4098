"""Targets of links as Word takes them: a malformed one makes it refuse the whole file."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import unquote, urlsplit

from undoc.exporters.links import LONGEST, web_address
from undoc.languages import CODES


def relation_target(target: str) -> str | None:
    """A URL for a relation of the package; None where it leads to nothing on the web or is too long."""
    made = web_address(target)
    return made if made is not None and len(made) <= LONGEST else None


@lru_cache(maxsize=256)
def cited_at(target: str) -> str:
    """What is said of a link on a citation: the symbol of the document at an address of undocs.org."""
    language, _, symbol = unquote(urlsplit(target).path).lstrip("/").partition("/")
    return symbol if language in CODES else f"{language}/{symbol}"
