"""The rules by which documents are judged."""

from __future__ import annotations

from collections.abc import Iterator

from undoc.diagnostics import Diagnostic
from undoc.model import Document


def check(document: Document) -> Iterator[Diagnostic]:
    """Every finding of every rule."""
    yield from ()
