"""Whether a document is a piece of a larger one, which begins or goes on elsewhere."""

from __future__ import annotations

from undoc.model import Document
from undoc.patterns import compiled_late

#: Addenda, corrigenda, and parts and sections of a document that is issued in several.
_PIECE = compiled_late(r"/(?:Add|Corr|Amend)\.|\((?!\d{4}\))|/Part|/Vol")


def is_piece(document: Document) -> bool:
    """Whether a document's symbol tells that it is a piece of a larger one."""
    symbols = document.masthead.symbols if document.masthead is not None else ()
    return any(_PIECE.search(symbol) for symbol in symbols)
