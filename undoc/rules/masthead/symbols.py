"""The symbols of a document's own, read."""

from __future__ import annotations

from undoc.errors import UndocError
from undoc.model import Masthead
from undoc.symbols import Symbol


def own_symbols(head: Masthead | None) -> tuple[Symbol, ...]:
    """The symbols of a masthead that can be read, both halves of joint ones; the others malformed-symbol tells."""
    found: list[Symbol] = []
    for printed in head.symbols if head is not None else ():
        try:
            symbol = Symbol(printed)
        except UndocError:
            continue
        found += symbol.joined or (symbol,)
    return tuple(found)
