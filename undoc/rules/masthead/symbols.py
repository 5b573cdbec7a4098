"""The symbols of a document's own, read."""

from __future__ import annotations

from collections.abc import Iterator

from undoc.errors import UndocError
from undoc.model import Masthead, Text
from undoc.patterns import compiled_late
from undoc.symbols import Symbol

#: A line that is meant for a symbol: an organ's letters, some of which may be Cyrillic, a slash, figures.
_MEANT = compiled_late(r"[A-ZА-Я]{1,6} ?/(?=[^\n]{0,40}\d)[\w./() *\u2010-\u2014-]{2,80}")
_JOINT = compiled_late(r"\s*[\u2010-\u2014-]\s*(?=[A-ZА-Я]{1,6}/)")


def misprinted_symbols(head: Masthead | None) -> Iterator[tuple[Text, UndocError]]:
    """The lines of a masthead that are meant for a symbol and can't be read as one, and why not."""
    for line in head.other if head is not None else ():
        if _MEANT.fullmatch(line.value.strip()):
            for half in _JOINT.split(line.value.strip()):
                try:
                    Symbol(half)
                except UndocError as error:
                    yield line, error
                    break


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
