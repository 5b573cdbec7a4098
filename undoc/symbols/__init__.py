"""Symbols of United Nations documents, such as ``A/68/50`` or ``A/RES/65/170``."""

from undoc.symbols.organs import Organ
from undoc.symbols.parts import Kind, Modifier
from undoc.symbols.symbol import Symbol

__all__ = ["Kind", "Modifier", "Organ", "Symbol"]
