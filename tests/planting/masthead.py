"""Defects in the masthead."""

from __future__ import annotations

import re
from random import Random

from attrs import evolve

from planting.defects import Defect, Planted
from undoc import Document, Symbol, SymbolError
from undoc.languages import language as language_of


def _symbol(document: Document) -> Symbol | None:
    symbols = document.masthead.symbols if document.masthead else ()
    try:
        return Symbol(symbols[0]) if symbols else None
    except SymbolError:
        return None


def change_session(document: Document, random: Random) -> Planted | None:
    """The session in the symbol is another one than that of the line."""
    head, symbol = document.masthead, _symbol(document)
    if head is None or symbol is None or head.session_number is None:
        return None
    match = re.fullmatch(rf"(A/(?:RES/)?){head.session_number}(/.*)", symbol.value)
    if match is None:
        return None
    other = head.session_number - random.randint(1, 9)
    return Planted(evolve(document, masthead=evolve(head, symbols=(f"{match[1]}{other}{match[2]}",))), ("masthead",))


def change_organ(document: Document, random: Random) -> Planted | None:
    """The organ is another principal one than that of the symbol."""
    head, symbol = document.masthead, _symbol(document)
    if head is None or symbol is None or head.organ is None or symbol.value[:2] not in ("A/", "S/", "E/"):
        return None
    principal = dict(zip("ASE", language_of(document.language).organs[:3], strict=True))
    if head.organ not in principal.values():
        return None
    other = random.choice([name for name in principal.values() if name != head.organ])
    return Planted(evolve(document, masthead=evolve(head, organ=other)), ("masthead",))


def drop_symbol(document: Document, _random: Random) -> Planted | None:
    head = document.masthead
    if head is None or not head.symbols:
        return None
    return Planted(evolve(document, masthead=evolve(head, symbols=())), ("masthead",))


MASTHEAD_DEFECTS = (
    Defect("no symbol", "M101", drop_symbol),
    Defect("organ against symbol", "M102", change_organ),
    Defect("session against symbol", "M103", change_session),
)
