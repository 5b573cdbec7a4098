"""Rules on citations of other documents and references to parts of the document itself: family R."""

from undoc.rules.references.impossible_citation import ImpossibleCitation
from undoc.rules.references.mangled_symbol import MangledSymbol
from undoc.rules.references.missing_part import MissingPart

RULES = (ImpossibleCitation, MangledSymbol, MissingPart)
